import Diagnostics
package import Numbers

/// A value of the language. DMN 1.5 §10.3.2.
///
/// `==` compares content for Swift's sake (numbers by value, contexts without order, every null equal);
/// FEEL's own `=` has three answers and is `Value.equals`.
package enum Value: Sendable {
    /// No value, and why, where that is known.
    case null(NoAnswer?)
    case number(Decimal128)
    case string(String)
    case boolean(Bool)
    case date(CalendarDate)
    indirect case time(ClockTime)
    indirect case dateTime(DateTime)
    indirect case daysDuration(DaysDuration)
    case monthsDuration(MonthsDuration)
    case list([Value])
    case context(ContextValue)
    indirect case range(RangeValue)
    case function(FunctionValue)
}

extension Value {
    /// A null with its reason.
    package static func noAnswer(_ reason: String) -> Value { .null(NoAnswer(reason: reason)) }

    /// A null without a reason.
    package static var null: Value { .null(nil) }

    package var isNull: Bool {
        if case .null = self { true } else { false }
    }

    /// true and false as such; nil for everything else.
    var asBoolean: Bool? {
        if case .boolean(let answer) = self { answer } else { nil }
    }

    /// Whether it may be equal to a value that is written differently, since times have zones.
    var mayBeZoned: Bool {
        switch self {
        case .time, .dateTime, .list, .context, .range: true
        case .null, .number, .string, .boolean, .date, .daysDuration, .monthsDuration, .function: false
        }
    }

    /// The elements of a list; any other value is a list of itself. DMN 1.5 §10.3.2.9.4.
    package var elements: [Value] {
        if case .list(let values) = self { values } else { [self] }
    }

    /// The most exact type that can be told from the value itself.
    package var type: FEELType {
        switch self {
        case .null: .null
        case .number: .number
        case .string: .string
        case .boolean: .boolean
        case .date: .date
        case .time: .time
        case .dateTime: .dateTime
        case .daysDuration: .daysDuration
        case .monthsDuration: .monthsDuration
        case .list(let values): .list(FEELType.joined(values.map(\.type)))
        case .context(let context):
            .context(context.entries.map { FEELType.Field(name: $0.name, type: $0.value.type) })
        case .range(let range): .range(range.elementType)
        case .function(let function): .function(parameters: function.parameters, result: function.result)
        }
    }
}

extension Value: Hashable {
    package static func == (left: Value, right: Value) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.number(let a), .number(let b)): a == b
        case (.string(let a), .string(let b)): a.isSame(as: b)
        case (.boolean(let a), .boolean(let b)): a == b
        case (.date(let a), .date(let b)): a == b
        case (.time(let a), .time(let b)): a == b
        case (.dateTime(let a), .dateTime(let b)): a == b
        case (.daysDuration(let a), .daysDuration(let b)): a == b
        case (.monthsDuration(let a), .monthsDuration(let b)): a == b
        case (.list(let a), .list(let b)): a == b
        case (.context(let a), .context(let b)): a == b
        case (.range(let a), .range(let b)): a == b
        case (.function(let a), .function(let b)): a == b
        default: false
        }
    }

    package func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .number(let number): hasher.combine(number)
        case .string(let text): for scalar in text.unicodeScalars { hasher.combine(scalar.value) }
        case .boolean(let answer): hasher.combine(answer)
        case .date(let date): hasher.combine(date)
        case .time(let time): hasher.combine(time)
        case .dateTime(let moment): hasher.combine(moment)
        case .daysDuration(let duration): hasher.combine(duration)
        case .monthsDuration(let duration): hasher.combine(duration)
        case .list(let values): hasher.combine(values)
        case .context(let context): hasher.combine(context)
        case .range(let range): hasher.combine(range)
        case .function(let function): hasher.combine(function)
        }
    }
}

extension Value: CustomStringConvertible {
    /// As FEEL would write it: strings in quotes, dates as at-literals' text.
    package var description: String {
        switch self {
        case .null: return "null"
        case .number(let number): return number.description
        case .string(let text): return Self.quoted(text)
        case .boolean(let answer): return answer ? "true" : "false"
        case .daysDuration(let duration): return duration.description
        case .monthsDuration(let duration): return duration.description
        case .range(let range): return range.description
        case .function(let function): return function.description
        case .date, .time, .dateTime, .list, .context:
            var bytes: [UInt8] = []
            write(to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    /// Adds the description to UTF-8, mostly without a text of its own.
    package func write(to bytes: inout [UInt8]) {
        switch self {
        case .string(let text): Self.write(quoted: text.utf8.span, to: &bytes)
        case .date(let date): date.write(to: &bytes)
        case .time(let time): time.write(to: &bytes)
        case .dateTime(let moment): moment.write(to: &bytes)
        case .list(let values):
            bytes.append(UInt8(ascii: "["))
            let values = values.span
            for index in values.indices {
                if index > 0 { bytes.append(utf8: ", ") }
                values[index].write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .context(let context): context.write(to: &bytes) { $0.write(to: &$1) }
        case .null, .number, .boolean, .daysDuration, .monthsDuration, .range, .function:
            bytes.append(utf8: description)
        }
    }

    /// Adds it to UTF-8 as people write it: a text as it is, a number in plain notation, elements of a list one after the other, nothing for a
    /// missing value, everything else as the description.
    package func write(plain bytes: inout [UInt8], separatedBy separator: String) {
        switch self {
        case .null: break
        case .number(let number): number.write(to: &bytes)
        case .string(let text): bytes.append(utf8: text)
        case .list(let elements):
            let elements = elements.span
            for index in elements.indices {
                if index > 0 { bytes.append(utf8: separator) }
                elements[index].write(plain: &bytes, separatedBy: separator)
            }
        case .boolean, .date, .time, .dateTime, .daysDuration, .monthsDuration, .context, .range, .function:
            write(to: &bytes)
        }
    }

    /// What `string(…)` gives: as `description`, but a string is itself.
    package var text: String {
        if case .string(let text) = self { text } else { description }
    }

    static func quoted(_ text: String) -> String {
        var bytes: [UInt8] = []
        write(quoted: text.utf8.span, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Adds a text in UTF-8 in quotes.
    package static func write(quoted text: Span<UInt8>, to bytes: inout [UInt8]) {
        bytes.append(addingCapacity: 2 * text.count + 2) { output in
            output.append(UInt8(ascii: "\""))
            if text.contains({ $0.marks(UInt8(ascii: "\"")) | $0.marks(UInt8(ascii: "\\")) | $0.marks(below: 0x20) }) {
                for index in text.indices { write(quoted: text[index], to: &output) }
            } else {
                output.append(text)
            }
            output.append(UInt8(ascii: "\""))
        }
    }

    /// What a quoted text writes with a backslash.
    private static func write(quoted byte: UInt8, to output: inout OutputSpan<UInt8>) {
        let letter: UInt8? =
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): byte
            case UInt8(ascii: "\n"): UInt8(ascii: "n")
            case UInt8(ascii: "\r"): UInt8(ascii: "r")
            case UInt8(ascii: "\t"): UInt8(ascii: "t")
            default: nil
            }
        if letter != nil { output.append(UInt8(ascii: "\\")) }
        output.append(letter ?? byte)
    }
}

extension Value {
    /// The value as an expression that gives it: as `description`, with `@"2024-05-31"` for dates, times and durations, and
    /// ranges with one end in parentheses. Of functions there is no such expression.
    package var notation: String {
        switch self {
        case .date, .time, .dateTime, .daysDuration, .monthsDuration: return "@\"\(description)\""
        case .list(let values): return "[\(values.map(\.notation).joined(separator: ", "))]"
        case .context(let context):
            var bytes: [UInt8] = []
            context.write(to: &bytes) { $1.append(utf8: $0.notation) }
            return String(decoding: bytes, as: UTF8.self)
        case .range(let range) where range.low == nil || range.high == nil: return "(\(range))"
        case .null, .number, .string, .boolean, .range, .function: return description
        }
    }
}
