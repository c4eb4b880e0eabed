import Numbers
import Tuning

/// The other numbers of the rubric: thresholds, ends of scales, the budget.
struct BoundTable {
    let view: CallView

    @HTMLBuilder var html: HTML {
        if let bounds = view.tuning?.bounds, !bounds.isEmpty {
            study("How far thresholds, scales and the budget may move", answer(bounds)) {
                DataTable(
                    caption: "The award list stays the same from … to …, everything else as written", hasCards: true,
                    columns: [
                        .init("number", .heading), .init("as written", .number), .init("same list from", .number),
                        .init("to", .number), .init("just beyond", .prose),
                    ]
                ).html(bounds.filter { !$0.isIdleScale }.map(row))
                let idle = bounds.filter(\.isIdleScale)
                if !idle.isEmpty {
                    paragraph("muted") {
                        isolated(IdleScaleText(bounds: idle).sentence { view.title(ofCriterion: $0) })
                    }
                }
            }
        }
    }

    /// Of the budget of the whole call, which is asked for first; else how many of the numbers matter.
    private func answer(_ bounds: [BoundStudy]) -> HTML {
        if let budget = bounds.first(where: { $0.kind == .budget && $0.subject.isEmpty }) {
            let (low, high) = (budget.award.low, budget.award.high)
            let ends = [
                low.change.map { _ in "from \(view.amount(low.value))" },
                high.change.map { _ in "up to \(view.amount(high.value))" },
            ].compactMap { $0 }
            return ends.isEmpty
                ? "No other budget changes the award list.".html
                : "The award list is the same for a budget \(ends.joined(separator: " ")).".html
        }
        let loose = bounds.count { $0.award.low.change != nil || $0.award.high.change != nil }
        return "\(view.numbers.count(loose)) of \(Words.count(bounds.count, "number")) can change the award list.".html
    }

    private func row(_ bound: BoundStudy) -> DataTable.Row {
        let (low, high) = (bound.award.low, bound.award.high)
        return DataTable.Row([
            name(bound), number(bound.value, bound.kind), number(low.value, bound.kind), number(high.value, bound.kind),
            beyond("below", low) + beyond("above", high),
        ])
    }

    private func name(_ bound: BoundStudy) -> HTML {
        let subject =
            bound.subject.isEmpty ? HTML.nothing : ": ".html + isolated(view.title(ofCriterion: bound.subject))
        let kind =
            switch bound.kind {
            case .threshold: "Threshold"
            case .totalThreshold: "Threshold of the total"
            case .scaleMinimum: "Lowest score of the scale"
            case .scaleMaximum: "Highest score of the scale"
            case .budget:
                bound.subject.isEmpty
                    ? "Budget" : (bound.movesTotal ? "Budget of the lot, and the whole with it" : "Budget of the lot")
            }
        return kind.html + subject
    }

    private func number(_ value: Rational, _ kind: BoundStudy.Kind) -> HTML {
        kind == .budget ? view.amount(value).html : view.score(value)
    }

    private func beyond(_ side: String, _ end: StableInterval.End) -> HTML {
        tag("p", ["class": "beyond"]) {
            tag("b") { "\(side): " }
            end.change.map { ChangeText(view: view).html($0) } ?? "nothing changes".html
        }
    }
}
