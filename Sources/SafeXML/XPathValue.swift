/// The result of an XPath 1.0 expression.
public enum XPathValue: Sendable, Hashable {
    /// In document order; empty when nothing matches.
    case nodes([XPathNode])
    case string(String)
    /// XPath's own text of the number, as `string()` gives it: `2`, `14500`, `0.5`, `NaN`, `Infinity`.
    case number(String, isNaN: Bool)
    case boolean(Bool)
}

/// One node of a result, copied out.
public struct XPathNode: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case element, attribute, text, comment, processingInstruction, document
    }
    /// For `XMLRecord.evaluate(_:from:)`; valid as long as the record is.
    public var id: Int
    /// Line of the node, from 1; that of the element for an attribute; 0 when not known.
    public var line: Int
    /// The string-value.
    public var text: String
    public var kind: Kind
    /// Local name; empty for texts and comments.
    public var name: String
    /// Of an element: whether `xsi:nil` says that it has no value (XML Schema part 1, 2.6.2).
    public var isNil = false
}

/// Why an XPath expression cannot be used, or could not be evaluated.
public struct XPathProblem: Error, Hashable, Sendable {
    /// One sentence without a final full stop.
    public var message: String
    /// Characters into the expression, from 0; 0 when not known.
    public var offset: Int

    public init(message: String, offset: Int = 0) {
        self.message = message
        self.offset = offset
    }
}
