import Diagnostics
import FEEL
import Numbers
import Rubrics
import Scoring
import Wording

/// The order of contenders by a ranking score that changes from trial to trial, and by the ladder. Steps that read no scores are asked
/// once.
struct TrialLadder: Sendable {
    private let cards: [ScoredProposal]
    /// Positions in the order of ids.
    let byID: [Int]
    private let steps: [LadderStep]
    /// By position, a column a step; nil: the step reads a total or looks above.
    private let columns: [StandingColumn?]
    /// For each step the scores that it read: while they are the same, so is its column.
    private let read: [[(criterion: Int, column: ScoreColumn<Rational>)]]
    private let reader: LadderReader

    /// - Parameter columns: by criterion, where they are the cards' scores: columns that share their memory are the same at a glance.
    init(
        _ cards: [ScoredProposal], _ ladder: [LadderStep], _ reader: LadderReader,
        columns known: [ScoreColumn<Rational>] = []
    ) {
        (self.cards, self.reader) = (cards, reader)
        byID = cards.indices.sorted { cards[$0].proposal.precedes(cards[$1].proposal) }
        steps = ladder
        let slots = reader.cards.slots
        read = ladder.map { step in
            step.slots.filter(slots.criteria.contains).map { slot in
                let (criterion, own) = (slot - slots.criteria.lowerBound, ScoreColumn(cards.map { $0.exact(slot) }))
                let isKnown = known.indices.contains(criterion) && known[criterion] == own
                return (criterion, isKnown ? known[criterion] : own)
            }
        }
        columns = ladder.map { step in
            guard step.rule.scope == .nothing, step.slots.allSatisfy({ $0 < slots.total }) else { return nil }
            return Self.column(step, cards.indices.map { $0 }, of: cards.count) {
                LadderCard(card: cards[$0], reader: reader)
            }
        }
    }

    /// A step looks at those above.
    var looksAbove: Bool { steps.contains { $0.rule.scope != .nothing } }

    /// Who competes, from the top, and the rank of each; nil: a step looks at those above.
    func order(_ scores: ScoredColumns<Rational>, competes: [Bool]) -> (order: [Int], ranks: [Int])? {
        guard !looksAbove else { return nil }
        var keys = FractionKeys(reserving: cards.count)
        for position in cards.indices { keys.append(scores.ranking[position]) }
        let column = StandingColumn(keys) {
            cards.indices.map { scores.ranking[$0].map { .number($0) } ?? .missing }
        }
        let standings = Standings(byID.filter { competes[$0] }, scores: column) { tied in
            tied.isEmpty ? [] : self.columns(scores, tied: tied)
        }
        var ranks: [Int] = []
        ranks.reserveCapacity(standings.order.count)
        for group in standings.equalScores {
            var last: Int?
            for member in group {
                if let last, let rank = ranks.last, standings.decidingStep(last, member) == nil {
                    ranks.append(rank)
                } else {
                    ranks.append(ranks.count + 1)
                }
                last = member
            }
        }
        return (standings.order, ranks)
    }

    private func columns(_ scores: ScoredColumns<Rational>, tied: [ArraySlice<Int>]) -> [StandingColumn] {
        steps.indices.map { step in
            (isSame(step, scores) ? columns[step] : nil)
                ?? Self.column(steps[step], tied.flatMap { $0 }, of: cards.count) { position in
                    TrialCandidate(card: cards[position], reader: reader, scores: scores, position: position)
                }
        }
    }

    /// Where one stands on every step, with these scores or with those on its card.
    func standings(of position: Int, _ scores: ScoreRow? = nil) -> [Standing] {
        let card = scores.map { cards[position].with($0) } ?? cards[position]
        return steps.map { $0.rule.standing(of: LadderCard(card: card, reader: reader), above: []) }
    }

    /// Whether one comes before another of equal score: by the steps.
    /// - Returns: nil: no step separates them.
    static func isAbove(_ one: [Standing], _ other: [Standing]) -> Bool? {
        zip(one, other).first { $0 != $1 }.map { $0 > $1 }
    }

    /// The step reads no other scores than the contenders have.
    private func isSame(_ step: Int, _ scores: ScoredColumns<Rational>) -> Bool {
        read[step].allSatisfy {
            scores.criteria.indices.contains($0.criterion) && scores.criteria[$0.criterion] == $0.column
        }
    }

    /// Where these members stand; the others have no standing.
    private static func column<Candidate: LadderCandidate>(
        _ step: LadderStep, _ members: [Int], of count: Int, _ candidate: (Int) -> Candidate
    ) -> StandingColumn {
        var standings = [Standing](repeating: .missing, count: count)
        for member in members { standings[member] = step.rule.standing(of: candidate(member), above: []) }
        var keys = FractionKeys(reserving: count)
        for standing in standings { keys.append(standing) }
        return StandingColumn(keys) { standings }
    }
}

/// A contender as the ladder sees it, with the scores of a trial.
private struct TrialCandidate: LadderCandidate {
    let card: ScoredProposal
    let reader: LadderReader
    let scores: ScoredColumns<Rational>
    let position: Int

    var proposal: String { card.proposal }

    func amount(_ program: Program) -> Rational? {
        program.evaluateExactly(exact) ?? changed.amount(program)
    }

    func text(_ program: Program) -> Message { changed.text(program) }
    func elements(_ program: Program) -> [Value] { changed.elements(program) }
    func digest(_ bytes: [UInt8]) -> [UInt8] { reader.sha256(bytes) }

    /// With the scores on the card and where rules read them.
    private var changed: LadderCard {
        LadderCard(card: card.with(scores.row(position)), reader: reader)
    }

    private func exact(_ slot: Int) -> Rational? {
        let slots = reader.cards.slots
        if slots.criteria.contains(slot), slot - slots.criteria.lowerBound < scores.criteria.count {
            return scores.criteria[slot - slots.criteria.lowerBound][position]
        }
        if slot == slots.total { return scores.total[position] }
        if slot == slots.rankingScore { return scores.ranking[position] }
        return card.exact(slot)
    }
}
