internal import CLibXML2
import Wording

/// A node of libxml2's tree.
typealias TreeNode = xmlNodePtr

/// What wants to know of elements while a tree grows.
protocol ElementObserver: AnyObject {
    /// The element is in the tree, with its attributes.
    func started(_ node: DocumentNode, in parser: DocumentParser)
    /// The element is closed, with all that is in it.
    func ended(_ node: DocumentNode, in parser: DocumentParser)
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
    /// Where no tree grows: what receives the document instead.
    private(set) var events: EventTeller?

    let limits: XMLLimits
    private(set) var context: xmlParserCtxtPtr?
    private(set) var input: (any DocumentInput)?
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
        guard let tree = try pass(over: input), tree.root != nil else { throw XMLRefusal.empty }
        return tree
    }

    /// Parses a document from which no tree grows: `receiver` is given its parts instead.
    func walk(_ input: any DocumentInput, telling receiver: any XMLEventReceiver) throws {
        events = EventTeller(receiver)
        defer { events = nil }
        _ = try pass(over: input)
        if let events, !events.hasRoot { throw XMLRefusal.empty }
    }

    private func pass(over input: any DocumentInput) throws -> Tree? {
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
        return tree
    }

    /// Refuses the document: the parser gets no more bytes and calls nothing back.
    func refuse(_ reason: XMLRefusal) {
        if case .none = refusal { refusal = reason }
        unsafe tally.pointee.isRefused = true
        unsafe context?.pointee.disableSAX = 1
        input?.stop()
    }

    /// Behind a copied tag, the next one or the piece itself stands on a line of its own in the document.
    func goToNextLine() {
        guard let line = lines.popFirst() else { return }
        unsafe context?.pointee.input.pointee.line = Int32(clamping: line)
    }

    /// The offset at which the open record has to have ended.
    func expectRecordEnd(by offset: Int) { unsafe tally.pointee.recordEnd = offset }

    /// Refuses a record that is larger than one may be.
    func refuseRecord(at line: Int) {
        refuse(.tooLarge(Message("this record"), limits.fileBytes, "record_bytes").at(line: line, column: 0))
    }

    /// Bytes of the document, as UTF-8, up to where the parser is.
    var offset: Int { unsafe context.map { unsafe ParserPosition.offset($0) } ?? 0 }

    /// What a document that parsed must satisfy besides.
    private func check(_ context: xmlParserCtxtPtr, _ input: any DocumentInput) {
        guard case .none = refusal else { return }
        if unsafe context.pointee.wellFormed == 0 {
            return refuse(.notWellFormed(Message("the parser gives no reason")))
        }
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
            throw XMLRefusal(code: "XML.MEMORY", Message("out of memory"))
        }
        unsafe fresh.pointee._private = UnsafeMutableRawPointer(tally)
        unsafe hook(handlers)
        if events != nil { unsafe EventHandlers.hook(handlers) }
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
            throw XMLRefusal(code: "XML.MEMORY", Message("out of memory"))
        }
        goToNextLine()
    }
}

/// Which open elements are in the tree, while only a projection of each record is.
final class ProjectedGrowth {
    private let projection: Projection
    private var automaton: ProjectionAutomaton?
    /// Of the open elements of the tree from the record on.
    private var states: [ProjectionAutomaton.State] = []

    init(_ projection: Projection) {
        self.projection = projection
    }

    /// Takes the names of a new parser context.
    func bind(_ dictionary: xmlDictPtr) {
        automaton = unsafe ProjectionAutomaton(projection, dictionary)
    }

    /// Starts with a new document.
    func reset() {
        states.removeAll(keepingCapacity: true)
    }

    var isInRecord: Bool { !states.isEmpty }

    /// Whether all that is inside the last element is in the tree too.
    var isWhole: Bool { states.last == ProjectionAutomaton.whole }

    func openRecord() {
        states.append(automaton?.start ?? ProjectionAutomaton.whole)
    }

    /// An element inside a record.
    /// - Returns: whether it is in the tree.
    func open(_ tag: StartTag) -> Bool {
        guard let around = states.last, around != ProjectionAutomaton.whole else {
            states.append(ProjectionAutomaton.whole)
            return true
        }
        let state = automaton?.state(after: around, tag.name, tag.attributes) ?? ProjectionAutomaton.whole
        if state == ProjectionAutomaton.none { return false }
        states.append(state)
        return true
    }

    /// Closes the last element of the tree that is open.
    func close() {
        if !states.isEmpty { states.removeLast() }
    }
}
