import Register
import TestSupport
import Testing

@Suite("Canonical JSON (RFC 8785)")
struct CanonicalJSONTests {
    private func canonical(_ text: String) throws -> String {
        String(decoding: try JSONReader.value(Array(text.utf8)).bytes, as: UTF8.self)
    }

    @Test(
        .corpora("standards/jcs"),
        arguments: ["arrays", "french", "structures", "unicode", "values", "weird"])
    func `published vectors`(name: String) throws {
        let input = try Corpora.bytes("standards/jcs/input/\(name).json")
        let expected = try Corpora.bytes("standards/jcs/output/\(name).json")
        #expect(try JSONReader.value(input).bytes == expected)
    }

    /// RFC 8785, appendix B.
    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("5e-324", "5e-324"), ("-5e-324", "-5e-324"),
        ("1.7976931348623157e308", "1.7976931348623157e+308"), ("9007199254740992", "9007199254740992"),
        ("295147905179352830000", "295147905179352830000"), ("9.999999999999997e22", "9.999999999999997e+22"),
        ("1e23", "1e+23"), ("1.0000000000000001e23", "1.0000000000000001e+23"),
        ("999999999999999700000", "999999999999999700000"), ("999999999999999900000", "999999999999999900000"),
        ("1e21", "1e+21"), ("9.999999999999997e-7", "9.999999999999997e-7"), ("0.000001", "0.000001"),
        ("333333333.33333325", "333333333.33333325"), ("0.00001234", "0.00001234"), ("4.50", "4.5"),
        ("2e-3", "0.002"),
        ("1E30", "1e+30"), ("100", "100"), ("-0.5", "-0.5"), ("1234.5678", "1234.5678"),
    ])
    func `numbers as ECMAScript writes them`(written: String, canonical expected: String) throws {
        #expect(try canonical(written) == expected)
    }

    @Test func `names are sorted by UTF-16 code units, and the forms of an accented letter are two names`() throws {
        #expect(try canonical(#"{"\uD83D\uDE00":1,"\uFB33":2}"#) == "{\"😀\":1,\"\u{FB33}\":2}")
        #expect(try canonical(#"{"e\u0301":1,"\u00e9":2}"#) == "{\"e\u{301}\":1,\"\u{e9}\":2}")
    }

    @Test(arguments: [
        ("", 0, "a digit was expected"), ("{\"a\":1,\"a\":2}", 10, "a name stands twice in one object"),
        ("[1,]", 3, "a digit was expected"), ("\"\\ud800\"", 7, "half of a surrogate pair stands alone"),
        ("1 2", 2, "something stands behind the value"), ("01", 1, "something stands behind the value"),
        ("1e999", 5, "the number is too large"), ("\"a", 2, "a text does not end"),
        ("\"\\x\"", 3, "'\\' begins no escape here"),
        ("\"a\nb\"", 2, "a control character stands in a text"), ("{\"a\" 1}", 5, "':' was expected"),
        ("\"\\u00g0\"", 3, "four hexadecimal digits were expected"), ("nul", 0, "a value was expected"),
    ])
    func `what is no JSON is refused`(text: String, offset: Int, reason: String) {
        #expect(throws: JSONReader.Problem(offset: offset, reason: reason)) { try canonical(text) }
    }
}
