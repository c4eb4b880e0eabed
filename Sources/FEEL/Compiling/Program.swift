package import Numbers

/// An expression, checked and compiled once, to be evaluated over many frames on all threads.
package final class Program: Sendable {
    /// What it gives, as far as is known before evaluation.
    package let type: FEELType
    /// The slots that it reads, ascending.
    package let slots: [Int]
    let code: Code
    /// The faster way, where the expression has one.
    let plain: PlainAnswer?
    let localCount: Int
    let exact: ExactFormula?
    /// What named zones stand for, where the caller's context does not say.
    private let zones: (any ZoneRules)?
    private let isArithmetic: Bool
    /// Where the whole expression is one name: its slot.
    package let nameSlot: Int?
    /// How many expressions stand inside each other: what an evaluation needs of the stack.
    package let height: Int

    init(_ term: Compilation.Term, _ compilation: Compilation, plain: PlainAnswer?, exact: ExactFormula?) {
        type = term.type
        code = term.code
        slots = compilation.slots.sorted()
        localCount = compilation.localCount
        height = compilation.height
        self.plain = plain
        nameSlot = plain?.nameSlot
        self.exact = exact
        zones = compilation.scope.zones
        isArithmetic = exact?.isArithmetic == true
    }

    /// - Parameter frame: one value a slot of the scope.
    package func evaluate(_ frame: [Value], _ context: EvaluationContext = .standard) -> Value {
        if let value = plain?.value(frame) { return value }
        var context = context
        return run(frame, locals: [], &context)
    }

    /// As the other, counting steps in the caller's context: for functions that run inside an evaluation.
    package func evaluate(_ frame: [Value], _ context: inout EvaluationContext) -> Value {
        plain?.value(frame) ?? run(frame, locals: [], &context)
    }

    /// For unary tests: the answer for one subject (`?`).
    package func evaluate(_ frame: [Value], subject: Value, _ context: EvaluationContext = .standard) -> Value {
        var context = context
        return run(frame, locals: [subject], &context)
    }

    private func run(_ frame: [Value], locals: [Value], _ context: inout EvaluationContext) -> Value {
        var machine = Machine(globals: frame, locals: locals, context: context.knowing(zones))
        if locals.count < localCount {
            machine.locals.append(contentsOf: repeatElement(Value.null, count: localCount - locals.count))
        }
        let value = code(&machine)
        context = machine.context
        return value
    }

    /// Whether the expression is made of names, number literals, `+ - * /`, unary minus, parentheses and
    /// `min`, `max`, `sum`, `mean` over literal lists of these, so that it can be worked out without rounding.
    package var isExactFormula: Bool { isArithmetic }

    /// The exact value: 13/3 stays 13/3. nil where `isExactFormula` is false, a slot has no number, or a divisor is zero.
    package func evaluateExactly(_ value: (Int) -> Rational?) -> Rational? {
        isArithmetic ? exact?.evaluate(value) { nil } : nil
    }

    /// The same also where such arithmetic has parts of other kinds (`if`, calls of functions): these are asked over the frame, and
    /// what they give is exact from there on.
    package func evaluateExactly(over frame: @autoclosure () -> [Value], _ value: (Int) -> Rational?) -> Rational? {
        exact?.evaluate(value, frame)
    }
}
