/// Recursive descent over the grammar of DMN 1.5 §10.3.1.2. It knows the names in scope, because names may contain
/// blanks, operators and keywords.
struct Parser {
    let tokens: [Token]
    var position = 0
    /// Names that may be used at this point.
    var visible: NameIndex
    /// Names of context entries; they count after a point and inside a filter.
    var fields: NameIndex
    let types: NameIndex
    /// How deeply expressions are nested here.
    private var depth = 0
    /// A `[` may close a range here (`[1..5[`).
    private var mayCloseRange = false
    /// A `..` may stand between the ends of a range here (`[a..b]`), and is not the operator for descendants.
    var mayBeRange = false
    private var isInFilter = false

    /// Deeper nesting is refused, so that no text can exhaust the stack.
    static let maximumDepth = 100
    /// Chains of operators may be longer than texts may be nested.
    static let maximumHeight = 300

    private init(_ text: String, _ scope: Scope) throws(SyntaxError) {
        tokens = try Lexer.tokens(of: text)
        visible = scope.names
        fields = scope.fields
        types = scope.typeNames
    }

    /// A whole expression.
    static func expression(_ text: String, in scope: Scope) throws(SyntaxError) -> Expression {
        var parser = try Parser(text, scope)
        if parser.current.kind == .end {
            throw SyntaxError(message: "an expression is expected here, but the text is empty", span: 0..<0)
        }
        let result = try parser.expression()
        try parser.expectEnd()
        return result
    }

    /// The content of a decision table's input cell.
    static func unaryTests(_ text: String, in scope: Scope) throws(SyntaxError) -> UnaryTests {
        var parser = try Parser(text, scope)
        if parser.current.kind == .end {
            throw SyntaxError(message: "this cell is empty; write '-' for a test that everything passes", span: 0..<0)
        }
        if parser.tokens.count == 2, parser.tokens[0].kind == .symbol(.minus) {
            return UnaryTests(tests: [], isNegated: false)
        }
        parser.visible.insert("?")
        parser.mayBeRange = true
        var negated = parser
        if negated.take(word: "not"), negated.take(.leftParenthesis), let tests = try? negated.tests(),
            negated.take(.rightParenthesis), negated.current.kind == .end
        {
            return UnaryTests(tests: tests, isNegated: true)
        }
        let tests = try parser.tests()
        try parser.expectEnd()
        return UnaryTests(tests: tests, isNegated: false)
    }

    // MARK: tokens

    var current: Token { tokens[position] }
    var following: Token { tokens[min(position + 1, tokens.count - 1)] }
    var rest: ArraySlice<Token> { tokens[position...] }

    mutating func advance() { position = min(position + 1, tokens.count - 1) }

    func isAt(_ symbol: Token.Symbol) -> Bool { current.kind == .symbol(symbol) }

    mutating func take(_ symbol: Token.Symbol) -> Bool {
        guard isAt(symbol) else { return false }
        advance()
        return true
    }

    mutating func take(word: String) -> Bool {
        guard current.kind == .word(word) else { return false }
        advance()
        return true
    }

    func isAt(_ keyword: Keyword) -> Bool { current.kind == .word(keyword.rawValue) }

    /// Takes a keyword, unless it begins a name in scope.
    mutating func take(_ keyword: Keyword) -> Bool { take(word: keyword.rawValue) }

    mutating func expect(_ symbol: Token.Symbol, _ why: String) throws(SyntaxError) {
        guard take(symbol) else { throw unexpected("'\(symbol.rawValue)' is expected here \(why)") }
    }

    mutating func expect(_ keyword: Keyword, _ why: String) throws(SyntaxError) {
        guard take(keyword) else { throw unexpected("'\(keyword.rawValue)' is expected here \(why)") }
    }

    func unexpected(_ expectation: String) -> SyntaxError {
        SyntaxError(message: "\(expectation), not \(current.description)", span: current.span)
    }

    private func expectEnd() throws(SyntaxError) {
        guard current.kind != .end else { return }
        if case .word(let word) = current.kind {
            if let name = unknownCall { throw SyntaxError(message: name.message, span: name.span) }
            if let advice = ForeignWords.operation(word) { throw SyntaxError(message: advice, span: current.span) }
        }
        if isAt(.range) {
            throw SyntaxError(message: "a range stands in brackets, as in [1..3]", span: current.span)
        }
        if isAt(.apostrophe) { throw SyntaxError(message: Self.apostrophe, span: current.span) }
        throw SyntaxError(
            message:
                "the expression ends before \(current.description); an operator is missing, or this is one too many",
            span: current.span)
    }

    static let apostrophe = "strings stand in double quotes, as in \"abc\", not in single ones"

    /// The row of words around the current one, where it is the name of a call: a function of several words that is not
    /// known, of which a keyword or a known word broke the name.
    private var unknownCall: (message: String, span: Range<Int>)? {
        func isWord(_ index: Int) -> Bool { if case .word = tokens[index].kind { true } else { false } }
        var (first, last) = (position, position)
        while first > 0, isWord(first - 1) { first -= 1 }
        while isWord(last) { last += 1 }
        guard tokens[last].kind == .symbol(.leftParenthesis), last - first > 1 else { return nil }
        let name = Self.spelling(tokens[first..<last])
        return (Builtins.unknown(name, among: []), tokens[first].span.lowerBound..<tokens[last - 1].span.upperBound)
    }

    /// The span from a start offset to the last token taken.
    func span(from start: Int) -> Range<Int> {
        start..<max(start, position > 0 ? tokens[position - 1].span.upperBound : start)
    }

    // MARK: scopes

    /// Parses with further names in scope.
    mutating func with<Result>(
        names: [String], inFilter: Bool = false, _ body: (inout Parser) throws(SyntaxError) -> Result
    ) throws(SyntaxError) -> Result {
        let (outer, outerFilter) = (visible, isInFilter)
        for name in names { visible.insert(name) }
        isInFilter = isInFilter || inFilter
        defer { (visible, isInFilter) = (outer, outerFilter) }
        return try body(&self)
    }

    /// Parses inside brackets, where a `[` never closes an outer range.
    mutating func bracketed<Result>(
        rangeEnd: Bool = false, mayBeRange: Bool = false, _ body: (inout Parser) throws(SyntaxError) -> Result
    ) throws(SyntaxError) -> Result {
        let outer = (mayCloseRange, self.mayBeRange)
        (mayCloseRange, self.mayBeRange) = (rangeEnd, mayBeRange)
        defer { (mayCloseRange, self.mayBeRange) = outer }
        return try body(&self)
    }

    mutating func nested<Result>(
        _ body: (inout Parser) throws(SyntaxError) -> Result
    ) throws(SyntaxError) -> Result {
        guard depth < Self.maximumDepth else {
            throw SyntaxError(
                message:
                    "this expression is nested more than \(Self.maximumDepth) levels deep; split it into named values",
                span: current.span)
        }
        depth += 1
        defer { depth -= 1 }
        return try body(&self)
    }

    /// `[` ends a range when nothing follows that could begin a filter's condition.
    var closesRange: Bool {
        guard mayCloseRange else { return false }
        switch following.kind {
        case .end: return true
        case .word(let word):
            return Keyword(rawValue: word).map {
                [.and, .or, .then, .else, .return, .satisfies, .in, .between].contains($0)
            }
                ?? false
        case .symbol(let symbol):
            switch symbol {
            case .rightParenthesis, .rightBracket, .rightBrace, .comma, .dot, .equal, .notEqual: return true
            case .power, .descendants, .range, .lessOrEqual, .greaterOrEqual, .arrow, .plus, .minus, .times, .divide,
                .less, .greater,
                .leftParenthesis, .leftBracket, .leftBrace, .colon, .at, .apostrophe:
                return false
            }
        case .number, .string: return false
        }
    }

    // MARK: names

    /// The name that begins here: the longest one in scope, a function's name before `(`, or the plain word.
    /// Unknown words are taken together (`total costs`), so that one message names them all.
    mutating func name() -> Expression.Name? {
        guard case .word(let word) = current.kind else { return nil }
        let start = current.span.lowerBound
        if let match = longestName() {
            position += match.count
            return Expression.Name(text: match.name, span: span(from: start))
        }
        if Keyword(rawValue: word) != nil { return nil }
        advance()
        var text = word
        let isKnown = visible.contains(word) || Builtins.names.contains(word) || (isInFilter && fields.contains(word))
        while !isKnown, case .word(let next) = current.kind, next != "?", Keyword(rawValue: next) == nil {
            text += " " + next
            advance()
        }
        return Expression.Name(text: text, span: span(from: start))
    }

    private func longestName() -> (name: String, count: Int)? {
        var best = visible.match(rest)
        if isInFilter, let field = fields.match(rest), field.count > best?.count ?? 0 { best = field }
        if let function = Builtins.index.match(rest), function.count > best?.count ?? 0,
            tokens[position + function.count].kind == .symbol(.leftParenthesis)
                || !visible.contains(tokens[position].namePart ?? "")
        {
            best = function
        }
        if let foreign = ForeignWords.index.match(rest), foreign.count > best?.count ?? 0,
            tokens[position + foreign.count].kind == .symbol(.leftParenthesis)
        {
            best = foreign
        }
        return best
    }

    /// The name after a point: the longest entry name that is known, or all words up to a keyword or symbol.
    mutating func memberName() throws(SyntaxError) -> Expression.Name {
        let start = current.span.lowerBound
        let known = [fields.match(rest), Properties.index.match(rest)].compactMap { $0 }.max { $0.count < $1.count }
        if let known {
            position += known.count
            return Expression.Name(text: known.name, span: span(from: start))
        }
        guard case .word(let word) = current.kind else { throw unexpected("a name is expected after '.'") }
        advance()
        var text = word
        let isKnown = fields.contains(word) || Properties.index.contains(word)
        while !isKnown, case .word(let next) = current.kind, Keyword(rawValue: next) == nil {
            text += " " + next
            advance()
        }
        return Expression.Name(text: text, span: span(from: start))
    }

    /// A name that is being given here: all name parts up to a colon, a comma, a bracket or `in`.
    mutating func newName(_ what: String, until stop: (Token) -> Bool) throws(SyntaxError) -> Expression.Name {
        let start = position
        guard case .word = current.kind else { throw unexpected("\(what) is expected here") }
        while current.namePart != nil, position == start || !stop(current) { advance() }
        return Expression.Name(
            text: Self.spelling(tokens[start..<position]), span: span(from: tokens[start].span.lowerBound))
    }

    /// Words one blank apart, symbols as close as they were written.
    static func spelling(_ tokens: ArraySlice<Token>) -> String {
        var text = ""
        var end: Int?
        for token in tokens {
            if let end, end < token.span.lowerBound { text += " " }
            text += token.namePart ?? ""
            end = token.span.upperBound
        }
        return text
    }
}
