import Awards
import Calls
import Numbers
import Rubrics
import Tuning

/// The draw with all its arithmetic, so that anybody can repeat it with `sha256sum` and paper.
struct DrawSection {
    let view: CallView
    private let record: DrawRecord

    /// nil: nothing was to be drawn.
    init?(view: CallView) {
        guard let record = view.result.awards?.draw, !record.pools.isEmpty else { return nil }
        (self.view, self.record) = (view, record)
    }

    private var text: DrawText { DrawText(record: record) }

    var section: PageSection {
        PageSection("draw", "The draw") {
            paragraph { isolated(DrawText.origin(record.rule)) }
            paragraph { DrawText.order }
            record.pools.map(pool)
            view.tuning?.draw.map(probabilities)
            paragraph("muted") {
                "To repeat it: "
                tag("code") { "scripts/verify_draw.py result.json" }
                ", or by hand: "
                tag("code") { "printf '%s' 'SEED' | sha256sum" }
                ", and with the id behind the seed for every proposal."
            }
        }
    }

    /// What the draw gives everybody, and what the ranking alone would.
    private func probabilities(_ study: DrawStudy) -> HTML {
        .joined([
            heading("Probability of an award"), paragraph { DrawStudyText.method(study) },
            Folding.html(
                Folding.parts(study.proposals.count),
                summary: { "rows \($0.lowerBound + 1) to \($0.upperBound)" },
                block: { range in
                    DataTable(
                        caption: "Probability of an award in rank order, from row \(range.lowerBound + 1)",
                        hasCards: true,
                        hidesCaption: true,
                        columns: [
                            .init("rank", .number), .init("proposal", .heading), .init("chance", .number),
                            .init("with the draw", .number), .init("without the draw"),
                        ]
                    ).html(
                        study.proposals[range].map { one in
                            .init([
                                view.numbers.count(one.rank).html, view.short(one.proposal),
                                (one.chance?.fractionText ?? "–").html, DrawStudyText.probability(one.withDraw).html,
                                DrawStudyText.without(one).html,
                            ])
                        })
                }),
        ])
    }

    private func pool(_ pool: DrawRecord.Pool) -> HTML {
        let name = DrawText.name(pool)
        return .joined([
            name.isEmpty ? .nothing : tag("h3") { isolated(name.prefix(1).uppercased() + String(name.dropFirst())) },
            paragraph { text.chances(pool) + " " + text.meaning(pool) },
            text.point(pool).map { point in paragraph { isolated(point) } }
                ?? paragraph { "Nothing is drawn yet: the draw waits for its seed." },
            Folding.html(
                Folding.parts(pool.entries.count), summary: { "places \($0.lowerBound + 1) to \($0.upperBound)" },
                block: { table(pool, $0) }),
        ])
    }

    private func table(_ pool: DrawRecord.Pool, _ range: Range<Int>) -> HTML {
        DataTable(
            caption: "The draw in its order, from place \(range.lowerBound + 1)", hasCards: true, hidesCaption: true,
            columns: [
                .init("place", .number), .init("proposal", .heading), .init("score", .number), .init("chance", .number),
                .init("SHA-256(seed, id)"), .init("parts"), .init("point", .number), .init("drawn"),
            ]
        ).html(range.map { row(pool.entries[$0], place: $0 + 1) })
    }

    private func row(_ entry: DrawRecord.Entry, place: Int) -> DataTable.Row {
        let turn = entry.turn
        let digest = turn.map { HexText.of($0.digest) } ?? "–"
        return DataTable.Row([
            view.numbers.count(place).html, view.short(entry.proposal), view.score(entry.score),
            entry.chance.fractionText.html,
            tag("code", ["class": "digest"]) { digest },
            (turn.map { "\($0.from.fractionText) – \($0.to.fractionText)" } ?? "–").html,
            (turn?.point?.fractionText ?? "–").html,
            (turn.map { $0.isDrawn ? "drawn" : "not drawn" } ?? "not yet").html,
        ])
    }
}
