internal import Numbers

/// `+ - * / **` over all types that have them. DMN 1.5 §10.3.2.12 (Tables 56 to 58).
enum Arithmetic {
    static func evaluate(_ operation: BinaryOperator, _ left: Value, _ right: Value, _ zones: (any ZoneRules)?) -> Value
    {
        if case .null(let why) = left { return missing(why, operation) }
        if case .null(let why) = right { return missing(why, operation) }
        if case .number(let a) = left, case .number(let b) = right { return numbers(operation, a, b) }
        if operation == .add, case .string(let a) = left, case .string(let b) = right { return .string(a + b) }
        return Temporal.arithmetic(operation, left, right, zones) ?? mismatch(operation, left.type, right.type)
    }

    /// The first cause of a missing operand is kept.
    private static func missing(_ why: NoAnswer?, _ operation: BinaryOperator) -> Value {
        .null(why ?? NoAnswer(reason: "null has no place in '\(operation.rawValue)'"))
    }

    static func mismatch(_ operation: BinaryOperator, _ left: FEELType, _ right: FEELType) -> Value {
        .noAnswer("\(left.phrase) and \(right.phrase) cannot be combined with '\(operation.rawValue)'")
    }

    static func numbers(_ operation: BinaryOperator, _ a: Decimal128, _ b: Decimal128) -> Value {
        switch operation {
        case .add: return finite(a + b)
        case .subtract: return finite(a - b)
        case .multiply: return finite(a * b)
        case .divide: return b.isZero ? .noAnswer("\(a) is divided by zero") : finite(a / b)
        case .power: return finite(a.power(b))
        case .or, .and, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
            return mismatch(operation, .number, .number)
        }
    }

    /// FEEL has no infinity and no NaN. DMN 1.5 §10.3.2.3.1.
    static func finite(_ number: Decimal128) -> Value {
        number.isFinite ? .number(number) : .noAnswer("the result is too large for a number, or not defined")
    }

    static func negate(_ value: Value) -> Value {
        switch value {
        case .number(let number): .number(-number)
        case .daysDuration(let duration): .daysDuration(DaysDuration(nanoseconds: 0 &- duration.nanoseconds))
        case .monthsDuration(let duration): .monthsDuration(MonthsDuration(months: 0 &- duration.months))
        case .null(let why): .null(why ?? NoAnswer(reason: "null cannot be negated"))
        case .string, .boolean, .date, .time, .dateTime, .list, .context, .range, .function:
            .noAnswer("\(value.type.phrase) cannot be negated")
        }
    }

    // MARK: types

    /// The type that an operation gives; nil where it has none for these operands.
    static func type(_ operation: BinaryOperator, _ left: FEELType, _ right: FEELType) -> FEELType? {
        if left == .any || right == .any || left == .null || right == .null { return open(operation, left, right) }
        switch (operation, left, right) {
        case (.add, .number, .number), (.subtract, .number, .number), (.multiply, .number, .number),
            (.divide, .number, .number), (.power, .number, .number):
            return .number
        case (.add, .string, .string): return .string
        case (.add, .daysDuration, .daysDuration), (.subtract, .daysDuration, .daysDuration): return .daysDuration
        case (.add, .monthsDuration, .monthsDuration), (.subtract, .monthsDuration, .monthsDuration):
            return .monthsDuration
        case (.add, let moment, let duration) where isMoment(moment) && isDuration(duration, for: moment),
            (.add, let duration, let moment) where isMoment(moment) && isDuration(duration, for: moment),
            (.subtract, let moment, let duration) where isMoment(moment) && isDuration(duration, for: moment):
            return moment
        case (.subtract, .time, .time): return .daysDuration
        case (.subtract, .date, .date), (.subtract, .dateTime, .dateTime), (.subtract, .date, .dateTime),
            (.subtract, .dateTime, .date):
            return .daysDuration
        case (.multiply, let duration, .number) where isDuration(duration),
            (.multiply, .number, let duration) where isDuration(duration),
            (.divide, let duration, .number) where isDuration(duration):
            return duration
        case (.divide, .daysDuration, .daysDuration), (.divide, .monthsDuration, .monthsDuration): return .number
        default: return nil
        }
    }

    private static func open(_ operation: BinaryOperator, _ left: FEELType, _ right: FEELType) -> FEELType? {
        if operation == .power { return .number }
        let known = left == .any || left == .null ? right : left
        switch known {
        case .any, .null: return .any
        case .number: return operation == .add || operation == .subtract ? .number : .any
        case .string: return operation == .add ? .string : nil
        case .date, .time, .dateTime: return operation == .add || operation == .subtract ? .any : nil
        case .daysDuration, .monthsDuration: return .any
        case .boolean, .list, .context, .range, .function: return nil
        }
    }

    private static func isMoment(_ type: FEELType) -> Bool { type == .date || type == .dateTime || type == .time }

    private static func isDuration(_ type: FEELType) -> Bool { type == .daysDuration || type == .monthsDuration }

    private static func isDuration(_ type: FEELType, for moment: FEELType) -> Bool {
        type == .daysDuration || (type == .monthsDuration && moment != .time)
    }
}
