internal import CLibXML2
private import Glibc

/// A node of the tree that is being read, as XPath sees it. Valid as long as its document, or while documents are read
/// record by record, its record.
@safe struct DocumentNode: Hashable {
    /// For this room alone: whoever uses it says `unsafe`.
    @unsafe let pointer: TreeNode

    init(_ pointer: TreeNode) {
        unsafe self.pointer = pointer
    }

    static func == (left: DocumentNode, right: DocumentNode) -> Bool { unsafe left.pointer == right.pointer }

    func hash(into hasher: inout Hasher) {
        unsafe hasher.combine(pointer)
    }

    private init?(optional pointer: TreeNode?) {
        guard let pointer = unsafe pointer else { return nil }
        unsafe self.init(pointer)
    }

    var kind: XPathNode.Kind {
        switch unsafe pointer.pointee.type {
        case XML_ATTRIBUTE_NODE: .attribute
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: .text
        case XML_COMMENT_NODE: .comment
        case XML_PI_NODE: .processingInstruction
        case XML_DOCUMENT_NODE: .document
        default: .element
        }
    }

    /// Whether it is text that is no CDATA section.
    var isPlainText: Bool { unsafe pointer.pointee.type == XML_TEXT_NODE }

    var parent: DocumentNode? { unsafe DocumentNode(optional: pointer.pointee.parent) }
    var next: DocumentNode? { kind == .attribute ? nil : unsafe DocumentNode(optional: pointer.pointee.next) }
    var previous: DocumentNode? { kind == .attribute ? nil : unsafe DocumentNode(optional: pointer.pointee.prev) }
    var firstChild: DocumentNode? { hasChildren ? unsafe DocumentNode(optional: pointer.pointee.children) : nil }
    var lastChild: DocumentNode? { hasChildren ? unsafe DocumentNode(optional: pointer.pointee.last) : nil }

    /// libxml2 keeps an attribute's value in nodes below it, which XPath knows nothing of.
    private var hasChildren: Bool { kind == .element || kind == .document }

    var firstAttribute: DocumentNode? {
        guard kind == .element, let first = unsafe pointer.pointee.properties else { return nil }
        return unsafe DocumentNode(UnsafeMutableRawPointer(first).assumingMemoryBound(to: xmlNode.self))
    }

    /// The attribute after this one.
    var nextAttribute: DocumentNode? { unsafe DocumentNode(optional: pointer.pointee.next) }

    var root: DocumentNode? {
        guard let document = unsafe pointer.pointee.doc else { return nil }
        return unsafe DocumentNode(UnsafeMutableRawPointer(document).assumingMemoryBound(to: xmlNode.self))
    }

    var place: NodePlace { unsafe NodePlace(of: pointer) }
    var line: Int { place.line }

    /// Local name; empty for nodes without one.
    var name: String { hasName ? unsafe string(pointer.pointee.name) : "" }

    var namespace: String {
        kind == .element || kind == .attribute ? unsafe string(pointer.pointee.ns?.pointee.href) : ""
    }

    /// The name with its prefix, as it is written.
    var qualifiedName: String {
        guard kind == .element || kind == .attribute, let prefix = unsafe pointer.pointee.ns?.pointee.prefix else {
            return name
        }
        return "\(unsafe string(prefix)):\(name)"
    }

    /// `{uri}local`, or `local` without a namespace.
    var expandedName: String { namespace.isEmpty ? name : "{\(namespace)}\(name)" }

    /// The namespaces that an element declares, by prefix.
    var namespaceDeclarations: [String: String] {
        var declarations: [String: String] = [:]
        var next = kind == .element ? unsafe pointer.pointee.nsDef : nil
        while let declaration = unsafe next {
            declarations[unsafe string(declaration.pointee.prefix)] = unsafe string(declaration.pointee.href)
            unsafe next = declaration.pointee.next
        }
        return declarations
    }

    private var hasName: Bool { kind == .element || kind == .attribute || kind == .processingInstruction }

    /// - Parameter name: ends with NUL.
    func isNamed(_ name: UnsafePointer<CChar>) -> Bool {
        guard let own = unsafe pointer.pointee.name else { return false }
        return unsafe strcmp(UnsafeRawPointer(own).assumingMemoryBound(to: CChar.self), name) == 0
    }

    func hasLocalName(_ name: [UInt8]) -> Bool { unsafe Self.equal(pointer.pointee.name, name) }

    /// - Parameter uri: empty for no namespace.
    func isInNamespace(_ uri: [UInt8]) -> Bool { unsafe Self.equal(pointer.pointee.ns?.pointee.href, uri) }

    private static func equal(_ characters: UnsafePointer<xmlChar>?, _ bytes: [UInt8]) -> Bool {
        guard let characters = unsafe characters else { return bytes.isEmpty }
        return unsafe bytes.withUnsafeBytes { wanted in
            guard let base = wanted.baseAddress else { return unsafe characters.pointee == 0 }
            return unsafe strncmp(
                UnsafeRawPointer(characters).assumingMemoryBound(to: CChar.self),
                base.assumingMemoryBound(to: CChar.self), wanted.count) == 0 && characters[wanted.count] == 0
        }
    }
}

// MARK: Texts

extension DocumentNode {
    /// XPath's string-value.
    var stringValue: String { unsafe StringValue.of(pointer) }

    /// The string-value as UTF-8: XPath compares code points, where Swift's strings compare characters.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        if kind == .element || kind == .document {
            var node = firstChild
            while let current = node {
                if current.kind == .text { unsafe Self.append(current.pointer.pointee.content, to: &bytes) }
                node = current.following(within: self)
            }
        } else if kind == .attribute {
            var value = unsafe pointer.pointee.children
            while let next = unsafe value {
                unsafe Self.append(next.pointee.content, to: &bytes)
                unsafe value = next.pointee.next
            }
        } else {
            unsafe Self.append(pointer.pointee.content, to: &bytes)
        }
        return bytes
    }

    /// Whether an attribute's value is this text, code point by code point.
    func hasValue(_ text: String) -> Bool {
        let value = unsafe pointer.pointee.children
        // Nearly always one text; several where the parser met references.
        guard unsafe value?.pointee.next == nil, var only = unsafe value?.pointee.content else {
            return bytes.elementsEqual(text.utf8)
        }
        for byte in text.utf8 {
            guard byte != 0, unsafe only.pointee == byte else { return false }
            unsafe only += 1
        }
        return unsafe only.pointee == 0
    }

    private static func append(_ characters: UnsafePointer<xmlChar>?, to bytes: inout [UInt8]) {
        guard let characters = unsafe characters else { return }
        let length = unsafe strlen(UnsafeRawPointer(characters).assumingMemoryBound(to: CChar.self))
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: characters, count: length))
    }
}

// MARK: Order

extension DocumentNode {
    /// The node after this one in document order that is inside `top`.
    func following(within top: DocumentNode) -> DocumentNode? {
        if let child = firstChild { return child }
        return self == top ? nil : followingNotBelow(within: top)
    }

    /// The same, leaving out what is inside this node.
    func followingNotBelow(within top: DocumentNode?) -> DocumentNode? {
        var node = self
        while node != top {
            if let next = node.next { return next }
            guard let parent = node.parent else { return nil }
            node = parent
        }
        return nil
    }

    /// Grows in document order; an attribute's is between its element's and the next node's.
    var order: UInt64 {
        switch kind {
        case .element: unsafe UInt64(UInt(bitPattern: pointer.pointee.content)) << 20
        case .document: 0
        case .attribute: (parent?.order ?? 0) + UInt64(attributeNumber)
        case .text, .comment, .processingInstruction: unsafe UInt64(UInt(bitPattern: pointer.pointee._private)) << 20
        }
    }

    /// Notes the node's number in the document, where libxml2 leaves a field unused: the content of an element, the
    /// field for applications of others (an element's holds its place).
    func number(_ number: Int) {
        if unsafe pointer.pointee.type == XML_ELEMENT_NODE {
            unsafe pointer.pointee.content = UnsafeMutablePointer(bitPattern: number)
        } else if unsafe pointer.pointee._private == nil {
            unsafe pointer.pointee._private = UnsafeMutableRawPointer(bitPattern: number)
        }
    }

    /// Frees all that an open element holds so far.
    func freeChildren() {
        while let child = unsafe pointer.pointee.children {
            unsafe xmlUnlinkNode(child)
            unsafe xmlFreeNode(child)
        }
    }

    /// Keeps the place of its tag, which `line` then tells.
    func keep(_ place: NodePlace) { unsafe place.store(in: pointer) }

    private var attributeNumber: Int {
        var number = 1
        var before = unsafe pointer.pointee.prev
        while let attribute = unsafe before {
            number += 1
            unsafe before = attribute.pointee.prev
        }
        return number
    }
}

extension DocumentNode {
    private static let schemaInstance = Array("http://www.w3.org/2001/XMLSchema-instance".utf8)
    private static let nilName = Array("nil".utf8)

    /// Whether an attribute says that this element has no value: `xsi:nil`, by XML Schema's texts for true.
    var isNil: Bool {
        guard unsafe pointer.pointee.type == XML_ELEMENT_NODE else { return false }
        var next = firstAttribute
        while let attribute = next {
            if attribute.hasLocalName(Self.nilName), attribute.isInNamespace(Self.schemaInstance) {
                return attribute.saysTrue
            }
            next = attribute.nextAttribute
        }
        return false
    }

    private var saysTrue: Bool {
        let text = bytes.filter { $0 > 0x20 }
        return text.elementsEqual("true".utf8) || text.elementsEqual("1".utf8)
    }
}
