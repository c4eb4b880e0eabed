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
