import Diagnostics

/// Texts of applicants in a page: the one place where characters are escaped.
package enum HTMLText {
    /// Safe between tags and inside a quoted attribute, of HTML and of SVG inside HTML.
    ///
    /// The five characters of markup become references; line breaks and control characters become blanks; characters that turn
    /// the direction of writing around are left out; noncharacters, which no HTML document may hold, become U+FFFD.
    package static func escaped(_ text: String) -> String {
        guard needsCare(text) else { return text }
        var bytes: [UInt8] = []
        bytes.append(addingCapacity: room(for: text)) { escape(text, to: &$0) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Bytes that the same takes at most: of one byte `&quot;`.
    static func room(for text: String) -> Int { 6 * text.utf8.count }

    /// Adds the same to UTF-8.
    static func escape(_ text: String, to output: inout OutputSpan<UInt8>) {
        guard needsCare(text) else { return output.append(utf8: text) }
        for scalar in text.unicodeScalars where !turnsDirection(scalar) {
            switch scalar {
            case "&": output.append(utf8: "&amp;")
            case "<": output.append(utf8: "&lt;")
            case ">": output.append(utf8: "&gt;")
            case "\"": output.append(utf8: "&quot;")
            case "'": output.append(utf8: "&#39;")
            default: for byte in UTF8.encode(shown(scalar)) ?? UTF8.encodedReplacementCharacter { output.append(byte) }
            }
        }
    }

    private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if isNoncharacter(scalar) { return "\u{FFFD}" }
        let isBreak = scalar.value == 0x2028 || scalar.value == 0x2029
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        return isBreak || isControl ? " " : scalar
    }

    private static func turnsDirection(_ scalar: Unicode.Scalar) -> Bool {
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }

    /// An id of an element made from any text: letters, digits, `.`, `-` and `_` stay, every other byte becomes `~` and two
    /// digits, so that no two texts share one.
    package static func anchor(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
                bytes.append(byte)
            default: bytes += [UInt8(ascii: "~"), digit(byte >> 4), digit(byte & 15)]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Hexadecimal, of 0 to 15.
    private static func digit(_ half: UInt8) -> UInt8 {
        half < 10 ? UInt8(ascii: "0") + half : UInt8(ascii: "A") + half - 10
    }

    private static func needsCare(_ text: String) -> Bool {
        text.utf8.span.contains { word in
            word.marks(UInt8(ascii: "&")) | word.marks(UInt8(ascii: "<")) | word.marks(UInt8(ascii: ">"))
                | word.marks(UInt8(ascii: "\"")) | word.marks(UInt8(ascii: "'"))
                | word.marks(below: 0x20) | word.marks(0x7F) | word.marksBeyondASCII
        }
    }

    private static func isNoncharacter(_ scalar: Unicode.Scalar) -> Bool {
        (0xFDD0...0xFDEF).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE
    }
}
