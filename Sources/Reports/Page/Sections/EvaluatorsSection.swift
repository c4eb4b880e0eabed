import Numbers
import Tuning
import Wording

/// How severe evaluators are, and what it would change. Scores are never overwritten.
struct EvaluatorsSection {
    let view: CallView

    var section: PageSection? {
        guard let study = view.tuning?.evaluators, !study.evaluators.isEmpty else { return nil }
        return PageSection("evaluators", view.say("The evaluators")) {
            paragraph { agreement(study) }
            if !study.remarks.isEmpty {
                tag("ul") { study.remarks.map { remark in tag("li") { isolated(view.numbers.text(remark)) } } }
            }
            Reports.study(view.say("How severe each evaluator is"), ends(study)) {
                paragraph("muted") {
                    view.say(
                        """
                        In points of the total, against the others who read the same proposals: left of the line is stricter, right of it \
                        milder. The bar is two standard errors on either side.
                        """)
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
        let (least, most) = (view.numbers.fixed(low.points, places: 2), view.numbers.fixed(high.points, places: 2))
        return view.numbers.html(
            "From \(least) (\(slot: 0), the strictest) to \(most) points (\(slot: 1), the mildest).",
            isolated(low.name),
            isolated(high.name))
    }

    private func agreement(_ study: EvaluatorStudy) -> String {
        let alpha =
            study.alpha.map {
                view.say(
                    """
                    Krippendorff's alpha, the agreement beyond chance, is \(view.numbers.fixed($0, places: 2)) (1 is perfect; \
                    \(numeral: "0.80") is usually asked for, below \(numeral: "0.67") conclusions are uncertain).
                    """)
            } ?? view.say("Agreement between evaluators cannot be measured here.")
        guard study.components > 1 else { return alpha }
        let parts = view.say(
            """
            The score sheets fall into \(study.components) groups of proposals that no evaluator links: severity compares within a group \
            only.
            """)
        return "\(alpha) \(parts)"
    }

    private func severity(_ study: EvaluatorStudy) -> HTML {
        let ends = study.evaluators.compactMap { one in one.severity.map { abs($0) + 2 * (one.standardError ?? 0) } }
        let reach = max(ends.max() ?? 1, 0.1)
        let axis = Axis(-reach, reach)
        let table = DataTable(
            caption: view.say("Severity of each evaluator"), hasCards: true, hidesCaption: true,
            columns: [
                .init(view.say("evaluator"), .heading), .init(view.say("proposals"), .number),
                .init(view.say("mean"), .number), .init(view.say("drawing"), .drawing),
                .init(view.say("severity"), .number), .init(view.say("cautious estimate"), .number),
                .init(view.say("without this evaluator"), .prose),
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
        let text = one.severity.map { view.numbers.fixed($0, places: 2) + error } ?? view.say("not connected")
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
        let list =
            one.leaves.isEmpty && one.enters.isEmpty
            ? view.numbers.html("the same list") : ChangeText(view: view).html(change)
        guard !one.unscored.isEmpty else { return list }
        let count = one.unscored.count
        let names = one.unscored.prefix(3).joined(separator: ", ") + (count > 3 ? ", …" : "")
        let lost = view.say(
            """
            \(view.numbers.count(count)) \(plural: count, "proposal has", "proposals have") too few evaluators left to be scored \
            (\(names)):
            """)
        return isolated(lost + " ") + list
    }

    // MARK: raw and corrected ranks

    private static let drawn = 40

    @HTMLBuilder private func ranks(_ study: EvaluatorStudy) -> HTML {
        let corrected = study.proposals.filter { $0.correctedRank != nil }
        if !corrected.isEmpty {
            Reports.study(view.say("Ranks with severity taken out"), moves(corrected)) {
                correctedRanks(study, corrected)
            }
        }
    }

    private func moves(_ corrected: [EvaluatorStudy.Proposal]) -> HTML {
        let steps = corrected.map { abs(($0.correctedRank ?? $0.rawRank) - $0.rawRank) }
        let (some, many) = (steps.count { $0 > 0 }, steps.count { $0 >= 3 })
        return view.numbers.html(
            """
            \(view.numbers.count(some)) of \(corrected.count) \(plural: corrected.count, "proposal", "proposals") would change places, \
            \(view.numbers.count(many)) by three ranks or more.
            """)
    }

    @HTMLBuilder private func correctedRanks(
        _ study: EvaluatorStudy, _ corrected: [EvaluatorStudy.Proposal]
    ) -> HTML {
        paragraph("muted") {
            view.say(
                """
                By the mean of the evaluators' totals, as given and with severity taken out. It decides nothing; it shows whose rank hangs \
                on who read it. Full lines rise, broken ones fall, heavy ones move by three ranks or more.
                """)
        }
        if let text = LeftOutText(rubric: view.rubric).sentence { paragraph("muted") { view.numbers.text(text) } }
        if corrected.contains(where: { $0.correctedRank != $0.rawRank }) {
            tag(
                "div",
                [
                    "class": "scroll", "role": "region", "aria-label": view.say("Ranks as given and corrected"),
                    "tabindex": "0",
                ]
            ) {
                chart(corrected).html
            }
            if corrected.count > Self.drawn { paragraph("muted") { view.say("Drawn are the first \(Self.drawn).") } }
        } else {
            paragraph { view.say("No rank changes.") }
        }
        fold(view.say("The ranks as a table")) {
            Folding.html(
                Folding.parts(study.proposals.count), limit: Folding.studyRows,
                summary: { view.say("\(view.numbers.count($0.count)) more") },
                block: { table(Array(study.proposals[$0])) })
        }
    }

    private func chart(_ proposals: [EvaluatorStudy.Proposal]) -> SlopeChart {
        SlopeChart(
            title: view.say("Rank as given on the left, with severity taken out on the right"),
            leftTitle: view.say("as given"), rightTitle: view.say("severity taken out"),
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
            caption: view.say("Totals and ranks: as given, with severity taken out, and by the cautious estimate"),
            columns: [
                .init(view.say("proposal"), .heading), .init(view.say("total"), .number),
                .init(view.say("rank"), .number),
                .init(view.say("corrected"), .number), .init(view.say("rank"), .number),
                .init(view.say("cautious"), .number), .init(view.say("rank"), .number),
                .init(view.say("spread"), .number),
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
