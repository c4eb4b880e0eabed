import Testing

@testable import SafeXML

/// How schemas are found, read and prepared for libxml2.
@Suite struct SchemaLoadingTests {
    private static func schema(_ body: String, target: String = "urn:p") -> [UInt8] {
        Array(
            """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="\(target)" xmlns="\(target)">
            \(body)</xs:schema>
            """.utf8)
    }

    @Test func `every document that is missing is named in one run, over all versions and all that they include`() {
        let first = Self.schema(
            """
            <xs:import namespace="urn:a" schemaLocation="https://example.org/a.xsd"/><xs:include schemaLocation="parts/b.xsd"/>
            """)
        let part = Self.schema("<xs:include schemaLocation='../c.xsd'/>")
        #expect(
            throws: SchemaProblem(
                message:
                    "the schema needs 'https://example.org/a.xsd' and 'c.xsd' and 'https://example.org/d.xsd', and nothing is "
                    + "fetched; name a file for each in schema_map", file: "1.xsd", line: 0)
        ) {
            try SchemaSet(
                schemas: [
                    ("1.xsd", first),
                    ("2.xsd", Self.schema("<xs:import namespace='urn:d' schemaLocation='https://example.org/d.xsd'/>")),
                ], map: ["parts/b.xsd": part])
        }
    }

    @Test func `a relative location is looked up beside the document that names it`() throws {
        let files = [
            "parts/b.xsd": Self.schema("<xs:include schemaLocation='c.xsd'/><xs:element name='l' type='T'/>"),
            "parts/c.xsd": Self.schema("<xs:simpleType name='T'><xs:restriction base='xs:date'/></xs:simpleType>"),
        ]
        var asked: [String] = []
        let set = try SchemaSet(
            schemas: [("p.xsd", Self.schema("<xs:include schemaLocation='parts/b.xsd'/>"))],
            beside: { location, document in
                asked.append("\(location) in \(document)")
                return files[SchemaAddress.resolve(location, in: document)]
            })
        #expect(asked == ["parts/b.xsd in p.xsd", "c.xsd in parts/b.xsd"])
        let reader = try RecordReader(namespaces: [], record: "/*", expressions: [], schemas: set)
        let shown = Transcript(reader, Array("<l xmlns='urn:p'> 2018-01-01 </l>".utf8), expressions: 0, mode: .stream)
        #expect(shown.violations == [[]])
    }

    @Test(arguments: [
        ("b.xsd", "p.xsd", "b.xsd"), ("./b.xsd", "a/p.xsd", "a/b.xsd"), ("../b.xsd", "a/c/p.xsd", "a/b.xsd"),
        ("../b.xsd", "p.xsd", "../b.xsd"), ("b.xsd", "https://x.org/s/p.xsd", "https://x.org/s/b.xsd"),
        ("../b.xsd", "https://x.org/s/p.xsd", "https://x.org/b.xsd"),
        ("/b.xsd", "https://x.org/s/p.xsd", "https://x.org/b.xsd"),
        ("urn:b", "p.xsd", "urn:b"), ("https://y.org/b.xsd", "a/p.xsd", "https://y.org/b.xsd"),
    ])
    func `addresses`(location: String, document: String, address: String) {
        #expect(SchemaAddress.resolve(location, in: document) == address)
    }

    @Test func `an included document without a namespace takes that of the including one`() throws {
        let part = Array(
            """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:simpleType name="T"><xs:restriction base="xs:string">
            <xs:pattern value="\\p{L}+"/></xs:restriction></xs:simpleType><xs:element name="l" type="T"/></xs:schema>
            """.utf8)
        let set = try SchemaSet(
            schemas: [("p.xsd", Self.schema("<xs:include schemaLocation='t.xsd'/>"))], map: ["t.xsd": part])
        let reader = try RecordReader(namespaces: [], record: "/*", expressions: [], schemas: set)
        for (text, count) in [("昆明", 0), ("1", 1)] {
            let shown = Transcript(reader, Array("<l xmlns='urn:p'>\(text)</l>".utf8), expressions: 0, mode: .tree)
            #expect(shown.violations.first?.count == count)
        }
    }

    @Test func `needless escapes are warned of, with the pattern and its line`() throws {
        let schema = try OneSchema(
            type: "<xs:restriction base='xs:string'>\n<xs:pattern value='a\\/b\\:'/></xs:restriction>")
        #expect(
            schema.set.warnings == [
                SchemaProblem(
                    message:
                        #"the pattern 'a\/b\:' writes '\/', '\:', which XML Schema does not have; it is read without the backslash"#,
                    file: "s.xsd", line: 2)
            ])
        #expect(
            try OneSchema(type: "<xs:restriction base='xs:string'><xs:pattern value='a\\-b'/></xs:restriction>").set
                .warnings == [])
    }

    @Test func `a pattern that is none, and a facet that is no value, make the schema unusable`() {
        for facet in ["<xs:pattern value='(a'/>", "<xs:pattern value='\\q'/>", "<xs:pattern value='\\p{Q}'/>"] {
            #expect(throws: SchemaProblem.self) {
                try OneSchema(type: "<xs:restriction base='xs:string'>\(facet)</xs:restriction>")
            }
        }
        #expect(throws: SchemaProblem.self) {
            try OneSchema(type: "<xs:restriction base='xs:date'><xs:minInclusive value=' soon '/></xs:restriction>")
        }
    }

    @Test func `libxml2 does not get to see what is held here; lines stay where they are`() throws {
        let text = """
            <xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>
            <xs:pattern value='\\p{L}'><xs:annotation><xs:pattern value='x'/></xs:annotation>
            </xs:pattern><xs:pattern id="value='" value = "[a-z]"/><xs:key name="k"><xs:field xpath="@a"/></xs:key><!-- <xs:key> -->
            </xs:schema>
            """
        let document = SchemaDocuments.Document(
            address: "s.xsd", bytes: Array(text.utf8), root: try XMLElement.parse(Array(text.utf8)), target: "")
        let redacted = String(decoding: SchemaRedaction.of(document), as: UTF8.self)
        #expect(redacted.utf8.count == text.utf8.count)
        let lines = redacted.split(separator: "\n", omittingEmptySubsequences: false).map { $0.filter { $0 != " " } }
        #expect(
            lines == [
                "<xs:schemaxmlns:xs='http://www.w3.org/2001/XMLSchema'>", "",
                "<xs:patternid=\"value='\"value=\"[a-z]\"/><!--<xs:key>-->",
                "</xs:schema>",
            ])
    }

    @Test(arguments: [
        ("IUC-[0-9]{4}-[0-9]{3}", true), (#"[0-9]+(\.[0-9]{1,2})?"#, true),
        (#".*(Z|[+\-][0-9]{2}:[0-9]{2})"#, true), (#"\d+"#, true),
        (#"[^\d]"#, false), (#"[^a]\d"#, true), ("[a-z-[aeiou]]", false), (#"\p{L}"#, false), (#"\w"#, false),
        (#"a\/b"#, false),
        ("a{0}", false), ("", true),
    ])
    func `which patterns libxml2 is trusted with`(pattern: String, isKept: Bool) {
        #expect(FacetTrust.isKept("pattern", pattern) == isKept)
    }

    @Test func `defaults are known by name, each once`() throws {
        let set = try OneSchema(
            """
            <xs:element name="r"><xs:complexType><xs:sequence><xs:element name="c" type="xs:string" default="N: No"/>
            <xs:element name="d" type="xs:string" default="N: No"/></xs:sequence>
            <xs:attribute name="u" type="xs:string" default="EUR"/><xs:attribute name="f" fixed="1"/></xs:complexType></xs:element>
            """
        ).set
        #expect(
            set.defaults == [
                SchemaDefault(name: "c", isAttribute: false, value: "N: No"),
                SchemaDefault(name: "d", isAttribute: false, value: "N: No"),
                SchemaDefault(name: "f", isAttribute: true, value: "1"),
                SchemaDefault(name: "u", isAttribute: true, value: "EUR"),
            ])
    }
}
