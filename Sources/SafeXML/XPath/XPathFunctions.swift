/// The core function library (section 4). The parser has checked names, numbers and kinds of arguments.
extension XPathEvaluator {
    func call(
        _ function: XPathFunction.General, _ arguments: [XPathExpression], _ focus: Focus
    ) throws(XPathProblem) -> Value {
        switch function {
        case .position: return .number(Double(focus.position))
        case .last: return .number(Double(focus.size))
        case .yes: return .boolean(true)
        case .no: return .boolean(false)
        case .lang: return .boolean(isLanguage(try string(try first(arguments, focus)), of: focus.node))
        case .concat: return .string(try concatenation(of: arguments, focus))
        case .count: return .number(Double(try nodes(try first(arguments, focus)).count))
        case .sum: return .number(try sum(try nodes(try first(arguments, focus))))
        case .localName, .namespaceURI, .name:
            let node = try nodes(try first(arguments, focus)).first
            let name = function == .localName ? node?.name : function == .name ? node?.qualifiedName : node?.namespace
            return .string(Array((name ?? "").utf8))
        case .boolean: return .boolean(boolean(try first(arguments, focus)))
        case .not: return .boolean(!boolean(try first(arguments, focus)))
        case .number: return .number(try number(try first(arguments, focus)))
        case .floor: return .number(try number(try first(arguments, focus)).rounded(.down))
        case .ceiling: return .number(try number(try first(arguments, focus)).rounded(.up))
        case .round: return .number(XPathText.rounded(try number(try first(arguments, focus))))
        }
    }

    /// The first argument; the node at hand where none is given.
    private func first(_ arguments: [XPathExpression], _ focus: Focus) throws(XPathProblem) -> Value {
        try arguments.first.map { argument throws(XPathProblem) in try value(of: argument, focus) }
            ?? .nodes([focus.node])
    }

    func callOnText(
        _ function: XPathFunction.OfText, _ arguments: [XPathExpression], _ focus: Focus
    ) throws(XPathProblem) -> Value {
        let text = try string(try first(arguments, focus))
        try spend(1 + text.count / 64)
        var others: [Value] = []
        for argument in arguments.dropFirst() { others.append(try value(of: argument, focus)) }
        let second = try others.first.map { value throws(XPathProblem) in try string(value) } ?? []
        switch function {
        case .string: return .string(text)
        case .stringLength: return .number(Double(XPathText.length(text)))
        case .normalizeSpace: return .string(XPathText.normalized(text))
        case .startsWith: return .boolean(text.starts(with: second))
        case .contains: return .boolean(XPathText.position(of: second, in: text) != nil)
        case .substringBefore:
            return .string(XPathText.position(of: second, in: text).map { Array(text[..<$0]) } ?? [])
        case .substringAfter:
            return .string(XPathText.position(of: second, in: text).map { Array(text[($0 + second.count)...]) } ?? [])
        case .substring:
            let start = XPathText.rounded(try number(others[0]))
            let end = others.count > 1 ? start + XPathText.rounded(try number(others[1])) : .infinity
            return .string(XPathText.substring(text, from: start, to: end))
        case .translate: return .string(XPathText.translated(text, from: second, to: try string(others[1])))
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
