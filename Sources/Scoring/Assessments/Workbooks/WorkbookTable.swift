import Diagnostics
import FEEL
import Numbers
import Sheets
import Tabular

/// One sheet of a workbook as rows of cells, as a CSV file has them: the first row that holds something is the header.
///
/// A number stands there as the decimal that was typed. What is no plain number or text stands there as a text that no score is
/// (`2026-01-02`, `50 %`, `=9/2`), so that a score cell is refused with its address and a hint.
struct WorkbookTable {
    let origin: TableOrigin
    let isHidden: Bool
    var header: [CSVCell]
    /// Each as long as the header.
    var rows: [[CSVCell]]

    private static let mostColumns = 1_000
    private static let headerNames = Set(["proposal", "evaluator"].map(ComparedText.init))

    /// nil: the sheet is empty.
    init?(_ sheet: StoredSheet, of file: String) {
        origin = TableOrigin(file: file, sheet: sheet.name, allowsComma: false)
        isHidden = sheet.isHidden
        let cells = sheet.cells.filter { $0.address.column <= Self.mostColumns }
        let width = cells.map(\.address.column).max() ?? 0
        var rows: [[CSVCell]] = []
        let merged = MergedCells(sheet)
        var filled = FilledCells(sheet)
        for cell in cells {
            if rows.last?.first?.line != cell.address.row { rows.append(Self.blank(cell.address.row, width)) }
            let column = cell.address.column - 1
            rows[rows.count - 1][column].text =
                merged.text(at: cell.address)
                ?? CellWords.text(
                    filled.content(of: cell), of: sheet,
                    isRemark: rows.count > 1 && Self.isRemark(rows[0][column].text))
        }
        guard let header = rows.first else { return nil }
        self.header = header.map { cell in
            var cell = cell
            cell.text = cell.text.withoutOuterBlanks
            return cell
        }
        self.rows = Array(rows.dropFirst())
        for range in merged.ranges { markEmptyCells(in: range) }
    }

    /// Spreadsheets empty the cells that they merge. What is shown over several cells of scores is given to none of them alone.
    private mutating func markEmptyCells(in range: CellRange) {
        let first = firstRow(from: range.first.row)
        let columns = header.indices.filter { index in
            range.columns.contains(index + 1) && !Self.isRemark(header[index].text)
                && !ScoreSheetColumns.fixed.contains(header[index].text)
        }
        guard let row = rows[first...].first, row[0].line == range.first.row, range.first.column <= row.count,
            !row[range.first.column - 1].isBlank, !columns.isEmpty
        else { return }
        for row in first..<firstRow(from: range.rows.upperBound + 1) {
            for column in columns where rows[row][column].isBlank {
                rows[row][column].text = MergedCells.text(of: range)
            }
        }
    }

    /// The position of the first row that stands there or below. Binary search: O(log n).
    private func firstRow(from line: Int) -> Int {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle][0].line < line { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether a column holds what people write to people: there a formula is what it shows.
    private static func isRemark(_ name: String) -> Bool {
        name.hasSuffix("_comment") || name == "recommendation" || name == "title"
    }

    private static func blank(_ row: Int, _ width: Int) -> [CSVCell] {
        (1...max(1, width)).map { CSVCell(text: "", line: row, column: $0, isQuoted: false) }
    }

    /// Where the header says so: a table of scores.
    var isScores: Bool { !Self.headerNames.isDisjoint(with: header.map { ComparedText($0.text) }) }

    /// A header that stands below a title: the row.
    var headerBelow: Int? {
        rows.prefix(20).first { row in
            Self.headerNames.isSubset(of: row.map { ComparedText($0.text) })
        }?.first?.line
    }

    /// What stands in the column of proposals.
    var ids: [String] {
        column("proposal").map { column in rows.map { $0[column].text.withoutOuterBlanks } } ?? []
    }

    /// The column of that name, from 0.
    func column(_ name: String) -> Int? {
        let wanted = ComparedText(name)
        return header.firstIndex { ComparedText($0.text) == wanted }
    }

    /// Takes columns out.
    mutating func remove(_ columns: Set<Int>) {
        guard !columns.isEmpty else { return }
        func kept(_ cells: [CSVCell]) -> [CSVCell] {
            cells.enumerated().filter { !columns.contains($0.offset) }.map(\.element)
        }
        header = kept(header)
        rows = rows.map(kept)
    }

    /// Adds a column that says the same in every row.
    mutating func add(_ name: String, _ text: String) {
        func cell(_ text: String, _ row: [CSVCell]) -> CSVCell {
            CSVCell(text: text, line: row.first?.line ?? 1, column: row.count + 1, isQuoted: false)
        }
        header.append(cell(name, header))
        rows = rows.map { $0.allSatisfy(\.isBlank) ? $0 + [cell("", $0)] : $0 + [cell(text, $0)] }
    }
}

/// Cells under a merge: nobody sees them, and nobody can say whose the one value is that is shown.
private struct MergedCells {
    let ranges: [CellRange]

    init(_ sheet: StoredSheet) {
        ranges = Array(sheet.merged.prefix(1_000))
    }

    func text(at address: CellAddress) -> String? {
        guard let range = ranges.first(where: { $0.contains(address) && $0.first != address }) else { return nil }
        return Self.text(of: range)
    }

    static func text(of range: CellRange) -> String { "merged with \(range.first)" }
}

/// Cells that a formula of several cells fills: what stands there is what it gave, and nobody's score.
private struct FilledCells {
    /// In the order of their first cells; those that no cell has reached yet.
    private var rest: ArraySlice<FilledRange>
    /// By column: the last that was reached. No two share a cell.
    private var reached: [Int: FilledRange] = [:]

    init(_ sheet: StoredSheet) {
        rest = sheet.filled.sorted { $0.cells.first < $1.cells.first }[...]
    }

    /// To be asked for cells in their order.
    mutating func content(of cell: SheetCell) -> CellContent {
        while let next = rest.first, next.cells.first <= cell.address {
            for column in next.cells.columns { reached[column] = next }
            rest.removeFirst()
        }
        guard let filled = reached[cell.address.column], filled.cells.contains(cell.address) else {
            if cell.isShownAsShare, case .number(let share) = cell.content { return .percentage(share) }
            return cell.content
        }
        if case .formula = cell.content { return cell.content }
        return .formula(filled.formula, cached: cell.content.text)
    }
}

/// What a cell of a workbook says, as a text.
enum CellWords {
    /// - Parameter isRemark: what a formula shows counts, not the formula.
    static func text(_ content: CellContent, of sheet: StoredSheet, isRemark: @autoclosure () -> Bool = false) -> String
    {
        switch content {
        case .text(let text): lines(text)
        case .number(let number), .error(let number): number
        case .date(let date): smallNumber(shownAs: date) ?? date
        case .dateNumber(let days): date(days, from1904: sheet.countsFrom1904) ?? "date \(days)"
        case .time(let time): clock(time) ?? time
        case .boolean(let flag): flag ? "true" : "false"
        case .percentage(let share): "\(percent(share))%"
        case .currency(let amount): "\(amount) (an amount of money)"
        // LibreOffice writes booleans so.
        case .formula("TRUE()", _): "true"
        case .formula("FALSE()", _): "false"
        case .formula(_, let cached) where isRemark(): cached
        case .formula(let formula, _): "=\(formula)"
        }
    }

    /// With line feeds alone at the ends of lines.
    private static func lines(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
        return text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }

    /// Days since 30 December 1899, or since 1 January 1904, which was day 1 462.
    private static func date(_ days: String, from1904: Bool) -> String? {
        let parts = days.split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = Int(parts[0]), parts.count <= 2 else { return nil }
        if whole == 0, parts.count == 2, parts[1].count > 2 { return clock(ofDay: parts[1]) ?? "\(days) of a day" }
        // Somebody wrote a score, and the cell was formatted as a date: of the first year there are no other dates.
        if (0...366).contains(whole) { return "\(days) shown as a date" }
        return CalendarDate(dayNumber: whole + (from1904 ? 1_462 : 0) - 25_569)?.description
    }

    /// As above, of a date as LibreOffice writes it: 4.5 is the noon of 3 January 1900.
    private static func smallNumber(shownAs date: String) -> String? {
        let parts = date.split(separator: "T", maxSplits: 1)
        guard let day = parts.first.flatMap({ CalendarDate(String($0)) }), parts.count == 1 || parts[1] == "12:00:00",
            case let days = day.dayNumber + 25_569, (0...366).contains(days)
        else { return nil }
        return "\(days)\(parts.count == 1 ? "" : ".5") shown as a date"
    }

    /// The decimals of a part of a day as `04:30:00`; nil where they are no whole seconds.
    private static func clock(ofDay decimals: Substring) -> String? {
        guard let part = Decimal128("0.\(decimals)"), let tolerance = Decimal128("0.001") else { return nil }
        let seconds = part * Decimal128(86_400)
        let rounded = seconds.roundedToIntegral()
        guard (seconds - rounded).magnitude <= tolerance, let whole = rounded.asInt() else { return nil }
        return [whole / 3_600, whole / 60 % 60, whole % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }

    /// `PT04H30M00S` as `04:30:00`.
    private static func clock(_ duration: String) -> String? {
        guard duration.hasPrefix("PT"), duration.hasSuffix("S") else { return nil }
        let parts = duration.dropFirst(2).dropLast().split { $0 == "H" || $0 == "M" }
        return parts.count == 3 ? parts.joined(separator: ":") : nil
    }

    /// A plain decimal times a hundred.
    private static func percent(_ share: String) -> String {
        let parts = share.split(separator: ".", omittingEmptySubsequences: false)
        let decimals = parts.count > 1 ? String(parts[1]) : ""
        let padded = decimals + String(repeating: "0", count: max(0, 2 - decimals.count))
        let whole = (parts[0] + padded.prefix(2)).drop { $0 == "0" }
        let rest = padded.dropFirst(2)
        return (whole.isEmpty ? "0" : String(whole)) + (rest.isEmpty ? "" : ".\(rest)")
    }
}
