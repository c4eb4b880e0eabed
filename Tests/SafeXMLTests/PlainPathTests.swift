import TestSupport
import Testing

@testable import SafeXML

/// Plain paths yield what the evaluator yields.
@Suite struct PlainPathTests {
    private static let namespaces = [NamespaceBinding(prefix: "p", uris: ["urn:1", "urn:2"])]

    static let plain = [
        "p:a", "p:a/p:b", "p:a/p:b/p:c/p:d", "@k", "p:a/@k", "p:a[@k='1']", "p:a['2'=@k]/p:b",
        "p:a[@k='1']/p:b[@u='3']/@k",
        "p:*", "p:*/p:b", "p:*[@u='2']/@u", "a", "a/@k", "p:a/b", "@xml:lang", "p:a[@xml:lang='en']", "p:a[@k='']", ".",
        "p:a/@p:k", "p:a[@p:k='1']",
    ]

    @Test(arguments: plain)
    func `generated documents, path by path`(_ path: String) throws {
        // What is united with nothing is for the evaluator.
        let general = "\(path) | p:nothing"
        let (first, second) = (try Self.isPlain(path), try Self.isPlain(general))
        #expect(first && !second)
        let reader = try RecordReader(namespaces: Self.namespaces, record: "/p:l/p:r", expressions: [path, general])
        var generator = SplitMix64(seed: 23)
        for _ in 0..<80 {
            let document = RandomDocument.bytes(&generator)
            for mode in [ReadSummary.Mode.tree, .stream] {
                _ = try reader.read(document, mode: mode) { record in
                    let (plain, evaluated) = (try Self.nodes(record, 0), try Self.nodes(record, 1))
                    #expect(plain == evaluated)
                }
            }
        }
    }

    private static func isPlain(_ path: String) throws -> Bool {
        PlainPath(try XPathParser.parse(path, prefixes: ["p"])) != nil
    }

    private static func nodes(_ record: XMLRecord, _ expression: Int) throws -> [String] {
        guard case .nodes(let nodes) = try record.evaluate(expression) else { return ["no nodes"] }
        return nodes.map { "\($0.line) \($0.kind) \($0.name) \($0.text)" }
    }

    @Test func `every prefix stands for the version that the document uses`() throws {
        let reader = try RecordReader(namespaces: Self.namespaces, record: "/p:l/p:r", expressions: ["p:a/p:b"])
        for uri in ["urn:1", "urn:2", "urn:1"] {
            let bytes = Array("<l xmlns='\(uri)'><r><a><b>7</b><b xmlns=''>8</b></a><b>9</b></r></l>".utf8)
            for mode in [ReadSummary.Mode.tree, .stream] {
                _ = try reader.read(bytes, mode: mode) { record in
                    let found = try Self.nodes(record, 0)
                    #expect(found == ["1 element b 7"])
                }
            }
        }
    }

    @Test(arguments: [
        "/p:l", "*", "p:a/*", "@*", "p:a[1]", "p:a[p:b]", "p:a[@k='1'][@u='1']", "p:a[@k!='1']", "p:a[@*='1']",
        "p:a//p:b", "..", "p:a/..", "p:a/.", "text()", "p:a/text()", "node()", "@k[.='1']", "string(p:a)",
        "(p:a)[1]",
        "p:a | p:b", "'x'", "1", "-p:a", "self::p:a", "descendant::p:a", "@k/..",
    ])
    func `everything else is for the evaluator`(_ expression: String) throws {
        let isPlain = try Self.isPlain(expression)
        #expect(!isPlain)
    }
}
