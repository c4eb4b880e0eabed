internal import CLibXML2

/// A node of libxml2's tree.
typealias TreeNode = xmlNodePtr

/// What wants to know of elements while a tree grows.
protocol ElementObserver: AnyObject {
    /// The element is in the tree, with its attributes.
    func started(_ node: DocumentNode, in parser: DocumentParser)
    /// The element is closed, with all that is in it.
    func ended(_ node: TreeNode, in parser: DocumentParser)
    /// Whether a record is open.
    var isInRecord: Bool { get }
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
    /// What is counted while the document is parsed. Handlers are called for every tag and every text, and reach it
    /// without touching this object.
    let tally: UnsafeMutablePointer<ParserTally>
    /// For a piece of a document behind copies of the tags around it: the line of each of those, and of the piece.
    var lines: ArraySlice<Int> = []
    /// Lines of the open elements, where a schema may have something against one that is not in the tree.
    var openLines: [Int] = []
    /// Keeps out of the tree what no expression can reach; nil: the tree is whole.
    let growth: ProjectedGrowth?

    let limits: XMLLimits
    private(set) var context: xmlParserCtxtPtr?
    private var input: (any DocumentInput)?
    /// A context keeps every name it ever saw; past so many it is replaced.
    private static let namesWorthKeeping: Int32 = 20_000

    init(limits: XMLLimits, projection: Projection? = nil) {
        self.limits = limits
        growth = projection.map { ProjectedGrowth($0) }
        unsafe tally = .allocate(capacity: 1)
        unsafe tally.initialize(to: ParserTally(limits))
        unsafe tally.pointee.parser = unsafe Unmanaged.passUnretained(self)
    }

    deinit {
        unsafe xmlFreeParserCtxt(context)
        unsafe tally.deallocate()
    }

    /// Elements that are open; the document itself not counted.
    var depth: Int { unsafe tally.pointee.depth }

    /// Nodes that count against the limit.
    var nodes: Int {
        get { unsafe tally.pointee.nodes }
        set { unsafe tally.pointee.nodes = newValue }
    }

    /// Parses a document.
    /// - Throws: `XMLRefusal`, or what the source of the bytes threw.
    func parse(_ input: any DocumentInput) throws -> Tree {
        Library.prepareThread()
        (self.input, refusal) = (input, nil)
        unsafe tally.pointee.reset()
        unsafe tally.pointee.validates = !validators.isEmpty
        unsafe tally.pointee.mayPassText = input.isOwnMemory && validators.isEmpty
        openLines.removeAll(keepingCapacity: true)
        growth?.reset()
        defer { self.input = nil }
        let context = unsafe try readyContext()
        unsafe try open(input, in: context)
        for validator in validators { try validator.open() }
        defer { for validator in validators { validator.close() } }
        _ = unsafe xmlParseDocument(context)
        let document = unsafe context.pointee.myDoc
        unsafe context.pointee.myDoc = nil
        let tree = unsafe document.map { unsafe Tree(pointer: $0) }
        if let failure = input.failure { throw failure }
        unsafe check(context, input)
        if let refusal { throw refusal }
        guard let tree = consume tree, tree.root != nil else { throw XMLRefusal.empty }
        return tree
    }

    /// Refuses the document: the parser gets no more bytes and calls nothing back.
    func refuse(_ reason: XMLRefusal) {
        if refusal == nil { refusal = reason }
        unsafe tally.pointee.isRefused = true
        unsafe context?.pointee.disableSAX = 1
        input?.stop()
    }

    /// Behind a copied tag, the next one or the piece itself stands on a line of its own in the document.
    func goToNextLine() {
        guard let line = lines.popFirst() else { return }
        unsafe context?.pointee.input.pointee.line = Int32(clamping: line)
    }

    /// Refuses a record that is larger than one may be.
    func refuseRecord(at line: Int) {
        refuse(.tooLarge("this record", limits.fileBytes).at(line: line, column: 0))
    }

    /// Bytes of the document, as UTF-8, up to where the parser is.
    var offset: Int { unsafe context.map { unsafe ParserPosition.offset($0) } ?? 0 }

    /// What a document that parsed must satisfy besides.
    private func check(_ context: xmlParserCtxtPtr, _ input: any DocumentInput) {
        guard refusal == nil else { return }
        if unsafe context.pointee.wellFormed == 0 { return refuse(.notWellFormed("the parser gives no reason")) }
        let isWhole = input.delivered == offset && input.isExhausted()
        if let late = input.refusal { return refuse(late) }
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
        unsafe fresh.pointee._private = UnsafeMutableRawPointer(tally)
        unsafe hook(handlers)
        if let growth {
            unsafe ProjectedHandlers.hook(handlers)
            unsafe growth.bind(fresh.pointee.dict)
        }
        unsafe context = fresh
        return unsafe fresh
    }

    private func open(_ input: any DocumentInput, in context: xmlParserCtxtPtr) throws(XMLRefusal) {
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_NOWARNING.rawValue
            | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_IGNORE_ENC.rawValue
        unsafe xmlCtxtUseOptions(context, Int32(options))
        // NOWARNING takes the handler away; BIG_LINES needs lines to be noted.
        unsafe context.pointee.linenumbers = 1
        unsafe context.pointee._private = UnsafeMutableRawPointer(tally)
        guard unsafe input.attach(to: context) else {
            throw XMLRefusal(code: "XML.MEMORY", message: "out of memory")
        }
        goToNextLine()
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
        // One and the same function: otherwise libxml2 looks at every white space to choose between the two.
        unsafe handlers.pointee.ignorableWhitespace = unsafe handlers.pointee.characters
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

    static func of(_ context: UnsafeMutableRawPointer?) -> DocumentParser? {
        unsafe ParserTally.of(context)?.pointee.parser?.takeUnretainedValue()
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
        unsafe tally.pointee.depth += 1
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
        goToNextLine()
        for validator in validators {
            unsafe validator.started(
                at: SchemaPlace(node), local, prefix, uri, namespaceCount, namespaces, attributeCount, defaultedCount,
                attributes)
        }
    }

    private func elementEnded(
        _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?
    ) {
        guard refusal == nil, let context = unsafe context, let node = unsafe context.pointee.node else { return }
        if unsafe node.pointee.last != nil, unsafe node.pointee.last.pointee.type == XML_TEXT_NODE { nodes += 1 }
        for validator in validators { unsafe validator.ending(at: SchemaPlace(node), local, prefix, uri) }
        unsafe xmlSAX2EndElementNs(context, local, prefix, uri)
        unsafe observer?.ended(node, in: self)
        unsafe tally.pointee.depth -= 1
    }

    private func characters(_ text: UnsafePointer<xmlChar>?, _ length: Int32) {
        guard refusal == nil, let context = unsafe context else { return }
        unsafe xmlSAX2Characters(context, text, length)
        unsafe number(context.pointee.node?.pointee.last)
        for validator in validators { unsafe validator.characters(at: SchemaPlace(context.pointee.node), text, length) }
    }

    private func cdata(_ text: UnsafePointer<xmlChar>?, _ length: Int32) {
        guard count(1), let context = unsafe context else { return }
        unsafe xmlSAX2CDataBlock(context, text, length)
        unsafe number(context.pointee.node?.pointee.last)
        for validator in validators { unsafe validator.characters(at: SchemaPlace(context.pointee.node), text, length) }
    }

    /// Numbers a comment or instruction that just came; those outside the root element are the document's children.
    private func numberLastChild() {
        guard let context = unsafe context else { return }
        unsafe number(context.pointee.node?.pointee.last ?? context.pointee.myDoc?.pointee.last)
    }

    /// Gives a node its number in document order.
    func number(_ node: TreeNode?) {
        guard let node = unsafe node else { return }
        unsafe tally.pointee.numbered += 1
        unsafe DocumentNode.number(node, tally.pointee.numbered)
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
        let left = (input?.delivered ?? 0) - offset
        if let cut = input?.refusal, left <= 0 || (left < 4 && reason.isOfEncoding) { return refuse(cut) }
        let column = Int(unsafe error.int2) + (reason.isOfName ? unsafe ParserPosition.nameAhead(context) : 0)
        refuse(reason.refusal(isAtEnd: left <= 0).at(line: Int(unsafe error.line), column: column))
    }
}
