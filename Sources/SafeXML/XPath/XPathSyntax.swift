/// An XPath 1.0 expression as it is written (W3C Recommendation of 16 November 1999).
indirect enum XPathExpression: Hashable, Sendable {
    case path(XPathPath)
    /// An expression that is filtered or gone on from: `(…)[1]/a`.
    case filter(XPathExpression, predicates: [XPathExpression], steps: [XPathStep])
    case operation(XPathOperator, XPathExpression, XPathExpression)
    case negated(XPathExpression)
    case call(XPathFunction, [XPathExpression])
    case literal(String)
    case number(String)
}

enum XPathOperator: String, Hashable, Sendable {
    case or, and, equal = "=", notEqual = "!=", less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="
    case plus = "+", minus = "-", multiply = "*", div, mod, union = "|"
}

/// A location path.
struct XPathPath: Hashable, Sendable {
    var isAbsolute: Bool
    var steps: [XPathStep]
}

/// One step of a location path.
struct XPathStep: Hashable, Sendable {
    var axis: XPathAxis
    var test: XPathNodeTest
    var predicates: [XPathExpression] = []
}

enum XPathAxis: String, Hashable, Sendable, CaseIterable {
    case ancestor, ancestorOrSelf = "ancestor-or-self", attribute, child, descendant
    case descendantOrSelf = "descendant-or-self", following, followingSibling = "following-sibling", parent
    case preceding, precedingSibling = "preceding-sibling", `self`
}

enum XPathNodeTest: Hashable, Sendable {
    /// `name` or `prefix:name`; a name without a prefix is in no namespace.
    case name(XPathNamespace, local: [UInt8])
    /// `*` (any namespace) or `prefix:*`.
    case anyName(XPathNamespace?)
    /// `processing-instruction('target')`, the target optional.
    case node, text, comment, processingInstruction([UInt8]?)
}

/// The namespace that a name test asks for.
enum XPathNamespace: Hashable, Sendable {
    case none
    /// The prefix `xml`, which is bound for good.
    case xml
    /// A prefix of the rubric, by its index: what it stands for depends on the document.
    case bound(Int)
}

extension XPathStep {
    /// The step after `//`: `//a` is short for `/descendant-or-self::node()/child::a`, and where no predicate counts
    /// positions it is `/descendant::a`, which visits every node once.
    var fromAnywhereBelow: [XPathStep] {
        if axis == .child, !predicates.contains(where: \.isPositional) {
            return [XPathStep(axis: .descendant, test: test, predicates: predicates)]
        }
        return [XPathStep(axis: .descendantOrSelf, test: .node), self]
    }
}

extension XPathExpression {
    /// Whether the value, as a predicate, may depend on where a node stands among others.
    var isPositional: Bool { kind == .number || asksForPosition }

    private var asksForPosition: Bool {
        switch self {
        case .call(let function, let arguments):
            function == .general(.position) || function == .general(.last)
                || arguments.contains(where: \.asksForPosition)
        case .operation(_, let left, let right): left.asksForPosition || right.asksForPosition
        case .negated(let inner): inner.asksForPosition
        case .filter(let primary, _, _): primary.asksForPosition
        case .path, .literal, .number: false
        }
    }
}
