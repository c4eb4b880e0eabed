internal import Numbers

/// Arithmetic that needs no rounding: what is left of an expression when every operand is an exact fraction.
indirect enum ExactFormula: Sendable {
    case literal(Rational)
    case slot(Int)
    case negate(ExactFormula)
    case binary(Operation, ExactFormula, ExactFormula)
    case aggregate(Aggregate, [ExactFormula])

    enum Operation: Sendable { case add, subtract, multiply, divide }
    enum Aggregate: String, Sendable { case min, max, sum, mean }

    func evaluate(_ value: (Int) -> Rational?) -> Rational? {
        switch self {
        case .literal(let number): return number
        case .slot(let slot): return value(slot)
        case .negate(let operand): return operand.evaluate(value).map { -$0 }
        case .binary(let operation, let left, let right):
            guard let a = left.evaluate(value), let b = right.evaluate(value) else { return nil }
            switch operation {
            case .add: return a + b
            case .subtract: return a - b
            case .multiply: return a * b
            case .divide: return a.divided(by: b)
            }
        case .aggregate(let aggregate, let operands):
            let numbers = operands.compactMap { $0.evaluate(value) }
            guard numbers.count == operands.count, let first = numbers.first else { return nil }
            let sum = { numbers.dropFirst().reduce(first, +) }
            switch aggregate {
            case .min: return numbers.dropFirst().reduce(first) { Swift.min($0, $1) }
            case .max: return numbers.dropFirst().reduce(first) { Swift.max($0, $1) }
            case .sum: return sum()
            case .mean: return sum().divided(by: Rational(numbers.count))
            }
        }
    }
}

extension ExactFormula {
    /// nil: the expression is of another kind.
    init?(_ expression: Expression, slot: (String) -> Int?) {
        switch expression.kind {
        case .number(let number):
            guard let exact = Rational(number) else { return nil }
            self = .literal(exact)
        case .name(let name):
            guard let slot = slot(name) else { return nil }
            self = .slot(slot)
        case .negate(let operand):
            guard let inner = ExactFormula(operand, slot: slot) else { return nil }
            self = .negate(inner)
        case .binary(let symbol, let left, let right):
            guard let operation = Self.operation(symbol), let a = ExactFormula(left, slot: slot),
                let b = ExactFormula(right, slot: slot)
            else { return nil }
            self = .binary(operation, a, b)
        case .call(let callee, .positional(let arguments)):
            guard case .name(let name) = callee.kind, slot(name) == nil, let aggregate = Aggregate(rawValue: name)
            else {
                return nil
            }
            let operands = Self.operands(arguments).map { ExactFormula($0, slot: slot) }
            let exact = operands.compactMap { $0 }
            guard exact.count == operands.count, !exact.isEmpty else { return nil }
            self = .aggregate(aggregate, exact)
        case .null, .boolean, .string, .at, .path, .descendants, .between, .in, .instanceOf, .conditional, .iteration,
            .quantified,
            .filter, .list, .context, .range, .openRange, .function, .externalFunction, .call(_, .named):
            return nil
        }
    }

    private static func operation(_ symbol: BinaryOperator) -> Operation? {
        switch symbol {
        case .add: .add
        case .subtract: .subtract
        case .multiply: .multiply
        case .divide: .divide
        case .power, .or, .and, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: nil
        }
    }

    /// `sum([a, b])` and `sum(a, b)` are the same; a single argument that is no literal list may be any list.
    private static func operands(_ arguments: [Expression]) -> [Expression] {
        guard arguments.count == 1 else { return arguments }
        if case .list(let items) = arguments[0].kind { return items }
        return []
    }
}
