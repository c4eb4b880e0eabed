import FoundationEssentials

/// The messages of the sources: every literal of `Message("…")`, `.say("…")` and `.html("…")`, as the key under which other languages
/// have its text.
struct MessageSources {
    /// Key and the file that has it.
    private(set) var keys: [String: String] = [:]

    /// - Parameter folder: `Sources`.
    init(_ folder: URL) throws {
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        for file in files.sorted() {
            let text = try String(decoding: Data(contentsOf: folder.appending(path: file)), as: UTF8.self)
            for key in Self.keys(in: text) where keys[key] == nil { keys[key] = file }
        }
    }

    static func keys(in text: String) -> [String] {
        ["Message(", "say(", "html("].flatMap { call in
            // One may stand inside the literal of another.
            text.ranges(of: call).compactMap { range in
                let start = text[range.upperBound...].drop(while: \.isWhitespace)
                return start.first == "\"" ? SwiftLiteral(start).key : nil
            }
        }
    }
}

/// A string literal of Swift, read as far as messages need it.
private struct SwiftLiteral {
    private(set) var key = ""
    private var number = 0

    /// - Parameter text: from the opening quotation mark.
    init(_ text: Substring) {
        let quote = text.hasPrefix("\"\"\"") ? "\"\"\"" : "\""
        var rest = text.dropFirst(quote.count)
        let indent = quote.count > 1 ? rest.dropFirst().prefix { $0 == " " }.count : 0
        if quote.count > 1 { rest = rest.dropFirst(1 + indent) }
        while !rest.isEmpty, !rest.hasPrefix(quote) { rest = read(rest, indent) }
        // The last line of a block ends before its quotation marks.
        if quote.count > 1, let end = key.lastIndex(of: "\n") { key = String(key[..<end]) }
    }

    /// The next character, escape or placeholder; what follows it.
    private mutating func read(_ rest: Substring, _ indent: Int) -> Substring {
        guard rest.first == "\\" else {
            key += rest.first == "{" ? "{{" : String(rest.prefix(1))
            return rest.dropFirst()
        }
        let escaped = rest.dropFirst()
        switch escaped.first {
        case "(":
            let end = Self.end(ofParentheses: escaped)
            addPlaceholder(escaped[..<end])
            return escaped[end...]
        case "\n": return escaped.dropFirst(1 + indent)
        case "u":
            let digits = escaped.dropFirst(2).prefix { $0 != "}" }
            if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) { key += String(Character(scalar)) }
            return escaped[digits.endIndex...].dropFirst()
        default:
            key += String(escaped.prefix(1))
            return escaped.dropFirst()
        }
    }

    /// `(plural: count, "is", "are")` has its words in the key.
    private mutating func addPlaceholder(_ text: Substring) {
        number += 1
        let words = text.hasPrefix("(plural:") ? text.split(separator: "\"", omittingEmptySubsequences: false) : []
        key += words.count >= 5 ? "{\(number)|\(words[words.count - 4])|\(words[words.count - 2])}" : "{\(number)}"
    }

    /// Behind the parenthesis that closes the first one; those inside literals do not count.
    private static func end(ofParentheses text: Substring) -> Substring.Index {
        var (depth, isText) = (0, false)
        var index = text.startIndex
        while index < text.endIndex {
            switch text[index] {
            case "\\" where isText && !text[index...].hasPrefix("\\("): index = text.index(after: index)
            case "\"": isText.toggle()
            case "(" where !isText: depth += 1
            case ")" where !isText: depth -= 1
            default: break
            }
            index = text.index(after: index)
            if depth == 0 { return index }
        }
        return index
    }
}
