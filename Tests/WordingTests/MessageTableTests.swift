import FoundationEssentials
import Testing

@testable import Wording

/// Every language has every message, and nothing else.
@Suite struct MessageTableTests {
    private static let tables = Language.allCases.filter { $0.table != nil }

    private static func sources() throws -> MessageSources {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try MessageSources(package.appending(path: "Sources"))
    }

    /// Names, numbers and signs alone are the same everywhere.
    private static func hasWords(_ key: String) -> Bool {
        MessagePattern(key)?.pieces.contains { piece in
            switch piece {
            case .literal(let text): text.contains { $0.isLetter }
            case .plural: true
            case .argument: false
            }
        } ?? true
    }

    @Test(arguments: tables) func `every message of the sources has a text in each language`(_ language: Language)
        throws
    {
        let table = try #require(language.table)
        let keys = try Self.sources().keys
        #expect(keys.count > 500, "the sources are not found")
        let missing = keys.keys.filter { Self.hasWords($0) && !table.keys.contains($0) }.sorted()
        #expect(missing == [], "texts that \(language.code) lacks")
    }

    @Test(arguments: tables) func `no language has a text that nothing says`(_ language: Language) throws {
        let keys = try Self.sources().keys
        #expect(try #require(language.table).keys.filter { keys[$0] == nil }.sorted() == [])
    }

    @Test(arguments: tables)
    func `a text fills in what its English text does, and plural words by a number that is there`(_ language: Language)
        throws
    {
        let table = try #require(language.table)
        #expect(table.repeated == [] && table.broken == [])
        for key in table.keys {
            let (english, text) = (try #require(MessagePattern(key), "\(key)"), try #require(table.pattern(for: key)))
            #expect(text.arguments == english.arguments, "\(key)")
            #expect(text.plurals.isSubset(of: english.plurals), "\(key)")
        }
    }

    @Test func `literals are read as the compiler reads them`() {
        let source = #"""
            say("a \(name(of: "b(")) \(plural: n, "c", "d")"), Message(
                """
                e {f} \
                \(slot: 0)\u{202F}%
                """), html("\(1) \"g\" \(say("h"))"), Message(phrase)
            """#
        #expect(MessageSources.keys(in: source) == ["e {{f} {1}\u{202F}%", "a {1} {2|c|d}", "h", "{1} \"g\" {2}"])
    }
}

extension MessagePattern {
    fileprivate var arguments: Set<Int> {
        Set(pieces.compactMap { if case .argument(let number) = $0 { number } else { nil } })
    }

    fileprivate var plurals: Set<Int> {
        Set(pieces.compactMap { if case .plural(let number, _) = $0 { number } else { nil } })
    }
}
