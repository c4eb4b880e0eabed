/// A record path that can be followed while a document is parsed: child steps from the root, of names alone, as in
/// `/p:proposals/p:proposal | /p:proposal`.
struct RecordPath {
    /// An element's name as a path tests it; nil stands for any.
    struct Step: Hashable {
        var uris: [[UInt8]]?
        var local: [UInt8]?

        func overlaps(_ other: Step) -> Bool {
            if let local, let theirs = other.local, local != theirs { return false }
            guard let uris, let others = other.uris else { return true }
            return uris.contains(where: others.contains)
        }

        func matches(_ node: DocumentNode) -> Bool {
            if let local, !node.hasLocalName(local) { return false }
            return uris?.contains(where: node.isInNamespace) ?? true
        }
    }

    private let alternatives: [[Step]]
    /// How many steps of each alternative the open elements match.
    private var matched: [Int]

    /// nil when the path needs the whole tree, or when one record could be inside another.
    init?(_ expression: XPathExpression, _ namespaces: [NamespaceBinding]) {
        guard let alternatives = Self.alternatives(expression, namespaces) else { return nil }
        for (index, first) in alternatives.enumerated() {
            for second in alternatives[(index + 1)...] where first.count != second.count {
                if zip(first, second).allSatisfy({ $0.overlaps($1) }) { return nil }
            }
        }
        self.alternatives = alternatives
        matched = alternatives.map { _ in 0 }
    }

    /// Steps of the longest alternative: the greatest depth at which a record starts.
    var longest: Int { alternatives.map(\.count).max() ?? 0 }

    mutating func reset() {
        matched = alternatives.map { _ in 0 }
    }

    /// - Parameter depth: of the element, the root's being 1.
    /// - Returns: whether the element is a record.
    mutating func started(_ node: DocumentNode, depth: Int) -> Bool {
        var isRecord = false
        for (index, steps) in alternatives.enumerated() where matched[index] == depth - 1 && depth <= steps.count {
            guard steps[depth - 1].matches(node) else { continue }
            matched[index] = depth
            if depth == steps.count { isRecord = true }
        }
        return isRecord
    }

    mutating func ended(depth: Int) {
        for index in matched.indices where matched[index] == depth { matched[index] = depth - 1 }
    }

    private static func alternatives(_ expression: XPathExpression, _ namespaces: [NamespaceBinding]) -> [[Step]]? {
        switch expression {
        case .operation(.union, let left, let right):
            guard let first = alternatives(left, namespaces), let second = alternatives(right, namespaces) else {
                return nil
            }
            return first + second
        case .path(let path):
            guard path.isAbsolute, !path.steps.isEmpty else { return nil }
            var steps: [Step] = []
            for step in path.steps {
                guard step.axis == .child, step.predicates.isEmpty, let next = Self.step(step.test, namespaces) else {
                    return nil
                }
                steps.append(next)
            }
            return [steps]
        case .operation, .filter, .negated, .call, .literal, .number: return nil
        }
    }

    /// nil for a test that is of no name.
    static func step(_ test: XPathNodeTest, _ namespaces: [NamespaceBinding]) -> Step? {
        switch test {
        case .name(let namespace, let local): Step(uris: uris(namespace, namespaces), local: local)
        case .anyName(let namespace?): Step(uris: uris(namespace, namespaces), local: nil)
        case .anyName(nil): Step(uris: nil, local: nil)
        case .node, .text, .comment, .processingInstruction: nil
        }
    }

    private static func uris(_ namespace: XPathNamespace, _ namespaces: [NamespaceBinding]) -> [[UInt8]] {
        switch namespace {
        case .none: [[]]
        case .xml: [XPathEvaluator.xmlNamespace]
        case .bound(let index): namespaces[index].uris.map { Array($0.utf8) }
        }
    }
}
