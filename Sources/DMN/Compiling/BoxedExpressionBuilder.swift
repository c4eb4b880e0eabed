internal import Diagnostics
internal import FEEL
internal import SafeXML

/// Compiles the logic of one decision or knowledge model from its XML.
struct BoxedExpressionBuilder {
    /// A compiled part and what it gives, as far as is known.
    struct Built {
        var expression: BoxedExpression
        var type: FEELType
    }

    let places: TextPlaces
    /// Which of the models it belongs to: types are named differently in each.
    let model: Int
    let mode: Mode
    var types: TypeTable
    /// What is visible where the builder stands.
    var scope: Scope
    /// What the expressions of the model are written in, where they do not say so themselves; nil: FEEL.
    let language: String?
    /// The types of what is required, by its name.
    let required: [String: DataType]
    var problems = DiagnosticCollector()
    /// Slots of the largest scope.
    private(set) var frameSize: Int
    /// What is being decided, for the trace and for messages.
    var name = ""

    init(
        _ source: ModelSource, model: Int, mode: Mode, types: TypeTable, scope: Scope, required: [String: DataType]
    ) {
        places = source.places
        language = source.language
        self.required = required
        self.model = model
        self.mode = mode
        self.types = types
        self.scope = scope
        frameSize = scope.variables.count
    }

    private static let names: Set<String> = [
        "literalExpression", "decisionTable", "context", "invocation", "list", "relation", "functionDefinition",
        "conditional", "filter", "for", "some", "every",
    ]

    static func isExpression(_ xml: XMLElement) -> Bool { names.contains(xml.name) }

    // MARK: entry points

    mutating func logic(of decision: ModelElement, declared: DataType) -> Built {
        name = decision.name
        guard let xml = decision.xml.elements.first(where: Self.isExpression) else {
            let message = "the decision '\(name)' has no logic; its value has to be given"
            if mode == .strict { problems.warning("DMN.NO_LOGIC", message, at: decision.place) }
            return Built(expression: .failed(NoAnswer(reason: message, place: decision.place)), type: declared.feel)
        }
        return typed(build(xml, expecting: declared.feel), declared, "'\(name)'")
    }

    /// The function of a business knowledge model: its encapsulated logic.
    mutating func knowledge(_ element: ModelElement) -> BoxedExpression.FunctionDefinition {
        name = element.name
        let declared = types.type(element.typeName, in: model, of: element.xml.child("variable") ?? element.xml)
        guard let xml = element.xml.child("encapsulatedLogic") else {
            let message = "the business knowledge model '\(name)' has no logic"
            if mode == .strict { problems.error("DMN.NO_LOGIC", message, at: element.place) }
            return BoxedExpression.FunctionDefinition(
                parameters: [], body: .failed(NoAnswer(reason: message, place: element.place)), result: declared.feel)
        }
        let definition = function(xml)
        guard !declared.result.isAny else { return definition }
        return BoxedExpression.FunctionDefinition(
            parameters: definition.parameters,
            body: .typed(definition.body, declared.result, what: "the result of '\(name)'"),
            result: declared.result.feel)
    }

    // MARK: expressions

    /// Any boxed expression, of the type that its own `typeRef` says.
    mutating func build(_ xml: XMLElement, expecting: FEELType = .any) -> Built {
        let declared = types.type(xml.attribute("typeRef"), in: model, of: xml)
        let built = untyped(xml, expecting: declared.isAny ? expecting : declared.feel)
        return typed(built, declared, "'\(name)'")
    }

    func typed(_ built: Built, _ type: DataType, _ what: String) -> Built {
        type.isAny ? built : Built(expression: .typed(built.expression, type, what: what), type: type.feel)
    }

    private mutating func untyped(_ xml: XMLElement, expecting: FEELType) -> Built {
        switch xml.name {
        case "literalExpression": return literal(xml, expecting: expecting)
        case "decisionTable": return table(xml)
        case "context": return context(xml)
        case "invocation": return invocation(xml)
        case "list": return list(xml)
        case "relation": return relation(xml)
        case "functionDefinition":
            let definition = function(xml)
            return Built(
                expression: .function(definition),
                type: .function(parameters: definition.parameters.map(\.feel), result: definition.result))
        case "conditional": return conditional(xml)
        case "filter": return filter(xml)
        case "for": return iteration(xml)
        case "some", "every": return quantified(xml)
        default: return failed("DMN.EXPRESSION", "'\(xml.name)' is no expression of DMN", at: xml)
        }
    }

    mutating func failed(_ code: String, _ message: String, at xml: XMLElement) -> Built {
        let place = places.place(of: xml)
        problems.error(code, message, at: place)
        return Built(expression: .failed(NoAnswer(reason: message, place: place)), type: .any)
    }

    /// The expression inside a wrapper such as `if`, `in` or `binding`.
    mutating func only(_ xml: XMLElement, _ name: String, of owner: XMLElement, expecting: FEELType = .any) -> Built {
        guard let inner = xml.child(name)?.elements.first(where: Self.isExpression) else {
            return failed("DMN.EXPRESSION", "this '\(owner.name)' needs an expression in '\(name)'", at: xml)
        }
        return build(inner, expecting: expecting)
    }

    mutating func expression(_ text: SourceText, expecting: FEELType = .any) -> Built {
        var found = DiagnosticCollector()
        let program = Compiler(scope: scope, mode: mode)
            .expression(text, expecting: mode == .strict ? expecting : .any, into: &found)
        return built(program, found, text)
    }

    private mutating func built(_ program: Program?, _ found: DiagnosticCollector, _ text: SourceText) -> Built {
        let corrected = found.all.map { places.corrected($0, in: text) }
        problems.add(contentsOf: corrected)
        if let program { return Built(expression: .literal(program), type: program.type) }
        let first = corrected.first { $0.severity == .error }
        let reason = NoAnswer(
            reason: first?.message ?? "this expression cannot be used", place: first?.place ?? text.place)
        return Built(expression: .failed(reason), type: .any)
    }

    private mutating func literal(_ xml: XMLElement, expecting: FEELType) -> Built {
        if let failure = foreign(xml) { return failure }
        guard let text = xml.child("text"), !text.text.trimmed.isEmpty else {
            return failed("DMN.EXPRESSION", "this expression has no text", at: xml)
        }
        return expression(places.source(of: text), expecting: expecting)
    }

    /// For an expression or test in another language than FEEL. That of the whole model was told of already.
    mutating func foreign(_ xml: XMLElement) -> Built? {
        let own = xml.attribute("expressionLanguage")
        guard let problem = Namespaces.problem(of: own ?? language) else { return nil }
        if own != nil { return failed("DMN.LANGUAGE", problem, at: xml) }
        return Built(expression: .failed(NoAnswer(reason: problem, place: places.place(of: xml))), type: .any)
    }

    // MARK: scopes

    /// Builds with further variables; the frame grows as far as the largest scope needs it.
    mutating func inner<Result>(_ build: (inout Self) -> Result) -> Result {
        let outer = (scope, name)
        defer { (scope, name) = outer }
        return build(&self)
    }

    mutating func declare(_ name: String, _ type: FEELType) -> Int {
        let slot = scope.declare(name, type)
        frameSize = max(frameSize, slot + 1)
        return slot
    }

    /// The item of a filter. Where not all its entries are known, every name may be one of them.
    mutating func declareItem(_ type: FEELType) -> Int {
        guard type == .any || type == .context([]) || mode == .standard else { return declare("item", type) }
        let slot = scope.declareOpenItem(type)
        frameSize = max(frameSize, slot + 1)
        return slot
    }
}

/// `1 cell`, `2 cells`.
func counted(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
}

/// Functions and their invocation.
extension BoxedExpressionBuilder {
    /// A function definition, or the encapsulated logic of a business knowledge model. DMN 1.5 §7.3.8, §10.2.2.5.
    mutating func function(_ xml: XMLElement) -> BoxedExpression.FunctionDefinition {
        inner { builder in
            let parameters = xml.children("formalParameter").map { builder.parameter($0) }
            let body = builder.body(of: xml)
            return BoxedExpression.FunctionDefinition(parameters: parameters, body: body.expression, result: body.type)
        }
    }

    private mutating func parameter(_ xml: XMLElement) -> BoxedExpression.Parameter {
        let name = xml.normalizedName ?? ""
        if name.isEmpty {
            problems.error(
                "DMN.NAME", "this parameter has no name; add the attribute 'name'", at: places.place(of: xml))
        }
        let type = types.type(xml.attribute("typeRef"), in: model, of: xml)
        return BoxedExpression.Parameter(name: name, type: type, slot: declare(name, type.feel))
    }

    private mutating func body(of xml: XMLElement) -> Built {
        let kind = xml.attribute("kind") ?? "FEEL"
        guard kind == "FEEL" else {
            return failed(
                "DMN.FUNCTION_KIND", "functions of the kind '\(kind)' cannot be called; write '\(name)' in FEEL",
                at: xml)
        }
        guard let body = xml.elements.first(where: Self.isExpression) else {
            return failed("DMN.EXPRESSION", "this function has no body", at: xml)
        }
        return build(body)
    }

    /// DMN 1.5 §7.3.4, §10.2.2.3: the called function and one expression a parameter, by name.
    mutating func invocation(_ xml: XMLElement) -> Built {
        guard let called = xml.elements.first(where: Self.isExpression) else {
            return failed("DMN.INVOCATION", "this invocation does not say what it invokes", at: xml)
        }
        let function = build(called)
        var bindings: [BoxedExpression.Binding] = []
        for binding in xml.children("binding") {
            guard let parameter = binding.child("parameter")?.normalizedName,
                let value = binding.elements.first(where: Self.isExpression)
            else {
                return failed(
                    "DMN.INVOCATION", "this binding needs a parameter with a name and an expression", at: binding)
            }
            bindings.append(BoxedExpression.Binding(parameter: parameter, value: build(value).expression))
        }
        var result = FEELType.any
        if case .function(_, let type) = function.type { result = type }
        return Built(expression: .invocation(of: function.expression, bindings), type: result)
    }
}
