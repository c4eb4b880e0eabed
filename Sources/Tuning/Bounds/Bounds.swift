import Calls
import Numbers
import Rubrics
import Scoring

/// The intervals of thresholds, ends of scales, and budgets.
struct Bounds: Sendable {
    let studied: StudiedCall

    /// In the rubric's order: thresholds, the total's, ends of scales, the budget, lots.
    var tasks: [@Sendable () -> [BoundStudy]] { thresholds + scales + budgets }

    private var thresholds: [@Sendable () -> [BoundStudy]] {
        let rubric = studied.rubric
        var tasks: [@Sendable () -> [BoundStudy]] = []
        for index in rubric.criteria.indices {
            guard let threshold = rubric.criteria[index].threshold.flatMap({ Rational($0) }) else { continue }
            tasks.append { [studied] in
                [ThresholdBounds(studied: studied, criterion: index, threshold: threshold).study]
            }
        }
        if let threshold = rubric.total?.threshold.flatMap({ Rational($0) }) {
            tasks.append { [studied] in
                [ThresholdBounds(studied: studied, criterion: nil, threshold: threshold).study]
            }
        }
        return tasks
    }

    private var scales: [@Sendable () -> [BoundStudy]] {
        studied.rubric.criteria.indices.compactMap { index in
            let criterion = studied.rubric.criteria[index]
            // How far ranks reach follows from the sets.
            let isRanked = studied.rubric.assessments.ranks != nil && criterion.isAssessed
            guard let scale = criterion.scale, criterion.isLeaf, !isRanked else { return nil }
            return { [studied] in ScaleBounds(studied: studied, criterion: index, scale: scale).studies }
        }
    }

    private var budgets: [@Sendable () -> [BoundStudy]] {
        guard let rule = studied.rubric.award else { return [] }
        var tasks: [@Sendable () -> [BoundStudy]] = []
        if let budget = studied.call.options.budget ?? rule.budget {
            tasks.append { [studied] in
                [BudgetBounds(studied: studied, lot: nil, budget: budget).study].compactMap { $0 }
            }
        }
        let whole = studied.call.options.budget ?? rule.budget
        for (index, lot) in rule.lots.enumerated() {
            tasks.append { [studied] in
                [BudgetBounds(studied: studied, lot: index, budget: lot.budget.amount(of: whole)).study].compactMap {
                    $0
                }
            }
        }
        return tasks
    }
}

/// How far the end of a scale may move inwards. No total depends on the ends of a scale, so that moving one means only that
/// scores beyond it are no longer on the scale: who has such a score is incomplete. Steps stay where they are. Outwards nothing
/// that is on the scale now is lost, so that side ends at the bound itself.
struct ScaleBounds: Sendable {
    let studied: StudiedCall
    let criterion: Int
    let scale: Scale

    var studies: [BoundStudy] {
        guard let low = Rational(scale.minimum), let high = Rational(scale.maximum) else { return [] }
        return [
            study(.scaleMinimum, low, StableInterval(low: still(low), high: inner(scores, last: high) { $0 > $1 })),
            study(
                .scaleMaximum, high,
                StableInterval(low: inner(scores.reversed(), last: low) { $0 < $1 }, high: still(high))),
        ]
    }

    private func study(_ kind: BoundStudy.Kind, _ value: Rational, _ award: StableInterval) -> BoundStudy {
        BoundStudy(kind: kind, subject: studied.rubric.criteria[criterion].id, value: value, award: award)
    }

    private func still(_ bound: Rational) -> StableInterval.End { StableInterval.End(value: bound, isIncluded: true) }

    /// Of every proposal, those that have to be on the scale.
    private let given: [[Rational]]

    init(studied: StudiedCall, criterion: Int, scale: Scale) {
        (self.studied, self.criterion, self.scale) = (studied, criterion, scale)
        given = studied.cards.indices.map { Self.scores(studied, $0, criterion) }
    }

    private var scores: [Rational] { Array(Set(given.joined())).sorted() }

    /// The scores that have to be on the scale: what evaluators gave, or what the rule gave.
    private static func scores(_ studied: StudiedCall, _ member: Int, _ criterion: Int) -> [Rational] {
        guard studied.rubric.criteria[criterion].isAssessed,
            case .assessments(let individuals)? = studied.card(member)?.criteria[criterion].evidence
        else { return [studied.cards[member].score(of: criterion)].compactMap { $0 } }
        let needsConsensus = studied.rubric.assessments.combination.awaitsConsensus
        return individuals.compactMap { individual in
            guard !needsConsensus || individual.leftOut == nil else { return nil }
            return individual.score.flatMap { Rational($0) }
        }
    }

    /// The first score, from the end of the scale inwards, that cannot be left off it without changing the list.
    private func inner(
        _ scores: [Rational], last: Rational, isKept: (Rational, Rational) -> Bool
    ) -> StableInterval.End {
        for score in scores {
            let there = studied.outcome { member in
                member < studied.rankedCount && given[member].allSatisfy { isKept($0, score) }
            }
            guard there != studied.outcome else { continue }
            return StableInterval.End(
                value: score, isIncluded: true, change: studied.outcome.change(to: there, pair: nil))
        }
        return StableInterval.End(value: last, isIncluded: true)
    }
}
