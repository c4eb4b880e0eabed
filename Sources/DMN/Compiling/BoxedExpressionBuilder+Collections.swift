internal import Diagnostics
internal import FEEL
internal import SafeXML

/// Contexts, lists, relations, and what goes through lists.
extension BoxedExpressionBuilder {
    /// DMN 1.5 §7.3.5, §10.2.2.4.
    mutating func context(_ xml: XMLElement) -> Built {
        inner { builder in
            var entries: [BoxedExpression.ContextEntry] = []
            var fields: [FEELType.Field] = []
            var result: Built?
            for entry in xml.children("contextEntry") {
                guard let value = entry.elements.first(where: Self.isExpression) else {
                    let built = builder.failed("DMN.EXPRESSION", "this context entry has no expression", at: entry)
                    result = result ?? built
                    continue
                }
                guard let variable = entry.child("variable"), let name = variable.normalizedName else {
                    result = builder.build(value)
                    continue
                }
                let type = builder.types.type(variable.attribute("typeRef"), in: builder.model, of: variable)
                builder.name = name
                let content =
                    value.name == "functionDefinition"
                    ? builder.namedFunction(value, name) : builder.build(value, expecting: type.feel)
                let built = builder.typed(content, type, "'\(name)'")
                entries.append(
                    BoxedExpression.ContextEntry(
                        name: name, slot: builder.declare(name, built.type), value: built.expression))
                fields.append(FEELType.Field(name: name, type: built.type))
            }
            return Built(
                expression: .context(entries, result: result?.expression), type: result?.type ?? .context(fields))
        }
    }

    /// A function that may call itself by the name of its entry, as in a context of FEEL.
    private mutating func namedFunction(_ xml: XMLElement, _ name: String) -> Built {
        let slot = declare(name, .any)
        var built = build(xml)
        guard case .function(var definition) = built.expression else { return built }
        definition.ownSlot = slot
        built.expression = .function(definition)
        return built
    }

    /// DMN 1.5 §7.3.7, §10.2.2.6.
    mutating func list(_ xml: XMLElement) -> Built {
        let items = xml.elements.filter(Self.isExpression).map { build($0) }
        return Built(expression: .list(items.map(\.expression)), type: .list(Self.common(items.map(\.type))))
    }

    /// A list of contexts, written as a table. DMN 1.5 §7.3.6, §10.2.2.7.
    mutating func relation(_ xml: XMLElement) -> Built {
        let columns = xml.children("column").map {
            ($0.normalizedName ?? "", types.type($0.attribute("typeRef"), in: model, of: $0))
        }
        var rows: [[Built]] = []
        for row in xml.children("row") {
            let cells = row.elements.filter(Self.isExpression)
            guard cells.count == columns.count else {
                return failed(
                    "DMN.RELATION",
                    "this row has \(counted(cells.count, "cell")), but the relation has \(counted(columns.count, "column"))",
                    at: row)
            }
            rows.append(
                zip(cells, columns).map { cell, column in
                    typed(build(cell, expecting: column.1.feel), column.1, "'\(column.0)'")
                })
        }
        let fields = columns.indices.map { index in
            FEELType.Field(name: columns[index].0, type: Self.common(rows.map { $0[index].type }))
        }
        return Built(
            expression: .relation(columns: columns.map(\.0), rows: rows.map { $0.map(\.expression) }),
            type: .list(.context(fields)))
    }

    /// DMN 1.5 §7.3.9, §10.2.2.11.
    mutating func conditional(_ xml: XMLElement) -> Built {
        let condition = only(xml, "if", of: xml, expecting: .boolean)
        let then = only(xml, "then", of: xml)
        let otherwise = only(xml, "else", of: xml)
        return Built(
            expression: .conditional(
                condition.expression, then: then.expression, otherwise: otherwise.expression, isStrict: mode == .strict),
            type: Self.common([then.type, otherwise.type]))
    }

    /// DMN 1.5 §7.3.10, §10.2.2.8.
    mutating func filter(_ xml: XMLElement) -> Built {
        let source = only(xml, "in", of: xml)
        let item = Self.item(of: source.type)
        return inner { builder in
            let slot = builder.declareItem(item)
            var fields: [(name: String, slot: Int)] = []
            if case .context(let entries) = item {
                fields = entries.map { ($0.name, builder.declare($0.name, $0.type)) }
            }
            let match = builder.only(xml, "match", of: xml, expecting: .boolean)
            let filter = BoxedExpression.Filter(
                item: slot, fields: fields, match: match.expression, isStrict: builder.mode == .strict)
            return Built(expression: .filter(source.expression, filter), type: .list(item))
        }
    }

    /// DMN 1.5 §7.3.11, §10.2.2.9.
    mutating func iteration(_ xml: XMLElement) -> Built {
        let source = only(xml, "in", of: xml)
        return inner { builder in
            let slot = builder.declare(builder.iteratorVariable(xml), Self.item(of: source.type))
            let partial = builder.declare("partial", .list(.any))
            let body = builder.only(xml, "return", of: xml)
            let iterator = BoxedExpression.Iterator(slot: slot, body: body.expression)
            return Built(expression: .iteration(source.expression, iterator, partial: partial), type: .list(body.type))
        }
    }

    /// DMN 1.5 §7.3.12, §10.2.2.10.
    mutating func quantified(_ xml: XMLElement) -> Built {
        let source = only(xml, "in", of: xml)
        return inner { builder in
            let slot = builder.declare(builder.iteratorVariable(xml), Self.item(of: source.type))
            let body = builder.only(xml, "satisfies", of: xml, expecting: .boolean)
            let iterator = BoxedExpression.Iterator(slot: slot, body: body.expression)
            return Built(
                expression: .quantified(source.expression, iterator, every: xml.name == "every"), type: .boolean)
        }
    }

    private mutating func iteratorVariable(_ xml: XMLElement) -> String {
        if let name = xml.attribute("iteratorVariable")?.normalizedBlanks, !name.isEmpty { return name }
        problems.error(
            "DMN.ITERATOR", "this '\(xml.name)' has no variable; add the attribute 'iteratorVariable'",
            at: places.place(of: xml))
        return ""
    }

    private static func item(of type: FEELType) -> FEELType {
        switch type {
        case .list(let element), .range(let element): element
        case .any, .null, .number, .string, .boolean, .date, .time, .dateTime, .daysDuration, .monthsDuration, .context,
            .function:
            type
        }
    }

    /// The type of all, where they have one.
    static func common(_ types: [FEELType]) -> FEELType {
        guard let first = types.first(where: { $0 != .null }) else { return .any }
        return types.allSatisfy { $0 == first || $0 == .null } ? first : .any
    }
}
