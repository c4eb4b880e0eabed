internal import CLibXML2

/// What libxml2, or a second look, has against a place of a document.
struct SchemaComplaint {
    /// On one line, without the final full stop.
    var message: String
    /// Whether it is of one value alone, so that a second look at that value may withdraw it.
    var isOfValue = false
    /// Whether it is of keys and what refers to them.
    var isOfIdentity = false
    /// The attribute that it is of: `name` or `{uri}name`.
    var attribute: String?

    init(_ message: String) {
        self.message = message
    }

    /// nil: it is only a warning.
    init?(_ error: xmlError) {
        guard unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue else { return nil }
        message = unsafe SchemaText.tidy(error.message.map { unsafe String(cString: $0) } ?? "")
        isOfValue = unsafe Self.ofValues.contains(error.code)
        isOfIdentity = unsafe error.code == Int32(XML_SCHEMAV_CVC_IDC.rawValue)
        guard isOfValue, let start = message.firstRange(of: "', attribute '")?.upperBound else { return }
        attribute = message[start...].firstIndex(of: "'").map { String(message[start..<$0]) }
    }

    /// The error codes that speak of one value and its type.
    private static let ofValues = Set(
        [
            XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1, XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2,
            XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3, XML_SCHEMAV_CVC_LENGTH_VALID,
            XML_SCHEMAV_CVC_MINLENGTH_VALID, XML_SCHEMAV_CVC_MAXLENGTH_VALID, XML_SCHEMAV_CVC_MININCLUSIVE_VALID,
            XML_SCHEMAV_CVC_MAXINCLUSIVE_VALID, XML_SCHEMAV_CVC_MINEXCLUSIVE_VALID,
            XML_SCHEMAV_CVC_MAXEXCLUSIVE_VALID, XML_SCHEMAV_CVC_TOTALDIGITS_VALID,
            XML_SCHEMAV_CVC_FRACTIONDIGITS_VALID, XML_SCHEMAV_CVC_PATTERN_VALID,
            XML_SCHEMAV_CVC_ENUMERATION_VALID, XML_SCHEMAV_CVC_FACET_VALID, XML_SCHEMAV_CVC_ELT_5_2_2_2_2,
            XML_SCHEMAV_CVC_AU, XML_SCHEMAV_CVC_ATTRIBUTE_4,
        ].map { Int32($0.rawValue) })
}

enum SchemaText {
    /// A message of libxml2 on one line, without the final full stop: a value in it may hold line breaks.
    static func tidy(_ message: String) -> String {
        var line = message.unicodeScalars.split(whereSeparator: SimpleType.isSpace).map { String($0) }
            .joined(separator: " ")
        if line.last == "." { line.removeLast() }
        return line
    }
}
