/// A schema's main document and all that it includes and imports.
struct SchemaDocuments {
    struct Document {
        /// As messages name it.
        var address: String
        var bytes: [UInt8]
        /// nil where our own reader refuses it, as with a document type: libxml2 then stands alone.
        var root: XMLElement?
        /// Of what it declares. An included document without one takes that of the including one.
        var target: String
    }

    private(set) var all: [Document] = []
    /// Addresses of what is neither in the map nor beside the document that needs it.
    private(set) var missing: [String] = []
    /// Address → the locations that it is named by.
    private var written: [String: Set<String>] = [:]

    /// Gives the document of a relative location that the document of an address writes.
    typealias Finder = (_ location: String, _ document: String) -> [UInt8]?

    private let map: [String: [UInt8]]
    /// Address and target of all that was asked for: an included document may take several targets.
    private var seen: Set<QualifiedName> = []

    /// - Parameters:
    ///   - map: address or relative name → document.
    ///   - beside: looks for a relative location next to the document that names it.
    init(
        _ name: String, _ bytes: [UInt8], map: [String: [UInt8]],
        beside: Finder
    ) {
        self.map = map
        add(name, bytes, target: nil, beside)
    }

    /// The documents for libxml2, by address.
    /// - Parameter takes: whether without what is held here.
    func shelf(takes: Bool) -> [String: [UInt8]] {
        var shelf = map
        for document in all {
            shelf[document.address] = takes ? SchemaRedaction.of(document) : document.bytes
            // libxml2 may ask by the relative name as well, as the map may have it.
            for name in written[document.address] ?? [] { shelf[name] = shelf[document.address] }
        }
        return shelf
    }

    /// Whether every document could be read here.
    var isWhole: Bool { missing.isEmpty && all.allSatisfy { $0.root != nil } }

    /// - Parameter target: of the including document; nil for the main document and imported ones.
    private mutating func add(_ address: String, _ bytes: [UInt8], target: String?, _ beside: Finder) {
        let root = try? XMLElement.parse(bytes)
        let own = root?.attribute("targetNamespace") ?? target ?? ""
        guard seen.insert(QualifiedName(own, address)).inserted else { return }
        all.append(Document(address: address, bytes: bytes, root: root, target: own))
        for element in root?.elements ?? [] where element.namespace == Namespace.schema {
            guard ["include", "import", "redefine"].contains(element.name),
                let location = element.attribute("schemaLocation")
            else { continue }
            follow(location.trimmed, from: address, target: element.name == "import" ? nil : own, beside)
        }
    }

    private mutating func follow(
        _ location: String, from document: String, target: String?, _ beside: Finder
    ) {
        let address = SchemaAddress.resolve(location, in: document)
        if map[location] != nil { written[address, default: []].insert(location) }
        if let bytes = map[address] ?? map[location] ?? all.first(where: { $0.address == address })?.bytes {
            return add(address, bytes, target: target, beside)
        }
        if !SchemaAddress.isAbsolute(location), let bytes = beside(location, document) {
            return add(address, bytes, target: target, beside)
        }
        if !missing.contains(address) { missing.append(address) }
    }
}

extension String {
    /// Without white space at its ends.
    var trimmed: String {
        let scalars = unicodeScalars.drop(while: SimpleType.isSpace)
        guard let end = scalars.lastIndex(where: { !SimpleType.isSpace($0) }) else { return "" }
        return String(scalars[...end])
    }
}
