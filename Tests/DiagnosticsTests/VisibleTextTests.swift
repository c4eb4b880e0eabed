import Diagnostics
import Testing

/// Nothing that an applicant wrote commands the terminal, and no excerpt is longer than a few lines.
@Suite struct VisibleTextTests {
    @Test(arguments: [
        ("plain é 中", "plain é 中", "plain é 中"), ("\u{1B}[31mRED\u{7}", "\\x1B[31mRED\\x07", "\\x1B[31mRED\\x07"),
        ("a\nb\tc", "a\\nb\\tc", "a\nb\tc"), ("a\r\nb", "a\\r\\nb", "a\nb"),
        ("a\u{202E}b", "a\\u{202E}b", "a\\u{202E}b"), ("\u{9B}2J", "\\x9B2J", "\\x9B2J"),
        ("\u{0}", "\\x00", "\\x00"),
    ])
    func `what would command the terminal is shown`(text: String, line: String, lines: String) {
        #expect(VisibleText.of(text) == line)
        #expect(VisibleText.of(text, keepsLayout: true) == lines)
    }

    /// Every scalar that a byte of its UTF-8 could be mistaken for, between others: what is harmless stays, all else is shown.
    @Test func `a text is shown as its characters are, one by one`() {
        let scalars = (0...0x2100).compactMap(Unicode.Scalar.init) + (0xE000...0xE100).compactMap(Unicode.Scalar.init)
        for scalar in scalars {
            for text in ["\(scalar)", "aé\(scalar)中b"] {
                let shown = text.unicodeScalars.map { one in
                    Self.commands(one) ? VisibleText.of(String(one)) : String(one)
                }
                #expect(VisibleText.of(text) == shown.joined(), "\(scalar.value)")
            }
            #expect((VisibleText.of(String(scalar)) == String(scalar)) != Self.commands(scalar), "\(scalar.value)")
        }
    }

    private static func commands(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: true
        default: scalar.properties.generalCategory == .control
        }
    }

    private func rendered(_ source: String, line: Int, column: Int, length: Int = 1) -> [String] {
        let problem = Diagnostic(
            code: "X", message: "odd", place: Place(file: "a.csv", line: line, column: column), length: length)
        return DiagnosticRenderer(sources: ["a.csv": source]).render(problem)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `lines may end as they like`(end: String) {
        let source = ["h1,h2", "one,two", "three,four"].joined(separator: end)
        #expect(rendered(source, line: 2, column: 5, length: 3) == ["a.csv:2:5: error: odd", "one,two", "    ^~~"])
    }

    @Test func `of a long line the part around the place is shown`() {
        let source = String(repeating: "abcdefghi,", count: 1_000)
        for column in [1, 80, 5_000, 10_000] {
            let lines = rendered(source, line: 1, column: column)
            #expect(lines.count == 3)
            #expect(lines[1].count <= 162)
            let caret = lines[2].distance(
                from: lines[2].startIndex, to: lines[2].firstIndex(of: "^") ?? lines[2].endIndex)
            let wanted = Array(source)[column - 1]
            #expect(Array(lines[1])[caret] == wanted, "\(column)")
        }
        #expect(rendered(source, line: 1, column: 5_000)[1].hasPrefix("…"))
    }

    @Test func `a control character in the line or the message is shown, and the caret stands right`() {
        let problem = Diagnostic(
            code: "X", message: "'\u{1B}[2J' is odd\nerror: none", place: Place(file: "a\u{7}.csv", line: 1, column: 3))
        #expect(
            DiagnosticRenderer(sources: ["a\u{7}.csv": "\u{1B}bc"]).render(problem) == """
                a\\x07.csv:1:3: error: '\\x1B[2J' is odd\\nerror: none
                \\x1Bbc
                     ^
                """)
    }

    @Test func `a place is added to bytes as it is described`() {
        let texts = [(0, 0), (12, 0), (12, 3), (0, 3)].map { Place(file: "é/a.csv", line: $0.0, column: $0.1) }
        for place in texts + [Place(file: "s.xlsx", sheet: "Scores", line: 14, column: 4)] {
            var bytes = Array("at ".utf8)
            place.write(to: &bytes)
            #expect(String(decoding: bytes, as: UTF8.self) == "at \(place)")
        }
    }

    @Test func `a cell of a workbook is named as spreadsheets do`() {
        let places = [(14, 4), (1, 26), (2, 27), (3, 703), (9, 0), (0, 0)].map {
            Place(file: "s.xlsx", sheet: "Scores", line: $0.0, column: $0.1).description
        }
        #expect(
            places == [
                "s.xlsx, Scores!D14", "s.xlsx, Scores!Z1", "s.xlsx, Scores!AA2", "s.xlsx, Scores!AAA3",
                "s.xlsx, Scores!9",
                "s.xlsx, Scores",
            ])
    }
}
