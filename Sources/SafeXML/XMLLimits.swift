import Wording

/// What one document may cost. Every limit is on by default; exceeding one is a refusal with its own code.
package struct XMLLimits: Sendable, Hashable {
    /// Bytes of a document that is read as a whole tree, and of one record of a document that is streamed.
    package var fileBytes: Int
    /// Bytes of a streamed document.
    package var streamBytes: Int
    /// Levels of the tree, the document itself being the first: 256 allows 255 elements inside each other.
    package var depth: Int
    /// Attributes and namespace declarations of one tag.
    package var attributes: Int
    /// Bytes of one tag, from `<` to `>`.
    package var startTagBytes: Int
    /// Nodes of a tree (of one record, where the document is streamed): elements, attributes, texts, comments,
    /// processing instructions.
    package var nodes: Int
    /// Bytes, as written, of one text, CDATA section, comment or processing instruction.
    package var textBytes: Int
    /// Steps of one XPath evaluation: nodes that are visited, compared or collected.
    package var xpathOperations: Int

    package init(
        fileBytes: Int = 32 << 20, streamBytes: Int = 1 << 40, depth: Int = 256, attributes: Int = 256,
        startTagBytes: Int = 64 << 10, nodes: Int = 1_000_000, textBytes: Int = 1 << 20,
        xpathOperations: Int = 1_000_000
    ) {
        self.fileBytes = fileBytes
        self.streamBytes = streamBytes
        self.depth = depth
        self.attributes = attributes
        self.startTagBytes = startTagBytes
        self.nodes = nodes
        self.textBytes = textBytes
        self.xpathOperations = xpathOperations
    }

    /// Twice and more what the largest of some thousand real grant and tender documents need.
    package static let standard = XMLLimits()
}

/// The limits under the names that flags and `result.json` use.
extension XMLLimits {
    package typealias Limit = WritableKeyPath<XMLLimits, Int> & Sendable

    /// Whether a document is held against the limit of files, or against that of what is read as a whole.
    func name(ofDocumentLimit bytes: Int) -> String { bytes == streamBytes ? "file_bytes" : "record_bytes" }

    /// The end of a message about a limit: how more is allowed.
    static func raising(_ name: String) -> String { raising(name, .verbatim("")).english }

    /// The same behind a sentence.
    static func raising(_ name: String, _ said: Message) -> Message {
        Message("\(said); `--limit \(name)=NUMBER` allows more")
    }

    /// Every limit, in the order in which they are written.
    package static let names: [(name: String, limit: any Limit)] = [
        ("record_bytes", \.fileBytes), ("file_bytes", \.streamBytes), ("depth", \.depth), ("attributes", \.attributes),
        ("tag_bytes", \.startTagBytes), ("nodes", \.nodes), ("text_bytes", \.textBytes),
        ("xpath_steps", \.xpathOperations),
    ]
}
