/// A word of the language, with the scalars that it covers.
struct Token: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        /// A name part or a keyword; which of them it is depends on the names in scope.
        case word(String)
        /// The digits as written: `0.30`, `1e5`.
        case number(String)
        /// The string's value, escapes resolved.
        case string(String)
        case symbol(Symbol)
        case end
    }

    enum Symbol: String, Sendable, Hashable, CaseIterable {
        // Longer ones first: the lexer takes the first that fits.
        case power = "**"
        case descendants = "..."
        case range = ".."
        case notEqual = "!="
        case lessOrEqual = "<="
        case greaterOrEqual = ">="
        case arrow = "->"
        case plus = "+"
        case minus = "-"
        case times = "*"
        case divide = "/"
        case equal = "="
        case less = "<"
        case greater = ">"
        case leftParenthesis = "("
        case rightParenthesis = ")"
        case leftBracket = "["
        case rightBracket = "]"
        case leftBrace = "{"
        case rightBrace = "}"
        case comma = ","
        case colon = ":"
        case dot = "."
        case at = "@"
        case apostrophe = "'"
    }

    var kind: Kind
    /// Offsets in Unicode scalars.
    var span: Range<Int>

    /// The text that stands for this token inside a name; nil when it cannot be part of one.
    var namePart: String? {
        switch kind {
        case .word(let text), .number(let text): text
        case .symbol(let symbol): symbol.isNamePart ? symbol.rawValue : nil
        case .string, .end: nil
        }
    }

    /// How messages call it.
    var description: String {
        switch kind {
        case .word(let text), .number(let text): "'\(text)'"
        case .string: "a string"
        case .symbol(let symbol): "'\(symbol.rawValue)'"
        case .end: "the end"
        }
    }
}

extension Token.Symbol {
    /// DMN 1.5 §10.3.1.2, rule 30: the additional name symbols (`**` being two of them).
    var isNamePart: Bool {
        switch self {
        case .dot, .divide, .minus, .apostrophe, .plus, .times, .power: true
        case .descendants, .range, .notEqual, .lessOrEqual, .greaterOrEqual, .arrow, .equal, .less, .greater,
            .leftParenthesis,
            .rightParenthesis, .leftBracket, .rightBracket, .leftBrace, .rightBrace, .comma, .colon, .at:
            false
        }
    }
}

/// Words that structure an expression. They may still be parts of a longer name that is in scope.
enum Keyword: String, CaseIterable {
    case `for`, `return`, `if`, then, `else`, some, every, satisfies, `in`, between, and, or, instance, of, function
    case external, null, `true`, `false`
}

/// Why a text is not FEEL, and where.
struct SyntaxError: Error {
    var message: String
    var span: Range<Int>
}
