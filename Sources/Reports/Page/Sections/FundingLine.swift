import Awards
import Calls
import Numbers
import Rubrics
import Scoring
import Wording

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
            view.numbers.html(
                """
                Part of this call is drawn by lot, so no line through the ranking parts those who are funded from the others: \
                \(slot: 0) has all chances and the arithmetic.
                """, tag("a", ["href": "#draw"]) { view.say("the draw") })
        }
        if let next { tag("dl", ["class": "facts"]) { entry(view.say("Next, if an award falls free"), next) } }
    }

    @HTMLBuilder private var line: HTML {
        tag("dl", ["class": "facts"]) {
            entry(view.say("Last funded"), list.last.map { standing($0, asks: false) } ?? view.numbers.html("nobody"))
            entry(view.say("First below the line"), list.below.map { standing($0, asks: true) + gap($0) })
            entry(view.say("Passed over above it"), passedOver)
            entry(view.say("Next, if an award falls free"), next)
            entry(view.say("How safe it is"), safety)
            entry(view.say("What decides"), decides)
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
        let place = view.numbers.html(
            "\(slot: 0), rank \(view.listRank(proposal.row)), \(slot: 1) points", proposal.link,
            view.score(proposal.row.card?.rankingScore))
        return place + (asked.map { view.say(", asks for \(view.amount($0))").html } ?? .nothing)
    }

    private func gap(_ below: ProposalView) -> HTML {
        guard let high = list.last?.row.card?.rankingScore, let low = below.row.card?.rankingScore else {
            return .nothing
        }
        if high == low { return view.numbers.html(": the same score as the last funded") }
        let texts = view.scores(high - low, .zero)
        return view.numbers.html(
            ": \(slot: 0) \(plural: (high - low).nouns, "point", "points") less than the last funded", texts.one)
    }

    private var passedOver: HTML? {
        let over = list.members.prefix(list.lineIndex).filter { $0.row.status != .awarded }
        guard !over.isEmpty else { return nil }
        return tag("ul") {
            over.prefix(Self.namesShown).map { proposal in
                tag("li") {
                    view.numbers.html(
                        "\(slot: 0), rank \(view.listRank(proposal.row)): \(slot: 1)", proposal.link,
                        isolated(view.text(proposal.row.reasons)))
                }
            }
            over.count > Self.namesShown
                ? tag("li") { view.say("and \(view.numbers.count(over.count - Self.namesShown)) more") } : HTML.nothing
        }
    }

    private var next: HTML? { list.next.map { view.numbers.html("\(slot: 0), first on the reserve list", $0.link) } }

    // MARK: how safe, what decides

    /// Of the whole call; of a lot there is no study.
    private var safety: HTML? {
        guard !view.hasLots else { return nil }
        guard view.tuning != nil else {
            return list.last == nil
                ? nil
                : view.numbers.html(
                    "Not part of this report: \(slot: 0) with the same inputs studies it.",
                    tag("code") { "fundscore tune" })
        }
        let summary = SafetySummary(view: view).html
        return summary.isEmpty ? nil : summary + " ".html + tag("a", ["href": "#safety"]) { view.say("More") }
    }

    private var decides: HTML? {
        if !view.hasLots, let turn = NearestTurn(view: view) { return turn.html }
        return LineComparison(view: view, list: list)?.sentence
    }
}
