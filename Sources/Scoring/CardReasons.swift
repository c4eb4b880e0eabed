import FEEL
import Numbers
import Rubrics

extension Worksheet {
    /// What leaves the proposal incomplete: the parts themselves, and sums only where no part explains them.
    func incompleteReasons() -> [Reason] {
        var reasons: [Reason] = []
        for index in states.indices {
            guard case .open(let why) = states[index] else { continue }
            let criterion = plan.rubric.criteria[index]
            guard !criterion.children.contains(where: { states[$0].isOpen }) else {
                continue
            }
            reasons.append(
                Reason(
                    code: "INCOMPLETE.\(criterion.id)", text: "\(criterion.id) has no score: \(why.reason)",
                    place: why.place))
        }
        if let adjustmentFault { reasons.append(adjustmentFault) }
        if let deliveryGap { reasons.append(deliveryGap) }
        guard reasons.isEmpty else { return reasons }
        if let why = total?.whyNot {
            return [Reason(code: "INCOMPLETE.total", text: "there is no total: \(why.reason)", place: why.place)]
        }
        if case .open(let why)? = rankingScore {
            let text = "there is no ranking score: \(why.reason)"
            return [Reason(code: "INCOMPLETE.ranking_score", text: text, place: why.place)]
        }
        return []
    }

    /// All thresholds that are not met, in the rubric's order.
    func thresholdReasons() -> [Reason] {
        var reasons: [Reason] = []
        for index in plan.thresholds.indices where meetsThreshold(index) == false {
            reasons.append(thresholdReason(plan.rubric.criteria[index], at: index))
        }
        if let rule = plan.rubric.total, let threshold = plan.totalThreshold, let total = total?.score,
            total < threshold
        {
            let texts = Rational.texts(total, threshold)
            let text = "the total is \(texts.one); the threshold is \(texts.other)"
            reasons.append(Reason(code: "BELOW.total", text: text, place: rule.place))
        }
        return reasons
    }

    /// Why the threshold of a criterion is not met.
    private func thresholdReason(_ criterion: Criterion, at index: Int) -> Reason {
        let threshold = plan.thresholds[index] ?? .zero
        if isUnscored(index) {
            let text = "nobody scored \(criterion.id), so its threshold of \(threshold.shortText) is not met"
            return Reason(code: "UNSCORED.\(criterion.id)", text: text, place: criterion.place)
        }
        let texts = Rational.texts(states[index].score ?? .zero, threshold)
        let text = "\(criterion.id) scored \(texts.one); the threshold is \(texts.other)"
        return Reason(code: "BELOW.\(criterion.id)", text: text, place: criterion.place)
    }

    /// One per criterion, with what it adds to the whole that it belongs to.
    func criterionScores() -> [CriterionScore] {
        let whole = weight(of: plan.topLevel)
        var branchWeights: [Int: Rational] = [:]
        return plan.rubric.criteria.indices.map { index in
            let score = states[index].score
            let parent = plan.rubric.criteria[index].parent
            if let parent, branchWeights[parent] == nil {
                branchWeights[parent] = weight(of: plan.rubric.criteria[parent].children)
            }
            let of = parent.flatMap { branchWeights[$0] } ?? whole
            return CriterionScore(
                id: plan.rubric.criteria[index].id, score: score, unrounded: leaves[index]?.unrounded ?? score,
                weight: plan.weights[index], points: score.flatMap { points(index, $0, of: of) },
                meetsThreshold: meetsThreshold(index), evidence: leaves[index]?.evidence ?? .branch,
                isUnscored: isUnscored(index))
        }
    }

    /// - Parameter whole: the weight of all parts that have a score.
    private func points(_ index: Int, _ score: Rational, of whole: Rational) -> Rational? {
        let weighted = plan.weights[index] * score
        guard let parent = plan.rubric.criteria[index].parent else {
            switch plan.rubric.total?.combination {
            case .sum: return score
            case .weightedSum: return weighted
            case .weightedMean: return weighted.divided(by: whole)
            case .formula, nil: return nil
            }
        }
        guard case .branch(let combination) = plan.rubric.criteria[parent].kind else { return nil }
        switch combination {
        case .sum: return weighted
        case .mean: return weighted.divided(by: whole)
        case .min, .max: return nil
        }
    }

    /// The weight of those parts that have a score.
    private func weight(of parts: [Int]) -> Rational {
        parts.filter { states[$0].score != nil }.reduce(Rational(0)) { $0 + plan.weights[$1] }
    }
}
