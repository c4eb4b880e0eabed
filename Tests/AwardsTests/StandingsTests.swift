import FEEL
import Rubrics
import Scoring
import TestSupport
import Testing
import Wording

@testable import Awards

/// The order of all is what comparing any two by score, steps and id says.
@Suite struct StandingsTests {
    private static let steps = ["E", "requested"]

    private static func cards(_ call: TestCall, _ random: inout SplitMix64) -> [ScoredProposal] {
        (0..<random.pick([0, 1, 7, 40])).map { index in
            var facts: [String: Value] = [:]
            for name in steps where !random.chance(20) { facts[name] = number("\(random.int(1...3))") }
            return call.card("P-\(100 + index)", random.int(1...3), facts)
        }
    }

    @Test(arguments: 0..<60)
    func `score, then the steps in turn, then the id; ties and the deciding step`(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        var call = TestCall(("E", .number), ("requested", .number))
        call.ladder = [try call.highest("E"), try call.lowest("requested")]
        let cards = Self.cards(call, &random)
        let reader = LadderReader(CardReader(slots: call.rubric.slots, context: TestCall.context)) { $0 }
        let standings = Standings(cards, call.ladder, reader)
        func standing(_ member: Int, _ step: Int) -> Standing {
            call.ladder[step].rule.standing(of: LadderCard(card: cards[member], reader: reader), above: [])
        }
        func deciding(_ one: Int, _ other: Int) -> Int? {
            call.ladder.indices.first { standing(one, $0) != standing(other, $0) }
        }
        let expected = cards.indices.sorted { one, other in
            let scores = [one, other].map { cards[$0].rankingScore }
            if let left = scores[0], let right = scores[1], left != right { return left > right }
            guard let step = deciding(one, other) else { return one < other }
            return standing(one, step) > standing(other, step)
        }
        #expect(standings.order == expected)
        #expect(standings.equalScores.flatMap { $0 } == expected)
        for group in standings.equalScores {
            #expect(Set(group.map { cards[$0].rankingScore }).count == 1)
            for (one, other) in zip(group, group.dropFirst()) {
                #expect(standings.decidingStep(one, other) == deciding(one, other))
            }
        }
    }

    @Test func `a step is told of the one who comes next, also where a later step that looks above chose it`() throws {
        var call = TestCall(("E", .number), ("themes", .list(.string)))
        let uncovered = call.step(Uncovered(program: try call.program("themes")), "uncovered: themes")
        call.ladder = [try call.highest("E"), uncovered]
        let ranked = call.rank([
            call.card("top", 12, ["E": number("5"), "themes": texts("a")]),
            call.card("A", 12, ["E": number("4"), "themes": texts("a")]),
            call.card("B", 12, ["E": number("4"), "themes": texts("b")]),
        ])
        #expect(ranked.map(\.scored.proposal) == ["top", "B", "A"])
        #expect(
            ranked.map(\.ladder) == [
                LadderDecision(
                    above: "top", below: "B", step: 0, stepText: "highest: E", aboveValue: .verbatim("5"),
                    belowValue: .verbatim("4")),
                LadderDecision(
                    above: "B", below: "A", step: 1, stepText: "uncovered: themes",
                    aboveValue: .verbatim("brings \"b\""),
                    belowValue: .verbatim("nothing uncovered")), nil,
            ])
    }

    @Test func `what a step compared is worded as when it decided; a tie says that none did`() throws {
        var call = TestCall(("E", .number), ("requested", .number))
        call.ladder = [try call.highest("E"), try call.lowest("requested")]
        let ranked = call.rank([
            call.card("a", 12, ["E": number("4")]), call.card("b", 12, ["E": number("4.5")]),
            call.card("c", 12, ["E": number("4")]), call.card("d", 11),
        ])
        #expect(ranked.map(\.scored.proposal) == ["b", "a", "c", "d"])
        #expect(
            ranked.map(\.ladder) == [
                LadderDecision(
                    above: "b", below: "a", step: 0, stepText: "highest: E", aboveValue: .verbatim("4.5"),
                    belowValue: .verbatim("4")),
                LadderDecision(
                    above: "a", below: "c", stepText: "", aboveValue: .verbatim(""), belowValue: .verbatim("")), nil,
                nil,
            ])
    }
}
