import Rubrics
import Testing

/// Criteria that a decision model scores.
@Suite struct DecisionReferenceSectionTests {
    private static let files = [
        "model.dmn": """
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="urn:m" name="m" id="m">
          <inputData name="months" id="i1"><variable name="months" typeRef="number"/></inputData>
          <inputData name="moths" id="i2"><variable name="moths" typeRef="number"/></inputData>
          <inputData name="title" id="i3"><variable name="title" typeRef="number"/></inputData>
          <decision name="Fine" id="d1"><variable name="Fine" typeRef="number"/><informationRequirement><requiredInput href="#i1"/></informationRequirement><literalExpression><text>months</text></literalExpression></decision>
          <decision name="Odd" id="d2"><variable name="Odd" typeRef="number"/><informationRequirement><requiredInput href="#i2"/></informationRequirement><literalExpression><text>moths</text></literalExpression></decision>
          <decision name="Typed" id="d3"><variable name="Typed" typeRef="number"/><informationRequirement><requiredInput href="#i3"/></informationRequirement><literalExpression><text>title</text></literalExpression></decision>
        </definitions>
        """,
        "importing.dmn": """
        <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="urn:n" name="n" id="n">
          <import namespace="urn:m" name="m" locationURI="model.dmn" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>
          <inputData name="months" id="i1"><variable name="months" typeRef="number"/></inputData>
          <decision name="Level" id="d1"><variable name="Level" typeRef="number"/><informationRequirement><requiredInput href="#i1"/></informationRequirement><literalExpression><text>months</text></literalExpression></decision>
        </definitions>
        """,
    ]

    @Test(
        arguments: [
            (
                "quality: { decision: model.dmn, weight: 60 }",
                ["14:24: error: 'criteria.quality.decision' names a file and a decision: viability.dmn#Viability"]
            ),
            (
                ##"quality: { decision: "#Level", weight: 60 }"##,
                ["14:25: error: 'criteria.quality.decision' names a file and a decision: viability.dmn#Viability"]
            ),
            (
                #"quality: { decision: "none.dmn#Level", weight: 60 }"#,
                ["14:25: error: cannot read the file 'none.dmn': no such file"]
            ),
            (
                #"quality: { decision: "model.dmn#Levle", weight: 60 }"#,
                ["14:25: error: 'model.dmn' has no decision 'Levle'; it has 'Fine', 'Odd', 'Typed'"]
            ),
            (
                #"quality: { decision: "model.dmn#Level", weight: 60 }"#,
                ["14:25: error: 'model.dmn' has no decision 'Level'; it has 'Fine', 'Odd', 'Typed'"]
            ),
            (
                #"quality: { decision: "model.dmn#Odd", weight: 60 }"#,
                [
                    "14:25: error: the decision 'Odd' needs the input 'moths', which is no fact or value of this rubric; did you mean 'months'?"
                ]
            ),
            (
                #"quality: { decision: "model.dmn#Typed", weight: 60 }"#,
                ["14:25: error: the decision 'Typed' needs 'title' as number, but in this rubric it is string"]
            ),
            (#"quality: { decision: "model.dmn#Fine", weight: 60 }"#, []),
            (#"quality: { decision: "importing.dmn#Level", weight: 60 }"#, []),
            (
                "quality: { decision: [a], weight: 60 }",
                ["14:24: error: 'criteria.quality.decision' is a single value, not a list"]
            ),
        ] as [(String, [String])])
    func `what is wrong with decisions is said word for word, and nothing else`(criterion: String, expected: [String]) {
        let text = soundRubric.replacing("quality: { assessed: true, weight: 60, threshold: 3 }", with: criterion)
        #expect(text != soundRubric)
        #expect(mistakes(text, files: Self.files) == expected)
    }
}
