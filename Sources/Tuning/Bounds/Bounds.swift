import Calls
import Numbers
import Rubrics

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
