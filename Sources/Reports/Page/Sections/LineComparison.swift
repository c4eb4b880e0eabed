import Calls
import Numbers
import Rubrics
import Scoring
import Wording

/// The last funded proposal beside the first below the line: which criterion sets them apart. Exact.
struct LineComparison {
    let view: CallView
    let last: ProposalView
    let below: ProposalView
    let rows: [Row]
    /// Of the lot; nil where there is one list for all.
    let title: String?

    struct Row {
        /// A criterion's title, or what a bonus is called.
        var name: String
        var last: Rational
        var below: Rational
        /// Points of the last funded minus points of the other.
        var difference: Rational { last - below }
    }

    /// nil: nobody is below the line, or the total is not made of points.
    init?(view: CallView, list: RankedList) {
        guard let last = list.last, let below = list.below, let high = last.row.card, let low = below.row.card else {
            return nil
        }
        var rows = zip(view.rubric.criteria, zip(high.criteria, low.criteria)).compactMap { criterion, scores -> Row? in
            guard criterion.parent == nil, let more = scores.0.points, let less = scores.1.points else { return nil }
            return Row(name: view.title(ofCriterion: criterion.id), last: more, below: less)
        }
        if let formula = RankingFormula(view.rubric), let more = formula.addition(high),
            let less = formula.addition(low), !more.isZero || !less.isZero
        {
            rows.append(Row(name: view.numbers.text(formula.additionName), last: more, below: less))
        }
        guard !rows.isEmpty else { return nil }
        title = list.title
        (self.view, self.last, self.below, self.rows) = (view, last, below, rows)
    }

    /// What speaks most for the last funded; of equal scores the step of the ladder that decided.
    var sentence: HTML? {
        if last.row.card?.rankingScore == below.row.card?.rankingScore { return ladder }
        guard let most = rows.max(by: { $0.difference < $1.difference }), most.difference > .zero else { return nil }
        let gap = rows.reduce(Rational.zero) { $0 + $1.difference }
        return view.numbers.html(
            """
            Between the last funded and the first below the line, \(slot: 0) counts most: \(slot: 1) \
            \(plural: most.difference.nouns, "point", "points") for the last funded; all together make \(slot: 2).
            """, tag("b") { isolated(most.name) }, view.score(most.difference), view.score(gap))
    }

    private var ladder: HTML? {
        guard case .step(let number, let text, let high, let low) = view.cause(last, below) else {
            return view.numbers.html(
                "The last funded and the first below the line are equal in score and on every step of the ladder.")
        }
        return view.numbers.html(
            """
            The last funded and the first below the line have the same score; step \(number) of the ladder, \(slot: 0), decides: \
            \(slot: 1) against \(slot: 2).
            """, tag("b") { isolated(text) }, isolated(view.numbers.text(high)), isolated(view.numbers.text(low)))
    }

    var table: HTML {
        let table = DataTable(
            caption: view.say("The last funded and the first below the line, in points")
                + (title.map { ", \($0)" } ?? ""),
            hasCards: true,
            columns: [
                .init(view.say("criterion"), .heading), .init(last.label, .number), .init(below.label, .number),
                .init(view.say("difference"), .number),
            ])
        return table.html(
            rows.map { row in
                .init([
                    isolated(row.name), view.score(row.last), view.score(row.below), view.score(row.difference),
                ])
            })
    }
}
