import FEEL
import Numbers
import Rubrics
import Scoring

/// The proposals of a call whose evaluators' totals are combined or compared, scored again with one score of one evaluator corrected. No score
/// of the proposal as a whole stands for those of its evaluators there: which of their totals count depends on each of them.
struct SheetCorrections: Sendable {
    private let scorer: Scorer
    private let book: AssessmentBook
    private let proposals: [(id: String, facts: [Value])]
    /// By criterion its column in the score sheets.
    private let columns: [Int: Int]
    /// A better score never makes a worse total.
    let isMonotone: Bool

    /// nil: scores of the proposal as a whole say all; or what one evaluator writes moves what others wrote (ranks of sets, normalised scores).
    init?(_ scorer: Scorer, _ book: AssessmentBook, _ proposals: [(id: String, facts: [Value])]) {
        let rules = scorer.rubric.assessments
        guard rules.readsTotals, rules.ranks == nil, rules.normalisation == nil else { return nil }
        (self.scorer, self.book, self.proposals) = (scorer, book, proposals)
        let criteria = scorer.rubric.criteria
        columns = Dictionary(
            uniqueKeysWithValues: criteria.indices.filter { criteria[$0].isAssessed }.enumerated()
                .map { ($1, $0) })
        isMonotone = !rules.combination.comparesDistances && rules.thirdOpinion?.stage != .total
    }

    /// The scores of a criterion that a proposal's evaluators gave, in the order of their ids.
    func given(_ criterion: Int, _ member: Int) -> [(evaluator: String, score: Rational)] {
        guard let column = columns[criterion] else { return [] }
        return book.assessments(of: proposals[member].id).compactMap { row in
            guard !row.hasConflict, let score = row.scores[column].flatMap({ Rational($0) }) else { return nil }
            return (row.evaluator, score)
        }
    }

    /// The proposal with another score of an evaluator's; nil: the score is no decimal, or the evaluator has no row.
    func scored(_ member: Int, _ criterion: Int, of evaluator: String, by score: Rational) -> ScoredProposal? {
        guard let column = columns[criterion], let score = score.exactDecimal,
            let book = book.correcting(column, to: score, by: evaluator, of: proposals[member].id, alone: true)
        else { return nil }
        return scorer.scored([proposals[member]], assessments: book)[0]
    }
}
