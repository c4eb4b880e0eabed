public import SafeXML

/// One document to draft a call from.
public struct Sample: Sendable {
    /// As the user named it; comments of the draft show it.
    public var file: String
    public var root: XMLElement

    public init(file: String, root: XMLElement) {
        self.file = file
        self.root = root
    }
}
