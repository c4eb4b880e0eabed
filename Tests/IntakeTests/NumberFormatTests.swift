import Numbers
import TestSupport
import Testing

@testable import Intake

@Suite struct NumberFormatTests {
    typealias Case = (text: String, decimal: Unicode.Scalar, group: NumberNotation.GroupSign, number: String)

    static let readable: [Case] = [
        ("0", ".", .none, "0"), ("14500", ".", .none, "14500"), ("-3", ".", .none, "-3"), ("+3", ".", .none, "3"),
        ("12.50", ".", .none, "12.50"), (".5", ".", .none, "0.5"), ("12.", ".", .none, "12"), ("007", ".", .none, "7"),
        ("12,5", ",", .none, "12.5"), ("-0,5", ",", .none, "-0.5"), ("7439450.70", ".", .none, "7439450.70"),
        ("1 234 567", ".", .blank, "1234567"), ("1 234,50", ",", .blank, "1234.50"), ("480000", ".", .blank, "480000"),
        ("12\u{A0}500", ".", .blank, "12500"), ("12\u{202F}500,25", ",", .blank, "12500.25"),
        ("1\u{2009}234\u{A0}567", ".", .blank, "1234567"), ("1.234.567,89", ",", .scalar("."), "1234567.89"),
        ("1,234,567.89", ".", .scalar(","), "1234567.89"), ("1'234", ".", .scalar("'"), "1234"),
        ("-1 000", ".", .blank, "-1000"), ("999", ".", .scalar(","), "999"),
        ("1234567890123456789012345678901234", ".", .none, "1234567890123456789012345678901234"),
        ("0.0000000000000000000000000000000001", ".", .none, "0.0000000000000000000000000000000001"),
    ]

    @Test(arguments: readable) func `reads`(_ example: Case) throws {
        let format = NumberFormat(NumberNotation(decimal: example.decimal, group: example.group))
        let expected = try #require(Decimal128(example.number))
        #expect(try format.number(example.text[...]) == expected)
    }

    @Test(arguments: [("-0", "0"), ("-0.00", "0.00"), ("+0", "0"), ("-0.01", "-0.01")])
    func `there is one zero`(text: String, number: String) throws {
        #expect(try NumberFormat(NumberNotation(decimal: ".", group: .none)).number(text[...]).description == number)
    }

    static let plain = "digits such as 1234.5, with '.' as decimal sign and no group separator"
    static let blanks = "digits such as 1 234.5, with '.' as decimal sign and blanks between groups of three"

    static let unreadable: [(text: String, group: NumberNotation.GroupSign, expected: String)] = [
        ("40 %", .none, plain + "; it would be read as 40 with `strip: [\"%\"]`"), ("6 points", .none, plain),
        ("10 точки", .none, plain), ("55/100", .none, plain),
        ("50 - 60", .none, plain), ("Pass/Fail", .none, plain),
        ("EUR 5", .none, plain + "; it would be read as 5 with `strip: [\"EUR\"]`"),
        (
            "12 500 €", .blank,
            blanks + "; it would be read as 12500 with `strip: [\"€\"], decimal: \".\", group: \" \"`"
        ),
        ("1,5 Mio", .none, plain), ("(1,234)", .none, plain),
        ("1e5", .none, plain), ("1E+5", .none, plain), ("NaN", .none, plain), ("Infinity", .none, plain),
        ("INF", .none, plain), ("0x10", .none, plain), ("--1", .none, plain), ("1-", .none, plain),
        ("- 1", .none, plain),
        (".", .none, plain), ("-", .none, plain), ("+.", .none, plain), ("1.2.3", .none, plain), ("١٢", .none, plain),
        ("\u{FF11}\u{FF12}", .none, plain), ("5\u{301}", .none, plain), ("\u{2212}5", .none, plain),
        ("1_000", .none, plain),
        ("12,5", .none, plain + "; it would be read as 12.5 with `decimal: \",\"`"),
        (
            "12,500", .none,
            plain + "; it can be read as 12.5 with `decimal: \",\"`, or as 12500 with `decimal: \".\", group: \",\"`: "
                + "find out which is meant"
        ),
        ("1 234", .none, plain + "; it would be read as 1234 with `decimal: \".\", group: \" \"`"),
        ("1 234,5", .none, plain + "; it would be read as 1234.5 with `decimal: \",\", group: \" \"`"),
        ("1.234.567,8", .none, plain + "; it would be read as 1234567.8 with `decimal: \",\", group: \".\"`"),
        ("1,234,567.8", .none, plain + "; it would be read as 1234567.8 with `decimal: \".\", group: \",\"`"),
        ("1 23", .blank, blanks), ("12 34 567", .blank, blanks), ("1234 567", .blank, blanks),
        ("1  234", .blank, blanks),
        (" 1 234", .blank, blanks), ("1 234 ", .blank, blanks), ("1 234567", .blank, blanks),
        ("1 23.5", .blank, blanks),
        ("1.234 567", .blank, blanks), ("1\t234", .blank, blanks), ("1\n234", .blank, blanks),
    ]

    @Test(arguments: unreadable)
    func `refuses`(_ text: String, _ group: NumberNotation.GroupSign, _ expected: String) {
        #expect(throws: UnreadableText("a number", expected)) {
            try NumberFormat(NumberNotation(decimal: ".", group: group)).number(text[...])
        }
    }

    @Test func `shows both readings whatever is declared`() {
        let expected =
            "digits such as 1 234,5, with ',' as decimal sign and blanks between groups of three; it can be read as 12.5 with "
            + "`decimal: \".\"`, or as 12500 with `decimal: \",\", group: \".\"`: find out which is meant"
        #expect(throws: UnreadableText("a number", expected)) {
            try NumberFormat(NumberNotation(decimal: ",", group: .blank)).number("12.500"[...])
        }
    }

    static let stripped: [(text: String, number: String?)] = [
        ("25 %", "25"), ("25%", "25"), ("€ 12 500,50", "12500.50"), ("12 500,50\u{A0}€", "12500.50"), ("-3 %", "-3"),
        ("€ 12 %", "12"), ("12", "12"), ("12 % %", nil), ("% ", nil), ("%", nil), ("1%2", nil), ("12 EUR", nil),
        ("€-", nil),
        ("CHF 5.-", "5"), ("CHF5", "5"),
    ]

    @Test(arguments: stripped) func `leaves out what is declared`(_ text: String, _ number: String?) {
        let format = NumberFormat(NumberNotation(decimal: ",", group: .blank), strip: ["%", "€", ".-", "CHF"])
        #expect((try? format.number(text[...]))?.description == number)
    }

    @Test func `refuses what cannot be kept exactly`() {
        #expect(throws: UnreadableText("a number that can be kept exactly", "at most 34 significant digits")) {
            try NumberFormat(.standard).number("12345678901234567890123456789012345"[...])
        }
    }

    /// Whatever number is written in whatever format, it comes back, and with the group sign left out too.
    @Test(arguments: [NumberNotation.GroupSign.none, .blank, .scalar("."), .scalar("'")])
    func `reads what its format writes`(_ group: NumberNotation.GroupSign) throws {
        var generator = SplitMix64(seed: 7)
        for _ in 0..<2_000 {
            let whole =
                Int.random(in: 0...9_999_999_999, using: &generator) >> Int.random(in: 0...33, using: &generator)
            let cents = Int.random(in: 0...99, using: &generator)
            let fraction = cents < 10 ? "0\(cents)" : "\(cents)"
            let text = Self.grouped(whole, group) + "," + fraction
            let expected = try #require(Decimal128("\(whole).\(fraction)"))
            #expect(try NumberFormat(NumberNotation(decimal: ",", group: group)).number(text[...]) == expected)
        }
    }

    private static func grouped(_ number: Int, _ group: NumberNotation.GroupSign) -> String {
        let sign =
            switch group {
            case .none: ""
            case .blank: "\u{202F}"
            case .scalar(let scalar): String(scalar)
            }
        let digits = Array(String(number))
        return digits.enumerated().map { index, digit in
            let follows = index > 0 && (digits.count - index).isMultiple(of: 3)
            return (follows ? sign : "") + String(digit)
        }.joined()
    }
}
