import Diagnostics
import FEEL
import Numbers
import Scoring

/// Numbers with a finite decimal form are JSON numbers, all digits kept; others are strings such as `"13/3"`.
extension JSONText {
    static func exact(_ number: Rational?) -> JSONText {
        optional(number) { number in
            number.exactDecimal.map { .number($0.plainDescription) } ?? .string(number.description)
        }
    }

    static func exact(_ number: Decimal128?) -> JSONText {
        optional(number) { $0.isFinite ? .number(NumberText.exact($0)) : .string($0.description) }
    }

    static func place(_ place: Place?) -> JSONText {
        optional(place) { .string($0.description) }
    }

    static func reason(_ reason: Reason) -> JSONText {
        .object([
            ("code", .string(reason.code)), ("text", .string(reason.text)), ("source", .place(reason.place)),
        ])
    }

    /// A fact: lists and contexts keep their structure; dates and durations are ISO texts; a missing one is null.
    static func fact(_ value: Value) -> JSONText {
        switch value {
        case .null: .null
        case .number(let number): .exact(number)
        case .boolean(let flag): .boolean(flag)
        case .list(let elements): .array(elements.map(fact))
        case .context(let context): .object(context.entries.map { ($0.name, fact($0.value)) })
        case .string, .date, .time, .dateTime, .daysDuration, .monthsDuration, .range, .function:
            .string(ValueText.plain(value))
        }
    }
}
