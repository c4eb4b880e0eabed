import Numbers
import Tuning

/// How safe the funding line is: what sets the two at the line apart, how far weights and bounds may move, how often each
/// proposal is funded when weights and scores vary.
struct SafetySection {
    let view: CallView

    var section: PageSection? {
        let comparison = LineComparison(view: view)
        let studied = view.tuning != nil
        guard comparison != nil || studied else { return nil }
        return PageSection("safety", "How safe the line is") {
            lead
            if let comparison {
                heading("At the line")
                if let sentence = comparison.sentence { paragraph { sentence } }
                comparison.table
            }
            FlipTable(view: view).html
            BoundTable(view: view).html
            FundingStrip(view: view).html
            ExpectedRankTable(view: view).html
            notes
        }
    }

    @HTMLBuilder private var lead: HTML {
        let summary = SafetySummary(view: view).html
        if !summary.isEmpty { paragraph("lead") { summary } }
        if let turn = NearestTurn(view: view) { paragraph("lead") { turn.html } }
        if view.tuning == nil {
            paragraph("muted") { "Flip points and the probability of funding were not studied for this report." }
        }
    }

    @HTMLBuilder private var notes: HTML {
        if let notes = view.tuning?.notes, !notes.isEmpty {
            heading("What could not be studied")
            tag("ul") { notes.map { note in tag("li") { stranger(note) } } }
        }
    }
}
