import TestSupport
import FEEL
import Numbers
import Rubrics
import Scoring

@testable import Awards

/// Random calls with every policy of the model.
extension TestCall {
    static func generated(_ random: inout SplitMix64, proposals: ClosedRange<Int>) throws -> (
        TestCall, [ScoredProposal]
    ) {
        var call = TestCall(
            ("requested", .number), ("region", .string), ("countries", .list(.string)), ("excellence", .number))
        let budget = Decimal128(random.int(0...300))
        let whenShort: AwardRule.WhenShort = random.pick([
            .stop, .skip, .skip, .stop, .overshoot, .reduce(minimumShare: decimal("0.4")),
            .nearest(floor: 0, tie: random.pick(AwardRule.NearestTie.allCases)),
        ])
        call.award = try call.rule(budget: budget, whenShort, tie: random.pick(AwardRule.TieAtLine.allCases))
        if random.chance(25) { call.award.places = random.int(1...4) }
        if random.chance(40) {
            let limit: AwardRule.Cap.Limit =
                random.chance(70) ? .awards(random.int(1...2)) : .amount(Decimal128(random.int(40...160)))
            call.award.caps = [try call.cap(random.pick(["region", "region", "countries", nil]), limit)]
        }
        if random.chance(30) { call.award.guarantees = [try call.guarantee("region", random.int(1...2))] }
        if random.chance(25) {
            call.award.lots = [
                try call.lot("north", when: "region = \"North\"", budget: Decimal128(random.int(0...150)))
            ]
            call.award.leftovers = random.pick(AwardRule.Leftovers.allCases)
        }
        call.award.reserve = random.pick([.none, .all, .places(random.int(1...3)), .shareOfBudget(decimal("0.5"))])
        if random.chance(40) { call.ladder = [try call.highest("excellence")] }
        let cards = (0..<random.int(proposals)).map { index in
            call.card(
                "P\(index)", random.int(5...9),
                [
                    "requested": .number(Decimal128(random.int(1...12) * 10)),
                    "region": .string(random.pick(["North", "South", "East"])),
                    "countries": .list(random.chance(50) ? [.string("ES"), .string("PT")] : [.string("IT")]),
                    "excellence": .number(Decimal128(random.int(1...3))),
                ])
        }
        return (call, cards)
    }
}
