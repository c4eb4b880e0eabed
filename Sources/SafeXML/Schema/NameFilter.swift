internal import CLibXML2

/// Whether a name of the document being read is among those looked for. libxml2 keeps each name once, so that its place in
/// memory is looked up first; valid for one document.
@safe struct NameFilter {
    private let names: Set<QualifiedName>
    /// By some bits of both addresses: the addresses, and whether the name is among those looked for.
    private var known: [(local: UInt, uri: UInt, isWanted: Bool)] = []

    var isEmpty: Bool { names.isEmpty }

    init(_ names: Set<QualifiedName>) {
        self.names = names
        reset()
    }

    /// Starts with a new document.
    mutating func reset() {
        if !names.isEmpty { known = Array(repeating: (0, 0, false), count: 256) }
    }

    mutating func contains(_ local: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?) -> Bool {
        guard !names.isEmpty else { return false }
        let (name, namespace) = (UInt(bitPattern: local), UInt(bitPattern: uri))
        let slot = Int(truncatingIfNeeded: ((name ^ namespace) >> 3) & 255)
        if known[slot].local == name, known[slot].uri == namespace { return known[slot].isWanted }
        let isWanted = names.contains(unsafe QualifiedName(string(uri), string(local)))
        known[slot] = (name, namespace, isWanted)
        return isWanted
    }
}
