import Awards
import Calls
import Numbers
import Rubrics
import Tuning
import Wording

/// The draw with all its arithmetic, so that anybody can repeat it with `sha256sum` and paper.
struct DrawSection {
    let view: CallView
    private let record: DrawRecord

    /// nil: nothing was to be drawn.
    init?(view: CallView) {
        guard let record = view.result.awards?.draw, !record.pools.isEmpty else { return nil }
        (self.view, self.record) = (view, record)
    }

    private var text: DrawText { DrawText(record: record, style: view.numbers) }

    var section: PageSection {
        PageSection("draw", view.say("The draw")) {
            paragraph { isolated(view.numbers.text(DrawText.origin(record.rule))) }
            paragraph { view.numbers.text(DrawText.order) }
            record.pools.map(pool)
            view.tuning?.draw.map(probabilities)
            paragraph("muted") {
                view.numbers.html(
                    "To repeat it: \(slot: 0), or by hand: \(slot: 1), and with the id behind the seed for every proposal.",
                    tag("code") { "scripts/verify_draw.py result.json" },
                    tag("code") { "printf '%s' 'SEED' | sha256sum" })
            }
        }
    }

    /// What the draw gives everybody, and what the ranking alone would.
    private func probabilities(_ study: DrawStudy) -> HTML {
        .joined([
            heading(view.say("Probability of an award")), paragraph { view.numbers.text(DrawStudyText.method(study)) },
            Folding.html(
                Folding.parts(study.proposals.count),
                summary: { view.say("rows \($0.lowerBound + 1) to \($0.upperBound)") },
                block: { range in
                    DataTable(
                        caption: view.say("Probability of an award in rank order, from row \(range.lowerBound + 1)"),
                        hasCards: true,
                        hidesCaption: true,
                        columns: [
                            .init(view.say("rank"), .number), .init(view.say("proposal"), .heading),
                            .init(view.say("chance"), .number), .init(view.say("with the draw"), .number),
                            .init(view.say("without the draw")),
                        ]
                    ).html(
                        study.proposals[range].map { one in
                            .init([
                                view.numbers.count(one.rank).html, view.short(one.proposal),
                                view.numbers.numeral(one.chance?.fractionText ?? "–").html,
                                view.numbers.text(DrawStudyText.probability(one.withDraw)).html,
                                view.numbers.text(DrawStudyText.without(one)).html,
                            ])
                        })
                }),
        ])
    }

    /// nil: there is one pool, which needs no name.
    private func name(of pool: DrawRecord.Pool) -> String? {
        DrawText.name(pool).map(view.numbers.text).map { $0.prefix(1).uppercased() + $0.dropFirst() }
    }

    private func pool(_ pool: DrawRecord.Pool) -> HTML {
        .joined([
            name(of: pool).map { name in tag("h3") { isolated(name) } } ?? .nothing,
            paragraph { text.chances(pool) + " " + text.meaning(pool) },
            text.point(pool).map { point in paragraph { isolated(point) } }
                ?? paragraph { view.say("Nothing is drawn yet: the draw waits for its seed.") },
            Folding.html(
                Folding.parts(pool.entries.count),
                summary: { view.say("places \($0.lowerBound + 1) to \($0.upperBound)") },
                block: { table(pool, $0) }),
        ])
    }

    private func table(_ pool: DrawRecord.Pool, _ range: Range<Int>) -> HTML {
        DataTable(
            // Read aloud, each table has a name of its own.
            caption: [name(of: pool), view.say("The draw in its order, from place \(range.lowerBound + 1)")]
                .compactMap { $0 }.joined(separator: ": "),
            hasCards: true, hidesCaption: true,
            columns: [
                .init(view.say("place"), .number), .init(view.say("proposal"), .heading),
                .init(view.say("score"), .number),
                .init(view.say("chance"), .number), .init(view.say("SHA-256(seed, id)")), .init(view.say("parts")),
                .init(view.say("point"), .number), .init(view.say("drawn")),
            ]
        ).html(range.map { row(pool.entries[$0], place: $0 + 1) })
    }

    private func number(_ fraction: Rational) -> HTML { view.numbers.numeral(fraction.fractionText).html }

    private func row(_ entry: DrawRecord.Entry, place: Int) -> DataTable.Row {
        let turn = entry.turn
        let digest = turn.map { HexText.of($0.digest) } ?? "–"
        return DataTable.Row([
            view.numbers.count(place).html, view.short(entry.proposal), view.score(entry.score),
            number(entry.chance),
            tag("code", ["class": "digest"]) { digest },
            turn.map { number($0.from) + " – ".html + number($0.to) } ?? "–".html,
            turn?.point.map(number) ?? "–".html,
            (turn.map { $0.isDrawn ? view.say("drawn") : view.say("not drawn") } ?? view.say("not yet")).html,
        ])
    }
}
