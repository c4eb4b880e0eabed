import Diagnostics
import Awards
import Calls
import Rubrics
import Scoring
import Wording

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
