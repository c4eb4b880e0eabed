/// Names of Office Open XML (ISO/IEC 29500). Each has two namespaces, of the transitional and of the strict kind.
enum OfficeOpenXML {
    static let contentTypes = "[Content_Types].xml"
    static let packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships"

    static func isSpreadsheet(_ namespace: String) -> Bool {
        namespace == "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
            || namespace == "http://purl.oclc.org/ooxml/spreadsheetml/main"
    }

    /// Of attributes that refer to a relation.
    static func isReference(_ namespace: String) -> Bool {
        namespace == "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
            || namespace == "http://purl.oclc.org/ooxml/officeDocument/relationships"
    }

    /// What `_xHHHH_` in a text stands for: a UTF-16 unit that XML cannot hold, or that a program chose to write so. `_x005F_`
    /// is the `_` of a text that only looks like that (§22.9.2.19).
    static func unescaped(_ text: String) -> String {
        guard text.utf8.count >= 7, text.utf8.contains(UInt8(ascii: "_")), text.contains("_x") else { return text }
        var units: [UInt16] = []
        var rest = Array(text.utf16)[...]
        while let first = rest.first {
            if let unit = escape(rest) {
                units.append(unit)
                rest = rest.dropFirst(7)
            } else {
                units.append(first)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: units, as: UTF16.self)
    }

    private static func escape(_ units: ArraySlice<UInt16>) -> UInt16? {
        let head = Array(units.prefix(7))
        guard head.count == 7, head[0] == 0x5F, head[1] == 0x78, head[6] == 0x5F else { return nil }
        return UInt16(String(decoding: head[2..<6], as: UTF16.self), radix: 16)
    }
}
