/// Which elements of a record the expressions can reach. The others need not be in the tree: every expression yields on
/// the smaller tree what it yields on the whole one.
///
/// A location path visits children of what it has reached so far, so an element that no path reaches is never looked at,
/// and its removal moves no position: positions count only nodes that pass a name test, and all those stay. Where a
/// node's text is used, all that is inside the node stays (Marian and Siméon, *Projecting XML Documents*, 2003).
struct Projection {
    /// An attribute that an element has to have: `[@name='text']`.
    struct Condition: Hashable {
        var name: RecordPath.Step
        var text: [UInt8]
    }

    /// A child that is in the tree too, and goes on at the branch.
    struct Edge {
        var test: RecordPath.Step
        var conditions: [Condition] = []
        var target: Int
    }

    /// What may follow an element that is in the tree.
    struct Branch {
        var edges: [Edge] = []
        /// All that is inside is in the tree.
        var isWhole = false
    }

    /// The record's own branch is the first.
    private(set) var branches = [Branch()]
    private let namespaces: [NamespaceBinding]

    static let record = 0

    /// nil where an expression goes where no projection can follow, as to siblings: records are then kept whole.
    /// - Parameter origins: for each expression the one before it from whose nodes it starts; nil, or none in the list:
    ///   from the record.
    init?(_ expressions: [XPathExpression], origins: [Int?] = [], _ namespaces: [NamespaceBinding]) {
        self.namespaces = namespaces
        var yielded: [Set<Int>] = []
        for (index, expression) in expressions.enumerated() {
            let origin = origins.indices.contains(index) ? origins[index] : nil
            guard let reached = visit(expression, from: origin.map { yielded[$0] } ?? [Self.record]) else { return nil }
            keepWhole(reached)
            yielded.append(reached)
        }
    }

    private mutating func keepWhole(_ reached: Set<Int>) {
        for branch in reached { branches[branch].isWhole = true }
    }

    // MARK: Expressions

    /// - Returns: the branches of the nodes that the expression yields; nil where it cannot be followed.
    private mutating func visit(_ expression: XPathExpression, from context: Set<Int>) -> Set<Int>? {
        switch expression {
        case .literal, .number: return []
        case .path(let path): return path.isAbsolute ? nil : walk(path.steps, from: context)
        case .filter(let primary, let predicates, let steps):
            guard let reached = visit(primary, from: context), visit(predicates, from: reached) else { return nil }
            return walk(steps, from: reached)
        case .operation(.union, let left, let right):
            guard let first = visit(left, from: context), let second = visit(right, from: context) else { return nil }
            return first.union(second)
        case .operation(let sign, let left, let right):
            guard let first = visit(left, from: context), let second = visit(right, from: context) else { return nil }
            // `and` and `or` ask whether there is a node, all others for its text.
            if sign != .and, sign != .or { keepWhole(first.union(second)) }
            return []
        case .negated(let inner):
            guard let reached = visit(inner, from: context) else { return nil }
            keepWhole(reached)
            return []
        case .call(let function, let arguments): return call(function, arguments, from: context)
        }
    }

    private mutating func call(
        _ function: XPathFunction, _ arguments: [XPathExpression], from context: Set<Int>
    ) -> Set<Int>? {
        for argument in arguments {
            guard let reached = visit(argument, from: context) else { return nil }
            if !function.asksForNodesAlone { keepWhole(reached) }
        }
        if arguments.isEmpty, !function.asksForNodesAlone { keepWhole(context) }
        return []
    }

    /// A predicate asks whether there is a node; its other uses of texts are inside it.
    private mutating func visit(_ predicates: [XPathExpression], from context: Set<Int>) -> Bool {
        for predicate in predicates where visit(predicate, from: context) == nil { return false }
        return true
    }

    // MARK: Paths

    private mutating func walk(_ steps: [XPathStep], from context: Set<Int>) -> Set<Int>? {
        var reached = context
        for (index, step) in steps.enumerated() {
            let rest = steps[(index + 1)...]
            switch step.axis {
            case .attribute:
                // Attributes are there with their elements.
                let staysThere = !step.predicates.contains(where: \.mayLeaveAttribute)
                return rest.isEmpty && staysThere && visit(step.predicates, from: []) ? [] : nil
            case .parent, .ancestor, .ancestorOrSelf:
                // What is around a node that is in the tree is in the tree, with its attributes.
                return step.predicates.isEmpty && rest.leadsUpToAttribute ? [] : nil
            case .descendantOrSelf:
                // The texts among these nodes are not there: only what is below elements can be asked for.
                guard step.test == .node, step.predicates.isEmpty, let next = rest.first,
                    next.axis == .child || next.axis == .attribute
                else { return nil }
                reached.insert(descendants(of: reached))
            case .child, .descendant, .`self`:
                guard let next = take(step, from: reached), visit(step.predicates, from: next) else { return nil }
                reached = next
            case .following, .followingSibling, .preceding, .precedingSibling: return nil
            }
        }
        return reached
    }

    private mutating func take(_ step: XPathStep, from context: Set<Int>) -> Set<Int>? {
        guard let test = RecordPath.step(step.test, namespaces) else {
            if step.axis == .`self` { return step.test == .node ? context : nil }
            // Texts, comments and the like: where one ends depends on what stands beside it.
            keepWhole(step.axis == .child ? context : context.union([descendants(of: context)]))
            return []
        }
        switch step.axis {
        case .`self`: return context
        case .child: return [branch(test, conditions(step.predicates), from: context)]
        default:
            return [branch(test, conditions(step.predicates), from: context.union([descendants(of: context)]))]
        }
    }

    private mutating func branch(
        _ test: RecordPath.Step, _ conditions: [Condition] = [], from context: Set<Int>
    ) -> Int {
        branches.append(Branch())
        let edge = Edge(test: test, conditions: conditions, target: branches.count - 1)
        for origin in context { branches[origin].edges.append(edge) }
        return edge.target
    }

    /// The leading predicates that ask for an attribute. They count no positions, so an element that fails them is as
    /// good as not there for what follows.
    private func conditions(_ predicates: [XPathExpression]) -> [Condition] {
        var conditions: [Condition] = []
        for predicate in predicates {
            guard case .operation(.equal, let left, let right) = predicate,
                let condition = condition(left, right) ?? condition(right, left)
            else { break }
            conditions.append(condition)
        }
        return conditions
    }

    private func condition(_ attribute: XPathExpression, _ text: XPathExpression) -> Condition? {
        guard case .path(let path) = attribute, case .literal(let text) = text, !path.isAbsolute,
            path.steps.count == 1, path.steps[0].axis == .attribute, path.steps[0].predicates.isEmpty,
            let name = RecordPath.step(path.steps[0].test, namespaces)
        else { return nil }
        return Condition(name: name, text: Array(text.utf8))
    }

    /// The branch of every element below.
    private mutating func descendants(of context: Set<Int>) -> Int {
        let any = RecordPath.Step(uris: nil, local: nil)
        let below = branch(any, from: context)
        branches[below].edges.append(Edge(test: any, target: below))
        return below
    }
}

extension ArraySlice<XPathStep> {
    /// Whether these steps go on upwards, to an attribute.
    fileprivate var leadsUpToAttribute: Bool {
        guard let last, last.axis == .attribute, allSatisfy(\.predicates.isEmpty) else { return false }
        return dropLast().allSatisfy { [.parent, .ancestor, .ancestorOrSelf].contains($0.axis) }
    }
}

extension XPathExpression {
    /// Whether a predicate of an attribute may look at more than the attribute.
    fileprivate var mayLeaveAttribute: Bool {
        switch self {
        case .path(let path): !path.steps.allSatisfy { $0.axis == .`self` && $0.predicates.isEmpty }
        case .filter: true
        case .operation(_, let left, let right): left.mayLeaveAttribute || right.mayLeaveAttribute
        case .negated(let inner): inner.mayLeaveAttribute
        case .call(_, let arguments): arguments.contains(where: \.mayLeaveAttribute)
        case .literal, .number: false
        }
    }
}
