/// A decimal number of any length, for comparison alone: its digits, as they are written.
struct PlainDecimal: Hashable, Sendable, Comparable {
    private var isNegative: Bool
    /// Without leading zeros.
    private var whole: Substring
    /// Without trailing zeros.
    private var fraction: Substring

    /// - Returns: nil where the text is no decimal of XML Schema: `-12`, `+.5`, `12.` are; `1e3`, `.` and blanks are not.
    init?(_ text: some StringProtocol) {
        var rest = Substring(text)
        isNegative = rest.first == "-"
        if isNegative || rest.first == "+" { rest.removeFirst() }
        let parts = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        whole = parts[0]
        fraction = parts.count > 1 ? parts[1] : ""
        guard !(whole.isEmpty && fraction.isEmpty), Self.areDigits(whole), Self.areDigits(fraction) else { return nil }
        whole = whole.drop { $0 == "0" }
        while fraction.last == "0" { fraction.removeLast() }
        if whole.isEmpty, fraction.isEmpty { isNegative = false }
    }

    /// Digits that count: all but zeros before the number and behind its point.
    var digits: Int { whole.count + fraction.count }

    /// Digits behind the point that count.
    var fractionDigits: Int { fraction.count }

    static func < (left: PlainDecimal, right: PlainDecimal) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        return left.isNegative ? magnitude(right, left) : magnitude(left, right)
    }

    private static func magnitude(_ left: PlainDecimal, _ right: PlainDecimal) -> Bool {
        if left.whole.utf8.count != right.whole.utf8.count { return left.whole.utf8.count < right.whole.utf8.count }
        if left.whole != right.whole { return left.whole.utf8.lexicographicallyPrecedes(right.whole.utf8) }
        return left.fraction.utf8.lexicographicallyPrecedes(right.fraction.utf8)
    }

    static func areDigits(_ text: some StringProtocol) -> Bool { text.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
}
