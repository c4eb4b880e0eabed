internal import CLibXML2

/// The start tag of an element as libxml2 hands it to its handlers. Valid while the handler runs that was given it.
@safe struct StartTag {
    private let local: UnsafePointer<xmlChar>?
    private let prefix: UnsafePointer<xmlChar>?
    private let uri: UnsafePointer<xmlChar>?
    private let namespaceCount: Int32
    private let namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    private let defaultedCount: Int32
    private let pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    let attributes: TagAttributes

    @inline(__always)
    init(
        _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?,
        _ namespaceCount: Int32, _ namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ attributeCount: Int32,
        _ defaultedCount: Int32, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        unsafe (self.local, self.prefix, self.uri) = unsafe (local, prefix, uri)
        unsafe (self.namespaceCount, self.namespaces) = unsafe (namespaceCount, namespaces)
        unsafe (self.defaultedCount, pointers) = unsafe (defaultedCount, attributes)
        self.attributes = unsafe TagAttributes(attributes, attributeCount)
    }

    /// Addresses of the name, which the parser's dictionary keeps once.
    var name: DictionaryName { unsafe DictionaryName(local, uri) }

    var localName: String { unsafe string(local) }

    /// Nodes that count against the limit: the element, and two for each attribute.
    var nodes: Int { 1 + 2 * attributes.count + Int(namespaceCount) }

    var declaresNamespaces: Bool { namespaceCount > 0 }

    /// The namespaces that it declares, in order.
    var declarations: [(prefix: String, uri: String)] {
        guard let namespaces = unsafe namespaces else { return [] }
        return (0..<Int(namespaceCount)).map { index in
            unsafe (string(namespaces[2 * index]), string(namespaces[2 * index + 1]))
        }
    }

    /// Hands it on to a function of libxml2.
    @inline(__always)
    func tell(_ function: startElementNsSAX2Func?, _ context: UnsafeMutableRawPointer?) {
        unsafe function?(
            context, local, prefix, uri, namespaceCount, namespaces, Int32(attributes.count), defaultedCount, pointers)
    }
}

/// The end tag of an element; valid while the handler runs that was given it.
@safe struct EndTag {
    private let local: UnsafePointer<xmlChar>?
    private let prefix: UnsafePointer<xmlChar>?
    private let uri: UnsafePointer<xmlChar>?

    @inline(__always)
    init(_ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?) {
        unsafe (self.local, self.prefix, self.uri) = unsafe (local, prefix, uri)
    }

    var name: DictionaryName { unsafe DictionaryName(local, uri) }

    @inline(__always)
    func tell(_ function: endElementNsSAX2Func?, _ context: UnsafeMutableRawPointer?) {
        unsafe function?(context, local, prefix, uri)
    }
}

/// A run of text, or what a CDATA section holds; valid while the handler runs that was given it.
@safe struct ParsedText {
    private let start: UnsafePointer<xmlChar>?
    private let length: Int32

    @inline(__always)
    init(_ start: UnsafePointer<xmlChar>?, _ length: Int32) {
        unsafe self.start = unsafe start
        self.length = length
    }

    var isEmpty: Bool { length <= 0 }

    private var bytes: UnsafeBufferPointer<xmlChar> { unsafe UnsafeBufferPointer(start: start, count: Int(length)) }

    var string: String { unsafe String(decoding: bytes, as: UTF8.self) }

    func append(to text: inout [UInt8]) { unsafe text.append(contentsOf: bytes) }

    @inline(__always)
    func tell(_ function: charactersSAXFunc?, _ context: UnsafeMutableRawPointer?) {
        unsafe function?(context, start, length)
    }
}
