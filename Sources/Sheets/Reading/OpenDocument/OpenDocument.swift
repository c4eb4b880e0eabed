/// Names of OpenDocument (ISO/IEC 26300, version 1.3).
enum OpenDocument {
    static let content = "content.xml"
    static let mimetype = "mimetype"
    static let manifest = "META-INF/manifest.xml"
    static let meta = "meta.xml"
    static let spreadsheetType = "application/vnd.oasis.opendocument.spreadsheet"

    static let office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    static let table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    static let text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    static let style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
    static let drawing = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
    static let metadata = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
    /// LibreOffice's own, which tells errors from texts.
    static let calc = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"

    /// A formula without `=` and without the name of its language: `of:=9/2` is `9/2`.
    static func plain(_ formula: String) -> String {
        for language in ["of:", "oooc:", "msoxl:"] where formula.hasPrefix(language) {
            return plain(String(formula.dropFirst(language.count)))
        }
        return formula.hasPrefix("=") ? String(formula.dropFirst()) : formula
    }
}
