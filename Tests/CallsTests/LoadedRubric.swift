import Diagnostics
import Rubrics
import Testing

extension Rubric {
    /// Out of a text that names no other file.
    static func loaded(_ text: String) throws -> Rubric {
        let outcome = RubricLoader.load(Array(text.utf8), file: "rubric.yaml") { name in
            .failure(Diagnostic(code: "NO_FILE", message: name))
        }
        return try #require(outcome.rubric, "\(outcome.problems)")
    }
}
