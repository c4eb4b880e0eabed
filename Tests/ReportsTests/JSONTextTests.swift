import Testing

@testable import Reports

@Suite("Writing JSON")
struct JSONTextTests {
    private static func text(_ json: JSONText) -> String {
        String(decoding: json.bytes, as: UTF8.self)
    }

    static let strings: [(String, String)] = [
        ("plain", #""plain""#), ("say \"hi\"", #""say \"hi\"""#), (#"a\b"#, #""a\\b""#), ("a\nb\r\tc", #""a\nb\r\tc""#),
        ("\u{1}\u{1F}", #""\u0001\u001f""#), ("中文 é 🏙", "\"中文 é 🏙\""), ("", #""""#), ("\u{7F}", "\"\u{7F}\""),
    ]

    @Test(arguments: strings)
    func `strings are escaped as RFC 8259 demands`(_ text: String, _ json: String) {
        #expect(Self.text(.string(text)) == json + "\n")
    }

    @Test func `keys keep their order, empty ones take one line`() {
        let json = JSONText.object([
            ("b", .array([.number("1.50"), .boolean(true), .null])), ("a", .object([])), ("c", .array([])),
        ])
        #expect(
            Self.text(json) == """
                {
                  "b": [
                    1.50,
                    true,
                    null
                  ],
                  "a": {},
                  "c": []
                }

                """)
    }
}
