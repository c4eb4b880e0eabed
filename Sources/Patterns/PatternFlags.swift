/// The flags of XPath and XQuery Functions and Operators 3.1, 5.6.2.
struct PatternFlags: Hashable, Sendable {
    /// `s`: a dot matches line ends too.
    var dotMatchesLineEnds = false
    /// `m`: `^` and `$` match at line ends too.
    var isMultiline = false
    /// `i`: case does not matter.
    var ignoresCase = false
    /// `x`: whitespace in the pattern is left out.
    var ignoresWhitespace = false
    /// `q`: the pattern is plain text.
    var isLiteral = false
    /// The pattern is one of XML Schema itself (part 2, appendix F): `^` and `$` are characters, and there are neither
    /// reluctant quantifiers nor back-references. A backslash before a mark that needs none is passed over, as published
    /// schemas have it.
    private(set) var isOfSchema = false

    /// The dialect of XML Schema, which has no flags.
    static let schema: PatternFlags = {
        var flags = PatternFlags()
        flags.isOfSchema = true
        return flags
    }()

    private init() {}

    init(_ text: String) throws(RegularExpressionError) {
        for (offset, flag) in text.unicodeScalars.enumerated() {
            switch flag {
            case "s": dotMatchesLineEnds = true
            case "m": isMultiline = true
            case "i": ignoresCase = true
            case "x": ignoresWhitespace = true
            case "q": isLiteral = true
            default:
                throw RegularExpressionError(
                    kind: .flags, message: "'\(flag)' is no flag; the flags are s, m, i, x and q", offset: offset)
            }
        }
    }
}
