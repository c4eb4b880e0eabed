/// `combine: trimmed_mean` with `trim: n`; the mean without the n lowest and the n highest scores.
struct TrimmedMean: Aggregation {
    var trim: Int

    func keep(_ opinions: [Opinion]) -> Kept {
        guard opinions.count > 2 * trim else {
            return .none(
                "a mean without the \(trim) lowest and the \(trim) highest needs at least \(2 * trim + 1) scores; "
                    + "there are \(opinions.count)")
        }
        return .some(Array(opinions.indicesByScore.dropFirst(trim).dropLast(trim)), whyNot: "trimmed")
    }

    var isMonotone: Bool { true }
}
