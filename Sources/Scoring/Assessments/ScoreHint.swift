import Numbers

/// What to do about a cell that ought to hold a score and does not. A hint proposes; nothing in the cell is ever taken for what it
/// only resembles.
enum ScoreHint {
    /// After *'…' is not a number; *.
    static func text(for cell: String) -> String {
        if abstentions.contains(ComparedText(cell)) { return abstention }
        if cell.hasPrefix("=") { return "a formula is not worked out here; write its value in its place" }
        if cell.hasPrefix("merged with ") {
            return "take the merged cells apart, and write each value where it belongs"
        }
        let marked = String(cell.unicodeScalars.filter { !quotes.contains($0) })
        if marked != cell, isPlain(marked) { return "write \(marked) alone" }
        if let digits = plainDigits(cell) { return "write \(digits) with plain digits" }
        if let half = fraction(cell) { return "write it with a decimal point, such as \(half)" }
        if isClock(cell) {
            return "if a spreadsheet made a time of the score, format the column as text and write the score again"
        }
        if cell.hasSuffix("%") { return "write the points of the scale, not a share" }
        if let number = leadingNumber(cell) { return "if \(number) is meant, write it alone" }
        let date = SpreadsheetDate(cell).map {
            "if a spreadsheet made a date of \($0.day).\($0.month), format the column as text and write the score again"
        }
        if let points = cell.split(separator: "/").first, cell.contains("/"), isPlain(String(points)) {
            return "if \(points) points are meant, write \(points) alone" + (date.map { "; \($0)" } ?? "")
        }
        if let date { return date }
        if cell.hasSuffix("."), isPlain(String(cell.dropLast())) { return "write \(cell.dropLast())" }
        return "write digits with at most one decimal point, or leave the cell empty where there is no score"
    }

    // MARK: - Words for no score

    private static let abstention =
        "leave the cell empty where there is no score; to abstain, leave all scores of the row empty, "
        + "or write yes in the column 'conflict'"

    private static let abstentions = Set(
        [
            "n/a", "na", "n.a.", "n. a.", "n.a", "#n/a", "#nv", "-", "–", "—", "--", "---", "./.", "?", "x", "none",
            "nil", "null",
            "no score", "not scored", "not applicable", "not assessed", "abstain", "abstained", "abstains",
            "abstention",
            "recused", "k.a.", "k. a.", "ka", "keine angabe", "enthaltung", "entfällt", "nb", "s.o.", "so",
            "sans objet", "n.d.",
            "nd", "abst.", "s/o", "no aplica", "nvt", "n.v.t.", "bd", "nie dotyczy",
        ].map(ComparedText.init))

    // MARK: - Numbers in another dress

    private static let quotes: [Unicode.Scalar] = ["'", "’", "‘", "`", "´", "\"", "“", "”"]

    private static func isPlain(_ text: String) -> Bool { NumberCell.parts(of: text).map { $0.count <= 2 } ?? false }

    /// The same in ASCII digits; nil: there are none other, or something else is there too.
    private static func plainDigits(_ cell: String) -> String? {
        let plain = cell.map { character -> Character in
            if let digit = character.wholeNumberValue, digit < 10, !character.isASCII,
                character.unicodeScalars.first?.properties.generalCategory == .decimalNumber
            {
                return Character("\(digit)")
            }
            return character == "．" || character == "٫" ? "." : character
        }
        let text = String(plain)
        return text != cell && isPlain(text) ? text : nil
    }

    /// `½` and `4½` as decimals; other fractions have no short one.
    private static func fraction(_ cell: String) -> String? {
        let parts: [Character: String] = [
            "½": "5", "¼": "25", "¾": "75", "⅕": "2", "⅖": "4", "⅗": "6", "⅘": "8", "⅛": "125",
        ]
        guard let last = cell.last, let decimals = parts[last] else { return nil }
        let whole = String(cell.dropLast()).withoutOuterBlanks
        return whole.isEmpty ? "0.\(decimals)" : isPlain(whole) ? "\(whole).\(decimals)" : nil
    }

    /// `4:30` and `04:30:00`.
    private static func isClock(_ cell: String) -> Bool {
        let parts = cell.split(separator: ":", omittingEmptySubsequences: false)
        return (2...3).contains(parts.count)
            && parts.allSatisfy { part in (1...2).contains(part.count) && part.allSatisfy { "0"..."9" ~= $0 } }
    }

    /// The number before letters: `4 points`, `4points`; nil where something else follows, as in `4 or 5` or `4e0`.
    private static func leadingNumber(_ cell: String) -> String? {
        let number = cell.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let rest = cell.dropFirst(number.count)
        guard isPlain(String(number)), rest.contains(where: \.isLetter), !rest.contains(where: \.isNumber),
            rest.allSatisfy({ $0.isLetter || $0.isWhitespace || $0 == "." })
        else { return nil }
        return SpreadsheetDate(cell) == nil ? String(number) : nil
    }
}
