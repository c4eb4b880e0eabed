internal import Diagnostics
internal import FEEL
internal import SafeXML

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
