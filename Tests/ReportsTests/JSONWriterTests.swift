import Testing

@testable import Reports

/// Written as it goes along, JSON looks as the tree of it does.
@Suite struct JSONWriterTests {
    private static func write(_ json: JSONText, to writer: inout JSONWriter) {
        switch json {
        case .object(let members):
            writer.object { writer in
                for member in members {
                    writer.key(member.key)
                    write(member.value, to: &writer)
                }
            }
        case .array(let elements): writer.array(elements) { write($0, to: &$1) }
        case .string(let text): writer.string(text)
        case .number(let text): writer.number { $0 += text.utf8 }
        case .boolean(let flag): writer.boolean(flag)
        case .null: writer.null()
        }
    }

    private static let trees: [JSONText] = [
        .null, .object([]), .array([]), .array([.array([]), .object([])]),
        .object([
            ("a", .array([.number("1.50"), .boolean(true), .null, .string("say \"hi\"\n")])), ("b", .object([])),
            ("c", .object([("d", .object([("e", .array([.array([.boolean(false)])]))])), ("f", .string(""))])),
        ]),
        (0..<40).reduce(.null) { inner, _ in .array([inner]) },
    ]

    @Test(arguments: trees.indices, [0, 2]) func `same bytes`(tree: Int, level: Int) {
        var expected = Array("before ".utf8)
        Self.trees[tree].write(to: &expected, level: level)
        var found = Array("before ".utf8)
        JSONWriter.add(to: &found, level: level) { Self.write(Self.trees[tree], to: &$0) }
        #expect(String(decoding: found, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
    }
}
