public import Diagnostics

extension CSVDocument {
    /// Reads RFC 4180: quoted cells, doubled quotes, line breaks inside quotes, CRLF or LF; UTF-8 with or without a
    /// byte-order mark; one blank line at the end is accepted.
    ///
    /// The separator (`,` `;` or tab) is the one that the header uses outside quotes; a header with two kinds is refused.
    /// Problems are added to `diagnostics` with their place: a wrong length or name does not end the reading, a fault of
    /// encoding, quoting or size does. O(bytes).
    /// - Returns: nil if there was any error.
    public static func read(
        _ bytes: [UInt8], name: String, limits: CSVLimits = .standard, into diagnostics: inout DiagnosticCollector
    ) -> CSVDocument? {
        do throws(Diagnostic) {
            let start = try CSVEncoding.check(bytes, name: name, limits: limits)
            let separator = try CSVSeparator.find(in: bytes, from: start, name: name)
            var scanner = CSVScanner(bytes: bytes, start: start, separator: separator, name: name, limits: limits)
            guard let header = try scanner.record() else { throw .csvEmpty(name) }
            var problems = Self.problems(inHeader: header, of: name)
            var rows: [[CSVCell]] = []
            while let row = try scanner.record() {
                if rows.count == limits.rows { throw .csvTooManyRows(limits.rows, row[0].place(in: name)) }
                if let problem = Self.problem(inRow: row, header: header, of: name) { problems.append(problem) }
                rows.append(row)
            }
            diagnostics.add(contentsOf: problems)
            guard problems.isEmpty else { return nil }
            return CSVDocument(
                name: name, separator: Character(Unicode.Scalar(separator)), header: header, rows: rows)
        } catch {
            diagnostics.add(error)
            return nil
        }
    }

    private static func problems(inHeader header: [CSVCell], of name: String) -> [Diagnostic] {
        var first: [String: CSVCell] = [:]
        var problems: [Diagnostic] = []
        for (index, cell) in header.enumerated() {
            if cell.text.allSatisfy(\.isWhitespace) {
                problems.append(.csvNamelessColumn(index + 1, cell.place(in: name)))
            } else if let earlier = first[cell.text] {
                problems.append(.csvDuplicateColumn(cell, earlier: earlier, in: name))
            } else {
                first[cell.text] = cell
            }
        }
        return problems
    }

    private static func problem(inRow row: [CSVCell], header: [CSVCell], of name: String) -> Diagnostic? {
        if row.count > header.count {
            return .csvRowTooLong(row.count, header: header.count, row[header.count].place(in: name))
        }
        guard row.count < header.count else { return nil }
        return .csvRowTooShort(row.count, header: header, row[0].place(in: name))
    }
}
