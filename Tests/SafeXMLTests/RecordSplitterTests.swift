import TestSupport
import Testing

@testable import SafeXML

/// Pieces of a document show what the whole document shows, or say that it has to be read as a whole.
@Suite struct RecordSplitterTests {
    private static let expressions = ["string(.)", "string(@id)", "../@year", "count(.//*)", ".//@k", "ancestor::*/@z"]

    private static func reader(_ record: String) throws -> RecordReader {
        try RecordReader(
            namespaces: [NamespaceBinding(prefix: "p", uris: ["urn:1", "urn:2"])], record: record,
            expressions: expressions)
    }

    /// Lines and values of every record; nil where the document cannot be read so.
    private static func whole(_ bytes: [UInt8], _ record: String) throws -> [[String]]? {
        let shown = Transcript(try reader(record), bytes, expressions: expressions.count, mode: .tree)
        return shown.records.isEmpty ? nil : shown.records.map(withoutIndex)
    }

    private static func inPieces(
        _ bytes: [UInt8], _ record: String, size: Int, blocks: Int
    ) throws -> (records: [[String]], count: Int)? {
        let reader = try reader(record)
        var splitter = try #require(reader.splitter(pieceBytes: size))
        let next = pieces(bytes) { blocks }
        var records: [[String]] = []
        var count = 0
        do {
            while let piece = try splitter.piece(next) {
                #expect(piece.number == count)
                count += 1
                var read = 0
                let shown = Transcript(expressions: expressions.count) { body in
                    read = try reader.read(piece, body)
                    return ReadSummary(records: read, root: "", mode: .stream, violations: [])
                }
                guard shown.outcome.hasSuffix(" of  []") else { return nil }
                records += shown.records.map(withoutIndex)
            }
        } catch is XMLRefusal {
            return nil
        }
        return records.isEmpty ? nil : (records, count)
    }

    private static func withoutIndex(_ record: [String]) -> [String] {
        [String(record[0].split(separator: " ").last ?? "")] + record.dropFirst()
    }

    private static func document(_ random: inout SplitMix64, damaged: Bool) -> [UInt8] {
        let inside = [
            "<t k='a>b'>é</t>", "\n", "<!-- <r> > -->", "<![CDATA[</r><r>]]]]>",
            "<?p <r>?>", "<q:t xmlns:q='urn:q' k=\"'>\"/>", "text &lt;", "<r>inner</r>",
        ]
        let damage = [
            "<t>", "</t>", "&", "]]>", "<!DOCTYPE r>", "\u{0}", "<t k='1' k='2'/>", "<x:t/>", "<t xmlns='urn:2'/>",
        ]
        var text = "<?xml version='1.0'?>\n<!-- > -->\n<l xmlns='urn:1'\n z='1'><g year='1'>\n"
        for number in 0..<Int.random(in: 1...12, using: &random) {
            if Int.random(in: 0..<4, using: &random) == 0 { text += "</g>\n<o/><g\n year='\(number)'>" }
            let content = (0..<Int.random(in: 0...5, using: &random)).map { _ in
                inside.randomElement(using: &random) ?? ""
            }.joined()
            text += "<r id='\(number)'>\(content)</r>" + (Bool.random(using: &random) ? "\n" : "<r\n/>")
        }
        var bytes = Array((text + "</g></l>\n<!-- end -->").utf8)
        if damaged {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            bytes.insert(contentsOf: (damage.randomElement(using: &random) ?? "").utf8, at: place)
        }
        return bytes
    }

    @Test(arguments: ["/p:l/p:g/p:r", "/p:l/*", "/*/*/*"])
    func `documents that are well-formed`(record: String) throws {
        var most = 0
        for seed in 0..<150 {
            var random = SplitMix64(seed: UInt64(seed))
            let bytes = Self.document(&random, damaged: false)
            let whole = try Self.whole(bytes, record)
            for size in [1, 40, 200, 100_000] {
                let found = try Self.inPieces(bytes, record, size: size, blocks: 64)
                #expect(found?.records == whole, "seed \(seed), pieces of \(size)")
                most = max(most, found?.count ?? 0)
            }
        }
        #expect(most > 5)
    }

    @Test func `documents that are not: what pieces show, the whole shows`() throws {
        var cut = 0
        for seed in 0..<800 {
            var random = SplitMix64(seed: UInt64(seed))
            let bytes = Self.document(&random, damaged: true)
            guard let found = try Self.inPieces(bytes, "/p:l/p:g/p:r", size: 60, blocks: 32) else { continue }
            cut += 1
            let whole = try Self.whole(bytes, "/p:l/p:g/p:r")
            #expect(found.records == whole, "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
        }
        #expect(cut > 50)
    }

    @Test func `a record around the cuts is not shown cut`() throws {
        let text = "<l xmlns='urn:1'><g id='1'>" + String(repeating: "<r/>", count: 50) + "</g></l>"
        #expect(try Self.inPieces(Array(text.utf8), "/p:l/p:g | /p:l/p:x/p:r", size: 20, blocks: 10) == nil)
        #expect(try Self.inPieces(Array(text.utf8), "/p:l | /p:x/p:r", size: 20, blocks: 10) == nil)
    }

    @Test func `records of two versions of a vocabulary, in one piece or in two`() throws {
        let text = "<l><p:r xmlns:p='urn:1'/>\n<p:r xmlns:p='urn:2'/></l>"
        let small = try #require(try Self.inPieces(Array(text.utf8), "/l/p:r", size: 1, blocks: 10))
        let large = try #require(try Self.inPieces(Array(text.utf8), "/l/p:r", size: 1000, blocks: 10))
        #expect(small.records == large.records)
        #expect(small.records.count == 2)
        #expect(small.count > large.count)
    }

    @Test func `other encodings, document types and whole-document paths are for the whole`() throws {
        let reader = try Self.reader("/l/r")
        for text in ["<?xml version='1.0' encoding='iso-8859-1'?><l><r/></l>", "<!DOCTYPE l><l><r/></l>"] {
            var splitter = try #require(reader.splitter(pieceBytes: 4))
            #expect(throws: XMLRefusal.recordIsCut) { try splitter.piece(pieces(Array(text.utf8)) { 100 }) }
        }
        #expect(try Self.reader("/r").splitter == nil)
        #expect(try Self.reader("//r").splitter == nil)
    }
}
