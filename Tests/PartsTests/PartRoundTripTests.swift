import Calls
import Diagnostics
import FEEL
import Intake
import Numbers
import Rubrics
import Scoring
import TestSupport
import Testing

@testable import Parts

/// Parts of a generated call, in any number and order, give the submissions that one program reads.
@Suite struct PartRoundTripTests {
    private static let text = """
        fundscore: 1
        id: parted
        submissions: { record: /all/one, id: "@id", one_per: { key: city, keep: last, by: day } }
        facts:
          city: { xpath: "@city", type: string, required: true }
          asks: { xpath: "@asks", type: number, required: true }
          day: { xpath: "@day", type: date }
          sums: { xpath: "s", type: list<number> }
          parts: { each: "p", type: list<context>, fields: { kind: { xpath: "@kind", type: string }, n: { xpath: "@n", type: number } } }
        values: { whole: sum(sums) }
        eligibility: [ { id: E1, rule: asks <= 50, reason: Too much } ]
        scale: { min: 0, max: 10 }
        criteria: { thirds: { score: whole / 3, weight: 1 }, quality: { assessed: true, weight: 1 } }
        total: { combine: weighted_mean }
        ranking: { score: total }

        """

    private static func call(threads: Int = 2) throws -> Call {
        let outcome = RubricLoader.load(Array(text.utf8), file: "rubric.yaml") {
            .failure(Diagnostic(code: "NO", message: $0))
        }
        let rubric = try #require(outcome.rubric, "\(outcome.problems)")
        return Call(rubric: rubric, options: .init(threads: threads))
    }

    /// A document: whole, broken in the middle, empty, or one whose facts cannot be read.
    private static func document(_ index: Int, _ random: inout SplitMix64) -> SourceDocument {
        func record(_ number: Int) -> String {
            let asks = random.chance(10) ? "many" : "\(random.int(1...99)).50"
            let sums = (0..<random.int(0...3)).map { _ in "<s>\(random.int(0...9))</s>" }.joined()
            let kind = random.chance(50) ? " kind='k&amp;&#10;é'" : ""
            let day = random.chance(30) ? "" : " day='2024-0\(random.int(1...9))-30'"
            return
                "<one id='P\(index)-\(number)' city='C\(random.int(0...9))' asks='\(asks)'\(day)>\(sums)<p\(kind) n='\(number)'/></one>"
        }
        let records = (1...random.int(1...4)).map(record).joined(separator: "\n")
        let end = random.chance(15) ? "</al" : "</all>"
        return SourceDocument(
            file: "in/\(index).xml", content: .bytes(Array((random.chance(5) ? "" : "<all>\n" + records + end).utf8)))
    }

    private static func part(_ call: Call, _ documents: [SourceDocument], _ number: PartOrigin.Number?) -> [UInt8] {
        var writer = PartWriter(call, number: number)
        let reader = DocumentReader(call)
        var bytes = writer.begin()
        for document in documents { bytes += writer.lines(reader.submissions(of: document)) }
        return bytes + writer.end()
    }

    private static func blocks(_ part: [UInt8], of size: Int) -> () -> [UInt8] {
        var rest = part[...]
        return {
            defer { rest = rest.dropFirst(size) }
            return Array(rest.prefix(size))
        }
    }

    private static func described(_ submissions: SubmissionList) -> [String] {
        submissions.map {
            "\($0.origin) \($0.proposal ?? "-") \($0.facts) \($0.facts.flatMap(\.reasons)) \($0.factLines) \($0.objections)"
        }
    }

    @Test(arguments: [1, 2, 7, 64], [1, 2, 3]) func `nothing is lost and nothing changed`(count: Int, seed: Int)
        async throws
    {
        let call = try Self.call()
        var random = SplitMix64(seed: seed)
        var documents = (100...140).map { Self.document($0, &random) }
        let whole = await call.read(documents: documents.count, open: { [documents] in documents[$0] })
        documents.shuffle(using: &random)
        var reader = PartReader(call)
        var parts = (1...count).map { place in
            Self.part(
                call, documents.indices.filter { $0 % count == place - 1 }.map { documents[$0] },
                PartOrigin.Number(place: place, of: count))
        }
        parts.shuffle(using: &random)
        for (index, part) in parts.enumerated() {
            try await reader.read(file: "\(index).jsonl", Self.blocks(part, of: random.int(1...5_000)))
        }
        #expect(reader.problems.isEmpty)
        #expect(reader.parts.missing.isEmpty)
        #expect(reader.parts.problems(expecting: documents.map(\.file)).isEmpty)
        let submissions = await reader.parts.submissions(Workers(threads: 1 + seed))
        #expect(Self.described(submissions) == Self.described(whole))
        #expect(whole.contains { !$0.isAdmissible } && whole.contains { $0.isAdmissible })
    }

    @Test(arguments: [0, 1, 2, 2_001]) func `a line has its number, however many there are and wherever they are cut`(
        count: Int
    ) async throws {
        let call = try Self.call(threads: 3)
        let documents = (0..<count).map { index in
            SourceDocument(file: "\(index).xml", content: .bytes(Array("<all><one id='P\(index)'/></all>".utf8)))
        }
        let part = Self.part(call, documents, nil) + Array("\n\n{}".utf8)
        var reader = PartReader(call)
        try await reader.read(file: "a.jsonl", Self.blocks(part, of: 999))
        #expect(reader.parts.count == count)
        #expect(
            reader.problems.map { "\($0.place?.description ?? "") \($0.message)" } == [
                "a.jsonl:\(count + 5) a part begins with a line that says what it was made with, and this line is none; "
                    + "make this part again"
            ])
    }

    @Test(arguments: 1...5) func `what a part says of scores is what the card of the whole call says`(seed: Int)
        async throws
    {
        let call = try Self.call()
        var random = SplitMix64(seed: seed)
        let scorer = call.scorer()
        for submission in DocumentReader(call).submissions(of: Self.document(seed, &random))
        where submission.isAdmissible {
            let card = scorer.card(
                proposal: submission.proposal ?? "", facts: submission.facts, assessments: nil)
            let own = try #require(OwnScores(submission, scorer))
            #expect(own.failed == card.eligibility.filter { $0.answer != .met }.map(\.id))
            #expect(own.scores == card.criteria.filter { $0.id == "thirds" }.map { $0.score?.description })
        }
    }
}
