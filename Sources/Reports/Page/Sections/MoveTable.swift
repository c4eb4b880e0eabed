import Awards
import Tuning
import Wording

/// Proposals with their old and new place, and the causes.
struct MoveTable {
    let view: ComparisonView
    let caption: String

    func html(_ proposals: [Comparison.Proposal]) -> HTML {
        Folding.html(
            Folding.parts(proposals.count), summary: { view.say("\(view.numbers.count($0.count)) more") },
            block: { range in
                DataTable(
                    caption: caption, hasCards: true, hidesCaption: true,
                    columns: [
                        .init(view.say("proposal"), .heading), .init(view.say("old rank"), .number),
                        .init(view.say("new rank"), .number), .init(view.say("old score"), .number),
                        .init(view.say("new score"), .number), .init(view.say("list")),
                        .init(view.say("old award"), .number), .init(view.say("new award"), .number),
                        .init(view.say("because"), .prose),
                    ]
                ).html(proposals[range].map(row))
            })
    }

    private func row(_ one: Comparison.Proposal) -> DataTable.Row {
        DataTable.Row([
            view.name(one), view.rank(one.oldRank), view.rank(one.newRank), view.oldScore(one.oldScore),
            view.newScore(one.newScore), "\(word(one.oldStatus)) → \(word(one.newStatus))".html,
            view.numbers.money(one.oldAwarded).html, view.numbers.money(one.newAwarded).html, causes(one),
        ])
    }

    private func word(_ status: Status?) -> String {
        status.map { view.numbers.text(Words.list($0)) } ?? view.say("not there")
    }

    private func causes(_ one: Comparison.Proposal) -> HTML {
        tag("ul", ["class": "plain"]) {
            one.causes.map { cause in
                tag("li") {
                    cause.subject.isEmpty ? HTML.nothing : tag("b") { isolated(cause.subject) } + ": ".html
                    isolated(view.numbers.text(cause.text))
                }
            }
        }
    }
}
