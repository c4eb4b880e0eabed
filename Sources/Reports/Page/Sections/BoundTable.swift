import Numbers
import Tuning
import Wording

/// The other numbers of the rubric: thresholds, ends of scales, the budget.
struct BoundTable {
    let view: CallView

    @HTMLBuilder var html: HTML {
        if let bounds = view.tuning?.bounds, !bounds.isEmpty {
            study(view.say("How far thresholds, scales and the budget may move"), answer(bounds)) {
                DataTable(
                    caption: view.say("The award list stays the same from … to …, everything else as written"),
                    hasCards: true,
                    columns: [
                        .init(view.say("number"), .heading), .init(view.say("as written"), .number),
                        .init(view.say("same list from"), .number), .init(view.say("to"), .number),
                        .init(view.say("just beyond"), .prose),
                    ]
                ).html(bounds.filter { !$0.isIdleScale }.map(row))
                let idle = bounds.filter(\.isIdleScale)
                if !idle.isEmpty {
                    paragraph("muted") {
                        isolated(IdleScaleText(bounds: idle).sentence(view.numbers) { view.title(ofCriterion: $0) })
                    }
                }
            }
        }
    }

    /// Of the budget of the whole call, which is asked for first; else how many of the numbers matter.
    private func answer(_ bounds: [BoundStudy]) -> HTML {
        if let budget = bounds.first(where: { $0.kind == .budget && $0.subject.isEmpty }) {
            let (low, high) = (budget.award.low, budget.award.high)
            let (least, most) = (view.amount(low.value), view.amount(high.value))
            return switch (low.change, high.change) {
            case (nil, nil): view.numbers.html("No other budget changes the award list.")
            case (_?, nil): view.numbers.html("The award list is the same for a budget from \(least).")
            case (nil, _?): view.numbers.html("The award list is the same for a budget up to \(most).")
            case (_?, _?): view.numbers.html("The award list is the same for a budget from \(least) up to \(most).")
            }
        }
        let loose = bounds.count { $0.award.low.change != nil || $0.award.high.change != nil }
        return view.numbers.html(
            """
            \(view.numbers.count(loose)) of \(bounds.count) \(plural: bounds.count, "number", "numbers") can change the award list.
            """)
    }

    private func row(_ bound: BoundStudy) -> DataTable.Row {
        let (low, high) = (bound.award.low, bound.award.high)
        return DataTable.Row([
            name(bound), number(bound.value, bound.kind), number(low.value, bound.kind), number(high.value, bound.kind),
            beyond(view.say("below"), low) + beyond(view.say("above"), high),
        ])
    }

    private func name(_ bound: BoundStudy) -> HTML {
        let subject =
            bound.subject.isEmpty ? HTML.nothing : ": ".html + isolated(view.title(ofCriterion: bound.subject))
        let kind =
            switch bound.kind {
            case .threshold: view.say("Threshold")
            case .totalThreshold: view.say("Threshold of the total")
            case .scaleMinimum: view.say("Lowest score of the scale")
            case .scaleMaximum: view.say("Highest score of the scale")
            case .budget:
                bound.subject.isEmpty
                    ? view.say("Budget")
                    : bound.movesTotal
                        ? view.say("Budget of the lot, and the whole with it") : view.say("Budget of the lot")
            }
        return kind.html + subject
    }

    private func number(_ value: Rational, _ kind: BoundStudy.Kind) -> HTML {
        kind == .budget ? view.amount(value).html : view.score(value)
    }

    private func beyond(_ side: String, _ end: StableInterval.End) -> HTML {
        tag("p", ["class": "beyond"]) {
            tag("b") { "\(side): " }
            end.change.map { ChangeText(view: view).html($0) } ?? view.numbers.html("nothing changes")
        }
    }
}
