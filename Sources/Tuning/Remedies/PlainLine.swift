import Numbers
import Scoring

/// Where the money ends under one plain budget: whether a proposal of a given score would be funded, the others as they are.
/// Those above it do not depend on it, so that what they were awarded is what they get, and what is left decides. Only a tie has to
/// be left to the award rule itself; a law holds the rest against it.
struct PlainLine: Sendable {
    private let studied: StudiedCall
    private let budget: Decimal128
    private let stops: Bool
    private let scores: [Rational]
    private let isAwarded: [Bool]

    /// nil: the award rule looks at more than the order and one budget.
    init?(_ studied: StudiedCall) {
        switch AwardRuleKind(studied) {
        case .stop(let left):
            budget = studied.awarded.reduce(left) { $0 + studied.requested[$1] }
            stops = true
        case .skip(let budget):
            self.budget = budget
            stops = false
        case .additive, .any: return nil
        }
        self.studied = studied
        scores = studied.cards.prefix(studied.rankedCount).map { $0.rankingScore ?? .zero }
        isAwarded = studied.cards.map { studied.outcome.awarded[$0.proposal] != nil }
    }

    /// - Parameter card: of the member with its changed score.
    /// - Returns: nil where another proposal has the same score.
    func funds(_ card: ScoreCard, _ member: Int) -> Bool? {
        guard card.outcome == .ranked, let score = card.rankingScore else { return false }
        var asked = studied.requested[member]
        var isShort = false
        for index in 0..<studied.rankedCount where index != member {
            let theirs = scores[index]
            if theirs == score { return nil }
            guard theirs > score else { continue }
            if isAwarded[index] {
                asked = asked + studied.requested[index]
            } else if stops {
                isShort = true
            }
        }
        return !isShort && asked <= budget
    }
}
