import FEEL
import Rubrics
import Scoring

/// The ranking as far as it has come, from the top.
struct PlacedList {
    let rubric: Rubric
    let context: EvaluationContext
    let steps: [any LadderComparing]
    let texts: [String]
    /// Steps that look at all proposals above.
    let looksAtRanked: [Int]
    /// A card as the ladder sees it.
    let candidate: (ScoreCard) -> LadderCard
    private(set) var proposals: [RankedProposal] = []
    /// For each step, what the proposals above bring already.
    private var above: [Set<Value>]

    init(rubric: Rubric, context: EvaluationContext, candidate: @escaping (ScoreCard) -> LadderCard) {
        self.rubric = rubric
        self.context = context
        self.candidate = candidate
        let steps = (rubric.ranking?.ladder ?? []).map(\.rule)
        self.steps = steps
        texts = (rubric.ranking?.ladder ?? []).map(\.text)
        looksAtRanked = steps.indices.filter { steps[$0].scope == .ranked }
        above = Array(repeating: [], count: steps.count)
    }

    mutating func reserve(_ count: Int) { proposals.reserveCapacity(count) }

    /// Places a group of equal score.
    /// - Parameter group: in the order of ids.
    mutating func place(_ group: [ScoreCard]) {
        guard group.count > 1 else { return append(group) }
        let members = group.map(candidate)
        let columns = steps.prefix { $0.scope == .nothing }.map { step in
            StandingColumn(members.map { step.standing(of: $0, above: []) })
        }
        let order = group.indices.sorted { left, right in
            for column in columns where !column.areEqual(left, right) { return column.isAbove(left, right) }
            return left < right
        }
        func decidingStep(_ left: Int, _ right: Int) -> Int? { columns.firstIndex { !$0.areEqual(left, right) } }
        var last: Int?
        for equals in order.chunked(by: { decidingStep($0, $1) == nil }) {
            if let last, let next = equals.first, let step = decidingStep(last, next) { note(step, below: group[next]) }
            if columns.count < steps.count, equals.count > 1 {
                placeOneByOne(equals.map { group[$0] }, from: columns.count)
            } else {
                append(equals.map { group[$0] })
            }
            last = equals.last
        }
    }

    /// Evidence for the pair of neighbours that a step without a look above separated.
    private mutating func note(_ step: Int, below: ScoreCard) {
        guard let above = proposals.last?.card else { return }
        let values = [above, below].map { steps[step].text(of: candidate($0), above: []) }
        note(step, values[0], below: below.proposal, values[1])
    }

    private mutating func note(_ step: Int?, _ aboveText: String, below: String, _ belowText: String) {
        guard let last = proposals.indices.last else { return }
        proposals[last].ladder.append(
            LadderDecision(
                above: proposals[last].card.proposal, below: below, step: step,
                stepText: step.map { texts[$0] } ?? "", aboveValue: aboveText, belowValue: belowText))
    }

    /// The procedure as Horizon Europe words it: find the best of the remaining equals step by step, place it, and begin
    /// again, because what is covered and funded above has changed.
    private mutating func placeOneByOne(_ equals: [ScoreCard], from first: Int) {
        var remaining = equals
        var last: Round?
        while !remaining.isEmpty {
            let round = play(remaining, from: first)
            if let last, let below = round.winners.first {
                let decided = last.lost[below.proposal]
                note(decided?.step, decided?.winner ?? "", below: below.proposal, decided?.loser ?? "")
            }
            append(round.winners)
            remaining.removeAll { card in round.winners.contains { $0.proposal == card.proposal } }
            last = round
        }
    }

    /// One application of the ladder.
    private struct Round {
        /// One, unless no step can separate them.
        var winners: [ScoreCard]
        /// Who fell behind at which step, with both values.
        var lost: [String: (step: Int, winner: String, loser: String)] = [:]
    }

    private mutating func play(_ cards: [ScoreCard], from first: Int) -> Round {
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
        return Set(funded.flatMap { step.elements(of: candidate($0.ranked.card)) })
    }

    /// Places cards that share a rank.
    private mutating func append(_ tied: [ScoreCard]) {
        let rank = proposals.count + 1
        for (offset, card) in tied.enumerated() {
            if offset > 0 { note(nil, "", below: card.proposal, "") }
            proposals.append(RankedProposal(card: card, rank: rank, isExAequo: tied.count > 1, ladder: []))
        }
        for index in looksAtRanked {
            for card in tied { above[index].formUnion(steps[index].elements(of: candidate(card))) }
        }
    }
}
