private import Diagnostics

/// The names that an expression may use: prefixes of the rubric, functions and axes of XPath 1.0.
struct XPathNames {
    /// In the order of the rubric: name tests keep a prefix's index.
    let prefixes: [String]

    static let nodeTypes: Set<String> = ["node", "text", "comment", "processing-instruction"]

    static func nodeTest(_ name: String) -> XPathNodeTest? {
        switch name {
        case "node": .node
        case "text": .text
        case "comment": .comment
        case "processing-instruction": .processingInstruction(nil)
        default: nil
        }
    }

    /// A function: how many arguments it takes, what it gives, and whether its (first) argument has to be nodes.
    struct Function {
        var arguments: ClosedRange<Int>
        var kind: XPathShape.Kind
        var takesNodes = false
    }

    /// The core function library (section 4).
    static let functions: [String: Function] = [
        "last": Function(arguments: 0...0, kind: .number), "position": Function(arguments: 0...0, kind: .number),
        "count": Function(arguments: 1...1, kind: .number, takesNodes: true),
        "local-name": Function(arguments: 0...1, kind: .string, takesNodes: true),
        "namespace-uri": Function(arguments: 0...1, kind: .string, takesNodes: true),
        "name": Function(arguments: 0...1, kind: .string, takesNodes: true),
        "string": Function(arguments: 0...1, kind: .string), "concat": Function(arguments: 2...1000, kind: .string),
        "starts-with": Function(arguments: 2...2, kind: .boolean),
        "contains": Function(arguments: 2...2, kind: .boolean),
        "substring-before": Function(arguments: 2...2, kind: .string),
        "substring-after": Function(arguments: 2...2, kind: .string),
        "substring": Function(arguments: 2...3, kind: .string),
        "string-length": Function(arguments: 0...1, kind: .number),
        "normalize-space": Function(arguments: 0...1, kind: .string),
        "translate": Function(arguments: 3...3, kind: .string), "boolean": Function(arguments: 1...1, kind: .boolean),
        "not": Function(arguments: 1...1, kind: .boolean), "true": Function(arguments: 0...0, kind: .boolean),
        "false": Function(arguments: 0...0, kind: .boolean), "lang": Function(arguments: 1...1, kind: .boolean),
        "number": Function(arguments: 0...1, kind: .number),
        "sum": Function(arguments: 1...1, kind: .number, takesNodes: true),
        "floor": Function(arguments: 1...1, kind: .number), "ceiling": Function(arguments: 1...1, kind: .number),
        "round": Function(arguments: 1...1, kind: .number),
    ]

    func call(
        _ prefix: String?, _ name: String, _ arguments: [XPathExpression], _ offset: Int
    ) throws(XPathProblem) -> XPathExpression {
        if prefix == nil, name == "id" {
            throw XPathProblem(
                message: "id() needs a document type declaration, which is never read; compare the attribute itself",
                offset: offset)
        }
        guard prefix == nil, let function = Self.functions[name] else {
            let clause = DidYouMean.clause(for: name, among: Self.functions.keys)
            throw XPathProblem(
                message: "XPath 1.0 has no function '\(prefix.map { "\($0):" } ?? "")\(name)'\(clause)", offset: offset)
        }
        guard function.arguments.contains(arguments.count) else {
            let wanted = function.arguments
            let range = wanted.count == 1 ? "\(wanted.lowerBound)" : "\(wanted.lowerBound) to \(wanted.upperBound)"
            throw XPathProblem(
                message: "\(name)() takes \(range) arguments, \(arguments.count) were given", offset: offset)
        }
        if function.takesNodes, let first = arguments.first, first.kind != .nodeSet {
            throw XPathProblem(message: "\(name)() takes nodes, and this is a \(first.kind.rawValue)", offset: offset)
        }
        return .call(name, arguments)
    }

    func axis(_ name: String, _ offset: Int) throws(XPathProblem) -> XPathAxis {
        if let axis = XPathAxis(rawValue: name) { return axis }
        if name == "namespace" { throw XPathProblem(message: "the namespace axis is not supported", offset: offset) }
        let clause = DidYouMean.clause(for: name, among: XPathAxis.allCases.map(\.rawValue))
        throw XPathProblem(message: "XPath 1.0 has no axis '\(name)'\(clause)", offset: offset)
    }

    func namespace(_ prefix: String?, _ offset: Int) throws(XPathProblem) -> XPathNamespace {
        guard let prefix else { return .none }
        if let index = prefixes.firstIndex(of: prefix) { return .bound(index) }
        if prefix == "xml" { return .xml }
        let clause = DidYouMean.clause(for: prefix, among: prefixes)
        throw XPathProblem(
            message: "unknown namespace prefix '\(prefix)'\(clause.isEmpty ? "; declare it under namespaces" : clause)",
            offset: offset)
    }
}
