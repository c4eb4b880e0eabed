import FEEL
import Numbers
import Rubrics
import Testing

@testable import Awards

/// Where an award rule turns: exactly at its limits.
@Suite struct EdgeTests {
    @Test(arguments: [("1000", true), ("1001", false)])
    func `an offer of exactly the smallest share is made`(request: String, isOffered: Bool) throws {
        var call = TestCall(("requested", .number))
        call.award = try call.rule(budget: 1000, .reduce(minimumShare: decimal("0.6")))
        let list = call.award([
            call.card("A", 5, ["requested": number("400")]), call.card("B", 4, ["requested": number(request)]),
        ])
        #expect(list.decision("B")?.awarded == (isOffered ? 600 : 0))
    }

    @Test func `what one lot overshot is not taken from what another left over`() throws {
        var call = TestCall(("requested", .number), ("region", .string))
        call.award = try call.rule(budget: nil, .overshoot)
        call.award.lots = [
            try call.lot("north", when: "region = \"north\"", budget: 100),
            try call.lot("south", when: "region = \"south\"", budget: 100),
        ]
        call.award.leftovers = .pool
        func card(_ id: String, _ score: Int, _ region: String, _ request: Decimal128) -> Asking {
            (id, score, ["region": .string(region), "requested": .number(request)])
        }
        let cards = [card("A", 5, "north", 150), card("B", 4, "south", 70), card("C", 3, "north", 20)]
        let list = call.award(cards.map { call.card($0.id, $0.score, $0.facts) })
        #expect(list.summary == ["A awarded 150", "B awarded 70", "C awarded 20"])
        #expect(list.codes("C") == ["AWARDED", "LEFTOVERS"])
    }

    private typealias Asking = (id: String, score: Int, facts: [String: Value])
}
