/// A token of XPath 1.0 (section 3.7), with its offset in characters.
struct XPathToken: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// A name; `local` is `*` for `prefix:*`.
        case name(prefix: String?, local: String)
        case number(String)
        case literal(String)
        case variable(String)
        /// Punctuation, or an operator in letters or signs.
        case symbol(String)
        case end
    }
    var kind: Kind
    var offset: Int
}

/// Cuts an expression into tokens.
struct XPathLexer {
    private let characters: [Character]
    private var position = 0
    private var tokens: [XPathToken] = []

    private static let longSymbols = ["::", "//", "..", "!=", "<=", ">="]
    private static let shortSymbols: Set<Character> = [
        "(", ")", "[", "]", ".", "@", ",", "/", "|", "+", "-", "=", "<", ">", "*",
    ]
    private static let wordOperators: Set<String> = ["and", "or", "mod", "div"]

    private init(_ text: String) {
        characters = Array(text)
    }

    static func tokens(of text: String) throws(XPathProblem) -> [XPathToken] {
        var lexer = XPathLexer(text)
        while try lexer.next() {}
        return lexer.tokens
    }

    private mutating func next() throws(XPathProblem) -> Bool {
        while position < characters.count, characters[position].isWhitespace { position += 1 }
        let start = position
        guard start < characters.count else {
            add(.end, at: start)
            return false
        }
        let character = characters[start]
        if character == "\"" || character == "'" {
            add(.literal(try literal(character)), at: start)
        } else if isDigit(at: start) || (character == "." && isDigit(at: start + 1)) {
            add(.number(number()), at: start)
        } else if character == "$" {
            position += 1
            add(.variable(try name()), at: start)
        } else if Self.startsName(character) {
            try addName(at: start)
        } else {
            try addSymbol(at: start)
        }
        return true
    }

    private mutating func add(_ kind: XPathToken.Kind, at offset: Int) {
        tokens.append(XPathToken(kind: kind, offset: offset))
    }

    private mutating func literal(_ quote: Character) throws(XPathProblem) -> String {
        guard let end = characters[(position + 1)...].firstIndex(of: quote) else {
            throw XPathProblem(message: "the text that starts here has no closing \(quote)", offset: position)
        }
        defer { position = end + 1 }
        return String(characters[position + 1..<end])
    }

    private mutating func number() -> String {
        let start = position
        while isDigit(at: position) { position += 1 }
        if position < characters.count, characters[position] == "." { position += 1 }
        while isDigit(at: position) { position += 1 }
        return String(characters[start..<position])
    }

    private mutating func name() throws(XPathProblem) -> String {
        let start = position
        guard start < characters.count, Self.startsName(characters[start]) else {
            throw XPathProblem(message: "a name was expected here", offset: start)
        }
        while position < characters.count, Self.continuesName(characters[position]) { position += 1 }
        return String(characters[start..<position])
    }

    private mutating func addName(at start: Int) throws(XPathProblem) {
        let first = try name()
        if expectsOperator, Self.wordOperators.contains(first) { return add(.symbol(first), at: start) }
        guard peek(0) == ":", let after = peek(1), after != ":" else {
            return add(.name(prefix: nil, local: first), at: start)
        }
        position += 1
        if after == "*" {
            position += 1
            add(.name(prefix: first, local: "*"), at: start)
        } else {
            add(.name(prefix: first, local: try name()), at: start)
        }
    }

    private mutating func addSymbol(at start: Int) throws(XPathProblem) {
        let pair = String(characters[start..<min(start + 2, characters.count)])
        if Self.longSymbols.contains(pair) {
            position += 2
            add(.symbol(pair), at: start)
        } else if Self.shortSymbols.contains(characters[start]) {
            position += 1
            add(.symbol(String(characters[start])), at: start)
        } else {
            throw XPathProblem(message: "'\(characters[start])' has no meaning in XPath", offset: start)
        }
    }

    /// Whether `and`, `or`, `mod`, `div` and `*` are operators here (section 3.7).
    private var expectsOperator: Bool {
        switch tokens.last?.kind {
        case nil: false
        case .symbol(let symbol)?: [")", "]", ".", ".."].contains(symbol) || (symbol == "*" && starIsName)
        case .name?, .number?, .literal?, .variable?, .end?: true
        }
    }

    /// Whether the last token, a `*`, is a node test and not a multiplication.
    private var starIsName: Bool {
        guard tokens.count > 1 else { return true }
        switch tokens[tokens.count - 2].kind {
        case .symbol(let symbol): return ![")", "]", ".", ".."].contains(symbol)
        case .name, .number, .literal, .variable, .end: return false
        }
    }

    private func peek(_ distance: Int) -> Character? {
        position + distance < characters.count ? characters[position + distance] : nil
    }

    private func isDigit(at index: Int) -> Bool {
        index < characters.count && characters[index] >= "0" && characters[index] <= "9"
    }

    private static func startsName(_ character: Character) -> Bool { character.isLetter || character == "_" }

    private static func continuesName(_ character: Character) -> Bool {
        startsName(character) || character.isNumber || character == "-" || character == "." || character == "·"
    }
}
