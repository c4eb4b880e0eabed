package import Diagnostics

/// Reads a CSV file row after row, in the memory of one row: the same rules as `CSVDocument.read`, which keeps all rows.
///
/// The separator (`,` `;` or tab) is the one that the header uses outside quotes; a header with two kinds is refused. A line
/// `sep=;` above the header says it too.
/// As spreadsheets leave files (`isFromSpreadsheet`), columns without a name and lines without an entry are accepted; whoever reads
/// such rows sees to it that nothing stands in a column without a name. A row of another length is never accepted: an unquoted
/// decimal comma makes one, and its cells are then not those of their columns.
///
/// O(bytes).
package struct CSVRows {
    /// The file as the user named it.
    package let name: String
    /// `,` `;` or a tab, found from the header.
    package let separator: Character
    package let header: [CSVCell]
    /// Wrong names and lengths so far. The file counts only where there is none when its last row was read.
    package private(set) var problems: [Diagnostic]
    private let isFromSpreadsheet: Bool
    private var scanner: CSVScanner
    private let limit: Int
    private var count = 0

    /// Checks the encoding of the whole file, and reads the header.
    package init(
        _ bytes: [UInt8], name: String, limits: CSVLimits = .standard, isFromSpreadsheet: Bool = false
    ) throws(Diagnostic) {
        let start = try CSVEncoding.check(bytes, name: name, limits: limits)
        let declared = CSVSeparator.declared(in: bytes, from: start)
        let separator =
            if let declared { declared.separator } else { try CSVSeparator.find(in: bytes, from: start, name: name) }
        scanner = CSVScanner(
            bytes: bytes, start: declared?.end ?? start, line: declared == nil ? 1 : 2, separator: separator,
            name: name, limits: limits)
        var header: [CSVCell] = []
        guard try scanner.record(into: &header) else { throw .csvEmpty(name) }
        self.name = name
        self.separator = Character(Unicode.Scalar(separator))
        self.header = header
        limit = limits.rows
        self.isFromSpreadsheet = isFromSpreadsheet
        problems = Self.problems(inHeader: header, of: name, allowsNameless: isFromSpreadsheet)
    }

    /// Where the rows come from.
    package var origin: TableOrigin { TableOrigin(csv: name, separator: separator) }

    /// The next row that is as long as the header, in `row`; others are problems. A fault of quoting or size ends the reading.
    /// - Returns: false at the end.
    package mutating func next(into row: inout [CSVCell]) throws(Diagnostic) -> Bool {
        while try scanner.record(into: &row) {
            if count == limit { throw .csvTooManyRows(limit, row[0].place(in: name)) }
            count += 1
            if row.count == header.count { return true }
            if isFromSpreadsheet, row.count == 1, row[0].isBlank { continue }
            problems.append(problem(in: row))
        }
        return false
    }

    /// The next row, however long: for whoever looks for the header below the first line.
    package mutating func nextOfAnyLength(into row: inout [CSVCell]) throws(Diagnostic) -> Bool {
        try scanner.record(into: &row)
    }

    private static func problems(
        inHeader header: [CSVCell], of name: String, allowsNameless: Bool
    ) -> [Diagnostic] {
        var first: [String: CSVCell] = [:]
        var problems: [Diagnostic] = []
        for (index, cell) in header.enumerated() {
            if cell.isBlank {
                if !allowsNameless { problems.append(.csvNamelessColumn(index + 1, cell.place(in: name))) }
            } else if let earlier = first[cell.text] {
                problems.append(.csvDuplicateColumn(cell, earlier: earlier, in: name))
            } else {
                first[cell.text] = cell
            }
        }
        return problems
    }

    /// Of a row that is longer or shorter than the header.
    private func problem(in row: [CSVCell]) -> Diagnostic {
        row.count > header.count
            ? .csvRowTooLong(
                row.count, header: header.count, splitNumber: splitNumber(in: row),
                row[header.count].place(in: name))
            : .csvRowTooShort(row.count, header: header, row[0].place(in: name))
    }

    /// Two cells that may be one number with a decimal comma, such as `4` and `5`.
    private func splitNumber(in row: [CSVCell]) -> (CSVCell, CSVCell)? {
        guard separator == "," else { return nil }
        return zip(row, row.dropFirst()).first { left, right in
            left.isWholeNumber && right.isWholeNumber && !left.isQuoted && !right.isQuoted && right.text.utf8.count <= 2
        }
    }
}

extension CSVCell {
    fileprivate var isWholeNumber: Bool {
        !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
