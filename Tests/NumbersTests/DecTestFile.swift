import FoundationEssentials

/// One case of a General Decimal Arithmetic test file.
struct DecTestCase {
    var id: String
    var operation: String
    var operands: [String]
    var expected: String
    var conditions: [String]
    var rounding: String
}

/// Finds and reads `dq*.decTest`, the public test files that a CPython installation ships.
enum DecTestFile {
    /// The folder with the files: `FUNDSCORE_DECTEST`, or the first Python found along `PATH` (pyenv's too).
    static let folder: String? = {
        let environment = ProcessInfo.processInfo.environment
        if let named = environment["FUNDSCORE_DECTEST"] { return named }
        let bins = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
        let prefixes = bins.flatMap { bin -> [String] in
            let parent = bin.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
            return [parent] + list(parent + "/versions").map { parent + "/versions/" + $0 }
        }
        for prefix in prefixes {
            for library in list(prefix + "/lib") where library.hasPrefix("python3") {
                let folder = "\(prefix)/lib/\(library)/test/decimaltestdata"
                if FileManager.default.fileExists(atPath: folder + "/dqAdd.decTest") { return folder }
            }
        }
        return nil
    }()

    private static func list(_ folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }

    static func cases(_ name: String) throws -> [DecTestCase] {
        guard let folder else { return [] }
        let data = try Data(contentsOf: URL(filePath: "\(folder)/\(name).decTest"))
        var rounding = "half_even"
        return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap { line in
            let words = tokens(line)
            if let first = words.first, first.lowercased() == "rounding:", words.count > 1 {
                rounding = words[1].lowercased()
            }
            guard let arrow = words.firstIndex(of: "->"), arrow >= 2, arrow + 1 < words.count else { return nil }
            return DecTestCase(
                id: words[0], operation: words[1].lowercased(), operands: Array(words[2..<arrow]),
                expected: words[arrow + 1], conditions: words[(arrow + 2)...].map { $0.lowercased() },
                rounding: rounding)
        }
    }

    /// Words parted by spaces; quoted ones may hold anything, their quote doubled. `--` starts a comment.
    private static func tokens(_ line: Substring) -> [String] {
        var tokens: [String] = []
        var rest = line.drop(while: \.isWhitespace)
        while let first = rest.first, !rest.hasPrefix("--") {
            if first == "'" || first == "\"" {
                var text = ""
                rest.removeFirst()
                while let next = rest.popFirst() {
                    if next == first {
                        guard rest.first == first else { break }
                        rest.removeFirst()
                    }
                    text.append(next)
                }
                tokens.append(text)
            } else {
                tokens.append(String(rest.prefix { !$0.isWhitespace }))
                rest = rest.drop { !$0.isWhitespace }
            }
            rest = rest.drop(while: \.isWhitespace)
        }
        return tokens
    }
}
