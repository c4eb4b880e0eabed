import Awards
import Calls
import Numbers
import Rubrics
import Scoring

/// The funding line in words: who stands last above it and first below, who was passed over, who is next, and what decides.
struct FundingLine {
    let view: CallView

    private static let namesShown = 3

    var html: HTML {
        tag("dl", ["class": "facts"]) {
            entry("Last funded", last.map { standing($0, asks: false) })
            entry("First below the line", below.map { standing($0, asks: true) + gap($0) })
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

    var last: ProposalView? { view.lineIndex > 0 ? view.ranked[view.lineIndex - 1] : nil }

    var below: ProposalView? {
        view.ranked.dropFirst(view.lineIndex).first { $0.row.status != .withdrawn }
    }

    private func standing(_ proposal: ProposalView, asks: Bool) -> HTML {
        let asked = asks ? proposal.row.decision?.requested : nil
        return .joined([
            proposal.link, ", rank ".html, view.rank(proposal.row).html, ", ".html,
            view.score(proposal.row.card?.rankingScore), " points".html,
            asked.map { ", asks for \(view.amount($0))".html } ?? .nothing,
        ])
    }

    private func gap(_ below: ProposalView) -> HTML {
        guard let high = last?.row.card?.rankingScore, let low = below.row.card?.rankingScore else { return .nothing }
        return high == low
            ? ": the same score as the last funded".html
            : ": ".html + view.score(high - low) + " points less than the last funded".html
    }

    private var passedOver: HTML? {
        let over = view.ranked.prefix(view.lineIndex).filter { $0.row.status != .awarded }
        guard !over.isEmpty else { return nil }
        return tag("ul") {
            over.prefix(Self.namesShown).map { proposal in
                tag("li") {
                    proposal.link
                    ", rank \(view.rank(proposal.row)): "
                    stranger(proposal.row.reasons.map(\.text).joined(separator: "; "))
                }
            }
            over.count > Self.namesShown
                ? tag("li") { "and \(view.numbers.count(over.count - Self.namesShown)) more" } : HTML.nothing
        }
    }

    private var next: HTML? {
        view.ranked.first { $0.row.status == .reserve }.map { $0.link + ", first on the reserve list".html }
    }

    // MARK: how safe, what decides

    private var safety: HTML? {
        guard view.tuning != nil else { return last == nil ? nil : "Not studied for this report.".html }
        let summary = SafetySummary(view: view).html
        return summary.isEmpty ? nil : summary + " ".html + tag("a", ["href": "#safety"]) { "More" }
    }

    private var decides: HTML? {
        if let turn = NearestTurn(view: view) { return turn.html }
        return LineComparison(view: view)?.sentence
    }
}
