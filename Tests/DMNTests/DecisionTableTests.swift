import DMN
import Diagnostics
import FEEL
import Numbers
import Testing

/// Decision tables as models write them. DMN 1.5 §8.
@Suite struct DecisionTableTests {
    private static func cell(_ name: String, _ text: String) -> String { "<\(name)><text>\(text)</text></\(name)>" }

    /// A table over `months` with one output.
    private static func table(_ attributes: String, output: String = "<output/>", _ rules: [(String, String)]) -> String
    {
        let rows = rules.map { "<rule>\(cell("inputEntry", $0))\(cell("outputEntry", $1))</rule>" }.joined(
            separator: "\n")
        return """
            <inputData id="m" name="months"><variable name="months" typeRef="number"/></inputData>
            <decision name="D"><variable name="D"/>
            <informationRequirement><requiredInput href="#m"/></informationRequirement>
            <decisionTable \(attributes)>
            <input><inputExpression typeRef="number"><text>months</text></inputExpression></input>\(output)
            \(rows)
            </decisionTable></decision>
            """
    }

    private static let bands = [("&lt;= 6", "5"), ("&lt;= 12", "3"), ("-", "0")]
    private static let outputs = "<output><outputValues><text>3, 5, 0</text></outputValues></output>"

    @Test(arguments: [
        ("hitPolicy=\"FIRST\"", "5"),
        ("hitPolicy=\"RULE ORDER\"", "[5, 3, 0]"),
        ("hitPolicy=\"COLLECT\"", "[5, 3, 0]"),
        ("hitPolicy=\"COLLECT\" aggregation=\"SUM\"", "8"),
        ("hitPolicy=\"COLLECT\" aggregation=\"MIN\"", "0"),
        ("hitPolicy=\"COLLECT\" aggregation=\"MAX\"", "5"),
        ("hitPolicy=\"COLLECT\" aggregation=\"COUNT\"", "3"),
        ("hitPolicy=\"PRIORITY\"", "3"),
        ("hitPolicy=\"OUTPUT ORDER\"", "[3, 5, 0]"),
        ("hitPolicy=\"UNIQUE\"", "null"),
        ("", "null"),
        ("hitPolicy=\"ANY\"", "null"),
    ]) func `hit policy`(_ attributes: String, _ expected: String) {
        #expect(
            Models.value(Self.table(attributes, output: Self.outputs, Self.bands), ["months": .number(4)]) == expected)
    }

    @Test func `an empty cell is a dash`() {
        let model = Self.table("", [("", "1")])
        #expect(Models.value(model, ["months": .number(4)]) == "1")
    }

    @Test func `default output`() {
        let output = "<output><defaultOutputEntry><text>-1</text></defaultOutputEntry></output>"
        #expect(Models.value(Self.table("", output: output, [("&gt; 6", "5")]), ["months": .number(4)]) == "-1")
    }

    @Test func `several outputs make a context`() {
        let model = Models.decision(
            """
            <decisionTable><input><inputExpression><text>1</text></inputExpression></input>
            <output name="points"/><output name="why"/>
            <rule><inputEntry><text>1</text></inputEntry><outputEntry><text>5</text></outputEntry><outputEntry><text>"short"</text></outputEntry></rule>
            </decisionTable>
            """)
        #expect(Models.value(model) == "{points: 5, why: \"short\"}")
    }

    @Test func `fired rules are told with their places`() throws {
        let outcome = try #require(
            Models.outcome(Self.table("hitPolicy=\"COLLECT\"", Self.bands), ["months": .number(9)]))
        let fired = try #require(outcome.fired.first)
        #expect(outcome.fired.count == 1)
        #expect(fired.name == "D")
        #expect(fired.rules == [1, 2])
        #expect(fired.description == "'D': rule 2 (model.dmn:8:1), rule 3 (model.dmn:9:1)")
        #expect(fired.table == Place(file: "model.dmn", line: 5, column: 1))
        #expect(
            fired.places == [
                Place(file: "model.dmn", line: 8, column: 1), Place(file: "model.dmn", line: 9, column: 1),
            ])
    }

    @Test func `fired rules of a called function are told too`() throws {
        let model = """
            <businessKnowledgeModel id="b" name="points"><variable name="points"/><encapsulatedLogic>
            <formalParameter name="n" typeRef="number"/>
            <decisionTable><input><inputExpression><text>n</text></inputExpression></input><output/>
            <rule><inputEntry><text>&lt; 3</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
            <rule><inputEntry><text>&gt;= 3</text></inputEntry><outputEntry><text>2</text></outputEntry></rule>
            </decisionTable></encapsulatedLogic></businessKnowledgeModel>
            <decision name="D"><variable name="D"/>
            <knowledgeRequirement><requiredKnowledge href="#b"/></knowledgeRequirement>
            \(Models.literal("points(7) + points(1)"))</decision>
            """
        let outcome = try #require(Models.outcome(model))
        #expect(outcome.value == .number(3))
        #expect(outcome.fired.map(\.name) == ["points", "points"])
        #expect(outcome.fired.map(\.rules) == [[1], [0]])
    }

    /// In strict mode a table is analysed as in a rubric.
    @Test func `strict mode tells gaps`() {
        let (model, problems) = Models.read(Self.table("", [("&lt;= 6", "5"), ("&gt; 7", "3")]), .strict)
        #expect(problems == ["model.dmn:5:1: error: no rule fires when months = 7; add a rule or a default for it"])
        #expect(model == nil)
    }
}
