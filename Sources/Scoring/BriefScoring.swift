public import FEEL
import Numbers
import Rubrics

extension Scorer {
    /// What `card(proposal:facts:assessments:).brief(keeping:)` is, without what that leaves out: where a large call is ranked, nobody
    /// asks for reasons and evidence yet.
    public func briefCard(
        proposal: String, facts: [Value], assessments: AssessmentBook?, keeping kept: KeptSlots
    ) -> ScoreCard {
        var sheet = worksheet(proposal: proposal, facts: facts, assessments: assessments)
        sheet.keepsEvidence = false
        return sheet.briefCard(keeping: kept)
    }
}

extension Worksheet {
    /// The steps of a decision in their order, as `card()` takes them.
    fileprivate mutating func briefCard(keeping kept: KeptSlots) -> ScoreCard {
        guard isEligible, undelivered == nil else { return briefCard(.ineligible, kept) }
        score()
        if hasGaps { return briefCard(.incomplete, kept) }
        return briefCard(meetsThresholds ? .ranked : .belowThreshold, kept)
    }

    private var isEligible: Bool {
        plan.rubric.eligibility.allSatisfy { $0.program.evaluate(frame, plan.context) == .boolean(true) }
    }

    /// Whether `incompleteReasons` names any.
    private var hasGaps: Bool {
        adjustmentFault != nil || deliveryGap != nil || states.contains(where: \.isOpen) || hasNoTotal
            || rankingScore?.isOpen == true
    }

    /// Whether `thresholdReasons` names none.
    private var meetsThresholds: Bool {
        guard states.indices.allSatisfy({ meetsThreshold($0) != false }) else { return false }
        guard let threshold = plan.totalThreshold, let total = total?.score else { return true }
        return total >= threshold
    }

    private func briefCard(_ outcome: ScoreCard.Outcome, _ kept: KeptSlots) -> ScoreCard {
        let isScored = outcome == .ranked || outcome == .belowThreshold
        let brief = BriefFrame(
            kept: kept, values: kept.slots.map { frame[$0] }, numbers: kept.slots.map { exact($0, of: outcome) })
        return ScoreCard(
            proposal: proposal, outcome: outcome, total: isScored ? total?.score : nil,
            rankingScore: isScored ? rankingScore?.score : nil, brief: brief)
    }

    /// As the card has it: no total where there are gaps, no scores for who is not eligible.
    private func exact(_ slot: Int, of outcome: ScoreCard.Outcome) -> Rational? {
        let slots = plan.rubric.slots
        let isTotal = slot == slots.total || slot == slots.rankingScore
        return isTotal && outcome == .incomplete ? nil : exact(slot)
    }
}
