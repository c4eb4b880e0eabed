internal import CLibXML2
private import Glibc

/// The attributes of a start tag, as libxml2 hands them to its handlers: five pointers each, local name, prefix,
/// namespace, and the first byte of the value and the one behind its last.
@safe struct TagAttributes {
    private let pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    let count: Int

    init(_ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int32) {
        unsafe self.pointers = unsafe pointers
        self.count = unsafe pointers == nil ? 0 : Int(count)
    }

    /// One of the five pointers of an attribute.
    private func part(_ index: Int, _ offset: Int) -> UnsafePointer<xmlChar>? { unsafe pointers?[5 * index + offset] }

    /// Whether any is in a namespace.
    var haveNamespace: Bool {
        for index in 0..<count where unsafe part(index, 2) != nil { return true }
        return false
    }

    /// Addresses of names, which the parser's dictionary keeps once each.
    func name(_ index: Int) -> DictionaryName { unsafe DictionaryName(part(index, 0), part(index, 2)) }

    /// The bytes of a value, as libxml2 hands them on: an ampersand as a reference.
    private func bytes(_ index: Int) -> UnsafeBufferPointer<xmlChar> {
        guard let start = unsafe part(index, 3), let end = unsafe part(index, 4) else {
            return unsafe .init(start: nil, count: 0)
        }
        return unsafe UnsafeBufferPointer(start: start, count: start.distance(to: end))
    }

    func value(_ index: Int, equals text: [UInt8]) -> Bool {
        let bytes = unsafe bytes(index)
        if unsafe bytes.elementsEqual(text) { return true }
        return unsafe bytes.contains(UInt8(ascii: "&")) && value(index).utf8.elementsEqual(text)
    }

    /// As the document means it: libxml2 leaves it to whoever builds a tree to make an `&` of the reference that it puts in its place.
    func value(_ index: Int) -> String {
        let value = unsafe String(decoding: bytes(index), as: UTF8.self)
        return value.contains("&") ? value.replacing("&#38;", with: "&") : value
    }

    /// The value of the attribute of that name without a namespace.
    func value(_ name: StaticString) -> String? {
        for index in 0..<count where unsafe part(index, 2) == nil && isNamed(name, index) { return value(index) }
        return nil
    }

    /// The values of the attributes of that local name that have a namespace, by it.
    func qualified(_ name: StaticString) -> [(namespace: String, value: String)] {
        (0..<count).filter { unsafe part($0, 2) != nil && isNamed(name, $0) }.map { index in
            (self.name(index).qualifiedName.uri, value(index))
        }
    }

    private func isNamed(_ name: StaticString, _ index: Int) -> Bool {
        unsafe Self.equal(part(index, 0), name)
    }

    private static func equal(_ text: UnsafePointer<xmlChar>?, _ other: StaticString) -> Bool {
        guard let text = unsafe text else { return false }
        return unsafe strcmp(UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self), other.utf8Start) == 0
    }
}

// MARK: Of XML Schema's own namespace

extension TagAttributes {
    /// Whether an attribute is `xsi:type`, `xsi:nil` or the like.
    func isInstanceName(_ index: Int) -> Bool {
        unsafe Self.equal(part(index, 2), Namespace.instance)
    }

    var haveInstanceNames: Bool {
        for index in 0..<count where isInstanceName(index) { return true }
        return false
    }

    func instanceValue(_ local: StaticString) -> String? {
        for index in 0..<count where isInstanceName(index) && isNamed(local, index) { return value(index) }
        return nil
    }

    /// Lets `xsi:type` and `xsi:nil` begin and end without blanks, as these types mean them, while `body` runs.
    func withTrimmedInstanceNames(_ body: () -> Void) {
        guard haveInstanceNames, let pointers = unsafe pointers else { return body() }
        var before: [(index: Int, start: UnsafePointer<xmlChar>?, end: UnsafePointer<xmlChar>?)] = unsafe []
        for index in 0..<count where isInstanceName(index) {
            let bytes = unsafe bytes(index)
            unsafe before.append((index, part(index, 3), part(index, 4)))
            let first = unsafe bytes.firstIndex { !Self.isBlank($0) } ?? bytes.count
            let last = unsafe bytes.lastIndex { !Self.isBlank($0) } ?? first - 1
            unsafe (pointers[5 * index + 3], pointers[5 * index + 4]) = unsafe (
                part(index, 3).map { unsafe $0 + first }, part(index, 3).map { unsafe $0 + last + 1 }
            )
        }
        body()
        unsafe before.forEach { saved in
            unsafe (pointers[5 * saved.index + 3], pointers[5 * saved.index + 4]) = unsafe (saved.start, saved.end)
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }
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

    /// The name itself; to be asked for while the dictionary is there.
    var qualifiedName: QualifiedName {
        unsafe QualifiedName(string(UnsafePointer(bitPattern: uri)), string(UnsafePointer(bitPattern: local)))
    }
}
