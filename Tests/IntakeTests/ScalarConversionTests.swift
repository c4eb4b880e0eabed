import FEEL
import Rubrics
import Testing

@testable import Intake

@Suite struct ScalarConversionTests {
    static func yesNo(_ yes: [String], _ no: [String]) -> FactDefinition {
        var fact = Sample.fact("b", "b", .boolean)
        (fact.trueTexts, fact.falseTexts) = (yes, no)
        return fact
    }

    static let booleans: [(text: String, fact: FactDefinition, truth: Bool)] = [
        ("true", Sample.fact("b", "b", .boolean), true), ("1", Sample.fact("b", "b", .boolean), true),
        ("false", Sample.fact("b", "b", .boolean), false), ("0", Sample.fact("b", "b", .boolean), false),
        ("Y: Yes", yesNo(["Y: Yes", "Y"], ["N: No"]), true), ("N: No", yesNo(["Y: Yes"], ["N: No"]), false),
        ("да", yesNo(["да"], ["не"]), true),
    ]

    @Test(arguments: booleans) func `reads booleans`(_ text: String, _ fact: FactDefinition, _ truth: Bool) throws {
        let one = try Sample.one("<p id='1'><b>\n \(text) </b></p>", fact)
        #expect(one.value == .boolean(truth))
    }

    static let noBooleans: [(text: String, fact: FactDefinition, complaint: String)] = [
        (
            "TRUE", Sample.fact("b", "b", .boolean),
            "'TRUE' is not a boolean; expected 'true' or '1' for true, or 'false' or '0' for false"
        ),
        (
            "1", yesNo(["yes"], ["no"]), "'1' is not a boolean; expected 'yes' for true, or 'no' for false"
        ),
        (
            "yes sir", yesNo(["yes"], ["no"]),
            "'yes sir' is not a boolean; expected 'yes' for true, or 'no' for false"
        ),
    ]

    @Test(arguments: noBooleans)
    func `refuses booleans`(_ text: String, _ fact: FactDefinition, _ complaint: String) throws {
        let one = try Sample.one("<p id='1'><b>\(text)</b></p>", fact)
        #expect(one.submission.complaints == ["FACT.b a.xml:1 fact 'b': " + complaint])
        #expect(one.value.isNull)
    }

    @Test func `reads durations`() throws {
        let days = try Sample.one("<p id='1'><d> P1DT2H </d></p>", Sample.fact("d", "d", .daysDuration))
        #expect(days.value == .daysDuration(try #require(DaysDuration("P1DT2H"))))
        let months = try Sample.one("<p id='1'><d>P1Y6M</d></p>", Sample.fact("d", "d", .monthsDuration))
        #expect(months.value == .monthsDuration(try #require(MonthsDuration("P1Y6M"))))
    }

    static let noDurations: [(text: String, type: FactType, complaint: String)] = [
        ("P1Y", .daysDuration, "'P1Y' is not a days and time duration; expected the form P1DT2H30M"),
        ("6 months", .daysDuration, "'6 months' is not a days and time duration; expected the form P1DT2H30M"),
        ("P1D", .monthsDuration, "'P1D' is not a years and months duration; expected the form P1Y6M"),
    ]

    @Test(arguments: noDurations) func `refuses durations`(_ text: String, _ type: FactType, _ complaint: String) throws
    {
        let one = try Sample.one("<p id='1'><d>\(text)</d></p>", Sample.fact("d", "d", type))
        #expect(one.submission.complaints == ["FACT.d a.xml:1 fact 'd': " + complaint])
    }

    static let texts: [(xml: String, value: String)] = [
        (" 40\t", "40"), ("\n1 312,5\n", "1312.5"), ("<!-- per cent -->12\u{A0}500", "12500"),
        ("<![CDATA[7]]>", "7"), ("&#50;", "2"), ("4<b>0</b>", "40"),
    ]

    @Test(arguments: texts) func `reads numbers as documents write them`(_ xml: String, _ value: String) throws {
        let fact = Sample.fact("n", "n", .number, decimal: ",", group: " ")
        #expect(try Sample.one("<p id='1'><n>\(xml)</n></p>", fact).value == .decimal(value))
    }

    @Test func `a long text is shortened`() throws {
        let text = String(repeating: "lorem ", count: 40)
        let one = try Sample.one("<p id='1'>\n<n>\(text)</n></p>", Sample.fact("n", "n", .number))
        let start = String(repeating: "lorem ", count: 10)
        #expect(
            one.submission.complaints == [
                "FACT.n a.xml:2 fact 'n': '\(start)…' is not a number; "
                    + "expected digits such as 1234.5, with '.' as decimal sign and no group separator"
            ])
    }
}
