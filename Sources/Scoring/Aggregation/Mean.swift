/// `combine: mean`; the sum of the scores by their number.
struct Mean: Aggregation {
    func keep(_ opinions: [Opinion]) -> Kept { .all }

    var isMonotone: Bool { true }
}
