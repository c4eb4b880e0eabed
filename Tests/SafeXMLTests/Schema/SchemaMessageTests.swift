import Testing

@testable import SafeXML

/// Sentences about values, word for word.
@Suite struct SchemaMessageTests {
    @Test(arguments: [
        ("integer", "", "\n  1\n  x ", "'1 x' is not a valid value of the atomic type 'T'"),
        (
            "integer", "", String(repeating: "ab", count: 50),
            "'\(String(repeating: "ab", count: 20))…\(String(repeating: "ba", count: 9))b' is not a valid value of the atomic type 'T'"
        ),
        (
            "date", "<xs:maxInclusive value='2018-12-31'/>", "2019-01-01",
            "'2019-01-01' is not at or below 2018-12-31, the bound of the type 'T'"
        ),
        (
            "date", "<xs:maxInclusive value='2018-12-31'/>", "2018-12-31Z",
            "'2018-12-31Z' cannot be compared with 2018-12-31, the bound of the type 'T': one has a zone, and the other has none"
        ),
        (
            "double", "<xs:minExclusive value='0'/>", "NaN",
            "'NaN' cannot be compared with 0, the bound of the type 'T'"
        ),
        (
            "decimal", "<xs:totalDigits value='3'/>", "1234",
            "'1234' has more digits than the type 'T' allows, which is 3"
        ),
        (
            "decimal", "<xs:fractionDigits value='2'/>", "1.234",
            "'1.234' has more digits behind the point than the type 'T' allows, which is 2"
        ),
        (
            "string", "<xs:enumeration value='EUR'/><xs:enumeration value='CHF'/>", "eur",
            "'eur' is none of the values of the type 'T': 'EUR', 'CHF'"
        ),
        (
            "string", "<xs:pattern value='[A-Z]{2}[0-9]{4,6}'/>", "x",
            "'x' does not match what the type 'T' asks for: 2 capital letters, 4 to 6 digits (pattern '[A-Z]{2}[0-9]{4,6}')"
        ),
        (
            "string", "<xs:pattern value='(a|b)*'/>", "x",
            "'x' does not match what the type 'T' asks for: the pattern '(a|b)*'"
        ),
        ("NMTOKENS", "<xs:maxLength value='2'/>", "a b c", "'a b c' has 3 items; the type 'T' asks for at most 2"),
        ("hexBinary", "<xs:length value='2'/>", "0f", "'0f' has 1 octet; the type 'T' asks for exactly 2"),
    ])
    func `a value is shown on one line, shortened in its middle`(
        base: String, facets: String, value: String, message: String
    ) throws {
        let schema = try OneSchema(type: "<xs:restriction base='xs:\(base)'>\(facets)</xs:restriction>")
        #expect(try schema.messages(of: value) == [message])
    }

    @Test func `enumerations are not listed without end`() throws {
        let values = (1...20).map { "<xs:enumeration value='v\($0)'/>" }.joined()
        let schema = try OneSchema(type: "<xs:restriction base='xs:token'>\(values)</xs:restriction>")
        #expect(
            try schema.messages(of: "x")
                == [
                    "'x' is none of the values of the type 'T': 'v1', 'v2', 'v3', 'v4', 'v5', 'v6', 'v7', 'v8' and 12 more"
                ])
    }

    @Test(arguments: [
        ("[0-9]{5}-[0-9]{4}", "5 digits, '-', 4 digits"), (#"\d"#, "1 digit"),
        ("GRANT[0-9]{8}", "'GRANT', 8 digits"),
        (#"[0-9]{2}\/[0-9]{2}"#, "2 digits, '/', 2 digits"), ("[A-Za-z]+", "1 or more letters"),
        ("[0-9]{3,}", "3 or more digits"),
        ("[0-9]*", nil), ("a|b", nil), ("[^a]", nil), ("", nil), (#"\w+"#, nil), ("ab?", nil),
    ])
    func `patterns in words`(pattern: String, words: String?) {
        #expect(PatternWords.words(pattern) == words)
    }
}
