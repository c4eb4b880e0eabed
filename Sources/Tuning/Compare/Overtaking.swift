import Awards
import Calls

/// Who stands on the other side of whom, when two rankings are compared.
struct Overtaking {
    /// Those whom one proposal passed or who passed it.
    struct Passed {
        /// In the order of the new ranking, and no more than are named.
        var first: [String] = []
        var count = 0

        static let mostNamed = 3
    }

    /// Ranks of one proposal; the last place of all where it is not ranked.
    private struct Places {
        var old: Int
        var new: Int
    }

    private let after: Sides
    /// In the order of the new ranking.
    private let places: [Places]

    init(_ before: Sides, _ after: Sides) {
        self.after = after
        places = after.ranking.map { id in
            Places(
                old: before[id]?.rank ?? .max, new: after[id]?.rank ?? .max)
        }
    }

    /// Whether one stood on one side of the other and stands on the other side now.
    private func hasPassed(_ one: Int, _ other: Int) -> Bool {
        let (was, now, its) = (places[one].old, places[one].new, places[other])
        guard was != now, was != .max else { return false }
        return now > was ? its.old > was && its.new < now : its.old < was && its.new > now
    }

    /// O(n).
    func passed(by id: String) -> Passed {
        var passed = Passed()
        guard let position = after.positions[id] else { return passed }
        for other in places.indices where hasPassed(position, other) {
            if passed.count < Passed.mostNamed { passed.first.append(after.ranking[other]) }
            passed.count += 1
        }
        return passed
    }

    /// What the ladder decided in the new ranking between it and a neighbour that it passed or that passed it, the upper one first.
    func ladder(for id: String) -> LadderDecision? {
        guard let position = after.positions[id] else { return nil }
        return after.ladder(around: id).first { decision in
            after.positions[decision.above == id ? decision.below : decision.above].map { hasPassed(position, $0) }
                ?? false
        }
    }
}
