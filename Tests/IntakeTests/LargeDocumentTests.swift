import Diagnostics
import FEEL
import Rubrics
import SafeXML
import Synchronization
import TestSupport
import Testing

@testable import Intake

/// A document that is cut and read by several threads gives what it gives as a whole.
@Suite struct LargeDocumentTests {
    private static func read(
        _ plan: IntakePlan, _ bytes: [UInt8], threads: Int, pieceBytes: Int
    ) async -> (submissions: [Submission], opened: Int) {
        let gathered = Mutex<[Submission]>([])
        let opened = Atomic(0)
        var document = LargeDocument(plan: plan, file: "a.xml", threads: threads) {
            opened.wrappingAdd(1, ordering: .relaxed)
            return DigestedBlocks(next: StreamTests.blocks(of: bytes, 100), digest: { "digest" })
        }
        document.pieceBytes = pieceBytes
        let outcome = await document.read(
            each: { more in gathered.withLock { $0 += more } }, restart: { gathered.withLock { $0 = [] } })
        let count = opened.load(ordering: .relaxed)
        switch outcome {
        case .refused(let submission): return ([submission], count)
        case .read(let records, let sha256, let objections, let late):
            var submissions = gathered.withLock(\.self)
            #expect(records == submissions.count)
            for index in submissions.indices {
                submissions[index].origin.sha256 = sha256
                submissions[index].objections =
                    (late[index + 1] ?? []) + submissions[index].objections + objections
            }
            return (submissions, count)
        }
    }

    /// Allows what `StreamTests.document` makes, but no second title, no empty one, and no months beside the number 6.
    private static let schema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="call"><xs:complexType><xs:sequence>
        <xs:element name="p" maxOccurs="30"><xs:complexType><xs:choice minOccurs="0" maxOccurs="unbounded">
        <xs:element name="t"><xs:simpleType><xs:restriction base="xs:string"><xs:minLength value="1"/></xs:restriction>
        </xs:simpleType></xs:element>
        <xs:element name="m" type="xs:integer"/><xs:element name="d"/><xs:element name="s"><xs:complexType mixed="true">
        <xs:attribute name="kind"/></xs:complexType></xs:element></xs:choice>
        <xs:attribute name="id" use="required"/></xs:complexType></xs:element>
        </xs:sequence></xs:complexType></xs:element></xs:schema>
        """

    /// Without schemas, and with one that every fourth document or so passes: else records are against it, or the document is,
    /// or both.
    private static func plans() throws -> [IntakePlan] {
        let schemas = try SchemaSet(schemas: [(name: "call.xsd", bytes: Array(schema.utf8))], map: [:])
        return [nil, schemas].map { IntakePlan(submissions: Sample.rules(schemas: $0), facts: StreamTests.facts) }
    }

    @Test(arguments: [1, 2, 5], [0, 1]) func `pieces give what the whole gives`(threads: Int, plan: Int) async throws {
        var generator = SplitMix64(seed: 5)
        let plan = try Self.plans()[plan]
        let worker = IntakeWorker(plan: plan) { _ in "digest" }
        for _ in 0..<40 {
            var bytes = Array(StreamTests.document(&generator).utf8)
            // Every other one is damaged somewhere.
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            if Bool.random(using: &generator) { bytes[place] = UInt8(ascii: "<") }
            let whole = worker.read(SourceDocument(file: "a.xml", content: .bytes(bytes)))
            for size in [10, 300] {
                let found = await Self.read(plan, bytes, threads: threads, pieceBytes: size)
                #expect(StreamTests.describe(found.submissions) == StreamTests.describe(whole))
            }
        }
    }

    @Test func `a schema sees all of it while others read its pieces, and what it says of a record comes first`()
        async throws
    {
        let plan = try Self.plans()[1]
        let records = (1...30).map { "<p id='\($0)'><t>x</t><m>\($0 == 7 ? "six" : "6")</m></p>\n" }.joined()
        let read = await Self.read(plan, Array("<call>\(records)</call>".utf8), threads: 3, pieceBytes: 100)
        // One opening for the schema, one for the pieces, and none for the whole.
        #expect(read.opened == 2)
        #expect(read.submissions.filter { !$0.isAdmissible }.map(\.proposal) == ["7"])
        #expect(read.submissions[6].objections.map(\.code) == ["SCHEMA", "FACT.months"])
        #expect(read.submissions[6].objections.map(\.place.line) == [7, 7])
    }

    @Test func `a record too many is against the schema, wherever the document was cut`() async throws {
        let plan = try Self.plans()[1]
        let records = (1...31).map { "<p id='\($0)'><t>x</t></p>\n" }.joined()
        let read = await Self.read(plan, Array("<call>\(records)</call>".utf8), threads: 2, pieceBytes: 100)
        #expect(read.opened == 2)
        #expect(read.submissions.count == 31)
        #expect(read.submissions.filter { !$0.isAdmissible }.map(\.proposal) == ["31"])
    }

    @Test func `one that is good is opened once`() async {
        let plan = IntakePlan(submissions: Sample.rules(), facts: StreamTests.facts)
        let records = (1...400).map { "<p id='\($0)'><t>x</t></p>\n" }.joined()
        let good = await Self.read(plan, Array("<call>\(records)</call>".utf8), threads: 3, pieceBytes: 500)
        #expect(good.opened == 1)
        #expect(good.submissions.map(\.origin.record) == Array(1...400))
        #expect(good.submissions.map(\.origin.line) == Array(1...400))
        let bad = await Self.read(plan, Array("<call>\(records)</cal>".utf8), threads: 3, pieceBytes: 500)
        #expect(bad.opened == 2)
        #expect(bad.submissions.map { $0.objections.map(\.code) } == [["XML.NOT_WELL_FORMED"]])
    }
}

extension CorporaTests {
    /// Facts, lines and objections, cell by cell.
    @Test(arguments: Corpora.names) func `projections give the same cells`(_ name: String) throws {
        let corpus = try Corpus(name)
        let worker = Sample.worker(corpus.rules, corpus.facts)
        for file in try corpus.fileNames {
            let document = try corpus.document(file)
            guard case .bytes(let bytes) = document.content else { continue }
            let whole = StreamTests.describe(worker.read(bytes, file: file, mode: .tree))
            #expect(StreamTests.describe(worker.read(document)) == whole, "\(file)")
        }
    }
}

/// The rubrics and sample submissions of this package.
@Suite struct SampleProjectionTests {
    static let rubrics = TestFiles.below("rubrics", suffix: ".yaml").filter {
        !TestFiles.below(samples(of: $0), suffix: ".xml").isEmpty
    }

    /// `samples/name` for `rubrics/name.yaml` and for `rubrics/name/rubric.yaml`.
    private static func samples(of rubric: String) -> String {
        let name = rubric.dropFirst("rubrics/".count).prefix { $0 != "/" }
        return "samples/" + (name.hasSuffix(".yaml") ? name.dropLast(".yaml".count) : name)
    }

    @Test func `there are some`() { #expect(Self.rubrics.count > 10) }

    @Test(arguments: rubrics) func `whole trees give the same`(_ path: String) throws {
        let bytes = try TestFiles.bytes(path)
        let folder = String(path.reversed().drop { $0 != "/" }.reversed())
        let outcome = RubricLoader.load(bytes, file: "rubric.yaml") { file in
            Result { try TestFiles.bytes(folder + file) }.mapError { Diagnostic(code: "XML.FAILED", message: "\($0)") }
        }
        let rubric = try #require(outcome.rubric)
        let worker = IntakeWorker(
            plan: IntakePlan(submissions: rubric.submissions, facts: rubric.facts), digest: { "\($0.count)" })
        let files = TestFiles.below(Self.samples(of: path), suffix: ".xml")
        #expect(!files.isEmpty)
        for file in files {
            guard let bytes = try? TestFiles.bytes(file) else { continue }
            // What was shown before a late refusal is told by a stream alone.
            func describe(_ mode: ReadSummary.Mode?) -> [String] {
                let document = SourceDocument(file: "a.xml", content: .bytes(bytes))
                return StreamTests.describe(
                    mode.map { worker.read(bytes, file: "a.xml", mode: $0) } ?? worker.read(document))
            }
            #expect(describe(nil) == describe(.tree), "\(file)")
        }
    }
}
