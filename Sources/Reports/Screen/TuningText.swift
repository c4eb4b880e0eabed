import Awards
import Calls
import Intake
import Numbers
import Rubrics
package import Tuning

/// What `fundscore tune` prints: how far each number of the rubric may move, and who swaps then.
package enum TuningText {
    package static func text(for report: TuningReport, width: Int = 100) -> String {
        var lines: [String] = []
        if !report.flipPoints.isEmpty {
            lines += heading("Weights: the award list is the same while the weight is in this interval")
            lines += table(
                ["criterion", "weight", "from", "to", "below", "above"],
                report.flipPoints.map { point in
                    [criterion(point.criterion, report), text(point.weight)] + cells(point.award)
                }, width)
        }
        if !report.bounds.isEmpty {
            lines += heading("Thresholds, scales and budget: the award list is the same in this interval")
            lines += table(
                ["number", "value", "from", "to", "below", "above"],
                report.bounds.filter { !$0.isIdleScale }.map { [name($0), text($0.value)] + cells($0.award) }, width)
            let idle = report.bounds.filter(\.isIdleScale)
            if !idle.isEmpty { lines.append(DisplayWidth.harmless(IdleScaleText(bounds: idle).sentence { $0 })) }
        }
        lines += robustness(report) + funding(report) + draw(report, width) + remedies(report, width) + names(report)
        if !report.notes.isEmpty { lines += [""] + report.notes.map { "note: \(DisplayWidth.harmless($0))" } }
        return lines.drop { $0.isEmpty }.joined(separator: "\n") + "\n"
    }

    private static func heading(_ text: String) -> [String] { ["", text] }

    private static func table(_ titles: [String], _ rows: [[String]], _ width: Int) -> [String] {
        let columns = titles.enumerated().map { index, title in
            TextTable.Column(title: title, alignsRight: (1...3).contains(index))
        }
        let table = TextTable(columns: columns, rows: rows, width: width)
        return table.header + [String(repeating: "─", count: table.width)] + rows.flatMap { table.lines($0) }
    }

    /// Square brackets in words: an end that still belongs to the interval needs no sign, the other has one.
    private static func cells(_ interval: StableInterval) -> [String] {
        [
            (interval.low.isIncluded ? "" : "> ") + text(interval.low.value),
            (interval.high.isIncluded ? "" : "< ") + text(interval.high.value),
            swap(interval.low.change), swap(interval.high.change),
        ]
    }

    /// `C in, B out`
    private static func swap(_ change: ListChange?) -> String {
        guard let change else { return "no change" }
        let parts = [names(change.enters, "in"), names(change.leaves, "out")].filter { !$0.isEmpty }
        guard parts.isEmpty else { return DisplayWidth.harmless(parts.joined(separator: ", ")) }
        return change.moneyOut.isZero && change.moneyIn.isZero ? "undecided" : "other amounts"
    }

    private static func names(_ proposals: [String], _ word: String) -> String {
        guard !proposals.isEmpty else { return "" }
        let more = proposals.count > 3 ? " and \(proposals.count - 3) more" : ""
        return proposals.prefix(3).joined(separator: ", ") + more + " " + word
    }

    private static func name(_ bound: BoundStudy) -> String {
        let kind = bound.kind.rawValue.replacing("_", with: " ")
        guard !bound.subject.isEmpty else { return kind }
        return "\(kind) of \(bound.subject)\(bound.movesTotal ? ", and the whole with it" : "")"
    }

    /// `quality (Quality of the action)`
    private static func criterion(_ id: String, _ report: TuningReport) -> String {
        let title = report.result.rubric.criteria.first { $0.id == id }?.title ?? ""
        return DisplayWidth.harmless(title.isEmpty || title == id ? id : "\(id) (\(title))")
    }

    /// The titles of the proposals that the tables name by their ids.
    private static func names(_ report: TuningReport) -> [String] {
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
        let table = TextTable(columns: ["proposal", "title"].map { .init(title: $0) }, rows: rows, width: 120)
        return heading("Proposals named above") + rows.flatMap { table.lines($0.map { DisplayWidth.harmless($0) }) }
    }

    private static func robustness(_ report: TuningReport) -> [String] {
        guard let robustness = report.robustness else { return [] }
        let percent = robustness.relative * Rational(100)
        let pair = robustness.pair.map { "; then \($0.enters) may overtake \($0.leaves)" } ?? ""
        return [
            "",
            "All weights together: the same proposals are at the top while none moves by more than "
                + "\(text(percent)) % of itself (or \(text(robustness.absolute)))\(pair)",
        ].map { DisplayWidth.harmless($0) }
    }

    /// What the draw gives everybody, and what the ranking alone would.
    private static func draw(_ report: TuningReport, _ width: Int) -> [String] {
        guard let study = report.draw else { return [] }
        let rows = study.proposals.map { one in
            [
                "\(one.rank)", DisplayWidth.harmless(one.proposal), one.chance?.fractionText ?? "–",
                DrawStudyText.probability(one.withDraw), DrawStudyText.without(one),
            ]
        }
        let columns = [
            ("rank", true), ("proposal", false), ("chance", true), ("with the draw", true), ("without", false),
        ]
        .map { TextTable.Column(title: $0.0, alignsRight: $0.1) }
        let table = TextTable(columns: columns, rows: rows, width: width)
        return heading("Probability of an award") + [DrawStudyText.method(study)] + table.header
            + [String(repeating: "─", count: table.width)] + rows.flatMap { table.lines($0) }
    }

    private static func funding(_ report: TuningReport) -> [String] {
        guard let study = report.funding else { return [] }
        let counts = FundingStudy.Band.allCases.map { band in
            "\(study.proposals.count { $0.band == band }) \(band.rawValue)"
        }
        return ["", "Funding in \(study.draws) draws (\(study.method)): " + counts.joined(separator: ", ")]
    }

    /// The nearest to the line.
    private static func remedies(_ report: TuningReport, _ width: Int) -> [String] {
        let rows = report.remedies.prefix(10).map { remedy -> [String] in
            let options = remedy.options.prefix(3).map { "\($0.criterion) \(text($0.from)) → \(text($0.to))" }
            return [remedy.proposal, options.isEmpty ? "no single score" : options.joined(separator: " or ")]
        }
        guard !rows.isEmpty else { return [] }
        let columns = ["proposal", "what it would take"].map { TextTable.Column(title: $0) }
        let table = TextTable(columns: columns, rows: rows, width: width)
        return heading("Not funded") + table.header + [String(repeating: "─", count: table.width)]
            + rows.flatMap { table.lines($0) }
    }

    /// For people: six places are enough on a screen.
    private static func text(_ number: Rational) -> String {
        if let exact = number.exactDecimal, exact.reduced.exponent >= -6 { return exact.reduced.plainDescription }
        return number.decimal.quantized(to: -6, .halfEven).plainDescription
    }
}
