/// `combine: consensus`; the row of the evaluator `consensus` replaces the individual ones.
public struct Consensus: CombiningReading {
    static let word = "consensus"
    public let meaning = "are replaced by the agreed score of the row 'consensus'"
    /// The evaluator's name that marks the agreed scores.
    public static let evaluator = "consensus"

    public init() {}
    init(_ section: Section, _ loading: inout Loading) {}

    public var awaitsConsensus: Bool { true }

    public func keep(_ opinions: [Opinion]) -> Kept {
        guard let agreed = opinions.firstIndex(where: \.isConsensus) else {
            return .none("there is no consensus score")
        }
        return .some([agreed], whyNot: "replaced by the consensus")
    }
}
