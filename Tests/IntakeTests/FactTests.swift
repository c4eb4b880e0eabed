import FEEL
import Numbers
import Rubrics
import Testing

@testable import Intake

/// What one fact becomes: every kind of XPath result, for every declared type.
@Suite struct FactTests {
    static let months = Sample.fact("months", "m", .number, required: true)

    @Test func `a node gives its value and its line`() throws {
        let one = try Sample.one("<p id='1'>\n  <m>\n 6 </m>\n</p>", Self.months)
        #expect(one.value == .number(6))
        #expect(one.line == 2)
        #expect(one.submission.isAdmissible)
        #expect(one.submission.proposal == "1")
        #expect(one.submission.origin == Origin(file: "a.xml", record: 1, line: 1, sha256: "digest of 29 bytes"))
    }

    @Test func `attributes have the line of their element`() throws {
        let one = try Sample.one("<p id='1'>\n<m\n n='7'/></p>", Sample.fact("n", "m/@n", .number))
        #expect(one.value == .number(7))
        #expect(one.line == 2 || one.line == 3)
    }

    @Test func `a string is the raw text`() throws {
        let fact = Sample.fact("t", "t")
        #expect(try Sample.one("<p id='1'><t> a\n<b>b</b>\u{9}c </t></p>", fact).value == .string(" a\nb\tc "))
        #expect(try Sample.one("<p id='1'><t/></p>", fact).value == .string(""))
        #expect(try Sample.one("<p id='1'><t>&lt;br/&gt;</t></p>", fact).value == .string("<br/>"))
    }

    // MARK: - Missing, empty, zero

    @Test func `missing empty and zero are three different things`() throws {
        let optional = Sample.fact("m", "m", .number)
        #expect(try reason("<p id='1'/>", optional) == "fact 'm' is missing")
        #expect(try reason("<p id='1'><m> </m></p>", optional) == "fact 'm' is empty")
        #expect(try Sample.one("<p id='1'><m>0</m></p>", optional).value == .number(0))
        #expect(try Sample.one("<p id='1'/>", optional).submission.isAdmissible)
        #expect(try Sample.one("<p id='1'><m/></p>", optional).submission.isAdmissible)
    }

    @Test func `the default stands for no node only`() throws {
        let fact = Sample.fact("m", "m", .number, default: .number(12))
        #expect(try Sample.one("<p id='1'/>", fact).value == .number(12))
        #expect(try Sample.one("<p id='1'/>", fact).line == 0)
        #expect(try reason("<p id='1'><m/></p>", fact) == "fact 'm' is empty")
        #expect(try reason("<p id='1'><m>x</m></p>", fact) == "fact 'm' could not be read")
        #expect(try Sample.one("<p id='1'><m>3</m></p>", fact).value == .number(3))
    }

    // MARK: - xsi:nil, and texts that nobody sees

    private static func nilled(_ inner: String) -> String {
        "<p id='1' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>\n\(inner)</p>"
    }

    @Test func `an element that is nil is as good as not there`() throws {
        let optional = Sample.fact("m", "m", .number)
        #expect(try reason(Self.nilled("<m xsi:nil='true'/>"), optional) == "fact 'm' is nil")
        #expect(try reason(Self.nilled("<m xsi:nil=' 1 '></m>"), optional) == "fact 'm' is nil")
        #expect(try reason(Self.nilled("<m xsi:nil='false'/>"), optional) == "fact 'm' is empty")
        #expect(try reason(Self.nilled("<m nil='true'/>"), optional) == "fact 'm' is empty")
        #expect(try reason(Self.nilled("<t xsi:nil='true'/>"), Sample.fact("t", "t")) == "fact 't' is nil")
        let standard = Sample.fact("m", "m", .number, default: .number(12))
        #expect(try Sample.one(Self.nilled("<m xsi:nil='true'/>"), standard).value == .number(12))
        let list = Sample.fact("l", "l", .list(.number))
        #expect(
            try Sample.one(Self.nilled("<l>1</l><l xsi:nil='true'/><l>2</l>"), list).value
                == .list([.number(1), .number(2)]))
        #expect(try Sample.one(Self.nilled("<l xsi:nil='true'/>"), list).value == .list([]))
    }

    @Test func `what is nil and required is missing`() throws {
        #expect(
            try Sample.one(Self.nilled("<m xsi:nil='true'/>"), Self.months).submission.complaints
                == ["MISSING.months a.xml:2 fact 'months': required, but xsi:nil says that it has no value"])
        #expect(
            try Sample.one(Self.nilled("<m xsi:nil='true'>7</m>"), Self.months).submission.complaints == [
                "FACT.months a.xml:2 fact 'months': xsi:nil says that there is no value, and the element holds '7'; "
                    + "only one can be true"
            ])
    }

    @Test(arguments: ["\u{A0}", "\u{200B}\u{FEFF}", "\u{2028}", "\u{3164}", "\u{2800}", "\u{00AD} \u{2060}"])
    func `a required text that nobody sees is empty`(_ text: String) throws {
        let required = Sample.fact("t", "t", required: true)
        #expect(
            try Sample.one("<p id='1'><t>\(text)</t></p>", required).submission.complaints
                == ["MISSING.t a.xml:1 fact 't': required, but empty"])
        #expect(try Sample.one("<p id='1'><t>\(text)a</t></p>", required).submission.isAdmissible)
        #expect(try Sample.one("<p id='1'><t>\(text)</t></p>", Sample.fact("t", "t")).value == .string(text))
    }

    static let required: [(xml: String, fact: FactDefinition, complaint: String)] = [
        ("<p id='1'>\n</p>", months, "MISSING.months a.xml:1 fact 'months': required, but no node matches 'm'"),
        ("<p id='1'>\n<m>\t</m></p>", months, "MISSING.months a.xml:2 fact 'months': required, but empty"),
        (
            "<p id='1'>\n<t/></p>", Sample.fact("t", "t", required: true),
            "MISSING.t a.xml:2 fact 't': required, but empty"
        ),
        (
            "<p id='1'>\n<t> \n</t></p>", Sample.fact("t", "t", required: true),
            "MISSING.t a.xml:2 fact 't': required, but empty"
        ),
        (
            "\n<p id='1'/>", Sample.fact("t", "string(t)", required: true),
            "MISSING.t a.xml:2 fact 't': required, but empty"
        ),
        (
            "<p id='1'/>", Sample.fact("l", "l", .list(.number), required: true),
            "MISSING.l a.xml:1 fact 'l': required, but no node matches 'l'"
        ),
    ]

    @Test(arguments: required) func `what is required and not there`(
        _ xml: String, _ fact: FactDefinition, _ complaint: String
    )
        throws
    {
        let one = try Sample.one(xml, fact)
        #expect(one.submission.complaints == [complaint])
        #expect(one.value.isNull)
    }

    // MARK: - Cardinality

    @Test func `two nodes where one is declared`() throws {
        let one = try Sample.one("<p id='1'>\n<m>1</m>\n\n<m>2</m></p>", Self.months)
        #expect(
            one.submission.complaints == [
                "FACT.months a.xml:2 fact 'months': 2 nodes where one is declared, on lines 2, 4; "
                    + "narrow the XPath, or declare a list"
            ])
        #expect(one.value.isNull)
        #expect(one.line == 2)
    }

    @Test func `many nodes where one is declared`() throws {
        let nodes = (1...7).map { "<m>\($0)</m>\n" }.joined()
        #expect(
            try Sample.one("<p id='1'>\n\(nodes)</p>", Self.months).submission.complaints == [
                "FACT.months a.xml:2 fact 'months': 7 nodes where one is declared, on lines 2, 3, 4, 5, 6, …; "
                    + "narrow the XPath, or declare a list"
            ])
    }

    // MARK: - Lists

    @Test func `every node is an element`() throws {
        let fact = Sample.fact("l", "l", .list(.number), group: " ")
        let one = try Sample.one("<p id='1'>\n<l>1 000</l><l>2.5</l></p>", fact)
        #expect(one.value == .list([.number(1000), .decimal("2.5")]))
        #expect(one.line == 2)
        #expect(try Sample.one("<p id='1'/>", fact).value == .list([]))
        #expect(
            try Sample.one("<p id='1'><l>a</l><l/></p>", Sample.fact("l", "l", .list(.string))).value
                == .list([.string("a"), .string("")]))
        #expect(
            try Sample.one("<p id='1'/>", Sample.fact("l", "l", .list(.number), default: .list([.number(0)]))).value
                == .list([.number(0)]))
    }

    @Test func `every element that cannot be read is named`() throws {
        let fact = Sample.fact("l", "l", .list(.number))
        let one = try Sample.one("<p id='1'>\n<l>1</l>\n<l/>\n<l>6 points</l></p>", fact)
        #expect(
            one.submission.complaints == [
                "FACT.l a.xml:3 fact 'l', node 2: empty; expected a number",
                "FACT.l a.xml:4 fact 'l', node 3: '6 points' is not a number; "
                    + "expected digits such as 1234.5, with '.' as decimal sign and no group separator",
            ])
        #expect(one.value.isNull)
        #expect(one.value.noAnswer?.reason == "fact 'l' could not be read")
    }

    // MARK: - Contexts

    static let stakeholders = Sample.fact(
        "stakeholders", "s", .list(.context),
        fields: [
            Sample.fact("kind", "@kind", required: true), Sample.fact("name", "."),
            Sample.fact("staff", "@staff", .number),
        ])

    @Test func `each node is a context`() throws {
        let xml = "<p id='1'><s kind='sme' staff='9'>Ada</s>\n<s kind='city'>Graz</s></p>"
        let one = try Sample.one(xml, Self.stakeholders)
        #expect(one.submission.isAdmissible)
        guard case .list(let rows) = one.value, rows.count == 2, case .context(let first) = rows[0],
            case .context(let second) = rows[1]
        else {
            Issue.record("\(one.value)")
            return
        }
        #expect(first["kind"] == .string("sme"))
        #expect(first["name"] == .string("Ada"))
        #expect(first["staff"] == .number(9))
        #expect(second["name"] == .string("Graz"))
        #expect(second["staff"]?.isNull == true)
        #expect(try Sample.one("<p id='1'/>", Self.stakeholders).value == .list([]))
    }

    @Test func `a field that cannot be read is named`() throws {
        let xml = "<p id='1'><s kind='sme' staff='few'>Ada</s>\n<s>Graz</s></p>"
        #expect(
            try Sample.one(xml, Self.stakeholders).submission.complaints == [
                "FACT.stakeholders a.xml:1 fact 'stakeholders', node 1, field 'staff': 'few' is not a number; "
                    + "expected digits such as 1234.5, with '.' as decimal sign and no group separator",
                "MISSING.stakeholders a.xml:2 fact 'stakeholders', node 2, field 'kind': "
                    + "required, but no node matches '@kind'",
            ])
    }

    @Test func `contexts may nest`() throws {
        let fact = Sample.fact(
            "wp", "wp", .list(.context),
            fields: [
                Sample.fact("n", "@n", .number),
                Sample.fact("tasks", "t", .list(.context), fields: [Sample.fact("days", "@d", .list(.number))]),
            ])
        let xml = "<p id='1'><wp n='1'><t d='3'/><t d='4'/></wp><wp n='2'><t d='x'/></wp></p>"
        #expect(
            try Sample.one(xml, fact).submission.complaints == [
                "FACT.wp a.xml:1 fact 'wp', node 2, field 'tasks', node 1, field 'days', node 1: 'x' is not a number; "
                    + "expected digits such as 1234.5, with '.' as decimal sign and no group separator"
            ])
    }

    // MARK: - Computed results

    static let computed: [(xpath: String, type: FactType, value: Value)] = [
        ("count(l)", .number, .number(2)), ("count(l)", .string, .string("2")), ("count(none)", .number, .number(0)),
        ("sum(l)", .number, .decimal("3.5")), ("sum(l)", .string, .string("3.5")),
        ("number(none)", .string, .string("NaN")), ("l = 1", .boolean, .boolean(true)),
        ("l = 7", .string, .string("false")), ("count(none)", .boolean, .boolean(false)),
        ("string(l)", .number, .number(1)), ("string(l[2])", .list(.number), .list([.decimal("2.5")])),
        ("count(l)", .list(.number), .list([.number(2)])), ("boolean(l)", .list(.boolean), .list([.boolean(true)])),
        ("string(b)", .boolean, .boolean(true)), ("10000000000 * 3", .string, .string("30000000000")),
        ("10000000000 * 3", .number, .number(30_000_000_000)), ("1 div 1000000", .string, .string("0.000001")),
        ("-l[1]", .number, .number(-1)),
    ]

    @Test(arguments: computed) func `what x path computes`(_ xpath: String, _ type: FactType, _ value: Value) throws {
        let one = try Sample.one("<p id='1'><l>1</l><l>2.5</l><b>true</b></p>", Sample.fact("x", xpath, type))
        #expect(one.value == value)
        #expect(one.submission.complaints == [])
        #expect(one.line == 1)
    }

    static let uncomputed: [(xpath: String, type: FactType, complaint: String)] = [
        (
            "number(none)", .number,
            "the XPath 'number(none)' yields NaN, which is not a number; select the node itself, so that a missing one "
                + "and one that is not a number can be told apart"
        ),
        (
            "1 div 0", .number,
            "the XPath '1 div 0' yields Infinity, which is not a number; select the node itself, so that a missing one "
                + "and one that is not a number can be told apart"
        ),
        (
            "boolean(l)", .number,
            "'true' is not a number; expected digits such as 1234.5, with '.' as decimal sign and no group separator"
        ),
        ("count(l)", .boolean, "'2' is not a boolean; expected 'true' or '1' for true, or 'false' or '0' for false"),
        ("string(l)", .list(.context), "the XPath yields the text '1'; `each:` needs nodes"),
    ]

    @Test(arguments: uncomputed) func `what x path cannot compute`(
        _ xpath: String, _ type: FactType, _ complaint: String
    )
        throws
    {
        let one = try Sample.one("<p id='1'><l>1</l><l>2.5</l></p>", Sample.fact("x", xpath, type))
        #expect(one.submission.complaints == ["FACT.x a.xml:1 fact 'x': " + complaint])
    }

    private func reason(_ xml: String, _ fact: FactDefinition) throws -> String? {
        try Sample.one(xml, fact).value.noAnswer?.reason
    }
}
