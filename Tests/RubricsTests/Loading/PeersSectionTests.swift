import Numbers
import Testing

@testable import Rubrics

/// `assessments:` of ranks and of applicants who assess each other: what is wrong with it, word for word.
@Suite struct PeersSectionTests {
    private static let rubric = """
        fundscore: 1
        id: peers
        submissions: { record: /call/proposal, id: "@id" }
        facts: { title: { xpath: title, type: string } }
        criteria: { merit: CRITERION }
        assessments: ASSESSMENTS
        total: { combine: sum }
        ranking: { score: total }
        """

    private func mistakes(_ assessments: String, criterion: String = "{ assessed: true, scale: { max: 5 } }")
        -> [String]
    {
        RubricsTests.mistakes(
            Self.rubric.replacing("CRITERION", with: criterion).replacing("ASSESSMENTS", with: assessments))
    }

    @Test(arguments: [
        ("{ kind: ranks, of: 10, combine: trimmed_mean, trim: 1, must_deliver: true }", []),
        ("{ kind: ranks, of: 2, sizes: own, combine: median }", []),
        (
            "{ kind: ranks, of: 0, combine: mean }",
            ["6:33: error: 'assessments.of' is a whole number from 2 to 1000, not '0'"]
        ),
        (
            "{ kind: ranks, of: 1, combine: mean }",
            ["6:33: error: 'assessments.of' is a whole number from 2 to 1000, not '1'"]
        ),
        (
            "{ kind: ranks, combine: mean }",
            ["6:14: error: 'assessments' needs 'of': how many proposals each evaluator ranks, such as 10"]
        ),
        (
            "{ kind: rank, of: 3, combine: mean }",
            ["6:22: error: 'assessments.kind' is one of scores, ranks, not 'rank'; did you mean 'ranks'?"]
        ),
        (
            "{ kind: ranks, of: 10, combine: trimmed_mean, trim: 5 }",
            [
                "6:60: error: without the 5 lowest and the 5 highest of 10 ranks nothing is left: trim is at most 4"
            ]
        ),
        (
            "{ kind: ranks, of: 2, combine: trimmed_mean }",
            ["6:36: error: without the 1 lowest and the 1 highest of 2 ranks nothing is left: write combine: mean"]
        ),
        (
            "{ kind: ranks, of: 4, combine: max, third_opinion: { when_apart_by: 3 }, at: total, normalise: member }",
            [
                "6:45: error: ranks are combined by mean, median, trimmed_mean or expertise_mean, not by max",
                "6:50: error: 'third_opinion' goes with scores, not with kind: ranks",
                "6:87: error: 'at: total' goes with scores, not with kind: ranks",
                "6:98: error: 'normalise' goes with scores, not with kind: ranks",
            ]
        ),
    ])
    func `wrong settings of ranks are refused with their places`(_ assessments: String, _ said: [String]) {
        #expect(mistakes(assessments, criterion: "{ assessed: true }") == said)
    }

    @Test(arguments: [
        (
            "{ of: 3, sizes: own, combine: mean }",
            ["6:16: error: 'of' goes with kind: ranks", "6:23: error: 'sizes' goes with kind: ranks"]
        ),
        (
            "{ combine: trimmed_mean, trim: 1, minimum: 2 }",
            [
                "6:39: warning: 2 evaluators are enough (minimum), but a mean without the 1 lowest and the 1 highest needs 3: a proposal that fewer read is incomplete"
            ]
        ),
        (
            "{ combine: expertise_mean }",
            [
                "6:14: error: 'assessments' needs 'expertise': what each word counts, such as { expert: 3, familiar: 1, none: 0 }"
            ]
        ),
        (
            "{ combine: expertise_mean, at: total, expertise: { a: 0, b: -1 } }",
            [
                "6:41: error: 'at: total' does not go with combine: expertise_mean, which weighs scores row by row",
                "6:74: error: 'assessments.expertise.b' is at least 0, not -1",
            ]
        ),
        (
            "{ combine: expertise_mean, expertise: { a: 0 } }",
            ["6:41: error: no word of 'assessments.expertise' counts: one of them is above 0"]
        ),
        (
            "{ combine: mean, expertise: { a: 1 } }",
            ["6:31: error: 'expertise' goes with combine: expertise_mean"]
        ),
        (
            "{ combine: mean, normalise: yes, must_deliver: maybe }",
            [
                "6:42: error: 'assessments.normalise' is one of member, panel, not 'yes'",
                "6:61: error: 'assessments.must_deliver' is true or false, not 'maybe'",
            ]
        ),
    ])
    func `and so are settings of scores`(_ assessments: String, _ said: [String]) {
        #expect(mistakes(assessments) == said)
    }

    @Test func `what the criteria do not allow is said where it stands`() {
        #expect(
            mistakes("{ combine: mean, must_deliver: true }", criterion: "{ score: 3 }") == [
                "6:31: error: 'must_deliver' asks for reviews, but no criterion is assessed: nobody has any to return"
            ])
        #expect(
            mistakes("{ kind: ranks, of: 3, combine: mean }", criterion: "{ score: 3 }") == [
                "6:14: error: evaluators rank (kind: ranks), but no criterion is assessed"
            ])
        #expect(
            mistakes(
                "{ kind: ranks, of: 3, combine: mean }",
                criterion: "{ assessed: true, scale: { max: 5 }, comment: { at_most: 2 } }") == [
                    "5:13: error: 'criteria.merit.comment' by scores does not go with kind: ranks; write comment: required, or leave it out",
                    "5:38: error: 'scale' goes with scores: evaluators rank here, from 1 to 3 (assessments.of)",
                ])
    }

    @Test(arguments: 2...12)
    func `points of a rank are a mirror: the first has as many as the set is large, the last one, in every set`(of: Int)
    {
        let rules = RankRules(of: of, sizes: .own)
        for size in 2...of {
            #expect(rules.points(rank: 1, in: size)?.text == "\(of)")
            #expect(rules.points(rank: size, in: size)?.text == "1")
            let all = (1...size).compactMap { rules.points(rank: $0, in: size) }
            #expect(all.count == size)
            #expect(zip(all, all.dropFirst()).allSatisfy { $0 > $1 })
            #expect(zip(all, all.reversed()).allSatisfy { ($0 + $1).text == "\(of + 1)" })
        }
        #expect(rules.points(rank: 1, in: 1) == nil)
    }
}
