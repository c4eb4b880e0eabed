internal import Numbers

/// What an expression begins with: literals, names, brackets and the constructs with a keyword.
extension Parser {
    mutating func primary() throws(SyntaxError) -> Expression {
        let token = current
        switch token.kind {
        case .number(let digits):
            advance()
            guard let number = Decimal128(exactly: digits) else {
                throw SyntaxError(
                    message:
                        "\(digits) cannot be held exactly: a number has at most 34 digits and an exponent from -6176 to 6144",
                    span: token.span)
            }
            return Expression(kind: .number(number), span: token.span)
        case .string(let text):
            advance()
            return Expression(kind: .string(text), span: token.span)
        case .word(let word): return try named(word)
        case .symbol(let symbol): return try symbolic(symbol)
        case .end: throw SyntaxError(message: "the expression is not finished", span: token.span)
        }
    }

    private mutating func symbolic(_ symbol: Token.Symbol) throws(SyntaxError) -> Expression {
        switch symbol {
        case .leftParenthesis: return try parenthesised()
        case .leftBracket: return try listOrRange()
        case .rightBracket: return try range(openedBy: symbol)
        case .leftBrace: return try context()
        case .at: return try atLiteral()
        case .apostrophe: throw SyntaxError(message: Self.apostrophe, span: current.span)
        case .power, .descendants, .range, .notEqual, .lessOrEqual, .greaterOrEqual, .arrow, .plus, .minus, .times,
            .divide, .equal,
            .less, .greater, .rightParenthesis, .rightBrace, .comma, .colon, .dot:
            throw unexpected("a value is expected here")
        }
    }

    private mutating func named(_ word: String) throws(SyntaxError) -> Expression {
        let start = current.span.lowerBound
        if visible.match(rest) == nil, let keyword = Keyword(rawValue: word) {
            switch keyword {
            case .null, .true, .false:
                advance()
                let kind: Expression.Kind = keyword == .null ? .null : .boolean(keyword == .true)
                return Expression(kind: kind, span: span(from: start))
            case .if: return try conditional()
            case .for: return try iteration()
            case .some, .every: return try quantified(keyword == .some ? .some : .every)
            case .function: return try function()
            case .return, .then, .else, .satisfies, .in, .between, .and, .or, .instance, .of, .external:
                throw unexpected("a value is expected here")
            }
        }
        guard let name = name() else { throw unexpected("a value is expected here") }
        return Expression(kind: .name(name.text), span: name.span)
    }

    private mutating func atLiteral() throws(SyntaxError) -> Expression {
        let start = current.span.lowerBound
        advance()
        guard case .string(let text) = current.kind else { throw unexpected("a string is expected after '@'") }
        advance()
        return Expression(kind: .at(text), span: span(from: start))
    }

    // MARK: brackets

    private mutating func parenthesised() throws(SyntaxError) -> Expression {
        let start = current.span.lowerBound
        advance()
        return try bracketed(mayBeRange: true) { parser throws(SyntaxError) in
            if parser.relation != nil {
                var range = try parser.openRange()
                try parser.expect(.rightParenthesis, "to close the range")
                range.span = parser.span(from: start)
                return range
            }
            var inner = try parser.expression()
            if parser.isAt(.range) { return try parser.range(from: inner, includesLow: false, start: start) }
            try parser.expect(.rightParenthesis, "to close the parenthesis")
            inner.span = parser.span(from: start)
            return inner
        }
    }

    private mutating func listOrRange() throws(SyntaxError) -> Expression {
        let start = current.span.lowerBound
        advance()
        return try bracketed(mayBeRange: true) { parser throws(SyntaxError) in
            if parser.take(.rightBracket) { return Expression(kind: .list([]), span: parser.span(from: start)) }
            var items = [try parser.listItem()]
            if parser.isAt(.range) { return try parser.range(from: items[0], includesLow: true, start: start) }
            while parser.take(.comma) { items.append(try parser.listItem()) }
            try parser.expect(.rightBracket, "to close the list")
            return Expression(kind: .list(items), span: parser.span(from: start))
        }
    }

    private mutating func listItem() throws(SyntaxError) -> Expression {
        relation == nil ? try expression() : try openRange()
    }

    /// `]1..5]`
    private mutating func range(openedBy symbol: Token.Symbol) throws(SyntaxError) -> Expression {
        let start = current.span.lowerBound
        advance()
        let low = try bracketed(mayBeRange: true) { parser throws(SyntaxError) in try parser.additive() }
        guard isAt(.range) else {
            throw unexpected("'..' is expected in a range that begins with '\(symbol.rawValue)'")
        }
        return try range(from: low, includesLow: false, start: start)
    }

    private mutating func range(from low: Expression, includesLow: Bool, start: Int) throws(SyntaxError) -> Expression {
        advance()
        let high = try bracketed(rangeEnd: true) { parser throws(SyntaxError) in try parser.additive() }
        let includesHigh = isAt(.rightBracket)
        guard take(.rightBracket) || take(.rightParenthesis) || take(.leftBracket) else {
            throw unexpected("']' or ')' is expected here to close the range")
        }
        return Expression(
            kind: .range(low: low, includesLow: includesLow, high: high, includesHigh: includesHigh),
            span: span(from: start))
    }

    private mutating func context() throws(SyntaxError) -> Expression {
        let start = current.span.lowerBound
        advance()
        let outer = visible
        defer { visible = outer }
        return try bracketed { parser throws(SyntaxError) in
            var entries: [Expression.Entry] = []
            while !parser.isAt(.rightBrace) {
                let name = try parser.entryName()
                try parser.expect(.colon, "after the name of an entry")
                parser.fields.insert(name.text)
                let value = try parser.expression()
                entries.append(Expression.Entry(name: name, value: value))
                parser.visible.insert(name.text)
                guard parser.take(.comma) else { break }
            }
            try parser.expect(.rightBrace, "to close the context")
            return Expression(kind: .context(entries), span: parser.span(from: start))
        }
    }

    mutating func entryName() throws(SyntaxError) -> Expression.Name {
        if case .string(let text) = current.kind {
            let span = current.span
            advance()
            return Expression.Name(text: text, span: span)
        }
        return try newName("the name of an entry") { $0.kind == .symbol(.colon) }
    }

    // MARK: constructs with a keyword

    private mutating func conditional() throws(SyntaxError) -> Expression {
        let start = current.span.lowerBound
        advance()
        let condition = try expression()
        try expect(.then, "after the condition of 'if'")
        let then = try expression()
        try expect(.else, "because 'if' needs an answer for both cases")
        let otherwise = try expression()
        return Expression(
            kind: .conditional(condition, then: then, otherwise: otherwise), span: start..<otherwise.span.upperBound)
    }

    private mutating func iterators() throws(SyntaxError) -> [Expression.Iterator] {
        var iterators: [Expression.Iterator] = []
        repeat {
            let name = try newName("the name of a variable") { $0.kind == .word(Keyword.in.rawValue) }
            try expect(.in, "after the variable")
            let source = try bracketed(mayBeRange: true) { parser throws(SyntaxError) in try parser.expression() }
            if take(.range) {
                iterators.append(Expression.Iterator(name: name, source: .count(from: source, to: try expression())))
            } else {
                iterators.append(Expression.Iterator(name: name, source: .values(source)))
            }
            visible.insert(name.text)
        } while take(.comma)
        return iterators
    }

    private mutating func iteration() throws(SyntaxError) -> Expression {
        let start = current.span.lowerBound
        advance()
        return try with(names: []) { parser throws(SyntaxError) in
            let iterators = try parser.iterators()
            try parser.expect(.return, "after the lists of 'for'")
            parser.visible.insert("partial")
            let body = try parser.expression()
            return Expression(kind: .iteration(iterators, body: body), span: start..<body.span.upperBound)
        }
    }

    private mutating func quantified(_ quantifier: Expression.Quantifier) throws(SyntaxError) -> Expression {
        let start = current.span.lowerBound
        advance()
        return try with(names: []) { parser throws(SyntaxError) in
            let iterators = try parser.iterators()
            try parser.expect(.satisfies, "after the lists of '\(quantifier)'")
            let condition = try parser.expression()
            return Expression(
                kind: .quantified(quantifier, iterators, condition: condition), span: start..<condition.span.upperBound)
        }
    }

    private mutating func function() throws(SyntaxError) -> Expression {
        let start = current.span.lowerBound
        advance()
        try expect(.leftParenthesis, "after 'function'")
        var parameters: [Expression.FormalParameter] = []
        while !isAt(.rightParenthesis) {
            let name = try newName("the name of a parameter") { _ in false }
            let type = take(.colon) ? try typeName() : nil
            parameters.append(Expression.FormalParameter(name: name, type: type))
            guard take(.comma) else { break }
        }
        try expect(.rightParenthesis, "to close the parameters")
        if take(.external) {
            _ = try expression()
            return Expression(kind: .externalFunction(parameters), span: span(from: start))
        }
        return try with(names: parameters.map(\.name.text)) { parser throws(SyntaxError) in
            let body = try parser.expression()
            return Expression(kind: .function(parameters, body: body), span: start..<body.span.upperBound)
        }
    }
}
