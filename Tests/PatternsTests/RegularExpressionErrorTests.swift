import Testing

@testable import Patterns

@Suite struct RegularExpressionErrorTests {
    @Test(arguments: [
        ("a**", 2, "a second quantifier '*' follows; put the first one into a group"),
        ("a+*", 2, "a second quantifier '*' follows; put the first one into a group"),
        ("*a", 0, "'*' has nothing to repeat; write '\\*' for the character"),
        ("a|+", 2, "'+' has nothing to repeat; write '\\+' for the character"),
        ("(ab", 0, "this group is not closed; ')' is missing"),
        ("ab)", 2, "')' closes no group; write '\\)' for the character"),
        ("(?=a)", 2, "after '(?' only ':' may follow, for a group that captures nothing"),
        ("(?i)a", 2, "after '(?' only ':' may follow, for a group that captures nothing"),
        ("a]", 1, "']' stands alone; write '\\]' for the character"),
        ("a{", 2, "a number is expected in the quantifier"),
        ("a{,3}", 2, "a number is expected in the quantifier"),
        ("a{2", 1, "this quantifier is not closed; '}' is missing"),
        ("a{3,2}", 1, "the quantifier counts backwards, from 3 to 2"),
        ("{2}", 0, "'{' stands alone; write '\\{' for the character"),
        ("a{10001}", 2, "a quantifier counts to 10000 at most"),
        ("a}", 1, "'}' stands alone; write '\\}' for the character"),
        ("[ab", 0, "this class is not closed; ']' is missing"), ("x[]", 1, "this class is empty"),
        ("[^]", 0, "this class is empty"),
        ("[z-a]", 1, "the range runs backwards, from 'z' to 'a'"),
        ("[a[b]]", 2, "'[' within a class needs a backslash"),
        ("[0-9-.]*/", 4, "'-' is a character only at the start or the end of a class; write '\\-'"),
        ("[\\d-z]", 1, "a range cannot start with a class of characters"),
        ("[a-\\d]", 1, "a range ends with one character"),
        ("[a-[b]c]", 6, "after the class that is taken away, ']' is expected"),
        ("a\\", 1, "nothing follows the backslash"),
        ("\\q", 0, "'\\q' is no escape"), ("\\0", 0, "'\\0' is no escape"),
        ("(asd)[asd\\1]", 9, "'\\1' is no escape"),
        ("(asd)[asd\\0]", 9, "'\\0' is no escape"), ("\\b", 0, "'\\b' is no escape"),
        ("\\u0041", 0, "'\\u' is no escape"),
        ("(.)\\3", 3, "'\\3' refers to a group that is not closed before it"),
        ("(a\\1)", 2, "'\\1' refers to a group that is not closed before it"),
        ("\\1(a)", 0, "'\\1' refers to a group that is not closed before it"),
        ("\\p{Xx}", 0, "'Xx' is no Unicode category"),
        ("\\p{lu}", 0, "'lu' is no Unicode category; did you mean 'Lu'?"),
        ("\\p{IsGreec}", 0, "'IsGreec' is no Unicode block; did you mean 'IsGreek'?"),
        ("\\p{ IsBasicLatin}+", 0, "' IsBasicLatin' is no Unicode category"),
        ("\\pL", 2, "'{' and a category or block are expected after '\\p'"),
        ("\\p{L", 0, "this property is not closed; '}' is missing"),
    ])
    func `patterns`(pattern: String, offset: Int, message: String) {
        #expect(throws: RegularExpressionError(kind: .pattern, message: message, offset: offset)) {
            try RegularExpression(pattern)
        }
    }

    @Test func `offsets count in the pattern as written, also where flag x leaves spaces out`() {
        #expect(throws: RegularExpressionError(kind: .pattern, message: "'\\q' is no escape", offset: 4)) {
            try RegularExpression("a b \\ q", flags: "x")
        }
    }

    @Test(arguments: [("X", "X", 0), (" ", " ", 0), ("ig", "g", 1), ("p", "p", 0)])
    func `flags`(flags: String, wrong: String, offset: Int) {
        let message = "'\(wrong)' is no flag; the flags are s, m, i, x and q"
        #expect(throws: RegularExpressionError(kind: .flags, message: message, offset: offset)) {
            try RegularExpression("a", flags: flags)
        }
    }

    @Test(arguments: [
        ("a\\b", 1, "'\\' is followed by '\\' or '$' only"), ("\\", 0, "'\\' is followed by '\\' or '$' only"),
        ("a$", 1, "'$' is followed by the number of a group; write '\\$' for the character"),
        ("$x", 0, "'$' is followed by the number of a group; write '\\$' for the character"),
    ])
    func `replacements`(replacement: String, offset: Int, message: String) {
        #expect(throws: RegularExpressionError(kind: .replacement, message: message, offset: offset)) {
            try RegularExpression("a").replacing("a", with: replacement)
        }
    }

    @Test(arguments: ["", "a*", "^", "(a|)", "x?y?"])
    func `patterns that match the empty string neither replace nor split`(pattern: String) {
        let error = RegularExpressionError(
            kind: .matchesEmpty, message: "the pattern matches the empty string", offset: 0)
        #expect(throws: error) { try RegularExpression(pattern).replacing("b", with: "c") }
        #expect(throws: error) { try RegularExpression(pattern).split("b") }
    }
}

@Suite struct RegularExpressionBoundsTests {
    @Test(arguments: [
        "(a+)+b", "(a|a)*b", "(a|aa)+b", "(.*)*b", "(a*)*b", "(a?){30}a{30}b", "([a-z]+)*=", "^(\\w+\\s?)*$b",
    ])
    func `patterns that ruin a backtracking engine finish`(pattern: String) throws {
        let text = String(repeating: "a", count: pattern == "(a+)+b" ? 50_000 : 5_000)
        #expect(try !RegularExpression(pattern).matches(text))
    }

    @Test func `a long text is replaced and split in one pass`() throws {
        let text = String(repeating: "ab,", count: 5_000)
        #expect(try RegularExpression(",").split(text).count == 5_001)
        #expect(try RegularExpression("(a)(b)").replacing(text, with: "$2$1") == String(repeating: "ba,", count: 5_000))
    }

    @Test func `a back-reference gives up after its steps`() throws {
        let pattern = try RegularExpression("^(a*)*(a*)*(a*)*\\1b$")
        let error = RegularExpressionError(
            kind: .limit, message: "matching was given up: the pattern takes too many steps on this text", offset: 0)
        #expect(throws: error) { try pattern.matches(String(repeating: "a", count: 200)) }
    }

    @Test(arguments: ["(a{100}){101}", "((a{30}){30}){30}", "[ab]{10000}"])
    func `repetitions that would make the program too large`(pattern: String) {
        let error = RegularExpressionError(
            kind: .limit, message: "the pattern's repetitions make it too large to run", offset: 0)
        #expect(throws: error) { try RegularExpression(pattern) }
    }

    @Test func `repetitions of nothing are no work`() throws {
        #expect(try RegularExpression("(?:(?:(?:){10000}){10000}){10000}").matchesWhole(""))
    }

    @Test func `deep groups are refused, not followed to the end of the stack`() {
        let pattern = String(repeating: "(", count: 100_000)
        #expect(
            throws: RegularExpressionError(kind: .pattern, message: "groups stand more than 200 deep", offset: 200)
        ) { try RegularExpression(pattern) }
        let classes = String(repeating: "[a-", count: 100_000)
        #expect(
            throws: RegularExpressionError(
                kind: .pattern, message: "classes are taken away from one another more than 50 deep", offset: 150)
        ) { try RegularExpression(classes) }
    }
}
