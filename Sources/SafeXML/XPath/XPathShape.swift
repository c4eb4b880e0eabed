/// What can be said of an expression before it is evaluated.
package struct XPathShape: Sendable, Hashable {
    /// What it yields.
    package enum Kind: String, Sendable, Hashable { case nodeSet = "node-set", string, number, boolean }
    package var kind: Kind
    /// XPath's own `sum()` is binary floating point: not exact for money.
    package var usesSum: Bool
    /// Needs more of the document than the record and the attributes of what is around it. A document is then read
    /// whole, never record by record.
    package var leavesRecord: Bool
}

/// XPath 1.0 expressions.
package enum XPath {
    /// Checks an expression's syntax, functions, axes and prefixes. Its offset tells where the first mistake is.
    /// - Parameter prefixes: those of the rubric; `xml` is always known.
    package static func check(_ text: String, prefixes: Set<String>) throws(XPathProblem) -> XPathShape {
        try XPathParser.parse(text, prefixes: prefixes.sorted()).shape
    }
}

extension XPathExpression {
    var shape: XPathShape {
        var reach = XPathReach()
        reach.visit(self, depth: 0)
        return XPathShape(kind: kind, usesSum: reach.usesSum, leavesRecord: reach.leavesRecord)
    }

    /// What the expression yields (XPath 1.0 is statically typed).
    var kind: XPathShape.Kind {
        switch self {
        case .path, .filter: .nodeSet
        case .literal: .string
        case .number, .negated: .number
        case .call(let function, _): function.kind
        case .operation(let sign, _, _):
            switch sign {
            case .or, .and, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: .boolean
            case .plus, .minus, .multiply, .div, .mod: .number
            case .union: .nodeSet
            }
        }
    }
}

/// Finds out how far an expression reaches: every path is followed with the least depth below the record (0) that it
/// can be at. Above it (−1) only attributes may be looked at.
struct XPathReach {
    private(set) var usesSum = false
    private(set) var leavesRecord = false

    /// - Returns: the least depth of the nodes that the expression yields.
    @discardableResult
    mutating func visit(_ expression: XPathExpression, depth: Int) -> Int {
        switch expression {
        case .path(let path):
            if path.isAbsolute { leavesRecord = true }
            return walk(path.steps, from: depth)
        case .filter(let primary, let predicates, let steps):
            let start = visit(primary, depth: depth)
            for predicate in predicates { visit(predicate, depth: start) }
            return walk(steps, from: start)
        case .operation(_, let left, let right):
            return min(visit(left, depth: depth), visit(right, depth: depth))
        case .negated(let inner): return visit(inner, depth: depth)
        case .call(let function, let arguments):
            if function == .general(.sum) { usesSum = true }
            for argument in arguments { visit(argument, depth: depth) }
            return depth
        case .literal, .number: return depth
        }
    }

    private mutating func walk(_ steps: [XPathStep], from start: Int) -> Int {
        var depth = start
        var isAttributeOutside = false
        for step in steps {
            if isAttributeOutside { leavesRecord = true }
            let isOutside = depth < 0
            switch step.axis {
            case .child, .descendant:
                if isOutside { leavesRecord = true }
                depth += 1
            case .descendantOrSelf:
                if isOutside { leavesRecord = true }
            case .attribute:
                isAttributeOutside = isOutside
                if !isOutside { depth += 1 }
            case .`self`: break
            case .parent: depth = max(-1, depth - 1)
            case .ancestor, .ancestorOrSelf: depth = -1
            case .followingSibling, .precedingSibling:
                if depth <= 0 { leavesRecord = true }
            case .following, .preceding: leavesRecord = true
            }
            for predicate in step.predicates { visit(predicate, depth: depth) }
        }
        if depth < 0, !isAttributeOutside { leavesRecord = true }
        return depth
    }
}
