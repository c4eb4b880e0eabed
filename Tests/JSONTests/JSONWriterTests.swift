import JSON
import Testing

/// What is written, in both layouts.
@Suite struct JSONWriterTests {
    private static func text(_ value: JSONValue) -> String { String(decoding: value.fileBytes, as: UTF8.self) }

    private static func compact(_ value: JSONValue) -> String {
        var output: [UInt8] = []
        JSONWriter.add(to: &output, .compact) { $0.value(value) }
        return String(decoding: output, as: UTF8.self)
    }

    @Test(arguments: [
        ("plain", #""plain""#), ("say \"hi\"", #""say \"hi\"""#), (#"a\b"#, #""a\\b""#), ("a\nb\r\tc", #""a\nb\r\tc""#),
        ("\u{1}\u{8}\u{C}\u{1F}", #""\u0001\b\f\u001f""#), ("中文 é 🏙", "\"中文 é 🏙\""), ("", #""""#),
        ("\u{7F}", "\"\u{7F}\""),
    ])
    func `texts are escaped as RFC 8785 demands`(_ text: String, _ json: String) throws {
        #expect(Self.text(.string(text)) == json + "\n")
        #expect(try JSONValue(Array(json.utf8)).text == text)
        let inPieces = JSONWriter.line { writer in
            writer.member("t") { $0.string { output in for byte in text.utf8 { output.append(byte) } } }
        }
        #expect(String(decoding: inPieces, as: UTF8.self) == #"{"t":\#(json)}"# + "\n")
    }

    @Test func `names are escaped as texts are`() throws {
        let name = "say \"hi\"\\\n\u{1}\u{1F}é"
        let json = Self.compact(.object([(name, .string("x"))]))
        #expect(json == #"{"say \"hi\"\\\n\u0001\u001fé":"x"}"#)
        #expect(try JSONValue(Array(json.utf8))[name]?.text == "x")
    }

    @Test func `every level has two more blanks, down to the one that stands on one line`() {
        let depth = 40
        let deep = (0..<depth).reduce(JSONValue.number("1")) { inner, _ in .object([("a", inner)]) }
        let lines = Self.text(deep).split(separator: "\n")
        let blanks = lines.map { $0.prefix { $0 == " " }.count }
        #expect(blanks == [0, 2, 4, 6, 8, 6, 4, 2, 0])
    }

    private static let tree = JSONValue.object([
        ("b", .array([.number("1.50"), .boolean(true), .null])), ("a", .object([])), ("c", .array([.array([])])),
    ])

    @Test func `members keep their order, empty ones take one line`() {
        #expect(
            Self.text(Self.tree) == """
                {
                  "b": [
                    1.50,
                    true,
                    null
                  ],
                  "a": {},
                  "c": [
                    []
                  ]
                }

                """)
        #expect(Self.compact(Self.tree) == #"{"b":[1.50,true,null],"a":{},"c":[[]]}"#)
        #expect(String(decoding: Self.tree.canonicalBytes, as: UTF8.self) == #"{"a":{},"b":[1.5,true,null],"c":[[]]}"#)
    }

    @Test func `a value goes behind what is there, at its level`() {
        var output = Array("{\n  \"a\": ".utf8)
        JSONWriter.add(to: &output, level: 1) { json in
            json.object { json in
                json.member("text", "x")
                json.member("count", 2)
                json.member("flag", Bool?.none)
                json.member("list") { $0.array([1, 2]) { $1.number($0) } }
            }
        }
        let written = """
            {
              "a": {
                "text": "x",
                "count": 2,
                "flag": null,
                "list": [
                  1,
                  2
                ]
              }
            """
        #expect(String(decoding: output, as: UTF8.self) == written)
    }

    @Test func `a line has no blank and ends with a line feed`() {
        let line = JSONWriter.line { json in
            json.member("a", "x\n")
            json.member("n") { $0.number { $0 += "1.50".utf8 } }
        }
        #expect(String(decoding: line, as: UTF8.self) == "{\"a\":\"x\\n\",\"n\":1.50}\n")
    }

    @Test(arguments: 0...4) func `levels are indented by two spaces each`(depth: Int) {
        let lines = Self.text((0..<depth).reduce(.null) { inner, _ in .array([inner]) }).split(separator: "\n")
        #expect(lines[depth] == String(repeating: " ", count: 2 * depth) + "null")
        #expect(lines.count == 2 * depth + 1)
    }

    @Test(arguments: [5, 6, 31, 40]) func `what stands in more than four others is written on one line`(depth: Int) {
        let deep = (0..<depth - 4).reduce(.null) { (inner: JSONValue, _) in
            .array([.object([("a", inner), ("b", .array([]))]), .object([])])
        }
        let lines = Self.text((0..<4).reduce(deep) { inner, _ in .array([inner]) }).split(separator: "\n")
        #expect(lines.count == 9)
        #expect(lines[4].hasPrefix(#"        [{"a": "#))
        #expect(lines[4].hasSuffix(#"null, "b": []}, {}]"# + String(repeating: #", "b": []}, {}]"#, count: depth - 5)))
    }
}
