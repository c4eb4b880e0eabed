import FEEL
import Numbers
import Rubrics
import Scoring
import TestSupport
import Testing

@testable import Awards

/// Laws that hold for every call, checked on generated ones.
@Suite struct AwardLawTests {
    @Test func `Everybody is on one list with a reason, money and caps hold, and the order of the input means nothing`()
        throws
    {
        for seed in 1...1200 {
            var random = SplitMix64(seed: seed)
            let (call, cards) = try TestCall.generated(&random, proposals: 0...12)
            let list = call.award(cards)
            #expect(Set(list.decisions.map(\.ranked.scored.proposal)) == Set(cards.map(\.proposal)), "seed \(seed)")
            #expect(list.decisions.count == cards.count, "seed \(seed)")
            #expect(list.decisions.allSatisfy { !$0.reasons.isEmpty }, "seed \(seed)")
            checkMoney(call, list, seed)
            checkCaps(call, list, seed)
            checkGuarantees(call, list, seed)
            let shuffled = call.award(cards.shuffled(using: &random))
            #expect(shuffled.summary == list.summary, "seed \(seed)")
            #expect(shuffled.decisions.map(\.reasons) == list.decisions.map(\.reasons), "seed \(seed)")
            #expect(shuffled.remarks == list.remarks, "seed \(seed)")
        }
    }

    private func checkMoney(_ call: TestCall, _ list: AwardList, _ seed: Int) {
        let rule = call.award
        let awarded = list.decisions.filter { $0.status == .awarded }
        #expect(list.awardedTotal == awarded.reduce(0) { $0 + $1.awarded })
        #expect(list.decisions.allSatisfy { $0.status == .awarded || $0.awarded == 0 }, "seed \(seed)")
        #expect(awarded.allSatisfy { $0.awarded > 0 && $0.awarded <= ($0.requested ?? 0) }, "seed \(seed)")
        if let places = rule.places, rule.tieAtLine != .all { #expect(awarded.count <= places, "seed \(seed)") }
        switch rule.whenShort {
        case .overshoot, .nearest: return
        case .stop, .skip, .reduce: break
        }
        #expect(
            list.awardedTotal <= max(rule.budget ?? 0, rule.lots.first?.budget.amount(of: rule.budget) ?? 0),
            "seed \(seed)")
        #expect(list.awardedTotal <= rule.budget ?? 0, "seed \(seed)")
        guard rule.leftovers == .lapse else { return }
        #expect(list.lots.allSatisfy { $0.awarded <= $0.budget ?? 0 }, "seed \(seed)")
    }

    private func checkCaps(_ call: TestCall, _ list: AwardList, _ seed: Int) {
        let reader = CardReader(slots: call.rubric.slots, context: TestCall.context)
        for cap in call.award.caps {
            var used: [Value: (count: Int, amount: Decimal128)] = [:]
            for decision in list.decisions where decision.status == .awarded {
                let groups = cap.per.map { reader.list($0, decision.ranked.scored) } ?? [.boolean(true)]
                for group in groups {
                    let before = used[group] ?? (0, 0)
                    used[group] = (before.count + 1, before.amount + decision.awarded)
                }
            }
            switch cap.limit {
            case .awards(let most): #expect(used.values.allSatisfy { $0.count <= most }, "seed \(seed)")
            case .shareOfBudget: Issue.record("no share is generated")
            case .amount(let most): #expect(used.values.allSatisfy { $0.amount <= most }, "seed \(seed)")
            }
        }
    }

    /// A guarantee is met or the list says why not.
    private func checkGuarantees(_ call: TestCall, _ list: AwardList, _ seed: Int) {
        for guarantee in call.award.guarantees {
            for region in ["North", "South", "East"] {
                let members = list.decisions.filter { $0.ranked.scored.frame[1] == .string(region) }
                let awarded = members.count { $0.status == .awarded }
                guard !members.isEmpty, awarded < guarantee.awards else { continue }
                #expect(
                    list.remarks.contains {
                        $0.code == "GUARANTEE.UNMET" && $0.text.hasPrefix("\(region) has \(awarded) of")
                    },
                    "seed \(seed)")
            }
        }
    }

    /// What is decided above an undecided tie, beside it and below it holds however people decide it.
    @Test func `A decision that does not wait for a tie is right in every order of the tied`() throws {
        for seed in 1...300 {
            var random = SplitMix64(seed: seed)
            var (call, cards) = try TestCall.generated(&random, proposals: 2...6)
            call.award.tieAtLine = .undecided
            call.award.reserve = .none
            if case .nearest = call.award.whenShort { call.award.whenShort = .skip }
            let list = call.award(cards)
            for resolution in resolutions(of: call.rank(cards)) {
                let resolved = call.award(resolution)
                for decision in list.decisions where decision.status != .undecided {
                    let other = resolved.decision(decision.ranked.scored.proposal)
                    #expect(
                        other?.status == decision.status && other?.awarded == decision.awarded,
                        "seed \(seed): \(list.summary) against \(resolved.summary), \(call.award.whenShort)")
                }
            }
        }
    }

    /// The same call with every order of every group of equals, each proposal with a score of its own.
    private func resolutions(of ranked: [RankedProposal]) -> [[ScoredProposal]] {
        var orders: [[ScoredProposal]] = [[]]
        for group in ranked.chunked(by: { $0.rank == $1.rank }) {
            let permutations = permutations(group.map(\.scored))
            orders = orders.flatMap { order in permutations.map { order + $0 } }
            if orders.count > 200 { orders = Array(orders.prefix(200)) }
        }
        return orders.map { order in
            order.enumerated().map { index, card in card.ranked(by: Rational(1000 - index)) }
        }
    }

    private func permutations(_ cards: [ScoredProposal]) -> [[ScoredProposal]] {
        guard cards.count > 1 else { return [cards] }
        return cards.indices.flatMap { index in
            var rest = cards
            let first = rest.remove(at: index)
            return permutations(rest).map { [first] + $0 }
        }
    }

    @Test func `A higher score never lowers the own rank; doubling all scores changes no order`() throws {
        for seed in 1...300 {
            var random = SplitMix64(seed: seed)
            let (call, cards) = try TestCall.generated(&random, proposals: 1...10)
            let before = call.rank(cards)
            let doubled = cards.map { card in card.ranked(by: card.rankingScore.map { $0 * Rational(2) }) }
            #expect(call.rank(doubled).map(\.scored.proposal) == before.map(\.scored.proposal), "seed \(seed)")
            var raised = cards
            let chosen = random.int(0...(cards.count - 1))
            let more = Rational(random.int(1...3))
            raised[chosen] = raised[chosen].ranked(by: raised[chosen].rankingScore.map { $0 + more })
            let old = before.first { $0.scored.proposal == cards[chosen].proposal }?.rank ?? 0
            let new = call.rank(raised).first { $0.scored.proposal == cards[chosen].proposal }?.rank ?? 99
            #expect(new <= old, "seed \(seed)")
        }
    }

    @Test func `Under stop without caps the funded are the head of the list`() throws {
        for seed in 1...300 {
            var random = SplitMix64(seed: seed)
            var (call, cards) = try TestCall.generated(&random, proposals: 1...12)
            call.award.whenShort = .stop
            call.award.caps = []
            call.award.lots = []
            call.award.guarantees = []
            let statuses = call.award(cards).decisions.map { $0.status == .awarded }
            #expect(statuses == statuses.sorted { $0 && !$1 }, "seed \(seed)")
        }
    }

    @Test func `When somebody leaves, nobody else loses an award, and the budget still holds`() throws {
        for seed in 1...600 {
            var random = SplitMix64(seed: seed)
            let (call, cards) = try TestCall.generated(&random, proposals: 2...12)
            let before = call.award(cards)
            let gone = random.pick(cards).proposal
            let after = call.award(cards, options: AwardOptions(withdrawn: [gone]))
            for decision in before.decisions
            where decision.status == .awarded && decision.ranked.scored.proposal != gone {
                let same = after.decision(decision.ranked.scored.proposal)
                // What was reduced may be topped up.
                #expect(same?.status == .awarded && same?.awarded ?? 0 >= decision.awarded, "seed \(seed)")
            }
            #expect(after.decision(gone)?.status == .withdrawn, "seed \(seed)")
            checkMoney(call, after, seed)
            checkCaps(call, after, seed)
        }
    }
}
