import Awards
import Calls
import Numbers
import Rubrics
import Scoring

/// The funding line of a list in words: who stands last above it and first below, who was passed over, who is next, and what
/// decides.
struct FundingLine {
    let view: CallView
    let list: RankedList

    private static let namesShown = 3

    @HTMLBuilder var html: HTML {
        if let title = list.title { tag("h4") { isolated(title) } }
        if view.isDrawn { drawn } else { line }
    }

    /// A draw leaves no line through the ranking.
    @HTMLBuilder private var drawn: HTML {
        paragraph {
            "Part of this call is drawn by lot, so no line through the ranking parts those who are funded from the others: "
            tag("a", ["href": "#draw"]) { "the draw" }
            " has all chances and the arithmetic."
        }
        if let next { tag("dl", ["class": "facts"]) { entry("Next, if an award falls free", next) } }
    }

    @HTMLBuilder private var line: HTML {
        tag("dl", ["class": "facts"]) {
            entry("Last funded", list.last.map { standing($0, asks: false) } ?? "nobody".html)
            entry("First below the line", list.below.map { standing($0, asks: true) + gap($0) })
            entry("Passed over above it", passedOver)
            entry("Next, if an award falls free", next)
            entry("How safe it is", safety)
            entry("What decides", decides)
        }
    }

    @HTMLBuilder private func entry(_ title: String, _ content: HTML?) -> HTML {
        if let content, !content.isEmpty {
            tag("dt") { title }
            tag("dd") { content }
        }
    }

    // MARK: who

    private func standing(_ proposal: ProposalView, asks: Bool) -> HTML {
        let asked = asks ? proposal.row.decision?.requested : nil
        return .joined([
            proposal.link, ", rank ".html, view.listRank(proposal.row).html, ", ".html,
            view.score(proposal.row.card?.rankingScore), " points".html,
            asked.map { ", asks for \(view.amount($0))".html } ?? .nothing,
        ])
    }

    private func gap(_ below: ProposalView) -> HTML {
        guard let high = list.last?.row.card?.rankingScore, let low = below.row.card?.rankingScore else {
            return .nothing
        }
        if high == low { return ": the same score as the last funded".html }
        let texts = view.scores(high - low, .zero)
        return ": ".html + texts.one + " points less than the last funded".html
    }

    private var passedOver: HTML? {
        let over = list.members.prefix(list.lineIndex).filter { $0.row.status != .awarded }
        guard !over.isEmpty else { return nil }
        return tag("ul") {
            over.prefix(Self.namesShown).map { proposal in
                tag("li") {
                    proposal.link
                    ", rank \(view.listRank(proposal.row)): "
                    isolated(proposal.row.reasons.map(\.text).joined(separator: "; "))
                }
            }
            over.count > Self.namesShown
                ? tag("li") { "and \(view.numbers.count(over.count - Self.namesShown)) more" } : HTML.nothing
        }
    }

    private var next: HTML? { list.next.map { $0.link + ", first on the reserve list".html } }

    // MARK: how safe, what decides

    /// Of the whole call; of a lot there is no study.
    private var safety: HTML? {
        guard !view.hasLots else { return nil }
        guard view.tuning != nil else {
            return list.last == nil
                ? nil
                : "Not part of this report: ".html + tag("code") { "fundscore tune" }
                    + " with the same inputs studies it.".html
        }
        let summary = SafetySummary(view: view).html
        return summary.isEmpty ? nil : summary + " ".html + tag("a", ["href": "#safety"]) { "More" }
    }

    private var decides: HTML? {
        if !view.hasLots, let turn = NearestTurn(view: view) { return turn.html }
        return LineComparison(view: view, list: list)?.sentence
    }
}
