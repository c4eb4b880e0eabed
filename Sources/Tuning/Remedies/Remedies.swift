import Awards
import Calls
import Numbers
import Rubrics
import Scoring

/// The smallest change of one score that funds a proposal, found by running the call's own award rule with the changed score.
/// A higher score funds whom a lower one funds, so that the steps of the scale are halved; where totals are told by their distances, or
/// distances ask for a third opinion, that need not be so, and every step is tried. Where the award only takes from sums, the list is walked
/// down to the place that a score leads to; else, and for ties, the whole of it is asked.
struct Remedies: Sendable {
    let studied: StudiedCall
    private let leaves: [Int]
    private let scores: [Int: [Rational]]
    /// nil: the award rule looks at more than the order.
    private let order: ContenderOrder?

    /// So many proposals are ranked again at most.
    private static let work = 4_000_000
    /// So many steps of a scale are tried one by one at most.
    private static let mostSteps = 200

    init(_ studied: StudiedCall) {
        self.studied = studied
        order = studied.contenders.order(studied.standing, competes: studied.isRanked)
        let criteria = studied.rubric.criteria
        leaves = criteria.indices.filter { criteria[$0].isLeaf }
        scores = Dictionary(
            uniqueKeysWithValues: leaves.map { leaf in
                guard let sheets = studied.corrections else {
                    return (leaf, studied.cards.compactMap { $0.score(of: leaf) })
                }
                return (leaf, studied.cards.indices.flatMap { sheets.given(leaf, $0).map(\.score) })
            })
    }

    /// Some score can be corrected: of each proposal, or of each of its evaluators.
    var canBeAsked: Bool { studied.isModelled || studied.corrections != nil }

    /// Who is not funded: the ranked in rank order, then those below a threshold.
    var rejected: [Int] { studied.notAwarded }

    /// How many of them can be studied.
    var limit: Int {
        let asked = leaves.count * (order == nil ? 8 : 2)
        let evaluators = studied.corrections.map { $0.isMonotone ? 3 : 3 * Self.mostSteps / 8 } ?? 1
        return max(10, Self.work / max(1, studied.cards.count * asked * evaluators))
    }

    func remedy(_ member: Int) -> Remedy {
        let options = leaves.compactMap { leaf in smallest(member, leaf) }
        let order = options.indices.sorted { (options[$0].size, $0) < (options[$1].size, $1) }
        return Remedy(proposal: studied.cards[member].proposal, options: order.map { options[$0].option })
    }

    /// An option, with its size as a share of the scale.
    private typealias Sized = (option: Remedy.Option, size: Rational)

    /// The smallest change of a criterion; of equal ones the first evaluator's.
    private func smallest(_ member: Int, _ leaf: Int) -> Sized? {
        let criterion = studied.rubric.criteria[leaf]
        var best: Sized?
        for (evaluator, from) in given(member, leaf) {
            let steps = ScoreSteps(above: from, scale: criterion.scale, scores: scores[leaf] ?? [])
            guard let step = first(steps, where: { funds(member, leaf, evaluator, $0) }) else { continue }
            let size = (steps[step] - from).divided(by: steps.width) ?? .zero
            if let best, best.size <= size { continue }
            let option = Remedy.Option(criterion: criterion.id, evaluator: evaluator, from: from, to: steps[step])
            best = (option, size)
        }
        return best
    }

    /// The scores of a criterion that can be corrected, with whose they are.
    private func given(_ member: Int, _ leaf: Int) -> [(evaluator: String?, score: Rational)] {
        guard let sheets = studied.corrections else {
            return studied.cards[member].score(of: leaf).map { [(nil, $0)] } ?? []
        }
        return sheets.given(leaf, member).map { ($0.evaluator, $0.score) }
    }

    /// The first step that funds; nil: none does.
    private func first(_ steps: ScoreSteps, where funds: (Rational) -> Bool) -> Int? {
        guard steps.count > 0 else { return nil }
        if studied.corrections?.isMonotone == false {
            return (0..<min(steps.count, Self.mostSteps)).first { funds(steps[$0]) }
        }
        guard funds(steps[steps.count - 1]) else { return nil }
        var (low, high) = (-1, steps.count - 1)
        while high - low > 1 {
            let middle = (low + high) / 2
            if funds(steps[middle]) { high = middle } else { low = middle }
        }
        return high
    }

    private func funds(_ member: Int, _ leaf: Int, _ evaluator: String?, _ score: Rational) -> Bool {
        if let order {
            let (row, meets) = studied.scores(of: member, replacing: leaf, of: evaluator, by: score)
            guard meets else { return false }
            if let funds = studied.contenders.funds(member, with: row, in: order) { return funds }
        }
        let outcome = studied.outcome(member, replacing: leaf, of: evaluator, by: score)
        return outcome.awarded[studied.cards[member].proposal] != nil
    }
}
