import DMN
import Diagnostics
import FEEL
import Testing

/// Models that were drawn elsewhere: their imports, names, languages and functions.
@Suite struct ForeignModelTests {
    private static let type = "https://www.omg.org/spec/DMN/20230324/MODEL/"

    private static func document(_ namespace: String, _ body: String, attributes: String = "") -> [UInt8] {
        Array(
            "<definitions name=\"m\" namespace=\"\(namespace)\" xmlns=\"\(type)\" \(attributes)>\(body)</definitions>"
                .utf8)
    }

    private static func imported(_ name: String, _ namespace: String, _ location: String? = nil) -> String {
        let place = location.map { " locationURI=\"\($0)\"" } ?? ""
        return "<import name=\"\(name)\" namespace=\"\(namespace)\"\(place) importType=\"\(type)\"/>"
    }

    private static let two = document(
        "urn:b",
        "<decision id=\"x\" name=\"X\"><variable name=\"X\" typeRef=\"number\"/>\(Models.literal("2"))</decision>")

    private static func decision(_ logic: String, requires: String = "") -> String {
        "<decision id=\"d\" name=\"D\"><variable name=\"D\" typeRef=\"number\"/>\(requires)\(logic)</decision>"
    }

    private static let requiresX =
        "<informationRequirement><requiredDecision href=\"urn:b#x\"/></informationRequirement>"

    /// The value of a decision, or the problems.
    private static func value(
        of name: String = "D", _ bytes: [UInt8], file: String = "model.dmn", files: [String: [UInt8]] = [:],
        given: [String: Value] = [:]
    ) -> String {
        var problems = DiagnosticCollector()
        let model = DecisionModel.read(
            bytes, name: file, mode: .strict, decision: name, given: Array(given.keys), imports: { files[$0] },
            into: &problems)
        guard let model else { return problems.sorted.map(\.description).joined(separator: "\n") }
        guard let decision = model.decision(named: name) else { return "no such decision" }
        return decision.evaluate(decision.inputs.map { given[$0.qualifiedName] ?? .null(nil) }).value.description
    }

    // MARK: imports

    @Test(arguments: [
        ("models/a.dmn", "b.dmn", "models/b.dmn"), ("models/a.dmn", "./b.dmn", "models/b.dmn"),
        ("models/a.dmn", "../b.dmn", "b.dmn"), ("a.dmn", "../b.dmn", "../b.dmn"), ("a.dmn", "lib/b.dmn", "lib/b.dmn"),
        ("x/y/a.dmn", "../z/b.dmn", "x/z/b.dmn"), ("models/a.dmn", "my%20b.dmn", "models/my b.dmn"),
        ("models/a.dmn", "/lib/b.dmn", "/lib/b.dmn"),
        // As it is written, where it is not found beside the importing file; else by its namespace.
        ("models/a.dmn", "b.dmn", "b.dmn"), ("a.dmn", "https://example.org/b.dmn", "urn:b"),
    ])
    func `imports are found from the importing file`(_ file: String, _ location: String, _ found: String) {
        let model = Self.document(
            "urn:a",
            Self.imported("b", "urn:b", location) + Self.decision(Models.literal("b.X + 1"), requires: Self.requiresX))
        #expect(Self.value(model, file: file, files: [found: Self.two]) == "3")
    }

    @Test func `one model is known under two names`() {
        let model = Self.document(
            "urn:a",
            Self.imported("b", "urn:b") + Self.imported("c", "urn:b")
                + Self.decision(Models.literal("b.X + c.X"), requires: Self.requiresX))
        #expect(Self.value(model, files: ["urn:b": Self.two]) == "4")
    }

    @Test(arguments: [
        (
            imported("p", "urn:b") + imported("p", "urn:c"),
            "model.dmn:1:189: error: the import of 'urn:c' is named 'p', a name that the import of 'urn:b' has too; give it another"
        ),
        (
            imported("X", "urn:b") + "<inputData name=\"X\"/>",
            "model.dmn:1:95: error: the import of 'urn:b' is named 'X', a name that this model has too; give it another"
        ),
        (
            imported("", "urn:b") + imported("", "urn:c"),
            "model.dmn:1:188: error: the model 'urn:c', imported without a name, has an element 'X', and so has the model 'urn:b'; give the import a name"
        ),
        (
            imported("", "urn:b") + "<inputData name=\"X\"/>",
            "model.dmn:1:95: error: the model 'urn:b', imported without a name, has an element 'X', and so has this model; give the import a name"
        ),
    ])
    func `names that clash are refused`(_ imports: String, _ problem: String) {
        let three = Self.document("urn:c", "<inputData name=\"X\"/>")
        let model = Self.document("urn:a", imports + Self.decision(Models.literal("1")))
        #expect(Self.value(model, files: ["urn:b": Self.two, "urn:c": three]) == problem)
    }

    @Test func `a model that imports itself under another namespace is read once`() {
        let model = Self.document("urn:a", Self.imported("b", "urn:b", "a.dmn") + Self.decision(Models.literal("1")))
        #expect(
            Self.value(model, file: "a.dmn", files: ["a.dmn": model])
                == "a.dmn:1:95: error: the imported model 'a.dmn' has not the namespace 'urn:b'")
    }

    // MARK: names

    @Test(arguments: ["dish", "Dish Decision", "Dish  Decision", "dish-decision", "b.X"])
    func `a decision is found by its names`(_ name: String) {
        let model = Self.document(
            "urn:a",
            Self.imported("b", "urn:b")
                + "<decision id=\"dish-decision\" name=\"Dish Decision\"><variable name=\"dish\"/>\(Models.literal("2"))</decision>"
        )
        #expect(Self.value(of: name, model, files: ["urn:b": Self.two]) == "2")
    }

    @Test(arguments: [
        ("Loan  Amount", "Loan Amount"), ("Loan Amount ", "Loan Amount"), ("Loan&#10;Amount", "Loan Amount"),
        ("Loan\u{A0}Amount", "Loan Amount"), ("Applicant's income/month - net", "Applicant's income/month - net"),
        ("not eligible", "not eligible"), ("for loop", "for loop"), ("amount in EUR", "amount in EUR"),
    ])
    func `blanks in names are all the same`(_ written: String, _ name: String) {
        let model = Self.document(
            "urn:a",
            "<inputData id=\"i\" name=\"\(written)\"><variable name=\"\(written)\" typeRef=\"number\"/></inputData>"
                + Self.decision(
                    Models.literal("\(name) + 1"),
                    requires: "<informationRequirement><requiredInput href=\"#i\"/></informationRequirement>"))
        #expect(Self.value(model, given: [name: .number(4)]) == "5")
    }

    @Test(arguments: [
        ("Income (net)", "a name in FEEL has letters, digits, blanks and . / - ' + *, not '('"),
        ("Share %", "a name in FEEL has letters, digits, blanks and . / - ' + *, not '%'"),
        ("2nd amount", "a name in FEEL begins with a letter, not with '2'"),
        ("a,b", "a name in FEEL has letters, digits, blanks and . / - ' + *, not ','"),
        ("if", "it is a keyword of FEEL"),
    ])
    func `names that are none in FEEL are told`(_ name: String, _ fault: String) {
        let model = Self.document(
            "urn:a",
            "<inputData id=\"i\" name=\"\(name)\"/>"
                + Self.decision(
                    Models.literal("1"),
                    requires: "<informationRequirement><requiredInput href=\"#i\"/></informationRequirement>"))
        #expect(
            Self.value(model)
                == "model.dmn:1:95: error: 'D' cannot speak of the input data '\(name)': \(fault); rename it")
    }

    @Test func `an input that is not drawn is given`() {
        let table =
            "<decisionTable hitPolicy=\"FIRST\"><input><inputExpression><text>season</text></inputExpression></input><output/><rule><inputEntry><text>\"Winter\"</text></inputEntry><outputEntry><text>5</text></outputEntry></rule><rule><inputEntry><text>-</text></inputEntry><outputEntry><text>1</text></outputEntry></rule></decisionTable>"
        let model = Self.document("urn:a", Self.decision(table))
        #expect(Self.value(model, given: ["season": .string("Winter")]) == "5")
        #expect(
            Self.value(model).hasSuffix(
                "error: unknown name 'season'; draw the input 'season' and connect it to 'D', or give it under 'inputs:' in the rubric"
            ))
        let drawn = Self.document("urn:a", "<inputData name=\"season\"/>" + Self.decision(table))
        #expect(
            Self.value(drawn).hasSuffix(
                "error: unknown name 'season'; the input data 'season' is in the model, but not connected: draw a requirement from it to 'D'"
            ))
    }

    @Test func `a function that calls itself requires itself`() {
        let body =
            "<variable name=\"f\"/><encapsulatedLogic><formalParameter name=\"n\" typeRef=\"number\"/>\(Models.literal("if n < 2 then 1 else n * f(n - 1)"))</encapsulatedLogic>"
        let requires = "<knowledgeRequirement><requiredKnowledge href=\"#f\"/></knowledgeRequirement>"
        func model(_ own: String) -> [UInt8] {
            Self.document(
                "urn:a",
                "<businessKnowledgeModel id=\"f\" name=\"f\">\(body)\(own)</businessKnowledgeModel>"
                    + Self.decision(Models.literal("f(5)"), requires: requires))
        }
        #expect(Self.value(model(requires)) == "120")
        #expect(
            Self.value(model("")).hasSuffix(
                "error: unknown function 'f'; to call itself, 'f' needs a requirement that leads from it to itself"))
    }

    // MARK: languages and functions

    private static let juel = "expressions in 'juel' cannot be evaluated; write them in FEEL"

    @Test(arguments: [
        "<literalExpression expressionLanguage=\"juel\"><text>1</text></literalExpression>",
        table(input: " expressionLanguage=\"juel\""), table(test: " expressionLanguage=\"juel\""),
        table(result: " expressionLanguage=\"juel\""), table(values: " expressionLanguage=\"juel\""),
    ])
    func `other languages are refused wherever they stand`(_ logic: String) {
        #expect(Self.value(Self.document("urn:a", Self.decision(logic))).hasSuffix("error: \(Self.juel)"))
    }

    private static func table(
        input: String = "", test: String = "", result: String = "", values: String = ""
    ) -> String {
        "<decisionTable><input><inputExpression\(input)><text>3</text></inputExpression></input><output><outputValues\(values)><text>1</text></outputValues></output><rule><inputEntry\(test)><text>-</text></inputEntry><outputEntry\(result)><text>1</text></outputEntry></rule></decisionTable>"
    }

    @Test(arguments: [
        (
            "expressionLanguage=\"https://www.omg.org/spec/DMN/20240513/B-FEEL/\"",
            "model.dmn:1:1: error: 'expressionLanguage' of this model: expressions in B-FEEL (https://www.omg.org/spec/DMN/20240513/B-FEEL/), which answers otherwise than FEEL, cannot be evaluated; write them in FEEL"
        ),
        (
            "typeLanguage=\"http://www.w3.org/2001/XMLSchema\"",
            "model.dmn:1:1: error: 'typeLanguage' of this model: expressions in 'http://www.w3.org/2001/XMLSchema' cannot be evaluated; write them in FEEL"
        ),
        ("expressionLanguage=\"https://www.omg.org/spec/DMN/20240513/FEEL/\"", "1"), ("expressionLanguage=\"\"", "1"),
    ])
    func `the language of a model`(_ attribute: String, _ expected: String) {
        let model = Self.document("urn:a", Self.decision(Models.literal("1")), attributes: attribute)
        #expect(Self.value(model) == expected)
    }

    @Test func `a java function bars only what calls it`() {
        let java =
            "<businessKnowledgeModel id=\"f\" name=\"f\"><encapsulatedLogic kind=\"Java\"><context/></encapsulatedLogic></businessKnowledgeModel>"
        let calls = "<knowledgeRequirement><requiredKnowledge href=\"#f\"/></knowledgeRequirement>"
        #expect(Self.value(Self.document("urn:a", java + Self.decision(Models.literal("5")))) == "5")
        #expect(
            Self.value(Self.document("urn:a", java + Self.decision(Models.literal("f()"), requires: calls)))
                .contains("error: functions of the kind 'Java' cannot be called; write 'f' in FEEL"))
    }

    // MARK: tables

    @Test(arguments: [
        ("C+", "unknown hit policy 'C+'; write COLLECT and the aggregation SUM"),
        ("U", "unknown hit policy 'U'; did you mean 'UNIQUE'?"),
        ("RULE_ORDER", "unknown hit policy 'RULE_ORDER'; did you mean 'RULE ORDER'?"),
    ])
    func `hit policies are named in words`(_ policy: String, _ message: String) {
        let table = Self.table().replacing("<decisionTable>", with: "<decisionTable hitPolicy=\"\(policy)\">")
        #expect(Self.value(Self.document("urn:a", Self.decision(table))).hasSuffix("error: \(message)"))
    }

    @Test(arguments: [
        ("\"High\", \"Low\"", true), ("\"High\", \"Low\", \"None\"", false), ("\"High\"", false),
    ])
    func `tables are held against the allowed values of types`(_ allowed: String, _ isSound: Bool) {
        let rule = { (test: String, result: String) in
            "<rule><inputEntry><text>\"\(test)\"</text></inputEntry><outputEntry><text>\(result)</text></outputEntry></rule>"
        }
        let requires = "<informationRequirement><requiredInput href=\"#i\"/></informationRequirement>"
        for (expression, type) in [("risk", "tRisk"), ("person.risk", "tPerson")] {
            let name = expression.split(separator: ".")[0]
            let model = Self.document(
                "urn:a",
                "<itemDefinition name=\"tRisk\"><typeRef>string</typeRef><allowedValues><text>\(allowed)</text></allowedValues></itemDefinition><itemDefinition name=\"tPerson\"><itemComponent name=\"risk\"><typeRef>tRisk</typeRef></itemComponent></itemDefinition><inputData id=\"i\" name=\"\(name)\"><variable name=\"\(name)\" typeRef=\"\(type)\"/></inputData>"
                    + Self.decision(
                        "<decisionTable><input><inputExpression><text>\(expression)</text></inputExpression></input><output/>\(rule("High", "1"))\(rule("Low", "5"))</decisionTable>",
                        requires: requires))
            let value = Self.value(model)
            #expect(value.contains("error: ") != isSound, "\(value)")
        }
    }
}
