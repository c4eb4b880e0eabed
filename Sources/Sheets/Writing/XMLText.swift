/// Adds texts to XML that is being written.
extension [UInt8] {
    mutating func add(_ text: String) {
        append(contentsOf: text.utf8)
    }

    /// The text with what means something in XML written as references; also good inside quotes.
    mutating func add(escaped text: String) { add(escaped: text.utf8) }

    mutating func add(escaped text: some Sequence<UInt8>) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "<"): add("&lt;")
            case UInt8(ascii: ">"): add("&gt;")
            case UInt8(ascii: "&"): add("&amp;")
            case UInt8(ascii: "\""): add("&quot;")
            case UInt8(ascii: "\n"): add("&#10;")
            case UInt8(ascii: "\t"): add("&#9;")
            default: append(byte)
            }
        }
    }
}

/// Texts as XML can hold them.
enum XMLText {
    /// Line breaks are line feeds; characters that no XML document can hold, which no input of XML had either, become `�`.
    static func harmless(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xEF }) else { return text }
        var result = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": if last != "\r" { result.append(scalar) }
            case "\r": result.append("\n")
            case "\t": result.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
            default: result.append(scalar)
            }
            last = scalar
        }
        return String(result)
    }
}
