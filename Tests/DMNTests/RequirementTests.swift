import DMN
import FEEL
import Numbers
import Testing

/// What a decision requires: input data, other decisions, functions, services, other models. DMN 1.5 §6.
@Suite struct RequirementTests {
    private static func decision(
        _ name: String, requires: [String] = [], knows: [String] = [], type: String? = nil, _ text: String
    ) -> String {
        let information = requires.map {
            "<informationRequirement><requiredDecision href=\"#\($0)\"/></informationRequirement>"
        }
        let knowledge = knows.map {
            "<knowledgeRequirement><requiredKnowledge href=\"#\($0)\"/></knowledgeRequirement>"
        }
        let typeRef = type.map { " typeRef=\"\($0)\"" } ?? ""
        return
            "<decision id=\"\(name)\" name=\"\(name)\"><variable name=\"\(name)\"\(typeRef)/>\(information.joined())\(knowledge.joined())\(Models.literal(text))</decision>"
    }

    private static func input(_ name: String, _ type: String = "number") -> String {
        "<inputData id=\"\(name)\" name=\"\(name)\"><variable name=\"\(name)\" typeRef=\"\(type)\"/></inputData>"
    }

    @Test func `a chain of decisions`() {
        let model = [
            Self.decision("D", requires: ["b", "c"], "b + c"), Self.decision("b", requires: ["c"], "c * 10"),
            Self.decision("c", "2"),
        ].joined()
        #expect(Models.value(model) == "22")
    }

    @Test func `inputs are those that are reached`() throws {
        let model = """
            \(Self.input("x"))\(Self.input("y", "string"))\(Self.input("z"))
            <decision id="D" name="D"><variable name="D"/>
            <informationRequirement><requiredDecision href="#b"/></informationRequirement>
            <informationRequirement><requiredInput href="#y"/></informationRequirement>\(Models.literal("y + string(b)"))</decision>
            <decision id="b" name="b"><variable name="b"/>
            <informationRequirement><requiredInput href="#x"/></informationRequirement>\(Models.literal("x + 1"))</decision>
            """
        let (read, problems) = Models.read(model, .strict)
        #expect(problems == [])
        let decision = try #require(read?.decision(named: "D"))
        #expect(decision.inputs.map(\.name) == ["x", "y"])
        #expect(decision.inputs.map(\.type) == [.number, .string])
        #expect(decision.evaluate([.number(4), .string("n")]).value == .string("n5"))
        #expect(read?.inputs.map(\.name) == ["x", "y", "z"])
        #expect(read?.decisions.map(\.name) == ["D", "b"])
    }

    @Test func `a function that calls itself`() {
        let model = """
            <businessKnowledgeModel id="f" name="factorial"><variable name="factorial"/>
            <encapsulatedLogic><formalParameter name="n" typeRef="number"/>\(Models.literal("if n <= 1 then 1 else n * factorial(n - 1)"))</encapsulatedLogic>
            <knowledgeRequirement><requiredKnowledge href="#f"/></knowledgeRequirement></businessKnowledgeModel>
            \(Self.decision("D", knows: ["f"], "factorial(20)"))
            """
        #expect(Models.value(model) == "2432902008176640000")
    }

    @Test func `a function that never ends has no answer`() throws {
        let model = """
            <businessKnowledgeModel id="f" name="f"><variable name="f"/>
            <encapsulatedLogic><formalParameter name="n"/>\(Models.literal("f(n + 1)"))</encapsulatedLogic>
            <knowledgeRequirement><requiredKnowledge href="#f"/></knowledgeRequirement></businessKnowledgeModel>
            \(Self.decision("D", knows: ["f"], "f(1)"))
            """
        #expect(try #require(Models.outcome(model)).value.isNull)
    }

    /// What a call needs of the stack counts, not only how many calls there are.
    @Test(arguments: [
        String(repeating: "1 + (", count: 90) + "f(n + 1)" + String(repeating: ")", count: 90),
        String(repeating: "if true then ", count: 90) + "f(n + 1)" + String(repeating: " else 1", count: 90),
    ]) func `deep calls have no answer`(_ body: String) throws {
        let model = """
            <businessKnowledgeModel id="f" name="f"><variable name="f"/>
            <encapsulatedLogic><formalParameter name="n"/>\(Models.literal(body))</encapsulatedLogic>
            <knowledgeRequirement><requiredKnowledge href="#f"/></knowledgeRequirement></businessKnowledgeModel>
            \(Self.decision("D", knows: ["f"], "f(1)"))
            """
        guard case .null(let reason?) = try #require(Models.outcome(model)).value else {
            Issue.record("a call that never ends should have no answer")
            return
        }
        #expect(reason.reason == "functions call each other while more than 2000 expressions are open")
    }

    @Test(arguments: [" + 1", " and true", "[1]", ".a"]) func `long chains are refused`(_ link: String) {
        let text = "1" + String(repeating: link, count: 5_000)
        let (_, problems) = Models.read("<decision name=\"D\">\(Models.literal(text))</decision>")
        #expect(problems.count == 1)
        #expect(
            problems.first?.hasSuffix(
                "error: this expression is a chain of more than 300 operators; split it into named values") == true)
    }

    static let service = """
        <decisionService id="s" name="s"><variable name="s"/><outputDecision href="#sum"/><inputDecision href="#b"/><inputData href="#x"/></decisionService>
        \(input("x"))\(decision("b", type: "number", "100"))
        <decision id="sum" name="sum"><variable name="sum"/>
        <informationRequirement><requiredDecision href="#b"/></informationRequirement>
        <informationRequirement><requiredInput href="#x"/></informationRequirement>\(Models.literal("[x, b]"))</decision>
        """

    @Test(arguments: [
        ("s(1, 2)", "[1, 2]"), ("s(b: 2, x: 1)", "[1, 2]"), ("s(1)", "null"), ("s(\"one\", 2)", "null"),
    ]) func `a service takes input data then decisions`(_ call: String, _ expected: String) {
        #expect(Models.value(Self.service + Self.decision("D", knows: ["s"], call)) == expected)
    }

    @Test func `a service from outside`() throws {
        let service = try #require(Models.read(Self.service).model?.service(named: "s"))
        #expect(service.inputs.map(\.name) == ["x", "b"])
        #expect(service.outputs == ["sum"])
        #expect(service.evaluate([.number(1), .number(2)]).value.description == "[1, 2]")
    }

    @Test func `several output decisions make a context`() throws {
        let model =
            "<decisionService name=\"s\"><outputDecision href=\"#a\"/><outputDecision href=\"#b\"/></decisionService>"
            + Self.decision("a", "1") + Self.decision("b", "2")
        let service = try #require(Models.read(model).model?.service(named: "s"))
        #expect(service.evaluate([]).value.description == "{a: 1, b: 2}")
    }

    @Test(arguments: [
        (Mode.standard, []),
        (Mode.strict, ["model.dmn:2:1: warning: the decision 'a' has no logic; its value has to be given"]),
    ]) func `a decision without logic is given`(_ mode: Mode, _ expected: [String]) throws {
        let open = "<decision id=\"a\" name=\"a\"><variable name=\"a\" typeRef=\"number\"/></decision>"
        let (model, problems) = Models.read(open + Self.decision("D", requires: ["a"], "a + 1"), mode)
        #expect(problems == expected)
        let decision = try #require(model?.decision(named: "D"))
        #expect(decision.inputs.map(\.name) == ["a"])
        #expect(decision.evaluate([.number(4)]).value == .number(5))
        #expect(decision.evaluate([.null(nil)]).value.isNull)
        #expect(model?.decision(named: "a")?.evaluate([.number(4)]).value == .number(4))
    }

    // MARK: imports

    static let library = Array(
        """
        <definitions namespace="urn:library" xmlns="\(Models.namespace)">
        <itemDefinition name="tPoints"><typeRef>number</typeRef><allowedValues><text>[0..5]</text></allowedValues></itemDefinition>
        \(input("x"))<decision id="double" name="double"><variable name="double"/><informationRequirement><requiredInput href="#x"/></informationRequirement>\(Models.literal("x * 2"))</decision>
        <businessKnowledgeModel id="half" name="half of"><variable name="half of"/><encapsulatedLogic><formalParameter name="n"/>\(Models.literal("n / 2"))</encapsulatedLogic></businessKnowledgeModel>
        </definitions>
        """.utf8)

    private static func importing(_ name: String, _ body: String) -> [UInt8] {
        Models.document(
            "<import name=\"\(name)\" namespace=\"urn:library\" locationURI=\"library.dmn\" importType=\"\(Models.namespace)\"/>\n\(body)"
        )
    }

    private static func requiring(_ text: String, type: String = "Any") -> String {
        """
        <decision name="D"><variable name="D" typeRef="\(type)"/>
        <informationRequirement><requiredDecision href="urn:library#double"/></informationRequirement>
        <knowledgeRequirement><requiredKnowledge href="urn:library#half"/></knowledgeRequirement>\(Models.literal(text))</decision>
        """
    }

    @Test(
        arguments: [
            ("lib", "lib.double + lib.half of(5)", "Any", "10.5"), ("", "double + half of(5)", "Any", "10.5"),
            ("the library", "the library.double", "Any", "8"),
            ("lib", "lib.double", "lib.tPoints", "null"), ("lib", "lib.double - 4", "lib.tPoints", "4"),
        ], ["library.dmn", "urn:library"])
    func `imported elements`(_ one: (name: String, text: String, type: String, expected: String), _ key: String) throws
    {
        let bytes = Self.importing(one.name, Self.requiring(one.text, type: one.type))
        let (model, problems) = Models.read(bytes, imports: [key: Self.library])
        #expect(problems == [])
        let decision = try #require(model?.decision(named: "D"))
        #expect(decision.inputs.map(\.namespace) == ["urn:library"])
        #expect(decision.evaluate([.number(4)]).value.description == one.expected)
    }

    @Test func `an import that is not there`() {
        let (_, problems) = Models.read(Self.importing("lib", Self.requiring("1")))
        #expect(
            problems == [
                "model.dmn:2:1: error: the imported model 'library.dmn' was not found",
                "model.dmn:4:25: error: the decision 'D' refers to 'urn:library#double', which does not exist",
                "model.dmn:5:23: error: the decision 'D' refers to 'urn:library#half', which does not exist",
            ])
    }
}
