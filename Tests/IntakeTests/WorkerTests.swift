import Diagnostics
import FEEL
import Rubrics
import SafeXML
import Testing

@testable import Intake

@Suite struct WorkerTests {
    static let title = Sample.fact("title", "t", required: true)

    @Test func `records count from one and know their lines`() throws {
        let xml = "<call>\n<p id='A'><t>a</t></p>\n<p id='B'>\n<t>b</t></p></call>"
        let submissions = Sample.read(xml, [Self.title])
        #expect(submissions.map(\.proposal) == ["A", "B"])
        #expect(submissions.map(\.origin.record) == [1, 2])
        #expect(submissions.map(\.origin.line) == [2, 3])
        #expect(submissions.map(\.factLines) == [[2], [4]])
    }

    @Test func `one bad record never stops the others`() throws {
        let xml = "<call><p id='A'/>\n<p><t>b</t></p>\n<p id='C'><t>c</t></p></call>"
        let submissions = Sample.read(xml, [Self.title])
        #expect(
            submissions.map(\.complaints) == [
                ["MISSING.title a.xml:1 fact 'title': required, but no node matches 't'"],
                ["MISSING.id a.xml:2 proposal id: required, but no node matches '@id'"], [],
            ])
        #expect(submissions.map(\.proposal) == ["A", nil, "C"])
        #expect(submissions[1].facts == [.string("b")])
    }

    @Test func `ids are trimmed and never empty`() throws {
        let submissions = Sample.read("<call><p id=' A-1 '/>\n<p id='  '/></call>", [])
        #expect(submissions.map(\.proposal) == ["A-1", nil])
        #expect(submissions[1].complaints == ["MISSING.id a.xml:2 proposal id: required, but empty"])
    }

    @Test func `two ids are none`() throws {
        let rules = Sample.rules(id: "no")
        let submissions = Sample.read("<p>\n<no>1</no>\n<no>2</no></p>", [], rules: rules)
        #expect(submissions[0].proposal == nil)
        #expect(
            submissions[0].complaints == [
                "FACT.id a.xml:2 proposal id: 2 nodes where one is declared, on lines 2, 3; "
                    + "narrow the XPath, or declare a list"
            ])
    }

    @Test func `a rubric without an id only reads facts`() throws {
        let submissions = Sample.read("<p><t>x</t></p>", [Self.title], rules: Sample.rules(id: nil))
        #expect(submissions[0].isAdmissible)
        #expect(submissions[0].proposal == nil)
    }

    // MARK: - Refusals

    @Test func `what could not be opened is a submission`() throws {
        let diagnostic = Diagnostic(code: "XML.FILE_MISSING", message: "no such file", place: Place(file: "gone.xml"))
        let submissions = Sample.worker(Sample.rules(), [Self.title])
            .read(SourceDocument(file: "gone.xml", content: .refused(diagnostic)))
        #expect(submissions.map(\.complaints) == [["XML.FILE_MISSING gone.xml no such file"]])
        #expect(submissions[0].origin == Origin(file: "gone.xml", record: 0, line: 0, sha256: ""))
    }

    static let refused: [(xml: String, code: String)] = [
        ("", "XML.EMPTY"), ("<p id='1'><t>x</p>", "XML.NOT_WELL_FORMED"), ("<!DOCTYPE p><p id='1'/>", "XML.DOCTYPE"),
        ("<p id='1'/>\u{0}", "XML.NUL"), ("<x:p id='1'/>", "XML.NAMESPACE"),
        ("<?xml version='1.1'?><p id='1'/>", "XML.VERSION"),
    ]

    @Test(arguments: refused) func `a refused file is one submission`(_ xml: String, _ code: String) throws {
        let submissions = Sample.read(xml, [Self.title])
        #expect(submissions.count == 1)
        #expect(submissions[0].objections.map(\.code) == [code])
        #expect(submissions[0].origin.record == 0)
        #expect(submissions[0].facts.isEmpty && submissions[0].proposal == nil)
        #expect(submissions[0].objections[0].place.file == "a.xml")
    }

    @Test func `a file refused late is refused whole`() throws {
        let good = "<p id='A'><t>a</t></p>\n"
        for (count, words) in [
            (1, "; 1 record before it had been read, and does not count"),
            (49, "; 49 records before it had been read, and do not count"),
        ] {
            let xml = "<call>" + String(repeating: good, count: count) + "<p id='Z'><t></call>"
            let submissions = Sample.read(xml, [Self.title])
            #expect(submissions.count == 1)
            #expect(submissions[0].objections.map(\.code) == ["XML.NOT_WELL_FORMED"])
            // A tree is refused before any record is read; a stream after the records.
            let text = submissions[0].objections[0].text
            #expect(text.hasSuffix(words) || !text.contains("record"))
        }
    }

    @Test func `the worker goes on after a refusal`() throws {
        let worker = Sample.worker(Sample.rules(), [Self.title])
        for (text, count) in [("<p id='1'><t>x</t></p>", 1), ("<p", 0), ("<p id='2'><t>y</t></p>", 1)] {
            let submissions = worker.read(SourceDocument(file: "f", content: .bytes(Array(text.utf8))))
            #expect(submissions.count(where: \.isAdmissible) == count)
        }
    }

    @Test func `no record names the root`() throws {
        #expect(
            Sample.read("<q/>", []).map(\.complaints) == [
                ["XML.NO_RECORD a.xml:1 no record: '/call/p | /p' matches nothing; the root element is q"]
            ])
        #expect(
            Sample.read("<p xmlns='urn:x'/>", []).map(\.complaints) == [
                [
                    "XML.NO_RECORD a.xml:1 no record: '/call/p | /p' matches nothing; the root element is {urn:x}p, "
                        + "whose namespace no prefix stands for"
                ]
            ])
    }

    @Test func `one vocabulary may have several namespaces`() throws {
        let rules = Sample.rules(
            record: "/t:p", namespaces: [NamespaceBinding(prefix: "t", uris: ["urn:new", "ted/relative"])])
        let facts = [Sample.fact("title", "t:t", required: true)]
        for uri in ["urn:new", "ted/relative"] {
            let submissions = Sample.read("<p xmlns='\(uri)' id='1'><t>x</t></p>", facts, rules: rules)
            #expect(submissions.map(\.facts) == [[.string("x")]])
        }
        let both = "<p xmlns='urn:new' id='1'><t xmlns='ted/relative'>x</t></p>"
        #expect(
            Sample.read(both, facts, rules: rules)[0].objections.map(\.code) == [
                "XML.TWO_VOCABULARIES", "MISSING.title",
            ])
        let batch = "<call><p xmlns='urn:new' id='1'/><p xmlns='ted/relative' id='2'><t>x</t></p></call>"
        let rest = Sample.read(
            batch, facts,
            rules: Sample.rules(
                record: "/call/t:p", namespaces: [NamespaceBinding(prefix: "t", uris: ["urn:new", "ted/relative"])]))
        #expect(rest.map { $0.objections.map(\.code) } == [["MISSING.title"], []])
    }

    // MARK: - XPaths

    @Test func `an x path that runs too long is a fact that cannot be read`() throws {
        let facts = [Sample.fact("pairs", "count(//b[//b = .])", .number), Self.title]
        let plan = IntakePlan(
            submissions: Sample.rules(), facts: facts, limits: XMLLimits(xpathOperations: 2_000))
        let xml = "<p id='1'>\n<t>x</t>" + String(repeating: "<b/>", count: 200) + "</p>"
        let submissions = IntakeWorker(plan: plan, digest: { _ in "" })
            .read(SourceDocument(file: "a.xml", content: .bytes(Array(xml.utf8))))
        #expect(submissions[0].objections.map(\.code) == ["FACT.pairs"])
        let start = "fact 'pairs': the XPath 'count(//b[//b = .])' fails: "
        #expect(submissions[0].objections[0].text.hasPrefix(start))
        #expect(submissions[0].objections[0].text.contains("2000 steps"))
        #expect(submissions[0].facts[1] == .string("x"))
    }

    @Test func `an x path that does not compile refuses every document`() {
        let submissions = Sample.read("<p id='1'/>", [Sample.fact("x", "a[")])
        #expect(submissions.count == 1 && submissions[0].objections.map(\.code) == ["RUBRIC.XPATH"])
        #expect(submissions[0].objections[0].text.hasPrefix("the rubric's XPaths cannot be used: "))
    }

    // MARK: - Schema

    static let schema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="call"><xs:complexType><xs:sequence>
        <xs:element name="p" maxOccurs="unbounded"><xs:complexType><xs:sequence>
        <xs:element name="m" type="xs:integer" maxOccurs="unbounded"/></xs:sequence>
        <xs:attribute name="id" use="required"/></xs:complexType></xs:element>
        </xs:sequence></xs:complexType></xs:element></xs:schema>
        """

    @Test func `violations are objections to their record`() throws {
        let schemas = try SchemaSet(schemas: [(name: "call.xsd", bytes: Array(Self.schema.utf8))], map: [:])
        let rules = Sample.rules(schemas: schemas)
        let many = (1...30).map { "<m>x\($0)</m>\n" }.joined()
        let xml = "<call><p id='1'><m>1</m></p>\n<p id='2'>\n<m>one</m></p>\n<p id='3'>\(many)</p></call>"
        let submissions = Sample.read(xml, [], rules: rules)
        #expect(submissions.map(\.proposal) == ["1", "2", "3"])
        #expect(submissions[0].isAdmissible)
        #expect(submissions[1].objections.map(\.code) == ["SCHEMA"])
        #expect(submissions[1].objections[0].place == Place(file: "a.xml", line: 3))
        #expect(submissions[1].objections[0].text.contains("'one'"))
        #expect(submissions[2].objections.count == 21)
        #expect(submissions[2].objections[20].text == "and 10 more schema violations")
    }
}
