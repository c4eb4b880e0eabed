import FEEL
import Numbers
import Rubrics
import Scoring

/// The proposals of a call whose evaluators' totals are combined or compared, as columns of sheets: with other weights, one score corrected, or drawn
/// scores. Which totals count depends on all of these, so that no column of scores of the proposals as wholes says enough.
struct CombinedTotals: Sendable {
    let opinions: OpinionTable<Rational>
    /// The same in binary numbers.
    let drawn: OpinionTable<Double>
    /// Criteria that say more than a total: with a threshold, or read by ranking and award.
    let decidingCriteria: Set<Int>
    /// Which totals count is told by their distances too.
    let comparesDistances: Bool
    /// Intervals of weights can be asked for: false where totals are only compared, since a third opinion is asked for where two are far apart; or where
    /// somebody is left open because two pairs of totals may be equally close, so that who is scored at all depends on the weights.
    let hasIntervals: Bool
    /// One evaluator's score moves no other's, as it does in ranks of sets and normalised scores.
    let canBeCorrected: Bool
    /// A better score never makes a worse total.
    let isMonotone: Bool
    /// By criterion its column in the score sheets.
    private let columns: [Int: Int]

    /// - Parameter isOpen: somebody is incomplete.
    /// - Returns: nil: scores of the proposals as wholes say all.
    init?(_ scorer: Scorer, _ book: AssessmentBook, _ proposals: [(id: String, facts: [Value])], isOpen: Bool) {
        let (rules, criteria) = (scorer.rubric.assessments, scorer.rubric.criteria)
        guard rules.readsTotals else { return nil }
        opinions = OpinionTable(scorer, proposals, book)
        drawn = opinions.binary
        decidingCriteria = Set(criteria.indices.filter { criteria[$0].threshold != nil } + scorer.rankedCriteria)
        comparesDistances = rules.combination.comparesDistances
        let comparesTotals = rules.thirdOpinion?.stage == .total
        hasIntervals = rules.combinationStage == .total && !comparesTotals && !(comparesDistances && isOpen)
        canBeCorrected = rules.ranks == nil && rules.normalisation == nil
        isMonotone = !comparesDistances && !comparesTotals
        columns = Dictionary(uniqueKeysWithValues: opinions.criteria.enumerated().map { ($1, $0) })
    }

    /// The scores of a criterion that a proposal's evaluators gave, in the order of their ids, with their rows.
    func given(_ criterion: Int, _ member: Int) -> [(row: Int, evaluator: String, score: Rational)] {
        guard let column = columns[criterion] else { return [] }
        return opinions.seats.rows(of: member).compactMap { row in
            guard opinions.seats.isGiven(column, row), let score = opinions.sheets.criteria[criterion][row] else {
                return nil
            }
            return (row, opinions.seats.writer(row), score)
        }
    }

    /// What comes of a proposal with another score of one evaluator's; nil: the score is no decimal, or the evaluator gave none.
    func corrected(
        _ member: Int, _ criterion: Int, of evaluator: String, by score: Rational, _ model: ScoreModel<Rational>
    ) -> (row: ScoreRow, meets: Bool)? {
        guard let column = columns[criterion], score.exactDecimal != nil,
            let given = given(criterion, member).first(where: { $0.evaluator == evaluator })
        else { return nil }
        var own = opinions.only([member])
        own.replace(column, given.row - opinions.seats.rows(of: member).lowerBound, by: score)
        let scored = own.scored(by: model)
        return (scored.scores.row(0), scored.competes[0])
    }
}
