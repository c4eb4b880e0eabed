import Numbers
import Testing
import Wording

@testable import Reports

@Suite struct NumberStyleTests {
    static let locales: [(String, String)] = [
        ("en_GB", "1,234,567.50"), ("de_DE", "1.234.567,50"), ("de-AT", "1.234.567,50"), ("de_CH", "1’234’567.50"),
        ("fr_FR.UTF-8", "1 234 567,50"), ("pt_BR", "1.234.567,50"), ("pt_PT", "1 234 567,50"),
        ("es_MX", "1,234,567.50"),
        ("zh_Hans_CN", "1,234,567.50"), ("es_GT", "1,234,567.50"), ("es_ES", "1.234.567,50"), ("en_ZA", "1 234 567,50"),
        ("en_SE", "1 234 567,50"), ("en_DE", "1.234.567,50"), ("fr_CH", "1’234’567,50"), ("ca_ES", "1.234.567,50"),
    ]

    @Test(arguments: locales)
    func `decimal sign and groups`(_ name: String, _ expected: String) throws {
        let amount = try #require(Decimal128("1234567.5"))
        #expect(try NumberStyle(locale: name).money(amount) == expected.replacing(" ", with: "\u{202F}"))
    }

    @Test func `an unknown locale is refused`() {
        #expect(throws: LocaleProblem.self) { try NumberStyle(locale: "xx") }
    }

    static let rounded: [(Int, Int, Int, String)] = [
        (13, 3, 4, "4.3333"), (1, 8, 2, "0.12"), (3, 8, 2, "0.38"), (5, 1, 0, "5"), (5, 1, 2, "5.00"),
        (-1, 3, 2, "−0.33"),
        (-1, 1000, 2, "0.00"), (999_999, 100, 1, "10 000.0"), (1_000_000, 1, 0, "1 000 000"),
    ]

    @Test(arguments: rounded)
    func `rounded half to even, with all their places`(_ top: Int, _ bottom: Int, _ places: Int, _ expected: String)
        throws
    {
        let number = try #require(Rational(top, over: bottom))
        #expect(NumberStyle.standard.fixed(number, places: places) == expected.replacing(" ", with: "\u{202F}"))
    }

    @Test func `measurements; what is not a number is a dash`() {
        let style = NumberStyle(decimalSign: ",", groupSign: ".")
        #expect(style.fixed(-0.4166, places: 2) == "−0,42")
        #expect(style.fixed(1e-17, places: 2) == "0,00")
        #expect(style.fixed(Double.nan, places: 2) == "–")
        #expect(style.percent(0.125, places: 1) == "12,5\u{202F}%")
    }

    @Test func `a fraction without an end is written as one`() throws {
        let third = try #require(Rational(1, over: 3))
        #expect(NumberStyle.standard.exact(third) == "1/3")
        #expect(NumberStyle(decimalSign: ",", groupSign: ".").exact(try #require(Rational(2501, over: 2))) == "1.250,5")
    }
}
