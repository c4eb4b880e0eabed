import Calls
import Rubrics
import Scoring

/// What each leaf criterion does in the call: how its scores are spread, and whether it ever decides anything.
enum CriterionAnalysis {
    /// Over the proposals that have all their scores, those below a threshold included. Ranks and awards the call once more for
    /// every leaf criterion.
    /// - Returns: in the rubric's order; empty where nobody has a score.
    static func study(_ studied: StudiedCall, threads: Int = 1) async -> [CriterionStudy] {
        guard !studied.cards.isEmpty else { return [] }
        let leaves = studied.rubric.criteria.indices.filter { studied.rubric.criteria[$0].isLeaf }
        let table = CriterionTable(studied, leaves: leaves)
        let trial = OmissionTrial(studied)
        let studies = await Workers(threads: threads).map(leaves.count) { index -> CriterionStudy? in
            var study = table.study(leaves[index])
            study?.neverDecides = !trial.decides(leaves[index])
            return study
        }
        return studies.compactMap { $0 }
    }
}
