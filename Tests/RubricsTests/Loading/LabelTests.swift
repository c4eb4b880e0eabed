import Rubrics
import Testing
import Wording

@Suite struct LabelTests {
    private static func rubric(_ facts: String, _ values: String) -> String {
        """
        fundscore: 1
        id: labels
        submissions: { record: /call/p, id: "@id" }
        facts:
          months: { xpath: months, type: number\(facts) }
        values:
          half: \(values)

        """
    }

    @Test func `are read of facts and values`() throws {
        let text = Self.rubric(", label: Duration", "{ rule: months / 2, label: Half of it }")
        let rubric = try #require(load(text).rubric)
        #expect(rubric.facts[0].label == "Duration")
        #expect(rubric.values[0].label == "Half of it" && rubric.values[0].text == "months / 2")
        let plain = try #require(load(Self.rubric("", "months / 2")).rubric)
        #expect(plain.facts[0].label == nil && plain.values[0].label == nil && plain.values[0].text == "months / 2")
    }

    @Test(arguments: [
        ("{ label: Half }", ["7:9: error: 'values.half' needs 'rule': a FEEL expression"]),
        (
            "{ rul: months, label: Half }",
            [
                "7:9: error: 'values.half' needs 'rule': a FEEL expression",
                "7:11: error: unknown key 'rul' in 'values.half'; did you mean 'rule'?",
            ]
        ),
        ("{ rule: monhts }", ["7:17: error: unknown name 'monhts'; did you mean 'months'?"]),
        ("{ rule: months, label: [a] }", ["7:32: error: 'values.half.label' is a single value, not a list"]),
    ])
    func `what is wrong with a value of several keys`(_ value: String, _ expected: [String]) {
        #expect(mistakes(Self.rubric("", value)) == expected)
    }
}
