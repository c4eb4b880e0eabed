internal import Numbers

/// Arithmetic that needs no rounding: what is left of an expression when its operands are exact fractions.
indirect enum ExactFormula: Sendable {
    case literal(Rational)
    case slot(Int)
    case negate(ExactFormula)
    case binary(Operation, ExactFormula, ExactFormula)
    case aggregate(Aggregate, [ExactFormula])
    case choice(ExactCondition, ExactFormula, ExactFormula)
    /// A part of another kind, such as `count(partners)`: asked over the frame.
    case other(Program)

    enum Operation: Sendable { case add, subtract, multiply, divide }
    enum Aggregate: String, Sendable { case min, max, sum, mean }

    /// - Parameters:
    ///   - value: the exact value of a slot.
    ///   - frame: what parts of another kind read; nil: such a part has no value.
    func evaluate(_ value: (Int) -> Rational?, _ frame: () -> [Value]?) -> Rational? {
        switch self {
        case .literal(let number): return number
        case .slot(let slot): return value(slot)
        case .negate(let operand): return operand.evaluate(value, frame).map { -$0 }
        case .binary(let operation, let left, let right):
            guard let a = left.evaluate(value, frame), let b = right.evaluate(value, frame) else { return nil }
            switch operation {
            case .add: return a + b
            case .subtract: return a - b
            case .multiply: return a * b
            case .divide: return a.divided(by: b)
            }
        case .aggregate(let aggregate, let operands):
            let numbers = operands.compactMap { $0.evaluate(value, frame) }
            return numbers.count == operands.count ? aggregate.of(numbers) : nil
        case .choice(let condition, let then, let otherwise):
            return condition.holds(value, frame).flatMap { ($0 ? then : otherwise).evaluate(value, frame) }
        case .other(let program):
            guard let frame = frame(), case .number(let number) = program.evaluate(frame) else { return nil }
            return Rational(number)
        }
    }
}

extension ExactFormula {
    /// Nothing in it chooses, and nothing is of another kind.
    var isArithmetic: Bool {
        switch self {
        case .literal, .slot: true
        case .negate(let operand): operand.isArithmetic
        case .binary(_, let left, let right): left.isArithmetic && right.isArithmetic
        case .aggregate(_, let operands): operands.allSatisfy(\.isArithmetic)
        case .choice, .other: false
        }
    }

    /// The slots that it reads.
    var slots: Set<Int> {
        switch self {
        case .literal: []
        case .slot(let slot): [slot]
        case .negate(let operand): operand.slots
        case .binary(_, let left, let right): left.slots.union(right.slots)
        case .aggregate(_, let operands): operands.reduce(into: []) { $0.formUnion($1.slots) }
        case .choice(let condition, let then, let otherwise):
            condition.slots.union(then.slots).union(otherwise.slots)
        case .other(let program): Set(program.slots)
        }
    }
}

extension ExactFormula.Aggregate {
    /// nil of nothing.
    func of(_ numbers: [Rational]) -> Rational? {
        guard let first = numbers.first else { return nil }
        let sum = { numbers.dropFirst().reduce(first, +) }
        switch self {
        case .min: return numbers.min()
        case .max: return numbers.max()
        case .sum: return sum()
        case .mean: return sum().divided(by: Rational(numbers.count))
        }
    }
}

/// The condition of an `if` inside such arithmetic.
indirect enum ExactCondition: Sendable {
    case isLess(ExactFormula, ExactFormula)
    case isEqual(ExactFormula, ExactFormula)
    case not(ExactCondition)
    case both(ExactCondition, ExactCondition)
    case either(ExactCondition, ExactCondition)
    case other(Program)

    /// nil: it has no answer, or something in it has none.
    func holds(_ value: (Int) -> Rational?, _ frame: () -> [Value]?) -> Bool? {
        switch self {
        case .isLess(let left, let right):
            guard let a = left.evaluate(value, frame), let b = right.evaluate(value, frame) else { return nil }
            return a < b
        case .isEqual(let left, let right):
            guard let a = left.evaluate(value, frame), let b = right.evaluate(value, frame) else { return nil }
            return a == b
        case .not(let inner): return inner.holds(value, frame).map { !$0 }
        case .both(let left, let right):
            guard let a = left.holds(value, frame), let b = right.holds(value, frame) else { return nil }
            return a && b
        case .either(let left, let right):
            guard let a = left.holds(value, frame), let b = right.holds(value, frame) else { return nil }
            return a || b
        case .other(let program):
            guard let frame = frame(), case .boolean(let answer) = program.evaluate(frame) else { return nil }
            return answer
        }
    }
}

extension ExactCondition {
    /// The slots that it reads.
    var slots: Set<Int> {
        switch self {
        case .isLess(let left, let right), .isEqual(let left, let right): left.slots.union(right.slots)
        case .not(let inner): inner.slots
        case .both(let left, let right), .either(let left, let right): left.slots.union(right.slots)
        case .other(let program): Set(program.slots)
        }
    }
}
