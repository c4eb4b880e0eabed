import Numbers
import Rubrics
import Scoring

/// Where all that compete stand, by the ranking score and by the first steps of the ladder as far as they look at nothing above.
struct Standings {
    /// In the order of ids.
    let cards: [ScoreCard]
    /// By the ranking score from the highest down, then step by step; a proposal without a score comes last.
    let order: [Int]
    /// Of `order`: runs of equal score.
    let equalScores: [ArraySlice<Int>]
    /// A column a step.
    private let columns: [StandingColumn]

    /// O(n) questions a step, asked only of those that share their score with another.
    init(_ cards: [ScoreCard], _ ladder: [LadderStep], _ reader: LadderReader) {
        self.cards = cards
        let scores = StandingColumn(cards.map { $0.rankingScore.map { .number($0) } ?? .missing })
        let byScore = scores.sorted(Array(cards.indices)).chunked { scores.areEqual($0, $1) }
        columns = Self.columns(cards, tied: byScore.filter { $0.count > 1 }, ladder, reader)
        guard !columns.isEmpty else {
            (order, equalScores) = (byScore.flatMap { $0 }, byScore)
            return
        }
        // Sorting keeps the order of equals: so the last step goes first, and the score has the last word.
        let bySteps = columns.reversed().reduce(Array(cards.indices)) { $1.sorted($0) }
        order = scores.sorted(bySteps)
        equalScores = order.chunked { scores.areEqual($0, $1) }
    }

    /// Goes through the cards once and in their own order, since that is how they lie in memory.
    private static func columns(
        _ cards: [ScoreCard], tied: [ArraySlice<Int>], _ ladder: [LadderStep], _ reader: LadderReader
    ) -> [StandingColumn] {
        let steps = ladder.prefix { $0.rule.scope == .nothing && !tied.isEmpty }.map(\.rule)
        var isTied = [Bool](repeating: false, count: cards.count)
        for member in tied.joined() { isTied[member] = true }
        var standings = [[Standing]](repeating: Array(repeating: .missing, count: cards.count), count: steps.count)
        for member in cards.indices where isTied[member] {
            let card = LadderCard(card: cards[member], reader: reader)
            for step in steps.indices { standings[step][member] = steps[step].standing(of: card, above: []) }
        }
        return standings.map { StandingColumn($0) }
    }

    /// The first step that separates two of equal score; nil: none of these.
    func decidingStep(_ one: Int, _ other: Int) -> Int? {
        columns.indices.first { !columns[$0].areEqual(one, other) }
    }
}
