import Calls
import Numbers
import Rubrics
import Scoring

/// How far one number of a rubric may move as it is written, all others as they stand, before the award list is another: what a knob shows.
///
/// `FlipPoints` moves the share of a criterion and leaves the sum of its group as it is. Who writes another weight and nothing else moves the
/// sum too: in a mean that comes to the same, in a sum it moves totals against their thresholds.
package struct WrittenIntervals: Sendable {
    private let studied: StudiedCall

    package init(_ studied: StudiedCall) { self.studied = studied }

    /// An interval, and whether it was followed exactly or only probed in steps.
    package struct Answer: Sendable {
        package var interval: StableInterval
        package var isExact: Bool
    }

    /// Of the weight of a criterion, by its position; nil: it counts for nothing, or no formula says what it does.
    package func weight(of criterion: Int) -> Answer? {
        guard studied.isModelled, studied.rankedCount > 0, let path = WrittenWeight(studied, criterion) else {
            return nil
        }
        if let lines = path.lines,
            let ends = FlipPoints(studied: studied).ends(
                lines, thresholds: path.thresholds, base: path.base, outcome: path.outcome(at:))
        {
            return Answer(
                interval: StableInterval(low: path.end(ends[0].end), high: path.end(ends[1].end)),
                isExact: ends.allSatisfy(\.isComplete))
        }
        let probed = ProbeSearch(base: path.base, outcome: studied.outcome, at: path.outcome(at:)).interval
        return Answer(
            interval: StableInterval(low: path.end(probed.low), high: path.end(probed.high)), isExact: false)
    }

    /// Of a threshold; nil: there is none.
    /// - Parameter criterion: its position; nil: the total.
    package func threshold(of criterion: Int?) -> Answer? {
        let rubric = studied.rubric
        let written = criterion.map { rubric.criteria[$0].threshold } ?? rubric.total?.threshold
        guard studied.rankedCount > 0, let threshold = written.flatMap({ Rational($0) }) else { return nil }
        return Answer(
            interval: ThresholdBounds(studied: studied, criterion: criterion, threshold: threshold).study.award,
            isExact: true)
    }

    /// Of the budget, or of that of a lot; nil: there is none.
    /// - Parameter lot: its position; nil: the whole.
    package func budget(ofLot lot: Int? = nil) -> Answer? {
        let rule = studied.rubric.award ?? .none
        let whole = studied.call.options.budget ?? rule.budget
        guard studied.rankedCount > 0, let budget = lot.map({ rule.lots[$0].budget.amount(of: whole) }) ?? whole,
            let study = BudgetBounds(studied: studied, lot: lot, budget: budget, movesWhole: false).study
        else { return nil }
        return Answer(interval: study.award, isExact: true)
    }

    /// Of the number of awards that a cap allows; nil: it limits money.
    package func awards(ofCap cap: Int) -> Answer? {
        guard studied.rankedCount > 0, case .awards(let most)? = studied.rubric.award?.caps[cap].limit else {
            return nil
        }
        let end = { (side: Side) in
            var same = most
            for _ in 0..<Self.mostSteps {
                let next = same + (side == .up ? 1 : -1)
                guard next > 0, next <= studied.cards.count else { break }
                let there = outcome(cap, awards: next)
                if there != studied.outcome {
                    return StableInterval.End(
                        value: Rational(same), isIncluded: true, change: studied.outcome.change(to: there, pair: nil))
                }
                same = next
            }
            return StableInterval.End(value: Rational(same), isIncluded: true)
        }
        return Answer(interval: StableInterval(low: end(.down), high: end(.up)), isExact: true)
    }

    /// So many limits of a cap are tried to each side.
    private static let mostSteps = 100

    private func outcome(_ cap: Int, awards: Int) -> AwardOutcome {
        var rule = studied.rubric.award ?? .none
        rule.caps[cap].limit = .awards(awards)
        return studied.outcome(under: rule, budget: studied.call.options.budget ?? rule.budget)
    }
}

/// The scores of a call over the written weight of one criterion, from 0 to infinity. They are looked at over the share
/// t = weight ÷ (weight + rest), in which they are lines up to a factor that all proposals have in common.
private struct WrittenWeight: Sendable {
    private let studied: StudiedCall
    private let criterion: Int
    private let weight: Rational
    /// In a mean the sum of the other weights of the group; in a sum any number will do.
    private let rest: Rational
    private let isMean: Bool

    /// nil: the weight counts for nothing, or has nothing to be weighed against.
    init?(_ studied: StudiedCall, _ criterion: Int) {
        let model = studied.model
        let parent = studied.rubric.criteria[criterion].parent
        let others: [Rational]
        if let parent {
            guard let combination = model.nodes[parent].combination, [.sum, .mean].contains(combination) else {
                return nil
            }
            others = model.nodes[parent].children.filter { $0 != criterion }.map { model.nodes[$0].weight }
            isMean = combination == .mean
        } else {
            guard case .weighted(let terms, let isMean) = model.total, studied.rubric.weighsTotal else { return nil }
            others = terms.filter { $0.criterion != criterion }.map(\.factor)
            self.isMean = isMean
        }
        let sum = others.reduce(Rational.zero, +)
        guard !others.isEmpty, !isMean || !sum.isZero else { return nil }
        rest = sum.isZero ? .one : sum
        weight = studied.rubric.criteria[criterion].exactWeight
        (self.studied, self.criterion) = (studied, criterion)
    }

    /// The share as it stands.
    var base: Rational { weight.divided(by: weight + rest) ?? .zero }

    /// The weight at a share below 1.
    private func weight(at share: Rational) -> Rational? { (share * rest).divided(by: Rational.one - share) }

    /// An end of an interval of shares, as a weight. No weight is so high that its share is 1.
    func end(_ end: StableInterval.End) -> StableInterval.End {
        guard let weight = weight(at: end.value) else {
            return StableInterval.End(value: self.weight + rest * Rational(1_000), isIncluded: true)
        }
        return StableInterval.End(value: weight, isIncluded: end.isIncluded, change: end.change)
    }

    func outcome(at share: Rational) -> AwardOutcome {
        weight(at: share).map { studied.outcome(of: scores(at: $0)) } ?? studied.outcome
    }

    private func scores(at weight: Rational) -> ScoredColumns<Rational> {
        var model = studied.model
        model.nodes[criterion].weight = weight
        if studied.rubric.criteria[criterion].parent == nil, case .weighted(let terms, let isMean) = model.total {
            model.total = .weighted(
                terms.map { ($0.criterion, $0.criterion == criterion ? weight : $0.factor) }, isMean: isMean)
        }
        return model.scores(of: studied.table)
    }

    // MARK: lines

    /// Every score moves in a line: none is left out, none rounded, no extreme is taken on the way up.
    private var isStraight: Bool {
        let model = studied.model
        var parent = studied.rubric.criteria[criterion].parent
        while let index = parent {
            guard let combination = model.nodes[index].combination, [.sum, .mean].contains(combination) else {
                return false
            }
            parent = studied.rubric.criteria[index].parent
        }
        return model.rounding == nil && model.isLinear && !model.asksPrograms
            && studied.scored.criteria.allSatisfy { $0.absent == nil }
            && studied.scored.ranking.absent == nil && studied.scored.total.absent == nil
    }

    /// The ranking scores; nil: they are no lines.
    var lines: LineGeometry? {
        guard isStraight else { return nil }
        let zero = Array(scores(at: .zero).ranking.values)
        let half = Array(scores(at: rest).ranking.values)
        return WeightedScores(
            weights: [weight, rest], columns: [zip(zero, half).map(one), zero],
            offsets: zero.map { _ in Rational.zero })?.lines(of: 0)
    }

    /// The far end of a line, from its beginning and its middle: the weight is `rest` there.
    private func one(_ zero: Rational, _ half: Rational) -> Rational {
        isMean ? half + half - zero : half - zero
    }

    /// Shares at which a total or a branch meets its threshold.
    var thresholds: [Rational] {
        let (start, half) = (scores(at: .zero), scores(at: rest))
        var shares: Set<Rational> = []
        func add(_ from: ScoreColumn<Rational>, _ to: ScoreColumn<Rational>, _ threshold: Rational) {
            for row in from.values.indices {
                guard let low = from[row], let middle = to[row],
                    let share = share(from: low, to: middle, meeting: threshold)
                else { continue }
                shares.insert(share)
            }
        }
        var branch = studied.rubric.criteria[criterion].parent
        while let index = branch {
            if let threshold = studied.model.nodes[index].threshold {
                add(start.criteria[index], half.criteria[index], threshold)
            }
            branch = studied.rubric.criteria[index].parent
        }
        if let threshold = studied.model.totalThreshold { add(start.total, half.total, threshold) }
        return Array(shares)
    }

    private func share(from zero: Rational, to half: Rational, meeting threshold: Rational) -> Rational? {
        let (gain, need) = (half - zero, threshold - zero)
        // In a sum the score is a line over the weight, which is `rest` in the middle; in a mean one over the share.
        guard let part = need.divided(by: gain), !part.isNegative else { return nil }
        guard isMean else { return part.divided(by: part + .one) }
        let share = part.divided(by: Rational(2))
        return share.flatMap { $0 < .one ? $0 : nil }
    }
}

extension Rubric {
    /// The total is a sum or a mean of the criteria by their weights.
    fileprivate var weighsTotal: Bool {
        switch total?.combination {
        case .weightedSum, .weightedMean: true
        case .sum, .formula, nil: false
        }
    }
}
