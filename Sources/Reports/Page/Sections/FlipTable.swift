import Numbers
import Tuning
import Wording

/// How far each weight may move, all others rescaled, before the award list changes; and who changes places there.
struct FlipTable {
    let view: CallView

    @HTMLBuilder var html: HTML {
        if let flips = view.tuning?.flipPoints, !flips.isEmpty {
            study(view.say("How far each weight may move"), SafetySummary(view: view).awardList) {
                paragraph {
                    view.say(
                        """
                        The upper, dark bar is where the award list stays the same; the lower, light one where the same proposals stay at \
                        the top of the ranking; the upright line is the weight as written. The other weights are rescaled in proportion.
                        """)
                }
                table(flips)
            }
        }
    }

    private func table(_ flips: [FlipPoint]) -> HTML {
        let table = DataTable(
            caption: view.say("How far each weight may move before the award list changes"), hasCards: true,
            hidesCaption: true,
            columns: [
                .init(view.say("criterion"), .heading), .init(view.say("weight"), .number),
                .init(view.say("drawing"), .drawing), .init(view.say("same list from"), .number),
                .init(view.say("to"), .number), .init(view.say("just beyond"), .prose),
            ])
        let scale = DataTable.Row(
            [
                .nothing, .nothing, IntervalBar.heading { view.numbers.percent($0) }, .nothing, .nothing, .nothing,
            ], style: "scale")
        return table.html([scale] + flips.map(row))
    }

    private func row(_ flip: FlipPoint) -> DataTable.Row {
        let shares = ShareText(numbers: view.numbers)
        let title = view.title(ofCriterion: flip.criterion)
        let (low, high) = (flip.award.low, flip.award.high)
        return DataTable.Row([
            isolated(title), shares.percent(flip.weight, besides: flip.weight), bar(flip, title).html,
            shares.percent(low.value, besides: flip.weight), shares.percent(high.value, besides: flip.weight),
            beyond(view.say("below"), low) + beyond(view.say("above"), high),
        ])
    }

    private func bar(_ flip: FlipPoint, _ title: String) -> IntervalBar {
        let weight = Drawing.double(flip.weight)
        return IntervalBar(
            title: view.say(
                """
                \(title): same list from \(view.numbers.percent(flip.award.low.value)) to \
                \(view.numbers.percent(flip.award.high.value)), weight \(view.numbers.percent(flip.weight))
                """),
            award: range(flip.award), ranking: range(flip.ranking), weight: weight)
    }

    private func range(_ interval: StableInterval) -> ClosedRange<Double> {
        let (low, high) = (Drawing.double(interval.low.value), Drawing.double(interval.high.value))
        return min(low, high)...max(low, high)
    }

    private func beyond(_ side: String, _ end: StableInterval.End) -> HTML {
        tag("p", ["class": "beyond"]) {
            tag("b") { "\(side): " }
            end.change.map { ChangeText(view: view).html($0) } ?? view.numbers.html("nothing changes")
        }
    }
}
