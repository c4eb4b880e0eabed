import Diagnostics
import SafeXML

/// Any bytes are read or refused; whole or in pieces, the outcome is the same. With few expressions most text is passed by
/// where the document is in memory, and read by the parser where it comes in pieces. A schema says the same of what is in the
/// tree and of what is not.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzXML(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    compare(bytes, many)
    compare(bytes, few)
    // The last expression leaves the record, so that the whole tree is kept.
    let (projected, whole) = (validated(bytes, few), validated(bytes, few + ["preceding::a"]))
    precondition(projected == whole, "\(projected) is not \(whole)")
    return 0
}

private func validated(_ bytes: [UInt8], _ expressions: [String]) -> [String] {
    outcome(expressions, evaluating: few.count, schemas) { reader, body in try reader.read(bytes, body) }
}

private let schemas = try? SchemaSet(schemas: ["urn:n", "urn:o"].map { ("\($0).xsd", Array(schema($0).utf8)) })

private func schema(_ uri: String) -> String {
    """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="\(uri)" xmlns:t="\(uri)" targetNamespace="\(uri)" elementFormDefault="qualified">
    <xs:element name="a"><xs:complexType><xs:sequence><xs:element ref="b" maxOccurs="unbounded"/></xs:sequence></xs:complexType>
    <xs:unique name="u"><xs:selector xpath=".//t:b | t:b/t:p"/><xs:field xpath="@id | t:q"/></xs:unique></xs:element>
    <xs:simpleType name="word"><xs:restriction base="xs:token"><xs:pattern value="\\p{L}[\\w\\-]*"/></xs:restriction></xs:simpleType>
    <xs:simpleType name="day"><xs:restriction base="xs:date"><xs:maxInclusive value="2018-12-31"/></xs:restriction></xs:simpleType>
    <xs:element name="b"><xs:complexType mixed="true"><xs:choice minOccurs="0" maxOccurs="unbounded">
    <xs:element name="name" type="word"/><xs:element name="n" type="xs:double" nillable="true"/>
    <xs:element name="f" type="xs:decimal" fixed="1.0"/><xs:element name="x"/>
    <xs:element name="p"><xs:complexType><xs:sequence><xs:element name="q" maxOccurs="3"><xs:complexType><xs:simpleContent>
    <xs:extension base="xs:string"><xs:attribute name="r" type="day"/><xs:attribute name="l" type="xs:IDREFS"/></xs:extension>
    </xs:simpleContent></xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element></xs:choice>
    <xs:attribute name="id" type="xs:ID"/><xs:attribute name="e" type="word" default="x"/></xs:complexType></xs:element>
    </xs:schema>
    """
}

private func compare(_ bytes: [UInt8], _ expressions: [String]) {
    let count = bytes.count
    let whole = outcome(expressions) { reader, body in try reader.read(bytes, body) }
    for size in [1 + count / 7, 1] where count < 4096 || size > 1 {
        var rest = bytes[...]
        let pieces = outcome(expressions) { reader, body in
            try reader.read(
                stream: {
                    defer { rest = rest.dropFirst(size) }
                    return Array(rest.prefix(size))
                }, body)
        }
        precondition(whole == pieces, "\(whole) is not \(pieces)")
    }
}

private let few = ["@id", "name", "p/q[2]/@r"]
private let many = [
    "@id", "name", "count(.//*)", "string(.)", "p/q[2]/@r", "(name | p)[1]", "../@v", "sum(n) + 1", "p[q = 'x']",
    "normalize-space(name)",
]

/// Every value of every record, or the refusal with its place.
private func outcome(
    _ expressions: [String], evaluating count: Int? = nil, _ schemas: SchemaSet? = nil,
    _ read: (RecordReader, (XMLRecord) throws -> Void) throws -> ReadSummary
) -> [String] {
    var seen: [String] = []
    do {
        let namespaces = [NamespaceBinding(prefix: "n", uris: ["urn:n", "urn:o"])]
        let reader = try RecordReader(
            namespaces: namespaces, record: "/a/b | /n:a/n:b", expressions: expressions, schemas: schemas)
        let summary = try read(reader) { record in
            seen.append("\(record.index) \(record.line) \(record.violations)")
            for index in expressions.indices.prefix(count ?? expressions.count) {
                do throws(XPathProblem) {
                    seen.append("\(try record.evaluate(index))")
                } catch {
                    seen.append(error.message)
                }
            }
        }
        seen.append("\(summary.records) of \(summary.root) \(summary.violations)")
        return seen
    } catch {
        // What was shown before a refusal does not count.
        return ["\(error)"]
    }
}
