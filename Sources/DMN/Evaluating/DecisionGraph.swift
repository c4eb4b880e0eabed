internal import FEEL

/// All functions of a set of models: business knowledge models and decision services. They are made anew for every
/// evaluation, so that they can call each other and themselves.
final class DecisionGraph: Sendable {
    enum Function: Sendable {
        case knowledge(Knowledge)
        case service(Service)
    }

    /// A business knowledge model. DMN 1.5 §6.3.9.
    struct Knowledge: Sendable {
        let definition: BoxedExpression.FunctionDefinition
        let requirements: [Requirement]
        let frameSize: Int
    }

    /// A decision service as a function of its input data and input decisions, in this order. DMN 1.5 §10.4, §6.3.10.
    struct Service: Sendable {
        let parameters: [BoxedExpression.Parameter]
        let plan: Plan
        /// Steps of the plan that are the result, with their names.
        let outputs: [(name: String, step: Int)]
        /// What the service is declared to give.
        let result: DataType
    }

    let functions: [Function]

    init(functions: [Function]) {
        self.functions = functions
    }

    func function(_ index: Int) -> Value {
        switch functions[index] {
        case .knowledge(let knowledge):
            let definition = knowledge.definition
            return .function(
                FunctionValue(
                    parameters: definition.parameters.map(\.feel), result: definition.result, height: definition.height
                ) {
                    [self] arguments, context in
                    var frame = [Value](repeating: .null(nil), count: knowledge.frameSize)
                    for requirement in knowledge.requirements { requirement.bind(in: &frame, [], self) }
                    return definition.call(arguments, &frame, &context)
                })
        case .service(let service):
            return .function(
                FunctionValue(
                    parameters: service.parameters.map(\.feel), result: service.result.feel, height: service.plan.height
                ) {
                    [self] arguments, context in
                    service.evaluate(arguments, self, &context)
                })
        }
    }
}

extension DecisionGraph.Service {
    /// The value of the only output decision, or a context of all of them.
    func evaluate(_ arguments: [Value], _ graph: DecisionGraph, _ context: inout EvaluationContext) -> Value {
        let inputs = zip(parameters, arguments).map { $0.type.converted($1, as: "'\($0.name)'") }
        let values = plan.evaluate(inputs, graph, &context)
        let value =
            outputs.count == 1
            ? values[outputs[0].step] : .context(ContextValue(outputs.map { ($0.name, values[$0.step]) }))
        return result.converted(value, as: "the result of the service")
    }
}

/// What a required element is to the logic that requires it.
enum Requirement: Sendable {
    case value(slot: Int, Source)
    /// Elements of an imported model: one variable with an entry for each.
    case members(slot: Int, [(name: String, source: Source)])

    enum Source: Sendable {
        /// An earlier step of the plan.
        case step(Int)
        case function(Int)

        func value(_ values: [Value], _ graph: DecisionGraph) -> Value {
            switch self {
            case .step(let step): values[step]
            case .function(let index): graph.function(index)
            }
        }
    }

    func bind(in frame: inout [Value], _ values: [Value], _ graph: DecisionGraph) {
        switch self {
        case .value(let slot, let source): frame[slot] = source.value(values, graph)
        case .members(let slot, let members):
            frame[slot] = .context(ContextValue(members.map { ($0.name, $0.source.value(values, graph)) }))
        }
    }
}

/// The decisions that lead to a result, each after those that it requires, so that each is evaluated once.
struct Plan: Sendable {
    /// A decision's logic and what it reads.
    struct Step: Sendable {
        let requirements: [Requirement]
        let logic: BoxedExpression
        let frameSize: Int
    }

    /// Values that come from outside fill the first steps.
    let inputCount: Int
    let steps: [Step]
    /// What an evaluation needs of the stack.
    let height: Int

    init(inputCount: Int, steps: [Step]) {
        self.inputCount = inputCount
        self.steps = steps
        height = 4 + (steps.map(\.logic.height).max() ?? 0)
    }

    /// - Returns: the inputs, then the value of every step.
    func evaluate(_ inputs: [Value], _ graph: DecisionGraph, _ context: inout EvaluationContext) -> [Value] {
        var values = inputs
        values.reserveCapacity(inputCount + steps.count)
        for step in steps {
            var frame = [Value](repeating: .null(nil), count: step.frameSize)
            for requirement in step.requirements { requirement.bind(in: &frame, values, graph) }
            values.append(step.logic.evaluate(&frame, &context))
        }
        return values
    }
}
