internal import CLibXML2
private import Glibc

/// A path of child steps, as most facts are: `a/b[@c='d']/@e`, `@e`, `.`. It yields what `XPathEvaluator` yields, and visits
/// every node at most once, so that nothing needs to be counted, sorted or kept between its steps.
@safe final class PlainPath {
    /// A name test. It holds no reference, so that passing it on costs nothing.
    @safe private struct Name {
        let namespace: XPathNamespace
        /// Ends with NUL; nil stands for any.
        let local: UnsafeMutablePointer<CChar>?
    }

    @safe private struct Step {
        let name: Name
        /// The predicate `[@condition='text']`; the text is beside the steps.
        let condition: Name?
    }

    private let steps: [Step]
    private let texts: [String]
    /// The last step, where it is one to an attribute.
    private let attribute: Name?

    /// nil where the expression is anything else.
    init?(_ expression: XPathExpression) {
        guard case .path(let path) = expression, !path.isAbsolute, let last = path.steps.last else { return nil }
        let isSelf = path.steps.count == 1 && last.axis == .`self`
        let goesToAttribute = last.axis == .attribute
        let children = isSelf ? [] : goesToAttribute ? path.steps.dropLast() : path.steps[...]
        guard !isSelf || last.test == .node && last.predicates.isEmpty, children.allSatisfy(\.isPlainChild),
            !goesToAttribute || last.predicates.isEmpty && last.test.isOneNamespace
        else { return nil }
        texts = children.map { $0.predicates.first?.attributeAndText?.1 ?? "" }
        steps = children.map { step in
            let condition = step.predicates.first?.attributeAndText?.0
            return Step(name: Self.name(step.test), condition: condition.map(Self.name))
        }
        attribute = goesToAttribute ? Self.name(last.test) : nil
    }

    deinit {
        for step in steps {
            unsafe free(step.name.local)
            unsafe free(step.condition?.local)
        }
        unsafe free(attribute?.local)
    }

    private static func name(_ test: XPathNodeTest) -> Name {
        switch test {
        case .name(let namespace, let local):
            let copy = unsafe strdup(String(decoding: local, as: UTF8.self))
            return unsafe Name(namespace: namespace, local: copy)
        case .anyName(let namespace): return unsafe Name(namespace: namespace ?? .none, local: nil)
        case .node, .text, .comment, .processingInstruction: return unsafe Name(namespace: .none, local: nil)
        }
    }

    /// The nodes that the path yields, in document order.
    /// - Parameter uris: what each prefix stands for in the present document.
    func nodes(from start: DocumentNode, _ uris: [[UInt8]]) -> [DocumentNode] {
        var walk = Walk(uris: uris)
        collect(start, 0, &walk)
        return walk.found
    }

    private func collect(_ node: DocumentNode, _ level: Int, _ walk: inout Walk) {
        guard level < steps.count else { return take(node, &walk) }
        var next = node.firstChild
        while let child = next {
            if child.kind == .element, accepts(child, level, &walk) { collect(child, level + 1, &walk) }
            next = child.next
        }
    }

    private func take(_ node: DocumentNode, _ walk: inout Walk) {
        guard let attribute else { return walk.found.append(node) }
        var next = node.firstAttribute
        while let candidate = next {
            if walk.has(candidate, attribute) { walk.found.append(candidate) }
            next = candidate.nextAttribute
        }
    }

    private func accepts(_ element: DocumentNode, _ level: Int, _ walk: inout Walk) -> Bool {
        guard walk.has(element, steps[level].name) else { return false }
        guard let condition = steps[level].condition else { return true }
        var next = element.firstAttribute
        while let attribute = next {
            if walk.has(attribute, condition), attribute.hasValue(texts[level]) { return true }
            next = attribute.nextAttribute
        }
        return false
    }

    /// One evaluation.
    @safe private struct Walk {
        let uris: [[UInt8]]
        var found: [DocumentNode] = []
        /// The namespace that was compared last, and the prefix that stands for it.
        private var known: (namespace: UnsafeMutablePointer<xmlNs>, prefix: Int)?

        init(uris: [[UInt8]]) {
            self.uris = uris
            unsafe known = nil
        }

        mutating func has(_ node: DocumentNode, _ name: Name) -> Bool {
            if let local = unsafe name.local, unsafe !node.isNamed(local) { return false }
            let namespace = unsafe node.pointer.pointee.ns
            switch name.namespace {
            case .none: return node.isInNamespace([])
            case .xml: return node.isInNamespace(XPathEvaluator.xmlNamespace)
            case .bound(let prefix):
                if let known = unsafe known, unsafe known.namespace == namespace, unsafe known.prefix == prefix {
                    return true
                }
                guard node.isInNamespace(uris[prefix]) else { return false }
                unsafe known = unsafe namespace.map { unsafe ($0, prefix) }
                return true
            }
        }
    }
}

extension XPathStep {
    /// To children of a name, all or those with an attribute of some value.
    fileprivate var isPlainChild: Bool {
        guard axis == .child, test.isOneNamespace, predicates.count < 2 else { return false }
        guard let predicate = predicates.first else { return true }
        return predicate.attributeAndText?.0.isOneNamespace ?? false
    }
}

extension XPathNodeTest {
    /// Asks for a name, or for any name of a namespace.
    fileprivate var isOneNamespace: Bool {
        switch self {
        case .name, .anyName(.some): true
        case .anyName(nil), .node, .text, .comment, .processingInstruction: false
        }
    }
}

/// An expression as records evaluate it.
enum ReadyExpression {
    case plain(PlainPath)
    case general(XPathExpression)

    init(_ expression: XPathExpression) {
        self = PlainPath(expression).map { .plain($0) } ?? .general(expression)
    }
}
