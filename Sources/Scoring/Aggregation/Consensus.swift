/// `combine: consensus`; the row of the evaluator `consensus` replaces the individual ones.
struct Consensus: Aggregation {
    /// The evaluator's name that marks the agreed scores.
    static let evaluator = "consensus"

    func keep(_ opinions: [Opinion]) -> Kept {
        guard let agreed = opinions.firstIndex(where: \.isConsensus) else {
            return .none("there is no consensus score")
        }
        return .some([agreed], whyNot: "replaced by the consensus")
    }

    var isMonotone: Bool { true }
}
