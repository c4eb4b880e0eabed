import FEEL
import Rubrics
import SafeXML
import TestSupport
import Testing

@testable import Intake

/// A document read whole and one that comes in blocks give the same submissions, lines included.
@Suite struct StreamTests {
    static func blocks(of bytes: [UInt8], _ size: Int) -> () -> [UInt8] {
        var start = 0
        return {
            defer { start = min(start + size, bytes.count) }
            return Array(bytes[start..<min(start + size, bytes.count)])
        }
    }

    static func describe(_ submissions: [Submission]) -> [String] {
        submissions.map { "\($0.origin) \($0.proposal ?? "-") \($0.facts) \($0.factLines) \($0.complaints)" }
    }

    static let facts = [
        Sample.fact("title", "t", required: true), Sample.fact("months", "m", .number),
        Sample.fact("days", "d", .list(.number)),
        FactTests.stakeholders,
    ]

    /// Records of every kind, good and bad, made from a seed.
    static func document(_ generator: inout SplitMix64) -> String {
        let parts = [
            "<t>Ünïcode 中文</t>", "<m>6</m>", "<m>6 months</m>", "<d>1</d>\n", "<d>x</d>", "<s kind='sme'>A</s>\n",
            "<s/>",
            "<!-- c -->", "\n", "<m/>", "<t/>",
        ]
        let records = (0..<Int.random(in: 1...40, using: &generator)).map { index in
            let inside = (0..<Int.random(in: 0...8, using: &generator)).compactMap { _ in
                parts.randomElement(using: &generator)
            }
            return "<p id='P\(index)'>\(inside.joined())</p>\n"
        }
        return "<call>\n\(records.joined())</call>"
    }

    @Test func `blocks give what the whole gives`() {
        var generator = SplitMix64(seed: 3)
        let worker = Sample.worker(Sample.rules(), Self.facts)
        for size in [1, 7, 64, 1 << 20] {
            for _ in 0..<25 {
                let bytes = Array(Self.document(&generator).utf8)
                let whole = worker.read(SourceDocument(file: "a.xml", content: .bytes(bytes)))
                let digest = "digest of \(bytes.count) bytes"
                let streamed = worker.read(file: "a.xml", blocks: Self.blocks(of: bytes, size), digest: { digest })
                let (left, right) = (Self.describe(streamed), Self.describe(whole))
                #expect(left.count == right.count, "blocks of \(size): \(left.first ?? "")")
                for (left, right) in zip(left, right) where left != right {
                    Issue.record("blocks of \(size): \(left), but whole: \(right)")
                    return
                }
            }
        }
    }

    @Test func `a stream refused late is refused whole`() {
        let worker = Sample.worker(Sample.rules(), [])
        for (count, words) in [
            (1, "; 1 record before it had been read, and does not count"),
            (49, "; 49 records before it had been read, and do not count"),
        ] {
            let xml = "<call>" + String(repeating: "<p id='A'/>\n", count: count) + "<p id='Z'></call>"
            let next = Self.blocks(of: Array(xml.utf8), 16)
            let submissions = worker.read(file: "a.xml", blocks: next, digest: { "d" })
            #expect(submissions.map(\.origin) == [Origin(file: "a.xml", record: 0, line: 0, sha256: "d")])
            #expect(submissions[0].objections.map(\.code) == ["XML.NOT_WELL_FORMED"])
            #expect(submissions[0].objections[0].text.hasSuffix(words))
        }
    }

    @Test func `a source that fails is a refusal`() {
        let refusal = XMLRefusal(code: "XML.FILE_CHANGED", message: "it changed while it was read")
        let submissions = Sample.worker(Sample.rules(), [])
            .read(file: "a.xml", blocks: { throw refusal }, digest: { "d" })
        #expect(submissions.map(\.complaints) == [["XML.FILE_CHANGED a.xml it changed while it was read"]])
    }
}

extension CorporaTests {
    @Test(arguments: Corpora.names) func `blocks give the same cells`(_ name: String) throws {
        let corpus = try Corpus(name)
        let worker = Sample.worker(corpus.rules, corpus.facts)
        for file in try corpus.fileNames {
            let document = try corpus.document(file)
            guard case .bytes(let bytes) = document.content else { continue }
            let whole = worker.read(document)
            let digest = whole[0].origin.sha256
            let streamed = worker.read(file: file, blocks: StreamTests.blocks(of: bytes, 4096), digest: { digest })
            #expect(streamed.map(\.facts) == whole.map(\.facts) && streamed.map(\.factLines) == whole.map(\.factLines))
            #expect(
                streamed.map(\.origin) == whole.map(\.origin)
                    && streamed.map(\.isAdmissible) == whole.map(\.isAdmissible))
        }
    }
}
