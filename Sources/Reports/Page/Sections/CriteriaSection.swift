import Numbers
import Tuning
import Wording

/// What each criterion does in this call: how its scores are spread, and how much it drives the ranking.
struct CriteriaSection {
    let view: CallView

    private var studies: [CriterionStudy] { view.tuning?.criteria ?? [] }

    var section: PageSection? {
        guard !studies.isEmpty else { return nil }
        return PageSection("criteria", view.say("What the criteria do")) {
            paragraph {
                view.say(
                    """
                    The written weight is what the rules say; the effective weight is the share of the differences between totals that a \
                    criterion makes in this call, where the total is a weighted sum. A criterion on which all proposals score alike decides \
                    nothing, whatever its weight.
                    """)
            }
            findings
            study(view.say("Written and effective weights"), heaviest) { weights }
            study(view.say("How the scores are spread"), nil) {
                tag("div", ["class": "small-multiples"]) { studies.map(histogram) }
            }
            if studies.count > 1 { fold(view.say("Correlations between criteria")) { correlations } }
        }
    }

    private var heaviest: HTML? {
        let known = studies.compactMap { one in one.effectiveWeight.map { (one.criterion, $0) } }
        return known.max { $0.1 < $1.1 }.map { criterion, share in
            view.numbers.html(
                "The greatest effective weight has \(slot: 0): \(view.numbers.percent(share, places: 1)).",
                isolated(view.title(ofCriterion: criterion)))
        }
    }

    private var weights: HTML {
        let effective = studies.compactMap(\.effectiveWeight)
        let most = (effective + studies.compactMap(\.weight).map(Drawing.double)).max() ?? 1
        let axis = Axis(min(0, effective.min() ?? 0), most)
        let table = DataTable(
            caption: view.say("Written weight (upper, light bar) and effective weight (lower, dark bar)"),
            hasCards: true,
            columns: [
                .init(view.say("criterion"), .heading), .init(view.say("written"), .number),
                .init(view.say("effective"), .number), .init(view.say("drawing"), .drawing),
                .init(view.say("mean"), .number), .init(view.say("spread (sd)"), .number),
                .init(view.say("scores"), .number), .init(view.say("at floor"), .number),
                .init(view.say("at ceiling"), .number),
            ])
        let blank = HTML.nothing
        let scale = DataTable.Row(
            [blank, blank, blank, axis.heading { view.numbers.percent($0) }, blank, blank, blank, blank, blank],
            style: "scale")
        return table.html([scale] + studies.map { row($0, axis) })
    }

    private func row(_ study: CriterionStudy, _ axis: Axis) -> DataTable.Row {
        let written = study.weight.map { view.numbers.percent($0) } ?? "–"
        let effective = study.effectiveWeight.map { view.numbers.percent($0, places: 1) } ?? "–"
        let share = { (value: Double?) in (value.map { view.numbers.percent($0) } ?? "–").html }
        let title = view.title(ofCriterion: study.criterion)
        let bar = study.weight.map { weight in
            PairBar(
                title: view.say("\(title): written \(written), effective \(effective)"), first: Drawing.double(weight),
                second: study.effectiveWeight ?? 0, axis: axis
            ).html
        }
        return DataTable.Row([
            isolated(title), written.html, effective.html, bar ?? .nothing,
            view.numbers.fixed(study.mean, places: 2).html,
            view.numbers.fixed(study.standardDeviation, places: 2).html,
            (view.numbers.exact(study.minimum) + "–" + view.numbers.exact(study.maximum)).html,
            share(study.atFloor), share(study.atCeiling),
        ])
    }

    @HTMLBuilder private var findings: HTML {
        let idle = studies.filter(\.neverDecides).map { isolated(view.title(ofCriterion: $0.criterion)) }
        let twins = studies.compactMap { study in
            study.redundantWith.map { twin in
                view.numbers.html(
                    "\(slot: 0) orders the proposals like \(slot: 1).",
                    isolated(view.title(ofCriterion: study.criterion)),
                    isolated(view.title(ofCriterion: twin)))
            }
        }
        if !idle.isEmpty || !twins.isEmpty {
            tag("ul") {
                idle.map { name in
                    tag("li") {
                        view.numbers.html("\(slot: 0): leaving it out would change nothing in the award list.", name)
                    }
                }
                twins.map { twin in tag("li") { twin } }
            }
        }
    }

    private func histogram(_ study: CriterionStudy) -> HTML {
        let title = view.title(ofCriterion: study.criterion)
        let bins = study.histogram.map { bin in
            Histogram.Bin(label: short(bin.score), count: bin.count)
        }
        let told = bins.map { "\($0.label): \($0.count)" }.joined(separator: ", ")
        return tag("figure") {
            tag("figcaption") { isolated(title) }
            Histogram(title: view.say("\(title), proposals by score: \(told)"), bins: bins).html
        }
    }

    private func short(_ score: Rational) -> String {
        score.exactDecimal == nil ? view.numbers.fixed(score, places: 2) : view.numbers.exact(score)
    }

    private var correlations: HTML {
        let ids = studies.map(\.criterion)
        let table = DataTable(
            caption: view.say("Pearson's correlation between the scores of two criteria"),
            columns: [.init(view.say("criterion"), .heading)] + ids.map { .init($0, .number) })
        return table.html(
            studies.map { study in
                let values = Dictionary(
                    study.correlations.map { ($0.with, $0.value) }, uniquingKeysWith: { first, _ in first })
                return .init(
                    [isolated(study.criterion)]
                        + ids.map { id in
                            (id == study.criterion
                                ? "1" : values[id].flatMap { $0 }.map { view.numbers.fixed($0, places: 2) } ?? "–")
                                .html
                        })
            })
    }
}
