public import Calls
import Numbers
import Rubrics
import Scoring

/// What each leaf criterion does in the call: how its scores are spread, and whether it ever decides anything.
public enum CriterionAnalysis {
    /// Over the proposals that have all their scores, those below a threshold included. Ranks and awards the call once more for
    /// every leaf criterion.
    /// - Parameter result: what `call` made of `prepared`.
    /// - Returns: in the rubric's order; empty where the total is no weighted sum of criteria, or nobody has a score.
    public static func study(call: Call, prepared: PreparedCall, result: CallResult) -> [CriterionStudy] {
        let cards = result.rows.compactMap(\.card).filter { $0.outcome == .ranked || $0.outcome == .belowThreshold }
        guard let tree = ScoreTree(call.rubric), !cards.isEmpty else { return [] }
        let leaves = call.rubric.criteria.indices.filter { call.rubric.criteria[$0].isLeaf }
        let table = CriterionTable(call.rubric, tree, cards, leaves: leaves)
        let trial = OmissionTrial(call: call, tree: tree, result: result)
        return leaves.compactMap { leaf in
            var study = table.study(leaf)
            study?.neverDecides = !trial.decides(leaf)
            return study
        }
    }
}
