extension FunctionValue {
    /// Calls the function with arguments by position; a wrong number of them has no answer.
    package func call(_ arguments: [Value], _ context: inout EvaluationContext) -> Value {
        var machine = Machine(globals: [], locals: [], context: context)
        defer { context = machine.context }
        return machine.invoke(self, arguments)
    }

    /// Calls the function with named arguments; names that it does not have have no answer.
    package func call(named arguments: [(name: String, value: Value)], _ context: inout EvaluationContext) -> Value {
        var machine = Machine(globals: [], locals: [], context: context)
        defer { context = machine.context }
        return machine.invoke(self, arguments.map(\.value), arguments.map(\.name))
    }
}

extension Machine {
    /// Calls a function value.
    /// - Parameter names: of the arguments, in a call with named ones.
    mutating func invoke(_ function: FunctionValue, _ arguments: [Value], _ names: [String]? = nil) -> Value {
        if let why = step() { return .null(why) }
        guard context.depth < context.limits.depth else {
            return .noAnswer("functions call each other more than \(context.limits.depth) levels deep")
        }
        // A call itself needs as much of the stack as a few expressions.
        let levels = function.height + 4
        guard context.levels + levels <= context.limits.levels else {
            return .noAnswer("functions call each other while more than \(context.limits.levels) expressions are open")
        }
        context.depth += 1
        context.levels += levels
        defer {
            context.depth -= 1
            context.levels -= levels
        }
        if let builtin = function.builtin { return invoke(builtin, arguments, names) }
        guard let ordered = Self.ordered(arguments, names, function.parameters) else {
            return .noAnswer("the function is called with arguments that it does not have")
        }
        var converted = ordered
        for (index, parameter) in function.parameters.enumerated() {
            guard let value = ordered[index].converted(to: parameter.type) else {
                return .noAnswer(
                    "'\(parameter.name)' is \(parameter.type.phrase), not \(ordered[index].type.phrase)")
            }
            converted[index] = value
        }
        return function.body(function, converted, &self)
    }

    private static func ordered(
        _ arguments: [Value], _ names: [String]?, _ parameters: [FEELType.Parameter]
    ) -> [Value]? {
        guard arguments.count == parameters.count else { return nil }
        guard let names else { return arguments }
        let positions = parameters.compactMap { parameter in names.firstIndex(of: parameter.name) }
        return positions.count == arguments.count ? positions.map { arguments[$0] } : nil
    }

    private mutating func invoke(_ builtin: Builtin, _ arguments: [Value], _ names: [String]?) -> Value {
        if let names {
            guard let (form, positions) = builtin.form(named: names) else {
                return .noAnswer("\(builtin.name)() is called with arguments that it does not have")
            }
            var ordered = [Value?](repeating: nil, count: form.parameters.count)
            for (index, position) in positions.enumerated() { ordered[position] = arguments[index] }
            return form.call(builtin.name, ordered, &self)
        }
        guard let form = builtin.form(for: arguments.map(\.type)) else {
            return .noAnswer("\(builtin.name)() does not take \(arguments.count) arguments")
        }
        return form.call(builtin.name, arguments, &self)
    }
}
