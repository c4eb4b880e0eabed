import FEEL
import Numbers
import Rubrics
import Wording

extension Worksheet {
    /// All that stands against an eligible proposal.
    func reasons(_ scored: ScoredProposal) -> [Reason] {
        switch scored.outcome {
        case .ranked, .ineligible: return []
        case .belowThreshold: return thresholdReasons(scored)
        case .incomplete:
            let columns = plan.model.scores(of: ScoreTable([self], plan.model))
            return incompleteReasons(AddedUp(self, columns, 0, plan.model))
        }
    }

    /// What leaves the proposal incomplete: the parts themselves, and sums only where no part explains them.
    private func incompleteReasons(_ whole: AddedUp) -> [Reason] {
        var reasons: [Reason] = []
        for (index, criterion) in plan.rubric.criteria.enumerated() {
            guard case .open(let why) = whole.states[index],
                !plan.model.nodes[index].children.contains(where: { whole.states[$0].isOpen })
            else { continue }
            reasons.append(
                Reason(
                    code: "INCOMPLETE.\(criterion.id)", text: Message("\(criterion.id) has no score: \(why.message)"),
                    place: why.place))
        }
        if let adjustmentFault { reasons.append(adjustmentFault) }
        if let deliveryGap { reasons.append(deliveryGap) }
        guard reasons.isEmpty else { return reasons }
        if let why = whole.total?.whyNot {
            let text = Message("there is no total: \(why.message)")
            return [Reason(code: "INCOMPLETE.total", text: text, place: why.place)]
        }
        if case .open(let why)? = whole.ranking {
            let text = Message("there is no ranking score: \(why.message)")
            return [Reason(code: "INCOMPLETE.ranking_score", text: text, place: why.place)]
        }
        return []
    }

    /// All thresholds that are not met, in the rubric's order.
    private func thresholdReasons(_ scored: ScoredProposal) -> [Reason] {
        var reasons: [Reason] = []
        let nodes = plan.model.nodes
        for index in nodes.indices {
            guard let threshold = nodes[index].threshold else { continue }
            let (score, isUnscored) = (scored.score(of: index), scored.isUnscored(index))
            guard nodes[index].meets(score, isUnscored: isUnscored) == false else { continue }
            reasons.append(
                thresholdReason(plan.criteria[index], isUnscored ? nil : score ?? .zero, below: threshold))
        }
        if let rule = plan.rubric.total, let threshold = plan.model.totalThreshold, let total = scored.total,
            total < threshold
        {
            let texts = Rational.texts(total, threshold)
            let text = Message("the total is \(numeral: texts.one); the threshold is \(numeral: texts.other)")
            reasons.append(Reason(code: "BELOW.total", text: text, place: rule.place))
        }
        return reasons
    }

    /// Why the threshold of a criterion is not met.
    /// - Parameter score: nil: nobody gave one.
    private func thresholdReason(_ box: CriterionBox, _ score: Rational?, below threshold: Rational) -> Reason {
        guard let score else {
            let text = Message(
                "nobody scored \(box.criterion.id), so its threshold of \(numeral: threshold.shortText) is not met")
            return Reason(code: "UNSCORED.\(box.criterion.id)", text: text, place: box.criterion.place)
        }
        let texts = Rational.texts(score, threshold)
        let text = Message(
            "\(box.criterion.id) scored \(numeral: texts.one); the threshold is \(numeral: texts.other)")
        return Reason(code: "BELOW.\(box.criterion.id)", text: text, place: box.criterion.place)
    }
}
