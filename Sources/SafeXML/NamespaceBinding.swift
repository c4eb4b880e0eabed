/// A prefix of the rubric and what it stands for. One vocabulary may have several versions, each with a URI of its own:
/// the one that a document uses is bound; a document that uses two of them is refused (`XML.TWO_VOCABULARIES`).
public struct NamespaceBinding: Sendable, Hashable {
    public var prefix: String
    /// At least one, in order of preference.
    public var uris: [String]

    public init(prefix: String, uris: [String]) {
        self.prefix = prefix
        self.uris = uris
    }
}
