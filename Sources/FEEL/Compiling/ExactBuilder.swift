internal import Numbers

/// Takes an expression apart into exact arithmetic and parts of other kinds.
struct ExactBuilder {
    let source: SourceText
    let scope: Scope
    let mode: Mode

    /// nil: the whole expression is of another kind, so that nothing would be won.
    func formula(_ expression: Expression) -> ExactFormula? {
        guard let formula = part(expression) else { return nil }
        if case .other = formula { return nil }
        return formula
    }

    /// nil: a part that gives no number.
    private func part(_ expression: Expression) -> ExactFormula? {
        switch expression.kind {
        case .number(let number): return Rational(number).map { .literal($0) }
        case .name(let name): return scope.slot(of: name).map { .slot($0) }
        case .negate(let operand): return part(operand).map { .negate($0) }
        case .binary(let symbol, let left, let right):
            guard let operation = Self.operation(symbol) else { return other(expression).map { .other($0) } }
            guard let a = part(left), let b = part(right) else { return nil }
            return .binary(operation, a, b)
        case .call(let callee, .positional(let arguments)):
            return aggregate(callee, arguments) ?? other(expression).map { .other($0) }
        case .conditional(let condition, let then, let otherwise):
            guard let test = self.condition(condition), let a = part(then), let b = part(otherwise) else { return nil }
            return .choice(test, a, b)
        case .path, .descendants, .filter, .call: return other(expression).map { .other($0) }
        case .null, .boolean, .string, .at, .between, .in, .instanceOf, .iteration, .quantified, .list, .context,
            .range, .openRange, .function, .externalFunction:
            return nil
        }
    }

    private func aggregate(_ callee: Expression, _ arguments: [Expression]) -> ExactFormula? {
        guard case .name(let name) = callee.kind, scope.slot(of: name) == nil,
            let aggregate = ExactFormula.Aggregate(rawValue: name)
        else { return nil }
        let operands = Self.operands(arguments).map(part)
        let exact = operands.compactMap { $0 }
        return exact.isEmpty || exact.count < operands.count ? nil : .aggregate(aggregate, exact)
    }

    /// `sum([a, b])` and `sum(a, b)` are the same; a single argument that is no literal list may be any list.
    private static func operands(_ arguments: [Expression]) -> [Expression] {
        guard arguments.count == 1 else { return arguments }
        if case .list(let items) = arguments[0].kind { return items }
        return []
    }

    private static func operation(_ symbol: BinaryOperator) -> ExactFormula.Operation? {
        switch symbol {
        case .add: .add
        case .subtract: .subtract
        case .multiply: .multiply
        case .divide: .divide
        case .power, .or, .and, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: nil
        }
    }

    private func condition(_ expression: Expression) -> ExactCondition? {
        switch expression.kind {
        case .binary(.and, let left, let right):
            guard let a = condition(left), let b = condition(right) else { return nil }
            return .both(a, b)
        case .binary(.or, let left, let right):
            guard let a = condition(left), let b = condition(right) else { return nil }
            return .either(a, b)
        case .binary(let symbol, let left, let right):
            if let a = number(left), let b = number(right), let test = Self.comparison(symbol, a, b) { return test }
        case .between(let value, let low, let high):
            if let a = number(low), let b = number(value), let c = number(high) {
                return .both(.not(.isLess(b, a)), .not(.isLess(c, b)))
            }
        default: break
        }
        return other(expression).map { .other($0) }
    }

    /// A side of a comparison; nil: it may be anything but a number.
    private func number(_ expression: Expression) -> ExactFormula? {
        if case .name(let name) = expression.kind, scope.type(of: name) != .number { return nil }
        return part(expression)
    }

    private static func comparison(
        _ symbol: BinaryOperator, _ left: ExactFormula, _ right: ExactFormula
    ) -> ExactCondition? {
        switch symbol {
        case .less: .isLess(left, right)
        case .lessOrEqual: .not(.isLess(right, left))
        case .greater: .isLess(right, left)
        case .greaterOrEqual: .not(.isLess(left, right))
        case .equal: .isEqual(left, right)
        case .notEqual: .not(.isEqual(left, right))
        case .or, .and, .add, .subtract, .multiply, .divide, .power: nil
        }
    }

    /// The expression as a program of its own; the whole was checked before, so nothing new can be wrong with it.
    private func other(_ expression: Expression) -> Program? {
        var compilation = Compilation(source, scope, mode)
        let term = compilation.term(expression)
        guard compilation.problems.isEmpty else { return nil }
        return Program(term, compilation, plain: PlainAnswer(expression, scope), exact: nil)
    }
}
