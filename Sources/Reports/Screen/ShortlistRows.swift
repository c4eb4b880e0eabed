import Diagnostics
import Awards
import Calls
import Intake
import Numbers
import Rubrics
import Scoring
import Wording

/// The cells of the shortlist.
struct ShortlistRows {
    let columns: [TextTable.Column]
    private let result: CallResult
    private let naming: [Int]
    /// Facts that the rubric wants beside a proposal.
    private let reported: [Int]
    private let precedence: Precedence
    /// The list is ordered by something else than the total.
    private let showsRankingScore: Bool
    /// Lots are lists of their own, with ranks of their own.
    private let hasLots: Bool
    private let style: NumberStyle

    init(_ result: CallResult, _ blocks: [ShortlistBlock], naming names: [String]?, _ style: NumberStyle) {
        self.result = result
        self.style = style
        precedence = Precedence(result)
        hasLots = result.awards?.lots.isEmpty == false
        let facts = result.rubric.facts
        naming =
            names.map { $0.compactMap { name in facts.firstIndex { $0.name == name } } } ?? result.rubric.namingFacts
        let named = Set(naming)
        reported = result.rubric.reportedFacts.filter { !named.contains($0) }
        let shown = blocks.lazy.flatMap { $0.sections.lazy.flatMap(\.members) }
        showsRankingScore = shown.contains { $0.row.card?.total != $0.row.card?.rankingScore }
        let unit = result.rubric.award.map { style.text($0.unit) } ?? ""
        let who = naming.map { style.text(result.rubric.label(ofFact: $0)) }.joined(separator: " – ")
        var columns = [TextTable.Column(title: hasLots ? style.say("in lot") : style.say("rank"), alignsRight: true)]
        if hasLots { columns.append(TextTable.Column(title: style.say("rank"), alignsRight: true)) }
        columns.append(TextTable.Column(title: style.say("proposal"), isWhole: true))
        if !naming.isEmpty { columns.append(TextTable.Column(title: who)) }
        columns += reported.map { TextTable.Column(title: style.text(result.rubric.label(ofFact: $0))) }
        columns.append(TextTable.Column(title: style.say("score"), alignsRight: true))
        if showsRankingScore { columns.append(TextTable.Column(title: style.say("ranking score"), alignsRight: true)) }
        columns.append(TextTable.Column(title: style.say("status")))
        let amount = unit.isEmpty ? style.say("amount") : style.say("amount \(unit)")
        columns.append(TextTable.Column(title: amount, alignsRight: true))
        columns.append(TextTable.Column(title: style.say("reason")))
        self.columns = columns
    }

    func cells(_ member: ShortlistBlock.Member) -> [String] {
        let row = member.row
        let rounding = result.rubric.assessments.rounding
        var cells = ranks(row) + [DisplayWidth.harmless(row.submission.proposal ?? "–")]
        if !naming.isEmpty { cells.append(who(row.submission)) }
        cells += reported.map { row.submission.fact($0).map { DisplayWidth.harmless(style.value($0)) } ?? "" }
        let threshold = result.rubric.total?.threshold
        cells.append(
            row.card?.total.map { style.numeral(NumberText.display($0, rounding, threshold: threshold)) } ?? "")
        if showsRankingScore {
            cells.append(row.card?.rankingScore.map { style.numeral(NumberText.display($0, rounding)) } ?? "")
        }
        return cells + [style.text(Words.word(row)), amount(row), DisplayWidth.harmless(reasons(member))]
    }

    /// In the lot, if there are some, then in the whole call.
    private func ranks(_ row: CallResult.Row) -> [String] {
        guard let decision = row.decision else { return hasLots ? ["", ""] : [""] }
        let tie = decision.ranked.isExAequo ? "=" : ""
        let rank = "\(decision.ranked.rank)\(tie)"
        return hasLots ? [decision.lotRank.map { "\($0)\(tie)" } ?? "", rank] : [rank]
    }

    private func who(_ submission: PackedSubmission) -> String {
        let parts = naming.compactMap(submission.fact).map(ValueText.plain).filter { !$0.isEmpty }
        return DisplayWidth.harmless(parts.joined(separator: " – "))
    }

    private func amount(_ row: CallResult.Row) -> String {
        guard let decision = row.decision else { return "" }
        if row.status == .awarded { return style.money(decision.awarded) }
        return decision.requested.map { "(\(style.money($0)))" } ?? ""
    }

    /// In words; what could not be admitted also says where, by the file's own name.
    private func reasons(_ member: ShortlistBlock.Member) -> String {
        let row = member.row
        let showsPlace = row.status == .inadmissible
        let texts = row.reasons.map { reason in
            guard showsPlace, var place = reason.place else { return style.text(reason.message) }
            place.file = place.file.split(separator: "/").last.map(String.init) ?? place.file
            return style.say("\("\(place)"): \(reason.message)")
        }
        let order = member.position.flatMap { position in
            member.next.flatMap { precedence.beforeNext(position, $0) }.map(style.text)
        }
        return (texts + [order].compactMap { $0 }).joined(separator: "; ")
    }
}
