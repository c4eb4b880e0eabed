import Diagnostics
internal import Numbers

/// Conditions and everything that runs over lists.
extension Compilation {
    mutating func conditional(_ condition: Expression, _ then: Expression, _ otherwise: Expression) -> Term {
        let test = boolean(condition, "the condition of 'if'").code
        let (yes, no) = (term(then), term(otherwise))
        let (first, second) = (yes.code, no.code)
        let type = yes.type.joined(no.type)
        let (isStrict, place) = (mode == .strict, place(condition.span))
        return Term(type) { machine in
            let answer = test(&machine)
            if case .boolean(let isTrue) = answer { return isTrue ? first(&machine) : second(&machine) }
            return isStrict ? Self.noBoolean(answer, "the condition of 'if'").located(place) : second(&machine)
        }
    }

    // MARK: iterators

    /// Where one variable of `for`, `some` or `every` gets its values.
    struct Loop: Sendable {
        var values: @Sendable (inout Machine) -> Values
        var local: Int

        enum Values {
            case list([Value])
            /// A list that is not there.
            case none(Value)
        }
    }

    /// Compiles the iterators (each sees the ones before it), then the body with all variables in scope.
    private mutating func loops<Result>(
        _ iterators: ArraySlice<Expression.Iterator>, _ done: [Loop] = [],
        _ body: (inout Compilation, [Loop]) -> Result
    ) -> Result {
        guard let iterator = iterators.first else { return body(&self, done) }
        let (type, values) = source(of: iterator)
        return with([(iterator.name.text, type)]) { compilation, locals in
            compilation.loops(iterators.dropFirst(), done + [Loop(values: values, local: locals[0])], body)
        }
    }

    private mutating func source(
        of iterator: Expression.Iterator
    ) -> (FEELType, @Sendable (inout Machine) -> Loop.Values) {
        switch iterator.source {
        case .values(let expression):
            let list = term(expression)
            if mode == .strict {
                switch list.type {
                case .list, .range, .any, .null: break
                case .number, .string, .boolean, .date, .time, .dateTime, .daysDuration, .monthsDuration, .context,
                    .function:
                    _ = wrong("FEEL.TYPE", "\(clause(expression, list.type)), not a list to run over", expression.span)
                }
            }
            let code = list.code
            return (list.type.element, { Self.values(code(&$0)) })
        case .count(let from, let to):
            let (low, high) = (number(from), number(to))
            let (a, b) = (low.code, high.code)
            return (low.type, { Self.count(a(&$0), b(&$0), $0.context.limits) })
        }
    }

    /// An end of `1..n`: a number or a date.
    private mutating func number(_ expression: Expression) -> Term {
        let term = term(expression)
        if mode == .strict, !term.type.mayBe(.number), !term.type.mayBe(.date) {
            return wrong(
                "FEEL.TYPE", "\(clause(expression, term.type)), but a range to run over has numbers or dates",
                expression.span)
        }
        return term
    }

    static func values(_ value: Value) -> Loop.Values {
        switch value {
        case .list(let values): .list(values)
        case .null: .none(value.explained("the list to run over is null"))
        case .range(let range):
            if let low = range.low, let high = range.high {
                count(low, high, .standard, closed: range)
            } else {
                .none(.noAnswer("a range without an end cannot be run over"))
            }
        case .number, .string, .boolean, .date, .time, .dateTime, .daysDuration, .monthsDuration, .context, .function:
            .list([value])
        }
    }

    /// Whole numbers or days from one to the other, in either direction; ends may be left out by a range.
    private static func count(
        _ from: Value, _ to: Value, _ limits: EvaluationContext.Limits, closed range: RangeValue? = nil
    ) -> Loop.Values {
        var list: [Value] = []
        switch (from, to) {
        case (.null, _): return .none(from.explained("an end of the range to run over is null"))
        case (_, .null): return .none(to.explained("an end of the range to run over is null"))
        case (.number(let a), .number(let b)):
            guard let low = a.asInt(), let high = b.asInt() else {
                return .none(.noAnswer("only whole numbers can be run over"))
            }
            guard (high.subtractingReportingOverflow(low).partialValue).magnitude < UInt(limits.listItems) else {
                return .none(.noAnswer("the range \(low)..\(high) has more than \(limits.listItems) numbers"))
            }
            list = stride(from: low, through: high, by: low <= high ? 1 : -1).map { .number(Decimal128($0)) }
        case (.date(let a), .date(let b)):
            guard let days = Temporal.days(from: a, through: b, limit: limits.listItems) else {
                return .none(.noAnswer("the range \(a)..\(b) has more than \(limits.listItems) days"))
            }
            list = days.map(Value.date)
        default: return .none(.noAnswer("a range to run over has numbers or dates"))
        }
        if let range, !range.includesLow { list = Array(list.dropFirst()) }
        if let range, !range.includesHigh { list = Array(list.dropLast()) }
        return .list(list)
    }

    /// Runs the body for every combination of the variables' values, until it says stop. Gives what prevents an answer.
    private static func run(
        _ loops: ArraySlice<Loop>, _ machine: inout Machine, _ body: (inout Machine) -> Bool
    ) -> (obstacle: Value?, goesOn: Bool) {
        guard let loop = loops.first else { return (nil, body(&machine)) }
        switch loop.values(&machine) {
        case .none(let why): return (why, false)
        case .list(let values):
            for value in values {
                if let why = machine.step() { return (.null(why), false) }
                machine.locals[loop.local] = value
                let outcome = run(loops.dropFirst(), &machine, body)
                if outcome.obstacle != nil || !outcome.goesOn { return outcome }
            }
            return (nil, true)
        }
    }

    // MARK: for

    mutating func iteration(
        _ iterators: [Expression.Iterator], _ body: Expression, _ expression: Expression
    ) -> Term {
        let place = place(expression.span)
        return loops(iterators[...]) { compilation, loops in
            compilation.with([("partial", .list(.any))]) { compilation, locals in
                let inner = compilation.term(body)
                let partial = compilation.readLocals.contains(locals[0]) ? locals[0] : nil
                let code = inner.code
                return Term(.list(inner.type)) { machine in
                    var results: [Value] = []
                    let outcome = Self.run(loops[...], &machine) { machine in
                        if let partial { machine.locals[partial] = .list(results) }
                        results.append(code(&machine))
                        return true
                    }
                    return (outcome.obstacle ?? machine.context.limits.bounded(.list(results))).located(place)
                }
            }
        }
    }

    // MARK: some, every

    mutating func quantified(
        _ quantifier: Expression.Quantifier, _ iterators: [Expression.Iterator], _ condition: Expression,
        _ expression: Expression
    ) -> Term {
        let place = place(expression.span)
        return loops(iterators[...]) { compilation, loops in
            let code = compilation.boolean(condition, "the condition after 'satisfies'").code
            let conditionPlace = compilation.place(condition.span)
            let decisive = quantifier == .some
            return Term(.boolean) { machine in
                var answer: Value = .boolean(!decisive)
                let outcome = Self.run(loops[...], &machine) { machine in
                    let value = code(&machine)
                    if value.asBoolean == decisive {
                        answer = value
                        return false
                    }
                    if value.asBoolean == nil, answer.asBoolean != nil {
                        answer = Self.noBoolean(value, "the condition after 'satisfies'").located(conditionPlace)
                    }
                    return true
                }
                return (outcome.obstacle ?? answer).located(place)
            }
        }
    }
}

extension Value {
    /// What `for`, `some` and `every` run over, as a list: a list's items, the whole numbers or days of a range, or the value
    /// itself; null with its reason where there is nothing to run over.
    package var run: Value {
        switch Compilation.values(self) {
        case .list(let values): .list(values)
        case .none(let why): why
        }
    }
}
