internal import CLibXML2

/// The attributes of a start tag, as libxml2 hands them to its handlers: five pointers each, local name, prefix,
/// namespace, and the first byte of the value and the one behind its last.
@safe struct TagAttributes {
    private let pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    let count: Int

    init(_ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int32) {
        unsafe self.pointers = unsafe pointers
        self.count = Int(count)
    }

    /// Whether any is in a namespace.
    var haveNamespace: Bool {
        guard let pointers = unsafe pointers else { return false }
        for index in 0..<count where unsafe pointers[5 * index + 2] != nil { return true }
        return false
    }

    /// Addresses of names, which the parser's dictionary keeps once each.
    func name(_ index: Int) -> DictionaryName {
        guard let pointers = unsafe pointers else { return DictionaryName(local: 0, uri: 0) }
        return unsafe DictionaryName(pointers[5 * index], pointers[5 * index + 2])
    }

    func value(_ index: Int, equals text: [UInt8]) -> Bool {
        guard let pointers = unsafe pointers, let start = unsafe pointers[5 * index + 3],
            let end = unsafe pointers[5 * index + 4]
        else { return text.isEmpty }
        return unsafe UnsafeBufferPointer(start: start, count: start.distance(to: end)).elementsEqual(text)
    }
}

/// A name as its two addresses in a parser's dictionary: comparing them compares the names. 0 for no namespace.
struct DictionaryName: Hashable {
    let local: UInt
    let uri: UInt

    init(local: UInt, uri: UInt) {
        self.local = local
        self.uri = uri
    }

    init(_ local: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?) {
        self.local = UInt(bitPattern: local)
        self.uri = UInt(bitPattern: uri)
    }
}
