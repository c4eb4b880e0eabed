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

    func call(
        _ prefix: String?, _ name: String, _ arguments: [XPathExpression], _ offset: Int
    ) throws(XPathProblem) -> XPathExpression {
        if prefix == nil, name == "id" {
            throw XPathProblem(
                message: "id() needs a document type declaration, which is never read; compare the attribute itself",
                offset: offset)
        }
        guard prefix == nil, let function = XPathFunction(name: name) else {
            let clause = DidYouMean.clause(for: name, among: XPathFunction.names)
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
        return .call(function, arguments)
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
