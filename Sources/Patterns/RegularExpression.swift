/// A regular expression of XPath and XQuery Functions and Operators 3.1 (5.6), as FEEL's `matches`, `replace` and `split`
/// take it (DMN 1.5, table 74).
///
/// It cannot run away: a pattern is compiled once and run in time bounded by its size × the text's length; patterns with
/// back-references, for which there is no such bound, give up with an error after a fixed number of steps. Characters
/// are Unicode scalars, as in XPath. Counted repetitions are written out, so that a pattern's size is bounded too.
package struct RegularExpression: Sendable {
    private let program: PatternProgram
    /// Of a pattern of XML Schema: escapes such as `\/` that the standard does not have. The backslash is passed over.
    package let needlessEscapes: [String]

    /// Reads and compiles a pattern. Errors name what is wrong and where.
    ///
    /// - Parameter flags: any of `s` (dot matches line ends), `m` (anchors at line ends), `i` (case does not matter), `x`
    ///   (whitespace in the pattern is left out), `q` (the pattern is plain text).
    package init(_ pattern: String, flags: String = "") throws(RegularExpressionError) {
        needlessEscapes = []
        let flags = try PatternFlags(flags)
        if flags.isLiteral {
            let characters = pattern.unicodeScalars.map(PatternNode.character)
            program = try PatternCompiler.compile(
                .sequence(characters), groupCount: 0, hasBackReferences: false, flags)
        } else {
            var parser = PatternParser(pattern, flags)
            let node = try parser.parse()
            program = try PatternCompiler.compile(
                node, groupCount: parser.groupCount, hasBackReferences: parser.hasBackReferences, flags)
        }
    }

    /// Reads and compiles a pattern of XML Schema 1.0 (part 2, appendix F), which is for `matchesWhole`.
    package init(ofSchema pattern: String) throws(RegularExpressionError) {
        var parser = PatternParser(pattern, .schema)
        let node = try parser.parse()
        program = try PatternCompiler.compile(
            node, groupCount: parser.groupCount, hasBackReferences: false, .schema)
        needlessEscapes = parser.needlessEscapes
    }

    /// Whether the pattern matches anywhere in `text`.
    package func matches(_ text: String) throws(RegularExpressionError) -> Bool {
        try hasMatch(text, .none)
    }

    /// Whether the pattern matches the whole of `text`, as the patterns of XML Schema do.
    package func matchesWhole(_ text: String) throws(RegularExpressionError) -> Bool {
        try hasMatch(text, .both)
    }

    /// `text` with every match replaced; in `replacement`, `$1` stands for group 1, `$0` for the match, `\$` and `\\` for
    /// the characters. A pattern that matches the empty string is an error.
    package func replacing(
        _ text: String, with replacement: String
    ) throws(RegularExpressionError) -> String {
        let template = try Replacement(
            replacement, groupCount: program.groupCount, isLiteral: program.flags.isLiteral)
        try refuseEmptyMatch()
        var subject = MatchText(text, program)
        var result = String.UnicodeScalarView()
        var end = 0
        for (match, range) in try allMatches(&subject) {
            result.append(contentsOf: subject.scalars[end..<range.lowerBound])
            template.append(match, in: subject, groupCount: program.groupCount, to: &result)
            end = range.upperBound
        }
        result.append(contentsOf: subject.scalars[end...])
        return String(result)
    }

    /// The parts of `text` between the matches; empty ones are kept, so that there is always one part more than there are
    /// matches. A pattern that matches the empty string is an error.
    package func split(_ text: String) throws(RegularExpressionError) -> [String] {
        try refuseEmptyMatch()
        var subject = MatchText(text, program)
        var parts: [String] = []
        var end = 0
        for (_, range) in try allMatches(&subject) {
            parts.append(subject.string(end..<range.lowerBound))
            end = range.upperBound
        }
        return parts + [subject.string(end..<subject.scalars.count)]
    }

    private func hasMatch(_ text: String, _ anchoring: Anchoring) throws(RegularExpressionError) -> Bool {
        var subject = MatchText(text, program)
        guard !program.hasBackReferences else {
            var matcher = BacktrackingMatcher(program, anchoring)
            return try matcher.firstMatch(in: &subject, from: 0) != nil
        }
        var matcher = LinearMatcher(program, anchoring, wantsSlots: false)
        return try matcher.firstMatch(in: &subject, from: 0) != nil
    }

    private func refuseEmptyMatch() throws(RegularExpressionError) {
        guard try !matches("") else {
            throw RegularExpressionError(
                kind: .matchesEmpty, message: "the pattern matches the empty string", offset: 0)
        }
    }

    /// The matches from left to right; none of them is empty, as the pattern does not match the empty string.
    private func allMatches(
        _ subject: inout MatchText
    ) throws(RegularExpressionError) -> [(match: Match, range: Range<Int>)] {
        var matches: [(match: Match, range: Range<Int>)] = []
        var linear = LinearMatcher(program, .none, wantsSlots: true)
        var backtracking = BacktrackingMatcher(program, .none)
        var position = 0
        while position < subject.scalars.count {
            let match =
                program.hasBackReferences
                ? try backtracking.firstMatch(in: &subject, from: position)
                : try linear.firstMatch(in: &subject, from: position)
            guard let match, let range = match.range(0) else { break }
            matches.append((match, range))
            position = max(range.upperBound, position + 1)
        }
        return matches
    }
}

/// Why a regular expression, its flags or a replacement cannot be used, or why matching gave up.
package struct RegularExpressionError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is at fault; the codes of XPath and XQuery Functions and Operators 3.1 stand beside.
    package enum Kind: String, Hashable, Sendable {
        /// The flags (`FORX0001`).
        case flags
        /// The pattern (`FORX0002`).
        case pattern
        /// A pattern that matches the empty string, where texts are to be replaced or split (`FORX0003`).
        case matchesEmpty
        /// The replacement (`FORX0004`).
        case replacement
        /// More than the bounded number of steps, or a pattern that is too large.
        case limit
    }

    package var kind: Kind
    /// What is wrong and what was expected, as one sentence without its end mark.
    package var message: String
    /// Characters (Unicode scalars) from the start of the pattern, the flags or the replacement.
    package var offset: Int

    package var description: String { message }
}

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
