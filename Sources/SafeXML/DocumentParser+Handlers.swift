internal import CLibXML2

/// What libxml2 calls while a whole tree grows.
extension DocumentParser {
    func hook(_ handlers: UnsafeMutablePointer<xmlSAXHandler>) {
        unsafe handlers.pointee.startDocument = { unsafe DocumentParser.of($0)?.documentStarted() }
        unsafe handlers.pointee.internalSubset = { context, _, _, _ in unsafe DocumentParser.of(context)?.doctypeSeen()
        }
        unsafe handlers.pointee.startElementNs = {
            unsafe DocumentParser.of($0)?.elementStarted(StartTag($1, $2, $3, $4, $5, $6, $7, $8))
        }
        unsafe handlers.pointee.endElementNs = { unsafe DocumentParser.of($0)?.elementEnded(EndTag($1, $2, $3)) }
        unsafe handlers.pointee.characters = { unsafe DocumentParser.of($0)?.characters(ParsedText($1, $2)) }
        // One and the same function: otherwise libxml2 looks at every white space to choose between the two.
        unsafe handlers.pointee.ignorableWhitespace = unsafe handlers.pointee.characters
        unsafe handlers.pointee.cdataBlock = { unsafe DocumentParser.of($0)?.cdata(ParsedText($1, $2)) }
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
        guard case .none = refusal, let context = unsafe context else { return }
        let version = unsafe context.pointee.version.map { unsafe String(cString: $0) } ?? "1.0"
        guard version == "1.0" else { return refuse(.version(version).at(line: 1, column: 1)) }
        unsafe xmlSAX2StartDocument(context)
    }

    /// Before the declaration's own content is read: nothing of it may be.
    private func doctypeSeen() {
        guard case .none = refusal, let context = unsafe context else { return }
        refuse(.doctype.at(unsafe ParserPosition.last("<!DOCTYPE", context)))
        unsafe xmlStopParser(context)
    }

    private func elementStarted(_ tag: StartTag) {
        guard count(tag.nodes, atTag: true), let context = unsafe context else { return }
        unsafe tally.pointee.depth += 1
        if depth >= limits.depth {
            return refuse(.tooDeep(limits.depth).at(unsafe ParserPosition.tag(context, withColumn: true)))
        }
        vocabulary?.note(tag) { unsafe ParserPosition.tag(context, withColumn: false).line }
        unsafe tag.tell(xmlSAX2StartElementNs, context)
        guard let node = openNode else { return }
        node.keep(unsafe NodePlace(ParserPosition.tag(context, withColumn: notesColumns)))
        number(node)
        observer?.started(node, in: self)
        goToNextLine()
        for validator in validators { validator.started(at: SchemaPlace(node), tag) }
    }

    private func elementEnded(_ tag: EndTag) {
        guard case .none = refusal, let node = openNode else { return }
        if node.lastChild?.isPlainText == true { nodes += 1 }
        for validator in validators { validator.ending(at: SchemaPlace(node), tag) }
        unsafe tag.tell(xmlSAX2EndElementNs, context)
        observer?.ended(node, in: self)
        unsafe tally.pointee.depth -= 1
    }

    private func characters(_ text: ParsedText) {
        guard case .none = refusal else { return }
        unsafe text.tell(xmlSAX2Characters, context)
        sawText(text)
    }

    private func cdata(_ text: ParsedText) {
        guard count(1) else { return }
        unsafe text.tell(xmlSAX2CDataBlock, context)
        sawText(text)
    }

    private func sawText(_ text: ParsedText) {
        number(openNode?.lastChild)
        for validator in validators { validator.characters(at: SchemaPlace(openNode), text) }
    }

    /// The element that is open.
    var openNode: DocumentNode? { unsafe context?.pointee.node.map { unsafe DocumentNode($0) } }

    /// Numbers a comment or instruction that just came; those outside the root element are the document's children.
    private func numberLastChild() {
        number(openNode?.lastChild ?? lastOutsideRoot)
    }

    private var lastOutsideRoot: DocumentNode? {
        unsafe context?.pointee.myDoc?.pointee.last.map { unsafe DocumentNode($0) }
    }

    /// Gives a node its number in document order.
    func number(_ node: DocumentNode?) {
        guard let node else { return }
        unsafe tally.pointee.numbered += 1
        node.number(unsafe tally.pointee.numbered)
    }

    /// Counts nodes, and the text before them; false when the document is refused.
    private func count(_ new: Int, atTag: Bool = false) -> Bool {
        guard case .none = refusal, let context = unsafe context else { return false }
        nodes += openNode?.lastChild?.isPlainText == true ? new + 1 : new
        guard nodes > limits.nodes else { return true }
        let place = unsafe atTag ? ParserPosition.tag(context, withColumn: true) : ParserPosition.now(context)
        refuse(.tooManyNodes(limits.nodes).at(place))
        return false
    }

    private func failed(_ error: xmlError) {
        guard case .none = refusal, let reason = unsafe ParserComplaint(error) else { return }
        // Where the bytes were cut off on purpose, the parser's complaint about the end is not the reason.
        let left = (input?.delivered ?? 0) - offset
        if let cut = input?.refusal, left <= 0 || (left < 4 && reason.isOfEncoding) { return refuse(cut) }
        let column = Int(unsafe error.int2) + (reason.isOfName ? unsafe ParserPosition.nameAhead(context) : 0)
        refuse(reason.refusal(isAtEnd: left <= 0).at(line: Int(unsafe error.line), column: column))
    }
}

import Wording

/// What libxml2 says against a document, in the words of this product.
struct ParserComplaint {
    private let code: xmlParserErrors
    private let isNamespace: Bool
    private let text: String

    /// nil for what is no reason to refuse: warnings (relative namespace URIs are real, IRIs are right) and complaints
    /// about identifiers, which need no declaration here.
    init?(_ error: xmlError) {
        guard unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue else { return nil }
        let domain = unsafe UInt32(error.domain)
        let harmless = [XML_WAR_NS_URI, XML_DTD_XMLID_VALUE, XML_DTD_ID_REDEFINED].map { Int32($0.rawValue) }
        guard domain != XML_FROM_VALID.rawValue, unsafe !harmless.contains(error.code) else { return nil }
        code = unsafe xmlParserErrors(rawValue: UInt32(error.code))
        isNamespace = domain == XML_FROM_NAMESPACE.rawValue
        text = unsafe Self.tidy(error.message.map { unsafe String(cString: $0) } ?? "")
    }

    /// Whether it may come of a character that was cut in two.
    var isOfEncoding: Bool { code == XML_ERR_INVALID_ENCODING || code == XML_ERR_INVALID_CHAR }

    /// Whether a name is too long.
    var isOfName: Bool { code == XML_ERR_NAME_TOO_LONG }

    /// - Parameter isAtEnd: whether the parser was at the document's last byte.
    func refusal(isAtEnd: Bool) -> XMLRefusal {
        if isNamespace {
            return XMLRefusal(
                code: "XML.NAMESPACE", Message("wrong use of namespaces: \(Message.inEnglish(text))"))
        }
        switch code {
        case XML_ERR_DOCUMENT_EMPTY: return isAtEnd ? .empty : .notWellFormed(.inEnglish(text))
        case XML_ERR_DOCUMENT_END: return .trailingBytes
        case XML_ERR_UNKNOWN_VERSION: return .version(text.filter { $0.isNumber || $0 == "." })
        case XML_ERR_NAME_TOO_LONG: return .tagTooLong(50_000, nil)
        case XML_ERR_NO_MEMORY: return XMLRefusal(code: "XML.MEMORY", Message("out of memory"))
        case XML_ERR_INVALID_ENCODING, XML_ERR_INVALID_CHAR:
            guard text.hasPrefix("Input is not proper UTF-8") else { return .notWellFormed(.inEnglish(text)) }
            return .encoding(
                Message("these bytes are not UTF-8; save the document as UTF-8, or declare the encoding that it has"))
        default:
            let said = Message.inEnglish(text)
            return .notWellFormed(advice.map { Message("\(said); \($0)") } ?? said)
        }
    }

    /// What to do, for the mistakes that are made most.
    private var advice: Message? {
        switch code {
        case XML_ERR_NAME_REQUIRED where text.contains("EntityRef"), XML_ERR_ENTITYREF_SEMICOL_MISSING:
            Message("a plain '&' is written '&amp;'")
        case XML_ERR_UNDECLARED_ENTITY: Message("write the character itself, or its number as in '&#233;'")
        case XML_ERR_LT_IN_ATTRIBUTE: Message("a plain '<' is written '&lt;'")
        case XML_ERR_TAG_NOT_FINISHED: Message("the file seems to be cut off")
        case XML_ERR_MISPLACED_CDATA_END: Message("write ']]&gt;'")
        default: nil
        }
    }

    /// One line, starting small, without the final stop.
    private static func tidy(_ message: String) -> String {
        var line = message.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        while let last = line.last, last == " " || last == "." || last == "!" { line.removeLast() }
        return line
    }
}
