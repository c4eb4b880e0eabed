internal import Tuning

/// How far the share of one criterion among its siblings may go while the same proposals are awarded.
public struct WeightRange: Sendable, Hashable {
    /// One end of the range.
    public struct End: Sendable, Hashable {
        /// A share from 0 to 1.
        public let share: ExactNumber
        /// Whether the list is still the same at the end itself.
        public let isIncluded: Bool
        /// Ids that are awarded beyond the end, and were not; empty at 0 and 1 where nothing changes.
        public let enter: [String]
        /// Ids that are awarded no more beyond the end.
        public let leave: [String]
    }

    public let criterion: String
    /// Its share now, from 0 to 1; the siblings share the rest in their own proportions.
    public let share: ExactNumber
    public let low: End
    public let high: End

    init(_ point: FlipPoint) {
        criterion = point.criterion
        share = ExactNumber(point.weight)
        low = End(point.award.low)
        high = End(point.award.high)
    }
}

extension WeightRange.End {
    init(_ end: StableInterval.End) {
        self.init(
            share: ExactNumber(end.value), isIncluded: end.isIncluded, enter: end.change?.enters ?? [],
            leave: end.change?.leaves ?? [])
    }
}
