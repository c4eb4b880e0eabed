import Awards
import Calls
import Intake
import Numbers
import Rubrics
package import Tuning
import Wording

/// What `fundscore tune` prints: how far each number of the rubric may move, and who swaps then.
package struct TuningText {
    package static func text(
        for report: TuningReport, width: Int = 100, style: NumberStyle = .screen
    ) -> String {
        TuningText(report: report, width: width, style: style).text
    }

    private let report: TuningReport
    private let width: Int
    private let style: NumberStyle

    private var text: String {
        var lines: [String] = []
        if !report.flipPoints.isEmpty {
            lines += heading(style.say("Weights: the award list is the same while the weight is in this interval"))
            lines += table(
                titles(style.say("criterion"), style.say("weight")),
                report.flipPoints.map { point in
                    [criterion(point.criterion), text(point.weight)] + cells(point.award)
                })
        }
        if !report.bounds.isEmpty {
            lines += heading(
                style.say("Thresholds, scales and budget: the award list is the same in this interval"))
            lines += table(
                titles(style.say("number"), style.say("value")),
                report.bounds.filter { !$0.isIdleScale }.map { [name($0), text($0.value)] + cells($0.award) })
            let idle = report.bounds.filter(\.isIdleScale)
            if !idle.isEmpty { lines.append(DisplayWidth.harmless(IdleScaleText(bounds: idle).sentence(style) { $0 })) }
        }
        lines += robustness + funding + draw + remedies + names
        if !report.notes.isEmpty {
            lines += [""] + report.notes.map { DisplayWidth.harmless(style.say("note: \($0)")) }
        }
        return lines.drop { $0.isEmpty }.joined(separator: "\n") + "\n"
    }

    private func heading(_ text: String) -> [String] { ["", text] }

    /// Of a table of intervals.
    private func titles(_ name: String, _ value: String) -> [String] {
        [name, value, style.say("from"), style.say("to"), style.say("below"), style.say("above")]
    }

    private func table(_ titles: [String], _ rows: [[String]]) -> [String] {
        let columns = titles.enumerated().map { index, title in
            TextTable.Column(title: title, alignsRight: (1...3).contains(index))
        }
        let table = TextTable(columns: columns, rows: rows, width: width)
        return table.header + [String(repeating: "─", count: table.width)] + rows.flatMap { table.lines($0) }
    }

    /// Square brackets in words: an end that still belongs to the interval needs no sign, the other has one.
    private func cells(_ interval: StableInterval) -> [String] {
        [
            (interval.low.isIncluded ? "" : "> ") + text(interval.low.value),
            (interval.high.isIncluded ? "" : "< ") + text(interval.high.value),
            swap(interval.low.change), swap(interval.high.change),
        ]
    }

    /// `C in, B out`
    private func swap(_ change: ListChange?) -> String {
        guard let change else { return style.say("no change") }
        let enters = names(change.enters).map { style.say("\($0) in") }
        let leaves = names(change.leaves).map { style.say("\($0) out") }
        let parts = [enters, leaves].compactMap { $0 }
        guard parts.isEmpty else { return DisplayWidth.harmless(parts.joined(separator: ", ")) }
        return change.moneyOut.isZero && change.moneyIn.isZero ? style.say("undecided") : style.say("other amounts")
    }

    private func names(_ proposals: [String]) -> Message? {
        guard !proposals.isEmpty else { return nil }
        let first = proposals.prefix(3).joined(separator: ", ")
        return proposals.count > 3 ? Message("\(first) and \(proposals.count - 3) more") : .verbatim(first)
    }

    private func name(_ bound: BoundStudy) -> String {
        let kind = StudyWords.kind(bound.kind)
        guard !bound.subject.isEmpty else { return style.text(kind) }
        return bound.movesTotal
            ? style.say("\(kind) of \(bound.subject), and the whole with it") : style.say("\(kind) of \(bound.subject)")
    }

    /// `quality (Quality of the action)`
    private func criterion(_ id: String) -> String {
        let title = report.result.rubric.criteria.first { $0.id == id }.map { style.text($0.name) } ?? id
        return DisplayWidth.harmless(title == id ? id : "\(id) (\(title))")
    }

    /// The titles of the proposals that the tables name by their ids.
    private var names: [String] {
        let intervals = report.flipPoints.map(\.award) + report.bounds.map(\.award)
        let changes = intervals.flatMap { [$0.low.change, $0.high.change].compactMap { $0 } }
        let shown = Set(changes.flatMap { $0.enters.prefix(3) + $0.leaves.prefix(3) })
            .union(report.remedies.prefix(10).map(\.proposal))
        guard !shown.isEmpty, let fact = report.result.rubric.facts.firstIndex(where: { $0.name == "title" }) else {
            return []
        }
        let rows = report.result.rows.indices.compactMap { position -> [String]? in
            let submission = report.result.rows.submission(position)
            guard let id = submission.proposal, shown.contains(id), submission.facts.indices.contains(fact) else {
                return nil
            }
            let title = ValueText.plain(submission.facts[fact])
            return title.isEmpty || title == id ? nil : [id, title]
        }
        guard !rows.isEmpty else { return [] }
        let table = TextTable(
            columns: [style.say("proposal"), style.say("title")].map { .init(title: $0) }, rows: rows, width: 120)
        return heading(style.say("Proposals named above"))
            + rows.flatMap { table.lines($0.map { DisplayWidth.harmless($0) }) }
    }

    private var robustness: [String] {
        guard let robustness = report.robustness else { return [] }
        let percent = robustness.relative * Rational(100)
        let safe = Message(
            """
            All weights together: the same proposals are at the top while none moves by more than \(text(percent)) % of itself (or \
            \(text(robustness.absolute)))
            """)
        let pair = robustness.pair.map { Message("\(safe); then \($0.enters) may overtake \($0.leaves)") }
        return ["", DisplayWidth.harmless(style.text(pair ?? safe))]
    }

    /// What the draw gives everybody, and what the ranking alone would.
    private var draw: [String] {
        guard let study = report.draw else { return [] }
        let rows = study.proposals.map { one in
            [
                "\(one.rank)", DisplayWidth.harmless(one.proposal), style.numeral(one.chance?.fractionText ?? "–"),
                style.text(DrawStudyText.probability(one.withDraw)), style.text(DrawStudyText.without(one)),
            ]
        }
        let columns = [
            (style.say("rank"), true), (style.say("proposal"), false), (style.say("chance"), true),
            (style.say("with the draw"), true), (style.say("without"), false),
        ]
        .map { TextTable.Column(title: $0.0, alignsRight: $0.1) }
        let table = TextTable(columns: columns, rows: rows, width: width)
        return heading(style.say("Probability of an award")) + [style.text(DrawStudyText.method(study))] + table.header
            + [String(repeating: "─", count: table.width)] + rows.flatMap { table.lines($0) }
    }

    private var funding: [String] {
        guard let study = report.funding else { return [] }
        let counts = FundingStudy.Band.allCases.map { band in
            Message("\(study.proposals.count { $0.band == band }) \(StudyWords.band(band))")
        }
        let all = Message.joined(counts, ", ")
        return ["", style.say("Funding in \(study.draws) draws (\(study.method)): \(all)")]
    }

    /// The nearest to the line.
    private var remedies: [String] {
        let rows = report.remedies.prefix(10).map { remedy -> [String] in
            let options = remedy.options.prefix(3).map { option in
                let whose = option.evaluator.map { style.say("\(option.criterion) by \($0)") } ?? option.criterion
                return "\(whose) \(text(option.from)) → \(text(option.to))"
            }
            return [
                remedy.proposal,
                options.isEmpty ? style.say("no single score") : style.text(Self.alternatives(options)),
            ]
        }
        guard !rows.isEmpty else { return [] }
        let columns = [style.say("proposal"), style.say("what it would take")].map { TextTable.Column(title: $0) }
        let table = TextTable(columns: columns, rows: rows, width: width)
        return heading(style.say("Not funded")) + table.header + [String(repeating: "─", count: table.width)]
            + rows.flatMap { table.lines($0) }
    }

    /// For people: six places are enough on a screen.
    private func text(_ number: Rational) -> String {
        let exact = number.exactDecimal.flatMap { $0.reduced.exponent >= -6 ? $0.reduced : nil }
        return style.numeral((exact ?? number.decimal.quantized(to: -6, .halfEven)).plainDescription)
    }

    /// `quality 3 → 4 or impact 2 → 3`
    private static func alternatives(_ options: [String]) -> Message {
        options.dropFirst().reduce(.verbatim(options.first ?? "")) { Message("\($0) or \($1)") }
    }
}
