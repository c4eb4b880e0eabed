import Calls
import Numbers
import Rubrics
import Scoring
import Wording

/// What each criterion adds to each proposal's total, in rank order.
struct PointsSection {
    let view: CallView
    /// The top-level criteria that add points.
    private let tops: [(index: Int, criterion: Criterion)]
    /// The formula of the ranking, where it adds something to the total of somebody.
    private let addition: RankingFormula?

    /// O(ranked proposals of the call).
    init(view: CallView) {
        self.view = view
        let cards = view.ranked.compactMap(\.row.card)
        tops = view.rubric.criteria.enumerated().filter { index, criterion in
            criterion.parent == nil
                && cards.contains { $0.criteria.indices.contains(index) && $0.criteria[index].points != nil }
        }.map { (index: $0, criterion: $1) }
        let formula = RankingFormula(view.rubric)
        addition = cards.contains { formula?.addition($0)?.isZero == false } ? formula : nil
    }

    /// Drawn are so many, the first and those around the funding line; all scores stand in `scores.csv`.
    private static let drawn = 60

    var section: PageSection? {
        guard !view.ranked.isEmpty, !view.rubric.criteria.isEmpty else { return nil }
        return PageSection("points", view.say("Points by criterion")) {
            if view.ranked.count > Self.drawn { profile }
            if tops.isEmpty {
                paragraph {
                    view.say("The total is a formula: no criterion adds points of its own. The scores stand below.")
                }
            } else {
                legend
                view.lists.filter { !$0.members.isEmpty }.map(bars)
            }
            fold(view.say("The scores as a table"), isPrinted: true) { ScoreTable(view: view, rows: shownRows).html }
        }
    }

    // MARK: which

    private var shownRows: [ProposalView] { shown(RankedList(money: nil, members: view.ranked)) }

    private func shown(_ list: RankedList) -> [ProposalView] {
        Folding.parts(list.members.count, around: list.lineIndex, open: Self.drawn).filter(\.isOpen)
            .flatMap { list.members[$0.range] }
    }

    static func letter(_ index: Int) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        return index < letters.count ? String(letters[index]) : String(index + 1)
    }

    // MARK: drawing

    private var profile: HTML {
        let scores = view.ranked.compactMap(\.row.card?.rankingScore)
        let title = view.say(
            """
            All \(view.numbers.count(scores.count)) ranking scores from the first to the last; the line stands where the funding ends
            """)
        return tag("figure") {
            ScoreProfile(title: title, scores: scores, line: view.lineIndex, style: view.numbers).html
            tag("figcaption") { view.say("\(title). Below: the first proposals and those around the line.") }
        }
    }

    private var legend: HTML {
        tag("ul", ["class": "legend"]) {
            tops.enumerated().map { position, top in
                tag("li") {
                    StackedBar.key(letter: Self.letter(position), colour: position % StackedBar.colours + 1)
                    isolated(view.title(ofCriterion: top.criterion.id))
                    tag("span", ["class": "muted"]) {
                        " " + view.say("weight \(view.numbers.exact(top.criterion.weight))")
                    }
                }
            }
            addition.map { formula in
                tag("li") {
                    StackedBar.key(letter: "+", colour: additionColour)
                    isolated(view.numbers.text(formula.sentence))
                }
            }
            threshold.map { threshold in
                tag("li") { view.say("Broken line: the threshold of the total, \(view.numbers.exact(threshold))") }
            }
        }
    }

    private var threshold: Decimal128? { view.rubric.total?.threshold }

    @HTMLBuilder private func bars(_ list: RankedList) -> HTML {
        if let title = list.title { heading(title) }
        barTable(list)
    }

    private func barTable(_ list: RankedList) -> HTML {
        let lengths = view.ranked.flatMap { [$0.row.card?.total, $0.row.card?.rankingScore] }
        let axis = Axis(0, lengths.compactMap { $0 }.max().map(Drawing.double) ?? 1)
        let table = DataTable(
            caption: view.say("Points by criterion in rank order") + (list.title.map { ", \($0)" } ?? ""),
            hasCards: true,
            hidesCaption: true,
            columns: [
                .init(view.say("rank"), .number), .init(view.say("proposal"), .heading),
                .init(view.say("drawing"), .wideDrawing),
                .init(addition == nil ? view.say("total") : view.say("ranking score"), .number),
            ])
        let head = DataTable.Row(
            [
                .nothing, .nothing, axis.heading { view.numbers.fixed($0, places: axis.places) }, .nothing,
            ], style: "scale")
        let last = list.last?.anchor ?? ""
        return table.html(
            [head]
                + shown(list).flatMap { proposal in
                    [row(proposal, axis)]
                        + (proposal.anchor == last ? [DataTable.line(view.numbers.html("Funding line"))] : [])
                })
    }

    private func row(_ proposal: ProposalView, _ axis: Axis) -> DataTable.Row {
        let bar = StackedBar(
            title: proposal.label, segments: proposal.row.card.map(segments) ?? [], axis: axis,
            mark: threshold.map(Drawing.double))
        return DataTable.Row([
            view.listRank(proposal.row).html, tag("a", ["href": "#\(proposal.anchor)"]) { isolated(proposal.label) },
            bar.html,
            view.score(addition == nil ? proposal.row.card?.total : proposal.row.card?.rankingScore),
        ])
    }

    private func segments(_ card: ScoreCard) -> [StackedBar.Segment] {
        let own = tops.enumerated().compactMap { position, top -> StackedBar.Segment? in
            guard card.criteria.indices.contains(top.index), let points = card.criteria[top.index].points else {
                return nil
            }
            return StackedBar.Segment(
                letter: Self.letter(position),
                title: "\(view.title(ofCriterion: top.criterion.id)): \(view.scoreText(points))",
                points: Drawing.double(points), colour: position % StackedBar.colours + 1)
        }
        let committee = card.adjustment.map { adjustment in
            StackedBar.Segment(
                letter: "+",
                title: view.say("committee: \(view.numbers.exact(adjustment.points)), \(adjustment.reason)"),
                points: Drawing.double(adjustment.points), colour: tops.count % StackedBar.colours + 1)
        }
        return own + [committee, beyond(card)].compactMap { $0 }
    }

    private var additionColour: Int { (tops.count + 1) % StackedBar.colours + 1 }

    /// What the ranking score has beyond the total: a bonus.
    private func beyond(_ card: ScoreCard) -> StackedBar.Segment? {
        guard let formula = addition, let points = formula.addition(card), !points.isZero else { return nil }
        return StackedBar.Segment(
            letter: "+", title: view.say("\(formula.additionName): \(view.scoreText(points))"),
            points: Drawing.double(points),
            colour: additionColour)
    }
}
