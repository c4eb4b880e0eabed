package import DMN
package import FEEL

/// A decision of a DMN model, bound to the frame of a rubric.
package struct CompiledDecisionReference: Sendable {
    package var file: String
    package var name: String
    package var decision: CompiledDecision
    /// The slot that feeds each of the decision's inputs, in the decision's order.
    package var inputSlots: [Int]

    /// What the decision says of a frame, and the rules of its tables that fired, in words.
    package func evaluate(_ frame: [Value], _ context: EvaluationContext) -> (value: Value, fired: [String]) {
        let outcome = decision.evaluate(inputSlots.map { frame[$0] }, context)
        return (outcome.value, outcome.fired.map { "\($0)" })
    }
}
