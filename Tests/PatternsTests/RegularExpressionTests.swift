import Patterns
import Testing

@Suite struct RegularExpressionTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var pattern: String
        var flags: String
        var isMatch: Bool

        init(_ text: String, _ pattern: String, _ flags: String, _ isMatch: Bool) {
            (self.text, self.pattern, self.flags, self.isMatch) = (text, pattern, flags, isMatch)
        }

        init(_ text: String, _ pattern: String, _ isMatch: Bool) { self.init(text, pattern, "", isMatch) }

        var testDescription: String { "\(text.debugDescription) ~ \(pattern.debugDescription) \(flags)" }
    }

    static let matching: [Case] = [
        // plain text, alternatives, groups
        Case("abracadabra", "bra", true), Case("abracadabra", "brx", false), Case("", "", true), Case("a", "", true),
        Case("cat", "cat|dog", true), Case("dog", "^(cat|dog)$", true), Case("catdog", "^(cat|dog)$", false),
        Case("ab", "^a(|c)b$", true), Case("abab", "^(?:ab){2}$", true), Case("", "^(a|)$", true),
        // quantifiers
        Case("color", "^colou?r$", true), Case("colour", "^colou?r$", true), Case("colouur", "^colou?r$", false),
        Case("", "^a*$", true), Case("", "^a+$", false), Case("aaa", "^a{3}$", true), Case("aa", "^a{3}$", false),
        Case("aaaa", "^a{2,3}$", false), Case("aaaa", "^a{2,}$", true), Case("", "^a{0}$", true),
        Case("a", "^a{0}$", false),
        Case("aab", "^a+?b$", true), Case("aab", "^a{1,2}?b$", true), Case("b", "^a??b$", true),
        Case("ababab", "^(ab)*$", true),
        // anchors
        Case("ab\ncd", "^cd", false), Case("ab\ncd", "^cd", "m", true), Case("ab\ncd", "ab$", "m", true),
        Case("ab\n", "ab$", false), Case("ab\n", "^$", "m", false), Case("\nabcd\ndefg\n", "^$", "m", true),
        Case("abcd\n\ndefg\n ", "^$", "m", true), Case("abc", ".^[d-z]", false), Case("a^b", "a\\^b", true),
        // the dot
        Case("a\nb", "a.b", false), Case("a\nb", "a.b", "s", true), Case("a\rb", "a.b", false),
        Case("a\u{2028}b", "a.b", true),
        Case("😀", "^.$", true), Case("e\u{301}", "^.$", false), Case("e\u{301}", "^..$", true),
        // classes
        Case("b", "^[a-c]$", true), Case("d", "^[a-c]$", false), Case("d", "^[^a-c]$", true), Case("-", "^[-a]$", true),
        Case("-", "^[a-]$", true), Case("^", "^[a^]$", true), Case("]", "^[\\]]$", true),
        Case("e", "^[a-z-[aeiou]]$", false),
        Case("f", "^[a-z-[aeiou]]$", true), Case("5", "^[\\w-[\\d]]$", false), Case("b", "^[a-z-[b-y-[m]]]$", false),
        Case("m", "^[a-z-[b-y-[m]]]$", true), Case("z", "^[^a-y]$", true), Case("a", "^[^a-y-[z]]$", false),
        Case("z", "^[^a-y-[z]]$", false), Case("$", "^[$]$", true), Case(".", "^[.]$", true), Case("x", "^[.]$", false),
        // escapes
        Case("a b", "^a\\sb$", true), Case("a\u{A0}b", "^a\\sb$", false), Case("٣", "^\\d$", true),
        Case("x", "^\\D$", true),
        Case("é", "^\\w$", true), Case("_", "^\\w$", false), Case("-", "^\\W$", true), Case("$", "^\\w$", true),
        Case("a:b-c.d", "^\\i\\c*$", true), Case("1a", "^\\i\\c*$", false), Case("-", "^\\I\\C*$", true),
        Case(" ", "^\\C$", true),
        Case("\t", "^\\t$", true), Case("\n\r", "^\\n\\r$", true), Case("(a)", "^\\(a\\)$", true),
        Case("a-b", "^a\\-b$", true),
        Case("1.5", "^\\d+\\.\\d+$", true), Case("|", "^\\|$", true), Case("{}", "^\\{\\}$", true),
        // categories and blocks
        Case("A", "^\\p{Lu}$", true), Case("a", "^\\p{Lu}$", false), Case("a", "^\\P{Lu}$", true),
        Case("Ж", "^\\p{L}+$", true),
        Case("€", "^\\p{Sc}$", true), Case("ǅ", "^\\p{Lt}$", true), Case("λ", "^\\p{IsGreekandCoptic}$", true),
        Case("λ", "^\\p{IsGreek}$", true), Case("λ", "^\\P{IsGreek}$", false),
        Case("ж", "^[\\p{IsCyrillic}\\d]+$", true),
        Case("é", "^\\p{IsLatin-1Supplement}$", true), Case("\u{378}", "^\\p{Cn}$", true),
        // flags
        Case("ABC", "abc", "i", true), Case("\u{212A}", "k", "i", true), Case("q", "[^Q]", "i", false),
        Case("x", "[A-Z-[OI]]", "i", true), Case("i", "[A-Z-[OI]]", "i", false), Case("O", "[A-Z-[OI]]", "i", false),
        Case("a", "^\\p{Lu}$", "i", false), Case("Σ", "^ς$", "i", true), Case("Ж", "^[а-я]$", "i", true),
        Case("ſ", "^s$", "i", true),
        Case("hello world", "he ll o[ ]worl d", "x", true), Case("hello world", "hello\\ sworld", "x", true),
        Case("helloworld", "hello world", "x", true), Case("hello world", "\\p{ I s B a s i c L a t i n }+", "x", true),
        Case("x[y-z]", "x[y-z]", "q", true), Case("xy", "x[y-z]", "q", false), Case("x[Y-z]", "X[y-Z]", "qi", true),
        Case("a.b", "A.B", "qi", true), Case("abracadabra", "(?:abra(?:cad)?)*", "q", false),
        // back-references
        Case("aa", "^(.)\\1$", true), Case("ab", "^(.)\\1$", false), Case("aA", "^(a)\\1$", "i", true),
        Case("aA", "^(a)\\1$", false),
        Case("abcabc", "^(a(b)c)\\1$", true), Case("b", "^(a)?\\1b$", true), Case("a1a0", "^(a)1\\10$", true),
        Case("", "^(a*)*\\1$", true),
        Case("'it' \"is\"", "(['\"]).*?\\1 ", true), Case("abcdefghijjk", "(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\\10k", true),
    ]

    @Test(arguments: matching)
    func `matches`(one: Case) throws {
        let pattern = try RegularExpression(one.pattern, flags: one.flags)
        #expect(try pattern.matches(one.text) == one.isMatch)
    }

    @Test(arguments: [
        ("abc", "abc", true), ("abc", "ab", false), ("abc", "b|abc", true), ("abcx", "(ab|abc)x?", true),
        ("abcy", "(ab|abc)x?", false),
        ("abcx", "(ab|abc)x", true), ("", "", true), ("aba", "(a|b)+?", true), ("abab", "(ab)\\1", true),
        ("ababa", "(ab)\\1", false),
    ])
    func `the whole text`(text: String, pattern: String, isMatch: Bool) throws {
        #expect(try RegularExpression(pattern).matchesWhole(text) == isMatch)
    }

    @Test(arguments: [
        ("abracadabra", "bra", "*", "", "a*cada*"), ("abracadabra", "a.*a", "*", "", "*"),
        ("abracadabra", "a.*?a", "*", "", "*c*bra"),
        ("abracadabra", "a", "", "", "brcdbr"), ("abracadabra", "a(.)", "a$1$1", "", "abbraccaddabbra"),
        ("AAAA", "A+", "b", "", "b"), ("AAAA", "A+?", "b", "", "bbbb"),
        ("darted", "^(.*?)d(.*)$", "$1c$2", "", "carted"),
        ("abcd", "(ab)|(a)", "[1=$1][2=$2]", "", "[1=ab][2=]cd"),
        ("facetiously", "[iouy]", "[$0]", "", "facet[i][o][u]sl[y]"),
        ("0123456789", "(\\d{3})(\\d{3})(\\d{4})", "($1) $2-$3", "", "(012) 345-6789"),
        ("abc", "x", "y", "", "abc"),
        ("", "x", "y", "", ""), ("a", "(a)", "$12", "", "a2"), ("a", "(a)", "$2", "", ""),
        ("a", "a", "\\$1\\\\", "", "$1\\"),
        ("a.b", ".", "$1\\", "q", "a$1\\b"), ("a b c d ", "[a-z]", "#", "x", "# # # # "),
        ("foobar", "^fo*b*", "#", "", "#ar"),
        ("aXbX", "x", "-", "i", "a-b-"), ("xaax", "(.)\\1", "<$1>", "", "x<a>x"), ("αβγ", "β", "b", "", "αbγ"),
        ("2024-11-23", "(\\d+)-(\\d+)-(\\d+)", "$3.$2.$1", "", "23.11.2024"),
    ])
    func `replacing`(text: String, pattern: String, replacement: String, flags: String, expected: String) throws {
        #expect(try RegularExpression(pattern, flags: flags).replacing(text, with: replacement) == expected)
    }

    @Test(arguments: [
        ("John Doe", "\\s", ["John", "Doe"]), ("a;b;c;;", ";", ["a", "b", "c", "", ""]), (";a", ";", ["", "a"]),
        ("abc", ",", ["abc"]), ("", ",", [""]), ("a1b22c", "\\d+", ["a", "b", "c"]),
        ("a, b ,c", "\\s*,\\s*", ["a", "b", "c"]),
        ("xaaybbz", "(.)\\1", ["x", "y", "z"]),
    ])
    func `splitting`(text: String, pattern: String, expected: [String]) throws {
        #expect(try RegularExpression(pattern).split(text) == expected)
    }
}
