import Tuning
import Wording

/// How the ranks move, drawn and as a table.
struct MovesSection {
    let view: ComparisonView

    private static let drawn = 60

    var section: PageSection? {
        let ranked = view.comparison.proposals.filter { $0.oldRank != nil || $0.newRank != nil }
        guard !ranked.isEmpty else { return nil }
        let moved = view.proposals(.moved)
        return PageSection("moves", view.say("How the ranks move")) {
            paragraph("muted") {
                view.say("Full lines rise, broken ones fall; heavy ones enter or leave the main list.")
            }
            tag(
                "div",
                ["class": "scroll", "role": "region", "aria-label": view.say("Old and new ranks"), "tabindex": "0"]
            ) {
                chart(ranked).html
            }
            if ranked.count > Self.drawn {
                paragraph("muted") {
                    view.say(
                        "Drawn are those that enter or leave the main list, then the highest ranked; \(Self.drawn) in all."
                    )
                }
            }
            heading(view.say("Move without entering or leaving (\(view.numbers.count(moved.count)))"))
            if moved.isEmpty {
                paragraph { view.say("Nobody.") }
            } else {
                MoveTable(view: view, caption: view.say("Moved")).html(moved)
            }
        }
    }

    private func chart(_ ranked: [Comparison.Proposal]) -> SlopeChart {
        let weighty = ranked.filter(isMarked) + ranked.filter { !isMarked($0) }
        let lines = weighty.prefix(Self.drawn).map { one in
            SlopeChart.Line(label: view.label(one), left: one.oldRank, right: one.newRank, isMarked: isMarked(one))
        }
        return SlopeChart(
            title: view.say("Old rank on the left, new rank on the right"), leftTitle: view.say("old rank"),
            rightTitle: view.say("new rank"), lines: Array(lines))
    }

    private func isMarked(_ one: Comparison.Proposal) -> Bool { one.move == .entered || one.move == .left }
}
