import Numbers
import Testing

@testable import Reports
@testable import Rubrics

@Suite struct ShownScoresTests {
    private static let tenth = RoundingRule(step: Decimal128(exactly: "0.1") ?? 1, mode: .halfUp, stage: .display)

    @Test func `a score that misses its threshold never seems to meet it; others are shown as ever`() throws {
        let low = try #require(Rational(89_999, over: 30_000))
        #expect(NumberText.display(low, nil) == "3")
        #expect(NumberText.display(low, nil, threshold: 3) == "2.99997")
        #expect(NumberText.display(low, nil, threshold: 4) == "3")
        #expect(NumberText.display(low, nil, threshold: nil) == "3")
        #expect(NumberText.display(try #require(Rational(90_001, over: 30_000)), nil, threshold: 3) == "3")
        #expect(NumberText.display(try #require(Rational(299_998, over: 100_000)), nil, threshold: 3) == "2.99998")
        let shown = try #require(Rational(297, over: 100))
        #expect(NumberText.display(shown, Self.tenth) == "3")
        #expect(NumberText.display(shown, Self.tenth, threshold: 3) == "2.97")
    }

    @Test func `two numbers beside each other are short, and exact where they would look the same`() throws {
        let third = try #require(Rational(1, over: 3))
        let near = try #require(Rational(33_333, over: 100_000))
        #expect(Rational.texts(third, Rational(1)).one == "0.3333")
        #expect(Rational.texts(third, third).other == "0.3333")
        #expect(Rational.texts(third, near) == ("0.3333", "0.33333"))
        let close = try #require(Rational(100_001, over: 300_000))
        #expect(Rational.texts(third, close) == ("0.3333 (1/3)", "0.3333 (100001/300000)"))
    }

    @Test func `a title at the foot of a sheet cannot end the style sheet`() {
        #expect(PaperFoot.escaped("Call 2026") == "Call 2026")
        #expect(PaperFoot.escaped("a\"b</style>") == "a\\22 b\\3c \\2f style\\3e ")
        #expect(PaperFoot.escaped("Ärger\n") == "\\c4 rger ")
    }
}
