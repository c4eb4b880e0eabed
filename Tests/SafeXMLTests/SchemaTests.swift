import TestSupport
import Testing

@testable import SafeXML

@Suite struct SchemaTests {
    private static func schema(_ body: String, target: String = "urn:p") -> [UInt8] {
        Array(
            """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="\(target)" xmlns="\(target)"
                elementFormDefault="qualified">
            \(body)
            </xs:schema>
            """.utf8)
    }

    private static let list = """
        <xs:element name="l"><xs:complexType><xs:sequence><xs:element ref="r" maxOccurs="unbounded"/></xs:sequence>
        <xs:attribute name="year" type="xs:gYear"/></xs:complexType></xs:element>
        <xs:element name="r"><xs:complexType><xs:sequence><xs:element name="n" type="xs:integer"/>
        <xs:element name="m" type="xs:string"/></xs:sequence></xs:complexType></xs:element>
        """

    private static func reader(_ set: SchemaSet, uris: [String] = ["urn:p"]) throws -> RecordReader {
        try RecordReader(
            namespaces: [NamespaceBinding(prefix: "p", uris: uris)], record: "/p:l/p:r", expressions: ["string(p:n)"],
            schemas: set)
    }

    @Test(arguments: [ReadSummary.Mode.tree, .stream])
    func `violations belong to their record and name the line of the element`(mode: ReadSummary.Mode) throws {
        let set = try SchemaSet(schemas: [("p.xsd", Self.schema(Self.list))])
        let text = """
            <l xmlns="urn:p" year="x">
              <r><n>1</n><m/></r>
              <r>
                <n>1x</n>
                <o/>
              </r>
              <r><n>2</n>
              </r>
              <r><n>3</n><m>a</m></r>
              <s/>
            </l>
            """
        let shown = Transcript(try Self.reader(set), Array(text.utf8), expressions: 1, mode: mode)
        #expect(shown.records == [["1 2", "1"], ["2 3", "1x"], ["3 7", "2"], ["4 9", "3"]])
        #expect(shown.schemas == ["p.xsd", "p.xsd", "p.xsd", "p.xsd"])
        #expect(
            shown.violations == [
                [],
                [
                    SchemaViolation(
                        line: 4,
                        message: "Element '{urn:p}n': '1x' is not a valid value of the atomic type 'xs:integer'"),
                    SchemaViolation(
                        line: 5, message: "Element '{urn:p}o': This element is not expected. Expected is ( {urn:p}m )"),
                ],
                [
                    SchemaViolation(
                        line: 7, message: "Element '{urn:p}r': Missing child element(s). Expected is ( {urn:p}m )")
                ],
                [],
            ])
        #expect(
            shown.outcome
                == "4 of {urn:p}l [\"1: Element \\'{urn:p}l\\', attribute \\'year\\': \\'x\\' is not a valid value of the "
                + "atomic type \\'xs:gYear\\'\", \"10: Element \\'{urn:p}s\\': This element is not expected. Expected is ( {urn:p}r )\"]"
        )
    }

    @Test(arguments: [true, false])
    func `generated documents: what is not in the tree is validated all the same`(reachesAll: Bool) throws {
        let set = try SchemaSet(schemas: [("p.xsd", Self.schema(Self.mixed, target: "urn:1"))])
        // `p:a/@k` leaves nearly everything out of the tree; with text() all of it stays.
        let reader = try RecordReader(
            namespaces: [NamespaceBinding(prefix: "p", uris: ["urn:1"])], record: "/p:l/p:r",
            expressions: [reachesAll ? "count(.//text())" : "p:a/@k"], schemas: set)
        var generator = SplitMix64(seed: 31)
        var violations = 0
        for _ in 0..<150 {
            let document = RandomDocument.bytes(&generator)
            let whole = Transcript(reader, document, expressions: 1, mode: .tree)
            #expect(whole == Transcript(reader, document, expressions: 1, mode: .stream))
            violations += whole.violations.joined().count
        }
        #expect(violations > 100)
    }

    /// `a` holds `b` and `c` in any order, `b` whole numbers, `c` anything, `d` nothing.
    private static let mixed = """
        <xs:element name="l"><xs:complexType><xs:sequence><xs:element ref="r" maxOccurs="unbounded"/>
        <xs:any minOccurs="0" processContents="skip"/></xs:sequence>
        <xs:attribute name="year" type="xs:gYear"/></xs:complexType></xs:element>
        <xs:element name="r"><xs:complexType mixed="true"><xs:choice minOccurs="0" maxOccurs="unbounded">
        <xs:element ref="a"/><xs:element ref="b"/><xs:element ref="c"/></xs:choice>
        <xs:attribute name="id" type="xs:integer"/><xs:attribute name="k" type="small"/></xs:complexType></xs:element>
        <xs:element name="a"><xs:complexType><xs:choice minOccurs="0" maxOccurs="unbounded">
        <xs:element ref="b"/><xs:element ref="c"/></xs:choice><xs:attribute name="k" type="small"/></xs:complexType></xs:element>
        <xs:element name="b"><xs:complexType><xs:simpleContent><xs:extension base="xs:integer">
        <xs:attribute name="u" type="xs:integer"/></xs:extension></xs:simpleContent></xs:complexType></xs:element>
        <xs:element name="c"><xs:complexType mixed="true"><xs:sequence><xs:any minOccurs="0" maxOccurs="unbounded"
        processContents="lax" namespace="##any"/></xs:sequence></xs:complexType></xs:element>
        <xs:element name="d"><xs:complexType/></xs:element>
        <xs:simpleType name="small"><xs:restriction base="xs:integer"><xs:maxInclusive value="2"/></xs:restriction></xs:simpleType>
        """

    @Test(arguments: [ReadSummary.Mode.tree, .stream])
    func `of several versions, the one that a record satisfies is said`(mode: ReadSummary.Mode) throws {
        let other = Self.list.replacing("xs:integer", with: "xs:date")
        let set = try SchemaSet(schemas: [
            ("1.xsd", Self.schema(Self.list, target: "urn:1")), ("2.xsd", Self.schema(Self.list)),
            ("3.xsd", Self.schema(other)),
        ])
        let text = """
            <l xmlns="urn:p"><r><n>2018-01-01</n><m/></r>
            <r><n>2</n><m/></r>
            <r><n>x</n><m/></r></l>
            """
        let shown = Transcript(try Self.reader(set), Array(text.utf8), expressions: 0, mode: mode)
        #expect(shown.schemas == ["3.xsd", "2.xsd", "2.xsd"])
        #expect(shown.violations.map(\.count) == [0, 0, 1])
        #expect(shown.outcome == "3 of {urn:p}l []")
    }

    @Test func `what a schema imports comes from the map, and only from there`() throws {
        let main = Self.schema(
            """
            <xs:import namespace="urn:g" schemaLocation="https://example.org/Global.xsd"/>
            <xs:include schemaLocation="parts/r.xsd"/>
            <xs:element name="l"><xs:complexType><xs:sequence><xs:element ref="r"/></xs:sequence></xs:complexType></xs:element>
            """)
        let part = Self.schema(
            """
            <xs:import namespace="urn:g" schemaLocation="https://example.org/Global.xsd"/>
            <xs:element name="r"><xs:complexType><xs:sequence>
            <xs:element name="n" type="g:code" xmlns:g="urn:g"/></xs:sequence></xs:complexType></xs:element>
            """)
        let global = Self.schema(
            "<xs:simpleType name='code'><xs:restriction base='xs:string'><xs:length value='3'/></xs:restriction></xs:simpleType>",
            target: "urn:g")
        let map = ["https://example.org/Global.xsd": global, "parts/r.xsd": part]
        let reader = try Self.reader(try SchemaSet(schemas: [("p.xsd", main)], map: map))
        let shown = Transcript(reader, Array("<l xmlns='urn:p'><r><n>AB</n></r></l>".utf8), expressions: 1, mode: .tree)
        #expect(
            shown.violations.first?.first?.message
                == "Element '{urn:p}n': 'AB' has 2 characters; the type '{urn:g}code' asks for exactly 3"
        )
        #expect(Library.refusedLoads == 0)
        #expect(
            throws: SchemaProblem(
                message:
                    "the schema needs 'https://example.org/Global.xsd', and nothing is fetched; name a file for it in "
                    + "schema_map; did you mean 'https://example.org/Globel.xsd'?", file: "p.xsd", line: 0)
        ) {
            try SchemaSet(
                schemas: [("p.xsd", main)], map: ["https://example.org/Globel.xsd": global, "parts/r.xsd": part])
        }
    }

    @Test func `schemas that cannot be used: file, line and words`() {
        #expect(
            throws: SchemaProblem(
                message: "element decl. '{urn:p}l', attribute 'type': The QName value "
                    + "'{http://www.w3.org/2001/XMLSchema}intejer' does not resolve to a(n) type definition",
                file: "p.xsd", line: 3)
        ) {
            try SchemaSet(schemas: [("p.xsd", Self.schema("<xs:element name='l' type='xs:intejer'/>"))])
        }
        #expect(throws: SchemaProblem.self) { try SchemaSet(schemas: [("p.xsd", Array("<a/>".utf8))]) }
        #expect(throws: SchemaProblem.self) { try SchemaSet(schemas: [("p.xsd", [])]) }
    }

    @Test func `a document cannot make a schema be loaded`() throws {
        let reader = try Self.reader(try SchemaSet(schemas: [("p.xsd", Self.schema(Self.list))]))
        let text = """
            <l xmlns="urn:p" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
              xsi:schemaLocation="urn:p file:///etc/passwd http://127.0.0.1:9/evil.xsd"><r><n>1</n><m/></r></l>
            """
        let shown = Transcript(reader, Array(text.utf8), expressions: 0, mode: .tree)
        #expect(shown.outcome == "1 of {urn:p}l []")
        #expect(Library.refusedLoads == 0)
    }
}
