import Awards
import Calls
import Intake
import Numbers
import Rubrics
import Scoring
import Wording

/// The ranked proposals of a list in rank order, with the funding line drawn below the last that is funded.
struct RankingTable {
    let view: CallView
    let list: RankedList
    /// The list is ordered by something else than the total.
    private let showsRankingScore: Bool
    private let showsTitle: Bool

    /// O(ranked proposals of the call).
    init(view: CallView, list: RankedList) {
        (self.view, self.list) = (view, list)
        showsRankingScore = view.ranked.contains { $0.row.card?.total != $0.row.card?.rankingScore }
        showsTitle = view.ranked.contains { !$0.title.isEmpty }
    }

    /// Which rows stand open, and which are folded.
    var parts: [Folding.Part] { Folding.parts(list.members.count, around: list.lineIndex) }

    /// - Parameter rows: what `rows` made of a part.
    @HTMLBuilder func html(_ rows: (Range<Int>) -> HTML) -> HTML {
        tag("h3", ["id": Self.anchor(list)]) {
            "\(list.title ?? view.say("Ranking")) (\(view.numbers.count(list.members.count)))"
        }
        if list.members.isEmpty {
            paragraph { view.say("No proposal is ranked.") }
        } else {
            Folding.html(
                parts,
                summary: {
                    view.say(
                        "rows \(view.numbers.count($0.lowerBound + 1)) to \(view.numbers.count($0.upperBound))")
                },
                block: { range in table(range).html(body: rows(range)) })
            if list.members.contains(where: { $0.row.decision?.ranked.isExAequo == true }) {
                paragraph("muted") { view.say("= ex aequo: still tied after every step of the ladder.") }
            }
        }
        if view.isDrawn || list.lineIndex == 0 && view.hasLots { paragraph { line } }
    }

    /// Where a list begins on the page.
    static func anchor(_ list: RankedList) -> String { "list\(list.anchor)" }

    private func table(_ range: Range<Int>) -> DataTable {
        var columns: [DataTable.Column] = [
            .init(view.hasLots ? view.say("lot rank") : view.say("rank"), .number)
        ]
        if view.hasLots { columns.append(.init(view.say("overall rank"), .number)) }
        columns.append(.init(view.say("proposal"), .heading))
        if showsTitle { columns.append(.init(view.say("title"))) }
        columns += view.rubric.reportedFacts.map { .init(view.numbers.text(view.rubric.label(ofFact: $0))) }
        columns.append(.init(view.say("score"), .number))
        if showsRankingScore { columns.append(.init(view.say("ranking score"), .number)) }
        columns += [
            .init(view.say("requested"), .number), .init(view.say("awarded"), .number),
            .init(view.say("list and reason"), .prose),
        ]
        return DataTable(
            caption: view.say(
                """
                \(list.title ?? view.say("Ranking")), \(range.count) \(plural: range.count, "proposal", "proposals") from row \
                \(range.lowerBound + 1)
                """),
            hasCards: true, hidesCaption: true, columns: columns)
    }

    /// Some rows of a part, without the table around them.
    func rows(_ range: Range<Int>) -> HTML {
        table(range).body(
            range.flatMap { index -> [DataTable.Row] in
                index + 1 == list.lineIndex && !view.isDrawn ? [row(index), DataTable.line(line)] : [row(index)]
            })
    }

    private func row(_ index: Int) -> DataTable.Row {
        let proposal = list.members[index]
        let (row, decision) = (proposal.row, proposal.row.decision)
        var cells: [HTML] = [view.listRank(row).html]
        if view.hasLots { cells.append(view.rank(row).html) }
        cells.append(proposal.name)
        if showsTitle { cells.append(isolated(proposal.title)) }
        cells += view.rubric.reportedFacts.map {
            row.submission.fact($0).map { isolated(view.numbers.value($0)) } ?? .nothing
        }
        cells.append(view.score(row.card?.total))
        if showsRankingScore { cells.append(view.score(row.card?.rankingScore)) }
        cells += [
            decision?.requested.map { view.numbers.money($0).html } ?? "–".html,
            row.status == .awarded ? tag("b") { decision.map { view.numbers.money($0.awarded) } ?? "" } : "–".html,
            Badge.html(row, view.numbers) + reasons(index),
        ]
        return DataTable.Row(cells, id: proposal.anchor, style: row.status.rawValue)
    }

    /// An award says nothing more than the amount, unless something else led to it; then what put it before a next of equal score.
    private func reasons(_ index: Int) -> HTML {
        let (own, next) = (
            list.members[index], list.members.indices.contains(index + 1) ? list.members[index + 1] : nil
        )
        let told = own.row.reasons.filter { $0.code != "AWARDED" }.map { view.numbers.text($0.message) }
        let text = (told + [view.beforeNext(own, next)].compactMap { $0 }).joined(separator: "; ")
        return text.isEmpty ? .nothing : " ".html + isolated(text)
    }

    private var line: HTML {
        guard let money = list.money else { return view.numbers.html("Funding line") }
        let awarded = view.amount(money.awarded)
        guard let left = money.left else { return view.numbers.html("Funding line: \(awarded) awarded") }
        return left.isNegative
            ? view.numbers.html("Funding line: \(awarded) awarded, \(view.amount(-left)) over the budget")
            : view.numbers.html("Funding line: \(awarded) awarded, \(view.amount(left)) left")
    }
}

/// The list in which a submission ended, as a word in a frame.
enum Badge {
    static func html(_ row: CallResult.Row, _ style: NumberStyle) -> HTML {
        tag("span", ["class": "badge \(row.status.rawValue)"]) { style.text(Words.word(row)) }
    }
}
