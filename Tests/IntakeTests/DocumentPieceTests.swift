import TestSupport
import Testing

@testable import Intake

/// Pieces that are read one by one, in whatever order and by whom ever, are the document, or say that it has to be read as a whole.
@Suite struct DocumentPieceTests {
    private static func worker() -> IntakeWorker {
        IntakeWorker(plan: IntakePlan(submissions: Sample.rules(), facts: StreamTests.facts)) { "\($0.hashValue)" }
    }

    private static func pieces(_ bytes: [UInt8], _ size: Int) -> [DocumentPiece]? {
        worker().pieces(
            of: DigestedBlocks(next: StreamTests.blocks(of: bytes, 100), digest: { "\(bytes.hashValue)" }), size: size)
    }

    /// nil: one of them cannot be read.
    private static func submissions(
        _ pieces: [DocumentPiece], of bytes: [UInt8], _ generator: inout SplitMix64
    ) -> [Submission]? {
        var read: [Int: [Submission]] = [:]
        for piece in pieces.shuffled(using: &generator) {
            guard let some = worker().submissions(of: piece, Array(bytes[piece.bytes]), file: "a.xml") else {
                return nil
            }
            #expect(some.map(\.origin.record) == Array(1..<some.count + 1))
            read[piece.number] = some
        }
        var submissions = pieces.flatMap { read[$0.number] ?? [] }
        for index in submissions.indices { submissions[index].origin.record = index + 1 }
        return submissions
    }

    @Test(arguments: [10, 300], [false, true]) func `together they are the document`(size: Int, damaged: Bool) throws {
        var generator = SplitMix64(seed: 11)
        var read = 0
        for _ in 0..<60 {
            var bytes = Array(StreamTests.document(&generator).utf8)
            if damaged { bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8(ascii: "<") }
            guard let pieces = Self.pieces(bytes, size),
                let found = Self.submissions(pieces, of: bytes, &generator), !found.isEmpty
            else { continue }
            read += 1
            let whole = Self.worker().read(SourceDocument(file: "a.xml", content: .bytes(bytes)))
            #expect(StreamTests.describe(found) == StreamTests.describe(whole))
            let ends = [0] + pieces.map(\.bytes.upperBound)
            #expect(pieces.map(\.bytes.lowerBound) == ends.dropLast() && ends.last == bytes.count)
            #expect(pieces.map(\.number) == Array(1...pieces.count) && pieces.allSatisfy { $0.count == pieces.count })
        }
        #expect(damaged ? read < 60 : read > 20)
    }

    @Test func `names that the root declares count in every piece, and lines are those of the document`() throws {
        let records = (1...40).map { "<!-- <p> --><p id='\($0)'>\n<t>x</t></p>\n" }.joined()
        let bytes = Array("<?xml version='1.0'?>\n<call\n xmlns:q='urn:q'>\(records)</call>".utf8)
        let pieces = try #require(Self.pieces(bytes, 300))
        #expect(pieces.count > 3)
        #expect(pieces.map(\.head) == [""] + pieces.dropFirst().map { _ in "<call\n xmlns:q='urn:q'>" })
        #expect(pieces.map(\.tail) == pieces.dropLast().map { _ in "</call>" } + [""])
        var generator = SplitMix64(seed: 1)
        let found = try #require(Self.submissions(pieces, of: bytes, &generator))
        #expect(found.map(\.origin.line) == (0..<40).map { 3 + 2 * $0 })
    }

    @Test func `bytes that are others than those that were cut are not read`() throws {
        let bytes = Array("<call>\((1...40).map { "<p id='\($0)'><t>x</t></p>\n" }.joined())</call>".utf8)
        let piece = try #require(Self.pieces(bytes, 300)?[1])
        #expect(Self.worker().submissions(of: piece, Array(bytes[piece.bytes]), file: "a.xml") != nil)
        #expect(
            Self.worker().submissions(of: piece, Array(bytes[piece.bytes]).map { $0 == 120 ? 121 : $0 }, file: "a.xml")
                == nil)
    }

    @Test func `a document of one piece or without records to cut between is not cut`() {
        #expect(Self.pieces(Array("<call><p id='1'/></call>".utf8), 300) == nil)
        #expect(Self.pieces(Array("<call>\(String(repeating: " ", count: 900))".utf8), 300) == nil)
    }
}
