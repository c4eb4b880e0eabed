import Numbers
import Tuning
import Wording

/// How safe the funding line is: what sets the two at the line apart, how far weights and bounds may move, how often each
/// proposal is funded when weights and scores vary.
struct SafetySection {
    let view: CallView

    var section: PageSection? {
        let comparisons = view.lists.compactMap { LineComparison(view: view, list: $0) }
        let studied = view.tuning != nil
        guard !comparisons.isEmpty || studied else { return nil }
        return PageSection("safety", view.say("How safe the line is")) {
            lead
            comparisons.map(atTheLine)
            FlipTable(view: view).html
            BoundTable(view: view).html
            FundingStrip(view: view).html
            ExpectedRankTable(view: view).html
            notes
        }
    }

    @HTMLBuilder private func atTheLine(_ comparison: LineComparison) -> HTML {
        heading(comparison.title.map { view.say("At the line: \($0)") } ?? view.say("At the line"))
        if let sentence = comparison.sentence { paragraph { sentence } }
        comparison.table
    }

    @HTMLBuilder private var lead: HTML {
        let summary = SafetySummary(view: view).html
        if !summary.isEmpty { paragraph("lead") { summary } }
        if let turn = NearestTurn(view: view) { paragraph("lead") { turn.html } }
        if view.tuning == nil {
            paragraph("muted") {
                view.numbers.html(
                    """
                    How far weights may move before the list changes, and how often each proposal is funded when they vary, is what \
                    \(slot: 0) with the same inputs finds out.
                    """, tag("code") { "fundscore tune" })
            }
        }
    }

    @HTMLBuilder private var notes: HTML {
        if let notes = view.tuning?.notes, !notes.isEmpty {
            heading(view.say("What could not be studied"))
            tag("ul") { notes.map { note in tag("li") { isolated(view.numbers.text(note)) } } }
        }
    }
}
