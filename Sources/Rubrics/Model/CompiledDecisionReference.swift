public import DMN

/// A decision of a DMN model, bound to the frame of a rubric.
public struct CompiledDecisionReference: Sendable {
    public var file: String
    public var name: String
    public var decision: CompiledDecision
    /// The slot that feeds each of the decision's inputs, in the decision's order.
    public var inputSlots: [Int]
}
