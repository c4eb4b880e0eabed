import Numbers
package import Rubrics
import Tabular
package import Wording

/// The exact number in a cell of a sheet, or why there is none. Digits with one decimal sign, nothing else: no exponent, no group
/// separator, no spaces but those around it, which spreadsheets leave.
struct NumberCell {
    enum Content: Hashable {
        case empty
        case number(Decimal128)
        case problem(String)
    }

    /// A decimal comma is unambiguous only where commas do not separate the cells.
    var allowsComma: Bool
    /// A spreadsheet keeps a number as a number: one that is a text with a comma was not understood by it, and may be anything.
    var isInWorkbook = false

    func read(_ cell: String) -> Content {
        let text = cell.withoutOuterBlanks
        if text.isEmpty { return .empty }
        guard let parts = Self.parts(of: text), parts.count <= 2 else {
            return .problem("'\(text)' is not a number; \(ScoreHint.text(for: text))")
        }
        guard text.utf8.contains(UInt8(ascii: ",")) else { return number(text, written: text) }
        if isInWorkbook {
            let plain = text.replacing(",", with: ".")
            return .problem(
                parts.count == 2
                    ? "'\(text)' is a text with a comma; if \(plain) is meant, write it as a number"
                    : "'\(text)' is a text; write it as a number")
        }
        guard allowsComma else {
            return .problem(
                "'\(text)' has a decimal comma in a sheet whose cells are separated by commas; "
                    + "write a point, or save the sheet with semicolons")
        }
        guard parts.last?.count != 3 else {
            return .problem("'\(text)' may mean a decimal or thousands; write it with a decimal point")
        }
        return number(text.replacing(",", with: "."), written: text)
    }

    private func number(_ plain: String, written: String) -> Content {
        guard let value = Decimal128(exactly: plain) else {
            return .problem("'\(written)' has more than 34 digits")
        }
        return .number(value)
    }

    /// What stands between the decimal signs, after one plus or minus; nil where anything but digits does.
    static func parts(of text: String) -> [Substring.UTF8View]? {
        let isSigned = text.utf8.first.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") } ?? false
        let parts = (isSigned ? text.utf8.dropFirst() : text.utf8[...]).split(omittingEmptySubsequences: false) {
            signs.contains($0)
        }
        return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(digits.contains) } ? parts : nil
    }

    private static let signs: [UInt8] = [UInt8(ascii: "."), UInt8(ascii: ",")]
    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
}

extension Scale {
    /// Exact; `Decimal128` remainders do not round.
    func contains(_ score: Decimal128) -> Bool {
        switch self {
        case .values(let values): return values.contains(score)
        case .steps(let min, let max, let step):
            guard score >= min, score <= max else { return false }
            guard let step else { return true }
            return (score - min).remainder(dividingBy: step).isZero
        }
    }

    /// Also for scores that are fractions.
    func contains(_ score: Rational) -> Bool {
        if let decimal = score.exactDecimal { return contains(decimal) }
        switch self {
        // A fraction that no decimal equals is on no list of decimals, and no whole number of decimal steps.
        case .values, .steps(_, _, .some): return false
        case .steps(let min, let max, nil):
            guard let low = Rational(min), let high = Rational(max) else { return false }
            return score >= low && score <= high
        }
    }

    /// `0 to 5 in steps of 0.5`, `one of 0, 3, 7, 10`.
    package var message: Message {
        switch self {
        case .values(let values):
            Message("one of \(Message.joined(values.map { Message("\(numeral: $0.text)") }, ", "))")
        case .steps(let min, let max, let step?):
            Message("\(numeral: min.text) to \(numeral: max.text) in steps of \(numeral: step.text)")
        case .steps(let min, let max, nil): Message("\(numeral: min.text) to \(numeral: max.text)")
        }
    }

    /// The same in English.
    package var text: String { message.english }
}
