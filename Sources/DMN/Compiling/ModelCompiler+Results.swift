internal import FEEL
internal import SafeXML

/// From compiled logic to what can be evaluated: services, decisions with all that leads to them, the model.
extension ModelCompiler {
    /// Input data and input decisions of a service, then its output decisions.
    mutating func serviceParts(_ index: Int) -> (inputs: [Int], outputs: [Int]) {
        let xml = graph.elements[index].xml
        func all(_ name: String, _ kind: ModelElement.Kind) -> [Int] {
            xml.children(name).compactMap { graph.required($0, of: index, [kind]) }
        }
        return (all("inputData", .inputData) + all("inputDecision", .decision), all("outputDecision", .decision))
    }

    mutating func service(_ index: Int) -> DecisionGraph.Service {
        let (inputs, outputs) = serviceParts(index)
        serviceElements[index] = inputs + outputs
        let (plan, steps) = plan(for: outputs, given: inputs)
        let element = graph.elements[index]
        let declared = types.type(element.typeName, in: element.model, of: element.xml.child("variable") ?? element.xml)
        return DecisionGraph.Service(
            parameters: inputs.enumerated().map { position, input in
                BoxedExpression.Parameter(name: graph.elements[input].name, type: known[input] ?? .any, slot: position)
            },
            plan: plan,
            outputs: outputs.compactMap { output in steps[output].map { (graph.elements[output].name, $0) } },
            result: declared.result)
    }

    /// Everything that leads to the given decisions. Input data that is not given has no value.
    private func plan(for roots: [Int], given: [Int]) -> (Plan, steps: [Int: Int]) {
        var steps: [Int: Int] = [:]
        for input in given where steps[input] == nil { steps[input] = steps.count }
        let order = graph.ordered(roots, along: graph.information, given: Set(given)).filter {
            graph.elements[$0].kind == .decision
        }
        for decision in order { steps[decision] = steps.count }
        let compiled = order.map { index in
            Plan.Step(
                requirements: requirements(of: index, steps: steps),
                logic: decisionLogic[index]?.expression
                    ?? .failed(NoAnswer(reason: "'\(graph.elements[index].name)' has no logic")),
                frameSize: decisionLogic[index]?.frameSize ?? 0)
        }
        return (Plan(inputCount: given.count, steps: compiled), steps)
    }

    /// Input data, and decisions without logic: they are taken elsewhere, and their value is given.
    private func comesFromOutside(_ index: Int) -> Bool {
        graph.elements[index].kind == .inputData || !graph.elements[index].hasLogic
    }

    private func input(_ index: Int) -> CompiledDecision.Input {
        let element = graph.elements[index]
        return CompiledDecision.Input(
            name: element.name, qualifiedName: graph.qualifiedName(of: index) ?? element.name, label: element.label,
            namespace: graph.models[element.model].namespace, type: known[index]?.feel ?? .any)
    }

    /// The decision of that name: of its variable, of its element, its id, or behind the name of an import; one of the model
    /// itself before imported ones.
    /// - Parameter namespace: only in the model of this namespace; nil: in any.
    func find(_ name: String, in namespace: String? = nil) -> Int? {
        let name = name.normalizedBlanks
        var decisions = graph.elements.indices.filter { graph.elements[$0].kind == .decision }
        if let namespace, namespace != graph.models[0].namespace {
            decisions = decisions.filter { graph.models[graph.elements[$0].model].namespace == namespace }
            return decisions.first { [graph.elements[$0].name, graph.elements[$0].label].contains(name) }
        }
        let own = decisions.filter { graph.elements[$0].model == 0 }
        return own.first { graph.elements[$0].name == name } ?? own.first { graph.elements[$0].label == name }
            ?? own.first { graph.elements[$0].id == name } ?? decisions.first { graph.qualifiedName(of: $0) == name }
    }

    /// A decision with its plan.
    func decision(named name: String, in namespace: String?, _ compiled: DecisionGraph) -> CompiledDecision? {
        guard let index = find(name, in: namespace) else { return nil }
        let inputs = graph.ordered([index], along: graph.information).filter(comesFromOutside)
        return CompiledDecision(
            name: graph.elements[index].name, type: known[index]?.feel ?? .any, inputs: inputs.map(input),
            inputTypes: inputs.map { known[$0] ?? .any }, plan: plan(for: [index], given: inputs).0, graph: compiled)
    }

    /// Elements of the model itself, without those of the models that it imports.
    private func own(_ kind: ModelElement.Kind) -> [Int] {
        graph.elements.indices.filter { graph.elements[$0].model == 0 && graph.elements[$0].kind == kind }
    }

    func model(_ compiled: DecisionGraph) -> DecisionModel {
        DecisionModel(
            namespace: graph.models[0].namespace,
            inputs: own(.inputData).filter { !graph.elements[$0].isGiven }.map(input),
            decisions: own(.decision).map { index in
                let element = graph.elements[index]
                return DecisionModel.Listed(
                    name: element.name, label: element.label, id: element.id, type: known[index]?.feel ?? .any)
            },
            services: own(.decisionService).compactMap { service($0, compiled) },
            functions: own(.businessKnowledgeModel).compactMap { function($0, compiled) },
            plans: DecisionPlans(compiler: self, graph: compiled))
    }

    private func function(_ index: Int, _ compiled: DecisionGraph) -> CompiledFunction? {
        guard let number = functionNumbers[index], case .knowledge(let knowledge) = compiled.functions[number] else {
            return nil
        }
        return CompiledFunction(
            name: graph.elements[index].name, parameters: knowledge.definition.parameters.map(\.feel), number: number,
            graph: compiled)
    }

    private func service(_ index: Int, _ compiled: DecisionGraph) -> CompiledService? {
        guard let number = functionNumbers[index], case .service(let service) = compiled.functions[number] else {
            return nil
        }
        return CompiledService(
            name: graph.elements[index].name,
            inputs: serviceElements[index, default: []].prefix(service.parameters.count).map(input),
            outputs: service.outputs.map(\.name), service: service, graph: compiled)
    }
}

/// Lays out the plan of a decision when it is asked for.
struct DecisionPlans: Sendable {
    let compiler: ModelCompiler
    let graph: DecisionGraph

    func decision(named name: String, in namespace: String?) -> CompiledDecision? {
        compiler.decision(named: name, in: namespace, graph)
    }
}
