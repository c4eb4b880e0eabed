internal import Numbers

/// A parsed expression with the scalars that it covers.
struct Expression: Sendable {
    let kind: Kind
    var span: Range<Int>
    /// How many expressions stand inside each other here, this one counted by its weight: what compiling and evaluating
    /// need of the stack.
    let height: Int

    init(kind: Kind, span: Range<Int>) {
        self.kind = kind
        self.span = span
        height = kind.weight + (kind.parts.map(\.height).max() ?? 0)
    }

    indirect enum Kind: Sendable {
        case null
        case boolean(Bool)
        case number(Decimal128)
        case string(String)
        /// `@"2024-05-01"`
        case at(String)
        /// A name in scope, as it was declared; or one that is not known.
        case name(String)
        case path(Expression, member: Name)
        /// `x...name`: all entries of that name, at any depth. DMN 1.6.
        case descendants(Expression, member: Name)
        case negate(Expression)
        case binary(BinaryOperator, Expression, Expression)
        case between(Expression, low: Expression, high: Expression)
        case `in`(Expression, [UnaryTest])
        case instanceOf(Expression, TypeName)
        case conditional(Expression, then: Expression, otherwise: Expression)
        case iteration([Iterator], body: Expression)
        case quantified(Quantifier, [Iterator], condition: Expression)
        case filter(Expression, condition: Expression)
        case list([Expression])
        case context([Entry])
        case range(low: Expression, includesLow: Bool, high: Expression, includesHigh: Bool)
        /// `(>= 5)`: a range with one end.
        case openRange(UnaryTest)
        case function([FormalParameter], body: Expression)
        /// `function(…) external {…}`: needs a foreign runtime.
        case externalFunction([FormalParameter])
        case call(Expression, Arguments)
    }

    struct Name: Sendable {
        var text: String
        var span: Range<Int>
    }

    enum Quantifier: Sendable { case some, every }

    struct Iterator: Sendable {
        var name: Name
        var source: Source

        enum Source: Sendable {
            case values(Expression)
            case count(from: Expression, to: Expression)
        }
    }

    struct Entry: Sendable {
        var name: Name
        var value: Expression
    }

    struct FormalParameter: Sendable {
        var name: Name
        var type: TypeName?
    }

    enum Arguments: Sendable {
        case positional([Expression])
        case named([Entry])

        var count: Int {
            switch self {
            case .positional(let values): values.count
            case .named(let entries): entries.count
            }
        }
    }
}

extension Expression.Kind {
    /// What its evaluation needs of the stack, an operator being one.
    fileprivate var weight: Int {
        switch self {
        case .null, .boolean, .number, .string, .at, .name, .externalFunction, .path, .descendants, .negate,
            .instanceOf, .binary,
            .between, .in, .conditional, .range, .openRange:
            1
        case .list, .context, .call, .function: 2
        case .iteration, .quantified, .filter: 4
        }
    }

    /// The expressions directly inside.
    var parts: [Expression] {
        switch self {
        case .null, .boolean, .number, .string, .at, .name, .externalFunction: []
        case .path(let base, _), .descendants(let base, _), .negate(let base), .instanceOf(let base, _),
            .function(_, let base):
            [base]
        case .binary(_, let left, let right), .filter(let left, let right): [left, right]
        case .between(let value, let low, let high), .conditional(let value, let low, let high): [value, low, high]
        case .in(let value, let tests): [value] + tests.map(\.value)
        case .iteration(let iterators, let body), .quantified(_, let iterators, let body):
            iterators.flatMap(\.parts) + [body]
        case .list(let items): items
        case .context(let entries): entries.map(\.value)
        case .range(let low, _, let high, _): [low, high]
        case .openRange(let test): [test.value]
        case .call(let callee, .positional(let values)): [callee] + values
        case .call(let callee, .named(let entries)): [callee] + entries.map(\.value)
        }
    }
}

extension Expression.Iterator {
    var parts: [Expression] {
        switch source {
        case .values(let values): [values]
        case .count(let from, let to): [from, to]
        }
    }
}

/// One alternative of an `in` or of a decision table's cell. DMN 1.5 §10.3.1.2, rules 7 and 8.
struct UnaryTest: Sendable {
    enum Relation: String, Sendable, CaseIterable {
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        case equal = "="
        case notEqual = "!="
    }

    /// nil: the subject is held against the value itself (equal to it, inside the range, in the list).
    var relation: Relation?
    var value: Expression

    var span: Range<Int> { value.span }
}

/// The content of a decision table's input cell.
struct UnaryTests: Sendable {
    /// Empty for `-`, which everything passes.
    var tests: [UnaryTest]
    var isNegated: Bool
}

/// A type as written after `instance of` or a parameter's colon.
indirect enum TypeName: Sendable {
    case named(Expression.Name)
    case list(TypeName)
    case range(TypeName)
    case context([(name: String, type: TypeName)])
    case function([TypeName], result: TypeName)
}

enum BinaryOperator: String, Sendable {
    case or, and
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case power = "**"
}
