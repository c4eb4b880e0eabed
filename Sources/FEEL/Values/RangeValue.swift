/// An interval of numbers, strings, dates, times or durations. DMN 1.5 §10.3.2.7.
public struct RangeValue: Sendable, Hashable {
    /// nil: no lower end (`<= 5`).
    public var low: Value?
    public var includesLow: Bool
    /// nil: no upper end (`> 5`).
    public var high: Value?
    public var includesHigh: Bool
    /// Made by `= 5`: one value, which the standard does not hold to be the same as `[5..5]`.
    var isSingle = false

    public init(low: Value?, includesLow: Bool, high: Value?, includesHigh: Bool) {
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
    public var description: String {
        switch (low, high) {
        case (let low?, let high?):
            "\(includesLow ? "[" : "(")\(low.notation)..\(high.notation)\(includesHigh ? "]" : ")")"
        case (let low?, nil): "\(includesLow ? ">=" : ">") \(low.notation)"
        case (nil, let high?): "\(includesHigh ? "<=" : "<") \(high.notation)"
        case (nil, nil): "(null..null)"
        }
    }
}
