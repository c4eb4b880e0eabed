@testable import SafeXML
import Testing

@Suite struct XPathCheckTests {
    @Test(arguments: [
        ("", 0, "the expression is empty"),
        ("p:a/q:b", 4, "unknown namespace prefix 'q'; did you mean 'p'?"),
        ("string(xsi:type)", 7, "unknown namespace prefix 'xsi'; declare it under namespaces"),
        ("count(p:a", 9, "')' was expected, the end was found"),
        ("p:a[1", 5, "']' was expected, the end was found"),
        ("p:a//", 5, "the name of an element or attribute was expected, the end was found"),
        ("p:a p:b", 4, "the end of the expression was expected, 'p:b' was found"),
        ("starts-with(p:a, 'x", 17, "the text that starts here has no closing '"),
        ("nomalize-space(p:a)", 0, "XPath 1.0 has no function 'nomalize-space'; did you mean 'normalize-space'?"),
        ("matches(p:a, 'x')", 0, "XPath 1.0 has no function 'matches'"),
        ("contains(p:a)", 0, "contains() takes 2 arguments, 1 were given"),
        ("substring('a')", 0, "substring() takes 2 to 3 arguments, 1 were given"),
        ("1 + count('a')", 4, "count() takes nodes, and this is a string"),
        ("chid::p:a", 0, "XPath 1.0 has no axis 'chid'; did you mean 'child'?"),
        ("namespace::p", 0, "the namespace axis is not supported"),
        (
            "id('x')", 0,
            "id() needs a document type declaration, which is never read; compare the attribute itself"
        ),
        (String(repeating: "1+", count: 600) + "1", 0, "the expression has more than 1000 words and signs"),
        ("p:a = $x", 6, "there are no variables here, '$x' stands for nothing"),
        ("p:a | 'b'", 4, "'|' joins nodes; one side is not nodes"),
        ("(1)/p:a", 0, "only nodes can be filtered or gone on from"),
        ("p:a ; p:b", 4, "';' has no meaning in XPath"),
        ("é中/p:b/]", 7, "the name of an element or attribute was expected, ']' was found"),
        (
            String(repeating: "(", count: 65) + "1" + String(repeating: ")", count: 65), 65,
            "more than 64 parentheses inside each other"
        ),
    ])
    func `mistakes, each with its words and its offset`(text: String, offset: Int, message: String) {
        #expect(throws: XPathProblem(message: message, offset: offset)) {
            try XPath.check(text, prefixes: ["p", "funds"])
        }
    }

    @Test(arguments: [
        ("p:a", XPathShape.Kind.nodeSet, false, false), (".", .nodeSet, false, false),
        ("string(@id)", .string, false, false), ("count(p:a//p:b)", .number, false, false),
        ("sum(p:a/@n) div 2", .number, true, false), ("-p:a", .number, false, false),
        ("p:a > 1 and not(p:b)", .boolean, false, false), ("(p:a | p:b)[1]/p:c", .nodeSet, false, false),
        ("p:a/preceding-sibling::p:b", .nodeSet, false, false), ("p:a/../p:b", .nodeSet, false, false),
        ("p:a[not(. = ../preceding-sibling::p:a/p:c)]", .nodeSet, false, true),
        ("p:b/p:a[not(. = ../preceding-sibling::p:b/p:a)]", .nodeSet, false, false),
        ("../@year", .nodeSet, false, false), ("ancestor::p:call[@year > 2000]/@id", .nodeSet, false, false),
        ("../p:title", .nodeSet, false, true), ("..", .nodeSet, false, true),
        ("count(preceding-sibling::*)", .number, false, true), ("/p:call/@id", .nodeSet, false, true),
        ("//p:a", .nodeSet, false, true), ("p:a/following::p:b", .nodeSet, false, true),
        ("ancestor::*/p:a", .nodeSet, false, true),
        ("p:a[/p:call]", .nodeSet, false, true), ("* * 2", .number, false, false),
        ("p:a/* and p:b", .boolean, false, false), ("div div mod", .number, false, false),
        ("processing-instruction('x')", .nodeSet, false, false), ("text()[. = 'a']", .nodeSet, false, false),
        ("@xml:lang", .nodeSet, false, false), ("p:*/@*", .nodeSet, false, false),
        ("3.5 - .5", .number, false, false),
    ])
    func `what an expression yields, and whether it stays in the record`(
        text: String, kind: XPathShape.Kind, sum: Bool, leaves: Bool
    ) throws {
        let shape = try XPath.check(text, prefixes: ["p"])
        #expect(shape == XPathShape(kind: kind, usesSum: sum, leavesRecord: leaves))
    }

    @Test func `what an expression is said to yield is what it yields`() throws {
        let texts = [
            "p:a", "* * 2", "p:a/* and p:b", "div div mod", "p:a//p:b[position() = last()]", "(p:a)[1]/@x", "-(-1)",
            "string-length(normalize-space(p:a)) > 3 or false()", "p:a[@x='1'][2]/text()", "//p:a/..", "/", "/*",
            "processing-instruction('x')", "self::node()", "translate('a','b','c')", "1 div 0",
            "p:a != 'b' = true()", "self::p:r/descendant-or-self::node()/attribute::x",
        ]
        let reader = try RecordReader(
            namespaces: [NamespaceBinding(prefix: "p", uris: ["urn:p"])], record: "/*", expressions: texts)
        _ = try reader.read(Array("<r xmlns='urn:p' x='1'><a x='1'>b</a></r>".utf8)) { record in
            for (index, text) in texts.enumerated() {
                let kind = try XPath.check(text, prefixes: ["p"]).kind
                switch try record.evaluate(index) {
                case .nodes: #expect(kind == .nodeSet, "\(text)")
                case .string: #expect(kind == .string, "\(text)")
                case .number: #expect(kind == .number, "\(text)")
                case .boolean: #expect(kind == .boolean, "\(text)")
                }
            }
        }
    }
}
