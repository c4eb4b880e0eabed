import Diagnostics
import FEEL
import Numbers
import Testing

@testable import Rubrics
@testable import Scoring

/// Worked examples of public rulebooks, exact.
@Suite struct RulebookTests {
    private static func horizon(_ rankingScore: String?) -> TestRubric {
        var rubric = TestRubric()
        rubric.tree = ["E", "I", "Q"].map { .assessed($0, threshold: "3", scale: .range(0, 5, step: "0.5")) }
        rubric.assessments.combination = Consensus()
        rubric.threshold = 10
        rubric.rankingScore = rankingScore
        return rubric
    }

    private func horizon(_ scores: [String], ranking: String? = nil) throws -> ScoreCard {
        let rubric = Self.horizon(ranking)
        let (book, problems) = try rubric.book("proposal,evaluator,E,I,Q\np,consensus,\(scores.joined(separator: ","))")
        #expect(problems.isEmpty)
        return try rubric.scorer().card(proposal: "p", facts: [], assessments: book)
    }

    @Test func `E1: total 12.0; the ranking score of an innovation action weighs impact by 1.5`() throws {
        let research = try horizon(["4.5", "4.0", "3.5"])
        #expect(research.outcome == .ranked)
        #expect(research.total == Rational(12))
        #expect(research.rankingScore == Rational(12))
        let innovation = try horizon(["4.5", "4.0", "3.5"], ranking: "E + 1.5 * I + Q")
        #expect(innovation.total == Rational(12))
        #expect(innovation.rankingScore == Rational(14))
    }

    @Test func `E2, E3: the total's threshold, just missed and just met`() throws {
        let below = try horizon(["3", "3", "3.5"])
        #expect(below.outcome == .belowThreshold)
        #expect(below.codes == ["BELOW.total"])
        #expect(below.texts == ["the total is 9.5; the threshold is 10"])
        let exactly = try horizon(["3", "3", "4"])
        #expect(exactly.outcome == .ranked)
        #expect(exactly.total == Rational(10))
    }

    @Test func `E4: a high ranking score rescues nobody from a threshold`() throws {
        let card = try horizon(["5", "5", "2"], ranking: "E + 1.5 * I + Q")
        #expect(card.outcome == .belowThreshold)
        #expect(card.codes == ["BELOW.Q"])
        #expect(card.texts == ["Q scored 2; the threshold is 3"])
        #expect(card.rankingScore == rational("14.5"))
    }

    @Test func `SME Instrument: medians of four, total exactly 13.0, ranking score 15.35`() throws {
        var rubric = TestRubric()
        rubric.tree = ["I", "E", "Q"].map { .assessed($0) }
        rubric.assessments.combination = Median()
        rubric.threshold = 13
        rubric.rankingScore = "1.5 * I + E + Q"
        let card = try rubric.card(
            ["I", "E", "Q"],
            [["4.6", "4.0", "4.3"], ["4.9", "4.5", "4.0"], ["4.4", "4.2", "4.4"], ["4.8", "3.1", "4.1"]])
        #expect(card.outcome == .ranked)
        #expect(
            [card.score("I"), card.score("E"), card.score("Q")] == [rational("4.7"), rational("4.1"), rational("4.2")])
        #expect(card.total == Rational(13))
        #expect(card.rankingScore == rational("15.35"))
    }

    @Test func `Three means of thirds make a whole number: a threshold of 13 is met exactly`() throws {
        var rubric = TestRubric()
        rubric.tree = ["a", "b", "c"].map { .assessed($0) }
        rubric.threshold = 13
        let card = try rubric.card(["a", "b", "c"], [["4", "4", "5"], ["4", "5", "4"], ["5", "4", "4"]])
        #expect(card.score("a")?.text == "4.3333 (13/3)")
        #expect(card.total == Rational(13))
        #expect(card.outcome == .ranked)
        rubric.totalFormula = "a + b + c"
        #expect(
            try rubric.card(["a", "b", "c"], [["4", "4", "5"], ["4", "5", "4"], ["5", "4", "4"]]).total == Rational(13))
    }

    /// Sections of sub-criteria, some of which count double.
    private func prag(_ sections: [(String, threshold: String?, [String])], threshold: Decimal128?) -> TestRubric {
        var rubric = TestRubric()
        rubric.tree = sections.map { id, limit, weights in
            .branch(
                id, .sum, threshold: limit,
                weights.enumerated().map { .assessed("\(id)\($0)", weight: $1, scale: .range(1, 5, step: "1")) })
        }
        rubric.threshold = threshold
        return rubric
    }

    private func card(_ rubric: TestRubric, _ scores: [[String]]) throws -> ScoreCard {
        let ids = rubric.tree.flatMap { $0.parts.map(\.id) }
        return try rubric.card(ids, [scores.flatMap { $0 }])
    }

    @Test func `P1, P2, P3: concept notes, grid C`() throws {
        let rubric = prag([("R", nil, ["1", "1", "1", "1"]), ("D", nil, ["2", "1", "1", "1", "1"])], threshold: 30)
        let first = try card(rubric, [["4", "4", "3", "4"], ["3", "4", "4", "3", "4"]])
        #expect([first.score("R"), first.score("D"), first.total] == [Rational(15), Rational(21), Rational(36)])
        #expect(first.outcome == .ranked)
        let second = try card(rubric, [["4", "4", "3", "3"], ["3", "2", "2", "2", "3"]])
        #expect([second.score("R"), second.score("D"), second.total] == [Rational(14), Rational(15), Rational(29)])
        #expect(second.codes == ["BELOW.total"])
        let third = try card(rubric, [["4", "4", "3", "4"], ["3", "2", "2", "2", "3"]])
        #expect(third.total == Rational(30))
        #expect(third.outcome == .ranked)
    }

    @Test func `P4: capacity needs 12 and no 1`() throws {
        var rubric = prag([("C", "12", ["1", "1", "1", "1"])], threshold: nil)
        for index in rubric.tree[0].parts.indices { rubric.tree[0].parts[index].threshold = 2 }
        #expect(try card(rubric, [["3", "3", "3", "3"]]).outcome == .ranked)
        #expect(try card(rubric, [["3", "3", "3", "2"]]).texts == ["C scored 11; the threshold is 12"])
        #expect(try card(rubric, [["4", "4", "3", "1"]]).texts == ["C3 scored 1; the threshold is 2"])
    }

    @Test func `P6: grid A`() throws {
        let rubric = prag([("R", nil, ["2", "2", "1", "1"]), ("D", nil, ["2", "2"])], threshold: 30)
        let card = try card(rubric, [["4", "3", "4", "3"], ["4", "3"]])
        #expect([card.score("R"), card.score("D"), card.total] == [Rational(21), Rational(14), Rational(35)])
    }

    private static func utter() -> TestRubric {
        var rubric = TestRubric()
        let weights = [
            ("objective", "2"), ("technical", "2"), ("bid", "3"), ("budget", "1"), ("team", "1"), ("ethics", "1"),
        ]
        rubric.tree = weights.map { .assessed($0.0, weight: $0.1, scale: .values([0, 3, 7, 10])) }
        rubric.total = .weightedSum
        rubric.assessments.minimum = 2
        rubric.assessments.adjustments = AssessmentRules.Adjustments(minimum: -30, maximum: 30, isRequired: false)
        return rubric
    }

    private static let utterHeader = "proposal,evaluator,objective,technical,bid,budget,team,ethics"

    @Test(arguments: [(nil, "71.5"), ("-30", "41.5"), ("30", "101.5")])
    func `U1: 71.5; the board may move it by 30`(points: String?, expected: String) throws {
        let rubric = Self.utter()
        let (book, problems) = try rubric.book(
            "\(Self.utterHeader)\np,a,7,7,3,10,7,7\np,b,10,7,7,10,10,7",
            adjustments: points.map { "proposal,points,reason\np,\($0),The board weighs the region" })
        #expect(problems.isEmpty, "\(problems)")
        let card = try rubric.scorer().card(proposal: "p", facts: [], assessments: book)
        #expect(card.total == rational(expected))
        #expect(card.criteria.map(\.points) == ["17", "14", "15", "10", "8.5", "7"].map { rational($0) })
        #expect(card.adjustment?.points == points.map { decimal($0) })
    }

    @Test func `U3: a score of 5 is no score, and is not rounded to one`() throws {
        let rubric = Self.utter()
        let (book, problems) = try rubric.book("\(Self.utterHeader)\np,a,7,7,5,10,7,7\np,b,10,7,7,10,10,7")
        #expect(
            problems.map(\.description) == [
                "sheet1.csv:2:9: error: bid: the score 5 is off the scale (one of 0, 3, 7, 10)"
            ])
        let card = try rubric.scorer().card(proposal: "p", facts: [], assessments: book)
        #expect(card.outcome == .incomplete)
        #expect(card.codes == ["INCOMPLETE.bid"])
        #expect(
            card.texts == ["bid has no score: evaluator 'a': bid: the score 5 is off the scale (one of 0, 3, 7, 10)"])
    }

    private static func eea(_ tie: ClosestTwo.Tie = .undecided) -> TestRubric {
        var rubric = TestRubric()
        rubric.tree = [.assessed("score", scale: .range(0, 100))]
        rubric.assessments.minimum = 2
        rubric.assessments.combination = ClosestTwo(tie: tie)
        rubric.assessments.thirdOpinion = AssessmentRules.ThirdOpinion(
            distance: .share(decimal("0.3"), of: .higher), stage: .total)
        rubric.assessments.combinationStage = .total
        return rubric
    }

    @Test(arguments: [
        (["80", "60"], "70"), (["80", "50", "72"], "76"), (["70", "49"], "59.5"), (["1.0", "0.7"], "0.85"),
        (["86", "60", "62"], "61"),
    ])
    func `N1 to N6: two opinions, a third, the two closest`(scores: [String], total: String) throws {
        let card = try Self.eea().card(["score"], scores.map { [$0] })
        #expect(card.total == rational(total))
        #expect(card.score("score") == rational(total))
        #expect(card.outcome == .ranked)
    }

    @Test func `N2 without a third opinion, N3 with one that is equally near to both`() throws {
        let without = try Self.eea().card(["score"], [["80"], ["50"]])
        #expect(without.codes == ["INCOMPLETE.total"])
        #expect(
            without.texts == [
                "there is no total: 80 and 50 differ by 30, more than 30 % of 80, which is 24: a third opinion is needed"
            ])
        let between = try Self.eea().card(["score"], [["80"], ["50"], ["65"]])
        #expect(
            between.texts == [
                "there is no total: 50 and 65, 65 and 80 are equally close, and the rubric leaves that undecided"
            ])
        #expect(try Self.eea(.higher).card(["score"], [["80"], ["50"], ["65"]]).total == rational("72.5"))
    }

    @Test func `Totals are combined only where everybody was asked for everything`() throws {
        var rubric = Self.eea()
        rubric.tree.append(.assessed("other", scale: .range(0, 100)))
        rubric.assessments.minimum = nil
        let (book, _) = try rubric.book(
            "proposal,evaluator,score,other\np,a,80,10\n", "proposal,evaluator,score\np,b,60\n")
        let card = try rubric.scorer().card(proposal: "p", facts: [], assessments: book)
        #expect(
            card.texts == [
                "there is no total: evaluator 'b': other has no score: the sheet has no column for other, so there is no total"
            ])
    }

    @Test func `O1: at least 60, and at least half of every criterion`() throws {
        var rubric = TestRubric()
        let criteria = [("a", 30, "15"), ("b", 20, "10"), ("c", 30, "15"), ("d", 20, "10")]
        rubric.tree = criteria.map { .assessed($0.0, threshold: $0.2, scale: .range(0, $0.1)) }
        rubric.threshold = 60
        let passes = try rubric.card(["a", "b", "c", "d"], [["15", "12", "18", "15"]])
        #expect(passes.outcome == .ranked)
        #expect(passes.total == Rational(60))
        let fails = try rubric.card(["a", "b", "c", "d"], [["14", "14", "18", "14"]])
        #expect(fails.total == Rational(60))
        #expect(fails.texts == ["a scored 14; the threshold is 15"])
    }
}
