/// Parses XPath 1.0 by recursive descent; names functions, prefixes and axes that do not exist.
struct XPathParser {
    private let tokens: [XPathToken]
    private let names: XPathNames
    private var position = 0
    private var nesting = 0

    /// Words and signs of one expression.
    private static let longest = 1000
    /// Parentheses, predicates and arguments inside each other.
    private static let deepest = 64
    private static let precedence: [[XPathOperator]] = [
        [.or], [.and], [.equal, .notEqual], [.less, .lessOrEqual, .greater, .greaterOrEqual], [.plus, .minus],
        [.multiply, .div, .mod],
    ]

    static func parse(_ text: String, prefixes: [String]) throws(XPathProblem) -> XPathExpression {
        let tokens = try XPathLexer.tokens(of: text)
        guard tokens.count <= longest else {
            throw XPathProblem(message: "the expression has more than \(longest) words and signs")
        }
        var parser = XPathParser(tokens: tokens, names: XPathNames(prefixes: prefixes))
        if case .end = parser.kind { throw XPathProblem(message: "the expression is empty") }
        let expression = try parser.expression()
        guard case .end = parser.kind else { throw parser.unexpected("the end of the expression") }
        return expression
    }

    private init(tokens: [XPathToken], names: XPathNames) {
        self.tokens = tokens
        self.names = names
    }

    private var token: XPathToken { tokens[min(position, tokens.count - 1)] }
    private var kind: XPathToken.Kind { token.kind }

    private func isSymbol(_ symbol: String, ahead: Int = 0) -> Bool {
        tokens[min(position + ahead, tokens.count - 1)].kind == .symbol(symbol)
    }

    private mutating func take(_ symbol: String) -> Bool {
        guard isSymbol(symbol) else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ symbol: String) throws(XPathProblem) {
        guard take(symbol) else { throw unexpected("'\(symbol)'") }
    }

    private func unexpected(_ wanted: String) -> XPathProblem {
        let found =
            switch kind {
            case .name(let prefix, let local): "'\(prefix.map { "\($0):" } ?? "")\(local)'"
            case .number(let text), .symbol(let text): "'\(text)'"
            case .literal(let text): "the text '\(text)'"
            case .variable(let name): "'$\(name)'"
            case .end: "the end"
            }
        return XPathProblem(message: "\(wanted) was expected, \(found) was found", offset: token.offset)
    }

    private mutating func expression(_ level: Int = 0) throws(XPathProblem) -> XPathExpression {
        guard level < Self.precedence.count else { return try unary() }
        var left = try expression(level + 1)
        while case .symbol(let symbol) = kind, let sign = XPathOperator(rawValue: symbol),
            Self.precedence[level].contains(sign)
        {
            position += 1
            left = .operation(sign, left, try expression(level + 1))
        }
        return left
    }

    private mutating func unary() throws(XPathProblem) -> XPathExpression {
        var minuses = 0
        while take("-") { minuses += 1 }
        var left = try pathExpression()
        while isSymbol("|") {
            let offset = token.offset
            position += 1
            let right = try pathExpression()
            guard left.kind == .nodeSet, right.kind == .nodeSet else {
                throw XPathProblem(message: "'|' joins nodes; one side is not nodes", offset: offset)
            }
            left = .operation(.union, left, right)
        }
        for _ in 0..<minuses { left = .negated(left) }
        return left
    }

    private mutating func pathExpression() throws(XPathProblem) -> XPathExpression {
        guard startsFilter else { return .path(try locationPath()) }
        let offset = token.offset
        let primary = try primaryExpression()
        let predicates = try predicates()
        let goesOn = isSymbol("/") || isSymbol("//")
        guard goesOn || !predicates.isEmpty else { return primary }
        guard primary.kind == .nodeSet else {
            throw XPathProblem(message: "only nodes can be filtered or gone on from", offset: offset)
        }
        return .filter(primary, predicates: predicates, steps: goesOn ? try steps() : [])
    }

    private var startsFilter: Bool {
        switch kind {
        case .variable, .literal, .number: true
        case .symbol(let symbol): symbol == "("
        case .name(_, let local): isSymbol("(", ahead: 1) && !XPathNames.nodeTypes.contains(local)
        case .end: false
        }
    }

    private mutating func primaryExpression() throws(XPathProblem) -> XPathExpression {
        let offset = token.offset
        switch kind {
        case .literal(let text):
            position += 1
            return .literal(text)
        case .number(let text):
            position += 1
            return .number(text)
        case .variable(let name):
            throw XPathProblem(message: "there are no variables here, '$\(name)' stands for nothing", offset: offset)
        case .name(let prefix, let local):
            position += 2
            return try names.call(prefix, local, try arguments(), offset)
        case .symbol, .end:
            try expect("(")
            let inner = try nested { (parser) throws(XPathProblem) in try parser.expression() }
            try expect(")")
            return inner
        }
    }

    private mutating func arguments() throws(XPathProblem) -> [XPathExpression] {
        var list: [XPathExpression] = []
        if take(")") { return list }
        repeat {
            list.append(try nested { (parser) throws(XPathProblem) in try parser.expression() })
        } while take(",")
        try expect(")")
        return list
    }

    private mutating func predicates() throws(XPathProblem) -> [XPathExpression] {
        var list: [XPathExpression] = []
        while take("[") {
            list.append(try nested { (parser) throws(XPathProblem) in try parser.expression() })
            try expect("]")
        }
        return list
    }

    private mutating func nested(
        _ parse: (inout XPathParser) throws(XPathProblem) -> XPathExpression
    ) throws(XPathProblem) -> XPathExpression {
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= Self.deepest else {
            throw XPathProblem(message: "more than \(Self.deepest) parentheses inside each other", offset: token.offset)
        }
        return try parse(&self)
    }

    private mutating func locationPath() throws(XPathProblem) -> XPathPath {
        if isSymbol("//") { return XPathPath(isAbsolute: true, steps: try steps()) }
        if take("/") { return XPathPath(isAbsolute: true, steps: startsStep ? try relativeSteps() : []) }
        return XPathPath(isAbsolute: false, steps: try relativeSteps())
    }

    /// What follows a node: `/…` or `//…`.
    private mutating func steps() throws(XPathProblem) -> [XPathStep] {
        if take("//") { return try relativeSteps(below: true) }
        try expect("/")
        return try relativeSteps()
    }

    /// - Parameter below: whether `//` stands before the first step.
    private mutating func relativeSteps(below: Bool = false) throws(XPathProblem) -> [XPathStep] {
        var list = below ? try step().fromAnywhereBelow : [try step()]
        while isSymbol("/") || isSymbol("//") {
            let isBelow = isSymbol("//")
            position += 1
            list += isBelow ? try step().fromAnywhereBelow : [try step()]
        }
        return list
    }

    private var startsStep: Bool {
        switch kind {
        case .name: true
        case .symbol(let symbol): [".", "..", "@", "*"].contains(symbol)
        case .number, .literal, .variable, .end: false
        }
    }

    private mutating func step() throws(XPathProblem) -> XPathStep {
        if take(".") { return XPathStep(axis: .`self`, test: .node) }
        if take("..") { return XPathStep(axis: .parent, test: .node) }
        var axis = XPathAxis.child
        if take("@") {
            axis = .attribute
        } else if case .name(nil, let name) = kind, isSymbol("::", ahead: 1) {
            axis = try names.axis(name, token.offset)
            position += 2
        }
        let test = try nodeTest()
        return XPathStep(axis: axis, test: test, predicates: try predicates())
    }

    private mutating func nodeTest() throws(XPathProblem) -> XPathNodeTest {
        if take("*") { return .anyName(nil) }
        guard case .name(let prefix, let local) = kind else { throw unexpected("the name of an element or attribute") }
        let offset = token.offset
        position += 1
        if prefix == nil, isSymbol("("), let test = XPathNames.nodeTest(local) {
            position += 1
            if test == .processingInstruction(nil), case .literal(let target) = kind {
                position += 1
                try expect(")")
                return .processingInstruction(Array(target.utf8))
            }
            try expect(")")
            return test
        }
        let namespace = try names.namespace(prefix, offset)
        return local == "*" ? .anyName(namespace) : .name(namespace, local: Array(local.utf8))
    }
}
