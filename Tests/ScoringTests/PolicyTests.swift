import Diagnostics
import FEEL
import Numbers
import Testing
import Wording

@testable import Rubrics
@testable import Scoring

/// Missing scores, conflicts, rounding, scales, branches: every policy of the model.
@Suite struct PolicyTests {
    private static func rubric(_ missing: MissingPolicy = .reject) -> TestRubric {
        var rubric = TestRubric()
        rubric.tree = [
            .assessed("impact", weight: "60", scale: .range(1, 5)),
            .assessed("quality", weight: "40", scale: .range(1, 5)),
        ]
        rubric.total = .weightedMean
        rubric.missing = missing
        return rubric
    }

    private func card(_ rubric: TestRubric, _ sheet: String, facts: [Value] = []) throws -> ScoreCard {
        let (book, problems) = try rubric.book(sheet)
        #expect(problems.allSatisfy { $0.severity != .error }, "\(problems)")
        return try rubric.scorer().card(proposal: "p", facts: facts, assessments: book)
    }

    private static let header = "proposal,evaluator,impact,quality\n"

    @Test(
        arguments: [
            (MissingPolicy.reject, nil), (.zero, "2"), (.minimum, "2.2"), (.ignore, "2.8"),
        ] as [(MissingPolicy, String?)])
    func `An empty cell is a missing score: what the rubric says of it`(policy: MissingPolicy, total: String?) throws {
        // impact 2 and 2; quality 4 and empty: 2 with 0, 2.5 with 1, 4 alone.
        let card = try card(Self.rubric(policy), "\(Self.header)p,a,2,4\np,b,2,\n")
        #expect(card.total == total.map { rational($0) })
        guard policy == .reject else { return }
        #expect(card.texts == ["quality has no score: evaluator 'b': no score"])
        #expect(card.codes == ["INCOMPLETE.quality"])
        #expect(card.reasons.first?.place == Place(file: "sheet1.csv", line: 3))
    }

    @Test(arguments: MissingPolicy.allCases)
    func `No assessment at all`(policy: MissingPolicy) throws {
        let card = try Self.rubric(policy).scorer().card(proposal: "p", facts: [], assessments: nil)
        #expect(
            card.texts == [
                "impact has no score: no evaluator gave a score", "quality has no score: no evaluator gave a score",
            ])
    }

    /// Sheets of `a`, with or without a second reader, that leave the proposal without enough readers.
    private static let tooFewReaders = [
        "", "p,a,2,4,no\n", "p,a,2,4,no\np,b,,,no\n", "p,a,2,4,no\np,b,5,5,yes\n", "p,a,2,4,yes\np,b,5,5,yes\n",
        "p,a,,,\np,b,,,\n",
    ]

    @Test(arguments: MissingPolicy.allCases, tooFewReaders)
    func `A minimum of readers holds for nobody, for blank rows and for conflicts under every policy`(
        policy: MissingPolicy, rows: String
    ) throws {
        var rubric = Self.rubric(policy)
        rubric.assessments.minimum = 2
        let card = try card(rubric, "proposal,evaluator,impact,quality,conflict\n\(rows)")
        #expect(card.outcome == .incomplete)
        #expect(card.codes == ["INCOMPLETE.impact", "INCOMPLETE.quality"])
        #expect(card.total == nil)
    }

    @Test(
        arguments: [
            (MissingPolicy.zero, "1.2", "quality: no score from 'a', 'b'; counted as 0"),
            (.minimum, "1.6", "quality: no score from 'a', 'b'; counted as 1"),
            (.ignore, "2", "quality is left out with its weight: no evaluator gave a score"),
        ] as [(MissingPolicy, String, String)])
    func `What enough readers left empty is filled, and every filled score is a remark`(
        policy: MissingPolicy, total: String, remark: String
    ) throws {
        var rubric = Self.rubric(policy)
        rubric.assessments.minimum = 2
        let card = try card(rubric, "\(Self.header)p,a,2,\np,b,2,\n")
        #expect(card.total == rational(total))
        #expect(card.remarks.map(\.code) == ["MISSING.quality"])
        #expect(card.remarks.map(\.text) == [remark])
        #expect(card.criteria.map(\.isUnscored) == [false, true])
        let partly = try self.card(rubric, "\(Self.header)p,a,2,4\np,b,2,\n")
        #expect(partly.remarks.map(\.text).first?.hasPrefix("quality: no score from 'b'; ") == true)
        #expect(partly.criteria.map(\.isUnscored) == [false, false])
    }

    @Test(arguments: [MissingPolicy.zero, .minimum, .ignore])
    func `A threshold on what nobody scored is not met, unless the rubric says so`(policy: MissingPolicy) throws {
        var rubric = Self.rubric(policy)
        rubric.tree[1].threshold = 1
        let sheet = "\(Self.header)p,a,2,\np,b,2,\n"
        let barred = try card(rubric, sheet)
        #expect(barred.outcome == .belowThreshold)
        #expect(barred.codes == ["UNSCORED.quality"])
        #expect(barred.texts == ["nobody scored quality, so its threshold of 1 is not met"])
        #expect(barred.criteria[1].meetsThreshold == false)
        #expect(try card(rubric, "\(Self.header)p,a,2,\np,b,2,4\n").outcome == .ranked)
        rubric.tree[1].passesUnscored = true
        let passed = try card(rubric, sheet)
        #expect(passed.outcome == .ranked)
        #expect(passed.criteria[1].meetsThreshold == nil)
    }

    @Test func `A branch is unscored where all its parts are; a total of nothing leaves the proposal incomplete`()
        throws
    {
        var rubric = TestRubric()
        rubric.facts = [("months", .number)]
        rubric.tree = [
            .branch("x", .mean, threshold: "1", [.computed("a", "months"), .computed("b", "months")]),
            .computed("c", "1"),
        ]
        rubric.missing = .ignore
        let missing = Value.null(NoAnswer(reason: "the fact 'months' is missing"))
        #expect(
            try rubric.scorer().card(proposal: "p", facts: [missing], assessments: nil).codes == ["UNSCORED.x"])
        rubric.tree.removeLast()
        #expect(
            try rubric.scorer().card(proposal: "p", facts: [missing], assessments: nil).texts == [
                "there is no total: no part has a score"
            ])
    }

    @Test(arguments: MissingPolicy.allCases)
    func `Too few evaluators leave a proposal incomplete under every policy`(policy: MissingPolicy) throws {
        var rubric = Self.rubric(policy)
        rubric.assessments.minimum = 2
        let card = try card(rubric, "\(Self.header)p,a,2,4\n")
        #expect(
            card.texts == [
                "impact has no score: 1 of at least 2 evaluators gave a score",
                "quality has no score: 1 of at least 2 evaluators gave a score",
            ])
    }

    @Test func `A conflict of interest leaves the scores out and says so; a blank row is no assessment`() throws {
        var rubric = Self.rubric()
        rubric.assessments.minimum = 2
        let card = try card(
            rubric, "proposal,evaluator,impact,quality,conflict\np,a,2,4,no\np,b,4,4,\np,c,1,1,yes\np,d,,,\n")
        #expect(card.total == rational("3.4"))
        #expect(
            card.remarks.map(\.text) == [
                "evaluator 'c' declared a conflict of interest; the scores are left out",
                "evaluator 'd' gave no scores",
            ])
        guard case .assessments(let individuals) = card.criteria[0].evidence else {
            Issue.record("no assessments")
            return
        }
        #expect(individuals.map(\.evaluator) == ["a", "b", "c", "d"])
        #expect(
            individuals.map { $0.leftOut?.english } == [nil, nil, "conflict of interest", "the sheet came back blank"])
        #expect(individuals.map(\.score) == [2, 4, 1, nil])
    }

    @Test func `A consensus replaces the individual scores; holes in those decide nothing`() throws {
        var rubric = Self.rubric()
        rubric.assessments.combination = Consensus()
        let card = try card(rubric, "\(Self.header)p,a,2,\np,b,5,4\np,consensus,3,4\n")
        #expect(card.total == rational("3.4"))
        rubric.assessments.minimum = 3
        #expect(
            try self.card(rubric, "\(Self.header)p,a,2,3\np,b,5,4\np,consensus,3,4\n").codes == [
                "INCOMPLETE.impact", "INCOMPLETE.quality",
            ])
    }

    @Test func `Disagreement is flagged and decides nothing`() throws {
        var rubric = Self.rubric()
        rubric.assessments.disagreementSpread = 2
        let card = try card(rubric, "\(Self.header)p,a,2,4\np,b,4,4\n")
        #expect(card.outcome == .ranked)
        #expect(card.remarks.map(\.code) == ["DISAGREEMENT.impact"])
        #expect(card.remarks.map(\.text) == ["the scores of impact range from 2 to 4"])
    }

    @Test(
        arguments: [
            // impact (2 + 2 + 3)/3 = 7/3, quality 4: 0.6 × 7/3 + 1.6 = 3
            (nil, "3"), (RoundingRule.Stage.criterion, "3.1"), (.total, "3"), (.display, "3"),
        ] as [(RoundingRule.Stage?, String)])
    func `Rounding where the rubric says, and nowhere else`(stage: RoundingRule.Stage?, total: String) throws {
        var rubric = Self.rubric()
        rubric.assessments.rounding = stage.map { RoundingRule(step: decimal("0.5"), mode: .halfUp, stage: $0) }
        let card = try card(rubric, "\(Self.header)p,a,2,4\np,b,2,4\np,c,3,4\n")
        #expect(card.total == rational(total))
        #expect(card.criteria[0].unrounded == Rational(7, over: 3))
    }

    @Test(arguments: MissingPolicy.allCases)
    func `A computed score off its scale is an error of the rule, not clamped and not replaced`(policy: MissingPolicy)
        throws
    {
        var rubric = TestRubric()
        rubric.facts = [("months", .number)]
        rubric.tree = [.computed("readiness", "months", scale: .range(0, 5, step: "1"))]
        rubric.missing = policy
        let scorer = try rubric.scorer()
        let card = scorer.card(proposal: "p", facts: [number("7")], assessments: nil)
        #expect(card.codes == ["INCOMPLETE.readiness"])
        #expect(
            card.texts == [
                "readiness has no score: the rule gives 7, which is off the scale (0 to 5 in steps of 1); "
                    + "the rule stands in rubric.yaml:1"
            ])
        #expect(scorer.card(proposal: "p", facts: [number("5")], assessments: nil).total == Rational(5))
    }

    @Test(arguments: MissingPolicy.allCases)
    func `A rule without an answer follows the policy and keeps its reason`(policy: MissingPolicy) throws {
        var rubric = TestRubric()
        rubric.facts = [("months", .number)]
        rubric.tree = [
            .computed("a", "months", weight: "3", scale: .range(1, 5)),
            .computed("b", "4", weight: "1", scale: .range(1, 5)),
        ]
        rubric.total = .weightedMean
        rubric.missing = policy
        let missing = Value.null(NoAnswer(reason: "the fact 'months' is missing"))
        let card = try rubric.scorer().card(proposal: "p", facts: [missing], assessments: nil)
        switch policy {
        case .reject: #expect(card.texts == ["a has no score: the fact 'months' is missing"])
        case .zero: #expect(card.total == Rational(1))
        case .minimum: #expect(card.total == rational("1.75"))
        case .ignore: #expect(card.total == Rational(4))
        }
    }

    @Test func `Branches: sum, mean, min, max; points are what a part adds`() throws {
        func tree(_ combination: BranchCombination) throws -> ScoreCard {
            var rubric = TestRubric()
            rubric.tree = [
                .branch(
                    "x", combination, weight: "2", threshold: "2.5",
                    [.computed("a", "2", weight: "3"), .computed("b", "5")]),
                .computed("c", "1"),
            ]
            rubric.total = .weightedSum
            return try rubric.scorer().card(proposal: "p", facts: [], assessments: nil)
        }
        #expect(try tree(.sum).score("x") == Rational(11))
        #expect(try tree(.sum).total == Rational(23))
        #expect(try tree(.sum).criteria.map(\.points) == [22, 6, 5, 1].map { Rational($0) })
        #expect(try tree(.mean).score("x") == rational("2.75"))
        #expect(
            try tree(.mean).criteria.map(\.points) == [rational("5.5"), rational("1.5"), rational("1.25"), Rational(1)])
        #expect(try tree(.min).texts == ["x scored 2; the threshold is 2.5"])
        #expect(try tree(.min).criteria.map(\.meetsThreshold) == [false, nil, nil, nil])
        #expect(try tree(.max).score("x") == Rational(5))
    }

    @Test func `points are shares among those parts that have a score`() throws {
        func points(_ b: String, _ d: String) throws -> [Rational?] {
            var rubric = TestRubric()
            rubric.missing = .ignore
            rubric.facts = [("b", .number), ("d", .number)]
            rubric.tree = [
                .branch("x", .mean, weight: "2", [.computed("a", "2", weight: "3"), .computed("bb", "b")]),
                .computed("c", "1", weight: "2"), .computed("dd", "d", weight: "4"),
            ]
            rubric.total = .weightedMean
            let facts = [b, d].map { $0.isEmpty ? Value.null(NoAnswer(reason: "missing")) : number($0) }
            return try rubric.scorer().card(proposal: "p", facts: facts, assessments: nil).criteria.map(\.points)
        }
        func all(_ texts: String...) -> [Rational?] { texts.map { $0.isEmpty ? nil : rational($0) } }
        #expect(try points("4", "2") == all("0.625", "1.5", "1", "0.25", "1"))
        #expect(try points("", "2") == all("0.5", "2", "", "0.25", "1"))
        #expect(try points("4", "") == all("1.25", "1.5", "1", "0.5", ""))
        #expect(try points("", "") == all("1", "2", "", "0.5", ""))
    }

    @Test func `All eligibility rules are asked, and all failures listed; who is not eligible is not scored`() throws {
        var rubric = TestRubric()
        rubric.facts = [("months", .number), ("cost", .number)]
        rubric.tree = [.computed("a", "months")]
        rubric.eligibility = [
            ("E1", "months <= 12", "At most 12 months"), ("E2", "cost <= 100", "At most 100 EUR"),
            ("E3", "months > 0", "At least a month"),
        ]
        let missing = Value.null(NoAnswer(reason: "no cost is stated"))
        let card = try rubric.scorer().card(proposal: "p", facts: [number("15"), missing], assessments: nil)
        #expect(card.outcome == .ineligible)
        #expect(card.codes == ["INELIGIBLE.E1", "INELIGIBLE.E2"])
        #expect(card.texts == ["At most 12 months", "At most 100 EUR (no answer: no cost is stated)"])
        let why = NoAnswer(reason: "no cost is stated", place: Place(file: "rubric.yaml", line: 1, column: 1))
        #expect(card.eligibility.map(\.answer) == [.failed, .noAnswer(why), .met])
        #expect(card.criteria.isEmpty)
        #expect(card.total == nil)
    }

    @Test func `Doubling every weight changes no weighted mean and no order of weighted sums`() throws {
        for combination in [TotalRule.Combination.weightedMean, .weightedSum] {
            func total(_ factor: Int, _ a: String, _ b: String) throws -> Rational {
                var rubric = TestRubric()
                rubric.tree = [
                    .computed("a", a, weight: "\(3 * factor)"), .computed("b", b, weight: "\(7 * factor)"),
                ]
                rubric.total = combination
                return try #require(try rubric.scorer().card(proposal: "p", facts: [], assessments: nil).total)
            }
            #expect((try total(1, "3", "4") < total(1, "5", "3.5")) == (try total(2, "3", "4") < total(2, "5", "3.5")))
            if case .weightedMean = combination { #expect(try total(1, "3", "4") == total(2, "3", "4")) }
        }
    }
}
