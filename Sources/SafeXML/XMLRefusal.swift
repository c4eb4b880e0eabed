package import Diagnostics
package import Wording

/// Why a document or a file is not read: a stable code, plain words with what to do, and the place.
package struct XMLRefusal: Error, Hashable, Sendable {
    /// Stable and machine-readable: `XML.DOCTYPE`, `XML.NOT_WELL_FORMED`, `XML.FILE_LINK`.
    package var code: String
    /// One sentence without a final full stop.
    package var said: Message
    /// Line, from 1. 0 when the refusal concerns the file as a whole.
    package var line: Int
    /// Column, from 1, in characters. 0 when not known.
    package var column: Int

    /// The sentence in English.
    package var message: String { said.english }

    /// - Parameter message: in English.
    package init(code: String, message: String, line: Int = 0, column: Int = 0) {
        self.init(code: code, .inEnglish(message), line: line, column: column)
    }

    package init(code: String, _ said: Message, line: Int = 0, column: Int = 0) {
        self.code = code
        self.said = said
        self.line = line
        self.column = column
    }

    /// The refusal as a diagnostic of `file`.
    package func diagnostic(file: String) -> Diagnostic {
        Diagnostic(.error, code: code, message: message, place: Place(file: file, line: line, column: column))
    }
}

extension XMLRefusal {
    func at(line: Int, column: Int) -> XMLRefusal {
        XMLRefusal(code: code, said, line: line, column: column)
    }
}
