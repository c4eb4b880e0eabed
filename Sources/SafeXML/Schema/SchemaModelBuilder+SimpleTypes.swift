internal import Patterns

extension SchemaModelBuilder {
    /// A simple type by its name; nil: unknown, or not simple.
    mutating func simpleType(named name: QualifiedName) -> SimpleType? {
        if name.uri == Namespace.schema, let type = BuiltInTypes.type(name.local) { return type }
        if let known = simpleTypes[name] { return known }
        guard let component = component("simpleType", name), openTypes.insert(name).inserted else { return nil }
        defer { openTypes.remove(name) }
        let type = simpleType(component.element, name, component.context)
        simpleTypes[name] = type
        return type
    }

    mutating func simpleType(_ definition: XMLElement, _ name: QualifiedName?, _ context: SchemaContext) -> SimpleType?
    {
        guard let step = definition.schemaChild("restriction", "list", "union") else { return nil }
        switch step.name {
        case "list":
            let item = part(step, attribute: "itemType", context)
            return item.map { SimpleType(name: name, .list($0)) }
        case "union":
            var members: [SimpleType] = []
            for text in (step.attribute("memberTypes") ?? "").split(whereSeparator: \.isWhitespace) {
                guard let of = context.name(String(text), at: step), let type = simpleType(named: of) else {
                    return nil
                }
                members.append(type)
            }
            for own in step.schemaChildren where own.name == "simpleType" {
                guard let type = simpleType(own, nil, context) else { return nil }
                members.append(type)
            }
            return SimpleType(name: name, .union(members), .preserve)
        default: return restricted(part(step, attribute: "base", context), step, name, context)
        }
    }

    /// A type that a step names or holds.
    private mutating func part(_ step: XMLElement, attribute: String, _ context: SchemaContext) -> SimpleType? {
        if let text = step.attribute(attribute) {
            return context.name(text, at: step).flatMap { simpleType(named: $0) }
        }
        return step.schemaChild("simpleType").flatMap { simpleType($0, nil, context) }
    }

    /// - Parameter base: what is restricted, unless the step holds a type itself; nil: unknown.
    /// - Returns: nil where a facet is not understood.
    mutating func restricted(
        _ base: SimpleType?, _ step: XMLElement, _ name: QualifiedName?, _ context: SchemaContext
    ) -> SimpleType? {
        if let type = understood(base, step, name, context) { return type }
        if step.schemaChildren.contains(where: { FacetTrust.isKept($0.name, $0.attribute("value") ?? "") == false }) {
            leaveWhole()
        }
        return nil
    }

    private mutating func understood(
        _ base: SimpleType?, _ step: XMLElement, _ name: QualifiedName?, _ context: SchemaContext
    ) -> SimpleType? {
        let inner = step.schemaChild("simpleType").flatMap { simpleType($0, nil, context) }
        guard let base = inner ?? base else { return nil }
        var facets = Facets()
        var whiteSpace: SimpleType.WhiteSpace?
        var isWatched = false
        for facet in step.schemaChildren {
            guard let text = facet.attribute("value") else { continue }
            if FacetTrust.isKept(facet.name, text) == false { isWatched = true }
            switch facet.name {
            case "whiteSpace": whiteSpace = SimpleType.WhiteSpace(rawValue: text.trimmed)
            case "pattern":
                guard let pattern = pattern(text, facet, context) else { return nil }
                facets.patterns.append(pattern)
            case "enumeration":
                guard let value = try? base.value(of: text, { facet.namespaceDeclarations[$0] }) else { return nil }
                facets.enumeration = facets.enumeration ?? []
                facets.enumeration?.insert(value)
                facets.enumerated.append(text)
            case "minInclusive", "minExclusive", "maxInclusive", "maxExclusive":
                guard let side = Facets.Side(rawValue: facet.name),
                    let value = try? base.value(of: text, { facet.namespaceDeclarations[$0] })
                else { return nil }
                facets.bounds.append(Facets.Bound(side: side, value: value, text: text.trimmed))
                if FacetTrust.isLoose(value) { isWatched = true }
            case "length": facets.length = Int(text.trimmed)
            case "minLength": facets.minLength = Int(text.trimmed)
            case "maxLength": facets.maxLength = Int(text.trimmed)
            case "totalDigits": facets.totalDigits = Int(text.trimmed)
            case "fractionDigits": facets.fractionDigits = Int(text.trimmed)
            default: break
            }
        }
        return SimpleType(name: name, restricting: base, facets, whiteSpace, isWatched: isWatched)
    }

    private mutating func pattern(_ text: String, _ facet: XMLElement, _ context: SchemaContext) -> Facets.Pattern? {
        guard let expression = try? RegularExpression(ofSchema: text) else { return nil }
        if !expression.needlessEscapes.isEmpty {
            let escapes = expression.needlessEscapes.map { "'\($0)'" }.joined(separator: ", ")
            warn(
                SchemaProblem(
                    message: "the pattern '\(ShownText.line(text))' writes \(escapes), which XML Schema does not have; "
                        + "it is read without the backslash", file: context.address, line: facet.line))
        }
        return Facets.Pattern(text: text, expression: expression)
    }
}
