import Calls
import Numbers
import Rubrics
import Scoring
import Wording

/// Scores by criterion, parts of branches included: the numbers behind the bars.
struct ScoreTable {
    let view: CallView
    let rows: [ProposalView]

    var html: HTML {
        let criteria = view.rubric.criteria
        let columns: [DataTable.Column] =
            [.init(view.say("rank"), .number), .init(view.say("proposal"), .heading)]
            + criteria.map { .init($0.id, .number) }
            + [.init(view.say("total"), .number)]
        let table = DataTable(
            caption: view.say("Scores by criterion; the exact ones, with every evaluator's, stand in scores.csv"),
            columns: columns)
        return table.html(
            rows.map { proposal in
                let scores = proposal.row.card?.criteria ?? []
                let cells = criteria.indices.map { index in
                    scores.indices.contains(index) ? short(scores[index].score, criteria[index].threshold) : "–".html
                }
                return .init(
                    [view.rank(proposal.row).html, isolated(proposal.label)] + cells
                        + [view.score(proposal.row.card?.total)])
            })
    }

    private func short(_ score: Rational?, _ threshold: Decimal128?) -> HTML {
        guard let score else { return "–".html }
        let rounding = view.rubric.assessments.rounding
        if NumberText.placesBelow(threshold, score, rounding, shown: 2) != nil {
            return view.score(score, threshold: threshold)
        }
        let exact = view.numbers.exact(score)
        let text = NumberText.rounded(score, view.rubric.assessments.rounding)
        return tag("span", ["title": exact]) { view.numbers.fixed(text, places: 2) }
    }
}
