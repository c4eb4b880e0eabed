import JSON
import TestSupport
import Testing

/// Canonical JSON: RFC 8785.
@Suite struct CanonicalJSONTests {
    private func canonical(_ text: String) throws -> String {
        String(decoding: try JSONValue(Array(text.utf8), numbers: .binary).canonicalBytes, as: UTF8.self)
    }

    @Test(
        .corpora("standards/jcs"),
        arguments: ["arrays", "french", "structures", "unicode", "values", "weird"])
    func `published vectors`(name: String) throws {
        let input = try Corpora.bytes("standards/jcs/input/\(name).json")
        let expected = try Corpora.bytes("standards/jcs/output/\(name).json")
        #expect(try JSONValue(input, numbers: .binary).canonicalBytes == expected)
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
}
