import SafeXML

/// How many cells of a workbook may still come.
final class CellBudget {
    private let limit: Int
    private var left: Int

    init(_ limit: Int) {
        (self.limit, left) = (limit, limit)
    }

    /// Takes some; a refusal where there are not so many left.
    func take(_ count: Int) -> XMLRefusal? {
        left -= count
        return left >= 0 ? nil : .tooManyCells(limit)
    }

    /// Takes the columns of cells that a formula fills, so that such formulas cannot be had for nothing.
    func take(columnsOf cells: CellRange) -> XMLRefusal? { take(max(0, cells.last.column - cells.first.column)) }

    /// Takes a rectangle whose size nobody has bounded yet.
    func take(_ rows: Int, by columns: Int) -> XMLRefusal? {
        let (count, overflow) = rows.multipliedReportingOverflow(by: columns)
        return overflow ? .tooManyCells(limit) : take(min(count, limit + 1))
    }
}

enum ISODate {
    /// A date that was stored with the first moment of its day is a date.
    static func withoutMidnight(_ text: String) -> String {
        for tail in ["T00:00:00", "T00:00:00.000", "T00:00:00Z"] where text.hasSuffix(tail) {
            return String(text.dropLast(tail.count))
        }
        return text
    }
}
