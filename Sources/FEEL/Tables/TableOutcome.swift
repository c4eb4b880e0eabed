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
