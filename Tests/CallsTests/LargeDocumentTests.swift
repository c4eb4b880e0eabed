import Calls
import Diagnostics
import Intake
import Rubrics
import SafeXML
import Testing

/// Documents that come in blocks, read by one thread or by several, give what they give as bytes.
@Suite struct LargeDocumentTests {
    /// At least 1 is asked for.
    private static let schema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="call"><xs:complexType><xs:sequence>
        <xs:element name="proposal" maxOccurs="unbounded"><xs:complexType><xs:attribute name="id" use="required"/>
        <xs:attribute name="asks" type="xs:positiveInteger"/></xs:complexType></xs:element>
        </xs:sequence></xs:complexType></xs:element></xs:schema>
        """

    private static func rubric(hasSchema: Bool = false) throws -> Rubric {
        let text = """
            fundscore: 1
            id: small
            title: Small
            status: illustrative
            submissions: { record: /call/proposal, id: "@id"\(hasSchema ? ", schema: call.xsd" : "") }
            facts: { asks: { xpath: "@asks", type: number, required: true } }

            """
        let outcome = RubricLoader.load(Array(text.utf8), file: "rubric.yaml") { name in
            name == "call.xsd" ? .success(Array(schema.utf8)) : .failure(Diagnostic(code: "NO_FILE", message: name))
        }
        return try #require(outcome.rubric, "\(outcome.problems)")
    }

    /// What a schema, or a fact too, has something against here and there.
    private static func asks(_ number: Int) -> String { number % 70 == 0 ? "none" : String(number % 50) }

    private static let documents = [
        "<call>" + (1...500).map { "<proposal id=\"A\($0)\" asks=\"\($0)\"/>\n" }.joined() + "</call>",
        "<call><proposal id=\"B1\" asks=\"1\"/><proposal id=\"B2\" asks=\"2\"></call>",
        "<call><proposal id=\"C1\" asks=\"one\"/></call>",
        "<call>" + (1...300).map { "<proposal id=\"D\($0)\" asks=\"\(asks($0))\"/>\n" }.joined() + "</call>",
    ]

    /// Of 100 bytes; opened again as often as it is asked for.
    @Sendable private static func blocks(_ index: Int) -> SourceDocument {
        SourceDocument(
            file: "\(index).xml",
            content: .blocks {
                var rest = Array(documents[index].utf8)[...]
                return {
                    let block = Array(rest.prefix(100))
                    rest = rest.dropFirst(100)
                    return block
                }
            })
    }

    @Sendable private static func bytes(_ index: Int) -> SourceDocument {
        SourceDocument(file: "\(index).xml", content: .bytes(Array(documents[index].utf8)))
    }

    private static func lines(_ submissions: SubmissionList) -> [String] {
        submissions.map { submission in
            let origin = submission.origin
            let said = submission.objections.map { "\($0.code) \($0.text)" }.joined(separator: ", ")
            return "\(origin.file):\(origin.line) \(origin.record) \(origin.sha256) \(submission.facts) \(said)"
        }
    }

    @Test(arguments: [1, 2, 5]) func `blocks give what bytes give`(threads: Int) async throws {
        let call = Call(rubric: try Self.rubric(), options: Call.Options(threads: threads))
        let whole = await call.read(documents: Self.documents.count, open: Self.bytes)
        let inBlocks = await call.read(documents: Self.documents.count, open: Self.blocks)
        #expect(whole.count == 802)
        #expect(Self.lines(inBlocks) == Self.lines(whole))
    }

    @Test(arguments: [1, 2, 5])
    func `what a schema says comes first, however the document was read`(threads: Int) async throws {
        let call = Call(rubric: try Self.rubric(hasSchema: true), options: Call.Options(threads: threads))
        let whole = await call.read(documents: Self.documents.count, open: Self.bytes)
        let inBlocks = await call.read(documents: Self.documents.count, open: Self.blocks)
        #expect(Self.lines(inBlocks) == Self.lines(whole))
        let against = inBlocks.filter { $0.objections.map(\.code) == ["SCHEMA"] }
        #expect(against.compactMap(\.proposal) == ["D50", "D100", "D150", "D200", "D250", "D300"])
        let both = inBlocks.filter { $0.objections.map(\.code) == ["SCHEMA", "FACT.asks"] }
        #expect(both.compactMap(\.proposal) == ["C1", "D70", "D140", "D210", "D280"])
    }

    @Test(arguments: [1, 3])
    func `where a document cannot be opened at all, its one submission says so`(threads: Int) async throws {
        let call = Call(rubric: try Self.rubric(), options: Call.Options(threads: threads))
        let refusal = XMLRefusal(code: "XML.FILE_FAILED", message: "it went away")
        let read = await call.read(documents: 1) { _ in
            SourceDocument(file: "gone.xml", content: .blocks { throw refusal })
        }
        #expect(read.count == 1)
        #expect(read.map { $0.objections.map(\.text) } == [["it went away"]])
    }
}
