import Awards
import Calls
import Diagnostics
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

/// A list of submissions that were not ranked, with every reason.
struct ReasonTable {
    let view: CallView
    let status: Status

    /// Only what was scored has a total.
    private var showsTotal: Bool { status == .belowThreshold }

    func html(_ members: [ProposalView]) -> HTML {
        let showsTitle = members.contains { !$0.title.isEmpty }
        var columns: [DataTable.Column] = [.init(view.say("proposal"), .heading)]
        if showsTitle { columns.append(.init(view.say("title"))) }
        if showsTotal { columns.append(.init(view.say("score"), .number)) }
        columns.append(.init(view.say("reasons"), .prose))
        let table = DataTable(
            caption: view.numbers.text(Words.heading(status)), hasCards: true, hidesCaption: true, columns: columns)
        return table.html(
            members.map { member in
                var cells = [member.name]
                if showsTitle { cells.append(isolated(member.title)) }
                if showsTotal {
                    cells.append(view.score(member.row.card?.total, threshold: view.rubric.total?.threshold))
                }
                return .init(cells + [reasons(member.row)], id: member.anchor)
            })
    }

    private func reasons(_ row: CallResult.Row) -> HTML {
        tag("ul", ["class": "plain"]) {
            row.reasons.map { reason in
                tag("li") {
                    isolated(view.text([reason]))
                    " "
                    tag("code") { [reason.code, place(reason)].filter { !$0.isEmpty }.joined(separator: " · ") }
                }
            }
        }
    }

    /// Where to look, by the file's own name; only for what could not be admitted.
    private func place(_ reason: Reason) -> String {
        guard status == .inadmissible, var place = reason.place else { return "" }
        place.file = FileLabel.short(place.file)
        return place.description
    }
}
