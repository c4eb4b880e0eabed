import Testing

@testable import SafeXML

/// `string()` of numbers as XPath 1.0 has it (section 4.2): no exponent, and as many digits as tell a number from its neighbours.
/// libxml2 keeps to neither; the last column is what 2.9.14 (Debian 12) and 2.14.6 (lxml 6.1.3) alike give.
@Suite struct XPathNumberTests {
    private static let table = [
        ("3000000000.35", "3000000000.35", "3.00000000035e+09"), ("2147483648.5", "2147483648.5", "2.1474836485e+09"),
        ("0.1 + 0.2", "0.30000000000000004", "0.3"), ("4.35 * 100", "434.99999999999994", "435"),
        ("1 div 3", "0.3333333333333333", "0.333333333333333"),
        ("123456789012345678", "123456789012345680", "1.23456789012346e+17"),
        ("1000000000000000", "1000000000000000", "1e+15"),
        ("100000000000000000000000", "100000000000000000000000", "1e+23"),
        ("0.000001", "0.000001", "1e-06"), ("0.0000001", "0.0000001", "1e-07"),
        // Where they agree.
        ("1234567.891", "1234567.891", "1234567.891"), ("16777217.1", "16777217.1", "16777217.1"),
        ("0.1", "0.1", "0.1"),
        ("-0", "0", "0"), ("1 div -0", "-Infinity", "-Infinity"), ("number('+3')", "NaN", "NaN"),
    ]

    @Test(arguments: table)
    func `numbers become text by the standard`(expression: String, standard: String, libxml2 _: String) throws {
        let reader = try RecordReader(namespaces: [], record: "/a", expressions: ["string(\(expression))"])
        let shown = Transcript(reader, Array("<a/>".utf8), expressions: 1, mode: .tree)
        #expect(shown.records.first?.last == standard)
    }
}
