/// The messages of a language by their English text.
package struct MessageTable: Sendable {
    /// English text and translation, in the order of the file.
    package typealias Texts = KeyValuePairs<String, String>

    private let patterns: [String: MessagePattern]
    /// Keys whose texts are no patterns.
    package let broken: [String]
    /// Keys that stand in the file twice.
    package let repeated: [String]

    package init(_ language: String, _ groups: [Texts]) {
        var patterns: [String: MessagePattern] = [:]
        var (repeated, broken): ([String], [String]) = ([], [])
        for (key, text) in groups.joined() {
            guard let pattern = MessagePattern(FrenchSpacing.applied(to: text, in: language)) else {
                broken.append(key)
                continue
            }
            if patterns.updateValue(pattern, forKey: key) != nil { repeated.append(key) }
        }
        (self.patterns, self.repeated, self.broken) = (patterns, repeated, broken)
    }

    package var keys: Set<String> { Set(patterns.keys) }

    package func pattern(for key: String) -> MessagePattern? { patterns[key] }
}
