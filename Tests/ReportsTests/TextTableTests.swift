import Testing

@testable import Reports

@Suite struct TextTableTests {
    static let widths: [(String, Int)] = [
        ("", 0), ("abc", 3), ("Ελλάδα", 6), ("中文", 4), ("é", 1), ("e\u{301}", 1), ("한국", 4), ("ｗｉｄｅ", 8), ("🏙", 2),
        ("☀️", 2),
        ("a\u{200B}b", 2), ("カタカナ", 8), ("ﾊ", 1), ("–", 1),
    ]

    @Test(arguments: widths)
    func `columns of a text`(_ text: String, _ columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    static let texts: [(String, String)] = [
        ("plain", "plain"), ("two\nlines", "two lines"), ("\u{1B}[2Jx", "\\x1B[2Jx"), ("a\u{202E}b", "a\\u{202E}b"),
        ("a\u{85}b", "a b"),
        ("a\u{2028}b", "a b"),
    ]

    @Test(arguments: texts)
    func `applicants' texts cannot command the terminal`(_ text: String, _ shown: String) {
        #expect(DisplayWidth.harmless(text) == shown)
    }

    static let wrapped: [(String, Int, [String])] = [
        ("", 5, [""]), ("one two", 7, ["one two"]), ("one two", 6, ["one", "two"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("ab abcdefgh", 5, ["ab", "abcde", "fgh"]), ("中文中文", 5, ["中文", "中文"]), ("中文", 1, ["中", "文"]),
        ("sheets/ev-1.csv:123:45", 12, ["sheets/ev-", "1.csv:123:45"]),
        ("a/submissions.xml:1234", 10, ["a/", "submission", "s.xml:1234"]),
        ("call.xml:123", 10, ["call.xml:", "123"]), ("call.xml:12:34", 11, ["call.xml:", "12:34"]),
        ("record1234567", 8, ["record", "1234567"]),
        ("at calls/of-the-year/a.xml:17", 12, ["at calls/of-", "the-year/", "a.xml:17"]),
        ("12345678", 3, ["123", "456", "78"]), ("IUC-2018-004", 9, ["IUC-2018-", "004"]),
        ("a//b::c", 3, ["a//", "b::", "c"]), ("one  two", 20, ["one two"]), (" one two ", 6, ["one", "two"]),
        ("a bc def g", 4, ["a bc", "def", "g"]), ("a bc def g", 5, ["a bc", "def g"]),
        ("één twee", 4, ["één", "twee"]),
    ]

    @Test(arguments: wrapped)
    func `long texts go on below`(_ text: String, _ width: Int, _ lines: [String]) {
        #expect(TextTable.wrap(text, width) == lines)
    }

    @Test(arguments: 1...24)
    func `plain texts are broken as texts with accents are`(_ width: Int) {
        let words = ["at", "submissions/a.xml:17", "the", "rubric", "x", "IUC-2018-004", "undecided", "12345678", "of"]
        for first in words.indices {
            for length in 1...words.count {
                let text = (0..<length).map { words[(first + $0 * $0) % words.count] }.joined(separator: " ")
                let accented = text.replacing("u", with: "ü")
                let lines = TextTable.wrap(accented, width).map { $0.replacing("ü", with: "u") }
                #expect(TextTable.wrap(text, width) == lines)
            }
        }
    }

    @Test(arguments: [
        ("a.xml", "a.xml"), ("in/sub/a.xml", "a.xml"), ("in/call.zip!sub/a.xml", "call.zip!sub/a.xml"),
        ("in/CALL.ZIP!a.xml", "CALL.ZIP!a.xml"), ("in/odd!name/a.xml", "a.xml"), ("odd!.xml", "odd!.xml"), ("", ""),
        ("a/é.xml", "é.xml"),
    ])
    func `a file's name without its folders; in an archive the folders of the archive's members stay`(
        _ file: String, _ short: String
    ) { #expect(FileLabel.short(file) == short) }

    @Test func `wide characters keep the columns in line, and the widest column gives way`() {
        let rows = [
            ["1", "Granada – Kunming", "funded"], ["12", "中文中文", "the money ended above it and the reserve is full"],
        ]
        let columns = [
            TextTable.Column(title: "rank", alignsRight: true), TextTable.Column(title: "pair"),
            TextTable.Column(title: "reason"),
        ]
        let table = TextTable(columns: columns, rows: rows, width: 44)
        #expect(table.header == ["rank  pair               reason"])
        #expect(table.lines(rows[0]) == ["   1  Granada – Kunming  funded"])
        #expect(
            table.lines(rows[1]) == [
                "  12  中文中文           the money ended", "                         above it and the",
                "                         reserve is full",
            ])
        #expect(table.width == 44)
    }

    @Test func `ids stay in one piece where others give way; very wide ones do not`() {
        let columns = [TextTable.Column(title: "id", isWhole: true), TextTable.Column(title: "name")]
        let lines = TextTable(columns: columns, rows: [["RF-26-025", "Reallabor Quartier"]], width: 20)
            .lines(["RF-26-025", "Reallabor Quartier"])
        #expect(lines == ["RF-26-025  Reallabor", "           Quartier"])
        let wide = String(repeating: "x", count: 30)
        #expect(TextTable(columns: columns, rows: [[wide, "a"]], width: 24).width == 24)
    }
}
