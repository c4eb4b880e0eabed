import Calls
import Numbers
import Rubrics
import Scoring

/// The last funded proposal beside the first below the line: which criterion sets them apart. Exact.
struct LineComparison {
    let view: CallView
    let last: ProposalView
    let below: ProposalView
    let rows: [Row]

    struct Row {
        var criterion: Criterion
        var last: CriterionScore
        var below: CriterionScore
        /// Points of the last funded minus points of the other.
        var difference: Rational
    }

    /// nil: nobody is below the line, or the total is not made of points.
    init?(view: CallView) {
        let line = FundingLine(view: view)
        guard let last = line.last, let below = line.below, let high = last.row.card, let low = below.row.card else {
            return nil
        }
        let rows = zip(view.rubric.criteria, zip(high.criteria, low.criteria)).compactMap { criterion, scores -> Row? in
            guard criterion.parent == nil, let more = scores.0.points, let less = scores.1.points else { return nil }
            return Row(criterion: criterion, last: scores.0, below: scores.1, difference: more - less)
        }
        guard !rows.isEmpty else { return nil }
        (self.view, self.last, self.below, self.rows) = (view, last, below, rows)
    }

    /// What speaks most for the last funded.
    var sentence: HTML? {
        guard let most = rows.max(by: { $0.difference < $1.difference }), most.difference > .zero else { return nil }
        let gap = rows.reduce(Rational.zero) { $0 + $1.difference }
        return .joined([
            "Between the last funded and the first below the line, ".html,
            tag("b") { stranger(view.title(ofCriterion: most.criterion.id)) }, " counts most: ".html,
            view.score(most.difference), " points for the last funded; all criteria together make ".html,
            view.score(gap),
            ".".html,
        ])
    }

    var table: HTML {
        let table = DataTable(
            caption: "The last funded and the first below the line, in points",
            columns: [
                .init("criterion", .heading), .init(last.label, .number), .init(below.label, .number),
                .init("difference", .number),
            ])
        return table.html(
            rows.map { row in
                .init([
                    stranger(view.title(ofCriterion: row.criterion.id)), view.score(row.last.points),
                    view.score(row.below.points), view.score(row.difference),
                ])
            })
    }
}
