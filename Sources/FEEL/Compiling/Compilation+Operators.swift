import Diagnostics
internal import Numbers

/// Logic, comparison and arithmetic.
extension Compilation {
    mutating func negation(_ operand: Expression, _ expression: Expression) -> Term {
        let inner = term(operand)
        if case .number(let number)? = inner.constant { return Term(constant: .number(-number)) }
        let negatable: [FEELType] = [.number, .daysDuration, .monthsDuration]
        if mode == .strict, !negatable.contains(where: inner.type.mayBe) {
            return wrong("FEEL.TYPE", "\(clause(operand, inner.type)) and cannot be negated", operand.span)
        }
        let (code, place) = (inner.code, place(expression.span))
        return Term(inner.type) { Arithmetic.negate(code(&$0)).located(place) }
    }

    mutating func binary(
        _ operation: BinaryOperator, _ left: Expression, _ right: Expression, _ expression: Expression
    ) -> Term {
        switch operation {
        case .and, .or: return logic(operation, left, right)
        case .equal, .notEqual: return equality(operation, left, right, expression)
        case .less: return order(left, right, expression) { $0 < 0 }
        case .lessOrEqual: return order(left, right, expression) { $0 <= 0 }
        case .greater: return order(left, right, expression) { $0 > 0 }
        case .greaterOrEqual: return order(left, right, expression) { $0 >= 0 }
        case .add, .subtract, .multiply, .divide, .power: return arithmetic(operation, left, right, expression)
        }
    }

    // MARK: logic

    private mutating func logic(_ operation: BinaryOperator, _ left: Expression, _ right: Expression) -> Term {
        let role = "an operand of '\(operation.rawValue)'"
        let (a, b) = (boolean(left, role).code, boolean(right, role).code)
        let (first, second) = (place(left.span), place(right.span))
        let decisive = operation == .or
        return Term(.boolean) { machine in
            let x = a(&machine)
            if x.asBoolean == decisive { return x }
            let y = b(&machine)
            if y.asBoolean == decisive { return y }
            if x.asBoolean == nil { return Self.noBoolean(x, role).located(first) }
            return y.asBoolean == nil ? Self.noBoolean(y, role).located(second) : y
        }
    }

    /// What to answer where true or false is needed and something else came.
    static func noBoolean(_ value: Value, _ role: String) -> Value {
        value.isNull
            ? value.explained("\(role) is null") : .noAnswer("\(role) is \(value.type.phrase), not true or false")
    }

    /// A part that has to be true or false.
    mutating func boolean(_ expression: Expression, _ role: String) -> Term {
        let term = term(expression)
        if mode == .strict, !term.type.mayBe(.boolean) {
            return wrong("FEEL.TYPE", "\(clause(expression, term.type)), but \(role) is true or false", expression.span)
        }
        return term
    }

    // MARK: comparison

    private mutating func equality(
        _ operation: BinaryOperator, _ left: Expression, _ right: Expression, _ expression: Expression
    ) -> Term {
        let (a, b) = (term(left), term(right))
        let wanted = operation == .equal
        if mode == .strict, let test = nullTest(left, a, right, b, wanted) { return test }
        if mode == .strict, !a.type.mayBe(b.type), !b.type.mayBe(a.type) {
            return incomparable(left, a.type, right, b.type)
        }
        let (first, second) = (a.code, b.code)
        let (isStrict, place) = (mode == .strict, place(expression.span))
        return Term(.boolean) { machine in
            let (x, y) = (first(&machine), second(&machine))
            if case .string(let one) = x, case .string(let other) = y {
                return .boolean(one.isSame(as: other) == wanted)
            }
            let zones = machine.context.zones
            if isStrict, x.isNull || y.isNull { return Value.incomparable(x, y, zones).located(place) }
            return Value.equals(x, y, zones).map { .boolean($0 == wanted) }
                ?? Value.incomparable(x, y, zones).located(place)
        }
    }

    /// `x = null` asks whether there is a value; in strict mode it is the only comparison with null that has an answer.
    private func nullTest(_ left: Expression, _ a: Term, _ right: Expression, _ b: Term, _ wanted: Bool) -> Term? {
        let code: Code
        switch (left.kind, right.kind) {
        case (_, .null): code = a.code
        case (.null, _): code = b.code
        default: return nil
        }
        return Term(.boolean) { .boolean(code(&$0).isNull == wanted) }
    }

    private mutating func order(
        _ left: Expression, _ right: Expression, _ expression: Expression,
        _ accepts: @escaping @Sendable (Int) -> Bool
    ) -> Term {
        let (a, b) = (term(left), term(right))
        if let problem = orderProblem(left, a.type, right, b.type) { return problem }
        let (first, second, place) = (a.code, b.code, place(expression.span))
        return Term(.boolean) { machine in
            let (x, y) = (first(&machine), second(&machine))
            if let order = Value.order(x, y, machine.context.zones) { return .boolean(accepts(order)) }
            return Value.incomparable(x, y, machine.context.zones).located(place)
        }
    }

    private mutating func orderProblem(
        _ left: Expression, _ a: FEELType, _ right: Expression, _ b: FEELType
    ) -> Term? {
        guard mode == .strict else { return nil }
        for (expression, type) in [(left, a), (right, b)] where !type.isOrdered || type == .null {
            return wrong("FEEL.TYPE", "\(clause(expression, type)), which has no order", expression.span)
        }
        guard a.mayBe(b) || b.mayBe(a) else { return incomparable(left, a, right, b) }
        return nil
    }

    mutating func incomparable(_ left: Expression, _ a: FEELType, _ right: Expression, _ b: FEELType) -> Term {
        wrong(
            "FEEL.TYPE", "\(clause(left, a)) and cannot be compared with \(object(right, b))\(advice(a, b))",
            left.span)
    }

    /// How the two could be brought together.
    private func advice(_ a: FEELType, _ b: FEELType) -> String {
        switch (a, b) {
        case (.list, _), (_, .list): "; test membership with 'list contains' or 'in', or pick an item such as [1]"
        case (.dateTime, .date), (.date, .dateTime): "; take the day of the moment with date(…)"
        default: ""
        }
    }

    mutating func between(_ value: Expression, _ low: Expression, _ high: Expression) -> Term {
        let (subject, least, most) = (term(value), term(low), term(high))
        if let problem = orderProblem(value, subject.type, low, least.type) { return problem }
        if let problem = orderProblem(value, subject.type, high, most.type) { return problem }
        let (x, a, b, place) = (subject.code, least.code, most.code, place(value.span))
        return Term(.boolean) { machine in
            let (value, low, high) = (x(&machine), a(&machine), b(&machine))
            let zones = machine.context.zones
            for part in [value, low, high] where part.isNull {
                return Value.incomparable(part, part, zones).located(place)
            }
            let (above, below) = (Value.order(value, low, zones), Value.order(value, high, zones))
            let answer = ThreeValued.and(above.map { $0 >= 0 }, below.map { $0 <= 0 })
            return answer.map(Value.boolean)
                ?? Value.incomparable(value, above == nil ? low : high, zones).located(place)
        }
    }

    mutating func instanceOf(_ value: Expression, _ name: TypeName) -> Term {
        let code = term(value).code
        guard let type = type(name) else { return Term(.boolean) { _ in .null } }
        let allows = allowedValues(name)
        return Term(.boolean) { machine in
            let value = code(&machine)
            return .boolean(value.isInstance(of: type) && (allows?(value) ?? true))
        }
    }

    // MARK: arithmetic

    private mutating func arithmetic(
        _ operation: BinaryOperator, _ left: Expression, _ right: Expression, _ expression: Expression
    ) -> Term {
        let (a, b) = (term(left), term(right))
        let isNull = mode == .strict && (a.type == .null || b.type == .null)
        let known = isNull ? nil : Arithmetic.type(operation, a.type, b.type)
        guard let type = mode == .standard ? known ?? .any : known else {
            return wrong("FEEL.TYPE", arithmeticMessage(operation, left, a.type, right, b.type), left.span)
        }
        if mode == .strict, operation == .divide, case .number(let divisor)? = b.constant, divisor.isZero {
            return wrong("FEEL.DIVISION_BY_ZERO", "this divides by zero", right.span)
        }
        let (first, second, place) = (a.code, b.code, place(expression.span))
        return Term(type) { machine in
            let (x, y) = (first(&machine), second(&machine))
            if case .number(let p) = x, case .number(let q) = y {
                return Arithmetic.numbers(operation, p, q).located(place)
            }
            return machine.context.limits.bounded(Arithmetic.evaluate(operation, x, y, machine.context.zones)).located(
                place)
        }
    }

    private func arithmeticMessage(
        _ operation: BinaryOperator, _ left: Expression, _ a: FEELType, _ right: Expression, _ b: FEELType
    ) -> String {
        let (subject, object) = (clause(left, a), object(right, b))
        switch operation {
        case .add:
            let advice = a == .string || b == .string ? "; make it text with string(…)" : ""
            return "\(subject) and cannot be added to \(object)\(advice)"
        case .subtract: return "\(object) cannot be subtracted from \(self.object(left, a))"
        case .multiply: return "\(subject) and cannot be multiplied by \(object)"
        case .divide: return "\(subject) and cannot be divided by \(object)"
        case .power: return "\(subject) and cannot be raised to the power of \(object)"
        case .or, .and, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
            return "\(subject) and does not go with \(object)"
        }
    }

    // MARK: words for messages

    /// The beginning of a sentence: `'months' is a number`.
    func clause(_ expression: Expression, _ type: FEELType) -> String {
        switch expression.kind {
        case .name(let name) where type.isFunction && Builtins.table[name] != nil && !isDeclared(name):
            "'\(name)' is a function, to be called as \(name)\(Builtins.table[name]?.forms.first?.signature ?? "()")"
        case .name(let name): "'\(name)' is \(type.phrase)"
        case .path, .descendants: "'\(source.excerpt(expression.span))' is \(type.phrase)"
        case .number, .string, .boolean, .null, .at: "\(source.excerpt(expression.span)) is \(type.phrase)"
        case .negate, .binary, .between, .in, .instanceOf, .conditional, .iteration, .quantified, .filter, .list,
            .context, .range, .openRange, .function, .externalFunction, .call:
            "this is \(type.phrase)"
        }
    }

    /// The end of a sentence: `the string "6"`.
    func object(_ expression: Expression, _ type: FEELType) -> String {
        switch expression.kind {
        case .name(let name): "'\(name)', \(type.phrase)"
        case .path, .descendants: "'\(source.excerpt(expression.span))', \(type.phrase)"
        case .number, .string, .boolean, .at: "the \(type) \(source.excerpt(expression.span))"
        case .null, .negate, .binary, .between, .in, .instanceOf, .conditional, .iteration, .quantified, .filter, .list,
            .context, .range, .openRange, .function, .externalFunction, .call:
            type.phrase
        }
    }
}
