/// A way in which people write numbers: a decimal sign, and perhaps a sign between groups of three digits.
///
/// A text is a number as a whole or not at all. Digits are ASCII; a sign may stand first; the rest is the lexical form
/// of `xs:decimal` (XML Schema part 2, 3.2.3) with the declared signs. There is no exponent, no currency, no percent.
package struct NumberNotation: Sendable, Hashable {
    /// What may stand between groups of digits.
    package enum GroupSign: Sendable, Hashable {
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

    package let decimal: Unicode.Scalar
    package let group: GroupSign

    /// A point as decimal sign, and nothing between groups.
    package static let standard = NumberNotation(decimal: ".", group: .none)

    package init(decimal: Unicode.Scalar, group: GroupSign) {
        self.decimal = decimal
        self.group = group
    }

    /// The number with `.` as its decimal sign and without groups, or nil where the text is not exactly a number.
    package func plain(_ text: Substring) -> String? {
        if isPlain(text) { return String(text) }
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

    /// Whether the text is nothing but digits, with a point between them at most: nearly every number is.
    private func isPlain(_ text: Substring) -> Bool {
        var isBehindDigit = false
        var inFraction = decimal != "."
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): isBehindDigit = true
            case UInt8(ascii: ".") where !inFraction && isBehindDigit: (inFraction, isBehindDigit) = (true, false)
            default: return false
            }
        }
        return isBehindDigit
    }
}
