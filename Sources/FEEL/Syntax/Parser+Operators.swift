/// From the loosest binding operator to the tightest.
extension Parser {
    mutating func expression() throws(SyntaxError) -> Expression {
        try nested { parser throws(SyntaxError) in try parser.disjunction() }
    }

    private mutating func disjunction() throws(SyntaxError) -> Expression {
        var left = try conjunction()
        while take(.or) { left = try binary(.or, left, try conjunction()) }
        return left
    }

    private mutating func conjunction() throws(SyntaxError) -> Expression {
        var left = try comparison()
        while take(.and) { left = try binary(.and, left, try comparison()) }
        return left
    }

    private func binary(
        _ operation: BinaryOperator, _ left: Expression, _ right: Expression
    ) throws(SyntaxError) -> Expression {
        try grown(
            Expression(kind: .binary(operation, left, right), span: left.span.lowerBound..<right.span.upperBound))
    }

    /// Every operator of a chain (`a + b + c`) stands around those before it: a chain is bounded as nesting is.
    private func grown(_ expression: Expression) throws(SyntaxError) -> Expression {
        guard expression.height <= Self.maximumHeight else {
            throw SyntaxError(
                message:
                    "this expression is a chain of more than \(Self.maximumHeight) operators; split it into named values",
                span: current.span)
        }
        return expression
    }

    // MARK: comparison

    private mutating func comparison() throws(SyntaxError) -> Expression {
        var left = try additive()
        while true {
            if let operation = comparisonOperator {
                advance()
                try checkForeign(operation)
                left = try binary(operation, left, try additive())
            } else if take(.between) {
                let low = try additive()
                try expect(.and, "after 'between'")
                let high = try additive()
                left = try grown(
                    Expression(
                        kind: .between(left, low: low, high: high), span: left.span.lowerBound..<high.span.upperBound))
            } else if take(.in) {
                let tests = try inTests()
                left = try grown(Expression(kind: .in(left, tests), span: span(from: left.span.lowerBound)))
            } else {
                return left
            }
        }
    }

    /// `==` and `<>` of other languages.
    private func checkForeign(_ operation: BinaryOperator) throws(SyntaxError) {
        let span = (current.span.lowerBound - 1)..<current.span.upperBound
        switch (operation, current.kind) {
        case (.equal, .symbol(.equal)), (.notEqual, .symbol(.equal)):
            let written = operation == .equal ? "==" : "!=="
            throw SyntaxError(
                message: "FEEL has no '\(written)'; write '\(operation.rawValue)' to compare", span: span)
        case (.less, .symbol(.greater)):
            throw SyntaxError(message: "FEEL has no '<>'; write '!=' for 'is not equal to'", span: span)
        default: return
        }
    }

    private var comparisonOperator: BinaryOperator? {
        switch current.kind {
        case .symbol(.equal): .equal
        case .symbol(.notEqual): .notEqual
        case .symbol(.less): .less
        case .symbol(.lessOrEqual): .lessOrEqual
        case .symbol(.greater): .greater
        case .symbol(.greaterOrEqual): .greaterOrEqual
        case .word, .number, .string, .symbol, .end: nil
        }
    }

    // MARK: tests

    /// Alternatives, separated by commas.
    mutating func tests() throws(SyntaxError) -> [UnaryTest] {
        var tests = [try test { parser throws(SyntaxError) in try parser.expression() }]
        while take(.comma) { tests.append(try test { parser throws(SyntaxError) in try parser.expression() }) }
        return tests
    }

    mutating func test(
        _ plain: (inout Parser) throws(SyntaxError) -> Expression
    ) throws(SyntaxError) -> UnaryTest {
        guard let relation else { return UnaryTest(relation: nil, value: try plain(&self)) }
        advance()
        return UnaryTest(relation: relation, value: try additive())
    }

    var relation: UnaryTest.Relation? {
        guard case .symbol(let symbol) = current.kind else { return nil }
        return UnaryTest.Relation(rawValue: symbol.rawValue)
    }

    /// After `in`: one test, or several in parentheses; `(1..5)` is an open range.
    private mutating func inTests() throws(SyntaxError) -> [UnaryTest] {
        guard isAt(.leftParenthesis) else {
            return [try test { parser throws(SyntaxError) in try parser.additive() }]
        }
        let start = self
        advance()
        let tests = try bracketed(mayBeRange: true) { parser throws(SyntaxError) in try parser.tests() }
        if isAt(.range) || !isAt(.rightParenthesis) {
            self = start
            return [UnaryTest(relation: nil, value: try additive())]
        }
        try expect(.rightParenthesis, "to close the tests after 'in'")
        return tests
    }

    // MARK: arithmetic

    mutating func additive() throws(SyntaxError) -> Expression {
        var left = try multiplicative()
        while true {
            if take(.plus) {
                left = try binary(.add, left, try multiplicative())
            } else if take(.minus) {
                left = try binary(.subtract, left, try multiplicative())
            } else {
                return left
            }
        }
    }

    private mutating func multiplicative() throws(SyntaxError) -> Expression {
        var left = try power()
        while true {
            if take(.times) {
                left = try binary(.multiply, left, try power())
            } else if take(.divide) {
                left = try binary(.divide, left, try power())
            } else {
                return left
            }
        }
    }

    private mutating func power() throws(SyntaxError) -> Expression {
        var left = try negation()
        while take(.power) { left = try binary(.power, left, try negation()) }
        return left
    }

    private mutating func negation() throws(SyntaxError) -> Expression {
        guard isAt(.minus) else { return try instanceOf() }
        let start = current.span.lowerBound
        advance()
        let operand = try nested { parser throws(SyntaxError) in try parser.negation() }
        return Expression(kind: .negate(operand), span: start..<operand.span.upperBound)
    }

    private mutating func instanceOf() throws(SyntaxError) -> Expression {
        let value = try postfix()
        guard isAt(.instance), following.kind == .word(Keyword.of.rawValue) else { return value }
        advance()
        advance()
        let type = try typeName()
        return Expression(kind: .instanceOf(value, type), span: span(from: value.span.lowerBound))
    }

    // MARK: paths, filters, calls

    private mutating func postfix() throws(SyntaxError) -> Expression {
        var value = try primary()
        while true {
            let start = value.span.lowerBound
            if take(.dot) {
                let member = try memberName()
                value = try grown(Expression(kind: .path(value, member: member), span: span(from: start)))
            } else if isDescendants(of: value) {
                advance()
                let member = try memberName()
                value = try grown(Expression(kind: .descendants(value, member: member), span: span(from: start)))
            } else if isAt(.leftBracket), !closesRange {
                advance()
                let condition = try bracketed { parser throws(SyntaxError) in
                    try parser.with(names: ["item"], inFilter: true) { parser throws(SyntaxError) in
                        try parser.filterCondition()
                    }
                }
                try expect(.rightBracket, "to close the filter")
                value = try grown(Expression(kind: .filter(value, condition: condition), span: span(from: start)))
            } else if take(.leftParenthesis) {
                let arguments = try bracketed { parser throws(SyntaxError) in try parser.arguments() }
                try expect(.rightParenthesis, "to close the arguments")
                value = try grown(Expression(kind: .call(value, arguments), span: span(from: start)))
            } else {
                return value
            }
        }
    }

    /// `x...name`; also `x..name`, where that is no range.
    private func isDescendants(of value: Expression) -> Bool {
        guard case .word = following.kind else { return false }
        if isAt(.descendants) { return true }
        let isContext = if case .context = value.kind { true } else { false }
        return isAt(.range) && (isContext || !mayBeRange)
    }

    private mutating func filterCondition() throws(SyntaxError) -> Expression {
        guard let relation else { return try expression() }
        let start = current.span.lowerBound
        advance()
        let value = try additive()
        let item = Expression(kind: .name("item"), span: start..<start)
        return Expression(
            kind: .in(item, [UnaryTest(relation: relation, value: value)]), span: start..<value.span.upperBound)
    }

    private mutating func arguments() throws(SyntaxError) -> Expression.Arguments {
        if isAt(.rightParenthesis) { return .positional([]) }
        guard isNamedArgument else {
            var values = [try argument()]
            while take(.comma) { values.append(try argument()) }
            return .positional(values)
        }
        var entries: [Expression.Entry] = []
        repeat {
            let name = try newName("the name of an argument") { $0.kind == .symbol(.colon) }
            try expect(.colon, "after the name of an argument")
            entries.append(Expression.Entry(name: name, value: try argument()))
        } while take(.comma)
        return .named(entries)
    }

    private mutating func argument() throws(SyntaxError) -> Expression {
        guard relation != nil else { return try expression() }
        return try openRange()
    }

    /// `< 5` standing for a range.
    mutating func openRange() throws(SyntaxError) -> Expression {
        let start = current.span.lowerBound
        let test = try test { parser throws(SyntaxError) in try parser.additive() }
        return Expression(kind: .openRange(test), span: span(from: start))
    }

    private var isNamedArgument: Bool {
        guard case .word = current.kind else { return false }
        var index = position
        while tokens[index].namePart != nil { index += 1 }
        return tokens[index].kind == .symbol(.colon)
    }
}
