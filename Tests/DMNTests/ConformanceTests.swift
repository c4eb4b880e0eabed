import FEEL
import SafeXML
import TestSupport
import Testing

@testable import tck

/// The DMN Technology Compatibility Kit, as `scripts/tck` runs it.
@Suite struct ConformanceTests {
    /// Every case of level 2.
    @Test(.corpora("dmn-tck")) func `level two`() throws {
        let files = Corpora.files("dmn-tck/compliance-level-2")
        #expect(!files.isEmpty)
        for file in files {
            let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
            for outcome in Suite(folder: folder, files: [file]).run(EvaluationContext()) {
                #expect(outcome.verdict == .passed, "\(outcome.folder) \(outcome.id): \(outcome.notes)")
            }
        }
    }

    // MARK: the runner itself

    private static func file(_ results: String, attributes: String = "") -> [UInt8] {
        Array(
            """
            <testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
            <modelName>m.dmn</modelName><testCase id="1" \(attributes)>\(results)</testCase></testCases>
            """.utf8)
    }

    private static func expected(_ value: String, _ attributes: String = "") throws -> TestCase.Result {
        let node = "<resultNode name=\"D\" \(attributes)><expected>\(value)</expected></resultNode>"
        return try #require(try TestFile(file(node), name: "t.xml").cases.first?.results.first)
    }

    @Test(arguments: [
        ("<value xsi:type=\"xsd:decimal\">1.50</value>", "1.50"),
        ("<value xsi:type=\"xsd:string\"> a </value>", "\" a \""),
        ("<value>a</value>", "\"a\""), ("<value xsi:type=\"xsd:boolean\">true</value>", "true"),
        ("<value xsi:nil=\"true\"/>", "null"), ("<value xsi:type=\"xsd:date\">2024-05-01</value>", "2024-05-01"),
        ("<value xsi:type=\"xsd:duration\">P1DT2H</value>", "P1DT2H"),
        ("<value xsi:type=\"xsd:duration\">P1Y2M</value>", "P1Y2M"),
        (
            "<list><item><value xsi:type=\"xsd:double\">1</value></item><item><value xsi:nil=\"true\"/></item></list>",
            "[1, null]"
        ),
        ("<list/>", "[]"), ("<component name=\"a\"><value xsi:type=\"xsd:integer\">1</value></component>", "{a: 1}"),
        ("", "null"),
    ]) func `expected values`(_ xml: String, _ expected: String) throws {
        #expect(try Self.expected(xml).expected.description == expected)
    }

    @Test func `an error is null`() throws {
        let result = try Self.expected("<value xsi:type=\"xsd:decimal\">1</value>", "errorResult=\"true\"")
        #expect(result.expected.isNull)
    }

    @Test func `a value that cannot be read`() {
        #expect(throws: (any Error).self) { try Self.expected("<value xsi:type=\"xsd:decimal\">one</value>") }
    }

    @Test func `numbers are compared with the kits tolerance`() {
        #expect(Comparison.matches(.number(1), .number(1)))
        #expect(Comparison.matches(.number("2.00000001"), .number(2)))
        #expect(!Comparison.matches(.number("2.00000002"), .number(2)))
        #expect(!Comparison.matches(.number(2), .string("2")))
        #expect(!Comparison.matches(.null(nil), .boolean(false)))
        #expect(Comparison.matches(.list([.number("0.000000001")]), .list([.number(0)])))
        #expect(
            !Comparison.matches(
                .context(ContextValue([("a", .number(1))])),
                .context(ContextValue([("a", .number(1)), ("b", .number(1))]))))
    }

    /// A knowledge model and an imported decision as subjects, and two inputs of one name.
    @Test(arguments: [
        (
            "type=\"bkm\" invocableName=\"add\"",
            "<inputNode name=\"b\"><value xsi:type=\"xsd:decimal\">2</value></inputNode><inputNode name=\"a\"><value xsi:type=\"xsd:decimal\">5</value></inputNode><resultNode name=\"add\"><expected><value xsi:type=\"xsd:decimal\">3</value></expected></resultNode>"
        ),
        (
            "",
            "<inputNode name=\"X\" namespace=\"urn:b\"><value xsi:type=\"xsd:decimal\">7</value></inputNode><resultNode name=\"D\" namespace=\"urn:b\"><expected><value xsi:type=\"xsd:decimal\">14</value></expected></resultNode>"
        ),
        (
            "",
            "<inputNode name=\"X\"><value xsi:type=\"xsd:decimal\">10</value></inputNode><inputNode name=\"X\" namespace=\"urn:b\"><value xsi:type=\"xsd:decimal\">7</value></inputNode><resultNode name=\"D\"><expected><value xsi:type=\"xsd:decimal\">3</value></expected></resultNode>"
        ),
        (
            "",
            "<inputNode name=\"X\" namespace=\"urn:model\"><value xsi:type=\"xsd:decimal\">10</value></inputNode><inputNode name=\"X\" namespace=\"urn:b\"><value xsi:type=\"xsd:decimal\">7</value></inputNode><resultNode name=\"D\"><expected><value xsi:type=\"xsd:decimal\">3</value></expected></resultNode>"
        ),
    ]) func `subjects and inputs`(_ attributes: String, _ nodes: String) throws {
        let type = "https://www.omg.org/spec/DMN/20230324/MODEL/"
        let data = "<inputData id=\"x\" name=\"X\"><variable name=\"X\" typeRef=\"number\"/></inputData>"
        let requires = { (href: String) in
            "<informationRequirement><requiredInput href=\"\(href)\"/></informationRequirement>"
        }
        let imported = Array(
            "<definitions namespace=\"urn:b\" name=\"b\" xmlns=\"\(type)\">\(data)<decision id=\"d\" name=\"D\"><variable name=\"D\"/>\(requires("#x"))\(Models.literal("X * 2"))</decision></definitions>"
                .utf8)
        let body =
            "<import name=\"p\" namespace=\"urn:b\" importType=\"\(type)\"/>\(data)<businessKnowledgeModel id=\"f\" name=\"add\"><variable name=\"add\"/><encapsulatedLogic><formalParameter name=\"a\"/><formalParameter name=\"b\"/>\(Models.literal("a - b"))</encapsulatedLogic></businessKnowledgeModel><decision id=\"d\" name=\"D\"><variable name=\"D\"/>\(requires("#x"))\(requires("urn:b#x"))\(Models.literal("X - p.X"))</decision>"
        let model = try #require(Models.read(Models.document(body), imports: ["urn:b": imported]).model)
        let testCase = try #require(TestFile(Self.file(nodes, attributes: attributes), name: "t.xml").cases.first)
        #expect(Suite.differences(testCase, model, EvaluationContext()) == [])
    }

    @Test func `summary`() {
        func outcome(_ level: Int, _ verdict: Suite.Outcome.Verdict, _ expectsValue: Bool) -> Suite.Outcome {
            Suite.Outcome(
                folder: "f\(level)", level: level, id: "1", expectsValue: expectsValue, verdict: verdict, notes: ["n"])
        }
        let summary = Summary(outcomes: [
            outcome(2, .passed, true), outcome(2, .failed, true), outcome(3, .passed, false),
            outcome(3, .notApplicable, true),
        ])
        #expect(summary.line == "level 2: 1/2, level 3: 1/1, non-null: 1/2")
        #expect(summary.failures == ["f2 1: n"])
        #expect(summary.notApplicable == ["f3 1: n"])
        #expect(
            summary.table == [
                "folder  passed  failed  not applicable  over non-null",
                "f2           1       1               0            1/2",
                "f3           1       0               1            0/0",
            ])
    }

    @Test(arguments: [
        ("<functionDefinition kind=\"Java\"/>", "Java"), ("<text>function(a) external { java: {} }</text>", "java"),
    ]) func `foreign functions do not apply`(_ xml: String, _ kind: String) throws {
        #expect(ExternalFunctions.kind(in: try XMLElement.parse(Array("<a><b>\(xml)</b></a>".utf8))) == kind)
    }

    @Test(arguments: ["<functionDefinition kind=\"FEEL\"/>", "<encapsulatedLogic/>", "<text>external</text>"])
    func `other functions apply`(_ xml: String) throws {
        #expect(ExternalFunctions.kind(in: try XMLElement.parse(Array("<a>\(xml)</a>".utf8))) == nil)
    }
}
