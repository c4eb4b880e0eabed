import Numbers
import Scoring

/// Where the money ends under one plain budget: whether a proposal of a given score would be funded, the others as they are.
/// Those above it do not depend on it. A tie counts against it, so that the answer is a first guess and no decision.
struct PlainLine: Sendable {
    private let studied: StudiedCall
    private let budget: Decimal128
    private let stops: Bool

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
    }

    /// - Parameter card: of the member with its changed score.
    func funds(_ card: ScoreCard, _ member: Int) -> Bool {
        guard card.outcome == .ranked, let score = card.rankingScore else { return false }
        var asked = studied.requested[member]
        for (index, other) in studied.cards.prefix(studied.rankedCount).enumerated() where index != member {
            guard let theirs = other.rankingScore, theirs >= score else { continue }
            if studied.outcome.awarded[other.proposal] != nil {
                asked = asked + studied.requested[index]
            } else if stops {
                return false
            }
        }
        return asked <= budget
    }
}
