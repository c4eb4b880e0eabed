import Testing

/// What a schema says of submissions, as the city hall sees it.
@Suite struct SchemaTests {
    private static func schema(_ body: String) -> String {
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="call"><xs:complexType><xs:sequence>
        <xs:element name="one" maxOccurs="unbounded"><xs:complexType><xs:sequence>\(body)</xs:sequence>
        <xs:attribute name="id" type="xs:ID" use="required"/><xs:attribute name="kind" type="xs:token" default="short"/></xs:complexType>
        </xs:element></xs:sequence></xs:complexType></xs:element></xs:schema>
        """
    }

    private static let rubric = """
        fundscore: 1
        id: t
        submissions: { schema: schemas/call.xsd, record: /call/one, id: "@id" }
        facts:
          city: { xpath: city, type: string }
          start: { xpath: start, type: date }
          amount: { xpath: amount, type: number }
          kind: { xpath: "@kind", type: string }

        """

    private static let fields = """
        <xs:element name="city"><xs:simpleType><xs:restriction base="xs:string"><xs:pattern value="[\\p{L} \\-\\/]+"/></xs:restriction>
        </xs:simpleType></xs:element><xs:element name="start" type="xs:date"/><xs:element name="amount" type="xs:decimal"/>
        """

    private static func one(_ id: String, _ city: String, _ start: String, _ amount: String) -> String {
        "<one id='\(id)'><city>\(city)</city><start>\(start)</start><amount>\(amount)</amount></one>\n"
    }

    /// Runs a command where the rubric, its schema and one document are.
    private func ran(_ command: String, _ records: String, schema: String = schema(fields)) async throws -> Ran {
        try await withTemporaryFolder { folder in
            try makeFolder("\(folder)/schemas")
            try write(Self.rubric, to: "\(folder)/rubric.yaml")
            try write(schema, to: "\(folder)/schemas/call.xsd")
            try write("<call>\n\(records)</call>", to: "\(folder)/in.xml")
            return try await Command.run([command, "rubric.yaml", "in.xml"], in: folder)
        }
    }

    @Test func `what the standard calls valid is admitted, in every script`() async throws {
        let records = [
            ("a", "昆明", "2019-02-01", "100"), ("b", "서울", "\n  2019-02-01\n ", "1.00000000000000000000000000"),
            ("c", "とよた", " 2019-02-01 ", "\n100\n"), ("d", "Łódź", "2019-02-01", "-0"),
            ("e", "Vitoria-Gasteiz / Araba", "2019-02-01", "1"),
        ]
        let ran = try await ran("facts", records.map { Self.one($0, $1, $2, $3) }.joined())
        #expect(!ran.errors.contains("SCHEMA: Element"), "\(ran.errors)")
        #expect(ran.exitCode == 0)
        #expect(ran.output.split(whereSeparator: \.isNewline).count == 6)
        #expect(ran.output.contains("d,Łódź,2019-02-01,0,"))
    }

    @Test func `what it calls invalid is refused, on one line, with its place`() async throws {
        let records =
            Self.one("a", "Graz 8020", "2019-02-01", "1") + Self.one("b", "Graz", "\n  soon\n ", "1")
            + Self.one("a", "Graz", "2019-02-01", "1")
        let ran = try await ran("facts", records)
        let lines = ran.errors.split(separator: "\n").filter { $0.contains(": SCHEMA: ") }
        #expect(
            lines == [
                "in.xml:2: SCHEMA: Element 'city': 'Graz 8020' does not match what its type asks for: the pattern '[\\p{L} \\-\\/]+'",
                "in.xml:3: SCHEMA: Element 'start': 'soon' is not a valid value of the atomic type 'xs:date'",
                "in.xml:6: SCHEMA: Element 'one', attribute 'id': the ID 'a' is already given on line 2",
            ])
    }

    @Test func `check names what facts do not see, and patterns that are not by the letter`() async throws {
        let ran = try await ran("check", Self.one("a", "Graz", "2019-02-01", "1"))
        #expect(
            ran.errors.contains(
                "rubric.yaml:8:19: warning: the schema gives attribute 'kind' the value 'short' where a document leaves it out, but a fact "
                    + "sees only what documents say; give the fact 'kind' a default\n"))
        #expect(
            ran.errors.contains(
                "warning: the pattern '[\\p{L} \\-\\/]+' writes '\\/', which XML Schema does not have; it is read without the "
                    + "backslash (schemas/call.xsd:2)\n"))
    }

    @Test func `what a schema includes is found beside it; what it imports is asked for, all at once`() async throws {
        let part =
            "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:simpleType name='T'><xs:restriction base='xs:date'/></xs:simpleType></xs:schema>"
        let main = Self.schema("<xs:element name='start' type='T'/>").replacing(
            "<xs:element name=\"call\">", with: "<xs:include schemaLocation='parts/t.xsd'/><xs:element name=\"call\">")
        try await withTemporaryFolder { folder in
            try makeFolder("\(folder)/schemas")
            try makeFolder("\(folder)/schemas/parts")
            try write(Self.rubric, to: "\(folder)/rubric.yaml")
            try write(main, to: "\(folder)/schemas/call.xsd")
            try write(part, to: "\(folder)/schemas/parts/t.xsd")
            try write("<call><one id='a'><start> 2019-02-01 </start></one></call>", to: "\(folder)/in.xml")
            let found = try await Command.run(["facts", "rubric.yaml", "in.xml"], in: folder)
            #expect(found.exitCode == 0)
            #expect(!found.errors.contains("SCHEMA: "), "\(found.errors)")
            let imports =
                "<xs:import namespace='a' schemaLocation='https://example.org/a.xsd'/><xs:import namespace='b' schemaLocation='b.xsd'/>"
            try write(main.replacing("<xs:include", with: imports + "<xs:include"), to: "\(folder)/schemas/call.xsd")
            let missing = try await Command.run(["check", "rubric.yaml"], in: folder)
            #expect(missing.exitCode == 1)
            #expect(
                missing.errors.contains(
                    "error: the schema cannot be used: the schema needs 'https://example.org/a.xsd' and 'schemas/b.xsd', and nothing is "
                        + "fetched; name a file for each in schema_map\n"), "\(missing.errors)")
        }
    }

    @Test func `a file that cannot be read makes the exit code of facts 1`() async throws {
        let ran = try await ran("facts", "<one")
        #expect(ran.exitCode == 1)
        #expect(ran.output == "source_file,record,proposal,city,start,amount,kind\r\n")
    }
}
