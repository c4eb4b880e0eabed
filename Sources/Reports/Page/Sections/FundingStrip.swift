import Numbers
import Tuning
import Wording

/// How often each proposal is funded when weights and scores vary: safe, borderline, out.
struct FundingStrip {
    let view: CallView

    @HTMLBuilder var html: HTML {
        if let study = view.tuning?.funding, !study.proposals.isEmpty {
            Reports.study(view.say("How often each proposal is funded"), SafetySummary(view: view).probability) {
                paragraph { intro(study) }
                fold(view.say("How the trials are drawn")) { method(study) }
                Folding.html(
                    Folding.parts(study.proposals.count, around: middle(study), head: 0), limit: Folding.studyRows,
                    summary: { view.say("\(view.numbers.count($0.count)) more: \(counts(study.proposals[$0]))") },
                    block: { table(Array(study.proposals[$0])) })
            }
        }
    }

    private func method(_ study: FundingStudy) -> HTML {
        paragraph {
            view.say(
                """
                Seed \(study.seed); \(study.method). Where weights are drawn, each trial has weights that add up to the same sum and lie \
                around the written ones: the greater the concentration, the nearer (a Dirichlet distribution).
                """)
        }
    }

    private func intro(_ study: FundingStudy) -> String {
        view.say(
            """
            \(view.numbers.count(study.draws)) trials, in which weights and scores vary as the note below says. Safe: funded in at least \
            95\u{202F}% of them; out: in at most 5\u{202F}%; borderline: between. Of all: \(counts(study.proposals[...])).
            """)
    }

    private func counts(_ proposals: ArraySlice<FundingStudy.Proposal>) -> String {
        view.numbers.list(
            FundingStudy.Band.allCases.map { band in
                view.say("\(view.numbers.count(proposals.count { $0.band == band })) \(StudyWords.band(band))")
            })
    }

    /// The middle of the borderline ones.
    private func middle(_ study: FundingStudy) -> Int {
        let open = study.proposals.indices.filter { study.proposals[$0].band == .borderline }
        return open.isEmpty ? view.lineIndex : open[open.count / 2]
    }

    private func table(_ proposals: [FundingStudy.Proposal]) -> HTML {
        DataTable(
            caption: view.say("Probability of funding in rank order"), hasCards: true, hidesCaption: true,
            columns: [
                .init(view.say("rank"), .number), .init(view.say("proposal"), .heading), .init(view.say("now")),
                .init(view.say("drawing"), .drawing), .init(view.say("funded in"), .number), .init(view.say("band")),
                .init(view.say("rank, middle 90\u{202F}%"), .number),
            ]
        ).html(proposals.map(row))
    }

    private func row(_ one: FundingStudy.Proposal) -> DataTable.Row {
        let share = view.numbers.percent(one.probability, places: 1)
        let label = view.proposal(one.proposal)?.label ?? one.proposal
        let bar = ProbabilityBar(
            title: view.say("\(label): funded in \(share) of the trials"), probability: one.probability, band: one.band)
        return DataTable.Row([
            view.numbers.count(one.rank).html, view.short(one.proposal),
            (one.isFunded ? view.say("funded") : view.say("not funded")).html,
            bar.html, share.html,
            tag("span", ["class": "badge \(one.band.rawValue)"]) {
                view.numbers.text(StudyWords.band(one.band))
            },
            (one.bestRank == one.worstRank ? "\(one.bestRank)" : "\(one.bestRank)–\(one.worstRank)").html,
        ])
    }
}
