/// An interval of numbers, strings, dates, times or durations. DMN 1.5 §10.3.2.7.
package struct RangeValue: Sendable, Hashable {
    /// nil: no lower end (`<= 5`).
    package var low: Value?
    package var includesLow: Bool
    /// nil: no upper end (`> 5`).
    package var high: Value?
    package var includesHigh: Bool
    /// Made by `= 5`: one value, which the standard does not hold to be the same as `[5..5]`.
    var isSingle = false

    package init(low: Value?, includesLow: Bool, high: Value?, includesHigh: Bool) {
        self.low = low
        self.includesLow = low != nil && includesLow
        self.high = high
        self.includesHigh = high != nil && includesHigh
    }

    /// The type of its ends.
    var elementType: FEELType {
        (low ?? high).map(\.type) ?? .any
    }
}

extension RangeValue: CustomStringConvertible {
    /// `[1..5)`; with one end: `>= 5`.
    package var description: String {
        switch (low, high) {
        case (let low?, let high?):
            "\(includesLow ? "[" : "(")\(low.notation)..\(high.notation)\(includesHigh ? "]" : ")")"
        case (let low?, nil): "\(includesLow ? ">=" : ">") \(low.notation)"
        case (nil, let high?): "\(includesHigh ? "<=" : "<") \(high.notation)"
        case (nil, nil): "(null..null)"
        }
    }
}

extension RangeValue {
    /// Ends of one ordered type, the lower one first; anything else is no range. DMN 1.5 §10.3.2.7.
    static func checked(
        _ low: Value, _ includesLow: Bool, _ high: Value, _ includesHigh: Bool, _ zones: (any ZoneRules)?
    ) -> Value {
        for case .null(let why) in [low, high] { return .null(why ?? NoAnswer(reason: "an end of the range is null")) }
        guard let order = Value.order(low, high, zones) else {
            return .noAnswer("\(low.type.phrase) and \(high.type.phrase) make no range")
        }
        if order > 0 { return .noAnswer("the range is empty: \(low) is more than \(high)") }
        return .range(RangeValue(low: low, includesLow: includesLow, high: high, includesHigh: includesHigh))
    }

    /// `< 5`, `>= 5`, `= 5` as ranges.
    static func open(_ relation: UnaryTest.Relation, _ value: Value) -> Value {
        if value.isNull { return value }
        guard value.type.isOrdered else { return .noAnswer("\(value.type.phrase) cannot end a range") }
        switch relation {
        case .less: return .range(RangeValue(low: nil, includesLow: false, high: value, includesHigh: false))
        case .lessOrEqual: return .range(RangeValue(low: nil, includesLow: false, high: value, includesHigh: true))
        case .greater: return .range(RangeValue(low: value, includesLow: false, high: nil, includesHigh: false))
        case .greaterOrEqual: return .range(RangeValue(low: value, includesLow: true, high: nil, includesHigh: false))
        case .equal:
            var range = RangeValue(low: value, includesLow: true, high: value, includesHigh: true)
            range.isSingle = true
            return .range(range)
        case .notEqual: return .noAnswer("'!=' makes no range")
        }
    }
}
