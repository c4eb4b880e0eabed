/// Reads a pattern: the regular expressions of XML Schema part 2, appendix F, with the extensions of XPath and XQuery
/// Functions and Operators 3.1, 5.6.1 (anchors, reluctant quantifiers, captures, back-references).
///
/// Nothing that the grammar does not have is read as plain text: every such place is an error with its offset.
struct PatternParser {
    /// Groups may stand so deep in one another.
    private static let greatestDepth = 200
    /// The greatest number in a quantifier.
    private static let greatestCount = 10_000

    let flags: PatternFlags
    /// The pattern without what flag `x` leaves out; `offsets` has one entry more, for the end.
    private let scalars: [Unicode.Scalar]
    private let offsets: [Int]
    var position = 0
    private var depth = 0
    var classDepth = 0
    private(set) var groupCount = 0
    /// Groups whose closing parenthesis has been read.
    private var closedGroups: Set<Int> = []
    private(set) var hasBackReferences = false
    /// Escapes of a schema's pattern that the standard does not have, each once.
    var needlessEscapes: [String] = []

    init(_ pattern: String, _ flags: PatternFlags) {
        self.flags = flags
        let all = Array(pattern.unicodeScalars)
        let kept = flags.ignoresWhitespace ? Self.withoutWhitespace(all) : Array(all.indices)
        scalars = kept.map { all[$0] }
        offsets = kept + [all.count]
    }

    /// Reads the whole pattern.
    mutating func parse() throws(RegularExpressionError) -> PatternNode {
        let node = try alternatives()
        guard peek == nil else { throw error("')' closes no group; write '\\)' for the character") }
        return node
    }

    /// Flag `x` leaves whitespace out everywhere but in class expressions.
    private static func withoutWhitespace(_ scalars: [Unicode.Scalar]) -> [Int] {
        var kept: [Int] = []
        var (brackets, isEscaped) = (0, false)
        for (index, scalar) in scalars.enumerated() {
            let isWhitespace = scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
            if isWhitespace && brackets == 0 { continue }
            kept.append(index)
            if !isEscaped, scalar == "[" { brackets += 1 }
            if !isEscaped, scalar == "]" { brackets = max(brackets - 1, 0) }
            isEscaped = !isEscaped && scalar == "\\"
        }
        return kept
    }
}

// MARK: - Cursor

extension PatternParser {
    var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }
    var following: Unicode.Scalar? { position + 1 < scalars.count ? scalars[position + 1] : nil }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek == scalar else { return false }
        position += 1
        return true
    }

    func error(_ message: String, at place: Int? = nil) -> RegularExpressionError {
        RegularExpressionError(kind: .pattern, message: message, offset: offsets[min(place ?? position, scalars.count)])
    }
}

// MARK: - Branches, pieces, atoms

extension PatternParser {
    private mutating func alternatives() throws(RegularExpressionError) -> PatternNode {
        var branches = [try branch()]
        while take("|") { branches.append(try branch()) }
        return branches.count == 1 ? branches[0] : .alternatives(branches)
    }

    private mutating func branch() throws(RegularExpressionError) -> PatternNode {
        var pieces: [PatternNode] = []
        while let next = peek, next != "|", next != ")" {
            let atom = try atom(next)
            pieces.append(try quantified(atom))
        }
        switch pieces.count {
        case 0: return .empty
        case 1: return pieces[0]
        case _: return .sequence(pieces)
        }
    }

    private mutating func atom(_ next: Unicode.Scalar) throws(RegularExpressionError) -> PatternNode {
        switch next {
        case "(": return try group()
        case "[": return .characterClass(try classExpression())
        case "\\": return try escape()
        case ".":
            position += 1
            return .characterClass(flags.dotMatchesLineEnds ? .anything : .dot)
        case "^" where !flags.isOfSchema:
            position += 1
            return .start
        case "$" where !flags.isOfSchema:
            position += 1
            return .end
        case "?", "*", "+": throw error("'\(next)' has nothing to repeat; write '\\\(next)' for the character")
        case "{", "}", "]": throw error("'\(next)' stands alone; write '\\\(next)' for the character")
        case _:
            position += 1
            return .character(next)
        }
    }

    private mutating func group() throws(RegularExpressionError) -> PatternNode {
        let opening = position
        position += 1
        depth += 1
        guard depth <= Self.greatestDepth else {
            throw error("groups stand more than \(Self.greatestDepth) deep", at: opening)
        }
        var number: Int?
        if take("?") {
            guard take(":") else { throw error("after '(?' only ':' may follow, for a group that captures nothing") }
        } else {
            groupCount += 1
            number = groupCount
        }
        let node = try alternatives()
        guard take(")") else { throw error("this group is not closed; ')' is missing", at: opening) }
        depth -= 1
        if let number { closedGroups.insert(number) }
        return .group(node, number: number)
    }
}

// MARK: - Quantifiers

extension PatternParser {
    private mutating func quantified(_ atom: PatternNode) throws(RegularExpressionError) -> PatternNode {
        guard let (atLeast, atMost) = try quantity() else { return atom }
        let isReluctant = !flags.isOfSchema && take("?")
        if let next = peek, next == "?" || next == "*" || next == "+" || next == "{" {
            throw error("a second quantifier '\(next)' follows; put the first one into a group")
        }
        return .repeated(atom, atLeast: atLeast, atMost: atMost, isReluctant: isReluctant)
    }

    private mutating func quantity() throws(RegularExpressionError) -> (Int, Int?)? {
        if take("?") { return (0, 1) }
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        let opening = position
        guard take("{") else { return nil }
        let atLeast = try count()
        var atMost: Int? = atLeast
        if take(",") { atMost = peek == "}" ? nil : try count() }
        guard take("}") else { throw error("this quantifier is not closed; '}' is missing", at: opening) }
        if let atMost, atMost < atLeast {
            throw error("the quantifier counts backwards, from \(atLeast) to \(atMost)", at: opening)
        }
        return (atLeast, atMost)
    }

    private mutating func count() throws(RegularExpressionError) -> Int {
        let start = position
        var count = 0
        while let digit = peek, "0"..."9" ~= digit {
            count = min(count * 10 + Int(digit.value - 0x30), Self.greatestCount + 1)
            position += 1
        }
        guard position > start else { throw error("a number is expected in the quantifier") }
        guard count <= Self.greatestCount else {
            throw error("a quantifier counts to \(Self.greatestCount) at most", at: start)
        }
        return count
    }
}

// MARK: - Back-references

extension PatternParser {
    /// Reads the number after the backslash: further digits only while so many groups have been opened.
    mutating func backReference(at start: Int) throws(RegularExpressionError) -> PatternNode {
        var number = 0
        while let digit = peek, "0"..."9" ~= digit {
            let longer = number * 10 + Int(digit.value - 0x30)
            guard number == 0 || longer <= groupCount else { break }
            number = longer
            position += 1
        }
        guard closedGroups.contains(number) else {
            throw error("'\\\(number)' refers to a group that is not closed before it", at: start)
        }
        hasBackReferences = true
        return .backReference(number)
    }
}

/// A regular expression as it was read.
indirect enum PatternNode: Sendable {
    case empty
    case character(Unicode.Scalar)
    case characterClass(CharacterClass)
    case start
    case end
    case sequence([PatternNode])
    case alternatives([PatternNode])
    /// A group; `number` counts capturing ones from 1.
    case group(PatternNode, number: Int?)
    case repeated(PatternNode, atLeast: Int, atMost: Int?, isReluctant: Bool)
    case backReference(Int)
}
