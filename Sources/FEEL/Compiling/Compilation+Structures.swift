import Diagnostics
internal import Numbers

/// Lists, contexts, ranges, paths, function literals and types.
extension Compilation {
    mutating func list(_ items: [Expression]) -> Term {
        let terms = items.map { term($0) }
        let constants = terms.compactMap(\.constant)
        if constants.count == terms.count {
            var term = Term(constant: .list(constants))
            term.type = .list(FEELType.joined(terms.map(\.type)))
            return term
        }
        let codes = terms.map(\.code)
        return Term(.list(FEELType.joined(terms.map(\.type)))) { machine in
            var values: [Value] = []
            values.reserveCapacity(codes.count)
            for code in codes { values.append(code(&machine)) }
            return .list(values)
        }
    }

    // MARK: contexts

    mutating func context(_ entries: [Expression.Entry]) -> Term {
        var seen: Set<String> = []
        for entry in entries where !seen.insert(entry.name.text).inserted {
            return wrong("FEEL.CONTEXT", "this context has two entries '\(entry.name.text)'", entry.name.span)
        }
        let (outer, outerDepth) = (bindings.count, depth)
        var parts: [(code: Code, local: Int)] = []
        var fields: [FEELType.Field] = []
        for entry in entries {
            let local = newLocal()
            let value: Term
            if case .function(let parameters, let body) = entry.value.kind {
                bindings.append(.local(name: entry.name.text, type: .any, index: local))
                value = function(parameters, body, selfIndex: local)
                bindings.removeLast()
            } else {
                value = term(entry.value)
            }
            bindings.append(.local(name: entry.name.text, type: value.type, index: local))
            parts.append((value.code, local))
            fields.append(FEELType.Field(name: entry.name.text, type: value.type))
        }
        bindings.removeSubrange(outer...)
        depth = outerDepth
        let shape = ContextValue.Shape(fields.map(\.name))
        let steps = parts.map { (code: $0.code, local: $0.local) }
        return Term(.context(fields)) { machine in
            var values: [Value] = []
            values.reserveCapacity(steps.count)
            for step in steps {
                let value = step.code(&machine)
                machine.locals[step.local] = value
                values.append(value)
            }
            return .context(ContextValue(shape, values))
        }
    }

    // MARK: paths

    mutating func path(_ base: Expression, _ member: Expression.Name) -> Term {
        let inner = term(base)
        let name = member.text
        guard let type = memberType(inner.type, name) else {
            return wrong("FEEL.UNKNOWN_NAME", unknownMember(base, inner.type, name), member.span)
        }
        let (code, place, isStrict) = (inner.code, place(member.span), mode == .strict)
        if case .context(let fields) = inner.type, let near = fields.firstIndex(where: { $0.name == name }) {
            return Term(type) { machine in
                let value = code(&machine)
                guard case .context(let context) = value, let entry = context.value(name, near: near) else {
                    if value.isNull { return value.explained("null has no '\(name)'").located(place) }
                    return Properties.value(name, of: value, machine.context.zones).located(place)
                }
                return entry
            }
        }
        return Term(type) { machine in
            let value = code(&machine)
            if isStrict, value.isNull { return value.explained("null has no '\(name)'").located(place) }
            return Properties.value(name, of: value, machine.context.zones).located(place)
        }
    }

    /// nil: values of this type have no such member (strict mode only).
    private func memberType(_ type: FEELType, _ name: String) -> FEELType? {
        switch type {
        case .any, .null, .context([]): return .any
        case .list(let element): return memberType(element, name).map { .list($0) }
        case .context:
            return type.field(name) ?? (mode == .standard ? .any : nil)
        case .number, .string, .boolean, .date, .time, .dateTime, .daysDuration, .monthsDuration, .range, .function:
            return Properties.type(name, of: type) ?? (mode == .standard ? .any : nil)
        }
    }

    private func unknownMember(_ base: Expression, _ type: FEELType, _ name: String) -> String {
        var known = Properties.names(of: type.element)
        if case .context(let fields) = type.element { known = fields.map(\.name) }
        guard !known.isEmpty else { return "\(clause(base, type)), which has no parts such as '\(name)'" }
        let hint = DidYouMean.clause(for: name, among: known)
        return
            "\(clause(base, type)) and has no '\(name)'\(hint.isEmpty ? "; it has \(known.joined(separator: ", "))" : hint)"
    }

    /// All entries of the name in a context, in the contexts inside it, and in lists of them: the outer ones first.
    mutating func descendants(_ base: Expression, _ member: Expression.Name) -> Term {
        let inner = term(base)
        let (code, name, place, isStrict) = (inner.code, member.text, place(member.span), mode == .strict)
        return Term(.list(.any)) { machine in
            let value = code(&machine)
            if isStrict, value.isNull { return value.explained("null has no '\(name)'").located(place) }
            var found: [Value] = []
            if let why = Self.collect(name, in: value, &found, &machine) { return Value.null(why).located(place) }
            return machine.context.limits.bounded(.list(found)).located(place)
        }
    }

    /// - Returns: why it was given up.
    private static func collect(
        _ name: String, in value: Value, _ found: inout [Value], _ machine: inout Machine
    ) -> NoAnswer? {
        if let why = machine.step() { return why }
        switch value {
        case .list(let items):
            for item in items { if let why = collect(name, in: item, &found, &machine) { return why } }
        case .context(let context):
            for entry in context.entries {
                if entry.name == name { found.append(entry.value) }
                if let why = collect(name, in: entry.value, &found, &machine) { return why }
            }
        case .null, .number, .string, .boolean, .date, .time, .dateTime, .daysDuration, .monthsDuration, .range,
            .function:
            break
        }
        return nil
    }

    // MARK: ranges

    mutating func range(
        _ low: Expression, _ includesLow: Bool, _ high: Expression, _ includesHigh: Bool, _ expression: Expression
    ) -> Term {
        let (a, b) = (term(low), term(high))
        if mode == .strict, let problem = rangeProblem(low, a, high, b, expression) { return problem }
        let element = a.type.joined(b.type)
        let make: @Sendable (Value, Value, (any ZoneRules)?) -> Value = {
            RangeValue.checked($0, includesLow, $1, includesHigh, $2)
        }
        if let low = a.constant, let high = b.constant, mode == .strict || !low.mayBeZoned {
            var term = Term(constant: make(low, high, scope.zones).located(place(expression.span)))
            term.type = .range(element)
            return term
        }
        let (first, second, place) = (a.code, b.code, place(expression.span))
        return Term(.range(element)) { make(first(&$0), second(&$0), $0.context.zones).located(place) }
    }

    private mutating func rangeProblem(
        _ low: Expression, _ a: Term, _ high: Expression, _ b: Term, _ expression: Expression
    ) -> Term? {
        for (end, type) in [(low, a.type), (high, b.type)] where !type.isOrdered {
            return wrong("FEEL.TYPE", "\(clause(end, type)), which has no order and cannot end a range", end.span)
        }
        if !a.type.mayBe(b.type) {
            return wrong(
                "FEEL.TYPE", "the ends of a range are of one type, not \(a.type) and \(b.type)", expression.span)
        }
        if let least = a.constant, let most = b.constant, let order = Value.order(least, most, scope.zones), order > 0 {
            return wrong("FEEL.RANGE", "this range is empty: \(least) is more than \(most)", expression.span)
        }
        return nil
    }

    mutating func openRange(_ test: UnaryTest, _ expression: Expression) -> Term {
        let inner = term(test.value)
        guard let relation = test.relation, relation != .notEqual else {
            return wrong("FEEL.RANGE", "'!=' makes no range", expression.span)
        }
        if mode == .strict, !inner.type.isOrdered {
            return wrong(
                "FEEL.TYPE", "\(clause(test.value, inner.type)), which has no order and cannot end a range",
                test.value.span)
        }
        let make: @Sendable (Value) -> Value = { RangeValue.open(relation, $0) }
        if let constant = inner.constant {
            var term = Term(constant: make(constant))
            term.type = .range(inner.type)
            return term
        }
        let code = inner.code
        return Term(.range(inner.type)) { make(code(&$0)) }
    }

    // MARK: functions

    /// - Parameter selfIndex: the local under which the function finds itself, where it is the value of a context's entry.
    mutating func function(_ parameters: [Expression.FormalParameter], _ body: Expression, selfIndex: Int?) -> Term {
        let formal = parameters.map { parameter in
            FEELType.Parameter(name: parameter.name.text, type: parameter.type.flatMap { type($0) } ?? .any)
        }
        let (inner, locals) = with(formal.map { ($0.name, $0.type) }) { compilation, locals in
            (compilation.term(body), locals)
        }
        let code = inner.code
        let result = inner.type
        return Term(.function(parameters: formal, result: result)) { machine in
            let (globals, captured) = (machine.globals, machine.locals)
            return .function(
                FunctionValue(
                    parameters: formal, result: result, height: body.height,
                    code: { function, arguments, machine in
                        let (outerGlobals, outerLocals) = (machine.globals, machine.locals)
                        defer { (machine.globals, machine.locals) = (outerGlobals, outerLocals) }
                        (machine.globals, machine.locals) = (globals, captured)
                        if let selfIndex { machine.locals[selfIndex] = .function(function) }
                        for (local, argument) in zip(locals, arguments) { machine.locals[local] = argument }
                        return code(&machine)
                    }))
        }
    }

    // MARK: types

    /// nil (with a problem): the name is not known.
    mutating func type(_ name: TypeName) -> FEELType? {
        switch name {
        case .named(let name):
            if let type = scope.types[name.text]?.type ?? FEELType(named: name.text) { return type }
            let known = FEELType.simpleNames + scope.types.keys
            report(
                "FEEL.UNKNOWN_TYPE", "unknown type '\(name.text)'\(FEELType.hint(for: name.text, among: known))",
                name.span)
            return nil
        case .list(let element): return type(element).map { .list($0) }
        case .range(let element): return type(element).map { .range($0) }
        case .context(let fields):
            var known: [FEELType.Field] = []
            for field in fields {
                guard let type = type(field.type) else { return nil }
                known.append(FEELType.Field(name: field.name, type: type))
            }
            return .context(known)
        case .function(let parameters, let result):
            let types = parameters.compactMap { type($0) }
            guard types.count == parameters.count, let answer = type(result) else { return nil }
            return .function(parameters: types.map { FEELType.Parameter(name: "", type: $0) }, result: answer)
        }
    }

    func allowedValues(_ name: TypeName) -> (@Sendable (Value) -> Bool)? {
        guard case .named(let name) = name else { return nil }
        return scope.types[name.text]?.allows
    }
}
