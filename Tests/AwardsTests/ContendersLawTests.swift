import FEEL
import Numbers
import Scoring
import TestSupport
import Testing
import Wording

@testable import Awards
@testable import Rubrics

/// Contenders that are ranked and awarded again are what a whole ranking and award says of cards that carry the same scores.
@Suite struct ContendersLawTests {
    /// A placing and a list in one form.
    private struct Line: Equatable {
        var proposal: String
        var rank: Int
        var status: Status
        var awarded: Decimal128
    }

    private static func lines(_ placing: Placing, _ cards: [ScoredProposal]) -> [Line] {
        placing.places.map {
            Line(proposal: cards[$0.position].proposal, rank: $0.rank, status: $0.status, awarded: $0.awarded)
        }
    }

    private static func lines(_ list: AwardList) -> [Line] {
        list.decisions.map {
            Line(
                proposal: $0.ranked.scored.proposal, rank: $0.ranked.rank, status: $0.status,
                awarded: $0.status == .awarded ? $0.awarded : 0)
        }
    }

    private static func contenders(
        _ call: TestCall, _ cards: [ScoredProposal], _ options: AwardOptions = AwardOptions()
    ) -> Contenders {
        Contenders(cards, rubric: call.rubric, context: TestCall.context, options: options, digest: TestCall.digest)
    }

    /// Other scores, and some who do not compete.
    private static func trial(
        _ cards: [ScoredProposal], _ random: inout SplitMix64
    ) -> (scores: ScoredColumns<Rational>, competes: [Bool], cards: [ScoredProposal]) {
        let scores = cards.map { _ in Rational(random.int(4...9)) }
        let competes = cards.map { _ in !random.chance(15) }
        let column = ScoreColumn(scores)
        let changed = cards.indices.filter { competes[$0] }.map { index in
            cards[index].with(ScoreRow(criteria: [], total: scores[index], ranking: scores[index]))
        }
        return (ScoredColumns(criteria: [], total: column, ranking: column), competes, changed)
    }

    @Test func `with every award rule, any scores and anybody gone`() throws {
        var plain = 0
        for seed in 1...1500 {
            var random = SplitMix64(seed: seed)
            let (call, cards) = try TestCall.generated(&random, proposals: 0...12)
            var options = AwardOptions()
            if random.chance(20), !cards.isEmpty { options.withdrawn = [random.pick(cards).proposal] }
            if random.chance(10), !cards.isEmpty { options.declined = [random.pick(cards).proposal] }
            let contenders = Self.contenders(call, cards, options)
            plain += contenders.plain == nil ? 0 : 1
            for _ in 0..<3 {
                let trial = Self.trial(cards, &random)
                let placing = contenders.placing(trial.scores, competes: trial.competes)
                let list = call.award(trial.cards, options: options)
                #expect(Self.lines(placing, cards) == Self.lines(list), "seed \(seed)")
            }
        }
        #expect(plain > 150)
    }

    @Test func `with every kind of draw, known and unknown seeds, tiers, and every other award rule beside it`() throws
    {
        var counts: [String: Int] = [:]
        for seed in 1...900 {
            var random = SplitMix64(seed: seed)
            var (call, cards) = try TestCall.generated(&random, proposals: 0...10)
            let among = random.pick(DrawRule.Among.allCases)
            let chances = random.chance(30) ? DrawRule.Chances.clippedLinear(width: 2) : .equal
            call.award.draw = DrawRule(
                among: among, chances: chances, seed: random.chance(80) ? "\(seed)" : nil, commitment: nil, event: "e",
                place: TestCall.place)
            if among == .tier {
                let tiers = [8, 6].map { from in
                    TierRule.Tier(name: "from \(from)", from: Decimal128(from), place: TestCall.place)
                }
                call.award.tiers = TierRule(basis: .total, tiers: tiers)
            }
            var options = AwardOptions()
            if random.chance(20), !cards.isEmpty { options.withdrawn = [random.pick(cards).proposal] }
            let contenders = Self.contenders(call, cards, options)
            #expect(contenders.plain == nil)
            for _ in 0..<2 {
                let trial = Self.trial(cards, &random)
                let list = Awarding.award(
                    call.rank(trial.cards), rubric: call.rubric, context: TestCall.context, options: options,
                    digest: TestCall.digest)
                let placing = contenders.placing(trial.scores, competes: trial.competes)
                #expect(Self.lines(placing, cards) == Self.lines(list), "seed \(seed)")
                if list.draw?.pools.isEmpty == false { counts["\(among)", default: 0] += 1 }
            }
        }
        #expect(counts.count == 3 && counts.values.allSatisfy { $0 > 50 }, "\(counts)")
    }

    @Test func `what sums alone decide is what the whole walk decides, caps, places and lots among them`() throws {
        var (decided, asked) = (0, 0)
        for seed in 1...3000 {
            var random = SplitMix64(seed: seed)
            var (call, cards) = try TestCall.generated(&random, proposals: 1...14)
            call.award.whenShort = random.pick([.stop, .skip])
            call.award.guarantees = []
            call.award.leftovers = .lapse
            if random.chance(40) { call.award.caps += [try call.cap("region", .awards(random.int(1...3)))] }
            let contenders = Self.contenders(call, cards)
            let plain = try #require(contenders.plain)
            let trial = Self.trial(cards, &random)
            let (order, ranks) = try #require(contenders.ladder.order(trial.scores, competes: trial.competes))
            asked += 1
            guard let categories = plain.walk(order, ranks) else { continue }
            decided += 1
            let rounds = Rounds(contenders.call.ranked(order, ranks), AwardOptions())
            for place in order.indices {
                #expect(rounds.verdicts.outcome(place).category == categories[place], "seed \(seed)")
                #expect(rounds.verdicts.ending(place) != nil, "seed \(seed)")
            }
        }
        #expect(decided * 2 > asked && decided < asked)
    }

    @Test func `under another budget and other lots, what contenders made for that rule say`() throws {
        for seed in 1...600 {
            var random = SplitMix64(seed: seed)
            var (call, cards) = try TestCall.generated(&random, proposals: 1...10)
            if random.chance(30) { call.award.caps += [try call.cap("region", .shareOfBudget(decimal("0.4")))] }
            let contenders = Self.contenders(call, cards)
            let budget = Decimal128(random.int(0...300))
            var changed = call
            for lot in call.award.lots.indices {
                changed.award.lots[lot].budget = .amount(Decimal128(random.int(0...200)))
            }
            let fresh = Self.contenders(changed, cards, AwardOptions(budget: budget))
            let trial = Self.trial(cards, &random)
            #expect(
                contenders.under(changed.award, budget: budget).placing(trial.scores, competes: trial.competes)
                    == fresh.placing(trial.scores, competes: trial.competes), "seed \(seed)")
        }
    }

    @Test func `amounts and steps of the ladder that read scores are asked anew`() throws {
        for seed in 1...300 {
            var random = SplitMix64(seed: seed)
            var (call, cards) = try TestCall.generated(&random, proposals: 1...10)
            if random.chance(50) {
                call.ladder = [try call.lowest("ranking_score * 0 + requested"), try call.highest("total")]
            }
            if random.chance(50) { call.award.amount = try call.program("requested * total") }
            if random.chance(30) {
                call.onePer = OnePer(
                    key: try call.program("region"), keyText: "region", keep: .best, bySlot: nil, place: TestCall.place)
            }
            let trial = Self.trial(cards, &random)
            let placing = Self.contenders(call, cards).placing(trial.scores, competes: trial.competes)
            #expect(Self.lines(placing, cards) == Self.lines(call.award(trial.cards)), "seed \(seed)")
        }
    }

    @Test func `one with another score is funded as the whole award funds it, or the whole award is asked`() throws {
        var decided = 0
        for seed in 1...1500 {
            var random = SplitMix64(seed: seed)
            var (call, cards) = try TestCall.generated(&random, proposals: 1...12)
            call.award.whenShort = random.pick([.stop, .skip])
            call.award.guarantees = []
            call.award.leftovers = .lapse
            let contenders = Self.contenders(call, cards)
            let trial = Self.trial(cards, &random)
            let order = try #require(contenders.order(trial.scores, competes: trial.competes))
            let member = random.int(0...(cards.count - 1))
            let score = Rational(random.int(3...10))
            let row = ScoreRow(criteria: [], total: score, ranking: score)
            var competes = trial.competes
            competes[member] = true
            let placing = contenders.placing(trial.scores.replacing(member, by: row), competes: competes)
            let place = try #require(placing.places.first { $0.position == member })
            guard let funds = contenders.funds(member, with: row, in: order) else { continue }
            decided += 1
            #expect(funds == (place.status == .awarded), "seed \(seed)")
        }
        #expect(decided > 900)
    }

    /// Orders without ties that agree in what the rule is said to look at.
    @Test func `an order that differs only in what a rule does not look at is awarded alike`() throws {
        var counts: [String: Int] = [:]
        for seed in 1...4000 {
            var random = SplitMix64(seed: seed)
            var (call, cards) = try TestCall.generated(&random, proposals: 2...8)
            if random.chance(60) { (call.award.caps, call.award.lots, call.award.places) = ([], [], nil) }
            call.award.guarantees = []
            let contenders = Self.contenders(call, cards)
            func placing(_ order: [Int]) -> Placing {
                let column = ScoreColumn(
                    cards.indices.map { position in Rational(100 - (order.firstIndex(of: position) ?? 0)) })
                return contenders.placing(
                    ScoredColumns(criteria: [], total: column, ranking: column), competes: cards.map { _ in true })
            }
            func awards(_ placing: Placing) -> [Int: Decimal128] {
                Dictionary(
                    uniqueKeysWithValues: placing.places.filter { $0.status == .awarded }.map {
                        ($0.position, $0.awarded)
                    })
            }
            let (one, other) = (
                Array(cards.indices).shuffled(using: &random), Array(cards.indices).shuffled(using: &random)
            )
            let (before, after) = (placing(one), placing(other))
            let funded = awards(before)
            let amounts = contenders.amounts.map { $0 ?? 0 }
            func above(_ order: [Int], _ member: Int) -> [Int] { Array(order.prefix { $0 != member }) }
            func fundedAbove(_ order: [Int], _ member: Int) -> Set<Int> {
                Set(above(order, member).filter { funded[$0] != nil })
            }
            let others = cards.indices.filter { funded[$0] == nil }
            let attention = contenders.attention(of: before)
            let agrees: Bool
            switch attention {
            case .everything: continue
            case .fundedAndOthers: agrees = others.allSatisfy { fundedAbove(one, $0) == fundedAbove(other, $0) }
            case .sums(let budget):
                agrees = others.allSatisfy { amounts[$0] > budget || fundedAbove(one, $0) == fundedAbove(other, $0) }
            case .top(let left):
                let first = other.first { funded[$0] == nil }
                agrees =
                    Set(other.prefix(funded.count)) == Set(funded.keys) && (first.map { amounts[$0] > left } ?? true)
            }
            guard agrees else { continue }
            counts[String(describing: attention).prefix { $0 != "(" }.description, default: 0] += 1
            #expect(awards(after) == funded, "seed \(seed): \(attention)")
        }
        #expect(counts.count == 3 && counts.values.allSatisfy { $0 > 20 }, "\(counts)")
    }
}
