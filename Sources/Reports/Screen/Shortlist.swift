import Diagnostics
import Awards
package import Calls
import Intake
import Numbers
import Rubrics
import Scoring

/// The table that `fundscore run` ends with: every submission in its list, with its reason in words. Lots are lists of their own.
package enum Shortlist {
    /// - Parameters:
    ///   - width: columns of the screen; longer texts go on in the next line.
    ///   - columns: names of facts that tell a reader who it is; by default those that `one_per` counts by, or the title.
    package static func text(for result: CallResult, width: Int = 100, columns: [String]? = nil) -> String {
        let blocks = ShortlistBlock.all(of: result)
        let rows = ShortlistRows(result, blocks, naming: columns)
        let cells = blocks.map { block in block.sections.map { $0.members.map(rows.cells) } }
        let table = TextTable(columns: rows.columns, rows: cells.flatMap { $0.flatMap { $0 } }, width: width)
        let rule = String(repeating: "─", count: table.width)
        var lines = heading(result) + table.header
        for (block, cells) in zip(blocks, cells) {
            lines += block.heading.map { ["", DisplayWidth.harmless($0)] } ?? []
            for (section, cells) in zip(block.sections, cells) {
                lines += ["", "\(Words.heading(section.status)) (\(section.count))", rule]
                lines += cells.flatMap { table.lines($0) }
                if section.hidden > 0 { lines.append("… and \(section.hidden) more, in decisions.csv of --out") }
                if section.status == .awarded, let list = block.list { lines += [rule] + line(of: list, result) }
            }
            if let list = block.list, !block.sections.contains(where: { $0.status == .awarded }) {
                lines += [rule] + line(of: list, result)
            }
        }
        return (lines + closing(result, blocks)).joined(separator: "\n") + "\n"
    }

    /// Whether the list names every submission, so that each row is asked for.
    package static func isWhole(for result: CallResult) -> Bool { result.rows.count <= ShortlistBlock.wholeCall }

    private static func heading(_ result: CallResult) -> [String] {
        let title = result.rubric.title.isEmpty ? result.rubric.id : result.rubric.title
        let lines = [title, Words.standing(of: result.rubric), RankingFormula(result.rubric)?.sentence]
        return lines.compactMap { $0.map(DisplayWidth.harmless) }.filter { !$0.isEmpty } + [""]
    }

    /// Where the money of a list ends, and who is next.
    private static func line(of list: FundingList, _ result: CallResult) -> [String] {
        guard let unit = result.rubric.award?.unit else { return [] }
        let line = "funding line: " + balance(list.awarded, of: list.budget, list.left, unit)
        guard list.lot != nil, let next = list.next, let decisions = result.awards?.decisions else { return [line] }
        return [line, "next, if an award falls free: \(decisions[next].ranked.scored.proposal)"]
    }

    private static func balance(
        _ awarded: Decimal128, of budget: Decimal128?, _ left: Decimal128?, _ unit: String
    ) -> String {
        let unit = unit.isEmpty ? "" : " \(unit)"
        guard let budget, let left else { return "\(NumberText.grouped(awarded))\(unit) awarded" }
        let rest = left < 0 ? "\(NumberText.grouped(-left)) over the budget" : "\(NumberText.grouped(left)) left"
        return "\(NumberText.grouped(awarded)) of \(NumberText.grouped(budget))\(unit) awarded, \(rest)"
    }

    private static func closing(_ result: CallResult, _ blocks: [ShortlistBlock]) -> [String] {
        let counts = ShortlistBlock.lists.compactMap { status -> String? in
            let count = result.rows.count(of: status)
            return count == 0 ? nil : "\(count) \(Words.heading(status).lowercased())"
        }
        let shown = blocks.flatMap { $0.sections.flatMap(\.members) }.map(\.row)
        let tie =
            shown.contains { $0.decision?.ranked.isExAequo == true } ? ["= ex aequo: still tied after the ladder"] : []
        let legend =
            shown.contains { $0.decision?.requested != nil && $0.status != .awarded }
            ? ["( ) asked for, not awarded"] : []
        let remarks =
            (result.awards?.remarks ?? []).map(\.text) + FilledScores.lines(shown, result.rubric)
            + MissingInputs.lines(result)
        let notes = remarks.map { "note: \(DisplayWidth.harmless($0))" }
        let total = Words.count(result.rows.count, "submission")
        return [""] + lotTotal(result) + notes + tie + legend + ["\(total): \(counts.joined(separator: ", "))"]
    }

    /// The money of all lots together.
    private static func lotTotal(_ result: CallResult) -> [String] {
        guard let awards = result.awards, !awards.lots.isEmpty, let unit = result.rubric.award?.unit else { return [] }
        let left = awards.budget.map { $0 - awards.awardedTotal }
        return ["all lots: " + balance(awards.awardedTotal, of: awards.budget, left, unit)]
    }
}
