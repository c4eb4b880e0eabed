import Diagnostics
import Tabular
import Testing

@Suite struct CSVWritingTests {
    private static func written(_ rows: [[CSVField]], _ dialect: CSVDialect = .standard) -> String {
        var writer = CSVWriter(dialect: dialect)
        for row in rows { writer.row(row) }
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    static let cells: [(CSVField, String)] = [
        (.text("plain"), "plain"),
        (.text(""), ""),
        (.empty, ""),
        (.text("a,b"), "\"a,b\""),
        (.text("a;b"), "\"a;b\""),
        (.text("a\tb"), "\"a\tb\""),
        (.text("say \"hi\""), "\"say \"\"hi\"\"\""),
        (.text("two\nlines"), "\"two\nlines\""),
        (.text("two\r\nlines"), "\"two\r\nlines\""),
        (.text(" led"), "\" led\""),
        (.text("e\u{301}\""), "\"e\u{301}\"\"\""),
        (.text("=1+1"), "'=1+1"),
        (.text("-3"), "'-3"),
        (.number("-3"), "-3"),
        (.number("0.30"), "0.30"),
        (.text("＝1"), "'＝1"),
        (.text("'=1"), "''=1"),
        (.text("'s-Hertogenbosch"), "'s-Hertogenbosch"),
        (.text("@a"), "'@a"),
        (.text("+a,b"), "\"'+a,b\""),
        (.text("/a-b=c@d"), "/a-b=c@d"),
        (.text("(a, b)"), "\"(a, b)\""),
        (.text("a\u{FEFF}"), "a\u{FEFF}"),
        (.text("\u{FEFF}a"), "\"\u{FEFF}a\""),
        (.text("a\u{A0}"), "\"a\u{A0}\""),
        (.text("a\u{7F}"), "a\u{7F}"),
        (.text("\u{7F}=a"), "'\u{7F}=a"),
        (.text("-"), "'-"),
        (.text("\r=1"), "\"'\r=1\""),
    ]

    @Test(arguments: cells)
    func `one cell`(_ field: CSVField, _ text: String) {
        #expect(Self.written([[.number("1"), field]]) == "1,\(text)\r\n")
    }

    @Test(arguments: [
        CSVDialect.standard, .excel(separator: ";", decimalSign: ","), .excel(separator: "·", decimalSign: "."),
        .workbook,
    ])
    func `cells that stand in several rows are what they are when written again`(_ dialect: CSVDialect) {
        func name(_ csv: inout CSVWriter) {
            csv.text("a, \"b\"; c")
            csv.empty()
        }
        func numbers(_ csv: inout CSVWriter) { csv.number { $0 += "-4.5".utf8 } }
        var (again, whole) = (CSVWriter(dialect: dialect), CSVWriter(dialect: dialect))
        for row in 0..<3 {
            name(&whole)
            whole.text("\(row)")
            numbers(&whole)
            whole.endRow()
        }
        let start = again.position
        name(&again)
        let first = again.cells(since: start)
        again.text("0")
        let middle = again.position
        numbers(&again)
        let second = again.cells(since: middle)
        again.endRow()
        for row in 1..<3 {
            again.add(first)
            again.text("\(row)")
            again.add(second)
            again.endRow()
        }
        #expect(again.bytes == whole.bytes)
    }

    @Test(arguments: cells)
    func `a text that is written in pieces is the cell that it is as a whole`(_ field: CSVField, _: String) {
        guard case .text(let text) = field else { return }
        for dialect in [CSVDialect.standard, .excel(separator: ";", decimalSign: ","), .workbook] {
            var (whole, pieces) = (CSVWriter(dialect: dialect), CSVWriter(dialect: dialect))
            for _ in 0..<2 {
                whole.text(text)
                pieces.text { output in for byte in text.utf8 { output.append(byte) } }
            }
            whole.endRow()
            pieces.endRow()
            #expect(pieces.bytes == whole.bytes)
        }
    }

    @Test func `a lone empty cell is not a blank line`() {
        #expect(Self.written([[.text("a")], [.empty]]) == "a\r\n\"\"\r\n")
    }

    @Test func `the dialect of spreadsheets: byte-order mark, separator, decimal sign of numbers only`() {
        let text = Self.written(
            [[.text("v. 1.5"), .number("-1234.5"), .text("x;y")]], .excel(separator: ";", decimalSign: ","))
        #expect(text == "\u{FEFF}v. 1.5;-1234,5;\"x;y\"\r\n")
        #expect(Self.written([[.number("1.5")]], .excel(separator: ",", decimalSign: ",")) == "\u{FEFF}\"1,5\"\r\n")
        #expect(Self.written([[.number("1.5")]], .excel(separator: ",", decimalSign: ".")) == "\u{FEFF}1.5\r\n")
    }

    /// A small linear congruential generator (Knuth's MMIX constants): the same texts in every run.
    private struct Generator {
        var state: UInt64
        mutating func below(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
    }

    @Test(arguments: [",", ";", "\t"])
    func `what was written reads back unchanged, whatever the texts and the separator`(separator: String) throws {
        let alphabet = Array("a中é'=+-@＝＠, ;\t\"\r\n\u{301}\u{200B}\u{FEFF}🏙".unicodeScalars)
        var generator = Generator(state: 42)
        for _ in 0..<300 {
            let rows = (0..<3).map { _ in
                (0..<3).map { _ in
                    var text = String.UnicodeScalarView()
                    for _ in 0..<generator.below(6) { text.append(alphabet[generator.below(alphabet.count)]) }
                    return String(text)
                }
            }
            let dialect = CSVDialect.excel(separator: Character(separator), decimalSign: ".")
            let header = [["x", "y", "z"]]
            let bytes = Self.written((header + rows).map { $0.map(CSVField.text) }, dialect)
            var problems = DiagnosticCollector()
            let document = try #require(CSVDocument.read(Array(bytes.utf8), name: "t", into: &problems))
            let read = document.rows.map { $0.map { Array(FormulaGuard.restored($0.text).unicodeScalars) } }
            #expect(read == rows.map { $0.map { Array($0.unicodeScalars) } })
        }
    }
}
