import Diagnostics
import FEEL
import Numbers
import Testing

@testable import Rubrics
@testable import Scoring

/// A rubric's own tests run through the code that scores.
@Suite struct ExampleTests {
    private static func rubric() -> TestRubric {
        var rubric = TestRubric()
        rubric.facts = [("months", .number), ("cost", .number)]
        rubric.values = [("half", "months / 2")]
        rubric.eligibility = [("E1", "cost <= 100", "At most 100 EUR")]
        rubric.tree = [
            .computed("readiness", "half", scale: .range(0, 5)),
            .branch(
                "merit", .mean, threshold: "3",
                [.assessed("need", scale: .values([0, 3, 7, 10])), .computed("link", "4")]),
        ]
        rubric.assessments.minimum = 2
        return rubric
    }

    /// Slots: months 0, cost 1, half 2, readiness 3, merit 4, need 5, link 6, total 7, ranking score 8.
    private func check(
        given: [(Int, Value)], expect expectations: [(String, Example.Expectation.Subject, Value)]
    ) throws -> [String] {
        let example = Example(
            name: "example 1", given: given.map { (slot: $0.0, value: $0.1) },
            expected: expectations.map {
                Example.Expectation(name: $0.0, subject: $0.1, value: $0.2, place: TestRubric.place)
            }, place: TestRubric.place)
        return try Self.rubric().scorer().check(example).map(\.diagnostic.description)
    }

    @Test func `Facts, values and scores that are given replace what would be worked out`() throws {
        #expect(
            try check(
                given: [(0, number("6"))],
                expect: [("half", .slot(2), number("3")), ("readiness", .slot(3), number("3"))])
                == [])
        #expect(try check(given: [(2, number("4.5"))], expect: [("readiness", .slot(3), number("4.5"))]) == [])
        #expect(
            try check(
                given: [(3, number("1")), (5, number("3"))],
                expect: [
                    ("merit", .slot(4), number("3.5")), ("total", .slot(7), number("4.5")),
                    ("ranking_score", .slot(8), number("4.5")), ("passes", .passes, .boolean(true)),
                    ("reasons", .reasons, .list([])),
                ]) == [])
        #expect(
            try check(given: [(3, number("1")), (4, number("2"))], expect: [("total", .slot(7), number("3"))]) == [])
    }

    @Test func `A list stands for the evaluators' scores, and is held against the scale`() throws {
        let scores = Value.list([number("7"), number("10")])
        #expect(try check(given: [(5, scores)], expect: [("need", .slot(5), number("8.5"))]) == [])
        let off = Value.list([number("7"), number("5")])
        #expect(
            try check(
                given: [(3, number("1")), (5, off)],
                expect: [("reasons", .reasons, .list([.string("INCOMPLETE.need")]))]) == [])
    }

    @Test func `What does not hold is said with both values`() throws {
        #expect(
            try check(
                given: [(0, number("6")), (1, number("500"))],
                expect: [
                    ("readiness", .slot(3), number("4")), ("eligible", .eligible, .boolean(true)),
                    ("reasons", .reasons, .list([])), ("merit", .slot(4), number("1")),
                ]) == [
                    "rubric.yaml:1: error: example 1: readiness is 3; the example expects 4",
                    "rubric.yaml:1: error: example 1: eligible is false; the example expects true",
                    "rubric.yaml:1: error: example 1: reasons is [\"INELIGIBLE.E1\"]; the example expects []",
                    "rubric.yaml:1: error: example 1: merit is without an answer (need has no score: no evaluator gave a score); "
                        + "the example expects 1",
                ])
    }

    @Test func `Eligibility can be asked alone`() throws {
        #expect(try check(given: [(1, number("100"))], expect: [("eligible", .eligible, .boolean(true))]) == [])
        #expect(
            try check(
                given: [(1, number("101"))],
                expect: [
                    ("passes", .passes, .boolean(false)), ("reasons", .reasons, .list([.string("INELIGIBLE.E1")])),
                ])
                == [])
    }
}
