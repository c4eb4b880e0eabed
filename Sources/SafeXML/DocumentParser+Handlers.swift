internal import CLibXML2

/// What libxml2 calls while a whole tree grows.
extension DocumentParser {
    func hook(_ handlers: UnsafeMutablePointer<xmlSAXHandler>) {
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
        unsafe vocabulary?.note(uri, attributes, Int(attributeCount)) {
            unsafe ParserPosition.tag(context, withColumn: false).line
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
