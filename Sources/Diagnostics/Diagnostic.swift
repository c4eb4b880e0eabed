/// A position in a text file, or a cell of a workbook. Lines and columns count from 1; in a text a column counts characters
/// (grapheme clusters).
package struct Place: Hashable, Sendable {
    /// The file as the user named it, never resolved to an absolute path.
    package var file: String
    /// Of a workbook: the sheet whose row and column these are; nil in a text.
    package var sheet: String?
    /// Line, from 1. 0 when only the file is known.
    package var line: Int
    /// Column, from 1. 0 when only the line is known.
    package var column: Int

    package init(file: String, sheet: String? = nil, line: Int = 0, column: Int = 0) {
        self.file = file
        self.sheet = sheet
        self.line = line
        self.column = column
    }
}

extension Place: CustomStringConvertible {
    /// `file:line:column`, leaving out what is not known; in a workbook `file, Sheet!D14`.
    package var description: String {
        if let sheet { return cell.isEmpty ? "\(file), \(sheet)" : "\(file), \(sheet)!\(cell)" }
        var text = file
        for number in [line, column] {
            if number == 0 { return text }
            text += ":"
            text += String(number)
        }
        return text
    }

    /// Adds the description to UTF-8; in a text without a text of its own.
    package func write(to bytes: inout [UInt8]) {
        guard sheet == nil else { return bytes.append(utf8: description) }
        bytes.append(utf8: file)
        guard line != 0 else { return }
        bytes.append(UInt8(ascii: ":"))
        bytes.append(digits: line)
        guard column != 0 else { return }
        bytes.append(UInt8(ascii: ":"))
        bytes.append(digits: column)
    }

    /// `D14` as a spreadsheet counts, `14` where only the row is known.
    private var cell: String {
        guard line > 0 else { return "" }
        var letters = ""
        var rest = column
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return "\(letters)\(line)"
    }
}

extension Place: Comparable {
    package static func < (left: Place, right: Place) -> Bool {
        if left.file != right.file { return left.file < right.file }
        if left.sheet != right.sheet { return (left.sheet ?? "") < (right.sheet ?? "") }
        if left.line != right.line { return left.line < right.line }
        return left.column < right.column
    }
}

/// How much a problem weighs: an error makes the rubric or input unusable, a warning does not.
package enum Severity: String, Hashable, Sendable {
    case error, warning, note
}

/// A problem as a value: where, what, and what to do about it.
package struct Diagnostic: Error, Hashable, Sendable {
    package var severity: Severity
    /// Stable, machine-readable, dotted: `RUBRIC.UNKNOWN_KEY`, `XML.DOCTYPE`.
    package var code: String
    /// One sentence without a final full stop; names the thing, what was expected and the fix.
    package var message: String
    package var place: Place?
    /// How many characters the caret line underlines; at least 1.
    package var length: Int

    package init(
        _ severity: Severity = .error, code: String, message: String, place: Place? = nil, length: Int = 1
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.place = place
        self.length = max(1, length)
    }
}

extension Diagnostic: CustomStringConvertible {
    /// `file:line:column: error: message`, the first line of the rendering.
    package var description: String {
        let text = "\(severity.rawValue): \(message)"
        return place.map { "\($0): \(text)" } ?? text
    }
}
