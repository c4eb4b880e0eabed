public import FEEL
public import Numbers
public import Rubrics

/// Scores proposals by one rubric: eligibility, scores and thresholds, the steps 2 to 4 of docs/decision.md.
///
/// Everything that is the same for all proposals is worked out once, in `init`. A scorer holds no state: one value serves
/// all threads, and the same proposal gives the same card.
public struct Scorer: Sendable {
    let plan: ScoringPlan

    public var rubric: Rubric { plan.rubric }

    /// - Parameters:
    ///   - context: clock and limits for the rules.
    ///   - weights: one per criterion, instead of those that the rubric writes; fractions that no decimal expresses too.
    public init(rubric: Rubric, context: EvaluationContext, weights: [Rational]? = nil) {
        plan = ScoringPlan(rubric: rubric, context: context, weights: weights)
    }

    /// The card of one proposal. Costs what its own facts, rules and assessments cost.
    /// - Parameters:
    ///   - facts: one value per fact of the rubric, in its order.
    ///   - assessments: nil: the call has no score sheets; assessed criteria then have no score.
    public func card(proposal: String, facts: [Value], assessments: AssessmentBook?) -> ScoreCard {
        var sheet = worksheet(proposal: proposal, facts: facts, assessments: assessments)
        return sheet.card()
    }

    func worksheet(proposal: String, facts: [Value], assessments: AssessmentBook?) -> Worksheet {
        var sheet = Worksheet(plan: plan, proposal: proposal, frame: values(facts: facts))
        sheet.assessments = assessments?.assessments(of: proposal) ?? []
        sheet.sheetNotes = assessments?.notes(of: proposal) ?? []
        sheet.grading = assessments?.grading
        sheet.undelivered = assessments?.delivery?.objection(to: proposal)
        sheet.deliveryGap = assessments?.delivery?.gap(of: proposal)
        sheet.adjustment = assessments?.adjustment(of: proposal)
        sheet.adjustmentFault = assessments?.adjustmentFault(of: proposal)
        return sheet
    }

    /// The frame with facts, tables and named values; criteria and totals hold a null that says they were not reached.
    public func values(facts: [Value]) -> [Value] {
        let slots = plan.rubric.slots
        var frame: [Value] = []
        frame.reserveCapacity(slots.count)
        frame.append(contentsOf: facts)
        frame.append(contentsOf: plan.tables)
        for program in plan.values { frame.append(program.evaluate(frame, plan.context)) }
        let rest = slots.count - frame.count
        frame.append(contentsOf: repeatElement(Self.notReached, count: max(0, rest)))
        return frame
    }

    private static let notReached = Value.null(NoAnswer(reason: "not reached"))
}
