import FEEL
import Rubrics
import Scoring
import Wording

/// The ranking as far as it has come, from the top.
struct PlacedList {
    /// In the order of ids.
    let cards: [ScoredProposal]
    let standings: Standings
    let rubric: Rubric
    let context: EvaluationContext
    let steps: [any LadderComparing]
    let texts: [String]
    /// The first steps, as far as they look at nothing above.
    let plain: [PlainStep]
    /// Steps that look at all proposals above.
    let looksAtRanked: [Int]
    let reader: LadderReader
    private(set) var proposals: [RankedProposal] = []
    /// For each step, what the proposals above bring already.
    private var above: [Set<Value>]

    /// - Parameter cards: in the order of ids.
    init(_ cards: [ScoredProposal], rubric: Rubric, context: EvaluationContext, reader: LadderReader) {
        let ladder = rubric.ranking?.ladder ?? []
        (self.cards, self.rubric, self.context, self.reader) = (cards, rubric, context, reader)
        standings = Standings(cards, ladder, reader)
        let steps = ladder.map(\.rule)
        self.steps = steps
        texts = ladder.map(\.text)
        plain = ladder.prefix { $0.rule.scope == .nothing }.enumerated().map { PlainStep($0, $1, reader) }
        looksAtRanked = steps.indices.filter { steps[$0].scope == .ranked }
        above = Array(repeating: [], count: steps.count)
        proposals.reserveCapacity(cards.count)
    }

    /// Places a group of equal score, one of `standings.equalScores`.
    mutating func place(_ group: ArraySlice<Int>) {
        var last: Int?
        for equals in group.chunked(by: { standings.decidingStep($0, $1) == nil }) {
            let above = proposals.count - 1
            if plain.count < steps.count, equals.count > 1 {
                placeOneByOne(equals.map { cards[$0] }, from: plain.count)
            } else {
                append(equals.lazy.map { [cards] in cards[$0] })
            }
            // Who comes first among these is known now, and all of them stand where the first does.
            if let last, let next = equals.first, let step = standings.decidingStep(last, next) {
                proposals[above].evidence = .step(plain[step], below: proposals[above + 1].scored)
            }
            last = equals.last
        }
    }

    /// A card as the ladder sees it.
    private func candidate(_ card: ScoredProposal) -> LadderCard { LadderCard(card: card, reader: reader) }

    /// What separated the last one placed from the next.
    private mutating func note(_ evidence: LadderEvidence) {
        guard let last = proposals.indices.last else { return }
        proposals[last].evidence = evidence
    }

    /// The values that a step compared which looks above.
    private mutating func note(_ step: Int, _ aboveValue: Message, below: ScoredProposal, _ belowValue: Message) {
        guard let above = proposals.last?.scored else { return }
        note(
            .seen(
                LadderDecision(
                    above: above.proposal, below: below.proposal, step: step, stepText: texts[step],
                    aboveValue: aboveValue, belowValue: belowValue)))
    }

    /// The procedure as Horizon Europe words it: find the best of the remaining equals step by step, place it, and begin
    /// again, because what is covered and funded above has changed.
    private mutating func placeOneByOne(_ equals: [ScoredProposal], from first: Int) {
        var remaining = equals
        var last: Round?
        while !remaining.isEmpty {
            let round = play(remaining, from: first)
            if let below = round.winners.first, let decided = last?.lost[below.proposal] {
                note(decided.step, decided.winner, below: below, decided.loser)
            }
            append(round.winners)
            remaining.removeAll { card in round.winners.contains { $0.proposal == card.proposal } }
            last = round
        }
    }

    /// One application of the ladder.
    private struct Round {
        /// One, unless no step can separate them.
        var winners: [ScoredProposal]
        /// Who fell behind at which step, with both values.
        var lost: [String: (step: Int, winner: Message, loser: Message)] = [:]
    }

    private mutating func play(_ cards: [ScoredProposal], from first: Int) -> Round {
        var round = Round(winners: cards)
        for step in first..<steps.count where round.winners.count > 1 {
            if steps[step].scope == .funded { above[step] = fundedElements(steps[step]) }
            let standings = round.winners.map { steps[step].standing(of: candidate($0), above: above[step]) }
            guard let best = standings.max(), let winner = standings.firstIndex(of: best) else { continue }
            let winnerText = steps[step].text(of: candidate(round.winners[winner]), above: above[step])
            for (card, standing) in zip(round.winners, standings) where standing != best {
                round.lost[card.proposal] = (
                    step, winnerText, steps[step].text(of: candidate(card), above: above[step])
                )
            }
            round.winners = zip(round.winners, standings).filter { $1 == best }.map(\.0)
        }
        return round
    }

    /// What those bring who are funded if the list ends with the last one placed.
    private func fundedElements(_ step: any LadderComparing) -> Set<Value> {
        let list = Awarding.award(proposals, rubric: rubric, context: context)
        let funded = list.decisions.filter { $0.status == .awarded }
        return Set(funded.flatMap { step.elements(of: candidate($0.ranked.scored)) })
    }

    /// Places cards that share a rank.
    private mutating func append(_ tied: some Collection<ScoredProposal>) {
        let rank = proposals.count + 1
        for (offset, card) in tied.enumerated() {
            if offset > 0 { note(.tie(below: card)) }
            proposals.append(RankedProposal(scored: card, rank: rank, isExAequo: tied.count > 1))
        }
        for index in looksAtRanked {
            for card in tied { above[index].formUnion(steps[index].elements(of: candidate(card))) }
        }
    }
}
