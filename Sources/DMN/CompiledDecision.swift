internal import Diagnostics
package import FEEL

/// A decision with all that leads to it, ready to be evaluated over many inputs.
package struct CompiledDecision: Sendable {
    /// A value that a decision needs from outside.
    package struct Input: Sendable, Hashable {
        package let name: String
        /// As the model that was asked for sees it: behind the name of an import, where it is imported.
        package let qualifiedName: String
        /// The name that the diagram shows.
        package let label: String
        /// The namespace of the model that declares it.
        package let namespace: String
        package let type: FEELType
    }

    package let name: String
    /// What it gives, as far as is declared or can be told.
    package let type: FEELType
    /// The input data that it needs, itself or through other decisions, in the order in which `evaluate` takes them.
    package let inputs: [Input]
    let inputTypes: [DataType]
    let plan: Plan
    let graph: DecisionGraph

    /// Evaluates every required decision once. Linear in the size of the logic that is reached.
    /// - Parameter inputs: one value an input, in their order; a value that is not of its input's type counts as none.
    package func evaluate(_ inputs: [Value], _ context: EvaluationContext = EvaluationContext()) -> DecisionOutcome {
        precondition(inputs.count == self.inputs.count, "one value an input")
        var context = context
        let converted = inputs.indices.map { inputTypes[$0].converted(inputs[$0], as: "'\(self.inputs[$0].name)'") }
        let values = plan.evaluate(converted, graph, &context)
        return DecisionOutcome(value: values.last ?? .null(nil), fired: context.fired)
    }
}

/// What a decision came to, and through which rules.
package struct DecisionOutcome: Sendable {
    package let value: Value
    /// In the order in which the tables were evaluated.
    package let fired: [FiredRules]
}

/// A business knowledge model, to be invoked from outside. DMN 1.5 §6.3.9.
package struct CompiledFunction: Sendable {
    package let name: String
    package let parameters: [FEELType.Parameter]
    /// Its number among the graph's functions.
    let number: Int
    let graph: DecisionGraph

    /// - Parameter arguments: one value a parameter, in their order.
    package func evaluate(_ arguments: [Value], _ context: EvaluationContext = EvaluationContext()) -> DecisionOutcome {
        precondition(arguments.count == parameters.count, "one value a parameter")
        var context = context
        guard case .function(let function) = graph.function(number) else {
            return DecisionOutcome(value: .noAnswer("'\(name)' is no function"), fired: [])
        }
        let value = function.call(arguments, &context)
        return DecisionOutcome(value: value, fired: context.fired)
    }
}

/// A decision service, to be invoked from outside. DMN 1.5 §6.3.10.
package struct CompiledService: Sendable {
    package let name: String
    /// Input data, then input decisions.
    package let inputs: [CompiledDecision.Input]
    /// The names of its output decisions.
    package let outputs: [String]
    let service: DecisionGraph.Service
    let graph: DecisionGraph

    /// - Returns: the value of the only output decision, or a context with an entry for each.
    package func evaluate(_ inputs: [Value], _ context: EvaluationContext = EvaluationContext()) -> DecisionOutcome {
        precondition(inputs.count == self.inputs.count, "one value an input")
        var context = context
        let value = service.evaluate(inputs, graph, &context)
        return DecisionOutcome(value: value, fired: context.fired)
    }
}
