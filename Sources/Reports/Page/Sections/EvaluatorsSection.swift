import Numbers
import Tuning

/// How severe evaluators are, and what it would change. Scores are never overwritten.
struct EvaluatorsSection {
    let view: CallView

    var section: PageSection? {
        guard let study = view.tuning?.evaluators, !study.evaluators.isEmpty else { return nil }
        return PageSection("evaluators", "The evaluators") {
            paragraph { agreement(study) }
            if !study.remarks.isEmpty { tag("ul") { study.remarks.map { remark in tag("li") { isolated(remark) } } } }
            Reports.study("How severe each evaluator is", ends(study)) {
                paragraph("muted") {
                    "In points of the total, against the others who read the same proposals: left of the line is stricter, right of it "
                    "milder. The bar is two standard errors on either side."
                }
                severity(study)
            }
            ranks(study)
        }
    }

    /// The strictest and the mildest.
    private func ends(_ study: EvaluatorStudy) -> HTML? {
        let known = study.evaluators.compactMap { one in one.severity.map { (name: one.evaluator, points: $0) } }
        guard let low = known.min(by: { $0.points < $1.points }), let high = known.max(by: { $0.points < $1.points }),
            low.points < high.points
        else { return nil }
        return .joined([
            "From \(view.numbers.fixed(low.points, places: 2)) (".html, isolated(low.name), ", the strictest) to ".html,
            "\(view.numbers.fixed(high.points, places: 2)) points (".html, isolated(high.name), ", the mildest).".html,
        ])
    }

    private func agreement(_ study: EvaluatorStudy) -> String {
        let alpha =
            study.alpha.map {
                "Krippendorff's alpha, the agreement beyond chance, is \(view.numbers.fixed($0, places: 2)) (1 is perfect; 0.80 is usually asked for, below 0.67 conclusions are uncertain)."
            } ?? "Agreement between evaluators cannot be measured here."
        let parts =
            study.components > 1
            ? " The score sheets fall into \(study.components) groups of proposals that no evaluator links: severity compares within a group only."
            : ""
        return alpha + parts
    }

    private func severity(_ study: EvaluatorStudy) -> HTML {
        let ends = study.evaluators.compactMap { one in one.severity.map { abs($0) + 2 * (one.standardError ?? 0) } }
        let reach = max(ends.max() ?? 1, 0.1)
        let axis = Axis(-reach, reach)
        let table = DataTable(
            caption: "Severity of each evaluator", hasCards: true, hidesCaption: true,
            columns: [
                .init("evaluator", .heading), .init("proposals", .number), .init("mean", .number), .init("", .drawing),
                .init("severity", .number), .init("cautious estimate", .number),
                .init("without this evaluator", .prose),
            ])
        let scale = DataTable.Row(
            [
                .nothing, .nothing, .nothing, axis.heading { view.numbers.fixed($0, places: axis.places) }, .nothing,
                .nothing,
                .nothing,
            ], style: "scale")
        return table.html([scale] + study.evaluators.map { row($0, axis) })
    }

    private func row(_ one: EvaluatorStudy.Evaluator, _ axis: Axis) -> DataTable.Row {
        let error = one.standardError.map { " ± \(view.numbers.fixed($0, places: 2))" } ?? ""
        let text = one.severity.map { view.numbers.fixed($0, places: 2) + error } ?? "not connected"
        let bar = one.severity.map { severity in
            WhiskerBar(
                title: "\(one.evaluator): \(text)", value: severity,
                range: one.standardError.map { severity - 2 * $0...severity + 2 * $0 }, mark: 0, axis: axis
            ).html
        }
        return DataTable.Row([
            isolated(one.evaluator), view.numbers.count(one.assessments).html,
            view.numbers.fixed(one.mean, places: 2).html,
            bar ?? .nothing, text.html, (one.shrunk.map { view.numbers.fixed($0, places: 2) } ?? "–").html,
            dropped(one),
        ])
    }

    private func dropped(_ one: EvaluatorStudy.Evaluator) -> HTML {
        let change = ListChange(leaves: one.leaves, enters: one.enters)
        let list = one.leaves.isEmpty && one.enters.isEmpty ? "the same list".html : ChangeText(view: view).html(change)
        guard !one.unscored.isEmpty else { return list }
        let count = one.unscored.count
        let lost =
            "\(view.numbers.count(count)) \(count == 1 ? "proposal has" : "proposals have") too few evaluators left to be scored (\(one.unscored.prefix(3).joined(separator: ", "))\(count > 3 ? ", …" : "")): "
        return isolated(lost) + list
    }

    // MARK: raw and corrected ranks

    private static let drawn = 40

    @HTMLBuilder private func ranks(_ study: EvaluatorStudy) -> HTML {
        let corrected = study.proposals.filter { $0.correctedRank != nil }
        if !corrected.isEmpty {
            Reports.study("Ranks with severity taken out", moves(corrected)) { correctedRanks(study, corrected) }
        }
    }

    private func moves(_ corrected: [EvaluatorStudy.Proposal]) -> HTML {
        let steps = corrected.map { abs(($0.correctedRank ?? $0.rawRank) - $0.rawRank) }
        return
            "\(view.numbers.count(steps.count { $0 > 0 })) of \(Words.count(corrected.count, "proposal")) would change places, \(view.numbers.count(steps.count { $0 >= 3 })) by three ranks or more."
            .html
    }

    @HTMLBuilder private func correctedRanks(
        _ study: EvaluatorStudy, _ corrected: [EvaluatorStudy.Proposal]
    ) -> HTML {
        paragraph("muted") {
            "By the mean of the evaluators' totals, as given and with severity taken out. It decides nothing; it shows whose rank "
            "hangs on who read it. Full lines rise, broken ones fall, heavy ones move by three ranks or more."
        }
        if let text = LeftOutText(rubric: view.rubric).sentence { paragraph("muted") { text } }
        if corrected.contains(where: { $0.correctedRank != $0.rawRank }) {
            tag(
                "div",
                [
                    "class": "scroll", "role": "region", "aria-label": "Ranks as given and corrected",
                    "tabindex": "0",
                ]
            ) {
                chart(corrected).html
            }
            if corrected.count > Self.drawn { paragraph("muted") { "Drawn are the first \(Self.drawn)." } }
        } else {
            paragraph { "No rank changes." }
        }
        fold("The ranks as a table") {
            Folding.html(
                Folding.parts(study.proposals.count), limit: Folding.studyRows,
                summary: { "\(view.numbers.count($0.count)) more" }, block: { table(Array(study.proposals[$0])) })
        }
    }

    private func chart(_ proposals: [EvaluatorStudy.Proposal]) -> SlopeChart {
        SlopeChart(
            title: "Rank as given on the left, with severity taken out on the right", leftTitle: "as given",
            rightTitle: "severity taken out",
            lines: proposals.prefix(Self.drawn).map { one in
                SlopeChart.Line(
                    label: view.proposal(one.proposal)?.label ?? one.proposal, left: one.rawRank,
                    right: one.correctedRank,
                    isMarked: abs((one.correctedRank ?? one.rawRank) - one.rawRank) >= 3)
            })
    }

    private func table(_ proposals: [EvaluatorStudy.Proposal]) -> HTML {
        let number = { (value: Double?) in (value.map { view.numbers.fixed($0, places: 2) } ?? "–").html }
        let rank = { (value: Int?) in (value.map { view.numbers.count($0) } ?? "–").html }
        return DataTable(
            caption: "Totals and ranks: as given, with severity taken out, and by the cautious estimate",
            columns: [
                .init("proposal", .heading), .init("total", .number), .init("rank", .number),
                .init("corrected", .number),
                .init("rank", .number), .init("cautious", .number), .init("rank", .number), .init("spread", .number),
            ]
        ).html(
            proposals.map { one in
                .init([
                    view.short(one.proposal), number(one.raw), rank(one.rawRank), number(one.corrected),
                    rank(one.correctedRank), number(one.shrunk), rank(one.shrunkRank), number(one.spread),
                ])
            })
    }
}
