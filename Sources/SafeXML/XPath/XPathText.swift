/// XPath's text operations, on UTF-8.
enum XPathText {
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    /// `number()` of a text (section 4.4): white space, a minus sign, digits with at most one point; NaN for all else.
    static func number(_ text: [UInt8]) -> Double {
        var digits = text[...]
        while let first = digits.first, isSpace(first) { digits.removeFirst() }
        while let last = digits.last, isSpace(last) { digits.removeLast() }
        let unsigned = digits.first == UInt8(ascii: "-") ? digits.dropFirst() : digits
        var points = 0
        for byte in unsigned {
            if byte == UInt8(ascii: ".") { points += 1 } else if !(0x30...0x39).contains(byte) { return .nan }
        }
        guard points <= 1, unsigned.count > points else { return .nan }
        var plain = String(decoding: digits, as: UTF8.self)
        if unsigned.first == UInt8(ascii: ".") {
            plain = (digits.count > unsigned.count ? "-0" : "0") + String(decoding: unsigned, as: UTF8.self)
        }
        if plain.hasSuffix(".") { plain += "0" }
        return Double(plain) ?? .nan
    }

    /// Runs of white space become one space; none at the ends.
    static func normalized(_ text: [UInt8]) -> [UInt8] {
        Array(text.split(whereSeparator: isSpace).joined(separator: [0x20]))
    }

    /// Code points.
    static func length(_ text: [UInt8]) -> Int { text.count { $0 & 0xC0 != 0x80 } }

    /// Where `part` first stands; 0 for an empty one. Knuth, Morris and Pratt: linear, whatever the texts.
    static func position(of part: [UInt8], in text: [UInt8]) -> Int? {
        guard !part.isEmpty else { return 0 }
        var borders = [0]
        var matched = 0
        for index in part.indices.dropFirst() {
            while matched > 0, part[index] != part[matched] { matched = borders[matched - 1] }
            if part[index] == part[matched] { matched += 1 }
            borders.append(matched)
        }
        matched = 0
        for index in text.indices {
            while matched > 0, text[index] != part[matched] { matched = borders[matched - 1] }
            if text[index] == part[matched] { matched += 1 }
            if matched == part.count { return index + 1 - part.count }
        }
        return nil
    }

    /// `substring()` (section 4.2): the code points at positions (from 1) of at least `start` and less than `end`.
    static func substring(_ text: [UInt8], from start: Double, to end: Double) -> [UInt8] {
        var position = 0.0
        return text.filter { byte in
            if byte & 0xC0 != 0x80 { position += 1 }
            return position >= start && position < end
        }
    }

    /// `translate()`: each code point of `from` becomes the one at its place in `to`, or nothing.
    static func translated(_ text: [UInt8], from: [UInt8], to: [UInt8]) -> [UInt8] {
        let targets = Array(String(decoding: to, as: UTF8.self).unicodeScalars)
        var map: [Unicode.Scalar: Unicode.Scalar?] = [:]
        for (index, scalar) in String(decoding: from, as: UTF8.self).unicodeScalars.enumerated()
        where map[scalar] == nil {
            map[scalar] = .some(index < targets.count ? targets[index] : nil)
        }
        var result = String.UnicodeScalarView()
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            if let target = map[scalar, default: scalar] { result.append(target) }
        }
        return Array(String(result).utf8)
    }

    /// `round()`: the nearest integer, halves towards positive infinity.
    static func rounded(_ number: Double) -> Double {
        let down = number.rounded(.down)
        return number - down >= 0.5 ? number.rounded(.up) : down
    }
}
