internal import CLibXML2

/// Whether a name of the document being read is among those looked for. libxml2 keeps each name once, so that its place in
/// memory is looked up first; valid for one document.
@safe struct NameFilter {
    private let names: Set<QualifiedName>
    /// By some bits of the address: the address, and whether the name is among those looked for.
    private var known: [(address: UInt, isWanted: Bool)] = []

    var isEmpty: Bool { names.isEmpty }

    init(_ names: Set<QualifiedName>) {
        self.names = names
        reset()
    }

    /// Starts with a new document.
    mutating func reset() {
        if !names.isEmpty { known = Array(repeating: (0, false), count: 256) }
    }

    mutating func contains(_ local: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?) -> Bool {
        guard !names.isEmpty else { return false }
        // Both are kept once each, so that together they tell one name from all others.
        let address = UInt(bitPattern: local) &* 31 &+ UInt(bitPattern: uri)
        let slot = Int(truncatingIfNeeded: (address >> 3) & 255)
        if known[slot].address == address { return known[slot].isWanted }
        let isWanted = names.contains(unsafe QualifiedName(string(uri), string(local)))
        known[slot] = (address, isWanted)
        return isWanted
    }
}
