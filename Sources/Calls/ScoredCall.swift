internal import Scoring

/// What the scoring of all submissions came to.
struct ScoredCall: Sendable {
    /// One per submission; nil: it is not admissible, or there is nothing to score.
    var outcomes: [ScoreCard.Outcome?] = []
    /// The cards that ranking and award ask for.
    var asked: [ScoreCard] = []
    /// One per submission, whole, in a small call; else empty.
    var cards: [ScoreCard?] = []

    mutating func append(_ more: ScoredCall) {
        outcomes += more.outcomes
        asked += more.asked
        cards += more.cards
    }
}
