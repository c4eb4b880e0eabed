/// The replacement of `replace`: text, and `$n` for the text of group n, `$0` for the whole match (XPath and XQuery
/// Functions and Operators 3.1, 5.6.4).
struct Replacement {
    private enum Part {
        case text(String.UnicodeScalarView)
        case group(Int)
    }

    private var parts: [Part] = []

    /// Reads a replacement; `groupCount` decides how many digits belong to a group's number.
    init(_ template: String, groupCount: Int, isLiteral: Bool) throws(RegularExpressionError) {
        let scalars = Array(template.unicodeScalars)
        var text = String.UnicodeScalarView()
        var position = 0
        while position < scalars.count {
            let next = scalars[position]
            let following = position + 1 < scalars.count ? scalars[position + 1] : nil
            if isLiteral || (next != "\\" && next != "$") {
                text.append(next)
                position += 1
            } else if next == "\\" {
                guard let following, following == "\\" || following == "$" else {
                    throw Self.error("'\\' is followed by '\\' or '$' only", position)
                }
                text.append(following)
                position += 2
            } else {
                parts.append(.text(text))
                text.removeAll()
                let start = position
                position += 1
                guard let number = Self.number(scalars, &position, groupCount) else {
                    throw Self.error("'$' is followed by the number of a group; write '\\$' for the character", start)
                }
                parts.append(.group(number))
            }
        }
        parts.append(.text(text))
    }

    /// Further digits belong to the number only while there are so many groups.
    private static func number(_ scalars: [Unicode.Scalar], _ position: inout Int, _ groupCount: Int) -> Int? {
        var number: Int?
        while position < scalars.count, "0"..."9" ~= scalars[position] {
            let longer = (number ?? 0) * 10 + Int(scalars[position].value - 0x30)
            guard number == nil || longer <= groupCount else { break }
            number = longer
            position += 1
        }
        return number
    }

    private static func error(_ message: String, _ offset: Int) -> RegularExpressionError {
        RegularExpressionError(kind: .replacement, message: message, offset: offset)
    }

    /// Appends what replaces `match`; a group that took no part or does not exist is empty.
    func append(_ match: Match, in text: MatchText, groupCount: Int, to result: inout String.UnicodeScalarView) {
        for part in parts {
            switch part {
            case .text(let literal): result.append(contentsOf: literal)
            case .group(let number):
                guard number <= groupCount, let range = match.range(number) else { continue }
                result.append(contentsOf: text.scalars[range])
            }
        }
    }
}
