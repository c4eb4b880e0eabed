import Diagnostics
import FEEL
import JSON
import Numbers
import Rubrics
import Testing

@testable import Parts

/// A fact is the same after the way through a line, to the last digit and reason.
@Suite struct FactFormTests {
    private static func fact(_ type: FactType, fields: [FactDefinition] = []) -> FactDefinition {
        FactDefinition(
            name: "f", type: type, xpath: PlacedText("x", at: Place(file: "r")), fields: fields, place: Place(file: "r")
        )
    }

    private static func field(_ name: String, _ type: FactType) -> FactDefinition {
        FactDefinition(name: name, type: type, xpath: PlacedText("x", at: Place(file: "r")), place: Place(file: "r"))
    }

    private static func returned(_ value: Value, _ fact: FactDefinition) throws -> Value {
        let line = JSONWriter.line { $0.member("f") { FactForm.write(value, to: &$0) } }
        let read = try JSONValue.line(line.dropLast())
        return try FactForm.value(#require(read["f"]), of: fact, FactForm.blank(fact), file: "a.xml")
    }

    @Test(arguments: [
        "0", "-0", "0.30", "1E+3", "1000", "-7.25E-20", "1234567890123456789012345678901234", "9.99E+6144", "1E-6176",
    ])
    func `a number keeps its digits and its exponent`(text: String) throws {
        let number = try #require(Decimal128(exactly: text))
        guard case .number(let back) = try Self.returned(.number(number), Self.fact(.number)) else {
            Issue.record("no number")
            return
        }
        #expect(back.scientificDescription == number.scientificDescription)
        #expect(back.description == number.description)
    }

    @Test(arguments: [
        (FactType.string, Value.string("")), (.string, .string("a\"b\\c\nd\te\u{1}é😀\u{2028}")),
        (.boolean, .boolean(false)),
        (.string, .string("@\"2024-05-31\"")),
    ])
    func `a text is itself`(type: FactType, value: Value) throws {
        #expect(try Self.returned(value, Self.fact(type)) == value)
    }

    @Test(arguments: [
        "2018-10-31T17:00:00", "2018-10-31T17:00:00.000000001+05:45", "-0044-03-15T00:00:00Z",
        "12018-01-01T23:59:59.5-14:00",
    ])
    func `a moment is itself`(text: String) throws {
        let moment = Value.dateTime(try #require(DateTime(text)))
        #expect("\(try Self.returned(moment, Self.fact(.dateTime)))" == text)
    }

    @Test func `days times and durations are themselves`() throws {
        let values: [(FactType, Value)] = [
            (.date, .date(try #require(CalendarDate("2024-02-29")))),
            (.time, .time(try #require(ClockTime("09:15:30.5Z")))),
            (.daysDuration, .daysDuration(try #require(DaysDuration("-P1DT2H0.5S")))),
            (.monthsDuration, .monthsDuration(try #require(MonthsDuration("P1Y6M")))),
        ]
        for (type, value) in values { #expect("\(try Self.returned(value, Self.fact(type)))" == "\(value)") }
    }

    @Test func `a list of contexts keeps what is missing inside`() throws {
        let fact = Self.fact(.list(.context), fields: [Self.field("kind", .string), Self.field("sum", .number)])
        let place = Place(file: "a.xml", line: 7)
        let why = NoAnswer(reason: "fact 'sum' is missing", cause: .init(name: "sum", place: place))
        let value = Value.list([
            .context(ContextValue([("kind", .string("sme")), ("sum", .null(why))])),
            .null(NoAnswer(reason: "fact 'f' is nil", cause: .init(name: "f"))), .null,
        ])
        guard case .list(let back) = try Self.returned(value, fact), case .context(let first) = back[0],
            case .null(let missing)? = first["sum"], case .null(let nilled) = back[1], case .null(nil) = back[2]
        else {
            Issue.record("another shape")
            return
        }
        #expect(first.names == ["kind", "sum"] && first["kind"] == .string("sme"))
        #expect(missing == why)
        #expect(nilled == NoAnswer(reason: "fact 'f' is nil", cause: .init(name: "f")))
    }

    @Test func `what is not of the type is refused`() {
        #expect(throws: LineProblem("fact 'f': '1,5' is not of its type")) {
            try FactForm.value(.string("1,5"), of: Self.fact(.number), nil, file: "a.xml")
        }
        #expect(throws: LineProblem("fact 'f' is not of its type")) {
            try FactForm.value(.number(1), of: Self.fact(.number), nil, file: "a.xml")
        }
    }
}
