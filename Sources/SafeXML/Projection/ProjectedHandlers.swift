internal import CLibXML2

/// What libxml2 calls while a projection grows. Most elements are not in it: they are counted and passed by.
enum ProjectedHandlers {
    /// Replaces the handlers of a whole tree where they differ.
    static func hook(_ handlers: UnsafeMutablePointer<xmlSAXHandler>) {
        unsafe handlers.pointee.startElementNs = {
            context, local, prefix, uri, namespaceCount, namespaces, attributeCount, defaultedCount, attributes in
            guard let tally = unsafe ParserTally.of(context), unsafe !tally.pointee.isRefused else { return }
            unsafe tally.pointee.count(1 + 2 * Int(attributeCount) + Int(namespaceCount))
            unsafe tally.pointee.depth += 1
            if unsafe ProjectedHandlers.mayBeRefused(tally, context, uri, attributeCount, attributes) {
                unsafe DocumentParser.of(context)?.judgeElement(uri, attributes, Int(attributeCount))
                if unsafe tally.pointee.isRefused { return }
            }
            if unsafe tally.pointee.validates { unsafe DocumentParser.of(context)?.noteLine() }
            if unsafe tally.pointee.skipping > 0 {
                unsafe tally.pointee.skipping += 1
            } else {
                unsafe tally.pointee.parser?._withUnsafeGuaranteedRef {
                    unsafe $0.projectedElementStarted(
                        local, prefix, uri, namespaceCount, namespaces, attributeCount, defaultedCount, attributes)
                }
            }
            if unsafe tally.pointee.validates {
                unsafe DocumentParser.of(context)?.validateStart(
                    local, prefix, uri, namespaceCount, namespaces, attributeCount, defaultedCount, attributes)
            }
            unsafe PassedText.afterStartTag(context, tally)
        }
        unsafe handlers.pointee.endElementNs = { context, local, prefix, uri in
            guard let tally = unsafe ParserTally.of(context), unsafe !tally.pointee.isRefused else { return }
            unsafe tally.pointee.count(0)
            if unsafe tally.pointee.validates { unsafe DocumentParser.of(context)?.validateEnd(local, prefix, uri) }
            if unsafe tally.pointee.skipping > 0 {
                unsafe tally.pointee.skipping -= 1
            } else {
                unsafe tally.pointee.parser?._withUnsafeGuaranteedRef {
                    unsafe $0.projectedElementEnded(local, prefix, uri)
                }
            }
            unsafe tally.pointee.depth -= 1
            unsafe PassedText.afterEndTag(context, tally)
        }
        unsafe handlers.pointee.characters = { context, text, length in
            guard let tally = unsafe ParserTally.of(context) else { return }
            unsafe tally.pointee.hasText = true
            if unsafe tally.pointee.isWhole { unsafe DocumentParser.of(context)?.projectedText(text, length) }
            if unsafe tally.pointee.validates { unsafe DocumentParser.of(context)?.validateText(text, length) }
        }
        unsafe handlers.pointee.ignorableWhitespace = unsafe handlers.pointee.characters
        unsafe handlers.pointee.cdataBlock = { context, text, length in
            guard let parser = unsafe DocumentParser.of(context) else { return }
            unsafe parser.projectedNode { unsafe xmlSAX2CDataBlock($0, text, length) }
            if unsafe parser.tally.pointee.validates { unsafe parser.validateText(text, length) }
        }
        unsafe handlers.pointee.comment = { context, text in
            unsafe DocumentParser.of(context)?.projectedNode { unsafe xmlSAX2Comment($0, text) }
        }
        unsafe handlers.pointee.processingInstruction = { context, target, data in
            unsafe DocumentParser.of(context)?.projectedNode { unsafe xmlSAX2ProcessingInstruction($0, target, data) }
        }
    }

    /// Whether there is anything to look at closely: a limit, or a namespace other than that of the element before.
    private static func mayBeRefused(
        _ tally: UnsafeMutablePointer<ParserTally>, _ context: UnsafeMutableRawPointer?, _ uri: UnsafePointer<xmlChar>?,
        _ count: Int32, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) -> Bool {
        if unsafe tally.pointee.nodes > tally.pointee.nodeLimit || tally.pointee.depth >= tally.pointee.depthLimit {
            return true
        }
        if unsafe tally.pointee.recordEnd != Int.max, let context = unsafe context,
            unsafe ParserPosition.offset(context.assumingMemoryBound(to: xmlParserCtxt.self))
                > tally.pointee.recordEnd
        {
            return true
        }
        if unsafe uri != tally.pointee.uri {
            unsafe tally.pointee.uri = unsafe uri
            return true
        }
        return unsafe TagAttributes(attributes, count).haveNamespace
    }
}

extension ParserTally {
    /// Counts nodes, and the text before them.
    fileprivate mutating func count(_ new: Int) {
        unsafe nodes += unsafe hasText ? new + 1 : new
        unsafe hasText = false
    }
}

// MARK: What is rare enough for the parser itself

extension DocumentParser {
    /// Refuses an element that breaks a limit, and takes note of its namespaces.
    fileprivate func judgeElement(
        _ uri: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
    ) {
        guard let context = unsafe context else { return }
        func place() -> TextPlace { unsafe ParserPosition.tag(context, withColumn: true) }
        if nodes > limits.nodes { return refuse(.tooManyNodes(limits.nodes).at(place())) }
        if depth >= limits.depth { return refuse(.tooDeep(limits.depth).at(place())) }
        unsafe vocabulary?.note(uri, attributes, count) { place().line }
        if unsafe offset > tally.pointee.recordEnd {
            refuseRecord(at: unsafe ParserPosition.tag(context, withColumn: false).line)
        }
    }

    /// An element that is in the tree if its name is one that is looked for.
    fileprivate func projectedElementStarted(
        _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?,
        _ namespaceCount: Int32, _ namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ attributeCount: Int32,
        _ defaultedCount: Int32, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard let growth, let context = unsafe context else { return }
        let wasInRecord = growth.isInRecord
        if wasInRecord, unsafe !growth.open(DictionaryName(local, uri), TagAttributes(attributes, attributeCount)) {
            return unsafe tally.pointee.skipping = 1
        }
        unsafe xmlSAX2StartElementNs(
            context, local, prefix, uri, namespaceCount, namespaces, attributeCount, defaultedCount, attributes)
        guard let node = unsafe context.pointee.node else { return }
        unsafe NodePlace(ParserPosition.tag(context, withColumn: false)).store(in: node)
        unsafe number(node)
        if !wasInRecord, let observer {
            unsafe observer.started(DocumentNode(node), in: self)
            if observer.isInRecord { growth.openRecord() }
            goToNextLine()
        }
        unsafe tally.pointee.isWhole = growth.isWhole
    }

    fileprivate func projectedElementEnded(
        _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?
    ) {
        guard let growth, let context = unsafe context, let node = unsafe context.pointee.node else { return }
        unsafe xmlSAX2EndElementNs(context, local, prefix, uri)
        growth.close()
        unsafe tally.pointee.isWhole = growth.isWhole
        if !growth.isInRecord { unsafe observer?.ended(node, in: self) }
    }

    fileprivate func projectedText(_ text: UnsafePointer<xmlChar>?, _ length: Int32) {
        guard refusal == nil, let context = unsafe context else { return }
        unsafe xmlSAX2Characters(context, text, length)
        unsafe number(context.pointee.node?.pointee.last)
    }

    /// A node other than element and text: in the tree where all is.
    fileprivate func projectedNode(_ add: (xmlParserCtxtPtr) -> Void) {
        guard refusal == nil, let context = unsafe context else { return }
        unsafe tally.pointee.count(1)
        guard nodes <= limits.nodes else {
            return refuse(.tooManyNodes(limits.nodes).at(unsafe ParserPosition.now(context)))
        }
        guard unsafe tally.pointee.isWhole else { return }
        unsafe add(context)
        unsafe number(context.pointee.node?.pointee.last)
    }
}

// MARK: What schemas hear

extension DocumentParser {
    /// Keeps the line of the tag that the parser is at.
    fileprivate func noteLine() {
        guard let context = unsafe context else { return }
        openLines.append(unsafe ParserPosition.tag(context, withColumn: false).line)
    }

    fileprivate func validateStart(
        _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?,
        _ namespaceCount: Int32, _ namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ attributeCount: Int32,
        _ defaultedCount: Int32, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        let place = unsafe SchemaPlace(line: openLines.last ?? 0)
        for validator in validators {
            unsafe validator.started(
                at: place, local, prefix, uri, namespaceCount, namespaces, attributeCount, defaultedCount, attributes)
        }
    }

    fileprivate func validateEnd(
        _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?
    ) {
        let place = unsafe SchemaPlace(line: openLines.popLast() ?? 0)
        for validator in validators { unsafe validator.ending(at: place, local, prefix, uri) }
    }

    fileprivate func validateText(_ text: UnsafePointer<xmlChar>?, _ length: Int32) {
        guard refusal == nil else { return }
        let place = unsafe SchemaPlace(line: openLines.last ?? 0)
        for validator in validators { unsafe validator.characters(at: place, text, length) }
    }
}
