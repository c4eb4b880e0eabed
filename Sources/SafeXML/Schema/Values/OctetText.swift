/// Octets as text.
enum OctetText {
    /// - Returns: nil where the text is not pairs of hexadecimal digits.
    static func hexadecimal(_ text: String) -> [UInt8]? {
        let digits = text.utf8.map { Unicode.Scalar($0) }.map { Character($0).hexDigitValue }
        guard digits.count.isMultiple(of: 2) else { return nil }
        var octets: [UInt8] = []
        for index in stride(from: 0, to: digits.count, by: 2) {
            guard let high = digits[index], let low = digits[index + 1] else { return nil }
            octets.append(UInt8(high << 4 | low))
        }
        return octets
    }

    /// - Returns: nil where the text is no base64 (RFC 2045); blanks may stand between its characters.
    static func base64(_ text: String) -> [UInt8]? {
        let characters = Array(text.utf8.filter { $0 != 0x20 })
        guard characters.count.isMultiple(of: 4) else { return nil }
        let padding = characters.suffix(2).count { $0 == UInt8(ascii: "=") }
        var octets: [UInt8] = []
        var (bits, count): (UInt32, Int) = (0, 0)
        for character in characters.dropLast(padding) {
            guard let value = sextet(character) else { return nil }
            (bits, count) = (bits << 6 | value, count + 6)
            guard count >= 8 else { continue }
            count -= 8
            octets.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            bits &= (1 << UInt32(count)) - 1
        }
        // What is left over of the last character has to be nothing.
        return bits == 0 ? octets : nil
    }

    private static func sextet(_ character: UInt8) -> UInt32? {
        switch character {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character - UInt8(ascii: "a")) + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(character - UInt8(ascii: "0")) + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
