internal import Numbers

/// DMN 1.5 §10.3.4.5.
extension Builtins {
    static let numbers: [Builtin] = [
        Builtin(
            "decimal", "The number rounded to so many decimals, half to even.",
            .of([.init("n", .number), .init("scale", .number)], .number) { (n: Decimal128, scale: Decimal128) in
                rounded(n, scale, .halfEven)
            }),
        rounding("floor", "Rounded down, to whole numbers or to so many decimals.", .floor, scaleIsOptional: true),
        rounding("ceiling", "Rounded up, to whole numbers or to so many decimals.", .ceiling, scaleIsOptional: true),
        rounding("round up", "Rounded away from zero to so many decimals.", .up),
        rounding("round down", "Rounded towards zero to so many decimals.", .down),
        rounding("round half up", "Rounded to the nearest, half away from zero.", .halfUp),
        rounding("round half down", "Rounded to the nearest, half towards zero.", .halfDown),
        Builtin(
            "abs", "The size of a number or a duration, without its sign.",
            Builtin.Form(
                [.init("n", .number, .daysDuration, .monthsDuration)], result: { $0.first ?? .number }
            ) { arguments, _ in magnitude(arguments[0]) }),
        Builtin(
            "modulo", "What is left after a division; it has the sign of the divisor.",
            .of([.init("dividend", .number), .init("divisor", .number)], .number) { (a: Decimal128, b: Decimal128) in
                b.isZero ? .noAnswer("\(a) is divided by zero") : Arithmetic.finite(a.modulo(b))
            }),
        Builtin(
            "sqrt", "The square root.",
            .of([.init("number", .number)], .number) { (n: Decimal128) in
                n.isNegative && !n.isZero ? .noAnswer("\(n) has no square root") : Arithmetic.finite(n.squareRoot())
            }),
        Builtin(
            "log", "The natural logarithm.",
            .of([.init("number", .number)], .number) { (n: Decimal128) in
                n <= 0 ? .noAnswer("\(n) has no logarithm") : Arithmetic.finite(n.ln())
            }),
        Builtin(
            "exp", "Euler's number raised to a power.",
            .of([.init("number", .number)], .number) { (n: Decimal128) in Arithmetic.finite(n.exp()) }),
        Builtin(
            "odd", "Whether a whole number is odd.",
            .of([.init("number", .number)], .boolean) { (n: Decimal128) in parity(n, wanted: 1) }),
        Builtin(
            "even", "Whether a whole number is even.",
            .of([.init("number", .number)], .boolean) { (n: Decimal128) in parity(n, wanted: 0) }),
    ]

    private static func rounding(
        _ name: String, _ summary: String, _ mode: RoundingMode, scaleIsOptional: Bool = false
    ) -> Builtin {
        Builtin(
            name, summary,
            .of([.init("n", .number), .init("scale", .number, optional: scaleIsOptional)], .number) {
                (n: Decimal128, scale: Decimal128?) in
                rounded(n, scale ?? 0, mode)
            })
    }

    private static func rounded(_ number: Decimal128, _ scale: Decimal128, _ mode: RoundingMode) -> Value {
        guard let places = scale.roundedToIntegral(.down).asInt(), (-6111...6176).contains(places) else {
            return .noAnswer("the number of decimals is from -6111 to 6176, not \(scale)")
        }
        return .number(number.rounded(scale: places, mode))
    }

    private static func magnitude(_ value: Value) -> Value {
        switch value {
        case .number(let number): .number(number.magnitude)
        case .daysDuration(let duration): duration.nanoseconds < 0 ? Arithmetic.negate(value) : value
        case .monthsDuration(let duration): duration.months < 0 ? Arithmetic.negate(value) : value
        default: .null
        }
    }

    private static func parity(_ number: Decimal128, wanted: Decimal128) -> Value {
        .boolean(number.remainder(dividingBy: 2).magnitude == wanted)
    }
}
