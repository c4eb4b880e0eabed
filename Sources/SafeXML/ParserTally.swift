internal import CLibXML2

/// What one parser counts, in memory of its own that libxml2's context points to.
@unsafe struct ParserTally {
    /// Whose tally it is; it outlives the context.
    var parser: Unmanaged<DocumentParser>?
    /// Elements that are open.
    var depth = 0
    /// Nodes that count against the limit.
    var nodes = 0
    /// Nodes of the tree that have a number, in document order.
    var numbered = 0
    /// Of the open elements, those inside the last one that is in the tree.
    var skipping = 0
    /// Whether there was a text since the last other node.
    var hasText = false
    /// Whether all that is inside the last element of the tree is in the tree too.
    var isWhole = true
    var isRefused = false
    /// Whether schemas have to be told all elements and texts.
    var validates = false
    /// Where in the document the open record has to have ended.
    var recordEnd = Int.max
    /// The namespace of the element before.
    var uri: UnsafePointer<xmlChar>?
    /// Whether the document is in memory of our own, up to a NUL, so that the parser may be taken past text.
    var mayPassText = false

    let depthLimit: Int
    let nodeLimit: Int

    init(_ limits: XMLLimits) {
        unsafe depthLimit = limits.depth
        unsafe nodeLimit = limits.nodes
    }

    /// Starts with a new document.
    mutating func reset() {
        unsafe (depth, nodes, numbered, skipping, recordEnd) = (0, 0, 0, 0, Int.max)
        unsafe (hasText, isWhole, isRefused) = (false, false, false)
        unsafe uri = nil
    }

    /// - Parameter context: libxml2's parser context, which it hands to every handler.
    static func of(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<ParserTally>? {
        unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private?.assumingMemoryBound(
            to: ParserTally.self)
    }
}
