import Diagnostics
import Awards
package import Calls
import Intake
import Numbers
import Rubrics
import Scoring
import Wording

/// The table that `fundscore run` ends with: every submission in its list, with its reason in words. Lots are lists of their own.
package struct Shortlist {
    /// - Parameters:
    ///   - width: columns of the screen; longer texts go on in the next line.
    ///   - columns: names of facts that tell a reader who it is; by default those that `one_per` counts by, or the title.
    package static func text(
        for result: CallResult, width: Int = 100, columns: [String]? = nil, style: NumberStyle = .screen
    ) -> String {
        Shortlist(result: result, style: style).text(width, columns)
    }

    /// Whether the list names every submission, so that each row is asked for.
    package static func isWhole(for result: CallResult) -> Bool { result.rows.count <= ShortlistBlock.wholeCall }

    private let result: CallResult
    private let style: NumberStyle

    private func text(_ width: Int, _ columns: [String]?) -> String {
        let blocks = ShortlistBlock.all(of: result)
        let rows = ShortlistRows(result, blocks, naming: columns, style)
        let cells = blocks.map { block in block.sections.map { $0.members.map(rows.cells) } }
        let table = TextTable(columns: rows.columns, rows: cells.flatMap { $0.flatMap { $0 } }, width: width)
        let rule = String(repeating: "─", count: table.width)
        var lines = heading + table.header
        for (block, cells) in zip(blocks, cells) {
            lines += block.heading.map { ["", DisplayWidth.harmless(style.text($0))] } ?? []
            for (section, cells) in zip(block.sections, cells) {
                lines += ["", "\(style.text(Words.heading(section.status))) (\(section.count))", rule]
                lines += cells.flatMap { table.lines($0) }
                if section.hidden > 0 {
                    lines.append(style.say("… and \(section.hidden) more, in decisions.csv of --out"))
                }
                if section.status == .awarded, let list = block.list { lines += [rule] + line(of: list) }
            }
            if let list = block.list, !block.sections.contains(where: { $0.status == .awarded }) {
                lines += [rule] + line(of: list)
            }
        }
        return (lines + closing(blocks)).joined(separator: "\n") + "\n"
    }

    private var heading: [String] {
        let about = [Words.standing(of: result.rubric), RankingFormula(result.rubric)?.sentence]
        let lines = [style.text(result.rubric.name)] + about.map { $0.map(style.text) }
        return lines.compactMap { $0.map(DisplayWidth.harmless) }.filter { !$0.isEmpty } + [""]
    }

    /// Where the money of a list ends, and who is next.
    private func line(of list: FundingList) -> [String] {
        guard let unit = result.rubric.award.map({ style.text($0.unit) }) else { return [] }
        let line = style.say("funding line: \(balance(list.awarded, of: list.budget, list.left, unit))")
        guard list.lot != nil, let next = list.next, let decisions = result.awards?.decisions else { return [line] }
        return [line, style.say("next, if an award falls free: \(decisions[next].ranked.scored.proposal)")]
    }

    private func balance(
        _ awarded: Decimal128, of budget: Decimal128?, _ left: Decimal128?, _ unit: String
    ) -> Message {
        let unit = unit.isEmpty ? "" : " \(unit)"
        guard let budget, let left else { return Message("\(style.money(awarded) + unit) awarded") }
        let (sum, whole) = (style.money(awarded), style.money(budget) + unit)
        return left < 0
            ? Message("\(sum) of \(whole) awarded, \(style.money(-left)) over the budget")
            : Message("\(sum) of \(whole) awarded, \(style.money(left)) left")
    }

    private func closing(_ blocks: [ShortlistBlock]) -> [String] {
        let counts = ShortlistBlock.lists.compactMap { status -> String? in
            let count = result.rows.count(of: status)
            return count == 0 ? nil : style.say("\(count) \(Words.counted(status, count))")
        }
        let shown = blocks.flatMap { $0.sections.flatMap(\.members) }.map(\.row)
        let tie =
            shown.contains { $0.decision?.ranked.isExAequo == true }
            ? [style.say("= ex aequo: still tied after the ladder")] : []
        let legend =
            shown.contains { $0.decision?.requested != nil && $0.status != .awarded }
            ? [style.say("( ) asked for, not awarded")] : []
        let remarks =
            (result.awards?.remarks ?? []).map(\.message) + FilledScores.lines(shown, result.rubric)
            + MissingInputs.lines(result)
        let notes = remarks.map { DisplayWidth.harmless(style.say("note: \($0)")) }
        let count = result.rows.count
        let lists = counts.joined(separator: ", ")
        let total = style.say("\(count) \(plural: count, "submission", "submissions"): \(lists)")
        return [""] + lotTotal + notes + tie + legend + [total]
    }

    /// The money of all lots together.
    private var lotTotal: [String] {
        guard let awards = result.awards, !awards.lots.isEmpty,
            let unit = result.rubric.award.map({ style.text($0.unit) })
        else { return [] }
        let left = awards.budget.map { $0 - awards.awardedTotal }
        return [style.say("all lots: \(balance(awards.awardedTotal, of: awards.budget, left, unit))")]
    }
}
