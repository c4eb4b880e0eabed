internal import FEEL
internal import Numbers

extension BoxedExpression {
    /// - Parameter frame: one value a slot; slots of names that this expression declares are overwritten.
    func evaluate(_ frame: inout [Value], _ context: inout EvaluationContext) -> Value {
        switch self {
        case .literal(let program): return program.evaluate(frame, &context)
        case .table(let table, let place): return Self.decide(table, place, frame, &context)
        case .context(let entries, let result): return Self.context(entries, result, &frame, &context)
        case .invocation(let function, let bindings): return Self.invoke(function, bindings, &frame, &context)
        case .list(let items): return .list(items.map { $0.evaluate(&frame, &context) })
        case .relation(let columns, let rows):
            return .list(
                rows.map { row in
                    .context(ContextValue(zip(columns, row).map { ($0, $1.evaluate(&frame, &context)) }))
                })
        case .function(let definition): return .function(definition.value(in: frame))
        case .conditional(let condition, let then, let otherwise, let isStrict):
            switch condition.evaluate(&frame, &context) {
            case .boolean(let holds): return (holds ? then : otherwise).evaluate(&frame, &context)
            case .null(let why) where isStrict: return .null(why ?? NoAnswer(reason: "the condition of 'if' is null"))
            case .null: return otherwise.evaluate(&frame, &context)
            case let other: return .noAnswer("the condition of 'if' is \(other.type.phrase), not true or false")
            }
        case .filter(let source, let filter):
            return filter.evaluate(source.evaluate(&frame, &context), &frame, &context)
        case .iteration(let source, let iterator, let partial):
            return iterator.collect(source.evaluate(&frame, &context), partial: partial, &frame, &context)
        case .quantified(let source, let iterator, let every):
            return iterator.holds(source.evaluate(&frame, &context), forEvery: every, &frame, &context)
        case .typed(let expression, let type, let what):
            return type.converted(expression.evaluate(&frame, &context), as: what)
        case .failed(let reason): return .null(reason)
        }
    }

    private static func decide(
        _ table: CompiledTable, _ place: TablePlace, _ frame: [Value], _ context: inout EvaluationContext
    ) -> Value {
        let outcome = table.evaluate(frame, &context)
        if !outcome.fired.isEmpty {
            let places = outcome.fired.map { place.rules[$0] }
            context.fired.append(
                FiredRules(table: place.table, name: place.name, rules: outcome.fired, places: places))
        }
        return outcome.value
    }

    private static func context(
        _ entries: [ContextEntry], _ result: BoxedExpression?, _ frame: inout [Value],
        _ context: inout EvaluationContext
    ) -> Value {
        for entry in entries { frame[entry.slot] = entry.value.evaluate(&frame, &context) }
        if let result { return result.evaluate(&frame, &context) }
        return .context(ContextValue(entries.map { ($0.name, frame[$0.slot]) }))
    }

    private static func invoke(
        _ function: BoxedExpression, _ bindings: [Binding], _ frame: inout [Value], _ context: inout EvaluationContext
    ) -> Value {
        let called = function.evaluate(&frame, &context)
        guard case .function(let function) = called else {
            return called.isNull ? called : .noAnswer("\(called) is no function and cannot be invoked")
        }
        let arguments = bindings.map { (name: $0.parameter, value: $0.value.evaluate(&frame, &context)) }
        return function.call(named: arguments, &context)
    }
}

extension BoxedExpression.FunctionDefinition {
    /// The function with what it sees now.
    func value(in frame: [Value]) -> FunctionValue {
        let definition = self
        return FunctionValue(parameters: parameters.map(\.feel), result: result, height: height) { arguments, context in
            var inner = frame
            if let slot = definition.ownSlot { inner[slot] = .function(definition.value(in: frame)) }
            return definition.call(arguments, &inner, &context)
        }
    }

    func call(_ arguments: [Value], _ frame: inout [Value], _ context: inout EvaluationContext) -> Value {
        for (parameter, argument) in zip(parameters, arguments) {
            frame[parameter.slot] = parameter.type.converted(argument, as: "'\(parameter.name)'")
        }
        return body.evaluate(&frame, &context)
    }
}

extension BoxedExpression.Filter {
    /// DMN 1.5 §10.2.2.8, as the filter of FEEL: items for which the match is true.
    func evaluate(_ source: Value, _ frame: inout [Value], _ context: inout EvaluationContext) -> Value {
        let source = source.run
        guard case .list(let items) = source else { return source }
        var kept: [Value] = []
        for value in items {
            frame[item] = value
            let entries: ContextValue? = if case .context(let entries) = value { entries } else { nil }
            for field in fields { frame[field.slot] = entries?[field.name] ?? .null(nil) }
            switch match.evaluate(&frame, &context) {
            case .boolean(true): kept.append(value)
            case .null(let why) where isStrict:
                return .null(why ?? NoAnswer(reason: "the filter's match has no answer for \(value)"))
            case .boolean(false), .null: continue
            case let other: return .noAnswer("the filter's match is \(other.type.phrase), not true or false")
            }
        }
        return .list(kept)
    }
}

extension BoxedExpression.Iterator {
    /// DMN 1.5 §10.2.2.9: one result an item; the results so far are the variable `partial`.
    func collect(_ source: Value, partial: Int, _ frame: inout [Value], _ context: inout EvaluationContext) -> Value {
        let source = source.run
        guard case .list(let items) = source else { return source }
        var results: [Value] = []
        results.reserveCapacity(items.count)
        for item in items {
            frame[slot] = item
            frame[partial] = .list(results)
            results.append(body.evaluate(&frame, &context))
        }
        return .list(results)
    }

    /// DMN 1.5 §10.2.2.10: three-valued, as `or` and `and` over all items; what is no truth value spoils the whole.
    func holds(_ source: Value, forEvery: Bool, _ frame: inout [Value], _ context: inout EvaluationContext) -> Value {
        let source = source.run
        guard case .list(let items) = source else { return source }
        var isDecided = false
        var unknown: Value?
        for item in items {
            frame[slot] = item
            switch body.evaluate(&frame, &context) {
            case .boolean(let isTrue): isDecided = isDecided || isTrue != forEvery
            case .null(let why):
                unknown = unknown ?? .null(why ?? NoAnswer(reason: "'satisfies' has no answer for \(item)"))
            case let other: return .noAnswer("'satisfies' is \(other.type.phrase), not true or false")
            }
        }
        return isDecided ? .boolean(!forEvery) : unknown ?? .boolean(forEvery)
    }
}
