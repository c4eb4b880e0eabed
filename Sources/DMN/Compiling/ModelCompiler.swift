internal import Diagnostics
internal import FEEL
internal import SafeXML

/// Compiles all decisions, knowledge models and services of a set of models; the first model is the one asked for.
struct ModelCompiler: Sendable {
    let mode: Mode
    var graph: ModelGraph
    var types: TypeTable
    private(set) var problems = DiagnosticCollector()
    /// Element → what is wrong with its logic.
    private var logicProblems: [Int: [Diagnostic]] = [:]
    /// Element → its declared type or, when it has none, what its logic was found to give.
    var known: [Int: DataType] = [:]
    /// Element → its number among the graph's functions.
    var functionNumbers: [Int: Int] = [:]
    /// Model → the scope with its types and without variables.
    private var scopes: [Scope] = []

    /// The compiled logic of one decision or knowledge model.
    struct Logic {
        let expression: BoxedExpression
        let frameSize: Int
    }

    var decisionLogic: [Int: Logic] = [:]
    /// Decision service → its input data and decisions.
    var serviceElements: [Int: [Int]] = [:]
    /// Element → the variables of its logic.
    private var variables: [Int: [Variable]] = [:]

    /// A variable of an element's logic.
    private enum Variable {
        case element(Int, slot: Int)
        /// Elements of an imported model, under the name of the import.
        case members([Int], slot: Int)
    }

    /// - Parameter zones: what the time zones that the models name stand for.
    init(_ models: [ModelSource], mode: Mode, zones: (any ZoneRules)?) {
        self.mode = mode
        graph = ModelGraph(models)
        graph.checkCycles()
        types = TypeTable(models)
        scopes = models.indices.map { model in
            var scope = Scope()
            scope.zones = zones
            for (name, type) in types.named(in: model) {
                scope.declareType(name, type.feel)
            }
            return scope
        }
    }

    /// - Parameter wanted: the only decision that is asked for, so that mistakes elsewhere do not bar it; nil: all are.
    mutating func compile(for wanted: String? = nil) -> DecisionModel {
        let elements = graph.elements
        // Data first: the parameters of services are input data and decisions.
        for index in elements.indices where !elements[index].kind.isFunction { declare(index) }
        for index in elements.indices where elements[index].kind.isFunction { declare(index) }
        let functions = compileFunctions()
        let decision = wanted.flatMap { find($0) }
        problems.add(contentsOf: graph.problems.all + types.problems.all + logicProblems(for: decision))
        return model(functions)
    }

    /// Functions first, after those that they call as far as they do not call each other in a circle; then decisions, each
    /// after those that it requires, because what they give tells the types of their names; services last.
    private mutating func compileFunctions() -> DecisionGraph {
        let elements = graph.elements
        let functions = elements.indices.filter { functionNumbers[$0] != nil }
        var knowledge: [Int: DecisionGraph.Knowledge] = [:]
        for index in graph.ordered(functions, along: graph.knowledge)
        where elements[index].kind == .businessKnowledgeModel {
            knowledge[index] = compileKnowledge(index)
        }
        for index in graph.ordered(Array(elements.indices), along: graph.information)
        where elements[index].kind == .decision {
            compileDecision(index)
        }
        return DecisionGraph(
            functions: functions.sorted { functionNumbers[$0, default: 0] < functionNumbers[$1, default: 0] }.map {
                index in
                knowledge[index].map { .knowledge($0) } ?? .service(service(index))
            })
    }

    // MARK: declarations

    private mutating func declare(_ index: Int) {
        let element = graph.elements[index]
        let declared = types.type(element.typeName, in: element.model, of: element.xml.child("variable") ?? element.xml)
        switch element.kind {
        case .inputData, .decision: known[index] = declared
        case .businessKnowledgeModel, .decisionService:
            functionNumbers[index] = functionNumbers.count
            known[index] = DataType(functionType(index, declared))
        }
    }

    private mutating func functionType(_ index: Int, _ declared: DataType) -> FEELType {
        if case .function = declared.feel { return declared.feel }
        guard graph.elements[index].kind == .decisionService else { return knowledgeType(index, declared) }
        let parameters = serviceParts(index).inputs.map {
            FEELType.Parameter(name: graph.elements[$0].name, type: known[$0]?.feel ?? .any)
        }
        return .function(parameters: parameters, result: declared.feel)
    }

    private mutating func knowledgeType(_ index: Int, _ declared: DataType) -> FEELType {
        let element = graph.elements[index]
        let logic = element.xml.child("encapsulatedLogic")
        let parameters = (logic?.children("formalParameter") ?? []).map {
            FEELType.Parameter(
                name: $0.normalizedName ?? "",
                type: types.type($0.attribute("typeRef"), in: element.model, of: $0).feel)
        }
        let body = logic?.elements.first { BoxedExpressionBuilder.isExpression($0) }
        let result = types.type(body?.attribute("typeRef"), in: element.model, of: body ?? element.xml)
        return .function(parameters: parameters, result: result.isAny ? declared.feel : result.feel)
    }

    // MARK: logic

    /// The scope of an element's logic: it sees what it requires and nothing else.
    private mutating func scope(of index: Int) -> Scope {
        let model = graph.elements[index].model
        var scope = scopes[model]
        var members: [(prefix: String, elements: [Int])] = []
        var variables: [Variable] = []
        for required in graph.information[index] + graph.knowledge[index] {
            for prefix in graph.qualifiers(of: required, in: model) {
                if prefix.isEmpty {
                    let slot = scope.declare(graph.elements[required].name, known[required]?.feel ?? .any)
                    variables.append(.element(required, slot: slot))
                } else if let place = members.firstIndex(where: { $0.prefix == prefix }) {
                    members[place].elements.append(required)
                } else {
                    members.append((prefix, [required]))
                }
            }
        }
        for (prefix, elements) in members {
            let fields = elements.map {
                FEELType.Field(name: graph.elements[$0].name, type: known[$0]?.feel ?? .any)
            }
            variables.append(.members(elements, slot: scope.declare(prefix, .context(fields))))
        }
        self.variables[index] = variables
        return scope
    }

    /// - Parameter steps: where the values of required decisions and input data are found.
    func requirements(of index: Int, steps: [Int: Int]) -> [Requirement] {
        // Only a circle of requirements, which is an error, makes a step depend on a later one: it is left out.
        let own = steps[index] ?? .max
        func source(_ element: Int) -> Requirement.Source? {
            if let function = functionNumbers[element] { return .function(function) }
            return steps[element].flatMap { $0 < own ? .step($0) : nil }
        }
        return variables[index, default: []].compactMap { variable in
            switch variable {
            case .element(let element, let slot): source(element).map { .value(slot: slot, $0) }
            case .members(let elements, let slot):
                .members(
                    slot: slot,
                    elements.compactMap { element in source(element).map { (graph.elements[element].name, $0) } })
            }
        }
    }

    private mutating func builder(for index: Int) -> BoxedExpressionBuilder {
        let element = graph.elements[index]
        let required = (graph.information[index] + graph.knowledge[index]).flatMap { required in
            graph.qualifiers(of: required, in: element.model).map { prefix in
                ((prefix.isEmpty ? "" : prefix + ".") + graph.elements[required].name, known[required] ?? .any)
            }
        }
        return BoxedExpressionBuilder(
            graph.models[element.model], model: element.model, mode: mode, types: types, scope: scope(of: index),
            required: Dictionary(required, uniquingKeysWith: { first, _ in first }))
    }

    /// Keeps what is wrong with the logic of an element, with what its diagram lacks.
    private mutating func keep(_ found: [Diagnostic], of index: Int) {
        let advice = RequirementAdvice(graph: graph, element: index)
        logicProblems[index] = mode == .strict ? advice.nameProblems + found.map(advice.completed) : found
    }

    /// What is wrong with the logic of all elements; errors of those that the decision does not reach are warnings.
    /// - Parameter decision: nil: all count.
    private func logicProblems(for decision: Int?) -> [Diagnostic] {
        let reached = decision.map(reachable)
        return logicProblems.sorted { $0.key < $1.key }.flatMap { index, problems in
            guard let reached, !reached.contains(index) else { return problems }
            return problems.map { problem in
                var weaker = problem
                if weaker.severity == .error { weaker.severity = .warning }
                return weaker
            }
        }
    }

    /// The element, and all that it reads or calls, itself or through others.
    private func reachable(_ index: Int) -> Set<Int> {
        var reached: Set<Int> = [index]
        var open = [index]
        while let next = open.popLast() {
            var required = graph.information[next] + graph.knowledge[next]
            if graph.elements[next].kind == .decisionService { required += serviceElements[next, default: []] }
            for other in required where reached.insert(other).inserted { open.append(other) }
        }
        return reached
    }

    private mutating func compileDecision(_ index: Int) {
        let element = graph.elements[index]
        var builder = builder(for: index)
        let declared = known[index] ?? .any
        let built = builder.logic(of: element, declared: declared)
        types = builder.types
        keep(builder.problems.all, of: index)
        if declared.isAny { known[index] = DataType(built.type) }
        decisionLogic[index] = Logic(expression: built.expression, frameSize: builder.frameSize)
    }

    private mutating func compileKnowledge(_ index: Int) -> DecisionGraph.Knowledge {
        let element = graph.elements[index]
        var builder = builder(for: index)
        let definition = builder.knowledge(element)
        types = builder.types
        keep(builder.problems.all, of: index)
        if case .function(let parameters, .any)? = known[index]?.feel {
            known[index] = DataType(.function(parameters: parameters, result: definition.result))
        }
        return DecisionGraph.Knowledge(
            definition: definition, requirements: requirements(of: index, steps: [:]), frameSize: builder.frameSize)
    }
}
