import Numbers
package import Wording

/// `combine: median`; the middle score, or the mean of the two middle ones.
///
/// Source: H2020 SME Instrument, evaluation rules: four evaluators, the median of each criterion.
package struct Median: CombiningReading {
    static let word = "median"
    package let meaning = Message("are combined by their median")

    package init() {}
    init(_ section: Section, _ loading: inout Loading) {}

    package func keep(_ opinions: [Opinion]) -> Kept {
        let order = opinions.indicesByScore
        let upper = order.count / 2
        let middle = order.count.isMultiple(of: 2) ? Array(order[max(0, upper - 1)...].prefix(2)) : [order[upper]]
        return .some(middle, whyNot: Message("not a middle score"))
    }
}

extension [Opinion] {
    /// Indices from the lowest to the highest score; equal ones in the order given.
    var indicesByScore: [Int] {
        indices.sorted { left, right in
            if self[left].score != self[right].score { return self[left].score < self[right].score }
            return left < right
        }
    }
}
