/// The core function library (section 4). The parser has checked names, numbers and kinds of arguments.
extension XPathEvaluator {
    func call(_ name: String, _ arguments: [XPathExpression], _ focus: Focus) throws(XPathProblem) -> Value {
        switch name {
        case "position": return .number(Double(focus.position))
        case "last": return .number(Double(focus.size))
        case "true": return .boolean(true)
        case "false": return .boolean(false)
        case "lang": return .boolean(isLanguage(try string(try value(of: arguments[0], focus)), of: focus.node))
        case "concat": return .string(try concatenation(of: arguments, focus))
        default: break
        }
        // The others take the node at hand where no argument is given.
        let first =
            try arguments.first.map { argument throws(XPathProblem) in try value(of: argument, focus) }
            ?? .nodes([focus.node])
        switch name {
        case "count": return .number(Double(try nodes(first).count))
        case "sum": return .number(try sum(try nodes(first)))
        case "local-name": return .string(Array((try nodes(first).first?.name ?? "").utf8))
        case "namespace-uri": return .string(Array((try nodes(first).first?.namespace ?? "").utf8))
        case "name": return .string(Array((try nodes(first).first?.qualifiedName ?? "").utf8))
        case "boolean": return .boolean(boolean(first))
        case "not": return .boolean(!boolean(first))
        case "number": return .number(try number(first))
        case "floor": return .number(try number(first).rounded(.down))
        case "ceiling": return .number(try number(first).rounded(.up))
        case "round": return .number(XPathText.rounded(try number(first)))
        default: return try callOnText(name, try string(first), arguments.dropFirst(), focus)
        }
    }

    private func callOnText(
        _ name: String, _ text: [UInt8], _ rest: ArraySlice<XPathExpression>, _ focus: Focus
    ) throws(XPathProblem) -> Value {
        try spend(1 + text.count / 64)
        var others: [Value] = []
        for argument in rest { others.append(try value(of: argument, focus)) }
        let second = try others.first.map { value throws(XPathProblem) in try string(value) } ?? []
        switch name {
        case "string": return .string(text)
        case "string-length": return .number(Double(XPathText.length(text)))
        case "normalize-space": return .string(XPathText.normalized(text))
        case "starts-with": return .boolean(text.starts(with: second))
        case "contains": return .boolean(XPathText.position(of: second, in: text) != nil)
        case "substring-before":
            return .string(XPathText.position(of: second, in: text).map { Array(text[..<$0]) } ?? [])
        case "substring-after":
            return .string(XPathText.position(of: second, in: text).map { Array(text[($0 + second.count)...]) } ?? [])
        case "substring":
            let start = XPathText.rounded(try number(others[0]))
            let end = others.count > 1 ? start + XPathText.rounded(try number(others[1])) : .infinity
            return .string(XPathText.substring(text, from: start, to: end))
        case "translate": return .string(XPathText.translated(text, from: second, to: try string(others[1])))
        default: throw XPathProblem(message: "XPath 1.0 has no function '\(name)'")
        }
    }

    private func concatenation(of arguments: [XPathExpression], _ focus: Focus) throws(XPathProblem) -> [UInt8] {
        var joined: [UInt8] = []
        for argument in arguments {
            let text = try string(try value(of: argument, focus))
            try spend(1 + text.count / 64)
            joined += text
        }
        return joined
    }

    private func sum(_ nodes: [DocumentNode]) throws(XPathProblem) -> Double {
        var sum = 0.0
        for node in nodes { sum += XPathText.number(try string(of: node)) }
        return sum
    }

    /// Whether the nearest `xml:lang` is that language or a variant of it (`en` and `en-GB`), in any case.
    private func isLanguage(_ wanted: [UInt8], of node: DocumentNode) -> Bool {
        let wanted = String(decoding: wanted, as: UTF8.self).lowercased()
        var element: DocumentNode? = node
        while let current = element {
            var attribute = current.firstAttribute
            while let candidate = attribute {
                if candidate.hasLocalName(Array("lang".utf8)), candidate.isInNamespace(Self.xmlNamespace) {
                    let language = candidate.stringValue.lowercased()
                    return language == wanted || language.hasPrefix(wanted + "-")
                }
                attribute = candidate.nextAttribute
            }
            element = current.parent
        }
        return false
    }
}
