import Diagnostics
import Awards
public import Calls
import Intake
import Numbers
import Rubrics
import Scoring

/// The table that `fundscore run` ends with: every submission in its list, with its reason in words.
public enum Shortlist {
    /// The order in which the lists are printed.
    private static let lists: [Status] = [
        .awarded, .reserve, .notFunded, .undecided, .withdrawn, .belowThreshold, .incomplete, .ineligible,
        .inadmissible,
    ]

    /// - Parameters:
    ///   - width: columns of the screen; longer texts go on in the next line.
    ///   - columns: names of facts that tell a reader who it is; by default those that `one_per` counts by, or the title.
    public static func text(for result: CallResult, width: Int = 100, columns: [String]? = nil) -> String {
        let sections = lists.compactMap { ShortlistSection($0, of: result) }
        let rows = ShortlistRows(result, sections, naming: columns)
        let table = TextTable(columns: rows.columns, rows: sections.flatMap { $0.rows.map(rows.cells) }, width: width)
        var lines = heading(result) + table.header
        let rule = String(repeating: "─", count: table.width)
        for section in sections {
            lines += ["", "\(Words.heading(section.status)) (\(section.count))", rule]
            lines += section.rows.flatMap { table.lines(rows.cells($0)) }
            if section.hidden > 0 { lines.append("… and \(section.hidden) more, in decisions.csv of --out") }
            let balances = section.status == .awarded ? fundingLines(result) : []
            if !balances.isEmpty { lines += [rule] + balances }
        }
        return (lines + closing(result, sections)).joined(separator: "\n") + "\n"
    }

    private static func heading(_ result: CallResult) -> [String] {
        let title = result.rubric.title.isEmpty ? result.rubric.id : result.rubric.title
        let lines = [title, Words.standing(of: result.rubric), RankingFormula(result.rubric)?.sentence]
        return lines.compactMap { $0.map(DisplayWidth.harmless) }.filter { !$0.isEmpty } + [""]
    }

    /// Where the money ends, in all and lot by lot.
    private static func fundingLines(_ result: CallResult) -> [String] {
        guard let awards = result.awards, let unit = result.rubric.award?.unit else { return [] }
        let all = "funding line: " + balance(awards.awardedTotal, of: awards.budget, unit)
        return [all] + awards.lots.map { "lot \($0.lot ?? ""): " + balance($0.awarded, of: $0.budget, unit) }
    }

    private static func balance(_ awarded: Decimal128, of budget: Decimal128?, _ unit: String) -> String {
        guard let budget else { return "\(NumberText.grouped(awarded)) \(unit) awarded" }
        let left = NumberText.grouped(budget - awarded)
        return "\(NumberText.grouped(awarded)) of \(NumberText.grouped(budget)) \(unit) awarded, \(left) left"
    }

    private static func closing(_ result: CallResult, _ sections: [ShortlistSection]) -> [String] {
        let counts = sections.map { "\($0.count) \(Words.heading($0.status).lowercased())" }
        let notes = (result.awards?.remarks ?? []).map { "note: \(DisplayWidth.harmless($0.text))" }
        let shown = sections.flatMap(\.rows)
        let tie =
            shown.contains { $0.decision?.ranked.isExAequo == true } ? ["= ex aequo: still tied after the ladder"] : []
        let legend =
            shown.contains { $0.decision?.requested != nil && $0.status != .awarded }
            ? ["( ) asked for, not awarded"] : []
        let total = Words.count(result.rows.count, "submission")
        return [""] + notes + tie + legend + ["\(total): \(counts.joined(separator: ", "))"]
    }
}

/// One list on the screen; of a long one in a large call the beginning.
private struct ShortlistSection {
    let status: Status
    let count: Int
    let rows: [CallResult.Row]

    var hidden: Int { count - rows.count }

    /// A call of more submissions shows so many of each list.
    private static let (wholeCall, head) = (1_000, 40)

    /// nil: nobody is on the list.
    init?(_ status: Status, of result: CallResult) {
        let members = result.rows.indices.filter { result.rows.statuses[$0] == status }
        guard !members.isEmpty else { return nil }
        self.status = status
        count = members.count
        rows = members.prefix(result.rows.count > Self.wholeCall ? Self.head : members.count).map { result.rows[$0] }
    }
}

/// The cells of the shortlist.
private struct ShortlistRows {
    let columns: [TextTable.Column]
    private let result: CallResult
    private let naming: [Int]
    /// The list is ordered by something else than the total.
    private let showsRankingScore: Bool

    init(_ result: CallResult, _ sections: [ShortlistSection], naming names: [String]?) {
        self.result = result
        let facts = result.rubric.facts
        naming =
            names.map { $0.compactMap { name in facts.firstIndex { $0.name == name } } } ?? result.rubric.namingFacts
        showsRankingScore = sections.contains { $0.rows.contains { $0.card?.total != $0.card?.rankingScore } }
        let unit = result.rubric.award?.unit ?? ""
        let who = naming.map { result.rubric.label(ofFact: $0) }.joined(separator: " – ")
        var columns = [TextTable.Column(title: "rank", alignsRight: true), TextTable.Column(title: "proposal")]
        if !naming.isEmpty { columns.append(TextTable.Column(title: who)) }
        columns.append(TextTable.Column(title: "score", alignsRight: true))
        if showsRankingScore { columns.append(TextTable.Column(title: "ranking score", alignsRight: true)) }
        columns.append(TextTable.Column(title: "status"))
        columns.append(TextTable.Column(title: unit.isEmpty ? "amount" : "amount \(unit)", alignsRight: true))
        columns.append(TextTable.Column(title: "reason"))
        self.columns = columns
    }

    func cells(_ row: CallResult.Row) -> [String] {
        let rounding = result.rubric.assessments.rounding
        let score = { (number: Rational?) in number.map { NumberText.display($0, rounding) } ?? "" }
        let rank = row.decision.map { "\($0.ranked.rank)\($0.ranked.isExAequo ? "=" : "")" } ?? ""
        var cells = [rank, DisplayWidth.harmless(row.submission.proposal ?? "–")]
        if !naming.isEmpty { cells.append(who(row.submission)) }
        cells.append(score(row.card?.total))
        if showsRankingScore { cells.append(score(row.card?.rankingScore)) }
        return cells + [Words.word(row), amount(row), DisplayWidth.harmless(reasons(row))]
    }

    private func who(_ submission: Submission) -> String {
        guard !submission.facts.isEmpty else { return "" }
        let parts = naming.map { ValueText.plain(submission.facts[$0]) }.filter { !$0.isEmpty }
        return DisplayWidth.harmless(parts.joined(separator: " – "))
    }

    private func amount(_ row: CallResult.Row) -> String {
        guard let decision = row.decision else { return "" }
        if row.status == .awarded { return NumberText.grouped(decision.awarded) }
        return decision.requested.map { "(\(NumberText.grouped($0)))" } ?? ""
    }

    /// In words; what could not be admitted also says where, by the file's own name.
    private func reasons(_ row: CallResult.Row) -> String {
        let showsPlace = row.status == .inadmissible
        return row.reasons.map { reason in
            guard showsPlace, var place = reason.place else { return reason.text }
            place.file = FileLabel.short(place.file)
            return "\(place): \(reason.text)"
        }.joined(separator: "; ")
    }
}
