internal import Numbers

/// DMN 1.5 §10.3.4.6 and §10.3.4.10: dates and times.
extension Builtins {
    static let temporals: [Builtin] = [
        Builtin(
            "is", "Whether two values are the same in every respect: also their type, and the zone of a time.",
            .of([.init("value1", .any), .init("value2", .any)], .boolean) { (a: Value, b: Value) in
                .boolean(isSame(a, b))
            },
            // A value that is left out is null.
            .of([.init("value1", .any)], .boolean) { (a: Value) in .boolean(a.isNull) },
            .of([.init("value2", .any)], .boolean) { (b: Value) in .boolean(b.isNull) }),
        calendar("day of year", "The day's number in its year, from 1.", .number) { .number(Decimal128($0.dayOfYear)) },
        calendar("day of week", "The day's English name.", .string) { .string(weekdays[$0.weekday - 1]) },
        calendar("month of year", "The month's English name.", .string) { .string(months[$0.month - 1]) },
        calendar("week of year", "The number of the week, by ISO 8601.", .number) {
            .number(Decimal128($0.weekOfYear))
        },
        Builtin(
            "now", "The moment of the evaluation, as the caller set it.",
            Builtin.Form([], result: { _ in .dateTime }) { _, machine in
                machine.context.now.map(Value.dateTime) ?? .noAnswer("this evaluation has no clock")
            }),
        Builtin(
            "today", "The day of the evaluation, as the caller set it.",
            Builtin.Form([], result: { _ in .date }) { _, machine in
                machine.context.now.map { .date($0.date) } ?? .noAnswer("this evaluation has no clock")
            }),
    ]

    private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    private static func calendar(
        _ name: String, _ summary: String, _ result: FEELType, _ body: @escaping @Sendable (CalendarDate) -> Value
    ) -> Builtin {
        Builtin(
            name, summary,
            .of([.init("date", .date, .dateTime)], result) { (value: Value) in day(of: value).map(body) ?? .null })
    }

    /// DMN 1.5 §10.3.4.10: same semantic domain, same value; a time with and one without a zone differ.
    private static func isSame(_ a: Value, _ b: Value) -> Bool {
        switch (a, b) {
        case (.time(let x), .time(let y)): x.nanoseconds == y.nanoseconds && isSame(x.zone, y.zone)
        case (.dateTime(let x), .dateTime(let y)):
            x.date == y.date && x.time.nanoseconds == y.time.nanoseconds && isSame(x.zone, y.zone)
        default: a == b
        }
    }

    private static func isSame(_ a: ZoneOffset?, _ b: ZoneOffset?) -> Bool { a == b }
}
