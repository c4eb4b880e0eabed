import Numbers
import Rubrics

/// The declared way in which numbers are written: a decimal sign, and perhaps a sign between groups of three digits.
///
/// A text is a number as a whole or not at all. Digits are ASCII; a sign may stand first; the rest is the lexical form
/// of `xs:decimal` (XML Schema part 2, 3.2.3) with the declared signs. There is no exponent, no currency, no percent.
struct NumberFormat: Sendable, Hashable {
    /// What may stand between groups of digits.
    enum GroupSign: Sendable, Hashable {
        case none
        /// Every kind of space: French notices mix U+0020, U+00A0 and U+202F.
        case blank
        case scalar(Unicode.Scalar)

        func matches(_ scalar: Unicode.Scalar) -> Bool {
            switch self {
            case .none: false
            // Of ASCII only U+0020 is one; the tables of Unicode are asked about the others.
            case .blank: scalar == " " || !scalar.isASCII && scalar.properties.generalCategory == .spaceSeparator
            case .scalar(let sign): sign == scalar
            }
        }
    }

    let decimal: Unicode.Scalar
    let group: GroupSign

    init(decimal: Unicode.Scalar, group: GroupSign) {
        self.decimal = decimal
        self.group = group
    }

    init(_ definition: FactDefinition) {
        let sign = definition.groupSign?.unicodeScalars.first
        self.init(
            decimal: definition.decimalSign.unicodeScalars.first ?? ".",
            group: sign.map { $0.properties.generalCategory == .spaceSeparator ? .blank : .scalar($0) } ?? .none)
    }

    /// The exact number that the text writes.
    func number(_ text: Substring) throws(UnreadableText) -> Decimal128 {
        guard let plain = plain(text) else { throw unreadable(text) }
        guard let number = Decimal128(exactly: plain) else {
            throw UnreadableText("a number that can be kept exactly", "at most 34 significant digits")
        }
        return number
    }

    /// The number with `.` as its decimal sign and without groups, or nil where the text is not exactly a number.
    private func plain(_ text: Substring) -> String? {
        var plain: [UInt8] = []
        plain.reserveCapacity(text.utf8.count)
        var isFirst = true
        var run = 0
        var digits = 0
        var hasGroups = false
        var inFraction = false
        for scalar in text.unicodeScalars {
            defer { isFirst = false }
            if "0" <= scalar, scalar <= "9" {
                plain.append(UInt8(ascii: scalar))
                (run, digits) = (run + 1, digits + 1)
            } else if scalar == decimal, !inFraction, !hasGroups || run == 3 {
                plain.append(UInt8(ascii: "."))
                (run, inFraction) = (0, true)
            } else if group.matches(scalar), !inFraction, hasGroups ? run == 3 : (1...3).contains(run) {
                (run, hasGroups) = (0, true)
            } else if isFirst, scalar == "-" || scalar == "+" {
                plain.append(UInt8(ascii: scalar))
            } else {
                return nil
            }
        }
        let groupsAreWhole = inFraction || !hasGroups || run == 3
        return digits > 0 && groupsAreWhole ? String(decoding: plain, as: UTF8.self) : nil
    }

    private func unreadable(_ text: Substring) -> UnreadableText {
        UnreadableText("a number", "\(example)\(hint(text))")
    }

    /// What a number looks like: `digits such as 1 234,5, with ',' as decimal sign and blanks between groups of three`.
    private var example: String {
        switch group {
        case .none: "digits such as 1234\(decimal)5, with '\(decimal)' as decimal sign and no group separator"
        case .blank:
            "digits such as 1 234\(decimal)5, with '\(decimal)' as decimal sign and blanks between groups of three"
        case .scalar(let sign):
            "digits such as 1\(sign)234\(decimal)5, with '\(decimal)' as decimal sign and '\(sign)' between groups of three"
        }
    }

    /// Which declaration would read the text, where one of the usual ones would.
    private func hint(_ text: Substring) -> String {
        let usual: [(decimal: Unicode.Scalar, group: GroupSign, declaration: String)] = [
            (decimal, .blank, "group: \" \""), (",", .none, "decimal: \",\""), (".", .none, "decimal: \".\""),
            (",", .blank, "decimal: \",\", group: \" \""), (",", .scalar("."), "decimal: \",\", group: \".\""),
            (".", .scalar(","), "decimal: \".\", group: \",\""),
        ]
        let reading = usual.first { NumberFormat(decimal: $0.decimal, group: $0.group).plain(text) != nil }
        return reading.map { "; `\($0.declaration)` would read it" } ?? ""
    }
}
