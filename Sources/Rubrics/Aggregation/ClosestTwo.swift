import Numbers
package import Wording

/// `combine: closest_two`; the mean of the two scores that are closest to each other.
///
/// Source: EEA and Norway Grants, selection procedure: after a third opinion "the average of the two closest scores". The
/// rule is silent when a third is equally near to both; `tie` is the rubric's own policy.
package struct ClosestTwo: CombiningReading {
    static let word = "closest_two"
    static let parameters = [
        RubricKey(
            "closest_tie", .word(Tie.allCases.map(\.rawValue)), "which pair counts where two are equally close",
            "higher",
            standard: "undecided", in: "{ combine: closest_two, … }")
    ]

    /// Which pair counts when a third score is equally near to both others.
    package enum Tie: String, Sendable, CaseIterable {
        case higher, lower, undecided
        /// The mean of all three.
        case all
    }
    let tie: Tie

    package var meaning: Message {
        let ifEqual =
            switch tie {
            case .higher: Message("the higher counts")
            case .lower: Message("the lower counts")
            case .undecided: Message("it is left to people")
            case .all: Message("all three count")
            }
        return Message("are combined as the mean of the two closest; if two pairs are equally close, \(ifEqual)")
    }

    package var comparesDistances: Bool { true }

    package init(tie: Tie) { self.tie = tie }

    init(_ section: Section, _ loading: inout Loading) {
        tie = loading.choice(section, "closest_tie", Tie.self) ?? .undecided
    }

    package func keep(_ opinions: [Opinion]) -> Kept {
        guard opinions.count >= 2 else {
            return .none(
                opinions.isEmpty
                    ? Message("the two closest scores are wanted; there is none")
                    : Message("the two closest scores are wanted; there is only one"))
        }
        let order = opinions.indicesByScore
        let gaps = zip(order, order.dropFirst()).map { opinions[$1].score - opinions[$0].score }
        let least = gaps.min() ?? Rational(0)
        let pairs = gaps.indices.filter { gaps[$0] == least }
        let distinct = Set(pairs.map { opinions[order[$0]].score })
        guard let lowest = pairs.first, let highest = pairs.last else { return .none(Message("there is no score")) }
        guard distinct.count > 1 else { return keep(pair: lowest, of: order) }
        switch tie {
        case .lower: return keep(pair: lowest, of: order)
        case .higher: return keep(pair: highest, of: order)
        case .all:
            let kept = order.indices.filter { pairs.contains($0) || pairs.contains($0 - 1) }
            return .some(kept.map { order[$0] }, whyNot: Self.whyNot)
        case .undecided:
            let texts = pairs.map { pair in
                Message(
                    "\(numeral: opinions[order[pair]].score.text) and \(numeral: opinions[order[pair + 1]].score.text)")
            }
            let pairs = Message.joined(texts, ", ")
            return .none(Message("\(pairs) are equally close, and the rubric leaves that undecided"))
        }
    }

    private static let whyNot = Message("not one of the two closest scores")

    private func keep(pair: Int, of order: [Int]) -> Kept {
        .some([order[pair], order[pair + 1]], whyNot: Self.whyNot)
    }

    package var whyNotMonotone: String? {
        "raising one score can lower the result (80, 60 gives 70; 86, 60 and a third 62 give 61)"
    }
}
