import Diagnostics
internal import Numbers

/// `list[condition]` and `list[position]`.
extension Compilation {
    mutating func filter(_ list: Expression, _ condition: Expression, _ expression: Expression) -> Term {
        let source = term(list)
        let element = source.type.element
        let outer = bindings.count
        let outerDepth = depth
        let local = newLocal()
        bindings.append(.local(name: "item", type: element, index: local))
        bindings.append(.item(type: element, index: local))
        let test = term(condition)
        bindings.removeSubrange(outer...)
        depth = outerDepth
        let base = source.code
        if case .number(let position)? = test.constant { return item(position, of: base, element, expression) }
        if mode == .strict, !test.type.mayBe(.boolean), !test.type.mayBe(.number) {
            return wrong(
                "FEEL.TYPE", "\(clause(condition, test.type)), but a filter is a condition or a position",
                condition.span)
        }
        let type: FEELType = test.type == .number ? element : test.type == .boolean ? .list(element) : .any
        let (code, place, isStrict) = (test.code, place(expression.span), mode == .strict)
        let isPosition = test.type == .number
        return Term(type) { machine in
            let value = base(&machine)
            if isStrict, value.isNull { return value.explained("the list to filter is null").located(place) }
            let items = value.isNull ? [] : value.elements
            return Self.select(items, local, code, isPosition, isStrict, &machine).located(place)
        }
    }

    /// The items for which the condition holds; or, where it is a number, the item of that position.
    private static func select(
        _ items: [Value], _ local: Int, _ condition: Code, _ isPosition: Bool, _ isStrict: Bool,
        _ machine: inout Machine
    ) -> Value {
        var kept: [Value] = []
        for index in items.indices {
            if let why = machine.step() { return .null(why) }
            machine.locals[local] = items[index]
            let answer = condition(&machine)
            switch answer {
            case .boolean(true): kept.append(items[index])
            case .number(let position):
                if index == 0 { return Self.item(position, of: items) }
                if isStrict { return noBoolean(answer, "the condition of the filter") }
            case .boolean(false): break
            case .null, .string, .date, .time, .dateTime, .daysDuration, .monthsDuration, .list, .context, .range,
                .function:
                if isStrict { return noBoolean(answer, "the condition of the filter") }
            }
        }
        return isPosition ? .noAnswer("an empty list has no items") : .list(kept)
    }

    /// `[1]` is the first, `[-1]` the last.
    private mutating func item(
        _ position: Decimal128, of list: @escaping Code, _ element: FEELType, _ expression: Expression
    ) -> Term {
        if mode == .strict, position.isZero || !position.isInteger {
            return wrong("FEEL.TYPE", "positions in a list count 1, 2, … or -1, -2, … from the end", expression.span)
        }
        let (place, isStrict) = (place(expression.span), mode == .strict)
        return Term(element) { machine in
            let value = list(&machine)
            if isStrict, value.isNull { return value.explained("the list is null").located(place) }
            return Self.item(position, of: value.isNull ? [] : value.elements).located(place)
        }
    }

    private static func item(_ position: Decimal128, of items: [Value]) -> Value {
        guard let position = position.asInt(), position != 0, position != Int.min else {
            return .noAnswer("positions in a list count 1, 2, … or -1, -2, … from the end")
        }
        let index = position > 0 ? position - 1 : items.count + position
        guard items.indices.contains(index) else {
            return .noAnswer("there is no item \(position) in a list of \(items.count)")
        }
        return items[index]
    }
}
