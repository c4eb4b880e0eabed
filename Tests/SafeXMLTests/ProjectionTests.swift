import TestSupport
import Testing

@testable import SafeXML

/// Every expression yields on a record's projection what it yields on the whole tree.
@Suite struct ProjectionTests {
    private static let namespaces = [NamespaceBinding(prefix: "p", uris: ["urn:1", "urn:2"])]

    /// Names, attributes and texts from few enough words to meet each other often.
    private static func document(_ generator: inout SplitMix64) -> [UInt8] {
        var text = "<l xmlns='urn:1' year='2018'>\n"
        for number in 1...Int.random(in: 1...4, using: &generator) {
            text += "<r id='\(number)'" + attributes(&generator) + ">" + content(&generator, depth: 4) + "</r>\n"
        }
        return Array((text + "<!-- c --><o><a>x</a></o></l>").utf8)
    }

    private static func content(_ generator: inout SplitMix64, depth: Int) -> String {
        guard depth > 0 else { return "" }
        return (0..<Int.random(in: 0...4, using: &generator)).map { _ in
            let name = ["a", "b", "c", "d"].randomElement(using: &generator) ?? "a"
            switch Int.random(in: 0...9, using: &generator) {
            case 0: return "t&amp;1 "
            case 1: return "<!-- a -->"
            case 2: return "<![CDATA[<b>7</b>]]>"
            case 3: return "<?a b?>\n"
            case 4: return "é12"
            case 5: return "<\(name) xmlns=''>0</\(name)>"
            default:
                return "<\(name)\(attributes(&generator))>" + content(&generator, depth: depth - 1) + "</\(name)>\n"
            }
        }.joined()
    }

    private static func attributes(_ generator: inout SplitMix64) -> String {
        ["k", "u"].filter { _ in Bool.random(using: &generator) }
            .map { " \($0)='\(Int.random(in: 1...3, using: &generator))'" }.joined()
    }

    static let expressions = [
        "p:a", "p:a/p:b", "string(p:a/p:b)", "p:a[1]/p:b[2]", "p:a[@k='1']/@u", "p:a['2'=@k][1]/p:b", "p:a[2][@k='1']",
        "p:a[@k='1'][@u='2']/p:c", "p:a[@*='3']", "count(p:a/p:b)", "count(.//p:c)", "string((.//p:b | p:a//p:c)[1])",
        "p:a//p:b[1]", "(p:a//p:b)[1]/@k", ".//p:b/p:c", "p:*[@k='1'][1]/p:b", "*[last()]/@u", "*[2]", "../@year",
        "ancestor::*/@year", "p:a/../@k", "normalize-space(p:b)", "p:a[p:b]/@k", "p:a[p:b='7']/p:c", "not(p:d)",
        "boolean(p:a/p:b)", "p:a[not(p:b)]/@k", "p:a[p:b/@k='2']", "sum(p:a/@k)", "p:a > 1", "count(p:a[p:c > 2])",
        "p:b/text()", "text()", "count(.//node())", "comment()", "p:a/processing-instruction()", "string(.)", "name(*)",
        "local-name(p:a/*[2])", "p:a[position()=last()]/p:b", "concat(p:a, '|', p:b/@k)", "a", ".//a", "@id | p:a/@k",
        "p:a[string-length() > 3]/@k", "p:a/self::p:a/p:b", "p:a/descendant::p:c[1]", "p:a/following-sibling::*[1]",
        "p:b/preceding-sibling::p:a", "descendant-or-self::p:a/@k", "p:a[.//p:c]/@u", "p:c[lang('en')]", "-p:a",
        "p:a[@k=../@k]", "p:a[p:b and p:c]/@k", "p:a[p:b or @u]/@k", ".//@k", "count(.//self::text())",
        "p:a/@k[. = '1']", "p:a/@k[../p:b]", "p:a[1 = @k]/p:b", "p:a[@k='']",
    ]

    @Test("generated documents, expression by expression", arguments: expressions)
    func likeTheWholeTree(_ expression: String) throws {
        let reader = try RecordReader(
            namespaces: Self.namespaces, record: "/p:l/p:r", expressions: [expression, "string(@id)"])
        var generator = SplitMix64(seed: 7)
        for _ in 0..<60 {
            let document = Self.document(&generator)
            let whole = Transcript(reader, document, expressions: 2, mode: .tree)
            let projected = Transcript(reader, document, expressions: 2, mode: .stream)
            guard whole == projected else {
                Issue.record("\(String(decoding: document, as: UTF8.self))\n\(whole)\n\(projected)")
                return
            }
        }
    }

    @Test("all expressions at once") func together() throws {
        let within = Self.expressions.filter { !$0.contains("sibling") }
        let reader = try RecordReader(namespaces: Self.namespaces, record: "/p:l/p:r", expressions: within)
        var generator = SplitMix64(seed: 11)
        for _ in 0..<100 {
            let document = Self.document(&generator)
            #expect(
                Transcript(reader, document, expressions: within.count, mode: .tree)
                    == Transcript(reader, document, expressions: within.count, mode: .stream))
        }
    }

    @Test(
        "what no projection can follow is kept whole",
        arguments: [
            ("p:a/p:b", true), ("../@year", true), ("p:a[@k='1']", true), (".//p:b", true), ("text()", true),
            ("p:a/following-sibling::*", false), ("p:a/../p:b", false), ("p:a/@k[../p:b]", false),
            ("count(.//self::text())", false), ("/p:l", false),
        ])
    func reach(expression: String, isProjected: Bool) throws {
        let parsed = try XPathParser.parse(expression, prefixes: ["p"])
        #expect((Projection([parsed], Self.namespaces) != nil) == isProjected)
    }

    @Test("what the expressions do not reach is not in the tree") func absent() throws {
        let parsed = try XPathParser.parse("count(p:a[@k='1'])", prefixes: ["p"])
        let projection = try #require(Projection([parsed], Self.namespaces))
        let parser = DocumentParser(limits: .standard, projection: projection)
        let counter = NodeCounter()
        parser.observer = counter
        let input = MemoryInput(limits: .standard)
        let others = String(repeating: "<p:b>text</p:b><p:a k='2'/>", count: 50)
        input.load(Array("<p:r xmlns:p='urn:1'>\(others)<p:a k='1'>text</p:a></p:r>".utf8), limit: 1 << 20)
        let tree = try parser.parse(input)
        let found = tree.root
        let root = try #require(found)
        #expect(root.firstChild?.name == "a" && root.firstChild?.next == nil && root.firstChild?.firstChild == nil)
        #expect(parser.nodes > 200)
    }

    private final class NodeCounter: ElementObserver {
        var isInRecord = false
        func started(_ node: DocumentNode, in parser: DocumentParser) { isInRecord = true }
        func ended(_ node: TreeNode, in parser: DocumentParser) {}
    }
}
