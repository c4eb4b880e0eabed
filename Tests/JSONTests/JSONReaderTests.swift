import JSON
import Testing

/// One reader for everything: what it takes, and what it refuses with which words at which byte.
@Suite struct JSONReaderTests {
    private static func read(_ text: String) throws(JSONProblem) -> String {
        String(decoding: try JSONValue(Array(text.utf8)).canonicalBytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("null", "null"), (" [ true , false ]\r\n", "[true,false]"), ("{}", "{}"), ("[]", "[]"), ("\t-0.5e+1", "-5"),
        (#""a\"\\\/\b\f\n\r\t""#, #""a\"\\/\b\f\n\r\t""#), (#""\u00e9\ud83c\udf33\u0001""#, "\"é🌳\\u0001\""),
        ("\u{FEFF}1", "1"), ("{\"b\":[{}],\"a\":\"é\"}", "{\"a\":\"é\",\"b\":[{}]}"),
    ])
    func `what is JSON is read`(text: String, canonical: String) throws {
        #expect(try Self.read(text) == canonical)
    }

    @Test(arguments: [
        ("", 0, "expected a value, found the end"), ("[1,]", 3, "expected a value, found ']'"),
        ("1 2", 2, "expected nothing more, found '2'"), ("01", 0, "01 is not a number as JSON writes it"),
        ("1.", 0, "1. is not a number as JSON writes it"), ("-", 0, "- is not a number as JSON writes it"),
        ("[+1]", 1, "expected a value, found '+'"), ("nul", 0, "'nul' is no value; texts stand in quotes"),
        ("“a”", 0, "expected a value, found '“'"), ("été", 0, "'été' is no value; texts stand in quotes"),
        ("\"a", 0, "this text has no closing quote"), ("\"\\", 1, "this text has no closing quote"),
        ("\"\\x\"", 1, "'\\x' is no escape; a backslash itself is written \\\\"),
        ("\"a\nb\"", 2, "a line break or control character in a text; write it as \\n or \\u000A"),
        ("\"\\u00g0\"", 1, "'\\u' is followed by four hexadecimal digits"),
        ("\"\\u+0e9\"", 1, "'\\u' is followed by four hexadecimal digits"),
        ("\"\\ud800\"", 1, "half a surrogate pair"), ("\"\\udc00\"", 1, "half a surrogate pair"),
        ("{a:1}", 1, "expected a name in quotes, found 'a'"),
        ("{\"a\" 1}", 5, "expected ':' after the name, found '1'"),
        ("{\"a\":1 \"b\":2}", 7, "expected ',' or '}', found '\"'"), ("[1 2]", 3, "expected ',' or ']', found '2'"),
        ("{\"a\":1,\"a\":2}", 7, "'a' is given twice; take one of them out"),
    ])
    func `what is no JSON is refused where it stands`(text: String, offset: Int, message: String) {
        let problem = #expect(throws: JSONProblem.self) { try Self.read(text) }
        #expect(problem?.message == message)
        #expect(problem?.bytes.lowerBound == offset)
        #expect(problem?.bytes.isEmpty == false)
    }

    @Test func `a text that is not UTF-8 is refused, in a text and elsewhere`() {
        for (bytes, offset, message) in [
            ([0x5B, 0x22, 0xC3, 0x22, 0x5D], 1, "this text is not UTF-8"),
            ([0xFF], 0, "expected a value, found '\u{FFFD}'"),
        ] as [([UInt8], Int, String)] {
            let problem = #expect(throws: JSONProblem.self) { try JSONValue(bytes) }
            #expect(problem?.message == message)
            #expect(problem?.bytes.lowerBound == offset)
        }
    }

    @Test(arguments: [2, 15, 16, 17, 40]) func `a name given twice is seen among few and among many`(count: Int) {
        let members = (0..<count).map { "\"n\($0)\":\($0)" }
        #expect(throws: Never.self) { try Self.read("{\(members.joined(separator: ","))}") }
        for repeated in [0, count - 1] {
            let text = "{\((members + ["\"n\(repeated)\":0"]).joined(separator: ","))}"
            #expect(throws: JSONProblem.self) { try Self.read(text) }
        }
    }

    @Test(arguments: [0, 20]) func `the forms of an accented letter are two names`(others: Int) throws {
        let members = (0..<others).map { "\"n\($0)\":0" } + ["\"e\u{301}\":1", "\"\u{e9}\":2"]
        let value = try JSONValue(Array("{\(members.joined(separator: ","))}".utf8))
        guard case .number("1")? = value["e\u{301}"], case .number("2")? = value["\u{e9}"] else {
            Issue.record("the members are mixed up")
            return
        }
        #expect(throws: JSONProblem.self) {
            try Self.read("{\((members + ["\"e\\u0301\":3"]).joined(separator: ","))}")
        }
    }

    @Test func `a hundred lists inside each other are read, and no more`() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(try Self.read(nested(101)) == nested(101))
        let problem = #expect(throws: JSONProblem.self) { try Self.read(nested(5_000)) }
        #expect(problem?.message == "more than 100 lists and objects inside each other")
        #expect(problem?.bytes.lowerBound == 101)
    }

    @Test func `numbers keep their digits, become texts or have to be near a binary number`() throws {
        func read(_ text: String, _ numbers: JSONValue.Numbers) throws -> JSONValue {
            try JSONValue(Array(text.utf8), numbers: numbers)
        }
        guard case .number("1.50E+900") = try read("1.50E+900", .asWritten),
            case .string("1.50") = try read("1.50", .texts)
        else {
            Issue.record("the digits are not kept")
            return
        }
        let problem = #expect(throws: JSONProblem.self) { try read("[1e999]", .binary) }
        #expect(problem == JSONProblem("the number 1e999 is too large", at: 1..<6))
    }
}
