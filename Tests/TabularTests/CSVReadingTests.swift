import Diagnostics
import Tabular
import Testing

@Suite struct CSVReadingTests {
    /// What was read, or nil, and the problems as people see them.
    private static func read(_ bytes: [UInt8], limits: CSVLimits = .standard) -> (CSVDocument?, [String], [String]) {
        var diagnostics = DiagnosticCollector()
        let document = CSVDocument.read(bytes, name: "t.csv", limits: limits, into: &diagnostics)
        return (document, diagnostics.all.map(\.code), diagnostics.all.map(\.description))
    }

    struct Good: Sendable, CustomTestStringConvertible {
        var text: String
        var header: [String]
        var rows: [[String]]
        var testDescription: String { text.debugDescription }
    }

    static let good: [Good] = [
        Good(text: "a,b\n1,2\n", header: ["a", "b"], rows: [["1", "2"]]),
        Good(text: "a,b\r\n1,2\r\n", header: ["a", "b"], rows: [["1", "2"]]),
        Good(text: "a,b\n1,2", header: ["a", "b"], rows: [["1", "2"]]),
        Good(text: "a,b\n1,2\n\n", header: ["a", "b"], rows: [["1", "2"]]),
        Good(text: "a,b\r\n1,2\r\n\r\n", header: ["a", "b"], rows: [["1", "2"]]),
        Good(text: "a\n1\n\n2\n", header: ["a"], rows: [["1"], [""], ["2"]]),
        Good(text: "a,b\n", header: ["a", "b"], rows: []),
        Good(text: "a,b", header: ["a", "b"], rows: []),
        Good(text: "a;b\n1,5;2\n", header: ["a", "b"], rows: [["1,5", "2"]]),
        Good(text: "a\tb\n1,5\t2;3\n", header: ["a", "b"], rows: [["1,5", "2;3"]]),
        Good(text: "\"a;x\",b\n1,2\n", header: ["a;x", "b"], rows: [["1", "2"]]),
        Good(text: "a,b\n\"1,5\",\"say \"\"hi\"\"\"\n", header: ["a", "b"], rows: [["1,5", "say \"hi\""]]),
        Good(text: "a,b\n\"x\ny\r\nz\",\n", header: ["a", "b"], rows: [["x\ny\r\nz", ""]]),
        Good(text: "a,b\n\"\",\"\"\"\"\n", header: ["a", "b"], rows: [["", "\""]]),
        Good(text: "a,b\n 1 , 2\n", header: ["a", "b"], rows: [[" 1 ", " 2"]]),
        Good(text: "\u{FEFF}a,b\n中文,Ελλάδα\n", header: ["a", "b"], rows: [["中文", "Ελλάδα"]]),
        // A combining accent after a separator is a character of its own cell, not part of the separator.
        Good(text: "a,b\nx,\u{301}y\n", header: ["a", "b"], rows: [["x", "\u{301}y"]]),
    ]

    @Test(arguments: good)
    func `well-formed files`(_ sample: Good) throws {
        let (read, _, problems) = Self.read(Array(sample.text.utf8))
        #expect(problems == [])
        let document = try #require(read)
        #expect(document.header.map(\.text) == sample.header)
        #expect(document.rows.map { $0.map(\.text) } == sample.rows)
    }

    struct Bad: Sendable, CustomTestStringConvertible {
        var text: String
        var code: String
        var message: String
        var testDescription: String { text.debugDescription }
    }

    static let bad: [Bad] = [
        Bad(text: "", code: "CSV.EMPTY", message: "t.csv: error: the file is empty; expected a header line"),
        Bad(text: "\u{FEFF}", code: "CSV.EMPTY", message: "t.csv: error: the file is empty; expected a header line"),
        Bad(
            text: "a,b;c\n", code: "CSV.SEPARATOR",
            message: "t.csv:1:1: error: the header holds commas and semicolons, so that the separator is not clear; "
                + "put names that hold one of them in quotes"),
        Bad(
            text: "a,,c\n", code: "CSV.HEADER_EMPTY",
            message: "t.csv:1:3: error: column 2 has no name; name it in the header or remove it"),
        Bad(
            text: "né,b,né\n", code: "CSV.HEADER_DUPLICATE",
            message: "t.csv:1:6: error: column 'né' appears twice, first in column 1 of the line; rename or remove one"),
        Bad(
            text: "a,b\nx,2,3\n", code: "CSV.ROW_LENGTH",
            message: "t.csv:2:5: error: the row has 3 cells and the header 2; if '2,3' in column 3 of the line is one "
                + "number, write 2.3, or save the file with semicolons between the cells; else remove what is too much"),
        Bad(
            text: "a;b\n1;2;3\n", code: "CSV.ROW_LENGTH",
            message: "t.csv:2:5: error: the row has 3 cells and the header 2; remove what begins here, "
                + "or put a cell that holds the separator in quotes"),
        Bad(
            text: "a,b,c\n\"x\ny\",2,3\n1\n", code: "CSV.ROW_LENGTH",
            message: "t.csv:4:1: error: the row has 1 cell and the header 3; missing: 'b', 'c'"),
        Bad(
            text: "a,b\n中文,x\"y\n", code: "CSV.QUOTE",
            message: "t.csv:2:5: error: a quote inside a cell without quotes; "
                + "put the whole cell in quotes and double the quote"),
        Bad(
            text: "a,b\n\"x\ny\" z,2\n", code: "CSV.QUOTE",
            message: "t.csv:3:3: error: text after the closing quote; expected a separator or the end of the line "
                + "(a quote inside a quoted cell is doubled)"),
        Bad(
            text: "a,b\n1,\"x\n3,4\n", code: "CSV.QUOTE",
            message: "t.csv:2:3: error: the quote that opens here is never closed"),
        Bad(
            text: "a,b\n1,2\r3,4\n", code: "CSV.LINE_END",
            message: "t.csv:2:4: error: a carriage return without a line feed; "
                + "expected lines that end with LF or CRLF"),
        Bad(text: "a,b\n1,\0\n", code: "CSV.NUL", message: "t.csv:2:3: error: a NUL character; expected text"),
    ]

    @Test(arguments: bad)
    func `faults, each with its code, place and words`(_ sample: Bad) {
        let (document, codes, messages) = Self.read(Array(sample.text.utf8))
        #expect(document == nil)
        #expect(codes == [sample.code])
        #expect(messages == [sample.message])
    }

    @Test func `bytes that are not UTF-8`() {
        let latin1 = Self.read(Array("stadt\né\nM".utf8) + [0xFC] + Array("nchen\n".utf8))
        #expect(latin1.2 == ["t.csv:3:2: error: byte 0xFC is not UTF-8; save the file as \"CSV UTF-8\""])
        let overlong = Self.read(Array("a\n".utf8) + [0xC0, 0x80])
        #expect(overlong.2 == ["t.csv:2:1: error: byte 0xC0 is not UTF-8; save the file as \"CSV UTF-8\""])
        let cut = Self.read(Array("a\nx".utf8) + [0xE4, 0xB8])
        #expect(cut.2 == ["t.csv:2:2: error: byte 0xE4 is not UTF-8; save the file as \"CSV UTF-8\""])
        let utf16 = Self.read([0xFF, 0xFE, 0x61, 0])
        #expect(utf16.2 == ["t.csv:1:1: error: the file is UTF-16; save it as \"CSV UTF-8\""])
        #expect(Self.read([0x61, 0, 0x2C, 0]).2 == utf16.2)
        #expect(Self.read([0, 0x61, 0, 0x2C]).2 == utf16.2)
    }

    @Test(arguments: ["sep=;\n", "SEP=;\r\n", "\"sep=;\"\r\n"])
    func `a first line that names the separator`(line: String) throws {
        for mark: [UInt8] in [[], [0xEF, 0xBB, 0xBF]] {
            let (document, _, messages) = Self.read(mark + Array((line + "a,b;c\r\n1,5;2\r\n").utf8))
            let csv = try #require(document)
            #expect(messages.isEmpty)
            #expect(csv.separator == ";")
            #expect(csv.header.map { "\($0.line):\($0.column) \($0.text)" } == ["2:1 a,b", "2:5 c"])
            #expect(csv.rows.map { $0.map(\.text) } == [["1,5", "2"]])
        }
    }

    @Test(arguments: [
        ("sep=:\na\n", ["sep=:"]), ("sep=\na\n", ["sep="]), ("sep=;x\na;b\n", ["sep=", "x"]), ("sep=;", ["sep=", ""]),
    ])
    func `a first line that only resembles it is a header`(text: String, header: [String]) throws {
        let source = try CSVRows(Array(text.utf8), name: "t.csv", isFromSpreadsheet: true)
        #expect(source.header.map(\.text) == header)
    }

    @Test func `all rows of a wrong length are reported in one run`() {
        let (document, codes, messages) = Self.read(Array("a,b,a\n1,2,3\n1\n1,2,3,4\n".utf8))
        #expect(document == nil)
        #expect(codes == ["CSV.HEADER_DUPLICATE", "CSV.ROW_LENGTH", "CSV.ROW_LENGTH"])
        #expect(messages.map { $0.prefix(9) } == ["t.csv:1:5", "t.csv:3:1", "t.csv:4:7"])
    }

    @Test func `sizes are bounded, and the bound itself is allowed`() {
        let limits = CSVLimits(bytes: 40, cellBytes: 4, columns: 3, rows: 2)
        func messages(_ text: String) -> [String] { Self.read(Array(text.utf8), limits: limits).2 }
        #expect(messages("a,b,c\n1234,2,3\n4,5,\"1234\"\n") == [])
        #expect(
            messages("a\n" + String(repeating: "1\n", count: 20)) == [
                "t.csv: error: the file is larger than 40 bytes; split it"
            ])
        #expect(messages("a\n1\n2\n3\n") == ["t.csv:4:1: error: more than 2 rows; split the file"])
        #expect(messages("a,b,c,d\n") == ["t.csv:1:7: error: more than 3 columns"])
        let long = "the cell is longer than 4 bytes; is a closing quote missing?"
        #expect(messages("a\n12345\n") == ["t.csv:2:1: error: \(long)"])
        #expect(messages("a,b\n1,\"2\n345\"\n") == ["t.csv:2:3: error: \(long)"])
    }

    @Test func `cells know where they begin`() throws {
        let (read, _, _) = Self.read(Array("a,b,c\n\"é\n中\",x,\"\"\n".utf8))
        let row = try #require(read?.rows.first)
        #expect(row.map(\.line) == [2, 3, 3])
        #expect(row.map(\.column) == [1, 4, 6])
        #expect(row.map(\.isQuoted) == [true, false, true])
        #expect(row[2].place(in: "t.csv").description == "t.csv:3:6")
    }
}
