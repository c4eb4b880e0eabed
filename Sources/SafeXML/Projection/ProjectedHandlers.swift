internal import CLibXML2

/// What libxml2 calls while a projection grows. Most elements are not in it: they are counted and passed by, which the tally alone
/// is asked for.
enum ProjectedHandlers {
    /// Replaces the handlers of a whole tree where they differ.
    static func hook(_ handlers: UnsafeMutablePointer<xmlSAXHandler>) {
        unsafe handlers.pointee.startElementNs = {
            unsafe ProjectedHandlers.elementStarted($0, StartTag($1, $2, $3, $4, $5, $6, $7, $8))
        }
        unsafe handlers.pointee.endElementNs = { unsafe ProjectedHandlers.elementEnded($0, EndTag($1, $2, $3)) }
        unsafe handlers.pointee.characters = { context, start, length in
            guard let tally = unsafe ParserTally.of(context) else { return }
            unsafe tally.pointee.hasText = true
            let text = unsafe ParsedText(start, length)
            if unsafe tally.pointee.isWhole {
                unsafe tally.pointee.parser?._withUnsafeGuaranteedRef { $0.projectedText(text) }
            }
            if unsafe tally.pointee.validates {
                unsafe tally.pointee.parser?._withUnsafeGuaranteedRef { $0.validateText(text) }
            }
        }
        unsafe handlers.pointee.ignorableWhitespace = unsafe handlers.pointee.characters
        unsafe handlers.pointee.cdataBlock = { context, start, length in
            guard let parser = unsafe DocumentParser.of(context) else { return }
            let text = unsafe ParsedText(start, length)
            unsafe parser.projectedNode { unsafe text.tell(xmlSAX2CDataBlock, $0) }
            if parser.validates { parser.validateText(text) }
        }
        unsafe handlers.pointee.comment = { context, text in
            unsafe DocumentParser.of(context)?.projectedNode { unsafe xmlSAX2Comment($0, text) }
        }
        unsafe handlers.pointee.processingInstruction = { context, target, data in
            unsafe DocumentParser.of(context)?.projectedNode { unsafe xmlSAX2ProcessingInstruction($0, target, data) }
        }
    }

    @inline(__always)
    private static func elementStarted(_ context: UnsafeMutableRawPointer?, _ tag: StartTag) {
        guard let tally = unsafe ParserTally.of(context), unsafe !tally.pointee.isRefused else { return }
        if unsafe tally.pointee.open(tag, offset: { unsafe ParserPosition.offset(of: context) }) {
            unsafe DocumentParser.of(context)?.judgeElement(tag)
            if unsafe tally.pointee.isRefused { return }
        }
        if unsafe tally.pointee.validates {
            unsafe tally.pointee.parser?._withUnsafeGuaranteedRef { $0.noteLine() }
        }
        if unsafe !tally.pointee.skipsStart() {
            unsafe tally.pointee.parser?._withUnsafeGuaranteedRef { $0.projectedElementStarted(tag) }
        }
        if unsafe tally.pointee.validates {
            unsafe tally.pointee.parser?._withUnsafeGuaranteedRef { $0.validateStart(tag) }
        }
        unsafe PassedText.afterStartTag(context, tally)
    }

    @inline(__always)
    private static func elementEnded(_ context: UnsafeMutableRawPointer?, _ tag: EndTag) {
        guard let tally = unsafe ParserTally.of(context), unsafe !tally.pointee.isRefused else { return }
        unsafe tally.pointee.count(0)
        if unsafe tally.pointee.validates {
            unsafe tally.pointee.parser?._withUnsafeGuaranteedRef { $0.validateEnd(tag) }
        }
        if unsafe !tally.pointee.skipsEnd() {
            unsafe tally.pointee.parser?._withUnsafeGuaranteedRef { $0.projectedElementEnded(tag) }
        }
        unsafe tally.pointee.depth -= 1
        unsafe PassedText.afterEndTag(context, tally)
    }
}

// MARK: What is rare enough for the parser itself

extension DocumentParser {
    /// Refuses an element that breaks a limit, and takes note of its namespaces.
    fileprivate func judgeElement(_ tag: StartTag) {
        guard let context = unsafe context else { return }
        func place() -> TextPlace { unsafe ParserPosition.tag(context, withColumn: true) }
        if nodes > limits.nodes { return refuse(.tooManyNodes(limits.nodes).at(place())) }
        if depth >= limits.depth { return refuse(.tooDeep(limits.depth).at(place())) }
        vocabulary?.note(tag) { place().line }
        if unsafe offset > tally.pointee.recordEnd {
            refuseRecord(at: unsafe ParserPosition.tag(context, withColumn: false).line)
        }
    }

    /// An element that is in the tree if its name is one that is looked for.
    fileprivate func projectedElementStarted(_ tag: StartTag) {
        guard let growth, let context = unsafe context else { return }
        let wasInRecord = growth.isInRecord
        if wasInRecord, !growth.open(tag) { return unsafe tally.pointee.skipping = 1 }
        unsafe tag.tell(xmlSAX2StartElementNs, context)
        guard let node = openNode else { return }
        node.keep(unsafe NodePlace(ParserPosition.tag(context, withColumn: false)))
        number(node)
        if !wasInRecord, let observer {
            observer.started(node, in: self)
            if observer.isInRecord { growth.openRecord() }
            goToNextLine()
        }
        unsafe tally.pointee.isWhole = growth.isWhole
    }

    fileprivate func projectedElementEnded(_ tag: EndTag) {
        guard let growth, let node = openNode else { return }
        unsafe tag.tell(xmlSAX2EndElementNs, context)
        growth.close()
        unsafe tally.pointee.isWhole = growth.isWhole
        if !growth.isInRecord { observer?.ended(node, in: self) }
    }

    fileprivate func projectedText(_ text: ParsedText) {
        guard case .none = refusal else { return }
        unsafe text.tell(xmlSAX2Characters, context)
        number(openNode?.lastChild)
    }

    /// A node other than element and text: in the tree where all is.
    fileprivate func projectedNode(_ add: (xmlParserCtxtPtr) -> Void) {
        guard case .none = refusal, let context = unsafe context else { return }
        unsafe tally.pointee.count(1)
        guard nodes <= limits.nodes else {
            return refuse(.tooManyNodes(limits.nodes).at(unsafe ParserPosition.now(context)))
        }
        guard unsafe tally.pointee.isWhole else { return }
        unsafe add(context)
        number(openNode?.lastChild)
    }
}

// MARK: What schemas hear

extension DocumentParser {
    fileprivate var validates: Bool { unsafe tally.pointee.validates }

    /// Keeps the line of the tag that the parser is at.
    fileprivate func noteLine() {
        guard let context = unsafe context else { return }
        openLines.append(unsafe ParserPosition.tag(context, withColumn: false).line)
    }

    fileprivate func validateStart(_ tag: StartTag) {
        let place = SchemaPlace(line: openLines.last ?? 0)
        for validator in validators { validator.started(at: place, tag) }
    }

    fileprivate func validateEnd(_ tag: EndTag) {
        let place = SchemaPlace(line: openLines.popLast() ?? 0)
        for validator in validators { validator.ending(at: place, tag) }
    }

    fileprivate func validateText(_ text: ParsedText) {
        guard case .none = refusal else { return }
        let place = SchemaPlace(line: openLines.last ?? 0)
        for validator in validators { validator.characters(at: place, text) }
    }
}
