import Awards
import Numbers
import Scoring

/// The call's own ladder and award rule, asked about drawn scores.
struct AwardReplay: Sendable {
    let studied: StudiedCall

    /// The positions that are funded. Scores count to twelve decimals.
    func funded(_ draw: SimulatedCall.Draw) -> [Int] {
        let scores = ScoredColumns(
            criteria: studied.standing.criteria, total: Self.column(draw.total), ranking: Self.column(draw.ranking))
        return studied.contenders.placing(scores, competes: draw.competes).places
            .filter { $0.status == .awarded }.map(\.position)
    }

    private static func column(_ scores: ContiguousArray<Double>) -> ScoreColumn<Rational> {
        ScoreColumn(scores.map { Rational(twelveDecimals: $0) })
    }
}
