import Testing

/// Where somebody writes a rubric as another system would: what is said cures it.
@Suite struct HintTests {
    static let cases: [(good: String, bad: String, expected: [String])] = [
        (
            "step: 0.5", "step: 0,5",
            [
                "12:34: error: the comma before '5' begins a new key inside { }; write the decimals with a point, step: 0.5"
            ]
        ),
        (
            #"reason: "At most 12 months""#, "reason: At most 12 months, not more",
            [
                "11:62: error: the comma before 'not more' begins a new key inside { }; put the text in quotes, reason: \"At most 12 months, not more\""
            ]
        ),
        (
            "weight: 60", "weight: 60%",
            [
                "14:38: error: 'criteria.quality.weight' is a number such as 12 or 0.5, not '60%'; write 60, or 0.6 if a share of 1 is meant"
            ]
        ),
        (
            "budget: 1000", "budget: 1.000.000",
            ["31:11: error: 'award.budget' is a number such as 12 or 0.5, not '1.000.000'; write 1000000"]
        ),
        (
            "budget: 1000", "budget: 1,000",
            [
                "31:11: error: 'award.budget' is a number such as 12 or 0.5, not '1,000'; it can be read as 1 or as 1000: write the one that is meant"
            ]
        ),
        (
            "budget: 1000", "budget: 1.200",
            ["31:11: error: 'award.budget' can be read as 1.2 or as 1200: write the one that is meant, not '1.200'"]
        ),
        ("budget: 1000", "budget: 1000.25", []), ("budget: 1000", "budget: 33.333", []),
        ("threshold: 3 }\n  speed", "threshold: 0.500 }\n  speed", []),
        (
            "months <= 12", "months <= 12.500",
            [
                "11:31: warning: '12.500' is 12.5 here, since a point is the decimal sign; write 12.5, or 12500 if that is meant"
            ]
        ),
        ("months <= 12", #"title != "12.500" and months <= 12.125"#, []),
        (
            "\"<= 6\"", "\"<= 6.000\"",
            ["21:16: warning: '6.000' is 6 here, since a point is the decimal sign; write 6, or 6000 if that is meant"]
        ),
        (
            "combine: weighted_mean", "combine: average",
            [
                "24:19: error: 'total.combine' is one of sum, weighted_sum, weighted_mean, not 'average'; did you mean 'weighted_mean'?"
            ]
        ),
        (
            "award:\n", "bonus: { when: true, points: 1 }\naward:\n",
            [
                "30:1: error: unknown key 'bonus'; a bonus is a value of its own: values: { bonus: 'if … then 0.25 else 0' } and ranking: { score: total + bonus }"
            ]
        ),
        (
            "award:\n", "deadline: 2026-03-31\naward:\n",
            ["30:1: error: unknown key 'deadline'; it stands under 'submissions'"]
        ),
        (
            "reserve: { places: 2 }", "reserve: { places: 2 }\n  max: { per: title, awards: 1 }",
            ["35:3: error: unknown key 'max' in 'award'; write at_most: [ { per: …, awards: 1 } ]"]
        ),
        (
            "xpath: months, type", "path: months, type",
            [
                "8:11: error: 'facts.months' needs 'xpath': where the fact stands in a record",
                "8:13: error: unknown key 'path' in 'facts.months'; did you mean 'xpath'?",
            ]
        ),
    ]

    @Test(arguments: cases)
    func `word for word, and nothing else`(good: String, bad: String, expected: [String]) {
        let text = soundRubric.replacing(good, with: bad, maxReplacements: 1)
        #expect(text != soundRubric)
        #expect(mistakes(text) == expected)
    }
}
