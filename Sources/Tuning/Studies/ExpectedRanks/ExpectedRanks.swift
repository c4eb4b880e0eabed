import Awards
public import Calls
import Numbers
import Rubrics
import Scoring

/// Expected ranks with a lottery group, as the Swiss National Science Foundation draws its funding line. An option: drawing lots
/// among equals is policy.
public enum ExpectedRanks {
    /// The method's priors are made for grades from 1 to 6: totals are stretched or shrunk to a range of 5. METHODS 4d.
    /// - Parameter result: what `call` made of `prepared`.
    /// - Returns: nil without score sheets, without awards, or with fewer than three ranked proposals or two evaluators.
    public static func study(call: Call, prepared: PreparedCall, result: CallResult) -> ExpectedRankStudy? {
        let ranked = result.rows.count { $0.decision != nil }
        return study(
            call: call, prepared: prepared, result: result, grid: EffectGrid(),
            draws: max(10_000, 9_000_000 / max(45, ranked)))
    }

    static func study(
        call: Call, prepared: PreparedCall, result: CallResult, grid: EffectGrid, draws: Int
    ) -> ExpectedRankStudy? {
        let ranked = result.rows.compactMap { $0.decision == nil ? nil : $0.card?.proposal }
        let places = result.rows.count { $0.status == .awarded }
        guard let sheets = prepared.assessments, let book = GradeBook(sheets, call.rubric, proposals: ranked),
            book.proposals.count > 2, book.evaluators.count > 1, places > 0,
            let range = range(call.rubric, book.grades)
        else { return nil }
        let grades = book.grades.map { grade in
            Grade(proposal: grade.proposal, evaluator: grade.evaluator, value: grade.value * 5 / range)
        }
        let posterior = RankPosterior(
            grades, proposals: book.proposals.count, evaluators: book.evaluators.count, grid: grid, draws: draws)
        return posterior.map { study($0, book.proposals, places: min(places, book.proposals.count)) }
    }

    private static func study(_ posterior: RankPosterior, _ ids: [String], places: Int) -> ExpectedRankStudy {
        let low = ids.indices.map { posterior.quantile(0.25, of: $0) ?? 1 }
        let high = ids.indices.map { posterior.quantile(0.75, of: $0) ?? ids.count }
        let groups = LotteryGroups(expected: posterior.expected, low: low, high: high, places: places)
        let proposals = ids.indices.map { index in
            ExpectedRankStudy.Proposal(
                proposal: ids[index], expectedRank: posterior.expected[index], lowRank: Double(low[index]),
                highRank: Double(high[index]), group: groups.groups[index])
        }
        return ExpectedRankStudy(proposals: proposals, places: places, fundingLine: groups.fundingLine)
    }

    /// From the lowest to the highest total that evaluators could give; what they gave where a criterion has no scale. nil:
    /// everybody gave the same.
    private static func range(_ rubric: Rubric, _ grades: [Grade]) -> Double? {
        let given = (grades.map(\.value).max() ?? 0) - (grades.map(\.value).min() ?? 0)
        guard given > 0, let tree = ScoreTree(rubric)?.binary else { return nil }
        func total(_ bound: (Scale) -> Decimal128) -> Double? {
            var scores = rubric.criteria.map { criterion -> Double? in
                criterion.isAssessed ? criterion.scale.flatMap { Rational(bound($0))?.double } : nil
            }
            tree.rollUp(&scores)
            return tree.total.value(scores)
        }
        let hasScales = rubric.criteria.allSatisfy { !$0.isAssessed || $0.scale != nil }
        guard hasScales, let least = total(\.minimum), let most = total(\.maximum), most > least else { return given }
        return most - least
    }
}
