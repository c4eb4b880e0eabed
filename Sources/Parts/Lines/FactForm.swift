import Diagnostics
import FEEL
import Numbers
import Rubrics

/// How a fact stands in a part. Its type is the rubric's, which a part names by its SHA-256: a number, a date or a duration is its
/// exact text, a list is a list, a context an object of its fields. A fact without an answer is an object under the one name that no
/// field can have, `!`, with why, of which fact and on which line.
enum FactForm {
    private static let noAnswer = "!"

    // MARK: - Out

    static func write(_ value: Value, to line: inout LineWriter) {
        switch value {
        case .null(let why?): write(why, to: &line)
        case .null(nil): line.null()
        // With the exponent that it has: `1E+3` and `1000` are one value and two texts.
        case .number(let number): line.string(number.scientificDescription)
        case .boolean(let answer): line.boolean(answer)
        case .list(let elements): line.array(elements) { write($0, to: &$1) }
        case .context(let context):
            line.object { line in
                for entry in context.entries {
                    line.member(entry.name) { write(entry.value, to: &$0) }
                }
            }
        case .string, .date, .time, .dateTime, .daysDuration, .monthsDuration, .range, .function:
            line.string(value.text)
        }
    }

    private static func write(_ why: NoAnswer, to line: inout LineWriter) {
        line.object { line in
            line.member(noAnswer, why.reason)
            if let cause = why.cause {
                line.member("fact", cause.name)
                if let place = cause.place { line.member("line", place.line) }
            }
        }
    }

    // MARK: - In

    static func value(_ line: JSONLine, of fact: FactDefinition, file: String) throws(LineProblem) -> Value {
        try value(line, fact.type, fact, file)
    }

    private static func value(
        _ line: JSONLine, _ type: FactType, _ fact: FactDefinition, _ file: String
    ) throws(LineProblem) -> Value {
        if let reason = line[noAnswer] { return .null(try why(reason, line, file)) }
        switch (line, type) {
        case (.null, _): return .null
        case (.boolean(let answer), .boolean): return .boolean(answer)
        case (.array(let elements), .list(let element)):
            var values: [Value] = []
            values.reserveCapacity(elements.count)
            for one in elements { values.append(try value(one, element, fact, file)) }
            return .list(values)
        case (.object, .context): return .context(try context(line, fact, file))
        case (.string(let text), _):
            if let value = scalar(text, type) { return value }
            throw LineProblem("fact '\(fact.name)': '\(text)' is not of its type")
        default: throw LineProblem("fact '\(fact.name)' is not of its type")
        }
    }

    private static func why(_ reason: JSONLine, _ line: JSONLine, _ file: String) throws(LineProblem) -> NoAnswer {
        guard case .string(let reason) = reason else { throw LineProblem("'\(noAnswer)' is no text") }
        guard case .string(let name)? = line["fact"] else { return NoAnswer(reason: reason) }
        let place: Place? = line["line"] == nil ? nil : Place(file: file, line: try line.count("line"))
        return NoAnswer(reason: reason, cause: NoAnswer.Cause(name: name, place: place))
    }

    private static func context(
        _ line: JSONLine, _ fact: FactDefinition, _ file: String
    ) throws(LineProblem) -> ContextValue {
        var entries: [(String, Value)] = []
        for field in fact.fields {
            guard let found = line[field.name] else { throw LineProblem("fact '\(fact.name)' has no '\(field.name)'") }
            entries.append((field.name, try value(found, of: field, file: file)))
        }
        return ContextValue(entries)
    }

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
