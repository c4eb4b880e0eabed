import TestSupport
import Testing

@testable import SafeXML

/// Every expression yields on a record's projection what it yields on the whole tree.
@Suite struct ProjectionTests {
    private static let namespaces = [NamespaceBinding(prefix: "p", uris: ["urn:1", "urn:2"])]

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

    @Test(arguments: expressions)
    func `generated documents, expression by expression`(_ expression: String) throws {
        let reader = try RecordReader(
            namespaces: Self.namespaces, record: "/p:l/p:r", expressions: [expression, "string(@id)"])
        var generator = SplitMix64(seed: 7)
        for _ in 0..<60 {
            let document = RandomDocument.bytes(&generator)
            let whole = Transcript(reader, document, expressions: 2, mode: .tree)
            let projected = Transcript(reader, document, expressions: 2, mode: .stream)
            guard whole == projected else {
                Issue.record("\(String(decoding: document, as: UTF8.self))\n\(whole)\n\(projected)")
                return
            }
        }
    }

    @Test func `all expressions at once`() throws {
        let within = Self.expressions.filter { !$0.contains("sibling") }
        let reader = try RecordReader(namespaces: Self.namespaces, record: "/p:l/p:r", expressions: within)
        var generator = SplitMix64(seed: 11)
        for _ in 0..<100 {
            let document = RandomDocument.bytes(&generator)
            #expect(
                Transcript(reader, document, expressions: within.count, mode: .tree)
                    == Transcript(reader, document, expressions: within.count, mode: .stream))
        }
    }

    @Test(arguments: [
        ("p:a/p:b", true), ("../@year", true), ("p:a[@k='1']", true), (".//p:b", true), ("text()", true),
        ("p:a/following-sibling::*", false), ("p:a/../p:b", false), ("p:a/@k[../p:b]", false),
        ("count(.//self::text())", false), ("/p:l", false),
    ])
    func `what no projection can follow is kept whole`(expression: String, isProjected: Bool) throws {
        let parsed = try XPathParser.parse(expression, prefixes: ["p"])
        #expect((Projection([parsed], Self.namespaces) != nil) == isProjected)
    }

    @Test func `what the expressions do not reach is not in the tree`() throws {
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

    @Test func `a condition on an attribute that holds an ampersand`() throws {
        let reader = try RecordReader(
            namespaces: Self.namespaces, record: "/p:l/p:r", expressions: ["string(p:a[@k='x&y'])"])
        let document = Array("<l xmlns='urn:1'><r><a k='x&amp;y'>1</a><a k='x&#38;#38;y'>2</a></r></l>".utf8)
        let projected = Transcript(reader, document, expressions: 1, mode: .stream)
        #expect(projected == Transcript(reader, document, expressions: 1, mode: .tree))
        #expect("\(projected)".contains("1"))
    }

    @Test func `fields reach what they reach from the nodes of their fact, and no more`() throws {
        let reader = try RecordReader(
            namespaces: Self.namespaces, record: "/p:l/p:r",
            expressions: ["p:a", "p:b", "@k", "../@k", ".", "p:c/@u", "count(*)"], origins: [nil, 0, 1, 1, 1, 0, 0])
        var generator = SplitMix64(seed: 5)
        for _ in 0..<200 {
            let document = RandomDocument.bytes(&generator)
            let whole = try Self.fields(reader, document, .tree)
            let projected = try Self.fields(reader, document, .stream)
            #expect(whole == projected)
        }
        let shown = try Self.fields(
            reader, Array("<l xmlns='urn:1'><r id='7'><a><b k='1'>x</b><b>y</b><c u='2'/><d/></a></r></l>".utf8),
            .stream)
        #expect(shown == ["1:b", "1:b", "2:1", "4:x", "4:y", "5:2", "6:4"])
    }

    /// What the fields of every `p:a` come to; those of a `p:b` in it from that one.
    private static func fields(_ reader: RecordReader, _ bytes: [UInt8], _ mode: ReadSummary.Mode) throws -> [String] {
        var shown: [String] = []
        func show(_ record: XMLRecord, _ expression: Int, _ node: Int) throws -> [XPathNode] {
            switch try record.evaluate(expression, from: node) {
            case .nodes(let nodes):
                shown += nodes.map { "\(expression):\($0.kind == .attribute || expression == 4 ? $0.text : $0.name)" }
                return nodes
            case .number(let text, _): shown.append("\(expression):\(text)")
            case .string(let text): shown.append("\(expression):\(text)")
            case .boolean(let truth): shown.append("\(expression):\(truth)")
            }
            return []
        }
        _ = try reader.read(bytes, mode: mode) { record in
            guard case .nodes(let contexts) = try record.evaluate(0) else { return }
            for context in contexts {
                for inner in try show(record, 1, context.id) {
                    for expression in 2...4 { _ = try show(record, expression, inner.id) }
                }
                for expression in 5...6 { _ = try show(record, expression, context.id) }
            }
        }
        return shown
    }

    @Test(arguments: [
        "p:a", ".//p:b", "p:a[@k='1']", "p:a | p:b/p:c", "p:a/text()", "p:a/@k", "p:*/p:c[1]", "(p:a//p:b)[1]", ".",
        "*",
    ])
    func `any field of any fact, on generated documents`(of fact: String) throws {
        var generator = SplitMix64(seed: 13)
        for field in Self.expressions where !field.contains("sibling") {
            let reader = try RecordReader(
                namespaces: Self.namespaces, record: "/p:l/p:r", expressions: [fact, field], origins: [nil, 0])
            for _ in 0..<6 {
                let document = RandomDocument.bytes(&generator)
                let whole = try Self.fieldTexts(reader, document, .tree)
                let projected = try Self.fieldTexts(reader, document, .stream)
                guard whole == projected else {
                    Issue.record("\(field): \(String(decoding: document, as: UTF8.self))\n\(whole)\n\(projected)")
                    return
                }
            }
        }
    }

    /// Expression 1 from every node of expression 0.
    private static func fieldTexts(
        _ reader: RecordReader, _ bytes: [UInt8], _ mode: ReadSummary.Mode
    ) throws -> [String] {
        var shown: [String] = []
        _ = try reader.read(bytes, mode: mode) { record in
            guard case .nodes(let nodes) = try record.evaluate(0) else { return }
            for node in nodes {
                shown.append("\(node.line) \(node.text)")
                switch try record.evaluate(1, from: node.id) {
                case .nodes(let found): shown += found.map { "\($0.line) \($0.kind) \($0.name) \($0.text)" }
                case .number(let text, _), .string(let text): shown.append(text)
                case .boolean(let truth): shown.append("\(truth)")
                }
            }
        }
        return shown
    }

    @Test func `what only the field of another fact could reach is not in the tree`() throws {
        let parsed = try ["p:a", "p:b/@k", "."].map { text throws(XPathProblem) in
            try XPathParser.parse(text, prefixes: ["p"])
        }
        let projection = try #require(Projection(parsed, origins: [nil, 0, 1], Self.namespaces))
        #expect(!projection.branches[Projection.record].isWhole)
        let fromRecord = try #require(Projection(parsed, Self.namespaces))
        #expect(fromRecord.branches[Projection.record].isWhole)
    }

    private final class NodeCounter: ElementObserver {
        var isInRecord = false
        func started(_ node: DocumentNode, in parser: DocumentParser) { isInRecord = true }
        func ended(_ node: DocumentNode, in parser: DocumentParser) {}
    }
}
