internal import Numbers

/// FEEL's own comparisons: three answers, nil standing for null. DMN 1.5 §10.3.2.13 (Table 53, 54).
extension Value {
    /// `=`. Values of different types are not comparable; null is equal to null alone.
    static func equals(_ left: Value, _ right: Value, _ zones: (any ZoneRules)?) -> Bool? {
        switch (left, right) {
        case (.null, .null): return true
        case (.null, _), (_, .null): return false
        case (.number(let a), .number(let b)): return a == b
        case (.string, .string): return left == right
        case (.boolean(let a), .boolean(let b)): return a == b
        case (.list(let a), .list(let b)): return listsEqual(a, b, zones)
        case (.context(let a), .context(let b)): return contextsEqual(a, b, zones)
        case (.range(let a), .range(let b)): return rangesEqual(a, b, zones)
        case (.function(let a), .function(let b)): return a == b ? true : nil
        case (.date, .date), (.time, .time), (.dateTime, .dateTime), (.daysDuration, .daysDuration),
            (.monthsDuration, .monthsDuration):
            return Temporal.equals(left, right, zones)
        default: return nil
        }
    }

    private static func listsEqual(_ a: [Value], _ b: [Value], _ zones: (any ZoneRules)?) -> Bool? {
        guard a.count == b.count else { return false }
        return ThreeValued.all(zip(a, b)) { equals($0, $1, zones) }
    }

    private static func contextsEqual(_ a: ContextValue, _ b: ContextValue, _ zones: (any ZoneRules)?) -> Bool? {
        guard a.count == b.count else { return false }
        return ThreeValued.all(a.entries) { entry in
            b[entry.name].map { equals(entry.value, $0, zones) } ?? false
        }
    }

    private static func rangesEqual(_ a: RangeValue, _ b: RangeValue, _ zones: (any ZoneRules)?) -> Bool? {
        guard a.includesLow == b.includesLow, a.includesHigh == b.includesHigh, a.isSingle == b.isSingle else {
            return false
        }
        let low = equals(a.low ?? .null, b.low ?? .null, zones)
        let high = equals(a.high ?? .null, b.high ?? .null, zones)
        return ThreeValued.and(low, high)
    }

    /// The order of two values of one ordered type: -1, 0, 1; nil where there is none.
    static func order(_ left: Value, _ right: Value, _ zones: (any ZoneRules)?) -> Int? {
        switch (left, right) {
        case (.number(let a), .number(let b)): return a < b ? -1 : a == b ? 0 : 1
        case (.string(let a), .string(let b)): return order(a, b)
        case (.date, .date), (.time, .time), (.dateTime, .dateTime), (.daysDuration, .daysDuration),
            (.monthsDuration, .monthsDuration):
            return Temporal.order(left, right, zones)
        default: return nil
        }
    }

    /// Whether a list has an item that is equal to the value. An item of another type is not; nil: an item is a moment that
    /// cannot be compared with the value, since one of them states no zone or one that is not known.
    static func isAmong(_ items: [Value], _ value: Value, _ zones: (any ZoneRules)?) -> Bool? {
        ThreeValued.any(items) { equals($0, value, zones) ?? (isSameClock($0, value) ? nil : false) }
    }

    /// Both are times of day, or both are moments.
    private static func isSameClock(_ a: Value, _ b: Value) -> Bool {
        switch (a, b) {
        case (.time, .time), (.dateTime, .dateTime): true
        case (.range(let range), let value), (let value, .range(let range)):
            [range.low, range.high].compactMap { $0 }.contains { isSameClock($0, value) }
        default: false
        }
    }

    /// Why `equals`, `order` or `isIn` has no answer for two values.
    static func incomparable(_ left: Value, _ right: Value, _ zones: (any ZoneRules)?) -> Value {
        for value in [left, right] where value.isNull { return value.explained("null cannot be compared") }
        switch (left, right) {
        case (.time, .time), (.dateTime, .dateTime): return .noAnswer(Temporal.incomparable(left, right, zones))
        case (.range(let range), _): return incomparable(range, right, zones)
        case (_, .range(let range)): return incomparable(range, left, zones)
        case (let value, .list(let items)) where items.contains(where: { isSameClock(value, $0) }):
            return items.first { matches(value, $0, zones) == nil }.map { incomparable(value, $0, zones) }
                ?? .noAnswer("the item cannot be compared with those of the list")
        case (.list, .list): return .noAnswer("an item of one list cannot be compared with that of the other")
        case (.context, .context): return .noAnswer("an entry of one context cannot be compared with that of the other")
        default: return .noAnswer("\(left.type.phrase) and \(right.type.phrase) cannot be compared")
        }
    }

    private static func incomparable(_ range: RangeValue, _ value: Value, _ zones: (any ZoneRules)?) -> Value {
        let ends = [range.low, range.high].compactMap { $0 }
        guard let end = ends.first(where: { order(value, $0, zones) == nil }) else {
            return .noAnswer("\(value.type.phrase) and a range cannot be compared")
        }
        return incomparable(value, end, zones)
    }

    /// By code points, so that no locale decides.
    static func order(_ a: String, _ b: String) -> Int {
        if a.isSame(as: b) { return 0 }
        return a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars) ? -1 : 1
    }

    /// Whether the value lies in the range; nil when it cannot be compared with an end.
    static func isIn(_ value: Value, _ range: RangeValue, _ zones: (any ZoneRules)?) -> Bool? {
        let above = range.low.map { low in
            order(value, low, zones).map { range.includesLow ? $0 >= 0 : $0 > 0 }
        }
        let below = range.high.map { high in
            order(value, high, zones).map { range.includesHigh ? $0 <= 0 : $0 < 0 }
        }
        if above == nil, below == nil { return nil }
        return ThreeValued.and(above ?? true, below ?? true)
    }

    /// What a test without a relation asks: is the subject equal to the value, in its range, or in its list?
    /// DMN 1.5 §10.3.2.13.3 (Table 55, `in`).
    static func matches(_ subject: Value, _ test: Value, _ zones: (any ZoneRules)?) -> Bool? {
        switch test {
        case .range(let range):
            if case .range = subject { return equals(subject, test, zones) }
            return isIn(subject, range, zones)
        case .list(let items):
            if case .list = subject, equals(subject, test, zones) == true { return true }
            return ThreeValued.any(items) { matches(subject, $0, zones) ?? (isSameClock(subject, $0) ? nil : false) }
        case .null(_?): return nil
        case .null, .number, .string, .boolean, .date, .time, .dateTime, .daysDuration, .monthsDuration, .context,
            .function:
            if case .list(let items) = subject, items.count == 1 { return equals(items[0], test, zones) }
            return equals(subject, test, zones)
        }
    }
}

/// Logic with three answers; nil is null. DMN 1.5 §10.3.2.10 (Table 50).
enum ThreeValued {
    static func and(_ left: Bool?, _ right: Bool?) -> Bool? {
        if left == false || right == false { return false }
        return left == true && right == true ? true : nil
    }

    static func or(_ left: Bool?, _ right: Bool?) -> Bool? {
        if left == true || right == true { return true }
        return left == false && right == false ? false : nil
    }

    static func all<Items: Sequence>(_ items: Items, _ test: (Items.Element) -> Bool?) -> Bool? {
        var answer: Bool? = true
        for item in items {
            answer = and(answer, test(item))
            if answer == false { return false }
        }
        return answer
    }

    static func any<Items: Sequence>(_ items: Items, _ test: (Items.Element) -> Bool?) -> Bool? {
        var answer: Bool? = false
        for item in items {
            answer = or(answer, test(item))
            if answer == true { return true }
        }
        return answer
    }
}
