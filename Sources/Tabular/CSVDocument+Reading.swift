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
