package import Numbers

/// A formula whose value is linear in some of its slots, piece by piece: sums of factor × slot, with `min`, `max` and `if` between
/// them. Derived from the expression itself, so that it holds everywhere and not only where somebody tried it.
package indirect enum PiecewiseForm: Sendable {
    /// What reads none of these slots: one number for each proposal.
    case constant(ConstantPart)
    case term(slot: Int, factor: Rational)
    case sum([PiecewiseForm])
    case least([PiecewiseForm])
    case greatest([PiecewiseForm])
    case choice(PiecewiseCondition, PiecewiseForm, PiecewiseForm)
    /// A number for each proposal times a form.
    case scaled(ConstantPart, PiecewiseForm)
}

/// The condition of an `if` between pieces.
package indirect enum PiecewiseCondition: Sendable {
    /// It reads none of the slots.
    case constant(ConstantCondition)
    case isLess(PiecewiseForm, PiecewiseForm)
    case isEqual(PiecewiseForm, PiecewiseForm)
    case not(PiecewiseCondition)
    case both(PiecewiseCondition, PiecewiseCondition)
    case either(PiecewiseCondition, PiecewiseCondition)
}

/// A part of a formula that depends on no score.
package struct ConstantPart: Sendable {
    let formula: ExactFormula

    /// nil: it has no number.
    package func evaluate(over frame: [Value]) -> Rational? { formula.evaluate(frame.number) { frame } }

    /// Where it is the same for all.
    package var literal: Rational? {
        formula.slots.isEmpty
            ? formula.evaluate { _ in
                nil
            } _: {
                nil
            } : nil
    }
}

/// A condition that depends on no score.
package struct ConstantCondition: Sendable {
    let condition: ExactCondition

    /// nil: it has no answer.
    package func holds(over frame: [Value]) -> Bool? { condition.holds(frame.number) { frame } }
}

extension [Value] {
    fileprivate func number(_ slot: Int) -> Rational? {
        if case .number(let number) = self[slot] { Rational(number) } else { nil }
    }
}

extension Program {
    /// nil: the value is not linear in these slots, not even piece by piece.
    /// - Parameter isVariable: whether a slot is one of those.
    package func piecewise(in isVariable: (Int) -> Bool) -> PiecewiseForm? {
        guard slots.contains(where: isVariable) else {
            return .constant(ConstantPart(formula: exact ?? .other(self)))
        }
        return exact?.piecewise(isVariable)
    }
}

extension ExactFormula {
    fileprivate func piecewise(_ isVariable: (Int) -> Bool) -> PiecewiseForm? {
        guard slots.contains(where: isVariable) else { return .constant(ConstantPart(formula: self)) }
        switch self {
        case .literal, .other: return nil
        case .slot(let slot): return .term(slot: slot, factor: .one)
        case .negate(let operand): return operand.piecewise(isVariable)?.times(-Rational.one)
        case .binary(let operation, let left, let right):
            guard let a = left.piecewise(isVariable), let b = right.piecewise(isVariable) else { return nil }
            switch operation {
            case .add: return .added([a, b])
            case .subtract: return .added([a, b.times(-Rational.one)])
            case .multiply: return a.times(b) ?? b.times(a)
            case .divide: return b.inverse.flatMap { a.times(.constant($0)) }
            }
        case .aggregate(let aggregate, let operands):
            let parts = operands.compactMap { $0.piecewise(isVariable) }
            guard parts.count == operands.count else { return nil }
            switch aggregate {
            case .min: return .least(parts)
            case .max: return .greatest(parts)
            case .sum: return .added(parts)
            case .mean: return Rational(1, over: parts.count).map { PiecewiseForm.added(parts).times($0) }
            }
        case .choice(let condition, let then, let otherwise):
            guard let test = condition.piecewise(isVariable), let a = then.piecewise(isVariable),
                let b = otherwise.piecewise(isVariable)
            else { return nil }
            return .choice(test, a, b)
        }
    }
}

extension ExactCondition {
    fileprivate func piecewise(_ isVariable: (Int) -> Bool) -> PiecewiseCondition? {
        guard slots.contains(where: isVariable) else { return .constant(ConstantCondition(condition: self)) }
        switch self {
        case .isLess(let left, let right):
            guard let a = left.piecewise(isVariable), let b = right.piecewise(isVariable) else { return nil }
            return .isLess(a, b)
        case .isEqual(let left, let right):
            guard let a = left.piecewise(isVariable), let b = right.piecewise(isVariable) else { return nil }
            return .isEqual(a, b)
        case .not(let inner): return inner.piecewise(isVariable).map { .not($0) }
        case .both(let left, let right):
            guard let a = left.piecewise(isVariable), let b = right.piecewise(isVariable) else { return nil }
            return .both(a, b)
        case .either(let left, let right):
            guard let a = left.piecewise(isVariable), let b = right.piecewise(isVariable) else { return nil }
            return .either(a, b)
        case .other: return nil
        }
    }
}

extension PiecewiseForm {
    /// The sum, with one term a slot.
    fileprivate static func added(_ parts: [PiecewiseForm]) -> PiecewiseForm {
        var factors: [(slot: Int, factor: Rational)] = []
        var rest: [PiecewiseForm] = []
        for part in parts.flatMap(\.addends) {
            guard case .term(let slot, let factor) = part else {
                rest.append(part)
                continue
            }
            if let place = factors.firstIndex(where: { $0.slot == slot }) {
                factors[place].factor += factor
            } else {
                factors.append((slot, factor))
            }
        }
        return .sum(factors.map { .term(slot: $0.slot, factor: $0.factor) } + rest)
    }

    private var addends: [PiecewiseForm] {
        if case .sum(let parts) = self { parts } else { [self] }
    }

    /// nil: `other` is no constant.
    fileprivate func times(_ other: PiecewiseForm) -> PiecewiseForm? {
        guard case .constant(let constant) = other else { return nil }
        if let literal = constant.literal { return times(literal) }
        if case .constant(let own) = self {
            return .constant(ConstantPart(formula: .binary(.multiply, own.formula, constant.formula)))
        }
        return .scaled(constant, self)
    }

    /// One divided by a constant; nil: it is none, or zero.
    fileprivate var inverse: ConstantPart? {
        guard case .constant(let constant) = self, constant.literal?.isZero != true else { return nil }
        return ConstantPart(formula: .binary(.divide, .literal(.one), constant.formula))
    }

    /// A factor moves down to the terms, and a negative one turns the least into the greatest.
    fileprivate func times(_ factor: Rational) -> PiecewiseForm {
        switch self {
        case .constant(let constant):
            return .constant(ConstantPart(formula: .binary(.multiply, .literal(factor), constant.formula)))
        case .term(let slot, let own): return .term(slot: slot, factor: own * factor)
        case .sum(let parts): return .sum(parts.map { $0.times(factor) })
        case .least(let parts):
            let parts = parts.map { $0.times(factor) }
            return factor.isNegative ? .greatest(parts) : .least(parts)
        case .greatest(let parts):
            let parts = parts.map { $0.times(factor) }
            return factor.isNegative ? .least(parts) : .greatest(parts)
        case .choice(let condition, let then, let otherwise):
            return .choice(condition, then.times(factor), otherwise.times(factor))
        case .scaled(let constant, let form): return .scaled(constant, form.times(factor))
        }
    }
}
