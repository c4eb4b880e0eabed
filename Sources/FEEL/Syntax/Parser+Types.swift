/// Types as they are written: `number`, `list<string>`, `context<a: number>`, `function<number> -> Any`.
extension Parser {
    mutating func typeName() throws(SyntaxError) -> TypeName {
        try nested { parser throws(SyntaxError) in try parser.anyTypeName() }
    }

    private mutating func anyTypeName() throws(SyntaxError) -> TypeName {
        let start = current.span.lowerBound
        if case .word(let word) = current.kind, following.kind == .symbol(.less),
            let type = try parameterisedType(word)
        {
            return type
        }
        if let match = types.match(rest) {
            position += match.count
            return .named(Expression.Name(text: match.name, span: span(from: start)))
        }
        guard case .word(let word) = current.kind else { throw unexpected("the name of a type is expected here") }
        advance()
        var text = word
        while !types.contains(word) {
            if case .word(let next) = current.kind, Keyword(rawValue: next) == nil {
                text += " " + next
                advance()
            } else if isAt(.dot), case .word(let next) = following.kind {
                text += "." + next
                advance()
                advance()
            } else {
                break
            }
        }
        return .named(Expression.Name(text: text, span: span(from: start)))
    }

    private mutating func parameterisedType(_ word: String) throws(SyntaxError) -> TypeName? {
        switch word {
        case "list", "range":
            advance()
            advance()
            let element = try typeName()
            try expect(.greater, "to close the type")
            return word == "list" ? .list(element) : .range(element)
        case "context":
            advance()
            advance()
            var fields: [(name: String, type: TypeName)] = []
            while !isAt(.greater) {
                let name = try entryName()
                try expect(.colon, "after the name of an entry")
                fields.append((name.text, try typeName()))
                guard take(.comma) else { break }
            }
            try expect(.greater, "to close the type")
            return .context(fields)
        case "function":
            advance()
            advance()
            var parameters: [TypeName] = []
            while !isAt(.greater) {
                parameters.append(try typeName())
                guard take(.comma) else { break }
            }
            try expect(.greater, "to close the parameters' types")
            try expect(.arrow, "before the type of the result")
            return .function(parameters, result: try typeName())
        default: return nil
        }
    }
}
