import Numbers
import Rubrics
import Scoring

/// The call's own ladder and award rule, asked about drawn scores.
struct AwardReplay: Sendable {
    let studied: StudiedCall
    private let positions: [String: Int]

    init(_ studied: StudiedCall) {
        self.studied = studied
        positions = Dictionary(
            studied.cards.enumerated().map { ($1.proposal, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The positions that are funded. Scores count to twelve decimals.
    func funded(_ draw: SimulatedCall.Draw) -> [Int] {
        let competing = studied.cards.indices.filter { draw.competes[$0] }.map { index in
            studied.cards[index].with(
                .ranked, scores: [], total: Rational(twelveDecimals: draw.total[index]),
                rankingScore: Rational(twelveDecimals: draw.ranking[index]), studied.rubric.slots)
        }
        let awarded = studied.outcome(of: competing).awarded
        return awarded.keys.compactMap { positions[$0] }
    }
}
