import Testing

@testable import Reports

@Suite struct HTMLTextTests {
    static let texts: [(String, String)] = [
        ("plain text", "plain text"), ("", ""), ("città, 海口市", "città, 海口市"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("</title><svg onload=x>", "&lt;/title&gt;&lt;svg onload=x&gt;"),
        ("\" onmouseover=\"x", "&quot; onmouseover=&quot;x"), ("' or 'x", "&#39; or &#39;x"),
        ("a & b &amp; c", "a &amp; b &amp;amp; c"), ("]]><![CDATA[", "]]&gt;&lt;![CDATA["),
        ("one\u{0}two\u{8}three\nfour\u{7F}five\u{85}six", "one two three four five six"),
        ("safe\u{202E}gpj.exe\u{202C}", "safegpj.exe"), ("\u{2066}x\u{2069}", "x"), ("a\u{2028}b\u{2029}c", "a b c"),
        ("\u{E9}e\u{301}", "\u{E9}e\u{301}"),
    ]

    @Test(arguments: texts)
    func `are escaped, and nothing else is changed`(_ text: String, _ expected: String) {
        #expect(Array(HTMLText.escaped(text).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test(arguments: texts)
    func `in an attribute as between tags`(_ text: String, _ expected: String) {
        #expect(tag("b", ["title": text]) { text }.markup == "<b title=\"\(expected)\">\(expected)</b>")
    }

    @Test func `every scalar below U+3000 leaves no character of markup behind`() {
        let forbidden: Set<Unicode.Scalar> = ["<", ">", "\"", "'"]
        for scalar in (UInt32(0)..<0x3000).compactMap(Unicode.Scalar.init) {
            let escaped = HTMLText.escaped(String(scalar)).unicodeScalars
            #expect(!escaped.contains { forbidden.contains($0) }, "U+\(String(scalar.value, radix: 16))")
            #expect(!escaped.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
        }
    }

    @Test(arguments: [0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFF, 0x10FFFE])
    func `what no document may hold is replaced`(_ value: UInt32) throws {
        #expect(HTMLText.escaped(String(try #require(Unicode.Scalar(value)))) == "\u{FFFD}")
    }

    @Test func `an anchor has no character of markup, and no two texts share one`() {
        let texts = Self.texts.map(\.0) + ["A-1", "A~2d1", "A 1", "A%201", "#x", "ß"]
        let anchors = texts.map(HTMLText.anchor)
        #expect(Set(anchors).count == texts.count)
        #expect(anchors.allSatisfy { $0.utf8.allSatisfy { $0 > 0x2C && $0 < 0x7F && $0 != UInt8(ascii: "<") } })
        #expect(HTMLText.anchor("IUC-2018_004.a") == "IUC-2018_004.a")
        #expect(HTMLText.anchor("a/ß") == "a~2F~C3~9F")
    }

    /// Of such a piece nothing is copied any more, whatever stands around it.
    @Test(arguments: [10, 16_383, 16_384, 40_000]) func `long pieces stand where short ones would`(_ length: Int) {
        let (long, text) = (String(repeating: "x", count: length), String(repeating: "x", count: length))
        let inner = tag("p", ["class": "a"]) { long }
        #expect(inner.markup == "<p class=\"a\">\(text)</p>\n")
        let page =
            "before".html
            + tag("div") {
                "<".html; inner; "mid".html; inner; inner
            } + "after".html
        let element = "<p class=\"a\">\(text)</p>\n"
        let expected = "before<div>&lt;\(element)mid\(element)\(element)</div>\nafter"
        #expect(page.markup == expected)
        #expect(page.pieces.flatMap { $0 } == Array(expected.utf8) && page.bytes == Array(expected.utf8))
        #expect(!page.isEmpty && page == HTML.joined([page, .nothing]) && Set([page, page]).count == 1)
        var cells = HTML.nothing
        cells.add(HTMLElement("td", ["class": "num"]), inner)
        cells.add("td", ["class": "num"], inner)
        #expect(cells.markup == String(repeating: "<td class=\"num\">\(element)</td>", count: 2))
    }

    @Test func `absent attributes are left out, empty ones are not`() {
        #expect(leaf("rect", ["x": nil, "class": ""]).markup == "<rect class=\"\"/>")
    }
}
