package import FEEL
package import Numbers
package import Rubrics

/// Scores proposals by one rubric: eligibility, scores and thresholds, the steps 2 to 4 of docs/decision.md.
///
/// Everything that is the same for all proposals is worked out once, in `init`. A scorer holds no state: one value serves
/// all threads, and the same proposal is scored alike, whatever others it is scored with.
package struct Scorer: Sendable {
    let plan: ScoringPlan

    package var rubric: Rubric { plan.rubric }

    /// - Parameters:
    ///   - context: clock and limits for the rules.
    ///   - weights: one per criterion, instead of those that the rubric writes; fractions that no decimal expresses too.
    package init(rubric: Rubric, context: EvaluationContext, weights: [Rational]? = nil) {
        plan = ScoringPlan(rubric: rubric, context: context, weights: weights)
    }

    /// Criteria that ranking and award read beside totals and thresholds.
    package var rankedCriteria: [Int] {
        let criteria = plan.rubric.slots.criteria
        return plan.kept.slots.filter(criteria.contains).map { $0 - criteria.lowerBound }
    }

    /// Scores some proposals. Costs what their own facts, rules and assessments cost; those that are scored at once share their memory.
    /// - Parameters:
    ///   - proposals: ids, and one value per fact of the rubric, in its order.
    ///   - assessments: nil: the call has no score sheets; assessed criteria then have no score.
    /// - Returns: one a proposal, in their order.
    package func scored(_ proposals: [(id: String, facts: [Value])], assessments: AssessmentBook?) -> [ScoredProposal] {
        let notReached = Self.notReached
        let sheets = proposals.map { proposal in
            worksheet(proposal.id, values(facts: proposal.facts, only: nil, notReached), assessments)
        }
        return StretchScoring(plan, sheets, eligible: sheets.indices.filter { sheets[$0].isEligible }).stretch.all
    }

    /// What was decided of a proposal, with its reasons and evidence, which are made when they are asked for. That costs little more than
    /// looking at its assessments.
    /// - Parameters:
    ///   - scored: by this scorer, of the same facts and assessments.
    ///   - facts: makes them when something is asked for; told by slot which are read, nil: any may be. What stands for the others is never read.
    package func card(
        of scored: ScoredProposal, assessments: AssessmentBook?,
        facts: @escaping @Sendable (_ wanted: [Bool]?) -> [Value]
    ) -> ScoreCard {
        ScoreCard(scored) {
            values(facts: facts(nil))
        } evidence: {
            let wanted = plan.slots(for: scored)
            let frame = values(facts: facts(wanted), only: wanted, Self.notReached)
            var sheet = worksheet(scored.proposal, frame, assessments)
            return sheet.evidence(of: scored)
        }
    }

    /// One proposal alone, scored and with its evidence.
    package func card(proposal: String, facts: [Value], assessments: AssessmentBook?) -> ScoreCard {
        card(of: scored([(proposal, facts)], assessments: assessments)[0], assessments: assessments) { _ in facts }
    }

    func worksheet(_ proposal: String, _ frame: [Value], _ assessments: AssessmentBook?) -> Worksheet {
        Worksheet(plan: plan, proposal: proposal, frame: frame, assessments)
    }

    /// The frame with facts, tables and named values; criteria and totals hold a null that says they were not reached.
    package func values(facts: [Value]) -> [Value] { values(facts: facts, only: nil, Self.notReached) }

    /// - Parameters:
    ///   - wanted: for each slot whether a rule reads it; nil: all are wanted. Other values are not worked out.
    ///   - notReached: stands for everything else.
    private func values(facts: [Value], only wanted: [Bool]?, _ notReached: Value) -> [Value] {
        let slots = plan.rubric.slots
        var frame: [Value] = []
        frame.reserveCapacity(slots.count)
        frame.append(contentsOf: facts)
        frame.append(contentsOf: plan.tables)
        let programs = plan.values
        for position in programs.indices {
            let isWanted = wanted?[frame.count] ?? true
            frame.append(isWanted ? programs.span[position].evaluate(frame, plan.context) : notReached)
        }
        let rest = slots.count - frame.count
        frame.append(contentsOf: repeatElement(notReached, count: max(0, rest)))
        return frame
    }

    /// A new one: it stands in a frame many times, and the counts of one for all would be counted by all threads.
    private static var notReached: Value { .null(NoAnswer(reason: "not reached")) }
}
