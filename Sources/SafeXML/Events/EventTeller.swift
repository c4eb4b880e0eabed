internal import CLibXML2

/// Tells a receiver of what libxml2 calls back, for one document.
@safe final class EventTeller {
    private let receiver: any XMLEventReceiver
    private(set) var hasRoot = false
    /// Namespaces that were met, by their address in the parser's dictionary: a document has few, and its tags repeat them.
    private var namespaces: [UInt: String] = [:]
    private var last: (address: UInt, text: String) = (0, "")

    init(_ receiver: any XMLEventReceiver) {
        self.receiver = receiver
    }

    func started(_ tag: StartTag) -> XMLRefusal? {
        hasRoot = true
        let name = tag.name
        if name.uri != last.address { last = (name.uri, namespace(name)) }
        return receiver.started(XMLTag(name: tag.localName, namespace: last.text, attributes: tag.attributes))
    }

    func text(_ text: ParsedText) {
        if receiver.wantsText { receiver.text(text.string) }
    }

    func ended() -> XMLRefusal? { receiver.ended() }

    private func namespace(_ name: DictionaryName) -> String {
        if let known = namespaces[name.uri] { return known }
        let text = name.qualifiedName.uri
        namespaces[name.uri] = text
        return text
    }
}

/// What libxml2 calls where no tree grows.
enum EventHandlers {
    /// Replaces the handlers of a whole tree where they differ.
    static func hook(_ handlers: UnsafeMutablePointer<xmlSAXHandler>) {
        unsafe handlers.pointee.startElementNs = {
            unsafe DocumentParser.of($0)?.tellStart(StartTag($1, $2, $3, $4, $5, $6, $7, $8))
        }
        unsafe handlers.pointee.endElementNs = { context, _, _, _ in unsafe DocumentParser.of(context)?.tellEnd() }
        unsafe handlers.pointee.characters = { unsafe DocumentParser.of($0)?.tellText(ParsedText($1, $2)) }
        unsafe handlers.pointee.ignorableWhitespace = unsafe handlers.pointee.characters
        unsafe handlers.pointee.cdataBlock = unsafe handlers.pointee.characters
        unsafe handlers.pointee.comment = { context, _ in unsafe DocumentParser.of(context)?.tellOther() }
        unsafe handlers.pointee.processingInstruction = { context, _, _ in
            unsafe DocumentParser.of(context)?.tellOther()
        }
    }
}

extension DocumentParser {
    fileprivate func tellStart(_ tag: StartTag) {
        guard case .none = refusal, let context = unsafe context else { return }
        unsafe tally.pointee.depth += 1
        nodes += tag.nodes
        let refusal =
            if nodes > limits.nodes {
                XMLRefusal.tooManyNodes(limits.nodes)
            } else if depth >= limits.depth {
                XMLRefusal.tooDeep(limits.depth)
            } else {
                events?.started(tag)
            }
        if let refusal { refuse(refusal.at(unsafe ParserPosition.tag(context, withColumn: true))) }
    }

    fileprivate func tellEnd() {
        guard case .none = refusal, let context = unsafe context else { return }
        unsafe tally.pointee.depth -= 1
        if let refusal = events?.ended() { refuse(refusal.at(unsafe ParserPosition.now(context))) }
    }

    fileprivate func tellText(_ text: ParsedText) {
        if case .none = refusal { events?.text(text) }
    }

    fileprivate func tellOther() {
        guard case .none = refusal, let context = unsafe context else { return }
        nodes += 1
        if nodes > limits.nodes { refuse(.tooManyNodes(limits.nodes).at(unsafe ParserPosition.now(context))) }
    }
}
