import Testing

@testable import SafeXML

@Suite struct RecordReaderTests {
    private static let two = [NamespaceBinding(prefix: "p", uris: ["urn:1", "urn:2"])]

    private static func reader(
        _ expressions: [String], record: String = "/p:l/p:r | /p:r", _ namespaces: [NamespaceBinding] = two,
        limits: XMLLimits = .standard
    ) throws(XPathProblem) -> RecordReader {
        try RecordReader(namespaces: namespaces, record: record, expressions: expressions, limits: limits)
    }

    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test(arguments: [ReadSummary.Mode.tree, .stream])
    func `values of every kind, with their lines`(mode: ReadSummary.Mode) throws {
        let expressions = [
            "string(@id)", "p:v", "p:v/@u", "count(p:v)", "p:v > 2", "../@year", "p:v/text()", "sum(p:v)",
            "number(p:x)",
        ]
        let reader = try Self.reader(expressions)
        let text = """
            <l year='2018' xmlns='urn:2'>
            <r id='a'><v>1</v>
            <v u='x'
               w='y'>2.<!-- -->5</v></r><r id='b'/>
            </l>
            """
        var shown: [[XPathValue]] = []
        let summary = try reader.read(Self.bytes(text), mode: mode) { record in
            shown.append(try expressions.indices.map { index throws(XPathProblem) in try record.evaluate(index) })
        }
        #expect(summary == ReadSummary(records: 2, root: "{urn:2}l", mode: mode, violations: []))
        let year = XPathNode(id: 4, line: 1, text: "2018", kind: .attribute, name: "year")
        #expect(shown.count == 2)
        #expect(
            shown[0] == [
                .string("a"),
                .nodes([
                    XPathNode(id: 1, line: 2, text: "1", kind: .element, name: "v"),
                    XPathNode(id: 2, line: 3, text: "2.5", kind: .element, name: "v"),
                ]), .nodes([XPathNode(id: 3, line: 3, text: "x", kind: .attribute, name: "u")]),
                .number("2", isNaN: false), .boolean(true), .nodes([year]),
                .nodes([
                    XPathNode(id: 5, line: 2, text: "1", kind: .text, name: ""),
                    XPathNode(id: 6, line: 3, text: "2.", kind: .text, name: ""),
                    XPathNode(id: 7, line: 3, text: "5", kind: .text, name: ""),
                ]), .number("3.5", isNaN: false), .number("NaN", isNaN: true),
            ])
        #expect(shown[1][1] == .nodes([]))
        #expect(shown[1][7] == .number("0", isNaN: false))
    }

    @Test func `expressions from a node of an earlier result`() throws {
        let reader = try Self.reader(["p:s", "string(@k)", "p:n"])
        var kinds: [XPathValue] = []
        _ = try reader.read(Self.bytes("<r xmlns='urn:1'><s k='a'><n>1</n></s><s k='b'/></r>")) { record in
            guard case .nodes(let nodes) = try record.evaluate(0) else { return }
            for node in nodes { kinds.append(try record.evaluate(1, from: node.id)) }
            #expect(try record.evaluate(2, from: nodes[1].id) == .nodes([]))
            #expect(throws: XPathProblem(message: "the node is not one of this record, or the record was left")) {
                try record.evaluate(1, from: 99)
            }
        }
        #expect(kinds == [.string("a"), .string("b")])
    }

    @Test func `a record that was left yields nothing`() throws {
        let reader = try Self.reader(["p:s"])
        var kept: XMLRecord?
        _ = try reader.read(Self.bytes("<r xmlns='urn:1'/>")) { kept = $0 }
        #expect(throws: XPathProblem(message: "the node is not one of this record, or the record was left")) {
            try kept?.evaluate(0)
        }
    }

    @Test(arguments: [
        ("3000000000", "3000000000"), ("1 div 8", "0.125"), ("0.1 + 0.2", "0.30000000000000004"), ("-0", "0"),
        ("1 div 0", "Infinity"), ("-1 div 0", "-Infinity"), ("0 div 0", "NaN"), ("14500.0", "14500"),
        ("1 div 1000000", "0.000001"), ("10000000000 * 10000000000", "100000000000000000000"), ("-1.50", "-1.5"),
        ("1 div 3", "0.3333333333333333"),
    ])
    func `numbers are XPath's own text: decimal, never with an exponent`(expression: String, text: String) throws {
        let reader = try Self.reader([expression])
        _ = try reader.read(Self.bytes("<r xmlns='urn:1'/>")) { record in
            let value = try record.evaluate(0)
            #expect(value == .number(text, isNaN: text == "NaN"))
        }
    }

    @Test(arguments: [ReadSummary.Mode.tree, .stream])
    func `which version of a vocabulary a record uses`(mode: ReadSummary.Mode) throws {
        let reader = try Self.reader(["string(p:v)", "string(@p:a)"])
        func read(_ text: String) -> String {
            let shown = Transcript(reader, Self.bytes(text), expressions: 2, mode: mode)
            return shown.outcome + shown.records.map { " " + $0.joined(separator: ",") }.joined()
        }
        #expect(read("<r xmlns='urn:1'><v>1</v></r>") == "1 of {urn:1}r [] 1 1,1,")
        #expect(read("<r xmlns='urn:2'><v>2</v></r>") == "1 of {urn:2}r [] 1 1,2,")
        #expect(read("<r xmlns='urn:1' xmlns:q='urn:2'><v>1</v></r>") == "1 of {urn:1}r [] 1 1,1,")
        #expect(
            read("<q:l xmlns:q='urn:1'><r xmlns='urn:2'><v>2</v></r><q:r q:a='x'><q:v>1</q:v></q:r></q:l>")
                == "2 of {urn:1}l [] 1 1,2, 2 1,1,x")
    }

    @Test(arguments: [ReadSummary.Mode.tree, .stream])
    func `a record of two versions is its own problem alone`(mode: ReadSummary.Mode) throws {
        let reader = try Self.reader(["string(p:v)"])
        func problems(_ text: String) throws -> [String] {
            var problems: [String] = []
            _ = try reader.read(Self.bytes(text), mode: mode) { record in
                problems.append(record.problem.map { "\($0.code) \($0.line) \($0.message)" } ?? "-")
            }
            return problems
        }
        let mixed =
            "XML.TWO_VOCABULARIES 2 the record mixes two versions of the vocabulary 'p': it uses 'urn:1' before and 'urn:2' here; "
            + "use one"
        #expect(
            try problems("<l xmlns='urn:1'><r/><r>\n <v xmlns='urn:2'/></r><r/><r xmlns='urn:2'/></l>") == [
                "-", mixed, "-", "-",
            ])
        #expect(try problems("<r xmlns='urn:1' xmlns:q='urn:2'>\n <v q:a=''/></r>") == [mixed])
    }

    @Test(arguments: [["urn:1", ""], ["", "urn:1"]], [ReadSummary.Mode.tree, .stream])
    func `one of the versions may be no namespace, in any order`(uris: [String], mode: ReadSummary.Mode) throws {
        let reader = try Self.reader(["string(p:v)"], [NamespaceBinding(prefix: "p", uris: uris)])
        let text = "<l><r><v>a</v></r><r xmlns='urn:1'><v>b</v></r></l>"
        #expect(
            Transcript(reader, Self.bytes(text), expressions: 1, mode: mode).records == [["1 1", "a"], ["2 1", "b"]])
    }

    @Test func `a document without a record says what its root is`() throws {
        let reader = try Self.reader([])
        func outcome(_ text: String, _ mode: ReadSummary.Mode) -> String {
            Transcript(reader, Self.bytes(text), expressions: 0, mode: mode).outcome
        }
        for mode in [ReadSummary.Mode.tree, .stream] {
            #expect(
                outcome("\n<r><s/></r>", mode)
                    == "XML.NO_RECORD 2:0 no record: '/p:l/p:r | /p:r' matches nothing; the root element is r")
            #expect(
                outcome("<r xmlns='urn:x'/>", mode)
                    == "XML.NO_RECORD 1:0 no record: '/p:l/p:r | /p:r' matches nothing; the root element is {urn:x}r, "
                    + "whose namespace no prefix stands for")
        }
    }

    @Test func `an expression that takes too many steps is a problem of that fact alone`() throws {
        let reader = try Self.reader(
            ["count(.//p:v[. = //p:v])", "count(p:v)"], limits: XMLLimits(xpathOperations: 20_000))
        let many = String(repeating: "<v>1</v>", count: 500)
        _ = try reader.read(Self.bytes("<r xmlns='urn:1'>\(many)</r>")) { record in
            #expect(
                throws: XPathProblem(
                    message:
                        "the expression takes more than 20000 steps on this record; `--limit xpath_steps=NUMBER` allows more"
                )
            ) {
                try record.evaluate(0)
            }
            let count = try record.evaluate(1)
            #expect(count == .number("500", isNaN: false))
        }
    }

    @Test func `texts that elements share are not copied without bound`() throws {
        let reader = try Self.reader([".//p:v"], limits: XMLLimits(fileBytes: 2000))
        let deep =
            String(repeating: "<v>", count: 50) + String(repeating: "x", count: 100)
            + String(repeating: "</v>", count: 50)
        _ = try reader.read(Self.bytes("<r xmlns='urn:1'>\(deep)</r>")) { record in
            #expect(
                throws: XPathProblem(
                    message:
                        "the expression yields more than 2000 bytes of text on this record; `--limit record_bytes=NUMBER` allows more"
                )
            ) {
                try record.evaluate(0)
            }
        }
    }

    @Test func `a late refusal comes after records were shown, at the same place in both modes`() throws {
        let reader = try Self.reader(["string(@id)"])
        let text = Self.bytes("<l xmlns='urn:1'>\n<r id='1'/>\n<r id='2'>&</r></l>")
        var shown = 0
        #expect(throws: XMLRefusal.self) { try reader.read(text, mode: .stream) { _ in shown += 1 } }
        #expect(shown == 1)
        let outcomes = [ReadSummary.Mode.tree, .stream].map { Transcript(reader, text, expressions: 1, mode: $0) }
        #expect(outcomes[0] == outcomes[1])
        #expect(outcomes[0].outcome.hasPrefix("XML.NOT_WELL_FORMED 3:12 "))
    }

    @Test(arguments: [ReadSummary.Mode.tree, .stream])
    func `what the body throws ends the reading and comes out`(mode: ReadSummary.Mode) throws {
        struct Enough: Error {}
        let reader = try Self.reader([])
        var shown = 0
        #expect(throws: Enough.self) {
            try reader.read(Self.bytes("<l xmlns='urn:1'><r/><r/><r/></l>"), mode: mode) { _ in
                shown += 1
                if shown == 2 { throw Enough() }
            }
        }
        #expect(shown == 2)
        #expect(try reader.read(Self.bytes("<r xmlns='urn:1'/>")) { _ in }.records == 1)
    }

    @Test func `what the source throws comes out`() throws {
        struct Broken: Error {}
        let reader = try Self.reader([])
        #expect(throws: Broken.self) { try reader.read(stream: { throw Broken() }, { _ in }) }
        let refused = XMLRefusal(code: "XML.FILE_CHANGED", message: "x")
        #expect(throws: refused) { try reader.read(stream: { throw refused }, { _ in }) }
    }

    @Test(arguments: [
        ("/p:l/p:r", "string(@id)", true), ("/p:l/p:r | /p:r", "p:v", true), ("/*/*", "../@id", true),
        ("//p:r", "p:v", false), ("/p:l/p:r[1]", "p:v", false), ("/p:l | /p:l/p:r", "p:v", false),
        ("/p:l | /p:m/p:r", "p:v", true), ("/p:l/p:r", "../p:v", false), ("/p:l/p:r", "//p:v", false),
        ("p:l", "p:v", false),
    ])
    func `which record paths and expressions can be streamed`(record: String, expression: String, canStream: Bool)
        throws
    {
        #expect(try Self.reader([expression], record: record).canStream == canStream)
    }

    @Test func `record paths that cannot be used`() throws {
        #expect(throws: XPathProblem(message: "the record path yields a number, not elements")) {
            try Self.reader([], record: "count(/p:l)")
        }
        let reader = try Self.reader([], record: "/p:r/@id")
        let outcome = Transcript(reader, Self.bytes("<r id='1' xmlns='urn:1'/>"), expressions: 0, mode: .tree).outcome
        #expect(outcome == "XML.NO_RECORD 0:0 the record path '/p:r/@id' matches something that is no element")
    }

    @Test func `a record of a streamed document has its own limits; the document's size does not count`() throws {
        let limits = XMLLimits(fileBytes: 400, streamBytes: 10_000, nodes: 50)
        let reader = try Self.reader(["string(@id)"], limits: limits)
        let small = String(repeating: "<r id='1'><v/><v/></r><!-- x -->\n", count: 200)
        let document = Self.bytes("<l xmlns='urn:1'>\(small)</l>")
        #expect(Transcript(reader, document, expressions: 1, mode: .stream).records.count == 200)
        #expect(
            Transcript(reader, document, expressions: 1, mode: .tree).outcome
                == "XML.TOO_LARGE 0:0 the document is larger than 400 bytes; split it; `--limit record_bytes=NUMBER` allows more"
        )
        let long = String(repeating: "<v a='12345678901234567890'/>", count: 20)
        #expect(
            Transcript(reader, Self.bytes("<l xmlns='urn:1'>\n<r>\(long)</r></l>"), expressions: 1, mode: .stream)
                .outcome
                == "XML.TOO_LARGE 2:0 this record is larger than 400 bytes; split it; `--limit record_bytes=NUMBER` allows more"
        )
        let huge = Self.bytes("<l xmlns='urn:1'>\(String(repeating: small, count: 2))</l>")
        #expect(
            Transcript(reader, huge, expressions: 1, mode: .stream).outcome
                == "XML.TOO_LARGE 0:0 the document is larger than 10000 bytes; split it; `--limit file_bytes=NUMBER` allows more"
        )
    }
}
