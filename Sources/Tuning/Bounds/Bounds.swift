import Calls
import Numbers
import Rubrics
import Scoring

/// The intervals of thresholds, ends of scales, and budgets.
struct Bounds: Sendable {
    let studied: StudiedCall
    /// By criterion, where its scale has ends that may be moved.
    private let given: [Int: GivenScores]

    /// - Parameter threads: on which the scores of all proposals are looked at.
    init(studied: StudiedCall, threads: Int) async {
        self.studied = studied
        given = await GivenScores.all(studied, Self.scaled(studied.rubric), threads: threads)
    }

    /// Leaves with a scale. How far ranks reach follows from the sets.
    private static func scaled(_ rubric: Rubric) -> [Int] {
        let criteria = rubric.criteria
        return criteria.indices.filter { index in
            let isRanked = rubric.assessments.ranks != nil && criteria[index].isAssessed
            return criteria[index].scale != nil && criteria[index].isLeaf && !isRanked
        }
    }

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
        given.sorted { $0.key < $1.key }.compactMap { index, given in
            guard let scale = studied.rubric.criteria[index].scale else { return nil }
            return { [studied] in
                ScaleBounds(studied: studied, criterion: index, scale: scale, given: given).studies
            }
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
