import Testing

@testable import SafeXML

/// Expected values are those of the W3C Recommendation; where a section settles the case it is named.
@Suite struct XPathEvaluatorTests {
    private static let document = """
        <!--before--><p:r xmlns:p="urn:p" xml:lang="en" i="0">
        <a i="1">one<b>2</b></a><a i="2" j="x"><b>3</b><b>é</b></a><p:a i="3"><b><c>10</c></b></p:a><?t d?><!--c-->
        <n>12</n><n> -4.5 </n><n>1e3</n><n/><e xml:lang="de-AT">x</e></p:r>
        """

    private static func evaluate(_ expression: String) throws -> String {
        let reader = try RecordReader(
            namespaces: [NamespaceBinding(prefix: "p", uris: ["urn:p"])], record: "/p:r", expressions: [expression])
        let shown = Transcript(reader, Array(document.utf8), expressions: 1, mode: .tree)
        return shown.records.first?.last ?? shown.outcome
    }

    @Test(arguments: [
        ("a/@i", "2 attribute i 1|2 attribute i 2"), ("*[1]/b", "2 element b 2"),
        (".//b[1]/..", "2 element a one2|2 element a 3é|2 element a 10"),
        ("(.//b)[2]", "2 element b 3"), (".//b[2]", "2 element b é"),
        ("a[2]/preceding-sibling::*[1]/@i", "2 attribute i 1"),
        ("p:a/ancestor-or-self::*[1]/@i", "2 attribute i 3"), ("p:a/ancestor-or-self::*[2]/@i", "1 attribute i 0"),
        ("(p:a/ancestor-or-self::*)[1]/@i", "1 attribute i 0"), (".//c/preceding::b[1]", "2 element b é"),
        ("count(a[1]/following::*)", "11"), ("a[last()]/@*", "2 attribute i 2|2 attribute j x"),
        ("a[@j]/@i | p:a/@i | a[1]/@i", "2 attribute i 1|2 attribute i 2|2 attribute i 3"),
        ("a[1]/text() | a[1]/b/text()", "2 text  one|2 text  2"), ("a[position() = 2]/@i", "2 attribute i 2"),
        ("processing-instruction()", "1 processingInstruction t d"), ("processing-instruction('u')", ""),
        ("comment()", "1 comment  c"), ("/comment()", "0 comment  before"), ("p:*/@i", "2 attribute i 3"),
        ("a[0]", ""), ("a[1.5]", ""),
        ("a[@i = 2]/following-sibling::*[1]/@i", "2 attribute i 3"),
        ("count(a[2]/descendant-or-self::node())", "5"), ("count(..)", "1"),
    ])
    func `axes, order and positions (sections 2.2 to 2.4)`(expression: String, expected: String) throws {
        #expect(try Self.evaluate(expression) == expected)
    }

    @Test(arguments: [
        ("a/@i = 2", "true"), ("a/@i != 2", "true"), ("not(a/@i = 3)", "true"), ("a/@i < p:a/@i", "true"),
        ("zzz = ''", "false"), ("zzz != ''", "false"), ("a = true()", "true"), ("zzz = false()", "true"),
        ("n > 11", "true"), ("n < -4", "true"), ("n = 1000", "false"), ("number(n[3])", "NaN"),
        ("number(n[2])", "-4.5"),
        ("number(n[4])", "NaN"), ("number('.5')", "0.5"), ("number('5.')", "5"), ("number('-.5')", "-0.5"),
        ("number('.')", "NaN"), ("number('+1')", "NaN"), ("number('1 2')", "NaN"), ("number('')", "NaN"),
        ("--3", "3"),
        ("5 mod -2", "1"), ("-5 mod 2", "-1"), ("round(-2.5)", "-2"), ("round(2.5)", "3"), ("floor(-1.5)", "-2"),
        ("round(0.49999999999999994)", "0"), ("'1' + true()", "2"), ("0 = -0", "true"),
        ("0 div 0 = 0 div 0", "false"),
        ("substring('12345', 2, 3)", "234"), ("substring('12345', 1.5, 2.6)", "234"),
        ("substring('12345', 0, 3)", "12"),
        ("substring('12345', 0 div 0, 3)", ""), ("substring('12345', 1, 0 div 0)", ""),
        ("substring('12345', -42, 1 div 0)", "12345"), ("substring('12345', -1 div 0, 1 div 0)", ""),
        ("substring('12345', 2)", "2345"), ("substring('aé中😀b', 2, 3)", "é中😀"), ("string-length('é中😀')", "3"),
        ("translate('bar', 'abc', 'AB')", "BAr"), ("translate('--aaa--', 'abc-', 'ABC')", "AAA"),
        ("translate('aé', 'éa', 'e')", "e"), ("substring-before('1999/04/01', '/')", "1999"),
        ("substring-after('1999/04/01', '19')", "99/04/01"), ("substring-before('a', 'x')", ""),
        ("contains('abab', 'bab')", "true"),
        ("contains('a', '')", "true"), ("starts-with('a', '')", "true"), ("normalize-space('  a \n b ')", "a b"),
        ("concat(name(), ' ', local-name(p:a), ' ', namespace-uri(p:a), ' ', name(zzz))", "p:r a urn:p "),
        ("string(1 = 1)", "true"), ("boolean('false')", "true"), ("boolean(0 div 0)", "false"),
        ("lang('EN')", "true"),
        ("count(e[lang('de')])", "1"), ("count(e[lang('en')])", "0"), ("sum(a/@i)", "3"), ("sum(zzz)", "0"),
        ("count(zzz)", "0"),
        ("true() or zzz", "true"), ("1 + 2 * 3 - 4 div 2", "5"), ("1 < 2 < 3", "true"), ("3 > 2 > 1", "false"),
    ])
    func `comparisons (section 3.4), numbers (3.5, 4.4) and texts (4.2)`(expression: String, expected: String) throws {
        #expect(try Self.evaluate(expression) == expected)
    }

    @Test func `texts are compared by code points: a letter with its accent apart is another text`() throws {
        #expect(try Self.evaluate("a/b = 'é'") == "true")
        #expect(try Self.evaluate("a/b = 'e\u{301}'") == "false")
        #expect(try Self.evaluate("contains('e\u{301}', 'e')") == "true")
    }

    @Test func `the longest expression that is accepted can be evaluated`() throws {
        #expect(try Self.evaluate("1" + String(repeating: "+1", count: 499)) == "500")
        #expect(try Self.evaluate(String(repeating: "(", count: 64) + "1" + String(repeating: ")", count: 64)) == "1")
    }

    @Test func `no expression takes more than its steps allow, whatever the record`() throws {
        let many = String(repeating: "<a><b>1</b></a>", count: 3000)
        let document = Array("<r>\(many)</r>".utf8)
        let quick = [
            "a//b", "count(a/following-sibling::a[1])", "a[position() mod 2 = 1] | a[position() mod 2 = 0]",
            ".//a = .//b",
        ]
        let slow = [
            "count(a/following-sibling::a)", "a[. = ../a]", "a[count(preceding-sibling::a) = 5]", "a[//b[//a]]",
        ]
        let reader = try RecordReader(
            namespaces: [], record: "/r", expressions: quick + slow, limits: XMLLimits(xpathOperations: 60_000))
        _ = try reader.read(document) { record in
            for index in quick.indices { _ = try record.evaluate(index) }
            for index in slow.indices {
                #expect(
                    throws: XPathProblem(
                        message:
                            "the expression takes more than 60000 steps on this record; `--limit xpath_steps=NUMBER` allows more"
                    )
                ) {
                    try record.evaluate(quick.count + index)
                }
            }
        }
    }
}
