import Diagnostics
package import FEEL
package import Numbers

extension Value {
    /// The value as a number where it has an order: days for dates, nanoseconds for moments and durations of days, months
    /// for durations of months. nil for texts, lists and everything else, and for a moment in a zone that is only named.
    package var orderedAmount: Rational? {
        switch self {
        case .number(let number): Rational(number)
        case .boolean(let answer): Rational(answer ? 1 : 0)
        case .date(let date): Rational(date.dayNumber)
        case .time(let time): Rational(time.nanoseconds)
        case .dateTime(let moment):
            Self.amount(moment.zone == nil ? moment.localNanoseconds : moment.instant())
        case .daysDuration(let duration): Self.amount(duration.nanoseconds)
        case .monthsDuration(let duration): Rational(duration.months)
        case .null, .string, .list, .context, .range, .function: nil
        }
    }

    private static func amount(_ count: Int128?) -> Rational? {
        count.flatMap { Decimal128($0) }.flatMap { Rational($0) }
    }
}

extension Names {
    /// The formula of a ladder step that goes by an amount: a value without an order would be missing in every proposal.
    func orderedProgram(_ section: Section, _ key: String, _ loading: inout Loading) -> Program? {
        guard let scalar = loading.scalar(section, key), let program = program(scalar, &loading) else { return nil }
        switch program.type {
        case .number, .boolean, .date, .time, .dateTime, .daysDuration, .monthsDuration, .any: return program
        case .null, .string, .list, .context, .range, .function:
            loading.error(
                "RUBRIC.TYPE",
                "'\(scalar.text.shortened)' is \(program.type), but '\(section.path(key))' needs a number, a boolean, a date, "
                    + "a time or a duration", at: scalar.lines[0], length: scalar.text.count)
            return nil
        }
    }
}
