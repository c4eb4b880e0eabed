import Numbers
import Tuning

/// The other numbers of the rubric: thresholds, ends of scales, the budget.
struct BoundTable {
    let view: CallView

    @HTMLBuilder var html: HTML {
        if let bounds = view.tuning?.bounds, !bounds.isEmpty {
            heading("How far thresholds, scales and the budget may move")
            DataTable(
                caption: "The award list stays the same from … to …, everything else as written", hasCards: true,
                columns: [
                    .init("number", .heading), .init("as written", .number), .init("same list from", .number),
                    .init("to", .number), .init("just beyond", .prose),
                ]
            ).html(bounds.filter { !$0.isIdleScale }.map(row))
            let idle = bounds.filter(\.isIdleScale)
            if !idle.isEmpty {
                paragraph("muted") { stranger(IdleScaleText(bounds: idle).sentence { view.title(ofCriterion: $0) }) }
            }
        }
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
            bound.subject.isEmpty ? HTML.nothing : ": ".html + stranger(view.title(ofCriterion: bound.subject))
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
