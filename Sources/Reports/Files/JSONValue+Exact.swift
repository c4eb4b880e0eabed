import Diagnostics
import JSON
import Numbers
import Scoring

/// Numbers with a finite decimal form are JSON numbers, all digits kept; others are strings such as `"13/3"`.
extension JSONValue {
    static func exact(_ number: Rational?) -> JSONValue {
        optional(number) { number in
            number.exactDecimal.map { .number($0.plainDescription) } ?? .string(number.description)
        }
    }

    static func exact(_ number: Decimal128?) -> JSONValue {
        optional(number) { $0.isFinite ? .number(NumberText.exact($0)) : .string($0.description) }
    }

    static func place(_ place: Place?) -> JSONValue {
        optional(place) { .string($0.description) }
    }

    static func reason(_ reason: Reason) -> JSONValue {
        .object([
            ("code", .string(reason.code)), ("text", .string(reason.text)), ("source", .place(reason.place)),
        ])
    }
}
