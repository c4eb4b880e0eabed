internal import CLibXML2

/// A node of libxml2's tree.
typealias TreeNode = xmlNodePtr

/// What wants to know of elements while a tree grows.
protocol ElementObserver: AnyObject {
    /// The element is in the tree, with its attributes.
    func started(_ node: DocumentNode, in parser: DocumentParser)
    /// The element is closed, with all that is in it.
    func ended(_ node: TreeNode, in parser: DocumentParser)
}

/// One libxml2 parser with the checks of this room hooked in; used again and again, by one thread.
@safe final class DocumentParser {
    /// libxml2's tree of one document.
    @safe struct Tree: ~Copyable {
        fileprivate let pointer: xmlDocPtr
        /// nil only where there is no root element: such a document is refused.
        var root: DocumentNode? { unsafe xmlDocGetRootElement(pointer).map { unsafe DocumentNode($0) } }
        deinit { unsafe xmlFreeDoc(pointer) }
    }

    /// What is told of elements as they come.
    var observer: (any ElementObserver)?
    /// Told of everything that a schema can say something about.
    var validators: [SchemaValidator] = []
    /// Watches which namespaces are used.
    var vocabulary: VocabularyWatch?
    /// Whether elements get a column beside their line.
    var notesColumns = false

    /// Why the present document is refused.
    private(set) var refusal: XMLRefusal?
    /// Elements that are open; the document itself not counted.
    private(set) var depth = 0
    /// Nodes that count against the limit.
    var nodes = 0
    /// Nodes of the document that have a number, in document order.
    private var numbered = 0

    let limits: XMLLimits
    private var context: xmlParserCtxtPtr?
    private var pump: InputPump?
    /// A context keeps every name it ever saw; past so many it is replaced.
    private static let namesWorthKeeping: Int32 = 20_000

    init(limits: XMLLimits) {
        self.limits = limits
    }

    deinit {
        unsafe xmlFreeParserCtxt(context)
    }

    /// Parses what the pump delivers.
    /// - Throws: `XMLRefusal`, or what the source of the bytes threw.
    func parse(_ pump: InputPump) throws -> Tree {
        Library.prepareThread()
        (self.pump, refusal, depth, nodes, numbered) = (pump, nil, 0, 0, 0)
        defer { self.pump = nil }
        let context = unsafe try readyContext()
        unsafe try open(pump, in: context)
        for validator in validators { try validator.open() }
        defer { for validator in validators { validator.close() } }
        _ = unsafe xmlParseDocument(context)
        let document = unsafe context.pointee.myDoc
        unsafe context.pointee.myDoc = nil
        let tree = unsafe document.map { unsafe Tree(pointer: $0) }
        if let failure = pump.failure { throw failure }
        unsafe check(context, pump)
        if let refusal { throw refusal }
        guard let tree = consume tree, tree.root != nil else { throw XMLRefusal.empty }
        return tree
    }

    /// Refuses the document: the parser gets no more bytes and calls nothing back.
    func refuse(_ reason: XMLRefusal) {
        if refusal == nil { refusal = reason }
        unsafe context?.pointee.disableSAX = 1
    }

    /// Bytes of the document, as UTF-8, up to where the parser is.
    var offset: Int {
        guard let input = unsafe context?.pointee.input else { return 0 }
        return unsafe Int(input.pointee.consumed) + input.pointee.base.distance(to: input.pointee.cur)
    }

    /// What a document that parsed must satisfy besides.
    private func check(_ context: xmlParserCtxtPtr, _ pump: InputPump) {
        guard refusal == nil else { return }
        if unsafe context.pointee.wellFormed == 0 { return refuse(.notWellFormed("the parser gives no reason")) }
        let isWhole = pump.delivered == offset && pump.isExhausted()
        if let late = pump.refusal { return refuse(late) }
        if !isWhole { refuse(.trailingBytes.at(unsafe ParserPosition.now(context))) }
    }
}

// MARK: Setting up

extension DocumentParser {
    private func readyContext() throws(XMLRefusal) -> xmlParserCtxtPtr {
        if let context = unsafe context, unsafe xmlDictSize(context.pointee.dict) < Self.namesWorthKeeping {
            unsafe xmlCtxtReset(context)
            return unsafe context
        }
        unsafe xmlFreeParserCtxt(context)
        unsafe context = nil
        guard let fresh = unsafe xmlNewParserCtxt(), let handlers = unsafe fresh.pointee.sax else {
            throw XMLRefusal(code: "XML.MEMORY", message: "out of memory")
        }
        unsafe fresh.pointee._private = Unmanaged.passUnretained(self).toOpaque()
        unsafe hook(handlers)
        unsafe context = fresh
        return unsafe fresh
    }

    private func open(_ pump: InputPump, in context: xmlParserCtxtPtr) throws(XMLRefusal) {
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_NOWARNING.rawValue
            | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_IGNORE_ENC.rawValue
        unsafe xmlCtxtUseOptions(context, Int32(options))
        // NOWARNING takes the handler away; BIG_LINES needs lines to be noted.
        unsafe context.pointee.linenumbers = 1
        unsafe context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
        let buffer = unsafe xmlParserInputBufferCreateIO(
            { source, target, count in
                guard let source = unsafe source, let target = unsafe target else { return -1 }
                let parser = unsafe Unmanaged<DocumentParser>.fromOpaque(source).takeUnretainedValue()
                guard parser.refusal == nil, let pump = parser.pump else { return 0 }
                return unsafe Int32(pump.read(into: .init(start: target, count: Int(count))))
            }, nil, Unmanaged.passUnretained(self).toOpaque(), XML_CHAR_ENCODING_NONE)
        guard let buffer = unsafe buffer,
            let input = unsafe xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE)
        else { throw XMLRefusal(code: "XML.MEMORY", message: "out of memory") }
        unsafe inputPush(context, input)
    }

    private func hook(_ handlers: UnsafeMutablePointer<xmlSAXHandler>) {
        unsafe handlers.pointee.startDocument = { unsafe DocumentParser.of($0)?.documentStarted() }
        unsafe handlers.pointee.internalSubset = { context, _, _, _ in unsafe DocumentParser.of(context)?.doctypeSeen()
        }
        unsafe handlers.pointee.startElementNs = {
            unsafe DocumentParser.of($0)?.elementStarted($1, $2, $3, $4, $5, $6, $7, $8)
        }
        unsafe handlers.pointee.endElementNs = { unsafe DocumentParser.of($0)?.elementEnded($1, $2, $3) }
        unsafe handlers.pointee.characters = { unsafe DocumentParser.of($0)?.characters($1, $2) }
        unsafe handlers.pointee.ignorableWhitespace = { unsafe DocumentParser.of($0)?.characters($1, $2) }
        unsafe handlers.pointee.cdataBlock = { unsafe DocumentParser.of($0)?.cdata($1, $2) }
        unsafe handlers.pointee.comment = { context, text in
            guard let parser = unsafe DocumentParser.of(context), parser.count(1) else { return }
            unsafe xmlSAX2Comment(context, text)
            parser.numberLastChild()
        }
        unsafe handlers.pointee.processingInstruction = { context, target, data in
            guard let parser = unsafe DocumentParser.of(context), parser.count(1) else { return }
            unsafe xmlSAX2ProcessingInstruction(context, target, data)
            parser.numberLastChild()
        }
        unsafe handlers.pointee.serror = { context, error in
            guard let error = unsafe error else { return }
            unsafe DocumentParser.of(context)?.failed(error.pointee)
        }
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> DocumentParser? {
        guard let context = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self),
            let parser = unsafe context.pointee._private
        else { return nil }
        return unsafe Unmanaged<DocumentParser>.fromOpaque(parser).takeUnretainedValue()
    }
}

// MARK: What the parser tells

extension DocumentParser {
    private func documentStarted() {
        guard refusal == nil, let context = unsafe context else { return }
        let version = unsafe context.pointee.version.map { unsafe String(cString: $0) } ?? "1.0"
        guard version == "1.0" else { return refuse(.version(version).at(line: 1, column: 1)) }
        unsafe xmlSAX2StartDocument(context)
    }

    /// Before the declaration's own content is read: nothing of it may be.
    private func doctypeSeen() {
        guard refusal == nil, let context = unsafe context else { return }
        refuse(.doctype.at(unsafe ParserPosition.last("<!DOCTYPE", context)))
        unsafe xmlStopParser(context)
    }

    private func elementStarted(
        _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?,
        _ namespaceCount: Int32, _ namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ attributeCount: Int32,
        _ defaultedCount: Int32, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        let new = 1 + 2 * Int(attributeCount) + Int(namespaceCount)
        guard let context = unsafe context, count(new, atTag: true) else { return }
        depth += 1
        if depth >= limits.depth {
            return refuse(.tooDeep(limits.depth).at(unsafe ParserPosition.tag(context, withColumn: true)))
        }
        if let vocabulary, let second = unsafe vocabulary.note(uri, attributes, Int(attributeCount)) {
            return refuse(second.at(unsafe ParserPosition.tag(context, withColumn: true)))
        }
        unsafe xmlSAX2StartElementNs(
            context, local, prefix, uri, namespaceCount, namespaces, attributeCount, defaultedCount, attributes)
        guard let node = unsafe context.pointee.node else { return }
        unsafe NodePlace(ParserPosition.tag(context, withColumn: notesColumns)).store(in: node)
        unsafe number(node)
        unsafe observer?.started(DocumentNode(node), in: self)
        for validator in validators {
            unsafe validator.started(
                at: node, local, prefix, uri, namespaceCount, namespaces, attributeCount, defaultedCount, attributes)
        }
    }

    private func elementEnded(
        _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?
    ) {
        guard refusal == nil, let context = unsafe context, let node = unsafe context.pointee.node else { return }
        if unsafe node.pointee.last != nil, unsafe node.pointee.last.pointee.type == XML_TEXT_NODE { nodes += 1 }
        for validator in validators { unsafe validator.ending(at: node, local, prefix, uri) }
        unsafe xmlSAX2EndElementNs(context, local, prefix, uri)
        unsafe observer?.ended(node, in: self)
        depth -= 1
    }

    private func characters(_ text: UnsafePointer<xmlChar>?, _ length: Int32) {
        guard refusal == nil, let context = unsafe context else { return }
        unsafe xmlSAX2Characters(context, text, length)
        unsafe number(context.pointee.node?.pointee.last)
        for validator in validators { unsafe validator.characters(at: context.pointee.node, text, length) }
    }

    private func cdata(_ text: UnsafePointer<xmlChar>?, _ length: Int32) {
        guard count(1), let context = unsafe context else { return }
        unsafe xmlSAX2CDataBlock(context, text, length)
        unsafe number(context.pointee.node?.pointee.last)
        for validator in validators { unsafe validator.characters(at: context.pointee.node, text, length) }
    }

    /// Numbers a comment or instruction that just came; those outside the root element are the document's children.
    private func numberLastChild() {
        guard let context = unsafe context else { return }
        unsafe number(context.pointee.node?.pointee.last ?? context.pointee.myDoc?.pointee.last)
    }

    private func number(_ node: TreeNode?) {
        guard let node = unsafe node else { return }
        numbered += 1
        unsafe DocumentNode.number(node, numbered)
    }

    /// Counts nodes, and the text before them; false when the document is refused.
    private func count(_ new: Int, atTag: Bool = false) -> Bool {
        guard refusal == nil, let context = unsafe context else { return false }
        nodes += new
        if let last = unsafe context.pointee.node?.pointee.last, unsafe last.pointee.type == XML_TEXT_NODE {
            nodes += 1
        }
        guard nodes > limits.nodes else { return true }
        let place = unsafe atTag ? ParserPosition.tag(context, withColumn: true) : ParserPosition.now(context)
        refuse(.tooManyNodes(limits.nodes).at(place))
        return false
    }

    private func failed(_ error: xmlError) {
        guard refusal == nil, let reason = unsafe ParserComplaint(error) else { return }
        // Where the bytes were cut off on purpose, the parser's complaint about the end is not the reason.
        let left = (pump?.delivered ?? 0) - offset
        if let cut = pump?.refusal, left <= 0 || (left < 4 && reason.isOfEncoding) { return refuse(cut) }
        refuse(reason.refusal(isAtEnd: left <= 0).at(line: Int(unsafe error.line), column: Int(unsafe error.int2)))
    }
}
