internal import CLibXML2
import Wording

/// What libxml2 says against a document, in the words of this product.
struct ParserComplaint {
    private let code: xmlParserErrors
    private let isNamespace: Bool
    private let text: String

    /// nil for what is no reason to refuse: warnings (relative namespace URIs are real, IRIs are right) and complaints
    /// about identifiers, which need no declaration here.
    init?(_ error: xmlError) {
        guard unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue else { return nil }
        let domain = unsafe UInt32(error.domain)
        let harmless = [XML_WAR_NS_URI, XML_DTD_XMLID_VALUE, XML_DTD_ID_REDEFINED].map { Int32($0.rawValue) }
        guard domain != XML_FROM_VALID.rawValue, unsafe !harmless.contains(error.code) else { return nil }
        code = unsafe xmlParserErrors(rawValue: UInt32(error.code))
        isNamespace = domain == XML_FROM_NAMESPACE.rawValue
        text = unsafe Self.tidy(error.message.map { unsafe String(cString: $0) } ?? "")
    }

    /// Whether it may come of a character that was cut in two.
    var isOfEncoding: Bool { code == XML_ERR_INVALID_ENCODING || code == XML_ERR_INVALID_CHAR }

    /// Whether a name is too long.
    var isOfName: Bool { code == XML_ERR_NAME_TOO_LONG }

    /// - Parameter isAtEnd: whether the parser was at the document's last byte.
    func refusal(isAtEnd: Bool) -> XMLRefusal {
        if isNamespace {
            return XMLRefusal(
                code: "XML.NAMESPACE", Message("wrong use of namespaces: \(Message.inEnglish(text))"))
        }
        switch code {
        case XML_ERR_DOCUMENT_EMPTY: return isAtEnd ? .empty : .notWellFormed(.inEnglish(text))
        case XML_ERR_DOCUMENT_END: return .trailingBytes
        case XML_ERR_UNKNOWN_VERSION: return .version(text.filter { $0.isNumber || $0 == "." })
        case XML_ERR_NAME_TOO_LONG: return .tagTooLong(50_000, nil)
        case XML_ERR_NO_MEMORY: return XMLRefusal(code: "XML.MEMORY", Message("out of memory"))
        case XML_ERR_INVALID_ENCODING, XML_ERR_INVALID_CHAR:
            guard text.hasPrefix("Input is not proper UTF-8") else { return .notWellFormed(.inEnglish(text)) }
            return .encoding(
                Message("these bytes are not UTF-8; save the document as UTF-8, or declare the encoding that it has"))
        default:
            let said = Message.inEnglish(text)
            return .notWellFormed(advice.map { Message("\(said); \($0)") } ?? said)
        }
    }

    /// What to do, for the mistakes that are made most.
    private var advice: Message? {
        switch code {
        case XML_ERR_NAME_REQUIRED where text.contains("EntityRef"), XML_ERR_ENTITYREF_SEMICOL_MISSING:
            Message("a plain '&' is written '&amp;'")
        case XML_ERR_UNDECLARED_ENTITY: Message("write the character itself, or its number as in '&#233;'")
        case XML_ERR_LT_IN_ATTRIBUTE: Message("a plain '<' is written '&lt;'")
        case XML_ERR_TAG_NOT_FINISHED: Message("the file seems to be cut off")
        case XML_ERR_MISPLACED_CDATA_END: Message("write ']]&gt;'")
        default: nil
        }
    }

    /// One line, starting small, without the final stop.
    private static func tidy(_ message: String) -> String {
        var line = message.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        while let last = line.last, last == " " || last == "." || last == "!" { line.removeLast() }
        return line
    }
}
