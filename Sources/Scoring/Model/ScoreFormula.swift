package import FEEL
import Numbers
import Rubrics

/// What a term of a formula reads.
package enum FormulaSource: Sendable, Hashable {
    case criterion(Int)
    case total
}

/// The formula of a total or of a ranking score, over whole columns of scores.
package indirect enum ScoreFormula<Number: ScoreNumber>: Sendable {
    /// A position among the constants of a proposal.
    case constant(Int)
    case term(FormulaSource, factor: Number)
    case sum([ScoreFormula])
    case least([ScoreFormula])
    case greatest([ScoreFormula])
    case choice(ScoreCondition<Number>, ScoreFormula, ScoreFormula)
    case scaled(Int, ScoreFormula)
    /// Not linear, not even piece by piece: the rubric's own program is asked for each proposal.
    case program(Program)
}

/// The condition of an `if` in a formula.
package indirect enum ScoreCondition<Number: ScoreNumber>: Sendable {
    /// A position among the answers of a proposal.
    case constant(Int)
    case isLess(ScoreFormula<Number>, ScoreFormula<Number>)
    case isEqual(ScoreFormula<Number>, ScoreFormula<Number>)
    case not(ScoreCondition)
    case both(ScoreCondition, ScoreCondition)
    case either(ScoreCondition, ScoreCondition)
}

extension ScoreFormula {
    /// Whether the rubric's own program has to be asked.
    package var isProgram: Bool { if case .program = self { true } else { false } }

    /// The terms outside conditions: what a change of weights moves.
    package var terms: [(source: FormulaSource, factor: Number)] {
        switch self {
        case .constant, .program: []
        case .term(let source, let factor): [(source, factor)]
        case .sum(let parts), .least(let parts), .greatest(let parts): parts.flatMap(\.terms)
        case .choice(_, let then, let otherwise): then.terms + otherwise.terms
        case .scaled(_, let form): form.terms
        }
    }

    /// A sum of factor × score and constants, the same everywhere.
    package var isLinear: Bool {
        switch self {
        case .constant, .term: true
        case .sum(let parts): parts.allSatisfy(\.isLinear)
        case .least, .greatest, .choice, .scaled, .program: false
        }
    }

    /// The same with other factors. Conditions stay as they are: what they hold scores against is no weight.
    package func mapFactors<Other>(
        _ number: (Number) -> Other, _ factor: (FormulaSource, Number) -> Other
    ) -> ScoreFormula<Other> {
        func map(_ parts: [ScoreFormula]) -> [ScoreFormula<Other>] { parts.map { $0.mapFactors(number, factor) } }
        switch self {
        case .constant(let position): return .constant(position)
        case .term(let source, let own): return .term(source, factor: factor(source, own))
        case .sum(let parts): return .sum(map(parts))
        case .least(let parts): return .least(map(parts))
        case .greatest(let parts): return .greatest(map(parts))
        case .choice(let condition, let then, let otherwise):
            return .choice(
                condition.map(number), then.mapFactors(number, factor), otherwise.mapFactors(number, factor))
        case .scaled(let position, let form): return .scaled(position, form.mapFactors(number, factor))
        case .program(let program): return .program(program)
        }
    }
}

extension ScoreCondition {
    fileprivate func map<Other>(_ number: (Number) -> Other) -> ScoreCondition<Other> {
        func form(_ form: ScoreFormula<Number>) -> ScoreFormula<Other> {
            form.mapFactors(number) { _, factor in number(factor) }
        }
        switch self {
        case .constant(let position): return .constant(position)
        case .isLess(let left, let right): return .isLess(form(left), form(right))
        case .isEqual(let left, let right): return .isEqual(form(left), form(right))
        case .not(let inner): return .not(inner.map(number))
        case .both(let left, let right): return .both(left.map(number), right.map(number))
        case .either(let left, let right): return .either(left.map(number), right.map(number))
        }
    }
}

/// What the formulas of a rubric ask about a proposal beside its scores: worked out once for each.
package struct FormulaConstants: Sendable {
    package private(set) var numbers: [ConstantPart] = []
    package private(set) var conditions: [ConstantCondition] = []

    /// The formula of a program, its constants noted here.
    mutating func formula(_ program: Program, _ slots: SlotLayout) -> ScoreFormula<Rational> {
        let isScore = { (slot: Int) in slots.criteria.contains(slot) || slot == slots.total }
        return program.piecewise(in: isScore).map { formula($0, slots) } ?? .program(program)
    }

    private mutating func formula(_ form: PiecewiseForm, _ slots: SlotLayout) -> ScoreFormula<Rational> {
        switch form {
        case .constant(let part): return .constant(note(part))
        case .term(let slot, let factor):
            let source: FormulaSource =
                slot == slots.total ? .total : .criterion(slot - slots.criteria.lowerBound)
            return .term(source, factor: factor)
        case .sum(let parts): return .sum(parts.map { formula($0, slots) })
        case .least(let parts): return .least(parts.map { formula($0, slots) })
        case .greatest(let parts): return .greatest(parts.map { formula($0, slots) })
        case .choice(let condition, let then, let otherwise):
            return .choice(self.condition(condition, slots), formula(then, slots), formula(otherwise, slots))
        case .scaled(let part, let form): return .scaled(note(part), formula(form, slots))
        }
    }

    private mutating func condition(_ form: PiecewiseCondition, _ slots: SlotLayout) -> ScoreCondition<Rational> {
        switch form {
        case .constant(let condition):
            conditions.append(condition)
            return .constant(conditions.count - 1)
        case .isLess(let left, let right): return .isLess(formula(left, slots), formula(right, slots))
        case .isEqual(let left, let right): return .isEqual(formula(left, slots), formula(right, slots))
        case .not(let inner): return .not(condition(inner, slots))
        case .both(let left, let right): return .both(condition(left, slots), condition(right, slots))
        case .either(let left, let right): return .either(condition(left, slots), condition(right, slots))
        }
    }

    private mutating func note(_ part: ConstantPart) -> Int {
        numbers.append(part)
        return numbers.count - 1
    }
}
