package import Diagnostics
package import Rubrics

/// A letter, in all its forms.
package struct Letter: Sendable {
    /// From 1, in the order of the result.
    package var number: Int
    /// Its row in the result.
    package var row: Int
    package var proposal: String
    package var language: String
    package var outcome: LetterOutcome
    /// What its template could write.
    package var fields: FieldGroup
    /// The text of the outcome: paragraphs divided by empty lines.
    package var body: String
    package var html: String
    package var plain: String

    /// Of its files, without an ending.
    package var fileName: String { Self.fileName(number, proposal) }

    /// The number, and of the id what every file system takes.
    static func fileName(_ number: Int, _ proposal: String) -> String {
        let digits = String(number)
        let safe = proposal.unicodeScalars.map { scalar -> Character in
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            return isPlain || scalar == "-" || scalar == "_" ? Character(scalar) : "_"
        }
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-" + String(safe.prefix(80))
    }
}

/// A submission that gets no letter, and why.
package struct Withheld: Sendable, Hashable {
    /// The id of the proposal, or its file where none could be read.
    package var name: String
    package var why: String
    /// Somebody has to decide first.
    package var isOpen: Bool
}

/// All letters of a call.
package struct LetterBatch: Sendable {
    /// In the order of the result; empty where there are problems.
    package var letters: [Letter]
    /// All of them on one page, each on a sheet of its own.
    package var printed: String
    package var withheld: [Withheld]
    /// Why no letter can be made: texts and names that are missing, templates that cannot be used.
    package var problems: [Diagnostic]
    /// What speaks against sending them.
    package var findings: [Diagnostic]
    /// Findings that the settings accept.
    package var accepted: [Diagnostic]
}
