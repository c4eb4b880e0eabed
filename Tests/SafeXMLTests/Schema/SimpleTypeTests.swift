import Testing

@testable import SafeXML

/// Texts against simple types, in elements and attributes, whole and in the stream. What is right was asked of the JDK's
/// validator; `scripts/proof/check-xsd` asks it of many more.
@Suite struct SimpleTypeTests {
    @Test(arguments: [
        ("date", "2019-02-01"), ("dateTime", "2018-10-31T16:00:00Z"), ("time", "16:00:00"), ("gYear", "2018"),
        ("gYearMonth", "2018-10"), ("gMonthDay", "--10-31"), ("gDay", "---31"), ("gMonth", "--10"),
        ("duration", "P1M"), ("int", "3"), ("byte", "-128"), ("decimal", "100"), ("boolean", "true"),
        ("double", "1e3"),
        ("anyURI", "http://a:b"), ("language", "en-GB"), ("NMTOKENS", "a b"), ("hexBinary", "dead"),
    ])
    func `white space around a value is no part of it`(type: String, value: String) throws {
        let schema = try OneSchema(type: "<xs:restriction base='xs:\(type)'/>")
        for padded in [value, " \(value) ", "\n   \(value)\n ", "\t\(value)"] {
            #expect(try schema.messages(of: padded) == [], "\(padded)")
        }
        #expect(try schema.messages(of: value + "!").count == (type == "anyURI" ? 0 : 1))
    }

    @Test func `white space that counts is left alone`() throws {
        let schema = try OneSchema(type: "<xs:restriction base='xs:string'><xs:length value='3'/></xs:restriction>")
        #expect(try schema.messages("<r> a </r>") == [])
        #expect(
            try schema.messages("<r>a</r>") == ["Element 'r': 'a' has 1 character; the type 'T' asks for exactly 3"])
        let replaced = try OneSchema(
            type: "<xs:restriction base='xs:normalizedString'><xs:enumeration value='a b'/></xs:restriction>")
        #expect(try replaced.messages("<r>a\nb</r>") == [])
        #expect(try replaced.messages("<r>a  b</r>").count == 1)
    }

    @Test(arguments: [
        (#"\p{L}+"#, ["昆明", "서울", "とよた", "Łódź", "a"], ["", "1", "昆1", " "]),
        (#"[\p{L}\p{M} '\-]+"#, ["L'Aquila", "昆 明"], ["1"]), (#"\P{L}+"#, ["12 -"], ["昆", "1a"]),
        (#"[^\p{L}]+"#, ["12"], ["서", "a"]), (#"[\p{L}-[a-z]]+"#, ["Éa昆".replacing("a", with: "")], ["a", "Éa"]),
        (#"\p{IsCJKUnifiedIdeographs}+"#, ["昆明"], ["서"]), (#"\w+"#, ["昆1é"], ["-", "a b"]),
        (#"\W+"#, ["- "], ["昆"]),
        (#"\d+"#, ["12", "٣"], ["a"]), (#"[^\d]+"#, ["ab"], ["٣", "1"]),
        (#"https:\/\/ror\.org\/0\w{2}"#, ["https://ror.org/0ab"], ["https:\\/"]),
        (#"info\:eu"#, ["info:eu"], ["info\\:eu"]), (#"^a$"#, ["^a$"], ["a"]),
        (#"[a-z-[aeiou]]+"#, ["bcd"], ["bad"]),
        (#"a{0}b"#, ["b"], ["ab"]), (#"[0-9]{5}-[0-9]{4}"#, ["12345-6789"], ["12345"]),
    ])
    func `patterns with classes of Unicode, their negations and differences, and needless escapes`(
        pattern: String, valid: [String], invalid: [String]
    ) throws {
        let schema = try OneSchema(
            type: "<xs:restriction base='xs:string'><xs:pattern value=\"\(pattern)\"/></xs:restriction>")
        for value in valid { #expect(try schema.messages(of: value) == [], "\(value)") }
        for value in invalid { #expect(try schema.messages(of: value).count == 1, "\(value)") }
    }

    @Test(arguments: [
        (
            "date", "<xs:maxInclusive value='2018-12-31'/>", ["2018-12-31", "2018-12-29+01:00"],
            ["2018-12-31Z", "2018-12-31+01:00", "2019-01-01"]
        ),
        (
            "date", "<xs:minExclusive value='2018-01-01Z'/>", ["2018-01-02Z", "2018-01-01-01:00"],
            ["2018-01-01", "2018-01-01+01:00"]
        ),
        ("time", "<xs:maxInclusive value='16:00:00'/>", ["15:59:59.999"], ["16:00:00.001", "16:00:00Z"]),
        ("double", "<xs:maxInclusive value='5'/>", ["5", "-INF", "5.0"], ["NaN", "5.1", "1e", "INF"]),
        ("duration", "<xs:maxInclusive value='P1M'/>", ["P1M", "P27D"], ["P28D", "P30D", "P31D1D", "P32D"]),
        (
            "decimal", "<xs:totalDigits value='5'/><xs:fractionDigits value='2'/>",
            ["123.40000", "00012345", "-1.5"], ["123456", "1.555"]
        ),
        (
            "decimal", "<xs:maxInclusive value='99999999999999999999999999999.5'/>",
            ["99999999999999999999999999999.50"], ["99999999999999999999999999999.51"]
        ),
        (
            "decimal", "<xs:enumeration value='1.0'/>", ["1", "+1.000000000000000000000000000000"],
            ["1.0000000000000000000000000000001", "2"]
        ),
        ("date", "<xs:minInclusive value=' 2018-01-01 '/>", ["2018-01-01"], ["2017-12-31"]),
        ("string", "<xs:maxLength value='3'/>", ["😀😀😀"], ["abcd"]),
        ("base64Binary", "", ["YQ==", "Y Q = ="], ["昆明", "YQ="]),
        ("NMTOKENS", "", ["a"], ["", " "]), ("ENTITY", "", [], ["a"]),
        ("gYear", "", ["-2018", "12018"], ["0000", "02018"]),
    ])
    func `facets and the order of values`(base: String, facets: String, valid: [String], invalid: [String]) throws {
        let schema = try OneSchema(type: "<xs:restriction base='xs:\(base)'>\(facets)</xs:restriction>")
        for value in valid { #expect(try schema.messages(of: value) == [], "\(value)") }
        for value in invalid { #expect(try schema.messages(of: value).count == 1, "\(value)") }
    }

    @Test func `lists, unions, and restrictions of restrictions`() throws {
        let list = try OneSchema(type: "<xs:list itemType='xs:date'/>")
        #expect(try list.messages(of: " 2018-01-01\n2018-01-02 ") == [])
        #expect(
            try list.messages(of: "2018-01-01 x") == [
                "in the list '2018-01-01 x', 'x' is not a valid value of the atomic type 'xs:date'"
            ])
        #expect(try list.messages(of: "") == [])
        let union = try OneSchema(
            type: """
                <xs:union memberTypes="xs:date xs:boolean"><xs:simpleType><xs:restriction base="xs:token">
                <xs:pattern value="[0-9]{2}/[0-9]{4}"/></xs:restriction></xs:simpleType></xs:union>
                """)
        for value in [" 2018-01-01 ", "true", " 12/2018"] { #expect(try union.messages(of: value) == [], "\(value)") }
        #expect(
            try union.messages(of: "soon") == [
                "'soon' is no value of the type 'T', which allows a value of 'xs:date', a value of 'xs:boolean' or 2 digits, '/', "
                    + "4 digits (pattern '[0-9]{2}/[0-9]{4}')"
            ])
        let narrow = try OneSchema(
            """
            <xs:simpleType name="P"><xs:restriction base="xs:string"><xs:pattern value="\\p{L}+"/></xs:restriction></xs:simpleType>
            <xs:element name="r"><xs:simpleType><xs:restriction base="P"><xs:maxLength value="2"/></xs:restriction></xs:simpleType></xs:element>
            """)
        #expect(try narrow.messages("<r>昆明</r>") == [])
        #expect(
            try narrow.messages("<r>昆明城</r>") == ["Element 'r': '昆明城' has 3 characters; its type asks for at most 2"])
        #expect(
            try narrow.messages("<r>1</r>")
                == ["Element 'r': '1' does not match what the type 'P' asks for: 1 or more letters (pattern '\\p{L}+')"]
        )
    }
}
