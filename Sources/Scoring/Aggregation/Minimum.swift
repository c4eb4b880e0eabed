/// `combine: min`; the lowest score counts.
struct Minimum: Aggregation {
    func keep(_ opinions: [Opinion]) -> Kept {
        .some(Array(opinions.indicesByScore.prefix(1)), whyNot: "not the lowest score")
    }

    var isMonotone: Bool { true }
}
