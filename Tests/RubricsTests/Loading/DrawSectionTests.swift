import Numbers
import Rubrics
import Testing

/// Draws and tiers: what is wrong with them, word for word.
@Suite struct DrawSectionTests {
    private func rubric(_ lines: String...) -> String {
        soundRubric.replacing(
            "  reserve: { places: 2 }", with: lines.map { "  " + $0 }.joined(separator: "\n"), maxReplacements: 1)
    }

    private static let digest = String(repeating: "0a", count: 32)

    @Test(arguments: [
        (
            "draw: { among: all_eligible, chances: clipped_linear, width: 0, event: x }",
            [
                "34:57: error: 'award.draw.width' is above 0, not 0: the chance goes from 0 to 1 over so many points; without a draw leave 'draw' out, for chances that do not follow the score write chances: equal"
            ]
        ),
        (
            "draw: { among: all_eligible, chances: clipped_linear, width: -1, event: x }",
            [
                "34:57: error: 'award.draw.width' is above 0, not -1: the chance goes from 0 to 1 over so many points; without a draw leave 'draw' out, for chances that do not follow the score write chances: equal"
            ]
        ),
        (
            "draw: { among: all_eligible, chances: clipped_linear, event: x }",
            [
                "34:9: error: 'award.draw' needs 'width': over how many points of the ranking score the chance goes from 0 to 1"
            ]
        ),
        (
            "draw: { among: all_eligible, chances: equal, width: 1, event: x }",
            ["34:48: error: 'width' goes with chances: clipped_linear"]
        ),
        (
            "draw: { among: tied, chances: clipped_linear, width: 1, event: x }",
            ["34:24: error: those who are tied have one score and so one chance: write chances: equal"]
        ),
        (
            "draw: { among: some, chances: even, event: x }",
            [
                "34:18: error: 'award.draw.among' is one of all_eligible, tied, tier, not 'some'",
                "34:33: error: 'award.draw.chances' is one of equal, clipped_linear, not 'even'",
            ]
        ),
        (
            "draw: { among: tied, chances: equal }",
            [
                "34:9: error: 'award.draw' needs 'commitment' (the SHA-256 of a seed that is kept until the scores are known), 'event' (a public value of a later day) or 'seed'"
            ]
        ),
        (
            "draw: { among: tied, chances: equal, seed: x }",
            [
                "34:40: warning: the seed is grindable: whoever knew the scores could have tried seeds until the winners suited; publish 'commitment', its SHA-256, before the scores are known, or name an 'event' that gives it"
            ]
        ),
        (
            "draw: { among: tied, chances: equal, commitment: 12ab }",
            [
                "34:52: error: 'award.draw.commitment' is the SHA-256 of the seed, 64 hexadecimal digits as sha256sum prints them, not '12ab'"
            ]
        ),
        (
            "draw: { among: tied, chances: equal, event: x, commitment: \(digest) }",
            ["34:40: error: a seed is committed to or comes from an event: write 'commitment' or 'event'"]
        ),
        (
            "draw: { among: tier, chances: equal, event: x }",
            [
                "31:3: error: 'award' needs 'tiers': the draw is among those of a tier, such as [ { name: A, from: 12 } ]"
            ]
        ),
        (
            "draw: { among: tied, chances: equal, event: x, seeds: 3 }",
            ["34:50: error: unknown key 'seeds' in 'award.draw'; did you mean 'seed'?"]
        ),
    ])
    func `what is wrong with a draw is said word for word, and nothing else`(line: String, expected: [String]) {
        #expect(mistakes(rubric(line)) == expected)
    }

    private static let tier = "draw: { among: tier, chances: equal, event: x }"

    @Test(arguments: [
        (
            ["tiers: [ { name: A, from: 3 }, { name: B, from: 4 } ]", tier],
            [
                "34:45: error: tiers 'B' (from 4) and 'A' (from 3) overlap: write tiers from the best down, each from a lower total"
            ]
        ),
        (
            ["tiers: [ { name: A, from: 3 }, { name: B, from: 3 } ]", tier],
            [
                "34:45: error: tiers 'B' (from 3) and 'A' (from 3) overlap: write tiers from the best down, each from a lower total"
            ]
        ),
        (
            ["tiers: [ { name: A, from: 5 }, { name: B, from: 3 } ]", "tiers_on: rank", tier],
            [
                "34:45: error: tiers 'B' (from 3) and 'A' (from 5) overlap: write tiers from the best down, each from a later rank"
            ]
        ),
        (
            ["tiers: [ { name: A, from: 0 } ]", "tiers_on: rank", tier],
            ["34:23: error: 'award.tiers.from' is a rank, a whole number of at least 1, not 0"]
        ),
        (
            ["tiers: [ { name: A, from: 4 }, { name: A, from: 3 } ]", tier],
            ["34:45: error: two tiers have the name 'A'"]
        ),
        (
            ["tiers: [ { name: A, from: 4 } ]"], ["34:3: error: 'tiers' goes with draw: { among: tier }"]
        ),
        (
            ["tiers: [ { name: A, from: 4 } ]", "draw: { among: tied, chances: equal, event: x }"],
            ["34:3: error: 'tiers' goes with draw: { among: tier }"]
        ),
        (["tiers_on: rank"], ["34:3: error: 'tiers_on' goes with 'tiers'"]),
    ])
    func `what is wrong with tiers is said word for word, and nothing else`(lines: [String], expected: [String]) {
        let text = lines.map { "  " + $0 }.joined(separator: "\n")
        #expect(
            mistakes(soundRubric.replacing("  reserve: { places: 2 }", with: text, maxReplacements: 1)) == expected)
    }

    @Test func `a draw goes with neither a nearest line nor a ladder that asks who is funded`() {
        let draw = "draw: { among: tied, chances: equal, event: x }"
        #expect(
            mistakes(rubric(draw).replacing("when_short: skip", with: "when_short: nearest")) == [
                "34:9: error: when_short: nearest draws its line through the ranking, and a draw has none: write stop, skip, reduce or overshoot"
            ])
        #expect(
            mistakes(rubric(draw).replacing("- lowest: requested", with: "- new_among_funded: requested")) == [
                "29:7: error: 'new_among_funded' asks who is funded above, and with a draw that is known only after the ranking: use uncovered, which looks at the ranked"
            ])
    }

    @Test func `what is read is what is written`() throws {
        let text = rubric(
            "draw: { among: all_eligible, chances: clipped_linear, width: 0.5, commitment: \(Self.digest.uppercased()), seed: 007 }"
        )
        let draw = try #require(load(text).rubric?.award?.draw)
        #expect(draw.among == .allEligible)
        #expect(draw.chances == .clippedLinear(width: Decimal128(coefficient: 5, exponent: -1)))
        #expect(draw.commitment == Self.digest)
        #expect(draw.seed == "007")
        #expect(!draw.isGrindable)
    }
}
