import Diagnostics
import FEEL
import Numbers
import Scoring
import Testing
import Wording

@testable import Awards
@testable import Rubrics

/// A small call in code: facts by name, a ranking score, a ladder and an award rule.
struct TestCall {
    var facts: [(name: String, type: FEELType)]
    var ladder: [LadderStep] = []
    var award: AwardRule = .none
    var onePer: OnePer?

    init(_ facts: (String, FEELType)...) {
        self.facts = facts.map { ($0.0, $0.1) }
    }

    static let place = Place(file: "rubric.yaml", line: 1)

    /// An expression over the facts, `total` and `ranking_score`.
    func program(_ text: String) throws -> Program {
        var scope = Scope()
        for fact in facts { _ = scope.declare(fact.name, fact.type) }
        _ = scope.declare("total", .number)
        _ = scope.declare("ranking_score", .number)
        var problems = DiagnosticCollector()
        let compiler = Compiler(scope: scope, mode: .strict)
        let program = compiler.expression(SourceText(text: text, file: "rubric.yaml"), into: &problems)
        return try #require(program, "\(text): \(problems.all)")
    }

    func step(_ rule: any LadderComparing, _ text: String) -> LadderStep {
        LadderStep(rule: rule, text: text, place: Self.place)
    }

    func highest(_ text: String) throws -> LadderStep { step(Highest(program: try program(text)), "highest: \(text)") }
    func lowest(_ text: String) throws -> LadderStep { step(Lowest(program: try program(text)), "lowest: \(text)") }

    /// A rule with a budget that pays `requested` in EUR.
    func rule(
        budget: Decimal128?, _ whenShort: AwardRule.WhenShort, amount: String? = "requested",
        tie: AwardRule.TieAtLine = .undecided
    ) throws -> AwardRule {
        var rule = AwardRule.none
        rule.budget = budget
        rule.unit = "EUR"
        rule.amount = try amount.map { try program($0) }
        rule.amountText = amount ?? ""
        rule.whenShort = whenShort
        rule.tieAtLine = tie
        rule.place = Self.place
        return rule
    }

    func guarantee(_ per: String, _ awards: Int) throws -> AwardRule.Guarantee {
        AwardRule.Guarantee(per: try program(per), text: per, awards: awards, place: Self.place)
    }

    func cap(_ per: String?, _ limit: AwardRule.Cap.Limit) throws -> AwardRule.Cap {
        AwardRule.Cap(per: try per.map { try program($0) }, text: per ?? "call", limit: limit, place: Self.place)
    }

    func lot(_ id: String, when: String, budget: Decimal128) throws -> AwardRule.Lot {
        AwardRule.Lot(id: id, title: LocalText(id), when: try program(when), budget: .amount(budget), place: Self.place)
    }

    var rubric: Rubric {
        Rubric(
            file: "rubric.yaml", id: "test", title: "Test", status: "illustrative", source: "", currency: "EUR",
            submissions: SubmissionRules(
                namespaces: [], record: PlacedText("/p", at: Self.place), id: nil, onePer: onePer),
            facts: [], tables: [], values: [], eligibility: [],
            scale: .steps(min: 0, max: 5, step: nil), missing: .reject, criteria: [], assessments: .none, total: nil,
            ranking: RankingRule(score: nil, scoreText: "total", ladder: ladder, place: Self.place), award: award,
            examples: [], slots: SlotLayout(facts: facts.count, tables: 0, values: 0, criteria: 0), sources: [])
    }

    /// A ranked proposal; facts that are not given have no answer.
    func card(_ id: String, _ score: Rational, _ values: [String: Value] = [:]) -> ScoredProposal {
        let missing = Value.null(NoAnswer(reason: "not given"))
        let frame = facts.map { values[$0.name] ?? missing } + [.number(score.decimal), .number(score.decimal)]
        return ScoredProposal(
            proposal: id, outcome: .ranked, frame: frame, slots: rubric.slots, total: score, rankingScore: score)
    }

    func card(_ id: String, _ score: Int, _ values: [String: Value] = [:]) -> ScoredProposal {
        card(id, Rational(score), values)
    }

    func rank(_ cards: [ScoredProposal]) -> [RankedProposal] {
        Ranking.rank(cards, rubric: rubric, context: Self.context, digest: Self.digest)
    }

    func award(_ cards: [ScoredProposal], others: [ScoredProposal] = [], options: AwardOptions = AwardOptions())
        -> AwardList
    {
        Awarding.award(rank(cards), others: others, rubric: rubric, context: Self.context, options: options)
    }

    /// Not SHA-256, but like it a function of the bytes alone: the room is given the real one.
    static let digest: Digest = { bytes in
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return (0..<8).map { UInt8(truncatingIfNeeded: hash >> (8 * UInt64($0))) }
    }

    static let context = EvaluationContext()
}

/// Exact numbers for tests.
func decimal(_ text: String) -> Decimal128 { Decimal128(exactly: text) ?? .nan }
func rational(_ text: String) -> Rational { Rational(decimal(text)) ?? Rational(-1) }
func number(_ text: String) -> Value { .number(decimal(text)) }
func texts(_ texts: String...) -> Value { .list(texts.map { .string($0) }) }

extension ScoredProposal {
    /// The same with another ranking score.
    func ranked(by score: Rational?) -> ScoredProposal {
        with(ScoreRow(criteria: [], total: total, ranking: score))
    }
}

extension AwardList {
    /// `A awarded 53000, B reserve, …` in rank order.
    var summary: [String] {
        decisions.map { decision in
            let amount = decision.status == .awarded && decision.awarded != 0 ? " \(decision.awarded)" : ""
            return "\(decision.ranked.scored.proposal) \(decision.status.rawValue)\(amount)"
        }
    }

    func decision(_ id: String) -> Decision? { decisions.first { $0.ranked.scored.proposal == id } }

    func codes(_ id: String) -> [String] { decision(id)?.reasons.map(\.code) ?? [] }

    func texts(_ id: String) -> [String] { decision(id)?.reasons.map(\.text) ?? [] }
}
