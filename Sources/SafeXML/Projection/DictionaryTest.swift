internal import CLibXML2

/// A name test in the addresses of one parser's dictionary.
struct DictionaryTest {
    /// nil stands for any.
    private let local: UInt?
    private let uris: [UInt]?

    init(_ step: RecordPath.Step, _ dictionary: xmlDictPtr) {
        local = step.local.map { unsafe Self.address(of: $0, dictionary) }
        uris = step.uris.map { $0.map { unsafe Self.address(of: $0, dictionary) } }
    }

    func matches(_ name: DictionaryName) -> Bool {
        if let local, local != name.local { return false }
        return uris?.contains(name.uri) ?? true
    }

    private static func address(of name: [UInt8], _ dictionary: xmlDictPtr) -> UInt {
        guard !name.isEmpty else { return 0 }
        return unsafe name.withUnsafeBufferPointer {
            unsafe UInt(bitPattern: xmlDictLookup(dictionary, $0.baseAddress, Int32($0.count)))
        }
    }
}
