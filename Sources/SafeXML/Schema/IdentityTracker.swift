/// Holds a document against the identity constraints of its schema (XML Schema part 1, 3.11) while it is read.
struct IdentityTracker {
    /// An element that a selector leads to, and the values of its fields so far.
    private struct Target {
        var depth: Int
        var line: Int
        var values: [SimpleValue?]
    }

    /// A constraint of an element that is open.
    private struct Scope {
        var constraint: IdentityConstraint
        /// Elements open at that element.
        var depth: Int
        /// Of that element among all of the document.
        var number: Int
        var targets: [Target] = []
        /// Values → the line of the element that has them.
        var table: [[SimpleValue]: Int] = [:]
        var references: [(values: [SimpleValue], line: Int)] = []
    }

    private var scopes: [Scope] = []
    /// Keys of elements that are closed, for references further up.
    private var closed: [(name: QualifiedName, number: Int, keys: Set<[SimpleValue]>)] = []
    private var count = 0
    /// Names of keys that anything refers to: only theirs are kept.
    private let referenced: Set<QualifiedName>

    init(_ model: SchemaModel) {
        referenced = model.referencedKeys
    }

    /// - Parameters:
    ///   - names: of the open elements from the root on, this one last.
    ///   - constraints: of this one.
    mutating func started(_ names: [QualifiedName], _ constraints: [IdentityConstraint], line: Int) {
        count += 1
        let depth = names.count
        for constraint in constraints { scopes.append(Scope(constraint: constraint, depth: depth, number: count)) }
        for index in scopes.indices {
            let below = names[scopes[index].depth...]
            guard scopes[index].constraint.selector.contains(where: { $0.leads(to: below) }) else { continue }
            let fields = scopes[index].constraint.fields.count
            scopes[index].targets.append(Target(depth: depth, line: line, values: Array(repeating: nil, count: fields)))
        }
    }

    mutating func sawAttributes(
        _ names: [QualifiedName], _ values: [(QualifiedName, SimpleValue)], _ opinions: inout [ValueInspector.Opinion]
    ) {
        guard !scopes.isEmpty else { return }
        for (name, value) in values {
            for fault in take(value, names, attribute: name) { opinions.append(.init(faults: [fault])) }
        }
    }

    /// - Parameter value: of the content of the element that ends, which is the last of `names`; nil: it has none.
    /// - Returns: what is broken.
    mutating func ending(_ names: [QualifiedName], _ value: SimpleValue?, isNillable: Bool) -> [String] {
        guard !scopes.isEmpty else { return [] }
        var faults: [String] = []
        if let value { faults += take(value, names, attribute: nil, isNillable: isNillable) }
        for index in scopes.indices where scopes[index].targets.last?.depth == names.count {
            let target = scopes[index].targets.removeLast()
            if let fault = finish(target, &scopes[index]) { faults.append(fault) }
        }
        faults += closeScopes(depth: names.count)
        return faults
    }

    private mutating func take(
        _ value: SimpleValue, _ names: [QualifiedName], attribute: QualifiedName?, isNillable: Bool = false
    ) -> [String] {
        var faults: [String] = []
        for index in scopes.indices {
            for target in scopes[index].targets.indices {
                let below = names[scopes[index].targets[target].depth...]
                for (field, paths) in scopes[index].constraint.fields.enumerated() {
                    let isMet = paths.contains { path in
                        guard path.leads(to: below) else { return false }
                        guard let attribute else { return path.attribute == nil }
                        return path.attribute?.matches(attribute) ?? false
                    }
                    guard isMet else { continue }
                    let constraint = scopes[index].constraint
                    if isNillable, case .key = constraint.kind {
                        faults.append("the key '\(constraint.name)' has a field that may be nil")
                    }
                    if scopes[index].targets[target].values[field] != nil {
                        faults.append("\(constraint.called) has a field with more than one value")
                    }
                    scopes[index].targets[target].values[field] = value
                }
            }
        }
        return faults
    }

    private func finish(_ target: Target, _ scope: inout Scope) -> String? {
        let values = target.values.compactMap(\.self)
        let constraint = scope.constraint
        guard values.count == target.values.count else {
            guard case .key = constraint.kind else { return nil }
            return "the key '\(constraint.name)' has no value for one of its fields"
        }
        if case .reference = constraint.kind {
            scope.references.append((values, target.line))
            return nil
        }
        if let first = scope.table[values] {
            return "\(constraint.called) has a value that the element on line \(first) has already"
        }
        scope.table[values] = target.line
        return nil
    }

    private mutating func closeScopes(depth: Int) -> [String] {
        let ending = scopes.filter { $0.depth == depth }
        guard !ending.isEmpty else { return [] }
        scopes.removeAll { $0.depth == depth }
        for scope in ending where referenced.contains(scope.constraint.name) {
            closed.append((scope.constraint.name, scope.number, Set(scope.table.keys)))
        }
        return ending.flatMap(unanswered)
    }

    private func unanswered(_ scope: Scope) -> [String] {
        guard case .reference(let key) = scope.constraint.kind else { return [] }
        let tables = closed.filter { $0.name == key && $0.number >= scope.number }
        return scope.references.filter { reference in !tables.contains { $0.keys.contains(reference.values) } }.map {
            "the element on line \($0.line) refers by '\(scope.constraint.name)' to a key '\(key)' that is not there"
        }
    }
}

extension IdentityConstraint {
    fileprivate var called: String {
        switch kind {
        case .unique: "the unique '\(name)'"
        case .key: "the key '\(name)'"
        case .reference: "the key reference '\(name)'"
        }
    }
}
