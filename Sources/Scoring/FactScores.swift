package import FEEL
package import Numbers
import Rubrics

/// What a proposal's own facts decide, whatever evaluators and other proposals there are.
package struct FactScores: Sendable {
    /// Ids of the rules of eligibility that are not met, in the rubric's order.
    package let failed: [String]
    /// One a criterion that a rule works out, in the rubric's order; nil: no score. Empty where it is not eligible.
    package let scores: [Rational?]
}

extension Scorer {
    /// Costs what the rules cost: no total is made and no evidence.
    /// - Parameter facts: one value per fact of the rubric, in its order.
    package func factScores(_ facts: [Value]) -> FactScores {
        var sheet = Worksheet(plan: plan, proposal: "", frame: values(facts: facts))
        let failed = sheet.unmetRules
        guard failed.isEmpty else { return FactScores(failed: failed, scores: []) }
        sheet.scoreComputedLeaves()
        return FactScores(failed: [], scores: plan.workedOut.map { sheet.leaves[$0]?.state.score })
    }
}
