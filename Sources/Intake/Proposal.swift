package import Diagnostics
package import FEEL
package import Wording

/// Where a submission came from.
package struct Origin: Hashable, Sendable {
    /// As the user named it; `-` for standard input.
    package var file: String
    /// From 1 within the file; 0 when the file could not be read.
    package var record: Int
    /// Line of the record's element; 0 when not known.
    package var line: Int
    /// SHA-256 of the whole file, 64 hex digits.
    package var sha256: String

    package init(file: String, record: Int, line: Int, sha256: String) {
        self.file = file
        self.record = record
        self.line = line
        self.sha256 = sha256
    }
}

/// One reason why a submission is not admissible: `XML.*`, `SCHEMA`, `LATE`, `MISSING.<fact>`, `FACT.<fact>`, `DUPLICATE`.
package struct Objection: Hashable, Sendable {
    package var code: String
    package var message: Message
    package var place: Place

    package init(code: String, _ message: Message, place: Place) {
        self.code = code
        self.message = message
        self.place = place
    }

    /// - Parameter text: in English.
    package init(code: String, text: String, place: Place) {
        self.init(code: code, .inEnglish(text), place: place)
    }

    /// The sentence in English.
    package var text: String { message.english }
}

/// What arrived: one XML record, read as far as it could be.
package struct Submission: Sendable {
    package var origin: Origin
    /// nil: the id could not be read.
    package var proposal: String?
    /// One value per fact of the rubric, in its order; empty when the file could not be read.
    package var facts: [Value]
    /// The line of each fact's first node, 0 where there is none; as long as `facts`.
    package var factLines: [Int32]
    /// Empty: admissible.
    package var objections: [Objection]

    package var isAdmissible: Bool { objections.isEmpty }

    package init(origin: Origin, proposal: String?, facts: [Value], factLines: [Int32], objections: [Objection]) {
        self.origin = origin
        self.proposal = proposal
        self.facts = facts
        self.factLines = factLines
        self.objections = objections
    }
}

/// One input: the core never opens a file, it is handed what was opened.
package struct SourceDocument: Sendable {
    /// As the user named it.
    package var file: String
    package var content: Content

    package enum Content: Sendable {
        /// Whole, in memory.
        case bytes([UInt8])
        /// Piece by piece, for large files: opened by the worker that reads it, in the memory of one record.
        case blocks(@Sendable () throws -> BlockSource)
        /// It could not be opened: the refusal's diagnostic becomes the objection.
        case refused(Diagnostic)
    }

    /// Gives the next bytes of a document; empty at its end.
    package typealias BlockSource = () throws -> [UInt8]

    package init(file: String, content: Content) {
        self.file = file
        self.content = content
    }
}
