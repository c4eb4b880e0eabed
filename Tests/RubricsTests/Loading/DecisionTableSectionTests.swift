import Rubrics
import Testing

/// Tables whose columns and rows do not fit each other.
@Suite struct DecisionTableSectionTests {
    @Test(
        arguments: [
            ("hit: first", "hit: first\n      aggregate: sum", ["19:7: error: 'aggregate' goes with hit: collect"]),
            (
                "hit: first", "hit: collect\n      aggregate: product",
                ["19:18: error: 'criteria.speed.table.aggregate' is one of sum, min, max, count, not 'product'"]
            ),
            ("hit: first", "hit: collect\n      aggregate: max", []),
            (
                "hit: first", "hit: frist",
                [
                    "18:12: error: 'criteria.speed.table.hit' is one of first, unique, any, priority, rule order, output order, collect, not 'frist'; did you mean 'first'?"
                ]
            ),
            (
                "      hit: first\n", "",
                [
                    "18:7: error: 'criteria.speed.table' needs 'hit': first, unique, any, priority, rule order, output order or collect"
                ]
            ),
            ("inputs: [months]", #"inputs: [{ expression: months, values: "[1..36]" }]"#, []),
            (
                "inputs: [months]", #"inputs: [{ values: "[1..36]" }]"#,
                ["19:16: error: 'criteria.speed.table.inputs' needs 'expression': what the rules test"]
            ),
            (
                "inputs: [months]", "inputs: [[months]]",
                ["19:16: error: 'criteria.speed.table.inputs' is a single value, not a list"]
            ),
            (
                "inputs: [months]", "inputs: months",
                ["19:15: error: 'criteria.speed.table.inputs' is a list, not 'months'"]
            ),
            (#"- ["<= 6", 5]"#, #"- "<= 6""#, [#"21:11: error: a rule is a row such as ["<= 6", "-", 5], not '<= 6'"#]),
            (
                #"- ["<= 6", 5]"#, #"- ["<= 6", "-", 5]"#,
                ["21:11: error: this row has 3 cells; the table needs one test and a score: 2"]
            ),
            (
                "inputs: [months]", "inputs: [months, requested]",
                [
                    "21:11: error: this row has 2 cells; the table needs 2 tests and a score: 3",
                    "22:11: error: this row has 2 cells; the table needs 2 tests and a score: 3",
                ]
            ),
            (
                #"- ["<= 6", 5]"#, #"- ["<= 6", { a: 5 }]"#,
                ["21:20: error: 'criteria.speed.table.rules' is a single value, not a group of keys"]
            ),
            (#"- ["<= 6", 5]"#, #"- ["<= six", 5]"#, ["21:16: error: unknown name 'six'"]),
            (
                "inputs: [months]", "inputs: []",
                ["19:15: error: 'criteria.speed.table.inputs' is empty; a table has at least one of them"]
            ),
            (
                #"      rules:\#n        - ["<= 6", 5]\#n        - ["-", 2]\#n"#, "      rules: []\n",
                ["20:14: error: 'criteria.speed.table.rules' is empty; a table has at least one of them"]
            ),
        ] as [(String, String, [String])])
    func `what is wrong with tables of rules is said word for word, and nothing else`(
        good: String, bad: String, expected: [String]
    ) {
        let text = soundRubric.replacing(good, with: bad, maxReplacements: 1)
        #expect(text != soundRubric)
        #expect(mistakes(text) == expected)
    }
}
