import Diagnostics
import Rubrics
import Testing

/// The inputs of decisions, bound to facts by name.
@Suite struct DecisionInputsTests {
    private static let files = [
        "lib/b.dmn": """
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="urn:b" name="b">
          <inputData name="X" id="x"><variable name="X" typeRef="number"/></inputData>
        </definitions>
        """,
        "lib/a.dmn": """
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="urn:a" name="a">
          <import name="p" namespace="urn:b" locationURI="b.dmn" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>
          <inputData name="X" id="x"><variable name="X" typeRef="number"/></inputData>
          <inputData name="Loan Amount" id="l"><variable name="Loan Amount" typeRef="number"/></inputData>
          <decision name="Two" id="d"><variable name="Two" typeRef="number"/><informationRequirement><requiredInput href="#x"/></informationRequirement><informationRequirement><requiredInput href="urn:b#x"/></informationRequirement><literalExpression><text>X - p.X</text></literalExpression></decision>
          <decision name="Loan" id="e"><variable name="Loan" typeRef="number"/><informationRequirement><requiredInput href="#l"/></informationRequirement><literalExpression><text>Loan Amount + 1</text></literalExpression></decision>
          <decision name="Many" id="f"><variable name="Many"/><literalExpression><text>[1, 2]</text></literalExpression></decision>
        </definitions>
        """,
    ]

    @Test(
        arguments: [
            (##""lib/a.dmn#Loan", inputs: { "Loan Amount": requested }"##, []),
            (##""lib/a.dmn#Loan", inputs: { "Loan  Amount": months }"##, []),
            (##""lib/a.dmn#Two", inputs: { X: months, "p.X": requested }"##, []),
            (
                ##""lib/a.dmn#Loan""##,
                [
                    "14:25: error: the decision 'Loan' needs the input 'Loan Amount', which is no fact or value of this rubric; bind it to one: inputs: { \"Loan Amount\": … }"
                ]
            ),
            (
                ##""lib/a.dmn#Two", inputs: { "p.X": requested }"##,
                [
                    "14:25: error: the decision 'Two' has 2 inputs 'X'; say which fact each is: inputs: { \"X\": …, \"p.X\": … }"
                ]
            ),
            (
                ##""lib/a.dmn#Loan", inputs: { "Loan Amount": requestd }"##,
                [
                    "14:25: error: the decision 'Loan' needs the input 'Loan Amount', which is no fact or value of this rubric; bind it to one: inputs: { \"Loan Amount\": … }",
                    "14:67: error: the input 'Loan Amount' takes a fact or value of this rubric, and 'requestd' is none; did you mean 'requested'?",
                ]
            ),
            (
                ##""lib/a.dmn#Loan", inputs: { "Loan Amount": requested, months: months }"##,
                [
                    "14:78: error: the decision 'Loan' needs no input 'months'; it needs 'Loan Amount'"
                ]
            ),
            (
                ##""lib/a.dmn#Loan", inputs: { "Loan Amount": title }"##,
                [
                    "14:25: error: the decision 'Loan' needs 'Loan Amount' as number, but in this rubric it is string"
                ]
            ),
            (
                ##""lib/a.dmn#Many""##,
                [
                    "14:25: error: the decision 'Many' gives a list of numbers, but a criterion is a number; aggregate it, or pick an item"
                ]
            ),
        ] as [(String, [String])])
    func `inputs`(decision: String, expected: [String]) {
        let text = soundRubric.replacing(
            "quality: { assessed: true, weight: 60, threshold: 3 }",
            with: "quality: { decision: \(decision), weight: 60 }")
        #expect(mistakes(text, files: Self.files) == expected)
    }

    @Test func `inputs go with a decision`() {
        let text = soundRubric.replacing(
            "threshold: 3 }", with: "threshold: 3, inputs: { a: months } }", maxReplacements: 1)
        #expect(
            mistakes(text) == ["14:56: error: 'inputs' goes with 'decision'; those of a table stand in it"])
    }

    @Test(arguments: [
        (
            "hit: collect",
            "'hit: collect' gives a list, and a criterion is one number; add 'aggregate: sum' (or min, max, count)"
        ),
        (
            "hit: rule order",
            "this hit policy gives a list, and a criterion is one number; write first, unique, any, priority, or collect with 'aggregate'"
        ),
        (
            "hit: priority",
            "the hit policy 'priority' goes by the output values, and this table lists none; list them, the first one first"
        ),
    ])
    func `an inline table gives one number`(_ hit: String, _ message: String) {
        let outcome = load(soundRubric.replacing("hit: first", with: hit))
        #expect(outcome.problems.map(\.message) == [message])
    }
}
