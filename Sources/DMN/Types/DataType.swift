internal import FEEL

/// A type of a model: what FEEL knows of it, and the values to which its item definition restricts it. DMN 1.5 §7.3.2.
struct DataType: Sendable {
    indirect enum Shape: Sendable {
        /// Everything that FEEL's own type describes fully.
        case plain
        case list(DataType)
        /// Values may have further entries.
        case context([Component])
    }

    struct Component: Sendable {
        let name: String
        let type: DataType
    }

    var feel: FEELType
    var shape: Shape
    /// Unary tests that a value must pass, all of them.
    private(set) var constraints: [Program] = []
    /// The same, as written: for the analysis of tables.
    private(set) var domain: [SourceText] = []

    static let any = DataType(.any)

    init(_ feel: FEELType) {
        self.feel = feel
        shape = .plain
    }

    init(components: [Component]) {
        feel = .context(components.map { FEELType.Field(name: $0.name, type: $0.type.feel) })
        shape = .context(components)
    }

    init(listOf element: DataType) {
        feel = .list(element.feel)
        shape = .list(element)
    }

    mutating func add(_ constraint: (program: Program, text: SourceText)?) {
        guard let constraint else { return }
        constraints.append(constraint.program)
        domain.append(constraint.text)
    }

    /// The type of an entry, by its path; nil: not known.
    func component(_ path: ArraySlice<String>) -> DataType? {
        guard let name = path.first else { return self }
        guard case .context(let components) = shape else { return nil }
        return components.first { $0.name == name }?.type.component(path.dropFirst())
    }

    /// Whether nothing but the type itself is asked for.
    var isAny: Bool { feel == .any && constraints.isEmpty }

    /// What a function of this type gives; older models give a function's variable the type of its result.
    var result: DataType {
        if case .function(_, let result) = feel { DataType(result) } else { self }
    }
}

extension DataType {
    /// Whether the value is one of this type. Null is of every type. DMN 1.5 §10.3.2.9.3.
    func accepts(_ value: Value) -> Bool {
        if value.isNull { return true }
        return hasShape(value) && constraints.allSatisfy { $0.evaluate([], subject: value) == .boolean(true) }
    }

    private func hasShape(_ value: Value) -> Bool {
        switch (shape, value) {
        case (.plain, _): value.conforms(to: feel)
        case (.list(let element), .list(let items)): items.allSatisfy(element.accepts)
        case (.context(let components), .context(let context)):
            components.allSatisfy { component in context[component.name].map(component.type.accepts) ?? false }
        case (.list, _), (.context, _): false
        }
    }

    /// The value as one of this type: as it is, or after an implicit conversion (DMN 1.5 §10.3.2.9.4).
    /// - Parameter what: names the value in the reason, when it is not of this type.
    func converted(_ value: Value, as what: String) -> Value {
        if isAny || accepts(value) { return value }
        guard let other = value.converted(to: feel) else { return .noAnswer(fault(of: value, what)) }
        return accepts(other) ? other : .noAnswer(fault(of: other, what))
    }

    /// Which part of a value keeps it from being one of this type.
    private func fault(of value: Value, _ what: String) -> String {
        switch (shape, value) {
        case (.context(let components), .context(let context)):
            for component in components {
                guard let entry = context[component.name] else { return "\(what) has no '\(component.name)'" }
                if !component.type.accepts(entry) {
                    return component.type.fault(of: entry, "'\(component.name)' of \(what)")
                }
            }
        case (.list(let element), .list(let items)):
            if let index = items.firstIndex(where: { !element.accepts($0) }) {
                return element.fault(of: items[index], "item \(index + 1) of \(what)")
            }
        case (.plain, _), (.list, _), (.context, _): break
        }
        return hasShape(value)
            ? "\(what) is \(value), which is not among the values that its type allows"
            : "\(what) should be \(feel.phrase), but it is \(value.type.phrase)"
    }
}
