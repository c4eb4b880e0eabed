public import Diagnostics

/// A decision table, checked and compiled once, for all threads.
public final class CompiledTable: Sendable {
    let code: TableCode
    /// The faster way, where the table has one.
    private let plain: PlainTable?

    init(_ code: TableCode, _ plain: PlainTable?) {
        self.code = code
        self.plain = plain
    }

    /// What the table gives.
    public var type: FEELType { code.type }
    /// The slots that its inputs, tests and results read, ascending.
    public var slots: [Int] { code.slots }
    public var hit: HitPolicy { code.hit }
    public var place: Place { code.place }
    /// The type of each input.
    public var inputTypes: [FEELType] { code.inputTypes }
    /// How many expressions stand inside each other in its cells: what an evaluation needs of the stack.
    public var height: Int { code.height }

    /// Evaluates the inputs once, tests the rules from the top, and combines what fires.
    public func evaluate(_ frame: [Value], _ context: EvaluationContext = .standard) -> TableOutcome {
        if let outcome = plain?.outcome(frame) { return outcome }
        var context = context
        return code.evaluate(frame, &context)
    }

    /// As the other, counting steps in the caller's context.
    public func evaluate(_ frame: [Value], _ context: inout EvaluationContext) -> TableOutcome {
        plain?.outcome(frame) ?? code.evaluate(frame, &context)
    }

    /// What the inputs are.
    public func inputs(_ frame: [Value], _ context: EvaluationContext = .standard) -> [Value] {
        var machine = code.machine(frame, context)
        return code.inputs.map { $0.code(&machine) }
    }
}

/// What a decision table said.
public struct TableOutcome: Sendable, Hashable {
    /// One rule is the common case, and needs no list of its own.
    private enum Rules: Sendable, Hashable {
        case one(Int)
        case list([Int])
    }

    public var value: Value
    private let rules: Rules

    /// - Parameter fired: the rules that fired, from 0, in the order of the table.
    public init(value: Value, fired: [Int]) {
        self.value = value
        rules = fired.count == 1 ? .one(fired[0]) : .list(fired)
    }

    /// The rules that fired, from 0, in the order of the table.
    public var fired: [Int] {
        switch rules {
        case .one(let rule): [rule]
        case .list(let rules): rules
        }
    }

    /// The rule that fired alone; nil: none did, or several.
    public var rule: Int? {
        if case .one(let rule) = rules { rule } else { nil }
    }
}
