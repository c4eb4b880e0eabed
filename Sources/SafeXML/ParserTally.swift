internal import CLibXML2

/// What one parser counts, in memory of its own that libxml2's context points to.
@safe struct ParserTally {
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
    /// The namespace of the element before, by its address in the parser's dictionary.
    private var uri: UInt = 0
    /// Whether the document is in memory of our own, up to a NUL, so that the parser may be taken past text.
    var mayPassText = false

    let depthLimit: Int
    let nodeLimit: Int

    init(_ limits: XMLLimits) {
        depthLimit = limits.depth
        nodeLimit = limits.nodes
    }

    /// Starts with a new document.
    mutating func reset() {
        (depth, nodes, numbered, skipping, recordEnd) = (0, 0, 0, 0, Int.max)
        (hasText, isWhole, isRefused, uri) = (false, false, false, 0)
    }

    /// Counts nodes, and the text before them.
    mutating func count(_ new: Int) {
        nodes += hasText ? new + 1 : new
        hasText = false
    }

    /// Takes a start tag whose element the tree may not need.
    /// - Returns: whether there is anything to look at closely: a limit, or a namespace other than that of the element before.
    @inline(__always)
    mutating func open(_ tag: StartTag, offset: () -> Int) -> Bool {
        count(tag.nodes)
        depth += 1
        if nodes > nodeLimit || depth >= depthLimit { return true }
        if recordEnd != Int.max, offset() > recordEnd { return true }
        if tag.name.uri != uri {
            uri = tag.name.uri
            return true
        }
        return tag.attributes.haveNamespace
    }

    /// Whether the element that begins is inside one that is not in the tree.
    @inline(__always)
    mutating func skipsStart() -> Bool {
        guard skipping > 0 else { return false }
        skipping += 1
        return true
    }

    /// Whether the element that ends is not in the tree.
    @inline(__always)
    mutating func skipsEnd() -> Bool {
        guard skipping > 0 else { return false }
        skipping -= 1
        return true
    }

    /// Whether text may be passed: not where it is in the tree, or outside the root element, or its bytes are not our own.
    var passesText: Bool { mayPassText && !isWhole && !isRefused && depth > 0 }

    /// - Parameter context: libxml2's parser context, which it hands to every handler.
    static func of(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<ParserTally>? {
        unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private?.assumingMemoryBound(
            to: ParserTally.self)
    }
}
