import Awards
import Calls
import Numbers
import Rubrics
import Scoring

/// Every submission in exactly one list: the ranking with the funding line drawn through it, then those that were not ranked.
struct ListsSection {
    let view: CallView

    /// `undecided`: those that no ranking could place.
    private static let unranked: [Status] = [.undecided, .belowThreshold, .incomplete, .ineligible, .inadmissible]

    var section: PageSection {
        PageSection("lists", "The lists") {
            paragraph("muted") { counts }
            view.lists.map { list in RankingTable(view: view, list: list).html + reserve(list) }
            Self.unranked.map(list)
        }
    }

    private var counts: String {
        let parts = Status.allCases.compactMap { status -> String? in
            let count = view.count(status)
            return count == 0 ? nil : "\(Words.heading(status).lowercased()) \(view.numbers.count(count))"
        }
        let count = view.result.rows.count
        return "\(view.numbers.count(count)) \(count == 1 ? "submission" : "submissions"): \(Phrase.list(parts))."
    }

    /// In the order in which they would be funded.
    @HTMLBuilder private func reserve(_ list: RankedList) -> HTML {
        let places = list.reserve
        if !places.isEmpty {
            heading("Reserve list\(list.title.map { ", \($0)" } ?? "") (\(view.numbers.count(places.count)))")
            paragraph {
                view.hasLots
                    ? "They are tried in this order when money of this lot falls free."
                    : "They are tried in this order when money falls free."
            }
            Folding.html(
                Folding.parts(places.count), summary: { "places \($0.lowerBound + 1) to \($0.upperBound)" },
                block: { range in
                    tag("ol", ["start": "\(range.lowerBound + 1)"]) {
                        places[range].map { place in
                            tag("li", ["value": place.row.decision?.reservePlace.map(String.init)]) {
                                place.link
                                place.row.decision?.requested.map { ", asks for \(view.amount($0))".html }
                            }
                        }
                    }
                })
        }
    }

    @HTMLBuilder private func list(_ status: Status) -> HTML {
        let members = view.proposals.filter { $0.row.status == status && $0.row.decision == nil }
        if !members.isEmpty {
            heading("\(Words.heading(status)) (\(view.numbers.count(members.count)))")
            paragraph("muted") { Self.meaning(status) }
            Folding.html(
                Folding.parts(members.count, open: 30),
                summary: { "\(view.numbers.count($0.count)) more" },
                block: { ReasonTable(view: view, status: status).html(Array(members[$0])) })
        }
    }

    private static func meaning(_ status: Status) -> String {
        switch status {
        case .belowThreshold: "Scored, but at least one threshold is not met; not ranked."
        case .incomplete: "A score that the rules ask for is missing; not ranked."
        case .ineligible: "Read, but not allowed to compete; every rule that failed is named."
        case .inadmissible: "Could not be read, was incomplete, late, or a duplicate."
        case .undecided: "Left to people; not ranked."
        case .awarded, .reserve, .notFunded, .withdrawn: ""
        }
    }
}
