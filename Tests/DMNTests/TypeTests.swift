import DMN
import FEEL
import Numbers
import Testing

/// Item definitions: what counts as a value of a type, and what becomes one. DMN 1.5 §7.3.2, §10.3.2.9.4.
@Suite struct TypeTests {
    private static let types = """
        <itemDefinition name="tPoints"><typeRef>number</typeRef><allowedValues><text>[0..5]</text></allowedValues></itemDefinition>
        <itemDefinition name="tMany" isCollection="true"><typeRef>tPoints</typeRef></itemDefinition>
        <itemDefinition name="tFew" isCollection="true"><typeRef>number</typeRef><typeConstraint><text>count(?) &lt; 3</text></typeConstraint></itemDefinition>
        <itemDefinition name="tCity"><itemComponent name="name"><typeRef>string</typeRef></itemComponent>
        <itemComponent name="kinds" isCollection="true"><typeRef>string</typeRef><allowedValues><text>"port", "capital"</text></allowedValues></itemComponent></itemDefinition>
        <itemDefinition name="tTest"><functionItem outputTypeRef="boolean"><parameters name="n" typeRef="number"/></functionItem></itemDefinition>
        """

    @Test(arguments: [
        ("number", "1", "1"), ("number", "\"1\"", "null"), ("number", "[1]", "1"), ("number", "[1, 2]", "null"),
        ("Any", "[1, \"a\"]", "[1, \"a\"]"), ("string", "null", "null"),
        ("tPoints", "5", "5"), ("tPoints", "6", "null"), ("tPoints", "[4]", "4"),
        ("tMany", "[1, 5]", "[1, 5]"), ("tMany", "[1, 6]", "null"), ("tMany", "3", "[3]"), ("tMany", "[]", "[]"),
        ("tFew", "[1, 2]", "[1, 2]"), ("tFew", "[1, 2, 3]", "null"),
        ("tCity", "{name: \"Bari\", kinds: [\"port\"]}", "{name: \"Bari\", kinds: [\"port\"]}"),
        ("tCity", "{name: \"Bari\", kinds: [\"port\"], more: 1}", "{name: \"Bari\", kinds: [\"port\"], more: 1}"),
        ("tCity", "{name: \"Bari\"}", "null"), ("tCity", "{name: 1, kinds: []}", "null"),
        ("tCity", "{name: \"Bari\", kinds: [\"village\"]}", "null"),
        ("date and time", "date(\"2024-05-01\")", "2024-05-01T00:00:00Z"),
        ("dateTime", "@\"2024-05-01T10:00:00\"", "2024-05-01T10:00:00"),
    ]) func `result of a decision`(_ type: String, _ text: String, _ expected: String) {
        let decision =
            "<decision name=\"D\"><variable name=\"D\" typeRef=\"\(type)\"/>\(Models.literal(text))</decision>"
        #expect(Models.value(Self.types + decision) == expected)
    }

    @Test(arguments: [
        ("tCity", "{name: \"Bari\"}", "'D' has no 'kinds'"),
        ("tCity", "{name: 1, kinds: []}", "'name' of 'D' should be a string, but it is a number"),
        (
            "tCity", "{name: \"Bari\", kinds: [\"port\", \"village\"]}",
            "item 2 of 'kinds' of 'D' is \"village\", which is not among the values that its type allows"
        ),
        ("tMany", "[1, 6]", "item 2 of 'D' is 6, which is not among the values that its type allows"),
        ("tFew", "[1, 2, 3]", "'D' is [1, 2, 3], which is not among the values that its type allows"),
        ("tPoints", "\"5\"", "'D' should be a number, but it is a string"),
    ]) func `what keeps a value from being one of a type`(_ type: String, _ text: String, _ reason: String) throws {
        let decision =
            "<decision name=\"D\"><variable name=\"D\" typeRef=\"\(type)\"/>\(Models.literal(text))</decision>"
        let outcome = try #require(Models.outcome(Self.types + decision))
        #expect(outcome.value.reasons == [reason])
    }

    @Test(arguments: ["t Points", "t  Points", " t\u{A0}Points "]) func `blanks in names of types are all the same`(
        _ name: String
    ) {
        for (reference, value) in [("t Points", "6"), ("t   Points", "6"), ("t Points", "4")] {
            let model = """
                <itemDefinition name="\(name)"><typeRef>number</typeRef><allowedValues><text>[0..5]</text></allowedValues></itemDefinition>
                <decision name="D"><variable name="D" typeRef="\(reference)"/>\(Models.literal(value))</decision>
                """
            #expect(Models.value(model) == (value == "4" ? "4" : "null"))
        }
    }

    @Test(arguments: [
        ("5 instance of tPoints", "true"), ("\"5\" instance of tPoints", "false"), ("[1, 2] instance of tMany", "true"),
        // `instance of` asks for the type alone: allowed values do not count.
        ("6 instance of tPoints", "true"),
    ]) func `types in expressions`(_ text: String, _ expected: String) {
        #expect(Models.value(Self.types + Models.decision(Models.literal(text))) == expected)
    }

    @Test func `a wrong input is no value and says why`() throws {
        let model = """
            \(Self.types)<inputData id="x" name="x"><variable name="x" typeRef="tPoints"/></inputData>
            <decision name="D"><variable name="D"/><informationRequirement><requiredInput href="#x"/></informationRequirement>\(Models.literal("x"))</decision>
            """
        let outcome = try #require(Models.outcome(model, ["x": .number(6)]))
        guard case .null(let reason?) = outcome.value else {
            Issue.record("\(outcome.value) should be null with a reason")
            return
        }
        #expect(reason.reason == "'x' is 6, which is not among the values that its type allows")
        #expect(try #require(Models.outcome(model, ["x": .string("a")])).value.isNull)
        #expect(try #require(Models.outcome(model, ["x": .number(3)])).value == .number(3))
    }

    @Test func `types of DMN 11`() {
        let bytes = Models.document(
            "<inputData id=\"x\" name=\"x\"><variable name=\"x\" typeRef=\"feel:number\"/></inputData>",
            attributes: "xmlns:feel=\"http://www.omg.org/spec/FEEL/20140401\"")
        let (model, problems) = Models.read(bytes)
        #expect(problems == [])
        #expect(model?.inputs.map(\.type) == [.number])
    }
}
