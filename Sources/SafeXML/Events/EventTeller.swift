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

    func started(
        _ local: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, _ attributes: TagAttributes
    ) -> XMLRefusal? {
        hasRoot = true
        return unsafe receiver.started(
            XMLTag(name: string(local), namespace: namespace(uri), attributes: attributes))
    }

    func text(_ start: UnsafePointer<xmlChar>?, _ length: Int32) {
        guard receiver.wantsText else { return }
        let bytes = unsafe UnsafeBufferPointer(start: start, count: Int(length))
        receiver.text(unsafe String(decoding: bytes, as: UTF8.self))
    }

    func ended() -> XMLRefusal? { receiver.ended() }

    private func namespace(_ uri: UnsafePointer<xmlChar>?) -> String {
        let address = UInt(bitPattern: uri)
        if address == last.address { return last.text }
        let text = unsafe namespaces[address] ?? string(uri)
        namespaces[address] = text
        last = (address, text)
        return text
    }
}

/// What libxml2 calls where no tree grows.
enum EventHandlers {
    /// Replaces the handlers of a whole tree where they differ.
    static func hook(_ handlers: UnsafeMutablePointer<xmlSAXHandler>) {
        unsafe handlers.pointee.startElementNs = { context, local, _, uri, namespaceCount, _, count, _, attributes in
            unsafe DocumentParser.of(context)?.tellStart(
                local, uri, TagAttributes(attributes, count), new: 1 + 2 * Int(count) + Int(namespaceCount))
        }
        unsafe handlers.pointee.endElementNs = { context, _, _, _ in unsafe DocumentParser.of(context)?.tellEnd() }
        unsafe handlers.pointee.characters = { unsafe DocumentParser.of($0)?.tellText($1, $2) }
        unsafe handlers.pointee.ignorableWhitespace = unsafe handlers.pointee.characters
        unsafe handlers.pointee.cdataBlock = unsafe handlers.pointee.characters
        unsafe handlers.pointee.comment = { context, _ in unsafe DocumentParser.of(context)?.tellOther() }
        unsafe handlers.pointee.processingInstruction = { context, _, _ in
            unsafe DocumentParser.of(context)?.tellOther()
        }
    }
}

extension DocumentParser {
    fileprivate func tellStart(
        _ local: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?, _ attributes: TagAttributes, new: Int
    ) {
        guard refusal == nil, let context = unsafe context else { return }
        unsafe tally.pointee.depth += 1
        nodes += new
        let refusal =
            if nodes > limits.nodes {
                XMLRefusal.tooManyNodes(limits.nodes)
            } else if depth >= limits.depth {
                XMLRefusal.tooDeep(limits.depth)
            } else {
                unsafe events?.started(local, uri, attributes)
            }
        if let refusal { refuse(refusal.at(unsafe ParserPosition.tag(context, withColumn: true))) }
    }

    fileprivate func tellEnd() {
        guard refusal == nil, let context = unsafe context else { return }
        unsafe tally.pointee.depth -= 1
        if let refusal = events?.ended() { refuse(refusal.at(unsafe ParserPosition.now(context))) }
    }

    fileprivate func tellText(_ text: UnsafePointer<xmlChar>?, _ length: Int32) {
        guard refusal == nil else { return }
        unsafe events?.text(text, length)
    }

    fileprivate func tellOther() {
        guard refusal == nil, let context = unsafe context else { return }
        nodes += 1
        if nodes > limits.nodes { refuse(.tooManyNodes(limits.nodes).at(unsafe ParserPosition.now(context))) }
    }
}
