internal import CLibXML2
private import Glibc

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

    /// Notes namespaces that the last start tag declares.
    mutating func declare(_ count: Int, _ namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) {
        guard let namespaces = unsafe namespaces else { return }
        for index in 0..<count {
            let prefix = unsafe string(namespaces[2 * index])
            prefixes.append((depth, prefix, unsafe string(namespaces[2 * index + 1])))
        }
        unsafe trail.pointee.greatestDepthOfNote = depth
    }

    /// Notes that the last start tag names its type, or says that it is nil.
    mutating func noteInstanceNames(_ attributes: StartTagAttributes) {
        if let type = unsafe attributes.instanceValue("type") { types.append((depth, type.trimmed)) }
        let isNil = unsafe attributes.instanceValue("nil").map { ["true", "1"].contains($0.trimmed) } ?? false
        if isNil { unsafe trail.pointee.setNil() }
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
        let tag = unsafe trail.pointee.tags[index]
        let name = unsafe QualifiedName(string(tag.uri), string(tag.local))
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

/// The attributes of a start tag, in libxml2's form: local name, prefix, URI, the value's start and end.
@unsafe struct StartTagAttributes {
    private let first: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    let count: Int
    /// Whether any is `xsi:type`, `xsi:nil` or the like.
    private(set) var haveInstanceNames = false

    init(_ first: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int32) {
        unsafe self.first = first
        unsafe self.count = Int(count)
        for index in 0..<Int(count) where unsafe isInstanceName(index) { unsafe haveInstanceNames = true }
    }

    func local(_ index: Int) -> UnsafePointer<xmlChar>? { unsafe first?[5 * index] }
    func uri(_ index: Int) -> UnsafePointer<xmlChar>? { unsafe first?[5 * index + 2] }

    func name(_ index: Int) -> QualifiedName {
        unsafe QualifiedName(string(first?[5 * index + 2]), string(first?[5 * index]))
    }

    /// As the document means it: libxml2 hands an ampersand on as a reference.
    func value(_ index: Int) -> String {
        guard let start = unsafe first?[5 * index + 3], let end = unsafe first?[5 * index + 4] else { return "" }
        let text = unsafe String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
        return text.contains("&") ? text.replacing("&#38;", with: "&") : text
    }

    private func isInstanceName(_ index: Int) -> Bool {
        guard let uri = unsafe first?[5 * index + 2] else { return false }
        return unsafe strcmp(UnsafeRawPointer(uri).assumingMemoryBound(to: CChar.self), Namespace.instance) == 0
    }

    func instanceValue(_ local: String) -> String? {
        let count = unsafe count
        for index in 0..<count where unsafe isInstanceName(index) {
            if unsafe name(index).local == local { return unsafe value(index) }
        }
        return nil
    }

    /// Lets `xsi:type` and `xsi:nil` begin and end without blanks, as these types mean them, while `body` runs.
    func withTrimmedInstanceNames(_ body: () -> Void) {
        guard unsafe haveInstanceNames, let first = unsafe first else { return body() }
        var before: [(index: Int, start: UnsafePointer<xmlChar>?, end: UnsafePointer<xmlChar>?)] = unsafe []
        let count = unsafe count
        for index in 0..<count where unsafe isInstanceName(index) {
            guard var start = unsafe first[5 * index + 3], var end = unsafe first[5 * index + 4] else { continue }
            unsafe before.append((index, start, end))
            while unsafe start < end, unsafe Self.isBlank(start.pointee) { unsafe start += 1 }
            while unsafe start < end, unsafe Self.isBlank((end - 1).pointee) { unsafe end -= 1 }
            unsafe (first[5 * index + 3], first[5 * index + 4]) = unsafe (start, end)
        }
        body()
        unsafe before.forEach { saved in
            unsafe (first[5 * saved.index + 3], first[5 * saved.index + 4]) = unsafe (saved.start, saved.end)
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }
}
