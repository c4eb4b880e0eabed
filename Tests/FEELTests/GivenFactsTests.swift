import Diagnostics
import FEEL
import Testing

/// Facts out of JSON: exact, typed, and with a place for every mistake.
@Suite struct GivenFactsTests {
    private static func read(_ json: String) -> (GivenFacts?, [String]) {
        var problems = DiagnosticCollector()
        let facts = GivenFacts.read(SourceText(text: json, file: "facts.json"), into: &problems)
        return (facts, problems.all.map(\.description))
    }

    @Test(arguments: [
        ("1.50", "1.50", "number"), ("-0.1E+2", "-10", "number"),
        ("1234567890123456789012345678901234", "1234567890123456789012345678901234", "number"),
        (#""a \"b\" \\ \/ \n""#, #""a \"b\" \\ / \n""#, "string"), (#""\u00e9\ud83c\udf33""#, "\"é🌳\"", "string"),
        ("true", "true", "boolean"), ("false", "false", "boolean"), ("null", "null", "Any"),
        ("[1, 2]", "[1, 2]", "list<number>"), ("[ ]", "[]", "list"), ("{}", "{}", "context"),
        (#"{"a": [], "b c": "x"}"#, #"{a: [], b c: "x"}"#, "context<a: list, b c: string>"),
        (#""@\"2024-05-31\"""#, #"@"2024-05-31""#, "date"),
        (#""@\"P1DT2H\"""#, #"@"P1DT2H""#, "days and time duration"),
        (#""2024-05-31""#, #""2024-05-31""#, "string"), (#""@""#, #""@""#, "string"),
    ])
    func `values are exact and typed`(_ json: String, _ notation: String, _ type: String) throws {
        let (facts, problems) = Self.read("\u{FEFF}{ \"fact\" :\r\n\t\(json) }\n")
        #expect(problems == [])
        let read = try #require(facts)
        #expect(read.frame.map(\.notation) == [notation])
        #expect(read.scope.variables.map { "\($0.name): \($0.type)" } == ["fact: \(type)"])
    }

    @Test(arguments: [
        ("", "1:1: error: expected '{': facts are an object of names and values, found the end"),
        ("[1]", "1:1: error: expected '{': facts are an object of names and values, found '['"),
        ("{} {}", "1:4: error: expected nothing more, found '{'"),
        ("{\n  \"a\": 1,\n}", "3:1: error: expected a name in quotes, found '}'"),
        ("{\"a\" 1}", "1:6: error: expected ':' after the name, found '1'"),
        ("{\"a\": 1 \"b\": 2}", "1:9: error: expected ',' or '}', found '\"'"),
        ("{\"a\": [1 2]}", "1:10: error: expected ',' or ']', found '2'"),
        ("{\"a\": 1, \"a\": 2}", "1:10: error: 'a' is given twice; take one of them out"),
        ("{\"a\": }", "1:7: error: expected a value, found '}'"),
        ("{\"a\": yes}", "1:7: error: 'yes' is no value; texts stand in quotes"),
        ("{\"a\": 012}", "1:7: error: 012 is not a number as JSON writes it"),
        ("{\"a\": 1.}", "1:7: error: 1. is not a number as JSON writes it"),
        ("{\"a\": 1e}", "1:7: error: 1e is not a number as JSON writes it"),
        ("{\"a\": -}", "1:7: error: - is not a number as JSON writes it"),
        (
            "{\"a\": 0.12345678901234567890123456789012345}",
            "1:7: error: 0.12345678901234567890123456789012345 cannot be held exactly: a number has at most 34 digits and an exponent from -6176 to 6144"
        ),
        ("{\"a\": \"b}", "1:7: error: this text has no closing quote"),
        ("{\"a\": \"b\n\"}", "1:9: error: a line break or control character in a text; write it as \\n or \\u000A"),
        ("{\"a\": \"\\x\"}", "1:8: error: '\\x' is no escape; a backslash itself is written \\\\"),
        ("{\"a\": \"\\u12\"}", "1:8: error: '\\u' is followed by four hexadecimal digits"),
        ("{\"a\": \"\\ud83c!\"}", "1:8: error: half a surrogate pair"),
        ("{\"a\": \"\\ud83c\\u0041\"}", "1:8: error: half a surrogate pair"),
        ("{\"a\": \"\\udf33\"}", "1:8: error: half a surrogate pair"),
        (
            "{\"a\": \"@\\\"2024-13-01\\\"\"}",
            "1:7: error: @\"2024-13-01\" is no date, time, date and time or duration"
        ),
    ])
    func `mistakes are shown where they stand`(_ json: String, _ message: String) {
        let (facts, problems) = Self.read(json)
        #expect(facts == nil)
        #expect(problems == ["facts.json:\(message)"])
    }

    @Test func `depth is bounded`() {
        let deep = String(repeating: "[", count: 5000)
        #expect(
            Self.read("{\"a\": \(deep)").1
                == ["facts.json:1:107: error: more than 100 lists and objects inside each other"])
    }

    /// What is printed is read back as the same value.
    @Test(arguments: [
        "[@\"2024-05-31\", @\"P1D\", @\"12:00:00Z\", @\"2024-05-31T12:00:00\"]", "{a: @\"P1Y\", \"b!\": null}",
        "(>= 5)",
        "[(< @\"P1D\"), (1..2]]", "\"a \\\" \\\\ \\n\"", "-1.50", "[]", "{}", "true",
    ])
    func `notation is read back`(_ text: String) {
        let value = Standard.value(text)
        #expect(!value.isNull)
        #expect(Standard.value(value.notation) == value, "\(value.notation)")
    }
}
