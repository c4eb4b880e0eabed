package import Numbers
package import Tuning

/// How far a knob may be turned before the list of awards is another, and what happens then.
package struct KnobInterval: Sendable, Hashable {
    package var path: String
    /// In the unit of the knob.
    package var interval: StableInterval
    /// Followed exactly, not probed in steps.
    package var isExact: Bool

    /// Of the knob, in a call whose list is the one that is shown; nil: nothing is known of it.
    /// O(what `tune` needs for the same number).
    package init?(_ knob: Knob, of studied: StudiedCall) {
        let intervals = WrittenIntervals(studied)
        let answer: WrittenIntervals.Answer?
        switch knob.kind {
        case .weight(let index): answer = intervals.weight(of: index)
        case .threshold(let index): answer = intervals.threshold(of: index)
        case .budget: answer = intervals.budget()
        case .lot(let index) where knob.unit != "%": answer = intervals.budget(ofLot: index)
        case .cap(let index): answer = intervals.awards(ofCap: index)
        case .lot, .scale, .money, .places: answer = nil
        }
        guard let answer else { return nil }
        (path, interval, isExact) = (knob.path, answer.interval, answer.isExact)
    }

    package func end(_ direction: Direction) -> StableInterval.End {
        direction == .up ? interval.high : interval.low
    }

    package enum Direction: String, Sendable, CaseIterable { case down, up }

    /// Numbers to be tried in this order until the list is the next one: the flip point itself where the list changes there and it can be
    /// written, then numbers beyond it, the shortest first.
    package func candidates(_ direction: Direction, step: Decimal128) -> [Decimal128] {
        let end = end(direction)
        guard end.change != nil else { return [] }
        let exact = end.isIncluded ? nil : end.value.exactDecimal
        let beyond = (0...Self.mostDigits).map { digits in
            let unit = step * Decimal128(coefficient: 1, exponent: -digits)
            let next = end.value.rounded(toMultipleOf: unit, direction == .up ? .floor : .ceiling).decimal
            return direction == .up ? next + unit : next - unit
        }
        return ([exact].compactMap { $0 } + beyond).filter { $0 >= 0 }
    }

    private static let mostDigits = 12
}
