import Diagnostics

/// Finds the tags of a template and their places.
///
/// Letters use variables, sections, inverted sections and comments of Mustache. What is not among them is refused: partials and set
/// delimiters would hide names from the check, and nothing is written unescaped.
struct TemplateScanner {
    private let file: String
    private let characters: [Character]
    private var index = 0
    private var line: Int
    private var column: Int
    private(set) var problems: [Diagnostic] = []

    /// - Parameter start: where the text begins in its file.
    init(_ text: String, from start: Place) {
        file = start.file
        characters = Array(text)
        (line, column) = (max(start.line, 1), max(start.column, 1))
    }

    /// All tags but comments, in their order.
    mutating func tags() -> [TemplateTag] {
        var tags: [TemplateTag] = []
        while index < characters.count {
            guard isAt("{{") else {
                advance()
                continue
            }
            let (start, place) = (index, Place(file: file, line: line, column: column))
            guard let inside = inside(at: place) else { break }
            if let tag = tag(inside, at: place, length: index - start) { tags.append(tag) }
        }
        return tags
    }

    private func isAt(_ text: String) -> Bool { characters[index...].starts(with: text) }

    private mutating func advance(_ count: Int = 1) {
        for _ in 0..<count where index < characters.count {
            if characters[index].isNewline {
                (line, column) = (line + 1, 1)
            } else {
                column += 1
            }
            index += 1
        }
    }

    /// What stands between the braces; nil (with a problem): they are not closed.
    private mutating func inside(at place: Place) -> String? {
        advance(2)
        let close = index < characters.count && characters[index] == "{" ? "}}}" : "}}"
        var inside = ""
        while index < characters.count, !isAt(close) {
            inside.append(characters[index])
            advance()
        }
        guard index < characters.count else {
            problems.append(
                Diagnostic(code: "LETTER.TEMPLATE", message: "this {{ is not closed by }}", place: place, length: 2))
            return nil
        }
        advance(close.count)
        return inside
    }

    private mutating func tag(_ inside: String, at place: Place, length: Int) -> TemplateTag? {
        guard inside.first != "!" else { return nil }
        let signs: [Character] = ["#", "^", "/"]
        let sign = inside.first.flatMap { signs.contains($0) ? $0 : nil }
        let name = String((sign == nil ? inside[...] : inside.dropFirst()).trimmingBlanks)
        if !name.isEmpty, name.unicodeScalars.allSatisfy(Self.isOfName) {
            return TemplateTag(sign: sign, name: name, place: place, length: length)
        }
        let what = Self.others[inside.first ?? " "] ?? "a tag holds one name of letters, digits and _"
        let end = inside.first == "{" ? "}}}" : "}}"
        problems.append(
            Diagnostic(
                code: "LETTER.TEMPLATE", message: "{{\(inside.prefix(40))\(end) is not used in letters: \(what)",
                place: place,
                length: length))
        return nil
    }

    private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || ("A"..."Z").contains(scalar)
    }

    private static let others: [Character: String] = [
        "{": "every text is escaped; write two braces", "&": "every text is escaped; leave the & out",
        ">": "a template stands for itself, without partials", "<": "a template stands for itself, without partials",
        "$": "a template stands for itself, without blocks", "=": "the braces are always {{ and }}",
        "%": "whether a text is escaped follows from the file",
    ]
}

extension StringProtocol {
    /// Without white space at its ends.
    var trimmingBlanks: SubSequence {
        let start = drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return start }
        return start[...last]
    }
}
