import FEEL
import Numbers
import Rubrics
import Scoring
import TestSupport
import Testing

@testable import Awards

/// People may put the tied into any order: what is decided is the same in all orders, what is undecided is not.
@Suite struct AwardOrderLawTests {
    @Test(arguments: 0..<8)
    func `decided is what every order of every open tie comes to, undecided is what is left`(part: Int) throws {
        for seed in (part * 600 + 1)...(part * 600 + 600) {
            var random = SplitMix64(seed: seed)
            let reference = AwardReference.generated(&random)
            let (call, cards, options) = try reference.testCall()
            let list = call.award(cards.shuffled(using: &random), options: options)
            let expected = reference.endings()
            for (proposal, ending) in zip(reference.proposals, expected) {
                let decision = try #require(list.decision(proposal.id))
                guard AwardReference.Ending(decision) != ending else { continue }
                Issue.record("seed \(seed): \(proposal.id) is \(ending), not \(list.summary) of \(reference)")
                return
            }
        }
    }

    @Test func `with room for few worlds less is decided, and never anything else`() throws {
        for seed in 1...800 {
            var random = SplitMix64(seed: seed)
            var reference = AwardReference.generated(&random)
            (reference.declined, reference.withdrawn) = ([], [])
            let (call, cards, options) = try reference.testCall()
            let list = Awarding.award(
                call.rank(cards), others: [], rubric: call.rubric, context: TestCall.context, options: options,
                mostWorlds: random.int(1...2))
            for (proposal, ending) in zip(reference.proposals, reference.endings()) {
                let decision = try #require(list.decision(proposal.id))
                guard decision.status != .undecided, AwardReference.Ending(decision) != ending else { continue }
                Issue.record("seed \(seed): \(proposal.id) is \(ending), not \(list.summary) of \(reference)")
                return
            }
        }
    }
}

extension AwardReference.Ending {
    init(_ decision: Decision) {
        switch decision.status {
        case .awarded: self = .awarded(decision.awarded.asInt() ?? -1)
        case .reserve: self = .reserve
        case .notFunded: self = .notFunded
        case .withdrawn: self = .withdrawn
        case .undecided, .belowThreshold, .incomplete, .ineligible, .inadmissible: self = .undecided
        }
    }
}

extension AwardReference {
    static func generated(_ random: inout SplitMix64) -> AwardReference {
        let levels = random.int(1...4)
        let asks = random.pick([[10], [5, 10], [5, 10, 15, 20], [3, 4, 7, 8, 12]])
        let proposals = (0..<random.int(1...6)).map { index in
            Proposal(
                id: String(UnicodeScalar(UInt8(65 + index))), group: random.int(1...levels), asks: random.pick(asks),
                region: random.pick(["x", "y", "z"]), applicant: random.pick(["k", "l", "m", "n"]),
                isInLot: random.chance(50))
        }
        var call = AwardReference(
            proposals: proposals, budget: random.int(1...12) * 5,
            short: random.pick([.stop, .skip, .reduce, .overshoot, .nearest]))
        call.leastShare = random.pick([0, 0, 50])
        call.nearestTie = random.pick([.fewer, .more, .undecided])
        call.tie = random.pick([.undecided, .undecided, .undecided, .all, .none])
        if random.chance(20) { call.places = random.int(1...4) }
        if random.chance(25) { call.capAwards = random.int(1...2) }
        if random.chance(20) { call.capAmount = random.int(1...6) * 5 }
        if random.chance(25) { call.guaranteed = random.int(1...2) }
        if random.chance(40) {
            call.lot = random.int(1...6) * 5
            call.budget = max(call.budget, call.lot ?? 0)
            call.pools = random.chance(60)
        }
        call.reserve = random.pick([.none, .all, .all, .places(1), .places(2), .half])
        call.bestOfApplicant = random.chance(20)
        let ids = proposals.map(\.id)
        if random.chance(40) { call.declined = Set((0..<random.int(1...3)).map { _ in random.pick(ids) }) }
        if random.chance(25) { call.withdrawn = [random.pick(ids)] }
        call.declined.subtract(call.withdrawn)
        return call
    }

    func testCall() throws -> (TestCall, [ScoredProposal], AwardOptions) {
        var call = TestCall(("requested", .number), ("region", .string), ("applicant", .string), ("inLot", .boolean))
        call.award = try call.rule(budget: Decimal128(budget), rule)
        call.award.tieAtLine =
            switch tie {
            case .undecided: .undecided
            case .all: .all
            case .none: .none
            }
        call.award.places = places
        if let capAwards { call.award.caps.append(try call.cap("region", .awards(capAwards))) }
        if let capAmount { call.award.caps.append(try call.cap("region", .amount(Decimal128(capAmount)))) }
        if guaranteed > 0 { call.award.guarantees = [try call.guarantee("region", guaranteed)] }
        if let lot {
            call.award.lots = [try call.lot("lot", when: "inLot", budget: Decimal128(lot))]
            call.award.leftovers = pools ? .pool : .lapse
        }
        call.award.reserve =
            switch reserve {
            case .none: .none
            case .all: .all
            case .places(let places): .places(places)
            case .half: .shareOfBudget(decimal("0.5"))
            }
        if bestOfApplicant {
            call.onePer = OnePer(
                key: try call.program("applicant"), keyText: "applicant", keep: .best, bySlot: nil,
                place: TestCall.place)
        }
        return (call, cards(call), AwardOptions(declined: declined, withdrawn: withdrawn))
    }

    private var rule: AwardRule.WhenShort {
        switch short {
        case .stop: .stop
        case .skip: .skip
        case .overshoot: .overshoot
        case .reduce: .reduce(minimumShare: Decimal128(coefficient: Int128(leastShare), exponent: -2))
        case .nearest:
            .nearest(floor: 0, tie: nearestTie == .fewer ? .fewer : nearestTie == .more ? .more : .undecided)
        }
    }

    private func cards(_ call: TestCall) -> [ScoredProposal] {
        proposals.map { proposal in
            call.card(
                proposal.id, 100 - proposal.group,
                [
                    "requested": .number(Decimal128(proposal.asks)), "region": .string(proposal.region),
                    "applicant": .string(proposal.applicant), "inLot": .boolean(proposal.isInLot),
                ])
        }
    }
}
