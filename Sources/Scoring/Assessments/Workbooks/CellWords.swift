import FEEL
import Sheets

/// What a cell of a workbook says, as a text.
enum CellWords {
    /// - Parameter isRemark: what a formula shows counts, not the formula.
    static func text(_ content: CellContent, of sheet: StoredSheet, isRemark: @autoclosure () -> Bool = false) -> String
    {
        switch content {
        case .text(let text): lines(text)
        case .number(let number), .error(let number): number
        case .date(let date): date
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
        if whole == 0, parts.count == 2 { return "0.\(parts[1]) of a day" }
        return CalendarDate(dayNumber: whole + (from1904 ? 1_462 : 0) - 25_569)?.description
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
