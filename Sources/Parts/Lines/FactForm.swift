import Diagnostics
import FEEL
import Intake
import JSON
import Numbers
import Rubrics
import Wording

/// How a fact stands in a part. Its type is the rubric's, which a part names by its SHA-256: a number, a date or a duration is its
/// exact text, a list is a list, a context the list of its fields. A fact without an answer is an object: why, under `!`, of which fact and
/// on which line.
enum FactForm {
    private static let noAnswer = "!"

    // MARK: - Out

    static func write(_ value: Value, to line: inout JSONWriter) {
        switch value {
        case .null(let why?): write(why, to: &line)
        case .null(nil): line.null()
        // With the exponent that it has: `1E+3` and `1000` are one value and two texts.
        case .number(let number): line.string(number.scientificDescription)
        case .boolean(let answer): line.boolean(answer)
        case .list(let elements): line.array(elements) { write($0, to: &$1) }
        case .context(let context): line.array(context.entries) { write($0.value, to: &$1) }
        case .string, .date, .time, .dateTime, .daysDuration, .monthsDuration, .range, .function:
            line.string(value.text)
        }
    }

    private static func write(_ why: NoAnswer, to line: inout JSONWriter) {
        line.object { line in
            line.member(noAnswer, why.reason)
            if let cause = why.cause {
                line.member("fact", cause.name)
                if let place = cause.place { line.member("line", place.line) }
            }
        }
    }

    // MARK: - In

    /// What every context of a fact is made of; nil: it has no fields.
    static func blank(_ fact: FactDefinition) -> ContextValue? {
        fact.fields.isEmpty ? nil : ContextValue(fact.fields.map { ($0.name, .null(nil)) })
    }

    /// - Parameter blank: of the fact.
    static func value(
        _ line: JSONValue, of fact: borrowing FactDefinition, _ blank: ContextValue?, file: String
    ) throws(LineProblem) -> Value {
        try value(line, fact.type, fact, blank, file)
    }

    private static func value(
        _ line: JSONValue, _ type: FactType, _ fact: borrowing FactDefinition, _ blank: ContextValue?, _ file: String
    ) throws(LineProblem) -> Value {
        if let reason = line[noAnswer] { return .null(try why(reason, line, file)) }
        switch (line, type) {
        case (.null, _): return .null
        case (.boolean(let answer), .boolean): return .boolean(answer)
        case (.array(let elements), .list(let element)):
            var values: [Value] = []
            values.reserveCapacity(elements.count)
            for one in elements { values.append(try value(one, element, fact, blank, file)) }
            return .list(values)
        case (.array(let elements), .context):
            return .context(try (blank ?? ContextValue([])).with(values: values(elements, fact, file)))
        case (.string(let text), _):
            if let value = scalar(text, type) { return value }
            throw LineProblem("fact '\(fact.name)': '\(text)' is not of its type")
        default: throw LineProblem("fact '\(fact.name)' is not of its type")
        }
    }

    private static func why(_ reason: JSONValue, _ line: JSONValue, _ file: String) throws(LineProblem) -> NoAnswer {
        guard case .string(let reason) = reason else { throw LineProblem("'\(noAnswer)' is no text") }
        guard case .string(let name)? = line["fact"] else { return NoAnswer(reason: reason) }
        let place: Place? = line["line"] == nil ? nil : Place(file: file, line: try line.count("line"))
        let message = FactGap(reason, of: name)?.message(name) ?? .verbatim(reason)
        return NoAnswer(message, cause: NoAnswer.Cause(name: name, place: place))
    }

    /// Those of the fact's fields.
    private static func values(
        _ elements: [JSONValue], _ fact: borrowing FactDefinition, _ file: String
    ) throws(LineProblem) -> [Value] {
        guard elements.count == fact.fields.count else {
            throw LineProblem("fact '\(fact.name)' has \(elements.count) fields instead of \(fact.fields.count)")
        }
        var values: [Value] = []
        values.reserveCapacity(elements.count)
        let fields = fact.fields.span
        // A field has none itself.
        for index in fields.indices { values.append(try value(elements[index], of: fields[index], nil, file: file)) }
        return values
    }

    // MARK: - Names

    /// What stands where, for people and other programs: the name of a fact, or of one with fields an object with the list of theirs.
    static func writeNames(_ facts: [FactDefinition], to line: inout JSONWriter) {
        line.array(facts) { fact, line in
            guard !fact.fields.isEmpty else { return line.string(fact.name) }
            line.object { line in line.member(fact.name) { writeNames(fact.fields, to: &$0) } }
        }
    }

    // MARK: - Scalars

    private static func scalar(_ text: String, _ type: FactType) -> Value? {
        switch type {
        case .string: .string(text)
        case .number: Decimal128(exactly: text).map { .number($0) }
        case .date: CalendarDate(text).map { .date($0) }
        case .time: ClockTime(text).map { .time($0) }
        case .dateTime: DateTime(text).map { .dateTime($0) }
        case .daysDuration: DaysDuration(text).map { .daysDuration($0) }
        case .monthsDuration: MonthsDuration(text).map { .monthsDuration($0) }
        case .boolean, .list, .context: nil
        }
    }
}
