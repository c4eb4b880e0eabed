import Rubrics
import Testing

/// A criterion without one clear source of its score, or with a weight, scale or threshold that cannot be.
@Suite struct CriteriaSectionTests {
    @Test(
        arguments: [
            (
                "quality: { weight: 60, threshold: 3 }",
                [
                    "14:12: error: 'criteria.quality' does not say where its score comes from: assessed, score, table, decision, or criteria (parts)"
                ]
            ),
            (
                "quality: { assessed: true, score: months, weight: 60, threshold: 3 }",
                ["14:30: error: 'criteria.quality' has assessed and score; a score comes from one of them"]
            ),
            (
                "quality: { assessed: true, combine: mean, weight: 60, threshold: 3 }",
                [
                    "14:30: error: 'combine' goes with the parts of a branch; how evaluators are combined stands in 'assessments'"
                ]
            ),
            (
                "quality: { assessed: false, weight: 60, threshold: 3 }",
                ["14:14: error: write 'assessed: true', or where else the score comes from"]
            ),
            (
                "quality: { assessed: true, weight: 0 }",
                [
                    "14:30: error: a weight is above 0, not 0; 0 goes with a threshold: a criterion that has to be passed and does not count",
                    "16:13: error: the weights add up to 40, not 100: quality 0 + speed 40; mend them, or state the sum with total: { weights: 40 }",
                ]
            ),
            (
                "quality: { assessed: true, weight: 60, threshold_when_unscored: met }",
                [
                    "14:42: error: 'threshold_when_unscored' goes with a threshold, and 'criteria.quality' has none"
                ]
            ),
            (
                "quality: { assessed: true, weight: 60, threshold: 3, threshold_when_unscored: yes }",
                [
                    "14:81: error: 'criteria.quality.threshold_when_unscored' is one of met, not_met, not 'yes'"
                ]
            ),
            ("quality: { weight: 60, criteria: {} }", ["14:26: error: 'criteria.quality' has no parts"]),
            (
                "quality: { weight: 60, criteria: 5 }",
                [
                    "14:26: error: 'criteria.quality' has no parts",
                    "14:36: error: 'criteria.quality.criteria' is a group of named entries, not '5'",
                ]
            ),
            (
                "quality: assessed",
                [
                    "14:12: error: 'criteria.quality' is a group of keys (title, weight, threshold, criteria, …), not 'assessed'",
                    "16:13: error: the weights add up to 40, not 100: speed 40; mend them, or state the sum with total: { weights: 40 }",
                    "28:16: error: unknown name 'quality'", "36:27: error: unknown name 'quality'",
                ]
            ),
            (
                "quality: { score: months, weight: 60, comment: required }",
                ["14:41: error: 'comment' goes with assessed criteria: nobody comments on a computed score"]
            ),
            (
                "quality: { assessed: true, weight: 60, comment: always }",
                ["14:51: error: 'criteria.quality.comment' is one of required, optional, not 'always'"]
            ),
            (
                "quality: { assessed: true, weight: 60, comment: [1] }",
                ["14:51: error: 'criteria.quality.comment' is a single value, not a list"]
            ),
            (
                "quality: { assessed: true, weight: 60, threshold: high }",
                ["14:53: error: 'criteria.quality.threshold' is a number such as 12 or 0.5, not 'high'"]
            ),
            (
                "quality: { assessed: true, weight: 60, scale: { min: 0, max: 10, step: 3 } }",
                ["14:68: error: steps of 3 do not lead from 0 to 10"]
            ),
            (
                "quality: { assessed: true, weight: 60, scale: { min: 5, max: 5 } }",
                ["14:59: error: the scale ends at 5, which is not above its start, 5"]
            ),
            (
                "quality: { assessed: true, weight: 60, scale: { min: 0, max: 5, step: 0 } }",
                ["14:67: error: steps of 0 do not lead from 0 to 5"]
            ),
            (
                "quality: { assessed: true, weight: 60, scale: { values: [0, 3], max: 5 } }",
                ["14:67: error: a scale lists its 'values' or has min, max and step, not both"]
            ),
            (
                "quality: { assessed: true, weight: 60, scale: { values: [0, 3, 3] } }",
                ["14:51: error: the values of a scale are at least two and ascend"]
            ),
            (
                "quality: { assessed: true, weight: 60, scale: { values: [0] } }",
                ["14:51: error: the values of a scale are at least two and ascend"]
            ),
            (
                "quality: { assessed: true, weight: 60, scale: { min: 0 } }",
                ["14:49: error: 'criteria.quality.scale' needs 'max': the highest score"]
            ),
            (
                "quality: { assessed: true, weight: 60, scale: 5 }",
                ["14:49: error: 'criteria.quality.scale' is a group of keys (min, max, step, values, …), not '5'"]
            ),
            (
                #""the quality": { assessed: true, weight: 60 }"#,
                [
                    "14:3: error: 'the quality' cannot name a criterion; a name begins with a letter and has letters, digits and _ only",
                    "28:16: error: unknown name 'quality'", "36:27: error: unknown name 'quality'",
                ]
            ),
            (
                "months: { assessed: true, weight: 60 }",
                [
                    "14:3: error: the name 'months' is taken by another fact, table, value or criterion",
                    "28:16: error: unknown name 'quality'", "36:27: error: unknown name 'quality'",
                ]
            ),
        ] as [(String, [String])])
    func `what is wrong with criteria is said word for word, and nothing else`(criterion: String, expected: [String]) {
        let text = soundRubric.replacing("quality: { assessed: true, weight: 60, threshold: 3 }", with: criterion)
        #expect(text != soundRubric)
        #expect(mistakes(text) == expected)
    }

    @Test(
        arguments: [
            (
                "quality: { assessed: true, weight: 60 }",
                ["13:3: error: 'quality' is assessed, but no 'scale' says which scores are allowed"]
            ),
            ("quality: { assessed: true, weight: 60, scale: { min: 0, max: 5, step: 0.5 } }", []),
            ("quality: { assessed: true, weight: 60, scale: { min: 0, max: 5 } }", []),
            ("quality: { score: monhts, weight: 60 }", ["13:21: error: unknown name 'monhts'; did you mean 'months'?"]),
            (
                "quality: { assessed: false, weight: 60 }",
                ["13:14: error: write 'assessed: true', or where else the score comes from"]
            ),
        ] as [(String, [String])])
    func
        `without a scale of the rubric, what evaluators assess needs one of its own; what is wrong in another way is not told to have one`(
            criterion: String, expected: [String]
        )
    {
        let text = soundRubric.replacing("scale: { min: 0, max: 5, step: 0.5 }\n", with: "")
            .replacing("quality: { assessed: true, weight: 60, threshold: 3 }", with: criterion)
        #expect(mistakes(text) == expected)
    }

    @Test(
        arguments: [
            (
                "0.6", "0.5",
                [
                    "17:13: warning: the weights add up to 1.1, not 1: a 0.6 + b 0.5; mend them, or state the sum with total: { weights: 1.1 }"
                ]
            ),
            ("0.6", "0.4", []), ("9", "9", []), ("1", "0.5", []),
            (
                "60", "50",
                [
                    "17:13: error: the weights add up to 110, not 100: a 60 + b 50; mend them, or state the sum with total: { weights: 110 }"
                ]
            ),
        ] as [(String, String, [String])])
    func `weights that look like shares of a whole add up to it, and others are points`(
        first: String, second: String, expected: [String]
    ) {
        #expect(mistakes(weighed(first, second, total: "weighted_mean")) == expected)
    }

    @Test func `a weight of 0 beside a threshold is a criterion to be passed; where everything counts it is refused`() {
        #expect(mistakes(weighed("100", "0, threshold: 3", total: "weighted_mean")) == [])
        #expect(
            mistakes(weighed("1", "0, threshold: 3", total: "sum")) == [
                "17:13: error: 'b' has the weight 0, but this total is unweighted and counts it: write combine: weighted_sum"
            ])
        #expect(
            mistakes(weighed("0, threshold: 3", "0, threshold: 3", total: "weighted_mean")) == [
                "19:8: error: no criterion of the total has a weight above 0"
            ])
    }

    private func weighed(_ first: String, _ second: String, total: String) -> String {
        let head = soundRubric.prefix(
            upTo: soundRubric.firstRange(of: "  quality:")?.lowerBound ?? soundRubric.endIndex)
        return head + """
              a: { assessed: true, weight: \(first) }
              b:
                assessed: true
                weight: \(second.replacing(", ", with: "\n    "))
            total: { combine: \(total) }
            """
    }
}
