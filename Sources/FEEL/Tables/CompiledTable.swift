package import Diagnostics

/// A decision table, checked and compiled once, for all threads.
package final class CompiledTable: Sendable {
    let code: TableCode
    /// The faster way, where the table has one.
    private let plain: PlainTable?

    init(_ code: TableCode, _ plain: PlainTable?) {
        self.code = code
        self.plain = plain
    }

    /// What the table gives.
    package var type: FEELType { code.type }
    /// The slots that its inputs, tests and results read, ascending.
    package var slots: [Int] { code.slots }
    package var hit: HitPolicy { code.hit }
    package var place: Place { code.place }
    /// The type of each input.
    package var inputTypes: [FEELType] { code.inputTypes }
    /// How many expressions stand inside each other in its cells: what an evaluation needs of the stack.
    package var height: Int { code.height }

    /// Evaluates the inputs once, tests the rules from the top, and combines what fires.
    package func evaluate(_ frame: [Value], _ context: EvaluationContext = .standard) -> TableOutcome {
        if let outcome = plain?.outcome(frame) { return outcome }
        var context = context
        return code.evaluate(frame, &context)
    }

    /// As the other, counting steps in the caller's context.
    package func evaluate(_ frame: [Value], _ context: inout EvaluationContext) -> TableOutcome {
        plain?.outcome(frame) ?? code.evaluate(frame, &context)
    }

    /// What the inputs are.
    package func inputs(_ frame: [Value], _ context: EvaluationContext = .standard) -> [Value] {
        var machine = code.machine(frame, context)
        return TableCode.subjects(code.inputs, &machine)
    }
}

/// What a decision table said.
package struct TableOutcome: Sendable, Hashable {
    /// One rule is the common case, and needs no list of its own.
    private enum Rules: Sendable, Hashable {
        case one(Int)
        case list([Int])
    }

    package var value: Value
    private let rules: Rules

    /// - Parameter fired: the rules that fired, from 0, in the order of the table.
    package init(value: Value, fired: [Int]) {
        self.value = value
        rules = fired.count == 1 ? .one(fired[0]) : .list(fired)
    }

    /// The rules that fired, from 0, in the order of the table.
    package var fired: [Int] {
        switch rules {
        case .one(let rule): [rule]
        case .list(let rules): rules
        }
    }

    /// The rule that fired alone; nil: none did, or several.
    package var rule: Int? {
        if case .one(let rule) = rules { rule } else { nil }
    }
}
