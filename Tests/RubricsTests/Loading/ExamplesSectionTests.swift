import Rubrics
import Testing

/// Examples, values and rules of eligibility.
@Suite struct ExamplesSectionTests {
    @Test(
        arguments: [
            (
                "- { given: { months: 6, quality: 4 }, expect: { speed: 5, total: 4.4 } }", "- example",
                ["36:5: error: 'examples' is a group of keys (name, given, expect, …), not 'example'"]
            ),
            (
                "- { given: { months: 6, quality: 4 }, expect: { speed: 5, total: 4.4 } }",
                "- { expect: { total: 4.4 } }",
                ["36:5: error: 'examples' needs 'given': what is known: facts, values, or scores"]
            ),
            (
                "- { given: { months: 6, quality: 4 }, expect: { speed: 5, total: 4.4 } }",
                "- { given: { months: 6 } }", ["36:5: error: 'examples' needs 'expect': what must come out"]
            ),
            (
                "- { given: { months: 6, quality: 4 }, expect: { speed: 5, total: 4.4 } }",
                "- { given: [6], expect: 5 }",
                [
                    "36:14: error: 'examples.given' is a group of named entries, not a list",
                    "36:27: error: 'examples.expect' is a group of named entries, not '5'",
                ]
            ),
            (
                "- { given: { months: 6, quality: 4 }, expect: { speed: 5, total: 4.4 } }",
                "- { given: { total: 4 }, expect: { total: 4 } }",
                ["36:16: error: 'total' is worked out; it cannot be given"]
            ),
            (
                "- { given: { months: 6, quality: 4 }, expect: { speed: 5, total: 4.4 } }",
                "- { given: { moths: 6 }, expect: { pases: true } }",
                [
                    "36:16: error: unknown name 'moths'; did you mean 'months'?",
                    "36:38: error: unknown name 'pases'; did you mean 'passes'?",
                ]
            ),
            (
                "- { given: { months: 6, quality: 4 }, expect: { speed: 5, total: 4.4 } }",
                "- { given: { months: six }, expect: { total: 4 } }", ["36:24: error: 'months' is number, not 'six'"]
            ),
            (
                "- { given: { months: 6, quality: 4 }, expect: { speed: 5, total: 4.4 } }",
                "- { given: { months: [6] }, expect: { total: 4 } }", ["36:24: error: 'months' is number, not a list"]
            ),
            (
                "- { given: { months: 6, quality: 4 }, expect: { speed: 5, total: 4.4 } }",
                "- { given: { months: { a: 6 } }, expect: { total: 4 } }",
                ["36:24: error: 'months' is number, not a group of keys"]
            ),
            (
                "- { given: { months: 6, quality: 4 }, expect: { speed: 5, total: 4.4 } }",
                "- { given: { months: 6, quality: [4, high] }, expect: { total: 4 } }",
                ["36:40: error: 'quality' is list<number>, but here is 'high'"]
            ),
            (
                "- { given: { months: 6, quality: 4 }, expect: { speed: 5, total: 4.4 } }",
                "- { given: { months: 6 }, expect: { eligible: maybe, reasons: E1 } }",
                [
                    "36:49: error: 'eligible' is boolean, not 'maybe'",
                    "36:65: error: 'reasons' is list<string>, not 'E1'",
                ]
            ),
            (
                #"- { id: E1, rule: months <= 12, reason: "At most 12 months" }"#,
                #"- { id: E1, rule: months <= 12, reason: "At most 12 months" }\#n  - { id: E1, rule: months > 0, reason: "None" }"#,
                ["12:11: error: two eligibility rules have the id 'E1'"]
            ),
            (
                #"- { id: E1, rule: months <= 12, reason: "At most 12 months" }"#, "- { rule: months }",
                [
                    "11:5: error: 'eligibility' needs 'id': it ends the reason code INELIGIBLE.<id>",
                    "11:5: error: 'eligibility' needs 'reason': the sentence that the applicant reads",
                    "11:13: error: 'months' is a number, but a boolean is needed here",
                ]
            ),
            (
                #"- { id: E1, rule: months <= 12, reason: "At most 12 months" }"#, "- months <= 12",
                ["11:5: error: 'eligibility' is a group of keys (id, rule, reason, …), not 'months <= 12'"]
            ),
            (
                "eligibility:\n", "values: { half: months / 2, half2: [months] }\neligibility:\n",
                ["10:36: error: 'values.half2' is a single value, not a list"]
            ),
            (
                "eligibility:\n", #"values: { half: months / 2, "a b": half }\#neligibility:\#n"#,
                [
                    "10:29: error: 'a b' cannot name a value; a name begins with a letter and has letters, digits and _ only"
                ]
            ),
            (
                "eligibility:\n", "values: [half]\neligibility:\n",
                ["10:9: error: 'values' is a group of named entries, not a list"]
            ),
        ] as [(String, String, [String])])
    func `what is wrong with examples is said word for word, and nothing else`(
        good: String, bad: String, expected: [String]
    ) {
        let text = soundRubric.replacing(good, with: bad, maxReplacements: 1)
        #expect(text != soundRubric)
        #expect(mistakes(text) == expected)
    }

    @Test func `an example gives lists of contexts, and values of any kind`() {
        let facts = """
              requested: { xpath: requested, type: number, unit: EUR, required: true }
              partners:
                each: partner
                type: list<context>
                fields: { size: { xpath: "@size", type: number }, name: { xpath: ".", type: string } }
              days: { xpath: day, type: list<date> }
            """
        func example(_ given: String) -> [String] {
            let text = soundRubric.replacing(
                "  requested: { xpath: requested, type: number, unit: EUR, required: true }", with: facts,
                maxReplacements: 1)
            return mistakes(
                text.replacing("given: { months: 6, quality: 4 }", with: "given: { \(given) }", maxReplacements: 1))
        }
        #expect(example("months: 6, quality: 4, partners: [{ size: 3, name: Nice }], days: [2018-10-31]") == [])
        #expect(
            example("partners: [{ size: 3 }, { size: three }]") == [
                "41:40: error: 'partners' is list<context<size: number, name: string>>, but here is a group of keys"
            ])
        #expect(example("days: [2018-02-30]") == ["41:23: error: 'days' is list<date>, but here is '2018-02-30'"])
    }
}
