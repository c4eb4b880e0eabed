public import Diagnostics
public import FEEL
public import Numbers
public import Rubrics

/// Why something was decided: a stable code for machines, a sentence for people, and where it comes from.
public struct Reason: Hashable, Sendable {
    /// `INELIGIBLE.E3`, `BELOW.impact`, `INCOMPLETE.need`, `BUDGET`, …
    public var code: String
    public var text: String
    /// The line of XML or of the score sheet that it came from.
    public var place: Place?

    public init(code: String, text: String, place: Place? = nil) {
        self.code = code
        self.text = text
        self.place = place
    }
}

/// What the scoring room says of one proposal: every number with its evidence. Steps 2 to 4 of docs/decision.md.
///
/// Its content is shared between copies, since ranking and award hand cards on; a change makes a content of its own.
public struct ScoreCard: Sendable {
    public enum Outcome: String, Sendable, CaseIterable {
        case ineligible, incomplete, belowThreshold, ranked
    }

    private struct Content: Sendable {
        var proposal: String
        var outcome: Outcome
        var reasons: [Reason]
        var eligibility: [EligibilityOutcome]
        var criteria: [CriterionScore]
        var total: Rational?
        var rankingScore: Rational?
        var adjustment: Adjustment?
        var remarks: [Reason]
        var frame: [Value]
        /// Instead of the whole frame, in a brief card.
        var brief: BriefFrame?
    }

    private final class Box: Sendable {
        let content: Content

        init(_ content: Content) { self.content = content }
    }

    private var box: Box

    public init(
        proposal: String, outcome: Outcome, reasons: [Reason] = [], frame: [Value],
        eligibility: [EligibilityOutcome] = [], criteria: [CriterionScore] = [], total: Rational? = nil,
        rankingScore: Rational? = nil, adjustment: Adjustment? = nil, remarks: [Reason] = []
    ) {
        box = Box(
            Content(
                proposal: proposal, outcome: outcome, reasons: reasons, eligibility: eligibility, criteria: criteria,
                total: total, rankingScore: rankingScore, adjustment: adjustment, remarks: remarks, frame: frame,
                brief: nil))
    }

    /// A brief card: outcome, scores and the kept slots.
    init(proposal: String, outcome: Outcome, total: Rational?, rankingScore: Rational?, brief: BriefFrame) {
        box = Box(
            Content(
                proposal: proposal, outcome: outcome, reasons: [], eligibility: [], criteria: [], total: total,
                rankingScore: rankingScore, adjustment: nil, remarks: [], frame: [], brief: brief))
    }

    private mutating func change(_ change: (inout Content) -> Void) {
        var content = box.content
        change(&content)
        box = Box(content)
    }

    public var proposal: String {
        get { box.content.proposal }
        set { change { $0.proposal = newValue } }
    }

    public var outcome: Outcome {
        get { box.content.outcome }
        set { change { $0.outcome = newValue } }
    }

    /// All reasons against it, in the rubric's order; empty when ranked.
    public var reasons: [Reason] {
        get { box.content.reasons }
        set { change { $0.reasons = newValue } }
    }

    /// The frame of the rubric (`SlotLayout`): facts, tables, values, criteria, total, ranking score. Slots that were
    /// not reached hold a null with its reason, and so do those that a brief card leaves out.
    public var frame: [Value] {
        get { box.content.brief?.frame ?? box.content.frame }
        set { change { ($0.frame, $0.brief) = (newValue, nil) } }
    }

    public var eligibility: [EligibilityOutcome] {
        get { box.content.eligibility }
        set { change { $0.eligibility = newValue } }
    }

    /// One per criterion of the rubric, same order (pre-order). Empty when ineligible.
    public var criteria: [CriterionScore] {
        get { box.content.criteria }
        set { change { $0.criteria = newValue } }
    }

    /// Exact; nil when incomplete.
    public var total: Rational? {
        get { box.content.total }
        set { change { $0.total = newValue } }
    }

    public var rankingScore: Rational? {
        get { box.content.rankingScore }
        set { change { $0.rankingScore = newValue } }
    }

    /// Committee points that were added to the total, with their written reason.
    public var adjustment: Adjustment? {
        get { box.content.adjustment }
        set { change { $0.adjustment = newValue } }
    }

    /// Flags for people that decide nothing: disagreement between evaluators, conflicts left out.
    public var remarks: [Reason] {
        get { box.content.remarks }
        set { change { $0.remarks = newValue } }
    }

    /// The value of a slot, as `frame` has it.
    public func value(_ slot: Int) -> Value {
        if let brief = box.content.brief { return brief.value(slot) }
        return slot < box.content.frame.count ? box.content.frame[slot] : .null(nil)
    }

    /// The exact value of a slot: scores as fractions, other numbers as they are; nil where it holds no number.
    public func exact(_ slot: Int, _ slots: SlotLayout) -> Rational? {
        if let brief = box.content.brief { return brief.exact(slot) }
        if slots.criteria.contains(slot) {
            let index = slot - slots.criteria.lowerBound
            return index < criteria.count ? criteria[index].score : nil
        }
        if slot == slots.total { return total }
        if slot == slots.rankingScore { return rankingScore }
        guard slot < box.content.frame.count, case .number(let number) = box.content.frame[slot] else { return nil }
        return Rational(number)
    }
}

extension ScoreCard {
    /// The card with other scores in place, on it and where rules read them; its evidence stays that of the scores it had.
    package func with(_ outcome: Outcome, _ scores: ScoreRow, _ slots: SlotLayout) -> ScoreCard {
        var card = self
        card.change { content in
            content.outcome = outcome
            content.total = scores.total
            content.rankingScore = scores.ranking
            for (index, score) in scores.criteria.enumerated() where content.criteria[index].score != score {
                content.criteria[index].score = score
                content.frame[slots.criteria.lowerBound + index] = score.map { .number($0.decimal) } ?? .null(nil)
            }
            content.frame[slots.total] = scores.total.map { .number($0.decimal) } ?? .null(nil)
            content.frame[slots.rankingScore] = scores.ranking.map { .number($0.decimal) } ?? .null(nil)
        }
        return card
    }
}
