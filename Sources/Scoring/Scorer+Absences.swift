package import FEEL
import Rubrics

extension Scorer {
    /// A proposal as if one evaluator had returned nothing.
    package struct Absence: Sendable {
        package var evaluator: String
        /// Position among the proposals that were asked.
        package var position: Int
        package var scored: ScoredProposal
    }

    /// Scores some proposals again, each once for every evaluator who has a row for it, without that row. What rules work out is worked out
    /// once a proposal. Committee points stay; a proposal that is out for want of reviews stays out.
    /// - Parameters:
    ///   - proposals: ids, and one value per fact of the rubric, in its order.
    ///   - grading: by evaluator, what scores are moved by without that one; nil: they count as they are.
    /// - Returns: in the order of the proposals and their rows.
    package func absences(
        _ proposals: [(id: String, facts: [Value])], _ book: AssessmentBook, grading: [String: Grading]?
    ) -> [Absence] {
        var sheets: [Worksheet] = []
        var eligible: [Int] = []
        var owners: [(evaluator: String, position: Int)] = []
        for (position, proposal) in proposals.enumerated() {
            var whole = worksheet(proposal.id, values(facts: proposal.facts), book)
            whole.sheetNotes = []
            let isEligible = whole.isEligible
            if isEligible { whole.scoreComputedLeaves() }
            for evaluator in whole.evaluators {
                var sheet = whole
                sheet.assessments.removeAll { $0.evaluator == evaluator }
                if let grading { sheet.grading = grading[evaluator] }
                if isEligible { eligible.append(sheets.count) }
                sheets.append(sheet)
                owners.append((evaluator, position))
            }
        }
        let scored = StretchScoring(plan, sheets, eligible: eligible).stretch.all
        return zip(owners, scored).map { Absence(evaluator: $0.evaluator, position: $0.position, scored: $1) }
    }
}

extension Worksheet {
    /// Whose rows there are, each once; the consensus is nobody's.
    fileprivate var evaluators: [String] {
        var names: [String] = []
        for row in assessments where row.evaluator != Consensus.evaluator && !names.contains(row.evaluator) {
            names.append(row.evaluator)
        }
        return names
    }
}
