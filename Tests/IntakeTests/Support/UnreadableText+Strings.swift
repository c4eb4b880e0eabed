import Wording

@testable import Intake

extension UnreadableText {
    /// As tests write it.
    init(_ type: String, _ expected: String) { self.init(.verbatim(type), .verbatim(expected)) }
}
