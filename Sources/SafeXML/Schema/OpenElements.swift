/// The elements that are open, and what the schema declares them to be. That is worked out only when somebody asks, for
/// most never are.
@safe struct OpenElements {
    /// What an element is declared to be.
    struct Declared {
        var name: QualifiedName
        /// nil: it has no declaration, or is not looked into.
        var declaration: ElementDeclaration?
        var type: TypeReference?
    }

    private let model: SchemaModel
    private let trail: UnsafeMutablePointer<ElementTrail>
    /// Of the first of them; `declared()` completes the list.
    private var resolved: [Declared] = []
    /// Types that start tags name themselves, with how many elements are open there.
    private var types: [(depth: Int, name: String)] = []
    private var prefixes: [(depth: Int, prefix: String, uri: String)] = []

    init(_ model: SchemaModel, _ trail: UnsafeMutablePointer<ElementTrail>) {
        self.model = model
        unsafe self.trail = unsafe trail
    }

    mutating func reset() {
        resolved.removeAll(keepingCapacity: true)
        types.removeAll(keepingCapacity: true)
        prefixes.removeAll(keepingCapacity: true)
    }

    var depth: Int { unsafe trail.pointee.count }
    var hasChildren: Bool { unsafe trail.pointee.tags[depth - 1].hasChildren }
    var isNil: Bool { unsafe trail.pointee.tags[depth - 1].isNil }
    var namesType: Bool { types.last?.depth == depth }

    /// Notes what the last start tag says besides its name: namespaces that it declares, its own type, that it is nil.
    mutating func note(_ tag: StartTag, haveInstanceNames: Bool) {
        if tag.declaresNamespaces {
            for (prefix, uri) in tag.declarations { prefixes.append((depth, prefix, uri)) }
        }
        if haveInstanceNames {
            if let type = tag.attributes.instanceValue("type") { types.append((depth, type.trimmed)) }
            if tag.attributes.instanceValue("nil").map({ ["true", "1"].contains($0.trimmed) }) ?? false {
                unsafe trail.pointee.setNil()
            }
        }
        unsafe trail.pointee.greatestDepthOfNote = depth
    }

    mutating func close() {
        while let last = types.last, last.depth >= depth { types.removeLast() }
        while let last = prefixes.last, last.depth >= depth { prefixes.removeLast() }
        unsafe trail.pointee.close()
        if resolved.count > depth { resolved.removeLast() }
        let noted = max(types.last?.depth ?? 0, prefixes.last?.depth ?? 0)
        unsafe trail.pointee.greatestDepthOfNote = max(noted, resolved.count)
    }

    func uri(of prefix: String) -> String? {
        if prefix == "xml" { return "http://www.w3.org/XML/1998/namespace" }
        return prefixes.last { $0.prefix == prefix }?.uri
    }

    /// The names of the open elements, from the root on.
    mutating func names() -> [QualifiedName] {
        _ = declared()
        return resolved.map(\.name)
    }

    /// What the last element is declared to be.
    mutating func declared() -> Declared? {
        while resolved.count < depth { resolved.append(resolve(resolved.count)) }
        unsafe trail.pointee.greatestDepthOfNote = depth
        return resolved.last
    }

    private func resolve(_ index: Int) -> Declared {
        let name = unsafe trail.pointee.tags[index].name.qualifiedName
        var found = Declared(name: name)
        if index == 0 {
            found.declaration = model.globalElements[name].map { model.elements[$0] }
            found.type = found.declaration?.type
        } else if let parent = resolved[index - 1].type {
            switch model.child(name, of: parent) {
            case .declared(let element):
                found.declaration = model.elements[element]
                found.type = model.elements[element].type
            case .free: found.type = .anything
            case .unknown: return found
            }
        }
        if let own = types.first(where: { $0.depth == index + 1 }), let type = self.type(own.name) { found.type = type }
        return found
    }

    private func type(_ text: String) -> TypeReference? {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        let uri = uri(of: parts.count == 2 ? parts[0] : "") ?? ""
        guard let local = parts.last else { return nil }
        if let type = model.globalTypes[QualifiedName(uri, local)] { return type }
        guard uri == Namespace.schema else { return nil }
        return local == "anyType" ? .anything : BuiltInTypes.type(local).map(TypeReference.simple)
    }
}
