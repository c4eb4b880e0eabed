import Diagnostics
internal import Numbers

/// Calls of built-ins (resolved once) and of functions that are values.
extension Compilation {
    mutating func call(_ callee: Expression, _ arguments: Expression.Arguments, _ expression: Expression) -> Term {
        if case .name(let name) = callee.kind, !isDeclared(name) {
            guard let builtin = Builtins.table[name] else { return unknownFunction(name, callee) }
            return call(builtin, arguments, callee, expression)
        }
        let target = term(callee)
        if mode == .strict, let problem = callProblem(callee, target.type, arguments) { return problem }
        let result: FEELType = if case .function(_, let result) = target.type { result } else { .any }
        return call(target.code, arguments, result, expression)
    }

    func isDeclared(_ name: String) -> Bool {
        if scope.slot(of: name) != nil { return true }
        return bindings.contains { binding in
            switch binding {
            case .local(let local, _, _): local == name
            case .item(let type, _): type.field(name) != nil
            }
        }
    }

    private mutating func unknownFunction(_ name: String, _ callee: Expression) -> Term {
        let functions = scope.variables.filter { if case .function = $0.type { true } else { false } }.map(\.name)
        return wrong("FEEL.UNKNOWN_FUNCTION", Builtins.unknown(name, among: functions), callee.span)
    }

    // MARK: built-ins

    private mutating func call(
        _ builtin: Builtin, _ arguments: Expression.Arguments, _ callee: Expression, _ expression: Expression
    ) -> Term {
        switch arguments {
        case .positional(let values):
            let terms = values.map { term($0) }
            guard let form = builtin.form(for: terms.map(\.type)) else {
                return wrong("FEEL.ARGUMENTS", countMessage(builtin, values.count), expression.span)
            }
            return call(builtin, form, terms, values, expression)
        case .named(let entries):
            let terms = entries.map { term($0.value) }
            guard let (form, positions) = builtin.form(named: entries.map(\.name.text)) else {
                return unknownParameter(builtin, entries, callee)
            }
            var ordered = [Term?](repeating: nil, count: form.parameters.count)
            var values = form.parameters.map { _ in callee }
            for (index, position) in positions.enumerated() {
                (ordered[position], values[position]) = (terms[index], entries[index].value)
            }
            return call(builtin, form, ordered, values, expression)
        }
    }

    private mutating func call(
        _ builtin: Builtin, _ form: Builtin.Form, _ terms: [Term?], _ values: [Expression], _ expression: Expression
    ) -> Term {
        if mode == .strict {
            for (index, term) in terms.enumerated() {
                guard let term else { continue }
                let parameter = form.parameter(at: index)
                if let problem = argumentProblem(builtin, parameter, term, values[index]) { return problem }
            }
            if form.sharesType, let problem = mixtureProblem(builtin, terms, values) { return problem }
            reportPattern(builtin, terms, values)
        }
        let (name, codes, place) = (builtin.name, terms.map { $0?.code }, place(expression.span))
        let type = form.result(terms.map { $0?.type ?? .null })
        let all = codes.compactMap { $0 }
        let isMoment = mode == .strict && type == .dateTime
        if all.count == codes.count {
            return Term(type) { machine in
                var arguments: [Value] = []
                arguments.reserveCapacity(max(all.count, form.parameters.count))
                for code in all { arguments.append(code(&machine)) }
                let value = form.call(name, arguments, isLeftOut: { _ in false }, &machine)
                return (isMoment ? Self.unambiguous(value, machine) : value).located(place)
            }
        }
        return Term(type) { machine in
            var arguments: [Value?] = []
            arguments.reserveCapacity(codes.count)
            for code in codes { arguments.append(code?(&machine)) }
            let value = form.call(name, arguments, &machine)
            return (isMoment ? Self.unambiguous(value, machine) : value).located(place)
        }
    }

    /// A moment that the clock of its zone shows twice or never is none.
    private static func unambiguous(_ value: Value, _ machine: Machine) -> Value {
        Temporal.zoneProblem(value, machine.context.zones).map(Value.noAnswer) ?? value
    }

    private mutating func argumentProblem(
        _ builtin: Builtin, _ parameter: Builtin.Parameter, _ term: Term, _ value: Expression
    ) -> Term? {
        guard !parameter.mayTake(term.type) else { return nil }
        return wrong(
            "FEEL.TYPE",
            "\(clause(value, term.type)), but '\(parameter.name)' of \(builtin.name)() is \(parameter.phrase)",
            value.span)
    }

    private mutating func mixtureProblem(_ builtin: Builtin, _ terms: [Term?], _ values: [Expression]) -> Term? {
        guard let first = terms.first.flatMap(\.self) else { return nil }
        for (term, value) in zip(terms, values).dropFirst() {
            guard let term, !term.type.mayBe(first.type) else { continue }
            return wrong(
                "FEEL.TYPE",
                "\(clause(value, term.type)) and cannot be compared with \(object(values[0], first.type)) in \(builtin.name)()",
                value.span)
        }
        return nil
    }

    /// A pattern that is written as a literal is compiled now, so that a wrong one is found when the rule is loaded.
    private mutating func reportPattern(_ builtin: Builtin, _ terms: [Term?], _ values: [Expression]) {
        guard let position = Builtins.patternPositions[builtin.name], position.pattern < terms.count,
            case .string(let pattern)? = terms[position.pattern]?.constant
        else { return }
        var flags = ""
        if position.flags < terms.count, let term = terms[position.flags] {
            switch term.constant {
            case .string(let text): flags = text
            case .null: break
            default: return
            }
        }
        guard let problem = Builtins.patternProblem(pattern, flags: flags) else { return }
        let span = values[position.pattern].span
        report("FEEL.REGEX", "the pattern \(source.excerpt(span)) is not a regular expression: \(problem)", span)
    }

    private func countMessage(_ builtin: Builtin, _ count: Int) -> String {
        let fault =
            count == 0
            ? "needs arguments" : count == 1 ? "does not take 1 argument" : "does not take \(count) arguments"
        return "\(builtin.name)() \(fault); write \(signatures(builtin))"
    }

    private func signatures(_ builtin: Builtin) -> String {
        builtin.forms.map { "\(builtin.name)\($0.signature)" }.joined(separator: " or ")
    }

    private mutating func unknownParameter(
        _ builtin: Builtin, _ entries: [Expression.Entry], _ callee: Expression
    ) -> Term {
        let known = Set(builtin.forms.flatMap { $0.parameters.map(\.name) })
        guard let unknown = entries.first(where: { !known.contains($0.name.text) }) else {
            return wrong(
                "FEEL.ARGUMENTS", "these arguments do not go together; write \(signatures(builtin))",
                callee.span)
        }
        let hint = DidYouMean.clause(for: unknown.name.text, among: known)
        return wrong(
            "FEEL.ARGUMENTS",
            "\(builtin.name)() has no parameter '\(unknown.name.text)'\(hint.isEmpty ? "; write \(signatures(builtin))" : hint)",
            unknown.name.span)
    }

    // MARK: function values

    private mutating func callProblem(
        _ callee: Expression, _ type: FEELType, _ arguments: Expression.Arguments
    ) -> Term? {
        switch type {
        case .any, .null: return nil
        case .function(let parameters, _):
            guard parameters.count != arguments.count else { return nil }
            let wanted = parameters.count == 1 ? "1 argument" : "\(parameters.count) arguments"
            guard mode == .strict else { return nil }
            return wrong(
                "FEEL.ARGUMENTS", "'\(source.excerpt(callee.span))' takes \(wanted), not \(arguments.count)",
                callee.span)
        case .number, .string, .boolean, .date, .time, .dateTime, .daysDuration, .monthsDuration, .list, .context,
            .range:
            return wrong("FEEL.UNKNOWN_FUNCTION", "\(clause(callee, type)) and cannot be called", callee.span)
        }
    }

    private mutating func call(
        _ target: @escaping Code, _ arguments: Expression.Arguments, _ result: FEELType, _ expression: Expression
    ) -> Term {
        let place = place(expression.span)
        let codes: [Code]
        let names: [String]?
        switch arguments {
        case .positional(let values): (codes, names) = (values.map { term($0).code }, nil)
        case .named(let entries): (codes, names) = (entries.map { term($0.value).code }, entries.map(\.name.text))
        }
        return Term(result) { machine in
            let callee = target(&machine)
            guard case .function(let function) = callee else {
                return (callee.isNull ? callee : .noAnswer("\(callee.type.phrase) cannot be called")).located(place)
            }
            let values = codes.map { $0(&machine) }
            return machine.invoke(function, values, names).located(place)
        }
    }
}
