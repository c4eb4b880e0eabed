import Numbers
import Tuning
import Wording

/// What would have been needed: the smallest change of one score that funds a proposal that is not funded.
struct RemediesSection {
    let view: CallView

    private static let optionsShown = 3

    var section: PageSection? {
        guard let remedies = view.tuning?.remedies, !remedies.isEmpty else { return nil }
        return PageSection("remedies", view.say("What it would take")) {
            paragraph {
                view.say(
                    """
                    For each ranked proposal that is not funded: the smallest change of a single score, all else equal, that would fund it. \
                    It explains a result; it is no promise for another call.
                    """)
            }
            study(view.say("The smallest change for each proposal"), answer(remedies)) {
                Folding.html(
                    Folding.parts(remedies.count, open: 30), limit: Folding.studyRows,
                    summary: { view.say("\(view.numbers.count($0.count)) more") },
                    block: { table(Array(remedies[$0])) })
            }
        }
    }

    private func answer(_ remedies: [Remedy]) -> HTML {
        let open = remedies.count { !$0.options.isEmpty }
        return view.numbers.html(
            """
            One better score would fund \(view.numbers.count(open)) of the \(view.numbers.count(remedies.count)) that are ranked and not \
            funded.
            """)
    }

    private func table(_ remedies: [Remedy]) -> HTML {
        DataTable(
            caption: view.say("Smallest change of one score that funds the proposal"), hasCards: true,
            hidesCaption: true,
            columns: [
                .init(view.say("rank"), .number), .init(view.say("proposal"), .heading),
                .init(view.say("one of these would do, the smallest first")),
            ]
        ).html(
            remedies.map { remedy in
                .init([
                    (view.proposal(remedy.proposal).map { view.rank($0.row) } ?? "").html, view.link(remedy.proposal),
                    options(remedy),
                ])
            })
    }

    private func options(_ remedy: Remedy) -> HTML {
        guard !remedy.options.isEmpty else { return view.numbers.html("No single score can do it.") }
        return tag("ul", ["class": "plain"]) {
            remedy.options.prefix(Self.optionsShown).map { option in
                tag("li") {
                    view.numbers.html(
                        "\(slot: 0): \(slot: 1) instead of \(slot: 2)", whose(option), number(option.to),
                        number(option.from))
                }
            }
        }
    }

    /// The criterion, and the evaluator where it is one's score.
    private func whose(_ option: Remedy.Option) -> HTML {
        let criterion = isolated(view.title(ofCriterion: option.criterion))
        guard let evaluator = option.evaluator else { return criterion }
        return view.numbers.html("\(slot: 0) by \(slot: 1)", criterion, isolated(evaluator))
    }

    private func number(_ score: Rational) -> HTML {
        tag("span", ["title": view.numbers.exact(score)]) {
            score.exactDecimal == nil ? view.numbers.fixed(score, places: 4) : view.numbers.exact(score)
        }
    }
}
