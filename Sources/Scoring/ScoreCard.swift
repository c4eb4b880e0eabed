package import Diagnostics
package import FEEL
package import Numbers
import Rubrics
package import Wording

/// Why something was decided: a stable code for machines, a sentence for people, and where it comes from.
package struct Reason: Hashable, Sendable {
    /// `INELIGIBLE.E3`, `BELOW.impact`, `INCOMPLETE.need`, `BUDGET`, …
    package var code: String
    /// The sentence, in any language.
    package var message: Message
    /// The line of XML or of the score sheet that it came from.
    package var place: Place?

    package init(code: String, text: String, place: Place? = nil) {
        self.init(code: code, text: .verbatim(text), place: place)
    }

    package init(code: String, text message: Message, place: Place? = nil) {
        self.code = code
        self.message = message
        self.place = place
    }

    /// The sentence in English.
    package var text: String { message.english }
}

/// Why a proposal was decided as it was, and where every number comes from.
package final class ScoreEvidence: Sendable {
    let reasons: [Reason]
    let eligibility: [EligibilityOutcome]
    let criteria: [CriterionScore]
    let adjustment: Adjustment?
    let remarks: [Reason]

    init(
        reasons: [Reason] = [], eligibility: [EligibilityOutcome] = [], criteria: [CriterionScore] = [],
        adjustment: Adjustment? = nil, remarks: [Reason] = []
    ) {
        (self.reasons, self.eligibility, self.criteria) = (reasons, eligibility, criteria)
        (self.adjustment, self.remarks) = (adjustment, remarks)
    }
}

/// A scored proposal with its evidence, which is made of the decision, changes nothing in it, and is made once, when it is first asked for.
///
/// An object, since every file of a call asks for it.
package final class ScoreCard: Sendable {
    package let scored: ScoredProposal
    private let made: Once<ScoreEvidence>
    private let values: @Sendable () -> [Value]

    /// - Parameter values: facts, tables and values, as the rubric's slots have them; asked for only when somebody looks at them.
    package convenience init(
        _ scored: ScoredProposal, reasons: [Reason] = [], eligibility: [EligibilityOutcome] = [],
        criteria: [CriterionScore] = [], adjustment: Adjustment? = nil, remarks: [Reason] = [],
        values: @escaping @Sendable () -> [Value]
    ) {
        let evidence = ScoreEvidence(
            reasons: reasons, eligibility: eligibility, criteria: criteria, adjustment: adjustment, remarks: remarks)
        self.init(scored, values: values) { evidence }
    }

    init(
        _ scored: ScoredProposal, values: @escaping @Sendable () -> [Value],
        evidence: @escaping @Sendable () -> ScoreEvidence
    ) {
        (self.scored, made, self.values) = (scored, Once(evidence), values)
    }

    private init(_ scored: ScoredProposal, _ made: Once<ScoreEvidence>, _ values: @escaping @Sendable () -> [Value]) {
        (self.scored, self.made, self.values) = (scored, made, values)
    }

    /// The same card without the evidence that was made, which is made again when it is asked for: for whoever keeps many cards and looks at few.
    package var withoutEvidence: ScoreCard { ScoreCard(scored, made.again, values) }

    private var evidence: ScoreEvidence { made.value }

    /// All reasons against it, in the rubric's order; empty when ranked.
    package var reasons: [Reason] { evidence.reasons }
    package var eligibility: [EligibilityOutcome] { evidence.eligibility }
    /// One per criterion of the rubric, same order (pre-order). Empty when ineligible.
    package var criteria: [CriterionScore] { evidence.criteria }
    /// Committee points that were added to the total, with their written reason.
    package var adjustment: Adjustment? { evidence.adjustment }
    /// Flags for people that decide nothing: disagreement between evaluators, conflicts left out.
    package var remarks: [Reason] { evidence.remarks }

    package var proposal: String { scored.proposal }
    package var outcome: ScoredProposal.Outcome { scored.outcome }
    package var total: Rational? { scored.total }
    package var rankingScore: Rational? { scored.rankingScore }
    /// Of a criterion by its position in the rubric; nil: it has none.
    package func score(of criterion: Int) -> Rational? { scored.score(of: criterion) }

    /// The frame of the rubric (`SlotLayout`): facts, tables, values, criteria, total, ranking score. Costs what working out all values
    /// costs: ask once.
    package func frame() -> [Value] {
        var frame = values()
        let slots = scored.stretch.slots
        for slot in slots.criteria.lowerBound..<slots.count where frame.indices.contains(slot) {
            frame[slot] = scored.value(slot)
        }
        return frame
    }

    /// The exact value of a slot: scores as fractions, other numbers as they are; nil where it holds no number. Facts and values cost what
    /// `frame` costs.
    package func exact(_ slot: Int) -> Rational? {
        if slot >= scored.stretch.slots.criteria.lowerBound { return scored.exact(slot) }
        guard case .number(let number) = value(slot) else { return nil }
        return Rational(number)
    }

    /// The value of a slot, at the same cost.
    package func value(_ slot: Int) -> Value {
        if slot >= scored.stretch.slots.criteria.lowerBound { return scored.value(slot) }
        let values = values()
        return values.indices.contains(slot) ? values[slot] : .null(nil)
    }
}
