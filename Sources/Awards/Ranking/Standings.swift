import Numbers
import Rubrics
import Scoring

/// Where all that compete stand, by the ranking score and by the first steps of the ladder as far as they look at nothing above.
struct Standings {
    /// By the ranking score from the highest down, then step by step; a proposal without a score comes last.
    let order: [Int]
    /// Of `order`: runs of equal score.
    let equalScores: [ArraySlice<Int>]
    /// A column a step.
    private let columns: [StandingColumn]

    /// O(n) questions a step, asked only of those that share their score with another.
    /// - Parameter cards: in the order of ids.
    init(_ cards: [ScoredProposal], _ ladder: [LadderStep], _ reader: LadderReader) {
        self.init(Array(cards.indices), scores: Self.scores(cards)) { tied in
            Self.columns(cards, tied: tied, ladder, reader)
        }
    }

    /// - Parameters:
    ///   - members: positions of those who compete, in the order of ids.
    ///   - scores: by position.
    ///   - columns: by position, a column a step, told those who share their score.
    init(_ members: [Int], scores: StandingColumn, columns: ([ArraySlice<Int>]) -> [StandingColumn]) {
        let byScore = scores.sorted(members).chunked { scores.areEqual($0, $1) }
        self.columns = columns(byScore.filter { $0.count > 1 })
        guard !self.columns.isEmpty else {
            (order, equalScores) = (byScore.flatMap { $0 }, byScore)
            return
        }
        // Sorting keeps the order of equals: so the last step goes first, and the score has the last word.
        let bySteps = self.columns.reversed().reduce(members) { $1.sorted($0) }
        order = scores.sorted(bySteps)
        equalScores = order.chunked { scores.areEqual($0, $1) }
    }

    private static func scores(_ cards: [ScoredProposal]) -> StandingColumn {
        var keys = FractionKeys(reserving: cards.count)
        for index in cards.indices { keys.append(cards[index].rankingScore) }
        return StandingColumn(keys) { cards.map { $0.rankingScore.map { .number($0) } ?? .missing } }
    }

    /// Goes through the cards once and in their own order, since that is how they lie in memory.
    private static func columns(
        _ cards: [ScoredProposal], tied: [ArraySlice<Int>], _ ladder: [LadderStep], _ reader: LadderReader
    ) -> [StandingColumn] {
        let steps = ladder.prefix { $0.rule.scope == .nothing && !tied.isEmpty }.map(\.rule)
        var isTied = [Bool](repeating: false, count: cards.count)
        for member in tied.joined() { isTied[member] = true }
        var keys = steps.map { _ in FractionKeys(reserving: cards.count) }
        for member in cards.indices {
            let card = isTied[member] ? LadderCard(card: cards[member], reader: reader) : nil
            for step in steps.indices {
                keys[step].append(card.map { steps[step].standing(of: $0, above: []) } ?? .missing)
            }
        }
        return zip(steps, keys).map { step, keys in
            StandingColumn(keys) {
                cards.indices.map { member in
                    guard isTied[member] else { return .missing }
                    return step.standing(of: LadderCard(card: cards[member], reader: reader), above: [])
                }
            }
        }
    }

    /// The first step that separates two of equal score; nil: none of these.
    func decidingStep(_ one: Int, _ other: Int) -> Int? {
        columns.indices.first { !columns[$0].areEqual(one, other) }
    }
}
