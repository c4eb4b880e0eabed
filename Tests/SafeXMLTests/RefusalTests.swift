import Diagnostics
import SafeXML
import Testing

@Suite struct RefusalTests {
    @Test(arguments: [
        ("", "XML.EMPTY 1:1 there is no XML element in it; send the document again"),
        (" \n ", "XML.EMPTY 2:2 there is no XML element in it; send the document again"),
        ("<!-- a -->", "XML.EMPTY 1:11 there is no XML element in it; send the document again"),
        (
            "<p>\n <q>ü</q>",
            "XML.NOT_WELL_FORMED 2:10 not well-formed XML: Premature end of data in tag p line 1; "
                + "the file seems to be cut off"
        ),
        (
            "<p><q></p></q>",
            "XML.NOT_WELL_FORMED 1:11 not well-formed XML: Opening and ending tag mismatch: q line 1 and p"
        ),
        (
            "<p>\nA & B</p>",
            "XML.NOT_WELL_FORMED 2:4 not well-formed XML: xmlParseEntityRef: no name; a plain '&' is written '&amp;'"
        ),
        (
            "<p>R&D</p>",
            "XML.NOT_WELL_FORMED 1:7 not well-formed XML: EntityRef: expecting ';'; a plain '&' is written '&amp;'"
        ),
        (
            "<p a='<'/>",
            "XML.NOT_WELL_FORMED 1:7 not well-formed XML: Unescaped '<' not allowed in attributes values; "
                + "a plain '<' is written '&lt;'"
        ),
        (
            "<p>caf&eacute;</p>",
            "XML.NOT_WELL_FORMED 1:15 not well-formed XML: Entity 'eacute' not defined; write the character itself, "
                + "or its number as in '&#233;'"
        ),
        ("<p a='1' a='2'/>", "XML.NOT_WELL_FORMED 1:15 not well-formed XML: Attribute a redefined"),
        (
            "<p>]]></p>",
            "XML.NOT_WELL_FORMED 1:4 not well-formed XML: Sequence ']]>' not allowed in content; write ']]&gt;'"
        ),
        ("hello", "XML.NOT_WELL_FORMED 1:1 not well-formed XML: an XML document starts with '<'"),
        (
            "PK\u{3}\u{4}",
            "XML.NOT_WELL_FORMED 1:1 not well-formed XML: an XML document starts with '<', this is a "
                + "ZIP archive (as .docx, .xlsx and .odt files are)"
        ),
        (
            "<p/>\n<p/>",
            "XML.TRAILING_BYTES 2:1 the document ends here, but more follows; a file holds one document "
                + "with one root element"
        ),
        ("<x:p/>", "XML.NAMESPACE 1:5 wrong use of namespaces: Namespace prefix x on p is not defined"),
        (
            "<?xml version=\"1.1\"?><p/>",
            "XML.VERSION 1:1 XML version '1.1' is not read; save the document as version 1.0"
        ),
        (
            "<!-- <!DOCTYPE a> -->\n <!DOCTYPE p [<!ENTITY x 'y'>]><p>&x;</p>",
            "XML.DOCTYPE 2:2 a document type declaration is not allowed, because it can read files and inflate "
                + "without bound; remove the <!DOCTYPE …>"
        ),
        (
            "<p>\n a\u{0}b</p>",
            "XML.NUL 2:3 a NUL byte, which no XML document can hold; the file is damaged or not XML"
        ),
    ])
    func `every refusal of a document: code, place and words`(document: String, expected: String) {
        #expect(refusal(of: document)?.summary == expected)
    }

    /// Small limits, so that every one is exceeded by a short document.
    private static let narrow = XMLLimits(
        fileBytes: 200, depth: 4, attributes: 2, startTagBytes: 30, nodes: 10, textBytes: 20)

    @Test(arguments: [
        (
            "<a><b><c/></b></a>", "<a><b>\n<c><d/></c></b></a>",
            "XML.TOO_DEEP 2:4 elements are nested more than 3 deep; no form needs that, so check what wrote the file; `--limit depth=NUMBER` allows more"
        ),
        (
            "<a b='' xmlns='c'/>", "<a>\n<a b='' c=''\n d=''/></a>",
            "XML.ATTRIBUTES 2:1 this tag has more than 2 attributes and namespaces; `--limit attributes=NUMBER` allows more"
        ),
        (
            "<a>\n<b x='123456789012345678901'/></a>", "<a>\n<b x='1234567890123456789012345'/></a>",
            "XML.TAG_TOO_LONG 2:1 this tag is longer than 30 bytes; long texts belong in elements; `--limit tag_bytes=NUMBER` allows more"
        ),
        (
            "<a><b/><b/><b/><b/><b/><b/><b/><b/><b/></a>", "<a><b/><b/><b/><b/>\n<b/><b/><b/><b/><b/></a>",
            "XML.ELEMENTS 2:17 more than 10 elements, attributes, texts and comments in one record; split the file; `--limit nodes=NUMBER` allows more"
        ),
        (
            "<a>12345678901234567890</a>", "<a>\n23456789012345678901</a>",
            "XML.TEXT_TOO_LONG 1:4 this text is longer than 20 bytes; attach long documents as files of their own; `--limit text_bytes=NUMBER` allows more"
        ),
        (
            "<a><!--1234567890123--></a>", "<a>\n<!--12345678901234--></a>",
            "XML.TEXT_TOO_LONG 2:1 this comment is longer than 20 bytes; attach long documents as files of their own; `--limit text_bytes=NUMBER` allows more"
        ),
        (
            "<a><![CDATA[12345678]]></a>", "<a>\n<![CDATA[123456789]]></a>",
            "XML.TEXT_TOO_LONG 2:1 this CDATA section is longer than 20 bytes; attach long documents as files of their own; `--limit text_bytes=NUMBER` allows more"
        ),
        (
            "<a><?b 12345678901234?></a>", "<a>\n<?b 123456789012345?></a>",
            "XML.TEXT_TOO_LONG 2:1 this processing instruction is longer than 20 bytes; attach long documents as files of their own; `--limit text_bytes=NUMBER` allows more"
        ),
        (
            String(repeating: " ", count: 10) + "<a/>", String(repeating: "<!---->", count: 28) + "<a/>\n",
            "XML.TOO_LARGE 0:0 the document is larger than 200 bytes; split it; `--limit record_bytes=NUMBER` allows more"
        ),
    ])
    func `every limit: the last document inside it is read, the next is refused with its place`(
        inside: String, outside: String, expected: String
    ) {
        #expect(refusal(of: inside, limits: Self.narrow) == nil)
        #expect(refusal(of: outside, limits: Self.narrow)?.summary == expected)
    }

    @Test func `the first fault of a document is the one that is told`() {
        let long = String(repeating: "x", count: 100)
        #expect(refusal(of: "<a>&</a><b c='\(long)'/>", limits: Self.narrow)?.code == "XML.NOT_WELL_FORMED")
        #expect(refusal(of: "<a b='\(long)'/>&", limits: Self.narrow)?.code == "XML.TAG_TOO_LONG")
        #expect(refusal(of: "<a><b></a> \u{0}")?.code == "XML.NOT_WELL_FORMED")
        #expect(refusal(of: "<a>\u{0}<b></a>")?.code == "XML.NUL")
        // A quote that is never closed swallows the rest of the document; the '<' in it comes first.
        #expect(refusal(of: "<a b='><c>\(long)</c></a>", limits: Self.narrow)?.code == "XML.NOT_WELL_FORMED")
    }

    @Test(arguments: ["n", "é"])
    func `a name that is too long is refused where it ends, from memory and in pieces`(first: String) throws {
        let bytes = Array("<p>\n<\(first)\(String(repeating: "n", count: 59_999))/></p>".utf8)
        let expected = "XML.TAG_TOO_LONG 2:60002 this tag is longer than 50000 bytes; long texts belong in elements"
        #expect(refusal(of: bytes)?.summary == expected)
        let reader = try RecordReader(namespaces: [], record: "/p", expressions: [])
        for size in [1000, 60_003, bytes.count] {
            var rest = bytes[...]
            do {
                _ = try reader.read(
                    stream: {
                        defer { rest = rest.dropFirst(size) }
                        return Array(rest.prefix(size))
                    }, { _ in })
                Issue.record("read in pieces of \(size)")
            } catch let refusal as XMLRefusal {
                #expect(refusal.summary == expected, "\(size)")
            }
        }
    }

    @Test func `what looks dangerous and is not is read`() {
        let harmless = [
            "<p><!-- <!DOCTYPE a> --></p>", "<p><![CDATA[<!DOCTYPE a> & ]] > ]]]></p>", "<p a='>' b=\"='=\"/>",
            "<?pi <a b='?><p/>", "<p xmlns='relative/uri'/>", "<p xmlns='http://例え.jp/' xml:id='1' />",
            "<p><q xml:id='a'/><q xml:id='a'/></p>", "<p>&lt;&#x1F600;&#0000000000065;</p>", "<!----><p/><!-- -->\n",
            "<p xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='file:///etc/passwd'/></p>",
            "<?oasis-xml-catalog catalog='file:///etc/passwd'?><p/>", "<?xml version=\"1.0\" encoding=\"utf8\"?><p/>",
        ]
        for document in harmless { #expect(refusal(of: document) == nil, "\(document)") }
    }

    @Test func `refusal becomes a diagnostic`() throws {
        let found = try #require(refusal(of: "<p>\n&</p>")).diagnostic(file: "a.xml")
        #expect(found.code == "XML.NOT_WELL_FORMED")
        #expect(
            found.description == "a.xml:2:2: error: not well-formed XML: xmlParseEntityRef: no name; a plain '&' is "
                + "written '&amp;'")
    }

    @Test func `lines beyond 65 535 are right, on which libxml2 stops counting for nodes`() throws {
        let head = "<l>" + String(repeating: "\n", count: 70_000)
        let root = try XMLElement.parse(Array((head + "<r\n\n a='1'><s/></r></l>").utf8))
        #expect(root.elements.map(\.line) == [70_001])
        #expect(root.elements[0].elements.map(\.line) == [70_003])
        #expect(refusal(of: head + "<r>&</r></l>")?.line == 70_001)
    }
}
