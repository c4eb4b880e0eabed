/// Why a text is no value of a simple type.
struct ValueFault: Error {
    enum Reason: Sendable {
        case lexical
        /// What is wrong with an item of a list.
        case item(String)
        case pattern([String])
        case enumeration([String])
        case bound(Facets.Bound)
        /// It is neither less nor greater than the bound, nor equal to it.
        case noOrder(Facets.Bound)
        /// How many there are, and how many there have to be.
        case length(Int, String, Int)
        case digits(Int)
        case fractionDigits(Int)
    }

    var reason: Reason
    /// The type whose demand it is.
    var type: SimpleType
}

extension ValueFault {
    /// One sentence without a final full stop, about a value as a document has it.
    func sentence(_ raw: String) -> String {
        let value = "'\(ShownText.line(raw))'"
        switch reason {
        case .lexical: return lexical(value)
        case .item(let sentence): return "in the list \(value), \(sentence)"
        case .pattern(let patterns):
            return "\(value) does not match what \(type.called) asks for: \(PatternWords.either(patterns))"
        case .enumeration(let values): return "\(value) is none of the values of \(type.called): \(Self.list(values))"
        case .bound(let bound): return "\(value) \(bound.side.complaint) \(bound.text), the bound of \(type.called)"
        case .noOrder(let bound):
            let why = if case .moment = bound.value { ": one has a zone, and the other has none" } else { "" }
            return "\(value) cannot be compared with \(bound.text), the bound of \(type.called)\(why)"
        case .length(let units, let how, let wanted):
            return "\(value) has \(units) \(type.unit(units)); \(type.called) asks for \(how) \(wanted)"
        case .digits(let most): return "\(value) has more digits than \(type.called) allows, which is \(most)"
        case .fractionDigits(let most):
            return "\(value) has more digits behind the point than \(type.called) allows, which is \(most)"
        }
    }

    private func lexical(_ value: String) -> String {
        switch type.variety {
        case .union(let members):
            let ways = members.map(\.demand)
            return "\(value) is no value of \(type.called), which allows "
                + (ways.count > 1
                    ? ways.dropLast().joined(separator: ", ") + " or " + ways[ways.count - 1] : ways.joined())
        case .list: return "\(value) is not a valid value of the list type '\(type.nearestName)'"
        case .atomic, .anything: return "\(value) is not a valid value of the atomic type '\(type.nearestName)'"
        }
    }

    /// The first values of an enumeration.
    static func list(_ values: [String]) -> String {
        let shown = values.prefix(8).map { "'\(ShownText.line($0))'" }.joined(separator: ", ")
        return values.count > 8 ? shown + " and \(values.count - 8) more" : shown
    }
}

extension Facets.Side {
    fileprivate var complaint: String {
        switch self {
        case .minInclusive: "is not at or above"
        case .minExclusive: "is not above"
        case .maxInclusive: "is not at or below"
        case .maxExclusive: "is not below"
        }
    }
}

extension SimpleType {
    /// The name of the type, or of what it restricts.
    var nearestName: String { name?.typeName ?? base?.nearestName ?? "anySimpleType" }

    var called: String { name.map { "the type '\($0.typeName)'" } ?? "its type" }

    fileprivate func unit(_ count: Int) -> String {
        switch variety {
        case .list: count == 1 ? "item" : "items"
        case .atomic(.hexBinary), .atomic(.base64Binary): count == 1 ? "octet" : "octets"
        default: count == 1 ? "character" : "characters"
        }
    }

    /// What it takes, as a member of a union.
    fileprivate var demand: String {
        if !facets.enumerated.isEmpty { return "one of \(ValueFault.list(facets.enumerated))" }
        if !facets.patterns.isEmpty { return PatternWords.either(facets.patterns.map(\.text)) }
        return "a value of '\(nearestName)'"
    }
}

/// Values of documents as messages show them: on one line, and not too long.
enum ShownText {
    private static let most = 60

    static func line(_ text: String) -> String {
        let scalars = Array(
            text.unicodeScalars.split(whereSeparator: SimpleType.isSpace).joined(separator: CollectionOfOne(" ")))
        guard scalars.count > most else { return string(scalars[...]) }
        return string(scalars.prefix(most * 2 / 3)) + "…" + string(scalars.suffix(most / 3 - 1))
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}

/// Patterns in words, where they are simple: `[0-9]{5}-[0-9]{4}` is *5 digits, '-', 4 digits*.
enum PatternWords {
    /// Several patterns of one type, of which a value matches one.
    static func either(_ patterns: [String]) -> String { patterns.map(one).joined(separator: " or ") }

    private static func one(_ pattern: String) -> String {
        guard let words = words(pattern) else { return "the pattern '\(pattern)'" }
        return "\(words) (pattern '\(pattern)')"
    }

    private static let classes = [
        ("[0-9]", "digit"), ("\\d", "digit"), ("[A-Z]", "capital letter"), ("[a-z]", "small letter"),
        ("[A-Za-z]", "letter"), ("[a-zA-Z]", "letter"), ("\\p{L}", "letter"), ("\\p{Nd}", "digit"),
        ("\\p{Lu}", "capital letter"), ("\\p{Ll}", "small letter"),
    ]

    /// - Returns: nil where the pattern is not a plain sequence.
    static func words(_ pattern: String) -> String? {
        var parts: [String] = []
        var literal = ""
        var rest = Substring(pattern)
        func close() { if !literal.isEmpty { parts.append("'\(literal)'"); literal = "" } }
        while let first = rest.first {
            if let (written, name) = classes.first(where: { rest.hasPrefix($0.0) }) {
                close()
                rest.removeFirst(written.count)
                guard let count = count(&rest) else { return nil }
                parts.append(count == "1" ? "1 \(name)" : "\(count) \(name)s")
            } else {
                rest.removeFirst()
                var character = first
                if first == "\\" {
                    guard let escaped = rest.popFirst(), !escaped.isLetter, !escaped.isNumber else { return nil }
                    character = escaped
                } else if "[](){}|.*+?".contains(first) {
                    return nil
                }
                if let next = rest.first, "*+?{".contains(next) { return nil }
                literal.append(character)
            }
        }
        close()
        return parts.count > 6 || parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// A quantifier in words; nil where it is none that is simple.
    private static func count(_ rest: inout Substring) -> String? {
        guard let first = rest.first else { return "1" }
        switch first {
        case "+":
            rest.removeFirst()
            return "1 or more"
        case "*", "?": return nil
        case "{":
            guard let end = rest.firstIndex(of: "}") else { return nil }
            let bounds = rest[rest.index(after: rest.startIndex)..<end].split(
                separator: ",", omittingEmptySubsequences: false)
            rest = rest[rest.index(after: end)...]
            switch bounds.count {
            case 1: return String(bounds[0])
            case 2: return bounds[1].isEmpty ? "\(bounds[0]) or more" : "\(bounds[0]) to \(bounds[1])"
            default: return nil
            }
        default: return "1"
        }
    }
}
