import Calls
import Numbers
import Rubrics
import Scoring

/// The smallest change of one score that funds a proposal, found by running the call's own award rule with the changed score.
/// A higher score funds whom a lower one funds, so that the steps of the scale are halved. Under a plain budget what is asked for above
/// says whether a score funds, and the rule is run only for ties.
struct Remedies: Sendable {
    let studied: StudiedCall
    private let leaves: [Int]
    private let scores: [Int: [Rational]]
    private let line: PlainLine?

    /// So many score cards are ranked again at most.
    private static let work = 4_000_000

    init(_ studied: StudiedCall) {
        self.studied = studied
        line = PlainLine(studied)
        leaves = studied.rubric.criteria.indices.filter { studied.rubric.criteria[$0].isLeaf }
        scores = Dictionary(
            uniqueKeysWithValues: leaves.map { leaf in (leaf, studied.cards.compactMap { $0.criteria[leaf].score }) })
    }

    /// Who is not funded: the ranked in rank order, then those below a threshold.
    var rejected: [Int] { studied.notAwarded }

    /// How many of them can be studied.
    var limit: Int { max(10, Self.work / max(1, studied.cards.count * leaves.count * (line == nil ? 8 : 2))) }

    func remedy(_ member: Int) -> Remedy {
        let card = studied.cards[member]
        var options: [(option: Remedy.Option, size: Rational)] = []
        for leaf in leaves {
            guard let from = card.criteria[leaf].score else { continue }
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
        guard let line else { return halved(steps) { funds(member, leaf, $0) }.map { steps[$0] } }
        return halved(steps) { score in
            line.funds(studied.card(member, replacing: leaf, by: score), member) ?? funds(member, leaf, score)
        }.map { steps[$0] }
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
        studied.outcome(member, replacing: leaf, by: score).awarded[studied.cards[member].proposal] != nil
    }
}
