/// Finds names of several words (`date and time`, `Applicant's age`) in a row of tokens: the longest known name wins.
/// A single word needs no index; it only has to be known.
struct NameIndex: Sendable {
    private struct Entry: Sendable {
        var parts: [String]
        var name: String
    }

    /// First part → the names that begin with it, longest first.
    private var names: [String: [Entry]] = [:]
    private(set) var single: Set<String> = []

    init() {}

    init(_ names: some Sequence<String>) {
        for name in names { insert(name) }
    }

    /// The parts of a name as the lexer sees them; a text that is no row of name parts is one part by itself.
    static func parts(of name: String) -> [String] {
        guard let tokens = try? Lexer.tokens(of: name) else { return [name] }
        let parts = tokens.dropLast().compactMap(\.namePart)
        return parts.count == tokens.count - 1 && !parts.isEmpty ? parts : [name]
    }

    mutating func insert(_ name: String) {
        let parts = Self.parts(of: name)
        guard parts.count > 1 else {
            single.insert(name)
            return
        }
        var known = names[parts[0], default: []]
        guard !known.contains(where: { $0.parts == parts }) else { return }
        known.append(Entry(parts: parts, name: name))
        known.sort { $0.parts.count > $1.parts.count }
        names[parts[0]] = known
    }

    func contains(_ word: String) -> Bool { single.contains(word) }

    /// The longest name of several words that the tokens begin with.
    func match(_ tokens: ArraySlice<Token>) -> (name: String, count: Int)? {
        guard let first = tokens.first?.namePart, let candidates = names[first] else { return nil }
        for candidate in candidates where candidate.parts.count < tokens.count {
            let row = tokens.prefix(candidate.parts.count)
            if zip(row, candidate.parts).allSatisfy({ $0.namePart == $1 }) {
                return (candidate.name, candidate.parts.count)
            }
        }
        return nil
    }
}
