import Calls
import Diagnostics
import Intake
import Rubrics
import SafeXML
import Testing

/// Documents that come in blocks, read by one thread or by several, give what they give as bytes.
@Suite struct LargeDocumentTests {
    private static func rubric() throws -> Rubric {
        let text = """
            fundscore: 1
            id: small
            title: Small
            status: illustrative
            submissions: { record: /call/proposal, id: "@id" }
            facts: { asks: { xpath: "@asks", type: number, required: true } }

            """
        let outcome = RubricLoader.load(Array(text.utf8), file: "rubric.yaml") { name in
            .failure(Diagnostic(code: "NO_FILE", message: name))
        }
        return try #require(outcome.rubric, "\(outcome.problems)")
    }

    private static let documents = [
        "<call>" + (1...500).map { "<proposal id=\"A\($0)\" asks=\"\($0)\"/>\n" }.joined() + "</call>",
        "<call><proposal id=\"B1\" asks=\"1\"/><proposal id=\"B2\" asks=\"2\"></call>",
        "<call><proposal id=\"C1\" asks=\"one\"/></call>",
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

    @Test(arguments: [1, 2, 5]) func blocksGiveWhatBytesGive(threads: Int) async throws {
        let call = Call(rubric: try Self.rubric(), options: Call.Options(threads: threads))
        let whole = await call.read(documents: Self.documents.count, open: Self.bytes)
        let inBlocks = await call.read(documents: Self.documents.count, open: Self.blocks)
        #expect(whole.count == 502)
        #expect(Self.lines(inBlocks) == Self.lines(whole))
    }

    @Test("where a document cannot be opened at all, its one submission says so", arguments: [1, 3])
    func refused(threads: Int) async throws {
        let call = Call(rubric: try Self.rubric(), options: Call.Options(threads: threads))
        let refusal = XMLRefusal(code: "XML.FILE_FAILED", message: "it went away")
        let read = await call.read(documents: 1) { _ in
            SourceDocument(file: "gone.xml", content: .blocks { throw refusal })
        }
        #expect(read.count == 1)
        #expect(read.map { $0.objections.map(\.text) } == [["it went away"]])
    }
}
