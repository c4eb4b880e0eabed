import FEEL
import Testing

/// What people write who know another language: the message names what FEEL writes instead.
@Suite struct ForeignWordsTests {
    static let messages: [(String, String)] = [
        ("months == 6", "12: FEEL has no '=='; write '=' to compare"),
        ("months !== 6", "13: FEEL has no '!=='; write '!=' to compare"),
        ("months <> 6", "12: FEEL has no '<>'; write '!=' for 'is not equal to'"),
        (
            "months % 2",
            "12: the character '%' has no meaning in FEEL; write modulo(a, b) for a remainder, and 0.3 or 30 / 100 for 30 %"
        ),
        ("months ^ 2", "12: the character '^' has no meaning in FEEL; write ** for a power"),
        ("months > 6 && eligible", "16: the character '&' has no meaning in FEEL; write 'and'"),
        ("months > 6 || eligible", "16: the character '|' has no meaning in FEEL; write 'or'"),
        ("!eligible", "5: the character '!' has no meaning in FEEL; write not(…)"),
        ("${months}", "5: the character '$' has no meaning in FEEL; write the name alone, without ${ }"),
        ("eligible ? 1 : 2", "14: FEEL has no '? :'; write if … then … else …"),
        ("title = 'abc'", #"13: strings stand in double quotes, as in "abc", not in single ones"#),
        ("months = Null", "14: 'Null' is written 'null' in FEEL"), ("TRUE", "5: 'TRUE' is written 'true' in FEEL"),
        ("eligible AND months > 6", "14: 'AND' is written 'and' in FEEL"),
        ("monhts AND x", "5: 'AND' is written 'and' in FEEL"),
        ("months mod 2", "12: FEEL has no 'mod'; write modulo(a, b)"),
        (#"title like "A""#, "11: FEEL has no 'like'; write contains(text, part) or matches(text, pattern)"),
        (
            "last day of month(start)",
            #"5: unknown function 'last day of month'; write date(d.year, d.month, 1) + @"P1M" - @"P1D""#
        ),
        ("is defined(months)", "5: unknown function 'is defined'; write x != null"),
        ("get or else(months, 1)", "5: unknown function 'get or else'; write if x = null then y else x"),
        ("average(lines)", "5: unknown function 'average'; write mean(list)"),
        ("number of days(start)", "5: unknown function 'number of days'"),
        ("sum > 500", "5: 'sum' is a function, to be called as sum(list), which has no order"),
        ("months instance of integer", "24: unknown type 'integer'; did you mean 'number'?"),
        ("months instance of Double", "24: unknown type 'Double'; did you mean 'number'?"),
        ("1..3", "6: a range stands in brackets, as in [1..3]"),
        (
            "12345678901234567890123456789012345",
            "5: 12345678901234567890123456789012345 cannot be held exactly: a number has at most 34 digits and an exponent from -6176 to 6144"
        ),
        (
            "1e7000",
            "5: 1e7000 cannot be held exactly: a number has at most 34 digits and an exponent from -6176 to 6144"
        ),
        ("x", "5: unknown name 'x'"),
    ]

    @Test(arguments: messages) func `message`(_ expression: String, _ expected: String) {
        #expect(Facts.problems(expression) == [expected])
    }
}
