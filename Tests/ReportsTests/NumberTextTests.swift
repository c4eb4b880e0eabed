import Numbers
import Scoring
import Testing

@testable import Reports
@testable import Rubrics

@Suite struct NumberTextTests {
    static let scores: [(Int, over: Int, exact: String, display: String, both: String)] = [
        (4, 1, "4", "4", "4"),
        (9, 2, "4.5", "4.5", "4.5"),
        (13, 3, "13/3", "4.3333", "4.3333 (13/3)"),
        (-13, 3, "-13/3", "-4.3333", "-4.3333 (-13/3)"),
        (2, 3, "2/3", "0.6667", "0.6667 (2/3)"),
        (1, 32, "0.03125", "0.03125", "0.03125"),
        (1, 60_000, "1/60000", "0", "0 (1/60000)"),
        (0, 1, "0", "0", "0"),
    ]

    @Test(arguments: scores)
    func `scores: exact, and for people`(
        _ numerator: Int, over denominator: Int, exact: String, display: String, both: String
    ) throws {
        let number = try #require(Rational(numerator, over: denominator))
        #expect(NumberText.exact(number) == exact)
        #expect(NumberText.display(number) == display)
        #expect(number.text == both)
    }

    @Test func `the rubric's rounding applies where it is declared for the display, and only there`() throws {
        let third = try #require(Rational(13, over: 3))
        let half = try #require(Rational(9, over: 2))
        func rule(_ stage: RoundingRule.Stage, _ step: Decimal128, _ mode: RoundingMode) -> RoundingRule {
            RoundingRule(step: step, mode: mode, stage: stage)
        }
        let hundredth = Decimal128(1) / Decimal128(100)
        #expect(NumberText.display(third, rule(.display, hundredth, .halfUp)) == "4.33")
        #expect(NumberText.display(half, rule(.display, 1, .halfUp)) == "5")
        #expect(NumberText.display(half, rule(.display, 1, .halfEven)) == "4")
        #expect(NumberText.display(third, rule(.total, hundredth, .halfUp)) == "4.3333")
        #expect(NumberText.display(third, nil) == "4.3333")
    }

    static let amounts: [(String, String)] = [
        ("0", "0"), ("999", "999"), ("1000", "1 000"), ("450000", "450 000"), ("1234567.5", "1 234 567.50"),
        ("45000.00", "45 000"), ("-1000", "-1 000"), ("-100", "-100"), ("0.125", "0.125"),
    ]

    @Test(arguments: amounts)
    func `amounts in groups of three digits`(_ number: String, _ text: String) throws {
        #expect(NumberText.grouped(try #require(Decimal128(number))) == text)
    }
}
