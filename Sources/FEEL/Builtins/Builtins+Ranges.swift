internal import Numbers

/// DMN 1.5 §10.3.4.7 and Table 79: how points and ranges lie to one another, after Allen's interval algebra.
extension Builtins {
    static let ranges: [Builtin] = [
        Builtin(
            "range", "Makes a range from a text such as [1..5] or (\"a\"..\"c\"].",
            Builtin.Form([.init("from", .string)], result: { _ in .range(.any) }) { arguments, machine in
                literalRange(arguments[0].text, &machine)
            }),
        relation("before", "Whether the first ends before the second begins.", before),
        relation("after", "Whether the first begins after the second ends.") { before($1, $0) },
        ranges("meets", "Whether the first ends where the second begins.", meets),
        ranges("met by", "Whether the first begins where the second ends.") { meets($1, $0) },
        ranges("overlaps", "Whether the two have something in common.", overlaps),
        ranges("overlaps before", "Whether the first begins earlier and ends inside the second.", overlapsBefore),
        ranges("overlaps after", "Whether the first begins inside the second and ends later.") {
            overlapsBefore($1, $0)
        },
        relation("finishes", "Whether the first lies at the end of the second.", finishes),
        relation("finished by", "Whether the second lies at the end of the first.") { finishes($1, $0) },
        relation("includes", "Whether the second lies inside the first.", includes),
        relation("during", "Whether the first lies inside the second.") { includes($1, $0) },
        relation("starts", "Whether the first lies at the beginning of the second.", starts),
        relation("started by", "Whether the second lies at the beginning of the first.") { starts($1, $0) },
        relation("coincides", "Whether the two are the same.", coincides),
    ]

    /// A point is a closed range of one value.
    struct Interval {
        var low: End
        var high: End
        var isPoint: Bool
    }

    /// An end of a range; ends of the same range kind compare by value, then by what they include.
    struct End {
        /// nil: it has no end.
        var value: Value?
        var isIncluded: Bool
        var isHigh: Bool
        /// What named zones stand for, for moments.
        var zones: (any ZoneRules)?

        /// The order of the bare values; an open end lies beyond all. Values were checked to be comparable.
        func order(_ other: End) -> Int {
            switch (value, other.value) {
            case (let a?, let b?): Value.order(a, b, zones) ?? 0
            case (nil, _?): isHigh ? 1 : -1
            case (_?, nil): other.isHigh ? -1 : 1
            case (nil, nil): isHigh == other.isHigh ? 0 : isHigh ? 1 : -1
            }
        }
    }

    private typealias Relation = @Sendable (Interval, Interval) -> Bool

    private static func relation(_ name: String, _ summary: String, _ test: @escaping Relation) -> Builtin {
        Builtin(
            name, summary,
            Builtin.Form([.init("point1", .any), .init("point2", .any)], result: { _ in .boolean }) {
                arguments, machine in
                decide(name, arguments, machine, test)
            },
            Builtin.Form([.init("range1", .any), .init("range2", .any)], result: { _ in .boolean }) {
                arguments, machine in
                decide(name, arguments, machine, test)
            },
            Builtin.Form([.init("point", .any), .init("range", .any)], result: { _ in .boolean }) {
                arguments, machine in
                decide(name, arguments, machine, test)
            },
            Builtin.Form([.init("range", .any), .init("point", .any)], result: { _ in .boolean }) {
                arguments, machine in
                decide(name, arguments, machine, test)
            })
    }

    private static func ranges(_ name: String, _ summary: String, _ test: @escaping Relation) -> Builtin {
        Builtin(
            name, summary,
            Builtin.Form(
                [.init("range1", .range(.any)), .init("range2", .range(.any))], result: { _ in .boolean }
            ) { arguments, machine in decide(name, arguments, machine, test) })
    }

    private static func decide(_ name: String, _ arguments: [Value], _ machine: Machine, _ test: Relation) -> Value {
        for argument in arguments where argument.isNull {
            return argument.explained("an argument of \(name)() is null")
        }
        let ends = arguments.map { interval($0, machine.context.zones) }
        let values = ends.flatMap { [$0.low.value, $0.high.value] }.compactMap { $0 }
        for value in values where Value.order(value, values[0], machine.context.zones) == nil {
            return Value.incomparable(value, values[0], machine.context.zones)
        }
        return .boolean(test(ends[0], ends[1]))
    }

    private static func interval(_ value: Value, _ zones: (any ZoneRules)?) -> Interval {
        guard case .range(let range) = value else {
            return Interval(
                low: End(value: value, isIncluded: true, isHigh: false, zones: zones),
                high: End(value: value, isIncluded: true, isHigh: true, zones: zones), isPoint: true)
        }
        return Interval(
            low: End(value: range.low, isIncluded: range.includesLow, isHigh: false, zones: zones),
            high: End(value: range.high, isIncluded: range.includesHigh, isHigh: true, zones: zones), isPoint: false)
    }

    // MARK: the relations

    private static func before(_ a: Interval, _ b: Interval) -> Bool {
        let order = a.high.order(b.low)
        return order < 0 || (order == 0 && !(a.high.isIncluded && b.low.isIncluded))
    }

    private static func meets(_ a: Interval, _ b: Interval) -> Bool {
        a.high.isIncluded && b.low.isIncluded && a.high.order(b.low) == 0
    }

    private static func overlaps(_ a: Interval, _ b: Interval) -> Bool { !before(a, b) && !before(b, a) }

    private static func overlapsBefore(_ a: Interval, _ b: Interval) -> Bool {
        let start = a.low.order(b.low)
        let startsEarlier = start < 0 || (start == 0 && a.low.isIncluded && !b.low.isIncluded)
        return startsEarlier && !before(a, b) && endsWithin(a, b)
    }

    /// The first ends no later than the second.
    private static func endsWithin(_ a: Interval, _ b: Interval) -> Bool {
        let order = a.high.order(b.high)
        return order < 0 || (order == 0 && (!a.high.isIncluded || b.high.isIncluded))
    }

    /// The first begins no earlier than the second.
    private static func startsWithin(_ a: Interval, _ b: Interval) -> Bool {
        let order = a.low.order(b.low)
        return order > 0 || (order == 0 && (!a.low.isIncluded || b.low.isIncluded))
    }

    private static func finishes(_ a: Interval, _ b: Interval) -> Bool {
        a.high.isIncluded == b.high.isIncluded && a.high.order(b.high) == 0 && (a.isPoint || startsWithin(a, b))
    }

    private static func starts(_ a: Interval, _ b: Interval) -> Bool {
        a.low.isIncluded == b.low.isIncluded && a.low.order(b.low) == 0 && (a.isPoint || endsWithin(a, b))
    }

    private static func coincides(_ a: Interval, _ b: Interval) -> Bool {
        a.low.isIncluded == b.low.isIncluded && a.low.order(b.low) == 0
            && a.high.isIncluded == b.high.isIncluded && a.high.order(b.high) == 0
    }

    private static func includes(_ a: Interval, _ b: Interval) -> Bool { startsWithin(b, a) && endsWithin(b, a) }

    // MARK: ranges from text

    /// Only literals may be the ends: numbers, strings, at-literals and the functions that make dates from strings.
    private static func literalRange(_ text: String, _ machine: inout Machine) -> Value {
        let failure = Value.noAnswer("\(Value.quoted(text)) is not a range such as [1..5]")
        guard let tree = try? Parser.expression(text, in: Scope()),
            case .range(let low, _, let high, _) = tree.kind, isLiteral(low), isLiteral(high)
        else { return failure }
        var compilation = Compilation(SourceText(text: text, file: "range"), Scope(), .standard)
        let code = compilation.term(tree).code
        let value = code(&machine)
        guard case .range = value else { return failure }
        return value
    }

    private static func isLiteral(_ expression: Expression) -> Bool {
        switch expression.kind {
        case .number, .string, .at: return true
        case .negate(let operand):
            if case .number = operand.kind { return true }
            return false
        case .call(let callee, .positional(let arguments)):
            guard case .name(let name) = callee.kind, arguments.count == 1, case .string = arguments[0].kind else {
                return false
            }
            return ["date", "time", "date and time", "duration"].contains(name)
        case .null, .boolean, .name, .path, .descendants, .binary, .between, .in, .instanceOf, .conditional, .iteration,
            .quantified,
            .filter, .list, .context, .range, .openRange, .function, .externalFunction, .call(_, .named):
            return false
        }
    }
}
