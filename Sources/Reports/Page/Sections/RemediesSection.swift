import Numbers
import Tuning

/// What would have been needed: the smallest change of one score that funds a proposal that is not funded.
struct RemediesSection {
    let view: CallView

    private static let optionsShown = 3

    var section: PageSection? {
        guard let remedies = view.tuning?.remedies, !remedies.isEmpty else { return nil }
        return PageSection("remedies", "What it would take") {
            paragraph {
                "For each ranked proposal that is not funded: the smallest change of a single score, all else equal, that would fund it. "
                "It explains a result; it is no promise for another call."
            }
            study("The smallest change for each proposal", answer(remedies)) {
                Folding.html(
                    Folding.parts(remedies.count, open: 30), limit: Folding.studyRows,
                    summary: { "\(view.numbers.count($0.count)) more" },
                    block: { table(Array(remedies[$0])) })
            }
        }
    }

    private func answer(_ remedies: [Remedy]) -> HTML {
        let open = remedies.count { !$0.options.isEmpty }
        return
            "One better score would fund \(view.numbers.count(open)) of the \(view.numbers.count(remedies.count)) that are ranked and not funded."
            .html
    }

    private func table(_ remedies: [Remedy]) -> HTML {
        DataTable(
            caption: "Smallest change of one score that funds the proposal", hasCards: true, hidesCaption: true,
            columns: [
                .init("rank", .number), .init("proposal", .heading), .init("one of these would do, the smallest first"),
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
        guard !remedy.options.isEmpty else { return "No single score can do it.".html }
        return tag("ul", ["class": "plain"]) {
            remedy.options.prefix(Self.optionsShown).map { option in
                tag("li") {
                    isolated(view.title(ofCriterion: option.criterion))
                    ": "
                    number(option.to)
                    " instead of "
                    number(option.from)
                }
            }
        }
    }

    private func number(_ score: Rational) -> HTML {
        tag("span", ["title": view.numbers.exact(score)]) {
            score.exactDecimal == nil ? view.numbers.fixed(score, places: 4) : view.numbers.exact(score)
        }
    }
}
