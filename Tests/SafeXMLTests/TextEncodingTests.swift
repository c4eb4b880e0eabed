import SafeXML
import Testing

@Suite struct TextEncodingTests {
    private static let body = "<p t=\"Łódź 中文 😀\">ή</p>"

    private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    @Test func `the same text in every encoding that holds it`() throws {
        let wanted = try XMLElement.parse(Array(Self.body.utf8))
        let declared16 = "<?xml version='1.0' encoding='UTF-16'?>" + Self.body
        let documents: [[UInt8]] = [
            [0xEF, 0xBB, 0xBF] + Array(Self.body.utf8), [0xFF, 0xFE] + Self.utf16(Self.body, bigEndian: false),
            [0xFE, 0xFF] + Self.utf16(Self.body, bigEndian: true),
            [0xFF, 0xFE] + Self.utf16(declared16, bigEndian: false),
            [0xFE, 0xFF] + Self.utf16(declared16, bigEndian: true),
            Self.utf16("<?xml version='1.0' encoding='utf-16le'?>" + Self.body, bigEndian: false),
            Self.utf16("<?xml version='1.0' encoding='utf-16be'?>" + Self.body, bigEndian: true),
        ]
        for document in documents {
            let read = try XMLElement.parse(document)
            #expect(read.attributes == wanted.attributes)
            #expect(read.text == "ή")
        }
    }

    @Test func `one-byte encodings, every byte of them`() throws {
        let all = (UInt8(0xA0)...0xFF).map { $0 }
        let latin = Array("<?xml version='1.0' encoding='ISO-8859-1'?><p>".utf8) + all + Array("</p>".utf8)
        #expect(try XMLElement.parse(latin).text == String(String.UnicodeScalarView(all.map { Unicode.Scalar($0) })))
        let special: [UInt8] = [0x80, 0x85, 0x8A, 0x93, 0x99, 0x9F, 0xE9]
        let windows =
            Array("<?xml version=\"1.0\" encoding = \"Windows-1252\"?><p>".utf8) + special + Array("</p>".utf8)
        #expect(try XMLElement.parse(windows).text == "€…Š“™Ÿé")
    }

    @Test(arguments: [
        (
            "<?xml version='1.0' encoding='UTF-7'?><p/>",
            "XML.ENCODING 1:1 the encoding 'UTF-7' is not read; save the document as UTF-8"
        ),
        (
            "<?xml version='1.0' encoding='ISO-8859-12'?><p/>",
            "XML.ENCODING 1:1 the encoding 'ISO-8859-12' is not read; save the document as UTF-8"
        ),
        (
            "<?xml version='1.0' encoding='UTF-16'?><p/>",
            "XML.ENCODING 1:1 the bytes are not UTF-16, but the declaration says encoding=\"UTF-16\"; make the two agree"
        ),
        (
            "\u{FEFF}<?xml version='1.0' encoding='ISO-8859-1'?><p/>",
            "XML.ENCODING 1:1 the byte-order mark says UTF-8, but the declaration says encoding=\"ISO-8859-1\"; "
                + "make the two agree"
        ),
        (
            "\u{FEFF}\u{FEFF}<p/>",
            "XML.ENCODING 1:1 two byte-order marks at the start; save the document again as UTF-8"
        ),
        (
            "<?xml version='1.0' encoding='US-ASCII'?>\n<p>é</p>",
            "XML.ENCODING 2:4 the byte 0xC3 is no character of US-ASCII, which the declaration names"
        ),
    ])
    func `what is refused`(document: String, expected: String) {
        #expect(refusal(of: document)?.summary == expected)
    }

    /// Texts as other programs encode them (`iconv -t`), each under several names.
    static let converted: [(names: [String], bytes: [UInt8], text: String)] = [
        (["ISO-8859-2", "iso_8859-2", "latin2"], [0xA3, 0xF3, 0x64, 0xBC], "Łódź"),
        (["ISO-8859-5"], [0xC1, 0xDE, 0xE4, 0xD8, 0xEF], "София"),
        (["ISO-8859-7"], [0xC5, 0xEB, 0xEB, 0xDC, 0xE4, 0xE1], "Ελλάδα"),
        (["ISO-8859-15", "latin9"], [0xA4, 0xBD], "€œ"),
        (["windows-1250", "CP1250"], [0xA3, 0xF3, 0x64, 0x9F, 0x80], "Łódź€"),
        (["windows-1251"], [0xD1, 0xEE, 0xF4, 0xE8, 0xFF], "София"),
        (["windows-1253"], [0xC5, 0xEB, 0xEB, 0xDC, 0xE4, 0xE1], "Ελλάδα"),
        (["windows-1257"], [0xD0, 0xE0], "Šą"), (["KOI8-R", "koi8-r"], [0xF3, 0xCF, 0xC6, 0xC9, 0xD1], "София"),
        (["IBM850", "cp850"], [0x81, 0xE1], "üß"), (["Shift_JIS"], [0x93, 0xFA, 0x96, 0x7B, 0x83, 0x5C], "日本ソ"),
        (["GB18030"], [0xD6, 0xD0, 0xCE, 0xC4, 0x95, 0x32, 0x82, 0x36], "中文𠀀"),
        (["Big5"], [0xA4, 0xA4, 0xA4, 0xE5], "中文"),
        (["EUC-KR"], [0xC7, 0xD1], "한"),
    ]

    @Test(arguments: converted)
    func `through the C library, whole and byte by byte`(_ names: [String], _ bytes: [UInt8], _ text: String) throws {
        for name in names {
            let document = Array("<?xml version='1.0' encoding='\(name)'?><p>".utf8) + bytes + Array("</p>".utf8)
            #expect(try XMLElement.parse(document).text == text, "\(name)")
            let reader = try RecordReader(namespaces: [], record: "/p", expressions: ["string(.)"])
            for size in [1, 3] {
                var read: [XPathValue] = []
                _ = try reader.read(stream: pieces(document) { size }) { read.append(try $0.evaluate(0)) }
                #expect(read == [.string(text)], "\(name) by \(size)")
            }
        }
    }

    @Test func `what a converter refuses has its place`() {
        func document(_ name: String, _ bytes: [UInt8], _ end: String = "</p>") -> [UInt8] {
            Array("<?xml version='1.0' encoding='\(name)'?>\n<p>".utf8) + bytes + Array(end.utf8)
        }
        #expect(
            refusal(of: document("ISO-8859-7", [0xE1, 0xAE]))?.summary
                == "XML.ENCODING 2:5 the byte 0xAE is no character of ISO-8859-7, which the declaration names")
        #expect(
            refusal(of: document("GB18030", [0xD6, 0xD0, 0x81], ""))?.summary
                == "XML.ENCODING 2:5 the GB18030 text ends in the middle of a character; the file is cut off")
        let hostile = "<?xml version='1.0' encoding='windows-1251'?><!DOCTYPE p><p/>"
        #expect(refusal(of: hostile)?.code == "XML.DOCTYPE")
        #expect(refusal(of: document("ISO-8859-7//TRANSLIT", [0xE1]))?.code == "XML.ENCODING")
        #expect(refusal(of: document("ISO-2022-CN-EXT", []))?.code == "XML.ENCODING")
        #expect(refusal(of: document("windows-1251", [0]))?.code == "XML.NUL")
    }

    @Test func `damaged bytes`() {
        let cases: [(bytes: [UInt8], expected: String)] = [
            (
                Array("<p>\né".utf8) + [0xE9] + Array("</p>".utf8),
                "XML.ENCODING 2:2 these bytes are not UTF-8; save the document as UTF-8, or declare the encoding that it has"
            ),
            (
                [0xFF, 0xFE] + Self.utf16("<p/>", bigEndian: false) + [0x20],
                "XML.ENCODING 1:5 the UTF-16 text ends in the middle of a character; the file is cut off"
            ),
            (
                [0xFE, 0xFF] + Self.utf16("<p>", bigEndian: true) + [0xD8, 0, 0, 0x41],
                "XML.ENCODING 1:4 half of a UTF-16 surrogate pair without the other half; the file is damaged"
            ),
            (
                [0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0],
                "XML.ENCODING 1:1 the document is in UTF-32, which is not read; save it as UTF-8"
            ),
            (
                [0x4C, 0x6F, 0xA7, 0x94, 0x93],
                "XML.ENCODING 1:1 the document is in EBCDIC, which is not read; save it as UTF-8"
            ),
            (
                Self.utf16("<?xml version='1.0'?><p/>", bigEndian: false),
                "XML.ENCODING 1:1 UTF-16 without a byte-order mark; save the document as UTF-8"
            ),
            (
                Self.utf16("<p/>", bigEndian: false),
                "XML.ENCODING 1:1 UTF-16 without a byte-order mark; save the document as UTF-8"
            ),
            (
                Self.utf16("<p/>", bigEndian: true),
                "XML.ENCODING 1:1 UTF-16 without a byte-order mark; save the document as UTF-8"
            ),
            (
                Array(
                    "<?xml version='1.0' encoding='ISO-8859-1'?>\n<p>\u{E4}</p>".unicodeScalars.map { UInt8($0.value) }
                )
                .replacing([0xE4], with: [0xE4, 0x96]),
                "XML.ENCODING 2:5 the byte 0x96 is a control character in ISO-8859-1, which the declaration names, and stands in no text; save the document as UTF-8"
            ),
            (
                Array(
                    "<?xml version='1.0' encoding='ISO-8859-15'?>\n<p>\u{E4}</p>".unicodeScalars.map { UInt8($0.value) }
                )
                .replacing([0xE4], with: [0xE4, 0x80]),
                "XML.ENCODING 2:5 the byte 0x80 is a control character in ISO-8859-15, which the declaration names, and stands in no text; save the document as UTF-8"
            ),
            (
                [0xFF, 0xFE] + Self.utf16("<?xml version='1.0' encoding='UTF-8'?><p/>", bigEndian: false),
                "XML.ENCODING 1:1 the bytes are UTF-16, but the declaration says encoding=\"UTF-8\"; make the two agree"
            ),
            (
                Array("<?xml version='1.0' encoding='cp1252'?><p>".utf8) + [0x81] + Array("</p>".utf8),
                "XML.ENCODING 1:43 the byte 0x81 is no character of windows-1252, which the declaration names"
            ),
            (
                [0xFF, 0xFE] + Self.utf16("<!DOCTYPE p><p/>", bigEndian: false),
                "XML.DOCTYPE 1:1 a document type declaration is not allowed, because it can read files and inflate "
                    + "without bound; remove the <!DOCTYPE …>"
            ),
        ]
        for (bytes, expected) in cases { #expect(refusal(of: bytes)?.summary == expected) }
    }
}
