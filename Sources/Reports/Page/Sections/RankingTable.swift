import Awards
import Calls
import Intake
import Numbers
import Rubrics
import Scoring

/// All ranked proposals in rank order, with the funding line drawn below the last that is funded.
struct RankingTable {
    let view: CallView

    /// The list is ordered by something else than the total.
    private var showsRankingScore: Bool {
        view.ranked.contains { $0.row.card?.total != $0.row.card?.rankingScore }
    }

    private var showsTitle: Bool { view.ranked.contains { !$0.title.isEmpty } }

    @HTMLBuilder var html: HTML {
        heading("Ranking (\(view.numbers.count(view.ranked.count)))")
        if view.ranked.isEmpty {
            paragraph { "No proposal is ranked." }
        } else {
            Folding.html(
                Folding.parts(view.ranked.count, around: view.lineIndex),
                summary: { "rows \(view.numbers.count($0.lowerBound + 1)) to \(view.numbers.count($0.upperBound))" },
                block: table)
            if view.ranked.contains(where: { $0.row.decision?.ranked.isExAequo == true }) {
                paragraph("muted") { "= ex aequo: still tied after every step of the ladder." }
            }
        }
    }

    private func table(_ range: Range<Int>) -> HTML {
        var columns: [DataTable.Column] = [
            .init("rank", .number), .init("proposal", .heading),
        ]
        if showsTitle { columns.append(.init("title")) }
        columns.append(.init("score", .number))
        if showsRankingScore { columns.append(.init("ranking score", .number)) }
        columns += [.init("requested", .number), .init("awarded", .number), .init("list and reason", .prose)]
        let table = DataTable(
            caption: "Ranking, \(Words.count(range.count, "proposal")) from row \(range.lowerBound + 1)",
            hasCards: true,
            hidesCaption: true, columns: columns)
        return table.html(
            range.flatMap { index -> [DataTable.Row] in
                let rows = [row(view.ranked[index])]
                return index + 1 == view.lineIndex ? rows + [DataTable.line(line)] : rows
            })
    }

    private func row(_ proposal: ProposalView) -> DataTable.Row {
        let (row, decision) = (proposal.row, proposal.row.decision)
        var cells: [HTML] = [
            view.rank(row).html, proposal.name,
        ]
        if showsTitle { cells.append(stranger(proposal.title)) }
        cells.append(view.score(row.card?.total))
        if showsRankingScore { cells.append(view.score(row.card?.rankingScore)) }
        cells += [
            decision?.requested.map { view.numbers.money($0).html } ?? "–".html,
            row.status == .awarded ? tag("b") { decision.map { view.numbers.money($0.awarded) } ?? "" } : "–".html,
            Badge.html(row) + reasons(row),
        ]
        return DataTable.Row(cells, id: proposal.anchor, style: row.status.rawValue)
    }

    /// An award says nothing more than the amount, unless something else led to it; where the ladder placed it, by which step.
    private func reasons(_ row: CallResult.Row) -> HTML {
        let told = row.reasons.filter { $0.code != "AWARDED" }.map(\.text)
        let text = (told + [ladderStep(row)].compactMap { $0 }).joined(separator: "; ")
        return text.isEmpty ? .nothing : " ".html + stranger(text)
    }

    private func ladderStep(_ row: CallResult.Row) -> String? {
        guard let step = row.decision?.ranked.ladder, step.step != nil else { return nil }
        return
            "same score as \(step.below); before it by the step '\(step.stepText)', \(step.aboveValue) against \(step.belowValue)"
    }

    private var line: HTML {
        guard let awards = view.result.awards else { return "Funding line".html }
        let left = awards.budget.map { ", \(view.amount($0 - awards.awardedTotal)) left" } ?? ""
        return "Funding line: \(view.amount(awards.awardedTotal)) awarded\(left)".html
    }
}

/// The list in which a submission ended, as a word in a frame.
enum Badge {
    static func html(_ row: CallResult.Row) -> HTML {
        tag("span", ["class": "badge \(row.status.rawValue)"]) { Words.word(row) }
    }
}
