package import Diagnostics

/// One cell of a CSV file with the place where it begins.
package struct CSVCell: Sendable, Hashable {
    /// The content, without the quotes around it and with doubled quotes made single. Never trimmed.
    package var text: String
    /// Line in the file, from 1; a line break inside quotes counts.
    package var line: Int
    /// Column of the cell's first character (its opening quote, if it has one), from 1, in characters.
    package var column: Int
    /// Quoted and empty is a text without characters; unquoted and empty is no entry.
    package var isQuoted: Bool

    package init(text: String, line: Int, column: Int, isQuoted: Bool) {
        self.text = text
        self.line = line
        self.column = column
        self.isQuoted = isQuoted
    }

    /// Nothing to be seen is in it.
    package var isBlank: Bool {
        guard let first = text.utf8.first else { return true }
        return (0x21...0x7E).contains(first) ? false : text.allSatisfy(\.isWhitespace)
    }

    /// The cell's place in the file of that name.
    package func place(in name: String) -> Place {
        Place(file: name, line: line, column: column)
    }
}

/// A CSV file that was read whole: a header of unique names and rows that are all as long as it.
package struct CSVDocument: Sendable {
    /// The file as the user named it.
    package var name: String
    /// `,` `;` or a tab, found from the header.
    package var separator: Character
    package var header: [CSVCell]
    package var rows: [[CSVCell]]

    package init(name: String, separator: Character, header: [CSVCell], rows: [[CSVCell]]) {
        self.name = name
        self.separator = separator
        self.header = header
        self.rows = rows
    }
}

/// What a CSV file may be at most; whatever is larger is refused, with the place where it became too large.
package struct CSVLimits: Sendable, Hashable {
    package var bytes: Int
    /// UTF-8 bytes in one cell.
    package var cellBytes: Int
    package var columns: Int
    /// Rows without the header.
    package var rows: Int

    package init(bytes: Int, cellBytes: Int, columns: Int, rows: Int) {
        self.bytes = bytes
        self.cellBytes = cellBytes
        self.columns = columns
        self.rows = rows
    }

    /// 256 MiB, 1 MiB a cell, 1 000 columns, 1 000 000 rows.
    package static let standard = CSVLimits(bytes: 256 << 20, cellBytes: 1 << 20, columns: 1_000, rows: 1_000_000)
}

extension CSVDocument {
    /// Reads RFC 4180: quoted cells, doubled quotes, line breaks inside quotes, CRLF or LF; UTF-8 with or without a
    /// byte-order mark; one blank line at the end is accepted.
    ///
    /// The separator (`,` `;` or tab) is the one that the header uses outside quotes; a header with two kinds is refused.
    /// Problems are added to `diagnostics` with their place: a wrong length or name does not end the reading, a fault of
    /// encoding, quoting or size does. O(bytes).
    /// - Returns: nil if there was any error.
    package static func read(
        _ bytes: [UInt8], name: String, limits: CSVLimits = .standard, into diagnostics: inout DiagnosticCollector
    ) -> CSVDocument? {
        do throws(Diagnostic) {
            var source = try CSVRows(bytes, name: name, limits: limits)
            var rows: [[CSVCell]] = []
            var row: [CSVCell] = []
            while try source.next(into: &row) { rows.append(row) }
            diagnostics.add(contentsOf: source.problems)
            guard source.problems.isEmpty else { return nil }
            return CSVDocument(name: name, separator: source.separator, header: source.header, rows: rows)
        } catch {
            diagnostics.add(error)
            return nil
        }
    }
}
