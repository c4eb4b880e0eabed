import DMN
import FEEL
import Testing

/// What a model gets wrong, word for word, all in one run.
@Suite struct ProblemTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let body: String
        let problems: [String]

        init(_ name: String, _ body: String, _ problems: String...) {
            (self.name, self.body, self.problems) = (name, body, problems)
        }

        var testDescription: String { name }
    }

    private static func decision(_ logic: String) -> String { "<decision name=\"D\">\n\(logic)\n</decision>" }

    static let cases: [Case] = [
        Case(
            "a function without logic", "<businessKnowledgeModel name=\"f\"/>",
            "2:1: error: the business knowledge model 'f' has no logic"),
        Case("no name", "<decision/>", "2:1: error: this decision has no name; add the attribute 'name'"),
        Case(
            "a name twice", "<inputData name=\"x\"/>\n<inputData name=\"x\"/>",
            "3:1: error: the name 'x' is given twice in this model; names must be distinct"),
        Case(
            "a type without a name", "<itemDefinition/>",
            "2:1: error: this item definition has no name; add the attribute 'name'"),
        Case(
            "unknown type",
            "<itemDefinition name=\"tPoints\"><typeRef>number</typeRef></itemDefinition>\n<inputData name=\"x\">\n<variable name=\"x\" typeRef=\"tPoint\"/></inputData>",
            "4:1: error: unknown type 'tPoint'; did you mean 'tPoints'?"),
        Case(
            "misspelt simple type", "<inputData name=\"x\">\n<variable name=\"x\" typeRef=\"nubmer\"/></inputData>",
            "3:1: error: unknown type 'nubmer'; did you mean 'number'?"),
        Case(
            "a type of itself",
            "<itemDefinition name=\"a\"><typeRef>b</typeRef></itemDefinition>\n<itemDefinition name=\"b\"><typeRef>a</typeRef></itemDefinition>",
            "3:26: error: the type 'a' is defined by itself"),
        Case(
            "a wrong allowed value",
            "<itemDefinition name=\"a\"><typeRef>number</typeRef>\n<allowedValues><text>[1..</text></allowedValues></itemDefinition>",
            "3:26: error: the expression is not finished"),
        Case(
            "unknown reference",
            "<decision name=\"D\">\n<informationRequirement><requiredInput href=\"#x\"/></informationRequirement>\(Models.literal("1"))</decision>",
            "3:25: error: the decision 'D' refers to '#x', which does not exist"),
        Case(
            "misspelt reference",
            "<inputData id=\"months\" name=\"months\"/><decision name=\"D\">\n<informationRequirement><requiredInput href=\"#month\"/></informationRequirement>\(Models.literal("1"))</decision>",
            "3:25: error: the decision 'D' refers to '#month', which does not exist; did you mean '#months'?"),
        Case(
            "a requirement of another kind",
            "<inputData id=\"x\" name=\"x\"/><decision name=\"D\">\n<knowledgeRequirement><requiredKnowledge href=\"#x\"/></knowledgeRequirement>\(Models.literal("1"))</decision>",
            "3:23: error: 'x' is input data and cannot be a 'requiredKnowledge'"),
        Case(
            "a circle",
            """
            <decision id="a" name="a"><informationRequirement><requiredDecision href="#b"/></informationRequirement>\(Models.literal("1"))</decision>
            <decision id="b" name="b"><informationRequirement><requiredDecision href="#c"/></informationRequirement>\(Models.literal("1"))</decision>
            <decision id="c" name="c"><informationRequirement><requiredDecision href="#a"/></informationRequirement>\(Models.literal("1"))</decision>
            """, "2:1: error: a decision cannot require itself: a → b → c → a"),
        Case(
            "an import of another kind",
            "<import name=\"i\" namespace=\"urn:i\" importType=\"http://www.w3.org/2001/XMLSchema\"/>",
            "2:1: error: only DMN models can be imported, not 'http://www.w3.org/2001/XMLSchema'"),
        Case(
            "an import without a namespace", "<import name=\"i\" importType=\"\(Models.namespace)\"/>",
            "2:1: error: this import has no namespace; add the attribute 'namespace'"),
        Case(
            "another language",
            decision(
                "<literalExpression expressionLanguage=\"http://www.w3.org/1999/XPath\"><text>1</text></literalExpression>"
            ),
            "3:1: error: expressions in 'http://www.w3.org/1999/XPath' cannot be evaluated; write them in FEEL"),
        Case(
            "no text", decision("<literalExpression><text> </text></literalExpression>"),
            "3:1: error: this expression has no text"),
        Case(
            "a foreign function",
            decision("<functionDefinition kind=\"Java\">\(Models.literal("1"))</functionDefinition>"),
            "3:1: error: functions of the kind 'Java' cannot be called; write 'D' in FEEL"),
        Case("a function without a body", decision("<functionDefinition/>"), "3:1: error: this function has no body"),
        Case(
            "a parameter without a name",
            decision("<functionDefinition><formalParameter/>\(Models.literal("1"))</functionDefinition>"),
            "3:21: error: this parameter has no name; add the attribute 'name'"),
        Case(
            "an invocation of nothing", decision("<invocation/>"),
            "3:1: error: this invocation does not say what it invokes"),
        Case(
            "half a binding",
            decision("<invocation>\(Models.literal("sum"))\n<binding><parameter name=\"n\"/></binding></invocation>"),
            "4:1: error: this binding needs a parameter with a name and an expression"),
        Case(
            "an entry without an expression", decision("<context>\n<contextEntry/></context>"),
            "4:1: error: this context entry has no expression"),
        Case(
            "a short row",
            decision(
                "<relation><column name=\"a\"/><column name=\"b\"/>\n<row>\(Models.literal("1"))</row></relation>"),
            "4:1: error: this row has 1 cell, but the relation has 2 columns"),
        Case(
            "half a conditional",
            decision(
                "<conditional><if>\(Models.literal("true"))</if><then>\(Models.literal("1"))</then></conditional>"),
            "3:1: error: this 'conditional' needs an expression in 'else'"),
        Case(
            "a loop without a variable",
            decision("<for><in>\(Models.literal("[1]"))</in><return>\(Models.literal("1"))</return></for>"),
            "3:1: error: this 'for' has no variable; add the attribute 'iteratorVariable'"),
        Case(
            "an unknown hit policy", decision("<decisionTable hitPolicy=\"FRIST\"><output/></decisionTable>"),
            "3:1: error: unknown hit policy 'FRIST'; did you mean 'FIRST'?"),
        Case(
            "an unknown aggregation",
            decision("<decisionTable hitPolicy=\"COLLECT\" aggregation=\"SUMM\"><output/></decisionTable>"),
            "3:1: error: unknown aggregation 'SUMM'; did you mean 'SUM'?"),
        Case("no output", decision("<decisionTable/>"), "3:1: error: this table has no output"),
        Case(
            "an input without an expression", decision("<decisionTable>\n<input/><output/></decisionTable>"),
            "4:1: error: this input has no expression"),
        Case(
            "a rule that is too short",
            decision(
                "<decisionTable><input><inputExpression><text>1</text></inputExpression></input><output/>\n<rule><outputEntry><text>1</text></outputEntry></rule></decisionTable>"
            ),
            "4:1: error: this rule has 0 tests and 1 result, but the table has 1 input and 1 output"),
        Case(
            "an unknown name", decision("<literalExpression><text>duraton + 1</text></literalExpression>"),
            "3:26: error: unknown name 'duraton'; draw the input 'duraton' and connect it to 'D', or give it under 'inputs:' in the rubric"
        ),
        Case(
            "behind an entity", decision("<literalExpression><text>1 &lt; 2 and duraton</text></literalExpression>"),
            "3:39: error: unknown name 'duraton'; draw the input 'duraton' and connect it to 'D', or give it under 'inputs:' in the rubric"
        ),
        Case(
            "on a later line", decision("<literalExpression><text>\n  1 +\n  duraton</text></literalExpression>"),
            "5:3: error: unknown name 'duraton'; draw the input 'duraton' and connect it to 'D', or give it under 'inputs:' in the rubric"
        ),
        Case(
            "in a section of character data",
            decision("<literalExpression><text><![CDATA[1 < duraton]]></text></literalExpression>"),
            "3:39: error: unknown name 'duraton'; draw the input 'duraton' and connect it to 'D', or give it under 'inputs:' in the rubric"
        ),
        Case(
            "in a cell of a table",
            decision(
                "<decisionTable><input><inputExpression><text>1</text></inputExpression></input><output/>\n<rule><inputEntry><text>&lt; duraton</text></inputEntry><outputEntry><text>1</text></outputEntry></rule></decisionTable>"
            ),
            "4:30: error: unknown name 'duraton'; draw the input 'duraton' and connect it to 'D', or give it under 'inputs:' in the rubric"
        ),
    ]

    @Test(arguments: cases) func `problems`(_ one: Case) {
        let (model, problems) = Models.read(one.body, .strict)
        #expect(problems == one.problems.map { "model.dmn:\($0)" })
        #expect(model == nil)
    }

    @Test func `all problems in one run`() {
        let cases = Self.cases.filter { $0.body.hasPrefix("<decision name=\"D\">") }
        let body = cases.enumerated().map { number, one in
            one.body.replacing("<decision name=\"D\">", with: "<decision name=\"D\(number)\">")
        }.joined(separator: "\n")
        #expect(cases.count > 20)
        #expect(Models.read(body, .strict).problems.count == cases.map(\.problems.count).reduce(0, +))
    }

    /// As the standard wants it: what is wrong has no value, the rest works.
    @Test func `standard mode keeps the rest`() throws {
        let body =
            "<decision name=\"a\">\(Models.literal("1 +"))</decision>\n<decision name=\"b\">\(Models.literal("2"))</decision>"
        let (read, problems) = Models.read(body, .standard)
        #expect(problems.count == 1)
        let model = try #require(read)
        #expect(model.decision(named: "a")?.evaluate([]).value.isNull == true)
        #expect(model.decision(named: "b")?.evaluate([]).value == .number(2))
    }

    @Test(arguments: [
        ("<a/>", "model.dmn:1:1: error: a DMN model is expected, with the root element 'definitions', not 'a'"),
        (
            "<definitions xmlns=\"urn:dmn\"/>",
            "model.dmn:1:1: error: 'urn:dmn' is not a namespace of DMN 1.1 to 1.6; export the model in one of these versions"
        ),
    ]) func `no model`(_ text: String, _ problem: String) {
        let (model, problems) = Models.read(Array(text.utf8))
        #expect(model == nil)
        #expect(problems == [problem])
    }

    @Test func `hostile documents are refused`() {
        let (model, problems) = Models.read(Array("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>".utf8))
        #expect(model == nil)
        #expect(problems.count == 1)
    }

    @Test(arguments: [
        "http://www.omg.org/spec/DMN/20151101/dmn.xsd", "http://www.omg.org/spec/DMN/20180521/MODEL/",
        "https://www.omg.org/spec/DMN/20191111/MODEL/", "https://www.omg.org/spec/DMN/20211108/MODEL/",
        "https://www.omg.org/spec/DMN/20230324/MODEL/",
    ]) func `every version`(_ namespace: String) throws {
        let bytes = Models.document("<decision name=\"D\">\(Models.literal("1"))</decision>", namespace: namespace)
        #expect(try #require(Models.read(bytes).model?.decision(named: "D")).evaluate([]).value == .number(1))
    }

    /// A circle in standard mode cuts itself where it closes; nothing runs away.
    @Test func `a circle has no value`() throws {
        let body = """
            <decision id="a" name="a"><informationRequirement><requiredDecision href="#b"/></informationRequirement>\(Models.literal("b"))</decision>
            <decision id="b" name="b"><informationRequirement><requiredDecision href="#a"/></informationRequirement>\(Models.literal("a"))</decision>
            """
        let model = try #require(Models.read(body).model)
        #expect(model.decision(named: "a")?.evaluate([]).value.isNull == true)
        #expect(model.decision(named: "b")?.evaluate([]).value.isNull == true)
    }
}
