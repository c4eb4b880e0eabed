import Diagnostics
import FEEL
import Numbers
import Scoring
import TestSupport
import Testing
import Wording

@testable import Awards
@testable import Rubrics

/// A draw inside the award rule: who is in it, what it gives, and what becomes of those who are not drawn.
@Suite struct DrawTests {
    private func call(
        _ among: DrawRule.Among = .allEligible, chances: DrawRule.Chances = .equal, seed: String? = "s",
        change: (inout AwardRule) -> Void
    ) throws -> TestCall {
        var call = TestCall(("requested", .number), ("field", .string))
        var rule = try call.rule(budget: nil, .skip)
        rule.draw = DrawRule(
            among: among, chances: chances, seed: seed, commitment: nil, event: "a public value", place: TestCall.place)
        change(&rule)
        call.award = rule
        return call
    }

    private func award(_ call: TestCall, _ cards: [ScoredProposal], _ options: AwardOptions = AwardOptions())
        -> AwardList
    {
        Awarding.award(
            call.rank(cards), rubric: call.rubric, context: TestCall.context, options: options, digest: TestCall.digest)
    }

    private func cards(_ call: TestCall, _ scores: [Int], amounts: [Int] = []) -> [ScoredProposal] {
        scores.enumerated().map { index, score in
            let amount = amounts.isEmpty ? 100 : amounts[index]
            return call.card("P\(index + 1)", score, ["requested": .number(Decimal128(amount))])
        }
    }

    private func chances(_ list: AwardList) -> [String?] {
        list.decisions.map { list.draw?.chances[$0.ranked.scored.proposal]?.fractionText }
    }

    @Test func `the list stands in rank order, and those are funded who are drawn`() throws {
        let call = try call { $0.places = 2 }
        let list = award(call, cards(call, [5, 4, 4, 3]))
        #expect(list.decisions.map(\.ranked.scored.proposal) == ["P1", "P2", "P3", "P4"])
        #expect(list.decisions.map(\.ranked.rank) == [1, 2, 2, 4])
        #expect(list.decisions[1].tiedWith == ["P3"])
        #expect(chances(list) == ["1/2", "1/2", "1/2", "1/2"])
        #expect(list.decisions.count { $0.status == .awarded } == 2)
        #expect(list.decisions.allSatisfy { ($0.status == .awarded) == list.draw?.drawn[$0.ranked.scored.proposal] })
        #expect(list.draw?.isCertain == true)
    }

    @Test(arguments: [
        (AwardRule.WhenShort.stop, "1/2"), (.skip, "1/2"), (.overshoot, "3/4"),
        (.reduce(minimumShare: decimal("0.5")), "3/4"), (.reduce(minimumShare: decimal("0.6")), "1/2"),
    ])
    func `equal amounts: as many as the money is enough for`(short: AwardRule.WhenShort, chance: String) throws {
        let call = try call {
            ($0.budget, $0.whenShort) = (250, short)
        }
        let list = award(call, cards(call, [5, 4, 3, 2]))
        #expect(chances(list) == [chance, chance, chance, chance])
        #expect(list.draw?.isCertain == true)
        let funded = Rational(list.decisions.count { $0.status == .awarded })
        #expect(list.draw?.pools.first?.sum == funded)
    }

    @Test func `unequal amounts: the chances share the money out on average, and are not the probability of an award`()
        throws
    {
        let call = try call(chances: .clippedLinear(width: 1)) { $0.budget = 200 }
        let list = award(call, cards(call, [6, 4], amounts: [100, 300]))
        #expect(chances(list) == ["1", "1/3"])
        #expect(list.draw?.isCertain == false)
        #expect(list.draw?.pools.first?.money == Rational(200))
        #expect(list.decisions.map(\.status) == [.awarded, .notFunded])
    }

    @Test func `among the tied: the list above is in rank order, the list below is in no draw`() throws {
        let call = try call(.tied) { ($0.budget, $0.reserve) = (200, .all) }
        let list = award(call, cards(call, [5, 4, 4, 4, 3]))
        #expect(chances(list) == [nil, "1/3", "1/3", "1/3", nil])
        #expect(list.decisions[0].reasons.map(\.code) == ["AWARDED"])
        #expect(list.decisions[4].reservePlace == 3)
    }

    @Test func `tiers come one after the other, by the total or by the rank`() throws {
        let tiers = ["A": 4, "B": 2].sorted { $0.key < $1.key }.map { name, from in
            TierRule.Tier(name: name, from: Decimal128(from), place: TestCall.place)
        }
        let byTotal = try call(.tier) { ($0.budget, $0.tiers) = (300, TierRule(basis: .total, tiers: tiers)) }
        let list = award(byTotal, cards(byTotal, [5, 4, 3, 2, 2, 1]))
        #expect(chances(list) == [nil, nil, "1/3", "1/3", "1/3", nil])
        #expect(list.draw?.tiers == ["P1": "A", "P2": "A", "P3": "B", "P4": "B", "P5": "B"])
        let ranks = [("A", 1), ("B", 4)].map { name, from in
            TierRule.Tier(name: name, from: Decimal128(from), place: TestCall.place)
        }
        let byRank = try call(.tier) { ($0.budget, $0.tiers) = (200, TierRule(basis: .rank, tiers: ranks)) }
        #expect(chances(award(byRank, cards(byRank, [5, 4, 3, 2, 2, 1]))) == ["2/3", "2/3", "2/3", nil, nil, nil])
    }

    @Test func `each lot is a pool of its own, with its id behind the seed`() throws {
        var call = try call { $0.budget = 300 }
        call.award.lots = [try call.lot("a", when: "field = \"a\"", budget: 100)]
        let cards = ["a", "a", "b", "b", "b"].enumerated().map { index, field in
            call.card("P\(index)", 5, ["requested": number("100"), "field": .string(field)])
        }
        let list = award(call, cards)
        #expect(chances(list) == ["1/2", "1/2", "2/3", "2/3", "2/3"])
        #expect(list.draw?.pools.map(\.seed) == ["s/a", "s"])
        #expect(list.lists.map(\.awarded) == [100, 200])
    }

    @Test func `where it is enough for all, nothing is drawn and that is said`() throws {
        let money = try call { $0.budget = 300 }
        let list = award(money, cards(money, [5, 4, 3]))
        #expect(chances(list) == ["1", "1", "1"])
        #expect(list.remarks.map(\.text) == ["nothing is drawn: there is enough for all 3"])
        let places = try call { $0.places = 5 }
        #expect(
            award(places, cards(places, [5, 4, 3])).remarks.map { "\($0.code): \($0.text)" } == [
                "DRAW.PLACES: 'award.places' is 5, but only 3 can be drawn from: nothing is drawn, and there is room for all; for a draw "
                    + "write at most 2"
            ])
    }

    @Test func `without its seed the draw waits: chances are known, and those who depend on it are undecided`() throws {
        let call = try call(chances: .clippedLinear(width: 2), seed: nil) { $0.places = 2 }
        let list = award(call, cards(call, [9, 5, 5, 4, 1]))
        #expect(chances(list) == ["1", "1/2", "1/2", "0", "0"])
        #expect(
            list.summary == ["P1 awarded", "P2 undecided", "P3 undecided", "P4 not_funded", "P5 not_funded"]
                || list.decisions.map(\.status) == [.awarded, .undecided, .undecided, .notFunded, .notFunded])
        #expect(list.texts("P2") == ["a chance of 1/2; the draw waits for its seed"])
        #expect(list.codes("P2") == ["DRAW.PENDING"])
        #expect(
            list.remarks.first?.text
                == "the draw waits for a public value: once it is public, write it as award.draw.seed")
        #expect(!list.remarks.contains { $0.code.hasPrefix("TIE.") })
    }

    @Test func `who withdraws makes room for the next in the order of the draw`() throws {
        let call = try call { ($0.places, $0.reserve) = (2, .all) }
        let cards = cards(call, [5, 4, 3, 2, 1])
        let before = award(call, cards)
        let winner = try #require(before.decisions.first { $0.status == .awarded }).ranked.scored.proposal
        let next = try #require(before.decisions.first { $0.reservePlace == 1 }).ranked.scored.proposal
        let after = award(call, cards, AwardOptions(withdrawn: [winner]))
        #expect(after.decision(next)?.status == .awarded)
        #expect(after.codes(next).contains("PROMOTED"))
        #expect(after.draw?.chances == before.draw?.chances)
        #expect(after.decisions.count { $0.status == .awarded } == 2)
    }

    @Test func `whom nobody can judge, and all but the best of one applicant, are in no draw`() throws {
        var call = try call { $0.budget = 100 }
        call.onePer = OnePer(
            key: try call.program("field"), keyText: "field", keep: .best, bySlot: nil, place: TestCall.place)
        let cards = [
            call.card("A", 5, ["requested": number("100"), "field": .string("x")]),
            call.card("B", 4, ["requested": number("100"), "field": .string("x")]),
            call.card("C", 3, ["requested": number("100"), "field": .string("y")]),
            call.card("D", 2, ["field": .string("z")]),
        ]
        let list = award(call, cards)
        #expect(chances(list) == ["1/2", nil, "1/2", nil])
        #expect(list.codes("B") == ["DUPLICATE"])
        #expect(list.codes("D") == ["AMOUNT"])
    }

    @Test
    func
        `on generated calls: sums are kept, chances are exact where that is said, and the order of the input means nothing`()
        throws
    {
        for seed in 1...300 {
            var random = SplitMix64(seed: seed)
            let isEqual = Bool.random(using: &random)
            let among = DrawRule.Among.allCases.filter { $0 != .tier }.randomElement(using: &random) ?? .tied
            let short: AwardRule.WhenShort = Bool.random(using: &random) ? .stop : .skip
            let call = try call(among, seed: "seed \(seed)") {
                ($0.budget, $0.whenShort, $0.reserve) = (
                    Decimal128(Int.random(in: 50...600, using: &random)), short, .all
                )
                if Bool.random(using: &random) { $0.places = Int.random(in: 1...4, using: &random) }
            }
            let scores = (0..<Int.random(in: 1...8, using: &random)).map { _ in Int.random(in: 1...4, using: &random) }
            let amounts = scores.map { _ in isEqual ? 100 : Int.random(in: 40...160, using: &random) }
            let cards = cards(call, scores, amounts: amounts)
            let list = award(call, cards)
            #expect(list.awardedTotal <= call.award.budget ?? 0, "seed \(seed)")
            #expect(list.decisions.count { $0.status == .awarded } <= call.award.places ?? 8, "seed \(seed)")
            #expect(award(call, cards.shuffled(using: &random)).summary == list.summary, "seed \(seed)")
            for pool in list.draw?.pools ?? [] where pool.isCertain {
                for entry in pool.entries {
                    let isAwarded = list.decision(entry.proposal)?.status == .awarded
                    #expect(entry.turn?.isDrawn == isAwarded, "seed \(seed): \(entry.proposal)")
                }
            }
            if isEqual { #expect(list.draw?.isCertain == true, "seed \(seed)") }
        }
    }
}
