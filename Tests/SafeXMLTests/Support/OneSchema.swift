@testable import SafeXML

/// A schema without a namespace, for tests of what it says of one document.
struct OneSchema {
    private static let instance = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
    let set: SchemaSet
    private let reader: RecordReader

    /// - Parameters:
    ///   - body: the children of `xs:schema`.
    ///   - files: whole documents that it includes.
    init(_ body: String, files: [String: String] = [:]) throws {
        set = try SchemaSet(schemas: [("s.xsd", Self.document(body))], map: files.mapValues { Array($0.utf8) })
        reader = try RecordReader(namespaces: [], record: "/*", expressions: [], schemas: set)
    }

    /// A schema whose element `r` and whose attribute `a/@v` have one type.
    init(type: String) throws {
        try self.init(
            """
            <xs:simpleType name="T">\(type)</xs:simpleType><xs:element name="r" type="T"/>
            <xs:element name="a"><xs:complexType><xs:attribute name="v" type="T"/></xs:complexType></xs:element>
            """)
    }

    static func document(_ body: String) -> [UInt8] {
        Array("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\(body)</xs:schema>".utf8)
    }

    /// Everything that is said against a document, whether its root or the whole of it is meant; `xsi` is declared for it.
    func messages(_ text: String) throws -> [String] {
        let end = text.firstIndex { " />".contains($0) } ?? text.endIndex
        let document = text[..<end] + " " + Self.instance + text[end...]
        return try [ReadSummary.Mode.tree, .stream].map { mode in
            var messages: [String] = []
            let summary = try reader.read(Array(document.utf8), mode: mode) { messages += $0.violations.map(\.message) }
            return messages + summary.violations.map(\.message)
        }.reduce(into: []) { first, second in
            if first.isEmpty { first = second } else if first != second { first.append("the two modes differ") }
        }
    }

    /// What is said of a text as the content of `r` and as the value of `a/@v`, without the words that place it.
    func messages(of value: String) throws -> [String] {
        let text = value.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        let content = try messages("<r>\(text)</r>").map { $0.replacing("Element 'r': ", with: "") }
        let attribute = text.replacing("\n", with: "&#10;").replacing("\t", with: "&#9;")
        let found = try messages("<a v=\"\(attribute)\"/>").map {
            $0.replacing("Element 'a', attribute 'v': ", with: "")
        }
        return content == found ? content : content + ["as an attribute:"] + found
    }
}
