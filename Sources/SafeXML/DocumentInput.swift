internal import CLibXML2

/// Where a parser gets a document's bytes from: UTF-8, scanned before the parser sees it.
protocol DocumentInput: AnyObject {
    /// Why no more bytes come, and where. The parser's own complaint wins if it is about an earlier byte.
    var refusal: XMLRefusal? { get }
    /// What the source threw, when it was not a refusal.
    var failure: (any Error)? { get }
    /// Bytes of UTF-8 that the parser was given.
    var delivered: Int { get }
    /// Whether all of it is a copy made for this parser and this reading, with a NUL behind the last byte.
    var isOwnMemory: Bool { get }
    /// Lets the parser read from here, from the first byte; false when memory is short.
    func attach(to context: xmlParserCtxtPtr) -> Bool
    /// Whether the document has ended; false as well where it is refused further on.
    func isExhausted() -> Bool
    /// The document is refused: no more bytes.
    func stop()
}
