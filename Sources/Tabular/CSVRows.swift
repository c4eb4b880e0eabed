public import Diagnostics

/// Reads a CSV file row after row, in the memory of one row: the same rules as `CSVDocument.read`, which keeps all rows.
///
/// The separator (`,` `;` or tab) is the one that the header uses outside quotes; a header with two kinds is refused.
/// O(bytes).
public struct CSVRows {
    /// The file as the user named it.
    public let name: String
    /// `,` `;` or a tab, found from the header.
    public let separator: Character
    public let header: [CSVCell]
    /// Wrong names and lengths so far. The file counts only where there is none when its last row was read.
    public private(set) var problems: [Diagnostic]
    private var scanner: CSVScanner
    private let limit: Int
    private var count = 0

    /// Checks the encoding of the whole file, and reads the header.
    public init(_ bytes: [UInt8], name: String, limits: CSVLimits = .standard) throws(Diagnostic) {
        let start = try CSVEncoding.check(bytes, name: name, limits: limits)
        let separator = try CSVSeparator.find(in: bytes, from: start, name: name)
        scanner = CSVScanner(bytes: bytes, start: start, separator: separator, name: name, limits: limits)
        var header: [CSVCell] = []
        guard try scanner.record(into: &header) else { throw .csvEmpty(name) }
        self.name = name
        self.separator = Character(Unicode.Scalar(separator))
        self.header = header
        limit = limits.rows
        problems = Self.problems(inHeader: header, of: name)
    }

    /// The next row that is as long as the header, in `row`; others are problems. A fault of quoting or size ends the reading.
    /// - Returns: false at the end.
    public mutating func next(into row: inout [CSVCell]) throws(Diagnostic) -> Bool {
        while try scanner.record(into: &row) {
            if count == limit { throw .csvTooManyRows(limit, row[0].place(in: name)) }
            count += 1
            if row.count == header.count { return true }
            problems.append(problem(in: row))
        }
        return false
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

    /// Of a row that is longer or shorter than the header.
    private func problem(in row: [CSVCell]) -> Diagnostic {
        row.count > header.count
            ? .csvRowTooLong(row.count, header: header.count, row[header.count].place(in: name))
            : .csvRowTooShort(row.count, header: header, row[0].place(in: name))
    }
}
