import Awards
import Calls
import Numbers
import Rubrics
import Scoring
import Wording

/// Every submission in exactly one list: the ranking with the funding line drawn through it, then those that were not ranked.
struct ListsSection {
    let view: CallView

    /// `undecided`: those that no ranking could place.
    private static let unranked: [Status] = [.undecided, .belowThreshold, .incomplete, .ineligible, .inadmissible]

    var section: PageSection {
        PageSection("lists", view.say("The lists")) {
            paragraph("muted") { counts }
            index
            view.lists.map { list in RankingTable(view: view, list: list).html + reserve(list) }
            Self.unranked.map(list)
        }
    }

    /// Of a call with lots: where each list begins.
    @HTMLBuilder private var index: HTML {
        if view.lists.count > 1 {
            tag("ul", ["class": "plain"]) {
                view.lists.map { list in
                    tag("li") {
                        tag("a", ["href": "#\(RankingTable.anchor(list))"]) { list.title ?? view.say("Ranking") }
                        " (\(view.numbers.count(list.members.count)))".html
                    }
                }
            }
        }
    }

    private var counts: String {
        let parts = Status.allCases.compactMap { status -> String? in
            let count = view.count(status)
            return count == 0 ? nil : view.say("\(Words.counted(status, count)) \(view.numbers.count(count))")
        }
        let count = view.result.rows.count
        return view.say(
            "\(view.numbers.count(count)) \(plural: count, "submission", "submissions"): \(view.numbers.list(parts)).")
    }

    /// In the order in which they would be funded.
    @HTMLBuilder private func reserve(_ list: RankedList) -> HTML {
        let places = list.reserve
        if !places.isEmpty {
            let title = view.say("Reserve list") + (list.title.map { ", \($0)" } ?? "")
            heading("\(title) (\(view.numbers.count(places.count)))")
            paragraph {
                view.hasLots
                    ? view.say("They are tried in this order when money of this lot falls free.")
                    : view.say("They are tried in this order when money falls free.")
            }
            Folding.html(
                Folding.parts(places.count), summary: { view.say("places \($0.lowerBound + 1) to \($0.upperBound)") },
                block: { range in
                    tag("ol", ["start": "\(range.lowerBound + 1)"]) {
                        places[range].map { place in
                            tag("li", ["value": place.row.decision?.reservePlace.map(String.init)]) {
                                place.link
                                place.row.decision?.requested.map { view.say(", asks for \(view.amount($0))").html }
                            }
                        }
                    }
                })
        }
    }

    @HTMLBuilder private func list(_ status: Status) -> HTML {
        let members = view.proposals.filter { $0.row.status == status && $0.row.decision == nil }
        if !members.isEmpty {
            heading("\(view.numbers.text(Words.heading(status))) (\(view.numbers.count(members.count)))")
            paragraph("muted") { view.numbers.text(Self.meaning(status)) }
            Folding.html(
                Folding.parts(members.count, open: 30),
                summary: { view.say("\(view.numbers.count($0.count)) more") },
                block: { ReasonTable(view: view, status: status).html(Array(members[$0])) })
        }
    }

    private static func meaning(_ status: Status) -> Message {
        switch status {
        case .belowThreshold: Message("Scored, but at least one threshold is not met; not ranked.")
        case .incomplete: Message("A score that the rules ask for is missing; not ranked.")
        case .ineligible: Message("Read, but not allowed to compete; every rule that failed is named.")
        case .inadmissible: Message("Could not be read, was incomplete, late, or a duplicate.")
        case .undecided: Message("Left to people; not ranked.")
        case .awarded, .reserve, .notFunded, .withdrawn: .verbatim("")
        }
    }
}
