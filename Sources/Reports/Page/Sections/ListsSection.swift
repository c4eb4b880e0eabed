import Awards
import Calls
import Diagnostics
import Numbers
import Rubrics
import Scoring
import Wording

/// Every submission in exactly one list: the ranking with the funding line drawn through it, then those that were not ranked.
///
/// Most of a page is rows of these lists: they are made in stretches, several at a time, and put together afterwards.
struct ListsSection: Sendable {
    private let view: CallView
    private let rankings: [RankingTable]
    private let reasons: [ReasonTable]
    /// The rows of all tables, from the first on.
    let stretches: [Stretch]

    /// Some rows of one table.
    struct Stretch: Sendable {
        /// Among the rankings, then the tables of reasons.
        fileprivate var table: Int
        /// A part of the list as it is folded, and the rows of it.
        fileprivate var part: Range<Int>
        fileprivate var rows: Range<Int>
    }

    /// `undecided`: those that no ranking could place.
    private static let unranked: [Status] = [.undecided, .belowThreshold, .incomplete, .ineligible, .inadmissible]
    /// Rows of a stretch.
    private static let length = 64

    init(view: CallView) {
        self.view = view
        rankings = view.lists.map { RankingTable(view: view, list: $0) }
        reasons = Self.unranked.map { ReasonTable(view: view, status: $0) }
        let parts = rankings.map(\.parts) + reasons.map(\.parts)
        stretches = parts.enumerated().flatMap { table, parts in
            parts.flatMap { part in
                stride(from: part.range.lowerBound, to: part.range.upperBound, by: Self.length).map { start in
                    let end = min(part.range.upperBound, start + Self.length)
                    return Stretch(table: table, part: part.range, rows: start..<end)
                }
            }
        }
    }

    func rows(_ stretch: Stretch) -> HTML {
        stretch.table < rankings.count
            ? rankings[stretch.table].rows(stretch.rows)
            : reasons[stretch.table - rankings.count].rows(stretch.rows, of: stretch.part)
    }

    /// - Parameter rows: of each stretch.
    func section(_ rows: [HTML]) -> PageSection {
        func body(of table: Int) -> (Range<Int>) -> HTML {
            { part in
                .joined(
                    stretches.indices.filter { stretches[$0].table == table && stretches[$0].part == part }.map {
                        rows[$0]
                    })
            }
        }
        return PageSection("lists", view.say("The lists")) {
            paragraph("muted") { counts }
            index
            rankings.enumerated().map { $1.html(body(of: $0)) + reserve($1.list) }
            reasons.enumerated().map { list($1, body(of: rankings.count + $0)) }
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

    @HTMLBuilder private func list(_ table: ReasonTable, _ rows: (Range<Int>) -> HTML) -> HTML {
        if !table.members.isEmpty {
            heading("\(view.numbers.text(Words.heading(table.status))) (\(view.numbers.count(table.members.count)))")
            paragraph("muted") { view.numbers.text(Self.meaning(table.status)) }
            Folding.html(
                table.parts, summary: { view.say("\(view.numbers.count($0.count)) more") },
                block: { table.html($0, body: rows($0)) })
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
struct ReasonTable: Sendable {
    private let view: CallView
    let status: Status
    let members: [ProposalView]

    init(view: CallView, status: Status) {
        (self.view, self.status) = (view, status)
        members = view.proposals.filter { $0.row.status == status && $0.row.decision == nil }
    }

    /// Which rows stand open, and which are folded.
    var parts: [Folding.Part] { Folding.parts(members.count, open: 30) }

    /// Only what was scored has a total.
    private var showsTotal: Bool { status == .belowThreshold }

    /// - Parameters:
    ///   - part: of the list.
    ///   - body: its rows, as they were made.
    func html(_ part: Range<Int>, body: HTML) -> HTML { table(part).html(body: body) }

    /// Some rows, without the table around them.
    /// - Parameter part: whose rows they are.
    func rows(_ range: Range<Int>, of part: Range<Int>) -> HTML {
        let showsTitle = showsTitle(part)
        return table(part).body(
            members[range].map { member in
                var cells = [member.name]
                if showsTitle { cells.append(isolated(member.title)) }
                if showsTotal {
                    cells.append(view.score(member.row.card?.total, threshold: view.rubric.total?.threshold))
                }
                return .init(cells + [reasons(member.row)], id: member.anchor)
            })
    }

    private func showsTitle(_ part: Range<Int>) -> Bool { members[part].contains { !$0.title.isEmpty } }

    private func table(_ part: Range<Int>) -> DataTable {
        var columns: [DataTable.Column] = [.init(view.say("proposal"), .heading)]
        if showsTitle(part) { columns.append(.init(view.say("title"))) }
        if showsTotal { columns.append(.init(view.say("score"), .number)) }
        columns.append(.init(view.say("reasons"), .prose))
        return DataTable(
            caption: view.numbers.text(Words.heading(status)), hasCards: true, hidesCaption: true, columns: columns)
    }

    private func reasons(_ row: CallResult.Row) -> HTML {
        tag("ul", ["class": "plain"]) {
            row.reasons.map { reason in
                let place = place(reason)
                return tag("li") {
                    isolated(view.numbers.text(reason.message))
                    " "
                    tag("code") { place.isEmpty ? reason.code : "\(reason.code) · \(place)" }
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
