/// The limits under the names that flags and `result.json` use.
extension XMLLimits {
    public typealias Limit = WritableKeyPath<XMLLimits, Int> & Sendable

    /// Whether a document is held against the limit of files, or against that of what is read as a whole.
    func name(ofDocumentLimit bytes: Int) -> String { bytes == streamBytes ? "file_bytes" : "record_bytes" }

    /// The end of a message about a limit: how more is allowed.
    static func raising(_ name: String) -> String { "; `--limit \(name)=NUMBER` allows more" }

    /// Every limit, in the order in which they are written.
    public static let names: [(name: String, limit: any Limit)] = [
        ("record_bytes", \.fileBytes), ("file_bytes", \.streamBytes), ("depth", \.depth), ("attributes", \.attributes),
        ("tag_bytes", \.startTagBytes), ("nodes", \.nodes), ("text_bytes", \.textBytes),
        ("xpath_steps", \.xpathOperations),
    ]
}
