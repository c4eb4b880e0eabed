package import Wording

/// `combine: consensus`; the row of the evaluator `consensus` replaces the individual ones.
package struct Consensus: CombiningReading {
    static let word = "consensus"
    package let meaning = Message("are replaced by the agreed score of the row 'consensus'")
    /// The evaluator's name that marks the agreed scores.
    package static let evaluator = "consensus"

    package init() {}
    init(_ section: Section, _ loading: inout Loading) {}

    package var awaitsConsensus: Bool { true }

    package func keep(_ opinions: [Opinion]) -> Kept {
        guard let agreed = opinions.firstIndex(where: \.isConsensus) else {
            return .none(Message("there is no consensus score"))
        }
        return .some([agreed], whyNot: Message("replaced by the consensus"))
    }
}
