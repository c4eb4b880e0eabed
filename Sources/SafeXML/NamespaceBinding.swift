/// A prefix of the rubric and what it stands for. One vocabulary may have several versions, each with a URI of its own:
/// the one that a record uses is bound; a record that uses two of them has a problem (`XML.TWO_VOCABULARIES`).
public struct NamespaceBinding: Sendable, Hashable {
    public var prefix: String
    /// At least one; an empty one is no namespace.
    public var uris: [String]

    public init(prefix: String, uris: [String]) {
        self.prefix = prefix
        self.uris = uris
    }
}
