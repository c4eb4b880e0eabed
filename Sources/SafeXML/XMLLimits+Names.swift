/// The limits under the names that flags and `result.json` use.
extension XMLLimits {
    public typealias Limit = WritableKeyPath<XMLLimits, Int> & Sendable

    /// Every limit, in the order in which they are written.
    public static let names: [(name: String, limit: any Limit)] = [
        ("record_bytes", \.fileBytes), ("file_bytes", \.streamBytes), ("depth", \.depth), ("attributes", \.attributes),
        ("tag_bytes", \.startTagBytes), ("nodes", \.nodes), ("text_bytes", \.textBytes),
        ("xpath_steps", \.xpathOperations),
    ]
}
