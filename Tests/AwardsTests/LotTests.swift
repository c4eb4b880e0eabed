import FEEL
import Numbers
import Rubrics
import Scoring
import Testing

@testable import Awards

/// Lots are lists of their own.
@Suite struct LotTests {
    private func call(
        budget: Decimal128?, lot: Decimal128, _ whenShort: AwardRule.WhenShort,
        _ leftovers: AwardRule.Leftovers = .lapse
    ) throws -> TestCall {
        var call = TestCall(("requested", .number), ("region", .string))
        call.award = try call.rule(budget: budget, whenShort)
        call.award.lots = [try call.lot("north", when: "region = \"north\"", budget: lot)]
        call.award.leftovers = leftovers
        call.award.reserve = .all
        return call
    }

    private func cards(_ call: TestCall, _ list: (String, Int, String, String)...) -> [ScoredProposal] {
        list.map { call.card($0.0, $0.1, ["requested": number($0.2), "region": .string($0.3)]) }
    }

    @Test func `rank, line, next and reserve places of each lot`() throws {
        var call = try call(budget: 40, lot: 20, .stop)
        call.award.reserve = .places(1)
        let list = call.award(
            cards(
                call, ("A", 9, "10", "north"), ("E", 8, "20", "south"), ("B", 7, "10", "north"),
                ("F", 6, "10", "south"),
                ("C", 5, "10", "north"), ("D", 4, "10", "north"), ("G", 3, "10", "south")))
        #expect(
            list.summary == [
                "A awarded 10", "E awarded 20", "B awarded 10", "F reserve", "C reserve", "D not_funded",
                "G not_funded",
            ])
        #expect(list.decisions.map(\.lotRank) == [1, 1, 2, 2, 3, 4, 3])
        #expect(list.decisions.map(\.reservePlace) == [nil, nil, nil, 1, 1, nil, nil])
        #expect(list.lists.map(\.lot) == ["north", nil])
        #expect(list.lists.map(\.lastFunded) == [2, 1])
        #expect(list.lists.map(\.firstBelow) == [4, 3])
        #expect(list.lists.map(\.next) == [4, 3])
        #expect(list.lists.map(\.left) == [0, 0])
        #expect(list.texts("C") == ["place 1 on the reserve list of lot north: asks for 10 EUR; nothing is left"])
    }

    @Test func `what a lot overshoots is its own: the general list has all of its money`() throws {
        let call = try call(budget: 10, lot: 5, .overshoot)
        let list = call.award(cards(call, ("A", 9, "15", "north"), ("B", 8, "5", "south")))
        #expect(list.summary == ["A awarded 15", "B awarded 5"])
        #expect(list.lists.map(\.left) == [-10, 0])
    }

    @Test func `an offer is raised from what is left over, so that reduce never pays less than skip`() throws {
        for whenShort in [AwardRule.WhenShort.reduce(minimumShare: 0), .skip] {
            let call = try call(budget: 60, lot: 15, whenShort, .pool)
            let list = call.award(cards(call, ("A", 9, "20", "north")))
            #expect(list.summary == ["A awarded 20"])
            #expect(list.codes("A") == ["AWARDED", "LEFTOVERS"])
            #expect(list.texts("A").last == "5 EUR of it paid from what the lots left over")
            #expect(list.decision("A")?.fromLeftovers == 5)
            #expect(list.lists.map(\.left) == [0, 40])
            #expect(list.lists.map(\.given) == [0, 5])
        }
    }

    @Test func `leftovers resolve a tie: both are funded in either order`() throws {
        let call = try call(budget: 35, lot: 10, .stop, .pool)
        let list = call.award(
            cards(call, ("A", 9, "15", "south"), ("B", 9, "15", "south"), ("C", 8, "15", "north")))
        #expect(list.summary == ["A awarded 15", "B awarded 15", "C reserve"])
        #expect(!list.remarks.contains { $0.code == "TIE.HOW" })
    }

    @Test(arguments: [.stop, .skip] as [AwardRule.WhenShort])
    func `equals that draw on different envelopes are not tied with each other`(whenShort: AwardRule.WhenShort) throws {
        var call = try call(budget: 60, lot: 15, whenShort)
        call.award.tieAtLine = .none
        let list = call.award(
            cards(call, ("A", 9, "5", "south"), ("B", 9, "10", "north"), ("C", 9, "10", "north")))
        #expect(list.summary == ["A awarded 5", "B not_funded", "C not_funded"])
    }

    @Test func `lots, caps and the reserve follow another budget where they are shares of it`() throws {
        var call = try call(budget: 100, lot: 50, .skip)
        call.award.lots[0].budget = .shareOfBudget(decimal("0.5"))
        call.award.caps = [try call.cap(nil, .shareOfBudget(decimal("0.3")))]
        let cards = cards(call, ("A", 9, "20", "north"), ("B", 8, "10", "north"), ("C", 7, "10", "south"))
        #expect(call.award(cards).summary == ["A awarded 20", "B awarded 10", "C not_funded"])
        #expect(call.award(cards).texts("C") == ["at most 30 EUR for the call (call): held by A, B"])
        let half = call.award(cards, options: AwardOptions(budget: 50))
        #expect(half.summary == ["A not_funded", "B awarded 10", "C not_funded"])
        #expect(half.lists.map(\.budget) == [25, 25])
    }
}
