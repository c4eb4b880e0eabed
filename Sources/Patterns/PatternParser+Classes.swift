import Diagnostics

extension PatternParser {
    /// Classes may be taken away from one another so deep.
    private static let greatestClassDepth = 50

    /// Reads `[…]`: entries, a complement by `^`, a subtraction by `-[…]` at the end.
    mutating func classExpression() throws(RegularExpressionError) -> CharacterClass {
        let opening = position
        classDepth += 1
        guard classDepth <= Self.greatestClassDepth else {
            throw error("classes are taken away from one another more than \(Self.greatestClassDepth) deep")
        }
        position += 1
        let isNegated = take("^")
        var items: [CharacterClass.Item] = []
        var taken: CharacterClass?
        while taken == nil, peek != "]" {
            guard let next = peek else { throw error("this class is not closed; ']' is missing", at: opening) }
            if next == "-", following == "[", !items.isEmpty {
                position += 1
                taken = try classExpression()
            } else {
                items.append(try classItem(next, isFirst: items.isEmpty))
            }
        }
        guard take("]") else { throw error("after the class that is taken away, ']' is expected") }
        guard !items.isEmpty else { throw error("this class is empty", at: opening) }
        classDepth -= 1
        return CharacterClass(items, isNegated: isNegated, without: taken, ignoresCase: flags.ignoresCase)
    }

    private mutating func classItem(
        _ next: Unicode.Scalar, isFirst: Bool
    ) throws(RegularExpressionError) -> CharacterClass.Item {
        if next == "-" {
            guard isFirst || following == "]" else {
                throw error("'-' is a character only at the start or the end of a class; write '\\-'")
            }
            position += 1
            return .range(next.value...next.value)
        }
        let start = position
        let entry = try classEntry(next)
        let isRange = peek == "-" && following != "]" && following != "["
        switch entry {
        case .characterClass(let named):
            guard !isRange else { throw error("a range cannot start with a class of characters", at: start) }
            return .escape(named)
        case .character(let lower):
            return .range(isRange ? try range(from: lower, at: start) : lower.value...lower.value)
        }
    }

    private mutating func range(
        from lower: Unicode.Scalar, at start: Int
    ) throws(RegularExpressionError) -> ClosedRange<UInt32> {
        position += 1
        guard let next = peek else { throw error("this range has no end", at: start) }
        guard next != "-", case .character(let upper) = try classEntry(next) else {
            throw error("a range ends with one character", at: start)
        }
        guard lower.value <= upper.value else {
            throw error("the range runs backwards, from '\(lower)' to '\(upper)'", at: start)
        }
        return lower.value...upper.value
    }

    private mutating func classEntry(_ next: Unicode.Scalar) throws(RegularExpressionError) -> EscapeMeaning {
        if next == "\\" { return try escapeMeaning() }
        guard next != "[" else { throw error("'[' within a class needs a backslash") }
        position += 1
        return .character(next)
    }
}

// MARK: - Escapes

extension PatternParser {
    /// What `\…` stands for.
    enum EscapeMeaning {
        case character(Unicode.Scalar)
        case characterClass(CharacterClass)
    }

    /// Reads `\…` outside a class expression.
    mutating func escape() throws(RegularExpressionError) -> PatternNode {
        let start = position
        if !flags.isOfSchema, let digit = following, "1"..."9" ~= digit {
            position += 1
            return try backReference(at: start)
        }
        switch try escapeMeaning() {
        case .character(let scalar): return .character(scalar)
        case .characterClass(let named): return .characterClass(named)
        }
    }

    private mutating func escapeMeaning() throws(RegularExpressionError) -> EscapeMeaning {
        let start = position
        guard let letter = following else { throw error("nothing follows the backslash") }
        position += 2
        switch letter {
        case "n": return .character("\n")
        case "r": return .character("\r")
        case "t": return .character("\t")
        case "\\", "|", ".", "?", "*", "+", "(", ")", "{", "}", "-", "[", "]", "^": return .character(letter)
        case "$" where !flags.isOfSchema: return .character(letter)
        case "p", "P": return .characterClass(try property(isNegated: letter == "P", at: start))
        case _:
            if let named = CharacterClass.named(letter) { return .characterClass(named) }
            guard flags.isOfSchema, Self.isMark(letter) else { throw error("'\\\(letter)' is no escape", at: start) }
            let escape = "\\\(letter)"
            if !needlessEscapes.contains(escape) { needlessEscapes.append(escape) }
            return .character(letter)
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && scalar.value > 0x20 && !scalar.properties.isAlphabetic && !("0"..."9" ~= scalar)
    }

    /// Reads `{Lu}` or `{IsGreek}` after `\p`.
    private mutating func property(isNegated: Bool, at start: Int) throws(RegularExpressionError) -> CharacterClass {
        guard take("{") else { throw error("'{' and a category or block are expected after '\\p'") }
        var name = String.UnicodeScalarView()
        while let next = peek, next != "}" {
            name.append(next)
            position += 1
        }
        guard take("}") else { throw error("this property is not closed; '}' is missing", at: start) }
        let text = String(name)
        if text.hasPrefix("Is") {
            guard let range = UnicodeBlocks.range(String(text.dropFirst(2))) else {
                throw error(unknown("block", text, UnicodeBlocks.names.map { "Is" + $0 }), at: start)
            }
            return CharacterClass([.range(range)], isNegated: isNegated)
        }
        guard let categories = CategoryNames.categories(text) else {
            throw error(unknown("category", text, CategoryNames.names), at: start)
        }
        return CharacterClass([.categories(categories)], isNegated: isNegated)
    }

    private func unknown(_ kind: String, _ name: String, _ known: [String]) -> String {
        "'\(name)' is no Unicode \(kind)" + DidYouMean.clause(for: name, among: known)
    }
}
