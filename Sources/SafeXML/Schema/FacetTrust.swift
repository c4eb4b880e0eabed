/// Which facets libxml2 gets to see. What it reads wrongly, in any version, is taken out of the documents that it compiles,
/// and held here alone.
enum FacetTrust {
    /// Whether it keeps a facet of that name; nil: the name is that of no facet that could be taken out.
    static func isKept(_ name: String, _ value: String) -> Bool? {
        switch name {
        case "pattern": isPlainPattern(value)
        case "enumeration", "minInclusive", "minExclusive", "maxInclusive", "maxExclusive": isPlainValue(value)
        default: nil
        }
    }

    /// It takes too few characters for letters, and too many for what are no letters; it knows no needless escapes; and
    /// it miscounts repetitions of nothing.
    private static func isPlainPattern(_ pattern: String) -> Bool {
        var rest = Substring(pattern)
        var (isInClass, isNegated) = (false, false)
        while let next = rest.popFirst() {
            switch next {
            case "\\":
                guard let letter = rest.popFirst(), "nrt\\|.?*+(){}-[]^ds".contains(letter) else { return false }
                // Its digits are those of an old table: what is no digit it takes for one, and the other way round.
                if isNegated, letter == "d" { return false }
            case "[": (isInClass, isNegated) = (true, rest.first == "^")
            case "]": (isInClass, isNegated) = (false, false)
            case "-" where isInClass && rest.first == "[": return false
            case "{" where rest.first == "0": return false
            default: break
            }
        }
        return true
    }

    /// Numbers of more digits than it has, and white space around values, stop it.
    private static func isPlainValue(_ value: String) -> Bool {
        guard let first = value.unicodeScalars.first, let last = value.unicodeScalars.last else { return true }
        guard !SimpleType.isSpace(first), !SimpleType.isSpace(last) else { return false }
        return value.utf8.count < 19 || value.utf8.contains { !(0x30...0x39 ~= $0 || "+-.".utf8.contains($0)) }
    }

    /// Whether it holds a bound of such a value loosely: where there is no order, as between a date with a zone and one
    /// without, it finds one.
    static func isLoose(_ value: SimpleValue) -> Bool {
        switch value {
        case .moment, .duration: true
        default: false
        }
    }
}
