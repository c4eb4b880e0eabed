import Numbers
import Rubrics

extension Worksheet {
    /// Whether a criterion meets its threshold; nil: it has none, or the threshold is not asked for.
    ///
    /// A score that `missing:` filled in shows nothing: what nobody scored meets no threshold unless the rubric says
    /// `threshold_when_unscored: met`.
    func meetsThreshold(_ index: Int) -> Bool? {
        guard let threshold = plan.thresholds[index] else { return nil }
        if isUnscored(index) { return plan.rubric.criteria[index].passesUnscored ? nil : false }
        return states[index].score.map { $0 >= threshold }
    }

    /// Whether nobody gave the criterion a score and no rule worked it out; of a branch, any of its parts.
    func isUnscored(_ index: Int) -> Bool {
        let criterion = plan.rubric.criteria[index]
        if criterion.isLeaf { return leaves[index]?.isUnscored ?? false }
        return given[index] == nil && !criterion.children.isEmpty && criterion.children.allSatisfy(isUnscored)
    }

    /// The rubric has a total, and there is none: a part is open, or all are left out.
    var hasNoTotal: Bool { total?.whyNot != nil }
}
