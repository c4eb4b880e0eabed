private import Patterns

/// What the built-in types of XML Schema that are neither lists nor derived by bounds alone take, each with its lexical rule
/// (part 2, chapter 3).
enum AtomicKind: Sendable, Hashable {
    case string, language, nameToken, name, ncName, id, idReference, entity
    case boolean, decimal, integer, float, double
    case duration
    case moment(Moment.Form)
    case hexBinary, base64Binary, anyURI
    case qualifiedName, notation

    /// The value of a text whose white space has been dealt with; nil where it has none.
    /// - Parameter prefixes: what prefixes stand for where the text is.
    func value(_ text: String, _ prefixes: (String) -> String?) -> SimpleValue? {
        switch self {
        case .string: .text(text)
        case .language, .nameToken, .name, .ncName, .id, .idReference:
            Self.matches(text, pattern) ? .text(text) : nil
        // Only a document type declares entities, and none is ever read.
        case .entity: nil
        case .boolean:
            text == "true" || text == "1" ? .boolean(true) : text == "false" || text == "0" ? .boolean(false) : nil
        case .decimal: PlainDecimal(text).map(SimpleValue.decimal)
        case .integer: text.contains(".") ? nil : PlainDecimal(text).map(SimpleValue.decimal)
        case .float: BinaryNumber(text, isSingle: true).map(SimpleValue.binary)
        case .double: BinaryNumber(text, isSingle: false).map(SimpleValue.binary)
        case .duration: TimeSpan(text).map(SimpleValue.duration)
        case .moment(let form): Moment(text, form).map(SimpleValue.moment)
        case .hexBinary: OctetText.hexadecimal(text).map(SimpleValue.octets)
        case .base64Binary: OctetText.base64(text).map(SimpleValue.octets)
        case .anyURI: ReferenceText.isReference(text) ? .text(text) : nil
        case .qualifiedName, .notation: Self.qualifiedName(text, prefixes)
        }
    }

    private static func qualifiedName(_ text: String, _ prefixes: (String) -> String?) -> SimpleValue? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 2, parts.allSatisfy({ matches($0, ncNamePattern) }) else { return nil }
        guard parts.count == 2 else { return .name(QualifiedName(prefixes("") ?? "", text)) }
        return prefixes(parts[0]).map { .name(QualifiedName($0, parts[1])) }
    }

    private var pattern: RegularExpression? {
        switch self {
        case .language: Self.languagePattern
        case .nameToken: Self.nameTokenPattern
        case .name: Self.namePattern
        default: Self.ncNamePattern
        }
    }

    private static let languagePattern = try? RegularExpression(ofSchema: "[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*")
    private static let nameTokenPattern = try? RegularExpression(ofSchema: "\\c+")
    private static let namePattern = try? RegularExpression(ofSchema: "\\i\\c*")
    private static let ncNamePattern = try? RegularExpression(ofSchema: "[\\i-[:]][\\c-[:]]*")

    private static func matches(_ text: String, _ pattern: RegularExpression?) -> Bool {
        (try? pattern?.matchesWhole(text)) ?? false
    }
}

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
