import FEEL
import Numbers

/// One way in which an office writes numbers.
struct NumberConvention: Hashable, CaseIterable {
    let decimal: Character
    let group: Character?

    /// In the order in which they are tried.
    static let allCases: [NumberConvention] = [
        NumberConvention(decimal: ".", group: nil), NumberConvention(decimal: ",", group: nil),
        NumberConvention(decimal: ",", group: "."), NumberConvention(decimal: ".", group: ","),
        NumberConvention(decimal: ",", group: " "), NumberConvention(decimal: ".", group: " "),
    ]

    /// The number that the text writes; nil where it is none, and for codes: a number of several digits begins with no 0.
    func number(_ text: String) -> Decimal128? {
        let digits = text.drop { $0 == "-" || $0 == "+" }
        if digits.first == "0", let second = digits.dropFirst().first, second.isNumber { return nil }
        let whole = digits.prefix { $0 != decimal }
        let fraction = digits.dropFirst(whole.count + 1)
        guard let plain = plain(whole), fraction.allSatisfy(\.isASCIIDigit) else { return nil }
        guard whole.count == digits.count || !fraction.isEmpty else { return nil }
        let sign = text.first == "-" ? "-" : ""
        return Decimal128(exactly: sign + plain + (fraction.isEmpty ? "" : "." + fraction))
    }

    /// Digits without their groups of three.
    private func plain(_ whole: Substring) -> String? {
        guard let group, whole.contains(group) else {
            return !whole.isEmpty && whole.allSatisfy(\.isASCIIDigit) ? String(whole) : nil
        }
        let parts = whole.split(separator: group, omittingEmptySubsequences: false)
        let isWhole = parts.enumerated().allSatisfy { place, part in
            part.allSatisfy(\.isASCIIDigit) && (place == 0 ? (1...3).contains(part.count) : part.count == 3)
        }
        return isWhole ? parts.joined() : nil
    }

    /// As a fact declares it: `decimal: ",", group: "."`; nothing for plain numbers.
    var declaration: String {
        let sign = decimal == "." && group == nil ? "" : ", decimal: \"\(decimal)\""
        return sign + (group.map { ", group: \"\($0)\"" } ?? "")
    }
}

/// One way in which an office writes days, and moments.
struct DateConvention: Hashable {
    let text: String
    let pattern: DatePattern

    /// In the order in which they are tried.
    static let all: [DateConvention] = [
        "iso", "dd/MM/yyyy", "MM/dd/yyyy", "d/M/yyyy", "M/d/yyyy", "dd.MM.yyyy", "d.M.yyyy", "dd-MM-yyyy", "MM-dd-yyyy",
        "yyyy/MM/dd", "yyyyMMdd",
    ].compactMap { text in (try? DatePattern(text)).map { DateConvention(text: text, pattern: $0) } }

    /// Eight digits may be any number: only dates of this century and the last are taken for such.
    func date(_ text: String) -> CalendarDate? {
        guard let found = pattern.date(text) else { return nil }
        return self.text == "yyyyMMdd" && !(1900...2100).contains(found.date.year) ? nil : found.date
    }
}

extension Character {
    var isASCIIDigit: Bool { "0" <= self && self <= "9" && isASCII }
}
