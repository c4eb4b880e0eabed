import Diagnostics
import FEEL
import Numbers

/// Reads `total:` and holds the weights against it.
enum TotalSection {
    static func load(_ section: Section, _ names: Names, _ criteria: [Criterion], _ loading: inout Loading)
        -> TotalRule?
    {
        let combination = combination(section, names, &loading)
        let threshold = loading.decimal(section, "threshold")
        let stated = loading.decimal(section, "weights")
        guard let combination else { return nil }
        let rule = TotalRule(combination: combination, threshold: threshold, place: section.place)
        checkWeights(rule, stated: stated, section, criteria, &loading)
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

    /// Weights that look like percentages (one is 10 or more) add up to 100, unless `weights:` states another sum.
    private static func checkWeights(
        _ rule: TotalRule, stated: Decimal128?, _ section: Section, _ criteria: [Criterion], _ loading: inout Loading
    ) {
        let top = criteria.filter { $0.parent == nil }
        let sum = top.reduce(Decimal128(0)) { $0 + $1.weight }
        switch rule.combination {
        case .weightedSum, .weightedMean:
            let expected = stated ?? (top.contains { $0.weight >= 10 } ? 100 : sum)
            guard sum != expected else { return }
            let list = top.map { "\($0.id) \($0.weight)" }.joined(separator: " + ")
            loading.error(
                "RUBRIC.WEIGHTS",
                "the weights add up to \(sum), not \(expected): \(list); mend them, or state the sum with total: { weights: \(sum) }",
                at: top.compactMap(\.weightPlace).last ?? section.place)
        case .sum, .formula:
            for criterion in top where criterion.weight != 1 {
                loading.problems.warning(
                    "RUBRIC.UNUSED_WEIGHT", "the weight of '\(criterion.id)' is not used: this total is unweighted",
                    at: criterion.place, length: criterion.id.count)
            }
        }
    }
}
