import Rubrics
import Testing

/// Ways to combine evaluators that leave something open.
@Suite struct AssessmentsSectionTests {
    @Test(
        arguments: [
            (
                "assessments: { minimum: 2 }",
                [
                    "23:14: error: 'assessments' needs 'combine': mean, median, trimmed_mean, min, max, consensus, closest_two or expertise_mean"
                ]
            ),
            (
                "assessments: { minimum: 0, combine: mean }",
                ["23:25: error: 'assessments.minimum' is a whole number from 1 to 1000, not '0'"]
            ),
            (
                "assessments: { minimum: 1001, combine: mean }",
                ["23:25: error: 'assessments.minimum' is a whole number from 1 to 1000, not '1001'"]
            ),
            ("assessments: { combine: mean, trim: 1 }", ["23:31: error: 'trim' goes with combine: trimmed_mean"]),
            (
                "assessments: { combine: mean, at: proposal }",
                ["23:35: error: 'assessments.at' is one of criterion, total, not 'proposal'"]
            ),
            (
                "assessments: { combine: mean, third_opinion: { of: higher } }",
                ["23:46: error: 'assessments.third_opinion' needs 'when_apart_by': a share such as 30%, or points"]
            ),
            (
                "assessments: { combine: mean, third_opinion: { when_apart_by: 30% } }",
                [
                    "23:46: error: 'assessments.third_opinion' needs 'of': the share is of the higher score, the lower one, or the maximum"
                ]
            ),
            (
                "assessments: { combine: mean, third_opinion: { when_apart_by: 2, of: higher } }",
                ["23:66: error: 'of' goes with a share such as 30%"]
            ),
            (
                "assessments: { combine: mean, third_opinion: { when_apart_by: two } }",
                ["23:63: error: 'assessments.third_opinion.when_apart_by' is a number such as 12 or 0.5, not 'two'"]
            ),
            (
                "assessments: { combine: mean, disagreement: { } }",
                [
                    "23:45: error: 'assessments.disagreement' needs 'spread': flag a criterion whose scores are this far apart"
                ]
            ),
            (
                "assessments: { combine: mean, disagreement: 2 }",
                ["23:45: error: 'assessments.disagreement' is a group of keys (spread, …), not '2'"]
            ),
            (
                "assessments: { combine: mean, round: { to: 0, mode: half_up } }",
                ["23:40: error: a rounding step is above 0, not 0"]
            ),
            (
                "assessments: { combine: mean, round: { mode: half_up } }",
                ["23:38: error: 'assessments.round' needs 'to': the step to round to, such as 0.5"]
            ),
            (
                "assessments: { combine: mean, round: { to: 0.5, mode: nearest } }",
                [
                    "23:55: error: 'assessments.round.mode' is one of half_up, half_even, half_down, up, down, ceiling, floor, not 'nearest'"
                ]
            ),
            (
                "assessments: { combine: mean, round: { to: 0.5 } }",
                [
                    "23:38: error: 'assessments.round' needs 'mode': half_up, half_even, half_down, up, down, ceiling or floor"
                ]
            ),
            (
                "assessments: { combine: mean, adjustments: { range: [30, -30] } }",
                ["23:46: error: a range is two numbers, the lower one first"]
            ),
            (
                "assessments: { combine: mean, adjustments: { range: [30] } }",
                ["23:46: error: a range is two numbers, the lower one first"]
            ),
            (
                "assessments: { combine: mean, adjustments: { file: optional } }",
                [
                    "23:44: error: 'assessments.adjustments' needs 'range': the least and the most points, such as [-30, 30]"
                ]
            ),
            (
                "assessments: { combine: mean, adjustments: { file: perhaps, range: [-30, 30] } }",
                ["23:52: error: 'assessments.adjustments.file' is one of optional, required, not 'perhaps'"]
            ),
        ] as [(String, [String])])
    func `what is wrong with assessments is said word for word, and nothing else`(
        assessments: String, expected: [String]
    ) {
        let text = soundRubric.replacing("assessments: { minimum: 2, combine: mean }", with: assessments)
        #expect(text != soundRubric)
        #expect(mistakes(text) == expected)
    }
}
