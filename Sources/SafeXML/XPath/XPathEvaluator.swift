/// Evaluates XPath 1.0 on the tree of one document; of one thread.
///
/// libxml2 has an evaluator too. It compares every node that a step yields with every other, outside its own count of
/// operations: a plain `a//b` on a hostile record takes minutes. This one numbers nodes in document order, so that a
/// step costs what it visits, and counts every visit.
final class XPathEvaluator {
    /// A value while expressions are evaluated. Texts are UTF-8, because XPath compares code points.
    enum Value {
        /// In document order, each once.
        case nodes([DocumentNode])
        case string([UInt8])
        case number(Double)
        case boolean(Bool)
    }

    /// What a predicate or function may ask of its surroundings.
    struct Focus {
        var node: DocumentNode
        /// From 1.
        var position = 1
        var size = 1
    }

    static let xmlNamespace = Array("http://www.w3.org/XML/1998/namespace".utf8)

    private let standardLimit: Int
    private var limit = 0
    private var spent = 0
    /// For each prefix, the URI that it stands for in the present record.
    var uris: [[UInt8]]
    /// For each prefix, all that it may stand for, while records are looked for: each may be of another version.
    var versions: [[[UInt8]]]?

    init(uris: [[UInt8]], limit: Int) {
        self.uris = uris
        standardLimit = limit
    }

    /// Evaluates an expression from a node. Its steps are counted anew each time.
    func evaluate(
        _ expression: XPathExpression, from node: DocumentNode, limit: Int? = nil
    ) throws(XPathProblem) -> Value {
        self.limit = limit ?? standardLimit
        spent = 0
        return try value(of: expression, Focus(node: node))
    }

    /// Counts steps; texts cost one step for 64 bytes.
    func spend(_ steps: Int) throws(XPathProblem) {
        spent += steps
        guard spent <= limit else {
            throw XPathProblem(
                message: "the expression takes more than \(limit) steps on this record"
                    + XMLLimits.raising("xpath_steps"))
        }
    }

    func value(of expression: XPathExpression, _ focus: Focus) throws(XPathProblem) -> Value {
        try spend(1)
        switch expression {
        case .path(let path):
            return .nodes(try walk(path.steps, from: path.isAbsolute ? focus.node.root ?? focus.node : focus.node))
        case .filter(let primary, let predicates, let steps):
            var nodes = try self.nodes(try value(of: primary, focus))
            for predicate in predicates { nodes = try filter(nodes, predicate) }
            return .nodes(try walk(steps, from: nodes))
        case .operation(let sign, let left, let right): return try operate(sign, left, right, focus)
        case .negated(let inner): return .number(-(try number(try value(of: inner, focus))))
        case .call(.general(let function), let arguments): return try call(function, arguments, focus)
        case .call(.ofText(let function), let arguments): return try callOnText(function, arguments, focus)
        case .literal(let text): return .string(Array(text.utf8))
        case .number(let text): return .number(XPathText.number(Array(text.utf8)))
        }
    }

    private func operate(
        _ sign: XPathOperator, _ left: XPathExpression, _ right: XPathExpression, _ focus: Focus
    ) throws(XPathProblem) -> Value {
        let first = try value(of: left, focus)
        switch sign {
        case .or: return .boolean(boolean(first) ? true : boolean(try value(of: right, focus)))
        case .and: return .boolean(boolean(first) ? boolean(try value(of: right, focus)) : false)
        case .union: return .nodes(try sorted(try nodes(first) + nodes(try value(of: right, focus))))
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
            return .boolean(try compare(sign, first, try value(of: right, focus)))
        case .plus, .minus, .multiply, .div, .mod:
            let (a, b) = (try number(first), try number(try value(of: right, focus)))
            return .number(Self.arithmetic(sign, a, b))
        }
    }

    private static func arithmetic(_ sign: XPathOperator, _ a: Double, _ b: Double) -> Double {
        switch sign {
        case .plus: a + b
        case .minus: a - b
        case .multiply: a * b
        case .div: a / b
        case .mod: a.truncatingRemainder(dividingBy: b)
        case .or, .and, .union, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: .nan
        }
    }
}

// MARK: Conversions (sections 3.3, 4.2 to 4.4)

extension XPathEvaluator {
    func nodes(_ value: Value) throws(XPathProblem) -> [DocumentNode] {
        guard case .nodes(let nodes) = value else { throw XPathProblem(message: "nodes were expected") }
        return nodes
    }

    func boolean(_ value: Value) -> Bool {
        switch value {
        case .nodes(let nodes): !nodes.isEmpty
        case .string(let text): !text.isEmpty
        case .number(let number): number != 0 && !number.isNaN
        case .boolean(let boolean): boolean
        }
    }

    func number(_ value: Value) throws(XPathProblem) -> Double {
        switch value {
        case .number(let number): number
        case .boolean(let boolean): boolean ? 1 : 0
        case .nodes, .string: XPathText.number(try string(value))
        }
    }

    func string(_ value: Value) throws(XPathProblem) -> [UInt8] {
        switch value {
        case .nodes(let nodes): try nodes.first.map { node throws(XPathProblem) in try string(of: node) } ?? []
        case .string(let text): text
        case .number(let number): Array(XPathNumber.text(number).utf8)
        case .boolean(let boolean): Array((boolean ? "true" : "false").utf8)
        }
    }

    func string(of node: DocumentNode) throws(XPathProblem) -> [UInt8] {
        let bytes = node.bytes
        try spend(1 + bytes.count / 64)
        return bytes
    }
}

// MARK: Comparisons (section 3.4)

extension XPathEvaluator {
    private func compare(_ sign: XPathOperator, _ left: Value, _ right: Value) throws(XPathProblem) -> Bool {
        switch (left, right) {
        case (.nodes(let a), .nodes(let b)): return try compare(sign, a, b)
        case (.nodes, .boolean), (.boolean, .nodes):
            return try compareAtoms(sign, .boolean(boolean(left)), .boolean(boolean(right)))
        case (.nodes(let nodes), _):
            for node in nodes where try compareAtoms(sign, .string(try string(of: node)), right) { return true }
            return false
        case (_, .nodes(let nodes)):
            for node in nodes where try compareAtoms(sign, left, .string(try string(of: node))) { return true }
            return false
        default: return try compareAtoms(sign, left, right)
        }
    }

    /// Neither is nodes.
    private func compareAtoms(_ sign: XPathOperator, _ left: Value, _ right: Value) throws(XPathProblem) -> Bool {
        if sign == .equal || sign == .notEqual {
            let isEqual: Bool
            switch (left, right) {
            case (.boolean, _), (_, .boolean): isEqual = boolean(left) == boolean(right)
            case (.number, _), (_, .number): isEqual = try number(left) == number(right)
            default: isEqual = try string(left) == string(right)
            }
            // NaN is unequal to everything, itself too.
            return isEqual == (sign == .equal)
        }
        return Self.compare(sign, try number(left), try number(right))
    }

    private static func compare(_ sign: XPathOperator, _ a: Double, _ b: Double) -> Bool {
        switch sign {
        case .less: a < b
        case .lessOrEqual: a <= b
        case .greater: a > b
        case .greaterOrEqual: a >= b
        case .or, .and, .union, .equal, .notEqual, .plus, .minus, .multiply, .div, .mod: false
        }
    }

    /// Whether any node of one set and any of the other compare so; in linear time.
    private func compare(_ sign: XPathOperator, _ a: [DocumentNode], _ b: [DocumentNode]) throws(XPathProblem) -> Bool {
        guard !a.isEmpty, !b.isEmpty else { return false }
        switch sign {
        case .equal:
            let texts = try texts(a)
            for node in b where texts.contains(try string(of: node)) { return true }
            return false
        case .notEqual: return try texts(a).union(try texts(b)).count > 1
        case .less, .lessOrEqual:
            guard let least = try numbers(a).min(), let greatest = try numbers(b).max() else { return false }
            return Self.compare(sign, least, greatest)
        case .greater, .greaterOrEqual:
            guard let greatest = try numbers(a).max(), let least = try numbers(b).min() else { return false }
            return Self.compare(sign, greatest, least)
        case .or, .and, .union, .plus, .minus, .multiply, .div, .mod: return false
        }
    }

    private func texts(_ nodes: [DocumentNode]) throws(XPathProblem) -> Set<[UInt8]> {
        var texts: Set<[UInt8]> = []
        for node in nodes { texts.insert(try string(of: node)) }
        return texts
    }

    /// The numbers among the string-values.
    private func numbers(_ nodes: [DocumentNode]) throws(XPathProblem) -> [Double] {
        var numbers: [Double] = []
        for node in nodes {
            let number = XPathText.number(try string(of: node))
            if !number.isNaN { numbers.append(number) }
        }
        return numbers
    }
}
