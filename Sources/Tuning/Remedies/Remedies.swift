import Awards
import Calls
import Numbers
import Rubrics
import Scoring

/// The smallest change of one score that funds a proposal, found by running the call's own award rule with the changed score.
/// A higher score funds whom a lower one funds, so that the steps of the scale are halved. Where the award only takes from
/// sums, the list is walked down to the place that a score leads to; else, and for ties, the whole of it is asked.
struct Remedies: Sendable {
    let studied: StudiedCall
    private let leaves: [Int]
    private let scores: [Int: [Rational]]
    /// nil: the award rule looks at more than the order.
    private let order: ContenderOrder?

    /// So many proposals are ranked again at most.
    private static let work = 4_000_000

    init(_ studied: StudiedCall) {
        self.studied = studied
        order = studied.contenders.order(studied.standing, competes: studied.isRanked)
        leaves = studied.rubric.criteria.indices.filter { studied.rubric.criteria[$0].isLeaf }
        scores = Dictionary(
            uniqueKeysWithValues: leaves.map { leaf in (leaf, studied.cards.compactMap { $0.score(of: leaf) }) })
    }

    /// Who is not funded: the ranked in rank order, then those below a threshold.
    var rejected: [Int] { studied.notAwarded }

    /// How many of them can be studied.
    var limit: Int { max(10, Self.work / max(1, studied.cards.count * leaves.count * (order == nil ? 8 : 2))) }

    func remedy(_ member: Int) -> Remedy {
        let card = studied.cards[member]
        var options: [(option: Remedy.Option, size: Rational)] = []
        for leaf in leaves {
            guard let from = card.score(of: leaf) else { continue }
            let steps = ScoreSteps(
                above: from, scale: studied.rubric.criteria[leaf].scale, scores: scores[leaf] ?? [])
            guard let to = smallest(steps, member, leaf) else { continue }
            let option = Remedy.Option(criterion: studied.rubric.criteria[leaf].id, from: from, to: to)
            options.append((option, (to - from).divided(by: steps.width) ?? .zero))
        }
        let order = options.indices.sorted { (options[$0].size, $0) < (options[$1].size, $1) }
        return Remedy(proposal: card.proposal, options: order.map { options[$0].option })
    }

    private func smallest(_ steps: ScoreSteps, _ member: Int, _ leaf: Int) -> Rational? {
        guard steps.count > 0 else { return nil }
        return halved(steps) { funds(member, leaf, $0) }.map { steps[$0] }
    }

    /// The first step that funds; nil: the last does not.
    private func halved(_ steps: ScoreSteps, _ funds: (Rational) -> Bool) -> Int? {
        guard funds(steps[steps.count - 1]) else { return nil }
        var (low, high) = (-1, steps.count - 1)
        while high - low > 1 {
            let middle = (low + high) / 2
            if funds(steps[middle]) { high = middle } else { low = middle }
        }
        return high
    }

    private func funds(_ member: Int, _ leaf: Int, _ score: Rational) -> Bool {
        if let order {
            let (row, meets) = studied.scores(of: member, replacing: leaf, by: score)
            guard meets else { return false }
            if let funds = studied.contenders.funds(member, with: row, in: order) { return funds }
        }
        return studied.outcome(member, replacing: leaf, by: score).awarded[studied.cards[member].proposal] != nil
    }
}
