/// Location steps (section 2).
extension XPathEvaluator {
    func walk(_ steps: [XPathStep], from node: DocumentNode) throws(XPathProblem) -> [DocumentNode] {
        try walk(steps, from: [node])
    }

    func walk(_ steps: [XPathStep], from start: [DocumentNode]) throws(XPathProblem) -> [DocumentNode] {
        var nodes = start
        for step in steps {
            guard !nodes.isEmpty else { return [] }
            var found: [DocumentNode] = []
            for node in nodes { try take(step, from: node, into: &found) }
            nodes = nodes.count > 1 ? try sorted(found) : found
        }
        return nodes
    }

    /// The nodes that a step yields from one node, in document order.
    private func take(
        _ step: XPathStep, from origin: DocumentNode, into found: inout [DocumentNode]
    ) throws(XPathProblem) {
        if step.predicates.isEmpty, !step.axis.isReverse {
            var node = origin.first(step.axis)
            while let current = node {
                try spend(1)
                if matches(current, step.test, step.axis) { found.append(current) }
                node = current.next(step.axis, from: origin)
            }
            return
        }
        let most = step.mostFromFirstPredicate
        var taken: [DocumentNode] = []
        var node = origin.first(step.axis)
        while let current = node, taken.count < most {
            try spend(1)
            if matches(current, step.test, step.axis) { taken.append(current) }
            node = current.next(step.axis, from: origin)
        }
        for predicate in step.predicates { taken = try filter(taken, predicate) }
        found.append(contentsOf: step.axis.isReverse ? taken.reversed() : taken)
    }

    /// The nodes for which a predicate holds; positions are those in the list.
    func filter(_ nodes: [DocumentNode], _ predicate: XPathExpression) throws(XPathProblem) -> [DocumentNode] {
        if case .number(let text) = predicate {
            let number = XPathText.number(Array(text.utf8))
            guard let position = Int(exactly: number), nodes.indices.contains(position - 1) else { return [] }
            return [nodes[position - 1]]
        }
        var kept: [DocumentNode] = []
        if let (attribute, text) = predicate.attributeAndText {
            for node in nodes where try hasAttribute(attribute, text, node) { kept.append(node) }
            return kept
        }
        for (index, node) in nodes.enumerated() {
            let value = try value(of: predicate, Focus(node: node, position: index + 1, size: nodes.count))
            if case .number(let number) = value {
                if number == Double(index + 1) { kept.append(node) }
            } else if boolean(value) {
                kept.append(node)
            }
        }
        return kept
    }

    /// What `@name = 'text'` comes to, the commonest predicate of all, without lists of nodes and copies of texts.
    private func hasAttribute(_ test: XPathNodeTest, _ text: String, _ node: DocumentNode) throws(XPathProblem) -> Bool
    {
        var next = node.firstAttribute
        while let attribute = next {
            try spend(1 + text.utf8.count / 64)
            if matches(attribute, test, .attribute), attribute.hasValue(text) { return true }
            next = attribute.nextAttribute
        }
        return false
    }

    /// In document order, each node once. Linear when they are in order already.
    func sorted(_ nodes: [DocumentNode]) throws(XPathProblem) -> [DocumentNode] {
        try spend(nodes.count)
        let keyed = nodes.map { (order: $0.order, node: $0) }
        if zip(keyed, keyed.dropFirst()).allSatisfy({ $0.order < $1.order }) { return nodes }
        var unique: [DocumentNode] = []
        var last: UInt64?
        for (order, node) in keyed.sorted(by: { $0.order < $1.order }) where order != last {
            unique.append(node)
            last = order
        }
        return unique
    }

    private func matches(_ node: DocumentNode, _ test: XPathNodeTest, _ axis: XPathAxis) -> Bool {
        switch test {
        case .node: return true
        case .text: return node.kind == .text
        case .comment: return node.kind == .comment
        case .processingInstruction(let target):
            return node.kind == .processingInstruction && (target.map(node.hasLocalName) ?? true)
        case .name(let namespace, let local):
            return node.kind == axis.principalKind && node.hasLocalName(local) && isIn(node, namespace)
        case .anyName(let namespace):
            return node.kind == axis.principalKind && (namespace.map { isIn(node, $0) } ?? true)
        }
    }

    private func isIn(_ node: DocumentNode, _ namespace: XPathNamespace) -> Bool {
        switch namespace {
        case .none: node.isInNamespace([])
        case .xml: node.isInNamespace(Self.xmlNamespace)
        case .bound(let index):
            node.isInNamespace(uris[index]) || (versions?[index].contains(where: node.isInNamespace) ?? false)
        }
    }
}

extension XPathExpression {
    /// The two sides of `@name = 'text'`, written either way round.
    var attributeAndText: (XPathNodeTest, String)? {
        switch self {
        case .operation(.equal, .path(let path), .literal(let text)),
            .operation(.equal, .literal(let text), .path(let path)):
            guard !path.isAbsolute, path.steps.count == 1, let step = path.steps.first, step.axis == .attribute,
                step.predicates.isEmpty
            else { return nil }
            return (step.test, text)
        case .path, .filter, .operation, .negated, .call, .literal, .number: return nil
        }
    }
}

extension XPathStep {
    /// How many nodes are enough for the first predicate: `[2]` needs two.
    fileprivate var mostFromFirstPredicate: Int {
        guard case .number(let text)? = predicates.first else { return Int.max }
        return Int(text).map { max(1, $0) } ?? Int.max
    }
}

extension XPathAxis {
    /// Whether the axis goes against document order, and so counts positions.
    fileprivate var isReverse: Bool {
        switch self {
        case .ancestor, .ancestorOrSelf, .preceding, .precedingSibling: true
        case .attribute, .child, .descendant, .descendantOrSelf, .following, .followingSibling, .parent, .`self`: false
        }
    }

    /// What names on this axis are names of.
    fileprivate var principalKind: XPathNode.Kind { self == .attribute ? .attribute : .element }
}

extension DocumentNode {
    /// The first node on an axis.
    fileprivate func first(_ axis: XPathAxis) -> DocumentNode? {
        switch axis {
        case .`self`, .ancestorOrSelf, .descendantOrSelf: self
        case .child, .descendant: firstChild
        case .parent, .ancestor: parent
        case .attribute: firstAttribute
        case .followingSibling: next
        case .precedingSibling: previous
        case .following: kind == .attribute ? parent?.following(within: nil) : followingNotBelow(within: nil)
        case .preceding: (kind == .attribute ? parent : self)?.precedingNotAbove(self)
        }
    }

    /// The node after this one on an axis of `origin`.
    fileprivate func next(_ axis: XPathAxis, from origin: DocumentNode) -> DocumentNode? {
        switch axis {
        case .`self`, .parent: nil
        case .child, .followingSibling: next
        case .precedingSibling: previous
        case .attribute: nextAttribute
        case .ancestor, .ancestorOrSelf: parent
        case .descendant, .descendantOrSelf: following(within: origin)
        case .following: following(within: nil)
        case .preceding: precedingNotAbove(origin)
        }
    }

    private func following(within top: DocumentNode?) -> DocumentNode? {
        if let child = firstChild { return child }
        return self == top ? nil : followingNotBelow(within: top)
    }

    /// The node before this one in document order that does not contain `origin`.
    private func precedingNotAbove(_ origin: DocumentNode) -> DocumentNode? {
        var node = self
        while true {
            if var before = node.previous {
                while let last = before.lastChild { before = last }
                return before
            }
            guard let parent = node.parent, parent.kind != .document else { return nil }
            if !parent.contains(origin) { return parent }
            node = parent
        }
    }

    private func contains(_ node: DocumentNode) -> Bool {
        var above: DocumentNode? = node
        while let current = above {
            if current == self { return true }
            above = current.parent
        }
        return false
    }
}
