import Testing

@testable import Intake

@Suite struct QuotedTextTests {
    static let quoted: [(text: String, quoted: String)] = [
        ("6 points", "'6 points'"), ("", "''"), ("a\nb\tc\r", "'a\\nb\\tc\\r'"), ("12\u{A0}500", "'12\\u{A0}500'"),
        ("12\u{202F}500", "'12\\u{202F}500'"), ("\u{1B}[31m", "'\\u{1B}[31m'"), ("a\u{202E}b", "'a\\u{202E}b'"),
        ("中文 ελληνικά български é", "'中文 ελληνικά български é'"), ("\u{0}", "'\\u{0}'"),
        (String(repeating: "ä", count: 60), "'" + String(repeating: "ä", count: 60) + "'"),
        (String(repeating: "ä", count: 61), "'" + String(repeating: "ä", count: 60) + "…'"),
    ]

    @Test(arguments: quoted) func `is one short visible line`(_ text: String, _ quoted: String) {
        #expect(QuotedText.quote(text) == quoted)
    }

    static let trimmed: [(text: String, trimmed: String)] = [
        ("a", "a"), (" a ", "a"), ("\t\r\n a b \n", "a b"), ("", ""), (" \t\r\n", ""),
        ("\u{A0}a\u{A0}", "\u{A0}a\u{A0}"),
        ("\u{B}a", "\u{B}a"), (" é ", "é"),
    ]

    @Test(arguments: trimmed) func `trims what XML calls white space`(_ text: String, _ trimmed: String) {
        #expect(XMLSpace.trim(text) == trimmed)
        #expect(XMLSpace.isBlank(text) == trimmed.isEmpty)
    }
}
