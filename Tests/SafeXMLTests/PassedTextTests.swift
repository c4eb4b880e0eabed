import TestSupport
import Testing

@testable import SafeXML

/// Text that no expression reaches is passed by without libxml2; everything else has to be as if libxml2 had read it.
@Suite struct PassedTextTests {
    private static let harmless: [[UInt8]] = [
        "", " ", "\n", "\r\n", "\r", "\t", "a", "plain text of some length", "\n    \n\t", "]", "]]", "]] >", ">", "]>",
        "a]]b", "\u{7F}", "\u{85}",
        "\u{80}", "é", "Ωμέγα και άλλα", "наука", "漢字", "\u{FFFD}", "😀", "\u{10FFFF}", "a\u{301}", "12345678",
        "1234567é", "&amp;", "x &lt; y", "&#10;",
        "&#xE9;&#233;", "\u{E000}", "\u{D7FF}", "<!-- c -->", "<![CDATA[ ]] & < ]]>", "<?a b?>", "<e/>", "<e>x</e>y",
    ].map { Array($0.utf8) }

    private static let refused: [[UInt8]] =
        ["]]>", "a]]>b", "&", "& ", "&x;", "&#1;", "\u{1}", "\u{1F}", "\u{FFFE}", "\u{FFFF}", "<", "< ", "</", "<1/>"]
        .map { Array($0.utf8) }
        + [
            [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x80, 0x80], [0xE0, 0x9F, 0xBF],
            [0xE2, 0x82],
            [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
            [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xEF, 0xBF, 0xBE],
        ]

    private static func reader() throws -> RecordReader {
        try RecordReader(namespaces: [], record: "/l/r", expressions: ["string(k)", "count(k)", "k/@a"])
    }

    /// The text everywhere in turn: after start tags, empty ones and end tags, in and outside records, among others.
    private static func documents(_ text: [UInt8], after lead: String = "") -> [[UInt8]] {
        [
            "<l><r><n>@</n><k a='1'>x</k></r></l>", "<l><r><n/>@<k a='1'>x</k></r></l>",
            "<l><r><n>t</n>@<k a='1'>x</k></r></l>",
            "<l>@<r><k>x</k></r>@</l>", "<l><r>@<k>x @ y</k>@</r></l>", "<l>\n<r><n>@<m/></n>@<k a='2'>é</k></r></l>",
            "<l><r><n>@\n</n></k></r></l>", "<l><r><n>\n @ </n ></r><q b='1' b='2'/></l>", "<l><r><n>@</n></r></l>\nz",
            "<l><r><n>a@",
            "<l><r><n></n>@", "@<l><r/></l>", "<l><r/></l>@",
        ].map { form in
            form.split(separator: "@", omittingEmptySubsequences: false).map { Array($0.utf8) }.joined(
                separator: Array(lead.utf8) + text
            )
            .map { $0 }
        }
    }

    @Test func `read alike, with and without a tree of everything`() throws {
        let reader = try Self.reader()
        for text in Self.harmless + Self.refused {
            for document in Self.documents(text) {
                let whole = Transcript(reader, document, expressions: 3, mode: .tree)
                let passed = Transcript(reader, document, expressions: 3, mode: .stream)
                #expect(whole == passed, "\(String(decoding: document, as: UTF8.self)) \(text)")
            }
        }
    }

    @Test(arguments: [1, 2, 6, 7, 8, 9, 15])
    func `whatever the distance of a byte from the start of the text`(count: Int)
        throws
    {
        let reader = try Self.reader()
        let lead = String(repeating: "a", count: count)
        for text in Self.harmless + Self.refused {
            for document in Self.documents(text, after: lead) {
                #expect(
                    Transcript(reader, document, expressions: 3, mode: .tree)
                        == Transcript(reader, document, expressions: 3, mode: .stream),
                    "\(String(decoding: document, as: UTF8.self))")
            }
        }
    }

    /// The column of a tag that goes over lines is counted from what stands before it, which is passed text here.
    @Test(arguments: ["<m\n>", "<m>"])
    func `a tag behind passed text has its place`(tag: String) throws {
        let reader = try RecordReader(
            namespaces: [], record: "/l/r", expressions: ["string(k)"], limits: XMLLimits(depth: 4))
        for text in Self.harmless {
            for lead in ["", "a", "é", "b\n", "\n\n", "漢字 😀"] {
                for form in ["<l>\n<r><n>@", "<l>\n<r><n>\n @", "<l><r><k/>@<n>@", "<l><r><n>@"] {
                    let between = lead + String(decoding: text, as: UTF8.self)
                    let before = form.split(separator: "@", omittingEmptySubsequences: false).joined(separator: between)
                    let document = Array("\(before)\(tag)</m></n></r></l>".utf8)
                    let whole = Transcript(reader, document, expressions: 1, mode: .tree)
                    #expect(whole == Transcript(reader, document, expressions: 1, mode: .stream), "\(before)\(tag)")
                    #expect(whole.outcome.hasPrefix("XML.TOO_DEEP"), "\(before)\(tag)")
                }
            }
        }
    }

    @Test func `damaged documents: a byte changed, doubled or lost`() throws {
        let reader = try Self.reader()
        var generator = SplitMix64(seed: 23)
        let whole = Array(
            "<l>\n <r><n>Ωμέγα ]] και</n>\r\n <m a='1'>漢字 <b>x</b> é</m>\n <k a='2'>😀&amp;</k> </r>\n</l>\n".utf8)
        for _ in 0..<1_500 {
            var document = whole
            let place = Int.random(in: 0..<document.count, using: &generator)
            switch Int.random(in: 0...2, using: &generator) {
            case 0: document[place] = UInt8.random(in: 0...255, using: &generator)
            case 1: document.insert(document[place], at: place)
            default: document.remove(at: place)
            }
            #expect(
                Transcript(reader, document, expressions: 3, mode: .tree)
                    == Transcript(reader, document, expressions: 3, mode: .stream),
                "\(String(decoding: document, as: UTF8.self))")
        }
    }
}
