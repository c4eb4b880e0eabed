import FEEL
import Numbers
import Rubrics

extension Worksheet {
    /// The reasons and the evidence of what was decided.
    mutating func evidence(of scored: ScoredProposal) -> ScoreEvidence {
        guard scored.outcome != .ineligible else {
            let (eligibility, objections) = judgeEligibility()
            let reasons = objections.isEmpty ? [undelivered].compactMap { $0 } : objections
            return ScoreEvidence(reasons: reasons, eligibility: eligibility)
        }
        var remarks = rowRemarks
        let evidence = leafEvidence(of: scored, &remarks)
        return ScoreEvidence(
            reasons: reasons(scored), eligibility: plan.allMet, criteria: criterionScores(scored, evidence),
            adjustment: adjustment, remarks: remarks)
    }

    /// By criterion. A score that a plain rule gave is not worked out again.
    private mutating func leafEvidence(
        of scored: ScoredProposal, _ remarks: inout [Reason]
    ) -> [CriterionScore.Evidence] {
        var evidence = [CriterionScore.Evidence](repeating: .branch, count: leaves.count)
        let criteria = plan.criteria
        for index in plan.workedOut {
            let box = criteria[index]
            if case .computed(let program) = box.criterion.kind, !scored.isUnscored(index),
                let score = scored.score(of: index)
            {
                leaves[index] = LeafScore(state: .score(score), unrounded: score)
                evidence[index] = .computed(slots: program.slots, text: box.criterion.ruleText)
            } else if let computed = compute(box) {
                (leaves[index], evidence[index]) = computed
                guard computed.leaf.isUnscored, case .none(let why) = computed.evidence else { continue }
                if let remark = missingRemark(box, why) { remarks.append(remark) }
            }
        }
        selection = readsTotals ? selectByTotals() : nil
        for (column, index) in plan.assessed.enumerated() {
            let box = criteria[index]
            let score = known(scored, index, column: column) ?? assess(box, column: column)
            leaves[index] = score.leaf
            evidence[index] = .assessments(
                IndividualScores(score.panel, assessments, column: column, leftOut: score.leftOut))
            remarks += self.remarks(on: score, of: box)
        }
        return evidence
    }

    /// The score of an assessed criterion with its panel, where it is what the panel came to and nothing was done to it; nil: that has to be worked
    /// out again.
    private func known(_ scored: ScoredProposal, _ index: Int, column: Int) -> AssessedScore? {
        guard plan.keepsPanelScores, !scored.isUnscored(index), let score = scored.score(of: index) else { return nil }
        let panel = panel(of: plan.criteria[index], column: column)
        return AssessedScore(
            leaf: LeafScore(state: .score(score), unrounded: score), panel: panel,
            leftOut: plan.aggregation.leftOut(panel.opinions))
    }

    /// One per criterion, with what it adds to the whole that it belongs to.
    private func criterionScores(
        _ scored: ScoredProposal, _ evidence: [CriterionScore.Evidence]
    ) -> [CriterionScore] {
        let scores = scored.scores
        let factors = scores.contains { $0 == nil } ? plan.model.factors { scores[$0] != nil } : plan.factors
        let nodes = plan.model.nodes
        return [CriterionScore](capacity: scores.count) { output in
            for index in scores.indices {
                let (score, isUnscored) = (scores[index], scored.isUnscored(index))
                output.append(
                    CriterionScore(
                        id: plan.criteria[index].criterion.id, score: score,
                        unrounded: leaves[index]?.unrounded ?? score, weight: nodes[index].weight,
                        points: score.flatMap { score in factors[index].map { $0 * score } },
                        meetsThreshold: nodes[index].meets(score, isUnscored: isUnscored), evidence: evidence[index],
                        isUnscored: isUnscored))
            }
        }
    }
}
