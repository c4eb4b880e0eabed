/// `combine: max`; the highest score counts.
struct Maximum: Aggregation {
    func keep(_ opinions: [Opinion]) -> Kept {
        .some(Array(opinions.indicesByScore.suffix(1)), whyNot: "not the highest score")
    }

    var isMonotone: Bool { true }
}
