/// Numbers as spreadsheets store them. A spreadsheet computes in binary floating point and writes 4.1 with 15, 17 or 21
/// digits (`4.0999999999999996`, `4.09999999999999999991`); the number that a person typed is the shortest decimal that stands for the
/// same binary number. Only here is a binary number ever made, and only to undo that.
enum StoredNumber {
    /// The plain decimal, without exponent, without zeros at its ends; nil of what is no number.
    static func decimal(_ stored: String) -> String? {
        let text = stored.utf8.allSatisfy { $0 > 0x20 } ? stored : String(trimmed(stored))
        guard let parts = Parts(text) else { return nil }
        // Any decimal of at most 15 digits comes back from binary as itself.
        if parts.exponent == 0, parts.whole.count + parts.fraction.count <= 15 { return parts.plain }
        guard let number = Double(text), number.isFinite else { return nil }
        return Parts(number.description)?.plain
    }

    private static func trimmed(_ text: String) -> Substring {
        let isBlank: (Character) -> Bool = { $0.isWhitespace }
        guard let last = text.lastIndex(where: { !isBlank($0) }) else { return "" }
        return text[...last].drop(while: isBlank)
    }

    /// `-12.50E-3`: sign, digits before and behind the point, exponent.
    private struct Parts {
        var isNegative = false
        var whole: Substring.UTF8View
        var fraction: Substring.UTF8View
        var exponent = 0

        init?(_ text: String) {
            var rest = Substring(text).utf8
            if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
                isNegative = sign == UInt8(ascii: "-")
                rest = rest.dropFirst()
            }
            whole = rest.prefix(while: Self.isDigit)
            rest = rest.dropFirst(whole.count)
            fraction = rest.prefix(0)
            if rest.first == UInt8(ascii: ".") {
                fraction = rest.dropFirst().prefix(while: Self.isDigit)
                rest = rest.dropFirst(fraction.count + 1)
            }
            guard !whole.isEmpty || !fraction.isEmpty else { return nil }
            if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
                guard let exponent = Int(Substring(rest.dropFirst())) else { return nil }
                self.exponent = exponent
            } else if !rest.isEmpty {
                return nil
            }
        }

        private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

        /// Written out. Exponents are those of binary numbers here, so at most a few hundred zeros.
        var plain: String {
            var digits = Array(whole) + Array(fraction)
            var point = whole.count + exponent
            let zero = UInt8(ascii: "0")
            if point < 0 {
                digits.insert(contentsOf: repeatElement(zero, count: -point), at: 0)
                point = 0
            } else if point > digits.count {
                digits.append(contentsOf: repeatElement(zero, count: point - digits.count))
            }
            let before = digits[..<point].drop { $0 == zero }
            var behind = digits[point...]
            while behind.last == zero { behind.removeLast() }
            if before.isEmpty, behind.isEmpty { return "0" }
            let sign: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
            let tail: [UInt8] = behind.isEmpty ? [] : [UInt8(ascii: ".")] + behind
            return String(decoding: sign + (before.isEmpty ? [zero] : Array(before)) + tail, as: UTF8.self)
        }
    }
}
