import Diagnostics
import FEEL
import Numbers

/// Reads `total:` and holds the weights against it.
enum TotalSection {
    static func load(_ section: Section, _ names: Names, _ rubric: Rubric, _ loading: inout Loading) -> TotalRule? {
        let (criteria, assessments) = (rubric.criteria, rubric.assessments)
        let combination = combination(section, names, &loading)
        let stated = loading.decimal(section, "weights")
        guard let combination else {
            if section.share("threshold") == nil { _ = loading.decimal(section, "threshold") }
            return nil
        }
        // A committee may add points, and normalised scores may lie beyond their scale.
        let more = assessments.normalisation == nil ? max(assessments.adjustments?.maximum ?? 0, 0) : nil
        let threshold = HighestScore(criteria: criteria, leavesOut: rubric.missing == .ignore)
            .threshold(section, of: .total(combination), name: "the total", more: more, &loading)
        let rule = TotalRule(combination: combination, threshold: threshold, place: section.place)
        if !loading.hasBrokenWeight { checkWeights(rule, stated: stated, section, criteria, &loading) }
        return rule
    }

    private static func combination(
        _ section: Section, _ names: Names, _ loading: inout Loading
    ) -> TotalRule.Combination? {
        if section["formula"] != nil {
            if section["combine"] != nil {
                loading.error(
                    "RUBRIC.CONFLICT", "'total' has 'combine' or 'formula', not both", at: section.place(of: "formula"))
            }
            guard let text = loading.scalar(section, "formula"),
                let program = names.program(text, expecting: .number, &loading)
            else { return nil }
            return .formula(program, text: text.text)
        }
        loading.require(section, "combine", "sum, weighted_sum or weighted_mean (or 'formula')")
        guard let scalar = loading.scalar(section, "combine") else { return nil }
        return loading.choice(
            scalar, "total.combine",
            [("sum", TotalRule.Combination.sum), ("weighted_sum", .weightedSum), ("weighted_mean", .weightedMean)])
    }

    private static func checkWeights(
        _ rule: TotalRule, stated: Decimal128?, _ section: Section, _ criteria: [Criterion], _ loading: inout Loading
    ) {
        let top = criteria.filter { $0.parent == nil }
        switch rule.combination {
        case .weightedSum, .weightedMean:
            checkSum(of: top, stated: stated, section, &loading)
            if case .weightedMean = rule.combination, !top.contains(where: { $0.weight > 0 }), !top.isEmpty {
                loading.error(
                    "RUBRIC.WEIGHTS", "no criterion of the total has a weight above 0", at: section.place)
            }
        case .sum, .formula:
            for criterion in top where criterion.weight != 1 {
                checkUnused(criterion, rule, &loading)
            }
        }
    }

    /// Weights that look like percentages (one is 10 or more) add up to 100, unless `weights:` states another sum; of weights
    /// that look like shares of one (all are below 1) it is said when they do not add up to 1. In a trial one weight is moved alone.
    private static func checkSum(
        of top: [Criterion], stated: Decimal128?, _ section: Section, _ loading: inout Loading
    ) {
        let sum = top.reduce(Decimal128(0)) { $0 + $1.weight }
        let arePercentages = top.contains { $0.weight >= 10 }
        let areShares = sum > 0 && top.allSatisfy { $0.weight < 1 }
        let expected = stated ?? (arePercentages ? 100 : areShares ? 1 : sum)
        guard sum != expected else { return }
        let list = top.map { "\($0.id) \($0.weight)" }.joined(separator: " + ")
        let place = top.compactMap(\.weightPlace).last ?? section.place
        let text =
            "the weights add up to \(sum), not \(expected): \(list); mend them, or state the sum with total: { weights: \(sum) }"
        if loading.isTrial || stated == nil && !arePercentages {
            loading.problems.warning("RUBRIC.WEIGHTS", text, at: place)
        } else {
            loading.error("RUBRIC.WEIGHTS", text, at: place)
        }
    }

    /// A weight that says "does not count" where everything counts would change the total in silence.
    private static func checkUnused(_ criterion: Criterion, _ rule: TotalRule, _ loading: inout Loading) {
        if case .sum = rule.combination, criterion.weight == 0 {
            loading.error(
                "RUBRIC.WEIGHTS",
                "'\(criterion.id)' has the weight 0, but this total is unweighted and counts it: write combine: weighted_sum",
                at: criterion.weightPlace ?? criterion.place)
        } else {
            loading.problems.warning(
                "RUBRIC.UNUSED_WEIGHT", "the weight of '\(criterion.id)' is not used: this total is unweighted",
                at: criterion.place, length: criterion.id.count)
        }
    }
}
