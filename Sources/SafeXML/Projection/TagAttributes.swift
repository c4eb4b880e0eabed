internal import CLibXML2
private import Glibc

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
        let bytes = unsafe UnsafeBufferPointer(start: start, count: start.distance(to: end))
        if unsafe bytes.elementsEqual(text) { return true }
        return unsafe bytes.contains(UInt8(ascii: "&")) && value(index).utf8.elementsEqual(text)
    }

    /// The value of the attribute of that name without a namespace.
    func value(_ name: StaticString) -> String? {
        guard let pointers = unsafe pointers else { return nil }
        for index in 0..<count where unsafe pointers[5 * index + 2] == nil && isNamed(name, index) {
            return value(index)
        }
        return nil
    }

    /// The values of the attributes of that local name that have a namespace, by it.
    func qualified(_ name: StaticString) -> [(namespace: String, value: String)] {
        guard let pointers = unsafe pointers else { return [] }
        return (0..<count).compactMap { index in
            guard let uri = unsafe pointers[5 * index + 2], isNamed(name, index) else { return nil }
            return (unsafe String(cString: uri), value(index))
        }
    }

    private func isNamed(_ name: StaticString, _ index: Int) -> Bool {
        guard let local = unsafe pointers?[5 * index] else { return false }
        return unsafe strcmp(UnsafeRawPointer(local).assumingMemoryBound(to: CChar.self), name.utf8Start) == 0
    }

    private func value(_ index: Int) -> String {
        guard let pointers = unsafe pointers, let start = unsafe pointers[5 * index + 3],
            let end = unsafe pointers[5 * index + 4]
        else { return "" }
        let value = unsafe String(
            decoding: UnsafeBufferPointer(start: start, count: start.distance(to: end)), as: UTF8.self)
        // libxml2 leaves it to whoever builds a tree to make an `&` of the reference that it puts in its place.
        return value.contains("&") ? value.replacing("&#38;", with: "&") : value
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
