import FEEL
public import Numbers
import Rubrics

extension Scorer {
    /// The card of a proposal as this scorer's weights, branches, total, ranking score and thresholds make it, with the leaf
    /// scores that it has already: what a change of weights or thresholds costs, without reading a rule again.
    ///
    /// A card that was not scored through (ineligible, incomplete) comes back as it is. A rubric that combines the
    /// evaluators' totals (`at: total`) chooses among evaluators by weights: its cards have to be scored anew.
    /// - Parameter replaced: scores by criterion, instead of those on the card.
    public func rescored(_ card: ScoreCard, replacing replaced: [Int: Rational] = [:]) -> ScoreCard {
        guard card.outcome == .ranked || card.outcome == .belowThreshold else { return card }
        var sheet = Worksheet(plan: plan, proposal: card.proposal, frame: card.frame)
        sheet.adjustment = card.adjustment
        sheet.remarks = card.remarks
        sheet.leaves = zip(plan.rubric.criteria, card.criteria).enumerated().map { index, pair in
            pair.0.isLeaf ? Self.leaf(pair.1, replaced: replaced[index]) : nil
        }
        sheet.addUp()
        return sheet.scoredCard(card.eligibility)
    }

    /// A leaf without a score on a card that was scored through is left out with its weight.
    private static func leaf(_ score: CriterionScore, replaced: Rational?) -> LeafScore {
        guard let value = replaced ?? score.score else {
            return LeafScore(
                state: .ignored(NoAnswer(reason: "no score")), evidence: score.evidence, isUnscored: score.isUnscored)
        }
        return LeafScore(
            state: .score(value), unrounded: replaced ?? score.unrounded ?? value, evidence: score.evidence,
            isUnscored: score.isUnscored && replaced == nil)
    }
}
