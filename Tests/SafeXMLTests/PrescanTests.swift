import TestSupport
import Testing

@testable import SafeXML

@Suite struct PrescanTests {
    /// Documents of every construct, some of them damaged, made from a seed.
    private static func document(_ random: inout SplitMix64) -> [UInt8] {
        let parts = [
            "<a b='>' c=\"é'\">", "</a>", "text ü ", "<!-- < > - -->", "<![CDATA[ ]] > <b ]]>", "<?p ? > ?>", "\n",
            "<b/>",
            "<b\nd='1'/>", "&amp;", "&#x1F600;", "中文", "<b>1</b>",
        ]
        let damaged = ["<", "&", "]]>", "<a b='", "<!--", "\u{0}", "<b x='1' x='2'/>", "</b>", "<!DOCTYPE a>"]
        var text = "<r>"
        var open = 0
        for _ in 0..<Int.random(in: 1...30, using: &random) {
            let part = parts.randomElement(using: &random) ?? ""
            if part == "</a>", open == 0 { continue }
            open += part.hasPrefix("<a") ? 1 : part == "</a>" ? -1 : 0
            text += part
        }
        if Int.random(in: 0..<3, using: &random) == 0 { text += damaged.randomElement(using: &random) ?? "" }
        return Array((text + String(repeating: "</a>", count: open) + "</r>").utf8)
    }

    @Test func `a document that breaks no limit at a glance breaks none`() throws {
        var plain = 0
        for seed in 0..<2000 {
            var random = SplitMix64(seed: UInt64(seed))
            let limits = XMLLimits(
                attributes: Int.random(in: 0...4, using: &random),
                startTagBytes: Int.random(in: 4...40, using: &random), textBytes: 400)
            let bytes = Self.document(&random)
            // What is not well-formed ends the parser at an earlier byte.
            guard refusal(of: bytes) == nil else { continue }
            guard Prescan.isPlain(bytes.span, limits) else { continue }
            plain += 1
            var prescan = Prescan(limits: limits)
            _ = prescan.scan(bytes.span)
            #expect(prescan.violation == nil, "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
        }
        #expect(plain > 100)
    }

    @Test func `a document in pieces of any size is read or refused as it is in one, under narrow limits too`() throws {
        let expressions = ["count(.//*)", "string(.)", ".//b", ".//@*"]
        for limits in [XMLLimits.standard, XMLLimits(attributes: 1, startTagBytes: 16, textBytes: 18)] {
            let reader = try RecordReader(namespaces: [], record: "/r/*", expressions: expressions, limits: limits)
            for seed in 0..<200 {
                var random = SplitMix64(seed: UInt64(seed))
                let bytes = Self.document(&random)
                let whole = Transcript(reader, bytes, expressions: expressions.count, mode: .stream)
                for size in [1, 2, 3, 7, 64] {
                    let inPieces = Transcript(expressions: expressions.count) {
                        try reader.read(stream: pieces(bytes) { size }, $0)
                    }
                    #expect(
                        inPieces == whole, "seed \(seed), pieces of \(size): \(String(decoding: bytes, as: UTF8.self))")
                }
            }
        }
    }

    @Test func `whole and record by record, a document is shown or refused alike`() throws {
        let expressions = ["count(.//*)", "string(.)", ".//b/@d", "../@x", "name(.)"]
        let reader = try RecordReader(namespaces: [], record: "/r/*", expressions: expressions)
        for seed in 0..<600 {
            var random = SplitMix64(seed: UInt64(seed))
            let bytes = Self.document(&random)
            let tree = Transcript(reader, bytes, expressions: expressions.count, mode: .tree)
            let stream = Transcript(reader, bytes, expressions: expressions.count, mode: .stream)
            #expect(tree == stream, "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
        }
    }

    @Test func `documents longer than a block, with characters across its end, in every encoding`() throws {
        let reader = try RecordReader(namespaces: [], record: "/l/r", expressions: ["string(@a)", "string(.)"])
        for shift in 0..<4 {
            let pad = String(repeating: "x", count: shift)
            var text = "<l><!--\(pad)-->"
            for index in 0..<4000 { text += "<r a='é\(index)'>中文😀 \(index)</r>\n" }
            text += "</l>"
            let utf16: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { unit in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
            let plain = Transcript(reader, Array(text.utf8), expressions: 2, mode: .stream)
            #expect(plain.records.count == 4000)
            #expect(plain.records.last == ["4000 4000", "é3999", "中文😀 3999"])
            #expect(Transcript(reader, utf16, expressions: 2, mode: .stream) == plain)
            #expect(Transcript(reader, Array(text.utf8), expressions: 2, mode: .tree) == plain)
        }
    }

    @Test func `the place of a fault behind many blocks`() {
        let lines = String(repeating: "<a b='é'/>中\n", count: 20_000)
        #expect(refusal(of: "<l>\(lines)<a>é\u{0}</a></l>")?.summary.hasPrefix("XML.NUL 20001:5 ") == true)
        let long = String(repeating: "é", count: 40_000)
        #expect(refusal(of: "<l>\(lines)é<a b='\(long)'/></l>")?.summary.hasPrefix("XML.TAG_TOO_LONG 20001:2 ") == true)
        #expect(refusal(of: "<l>\(lines)é<a>&</a></l>")?.summary.hasPrefix("XML.NOT_WELL_FORMED 20001:6 ") == true)
    }
}
