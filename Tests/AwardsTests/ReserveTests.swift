import FEEL
import Numbers
import Rubrics
import Scoring
import Testing

@testable import Awards

@Suite struct ReserveTests {
    private func call(_ reserve: AwardRule.Reserve, _ whenShort: AwardRule.WhenShort = .stop) throws -> TestCall {
        var call = TestCall(("requested", .number), ("region", .string))
        call.award = try call.rule(budget: 100, whenShort)
        call.award.reserve = reserve
        return call
    }

    private func cards(_ call: TestCall, _ requests: String...) -> [ScoredProposal] {
        zip("abcdefgh", requests).enumerated().map { index, pair in
            call.card(String(pair.0), 50 - index, ["requested": number(pair.1)])
        }
    }

    @Test func `Places, all, a share of the budget`() throws {
        let requests = ["60", "60", "30", "30", "30"]
        func statuses(_ reserve: AwardRule.Reserve) throws -> [Status] {
            let call = try call(reserve)
            let cards = requests.enumerated().map { call.card("p\($0)", 50 - $0, ["requested": number($1)]) }
            return call.award(cards).decisions.dropFirst().map(\.status)
        }
        #expect(try statuses(.none) == [.notFunded, .notFunded, .notFunded, .notFunded])
        #expect(try statuses(.all) == [.reserve, .reserve, .reserve, .reserve])
        #expect(try statuses(.places(2)) == [.reserve, .reserve, .notFunded, .notFunded])
        #expect(try statuses(.shareOfBudget(decimal("0.9"))) == [.reserve, .reserve, .notFunded, .notFunded])
    }

    @Test func `The reserve's last place is not drawn through equals`() throws {
        let call = try call(.places(1))
        let list = call.award([
            call.card("a", 9, ["requested": number("100")]), call.card("b", 8, ["requested": number("10")]),
            call.card("c", 8, ["requested": number("10")]), call.card("d", 7, ["requested": number("10")]),
        ])
        #expect(list.summary == ["a awarded 100", "b reserve", "c reserve", "d not_funded"])
        #expect(
            list.texts("b") == ["place 1 on the reserve list: asks for 10 EUR; nothing is left"])
    }

    @Test func `Somebody withdraws: the next in reserve follows, with the reason`() throws {
        let call = try call(.all)
        let cards = cards(call, "60", "40", "50", "10")
        #expect(call.award(cards).summary == ["a awarded 60", "b awarded 40", "c reserve", "d reserve"])
        let list = call.award(cards, options: AwardOptions(withdrawn: ["a"]))
        #expect(list.summary == ["a withdrawn", "b awarded 40", "c awarded 50", "d awarded 10"])
        #expect(list.codes("c") == ["AWARDED", "PROMOTED"])
        #expect(list.texts("a") == ["withdrawn; had been awarded 60 EUR"])
        #expect(list.awardedTotal == 100)
    }

    @Test func `Awards that were made stay made, even where a larger one would now fit`() throws {
        let call = try call(.all, .skip)
        let cards = cards(call, "50", "80", "50")
        #expect(call.award(cards).summary == ["a awarded 50", "b reserve", "c awarded 50"])
        let list = call.award(cards, options: AwardOptions(declined: ["a"]))
        #expect(list.summary == ["a withdrawn", "b reserve", "c awarded 50"])
        #expect(list.codes("a") == ["DECLINED"])
        #expect(list.texts("b") == ["place 1 on the reserve list: asks for 80 EUR; 50 EUR are left"])
    }

    @Test func `Under stop the reserve list stops too`() throws {
        let call = try call(.all)
        let list = call.award(cards(call, "60", "40", "90", "10"), options: AwardOptions(withdrawn: ["a"]))
        #expect(list.summary == ["a withdrawn", "b awarded 40", "c reserve", "d reserve"])
    }

    @Test func `Who was barred by a cap follows when somebody of the group is gone`() throws {
        var call = try call(.all, .skip)
        call.award.caps = [try call.cap("region", .awards(1))]
        let north = Value.string("North")
        let cards = [
            call.card("a", 9, ["requested": number("50"), "region": north]),
            call.card("b", 8, ["requested": number("50"), "region": north]),
            call.card("c", 7, ["requested": number("50"), "region": .string("South")]),
        ]
        #expect(call.award(cards).summary == ["a awarded 50", "b not_funded", "c awarded 50"])
        let list = call.award(cards, options: AwardOptions(withdrawn: ["a"]))
        #expect(list.summary == ["a withdrawn", "b awarded 50", "c awarded 50"])
        #expect(list.codes("b") == ["AWARDED", "FREED"])
    }

    @Test func `From the reserve list one withdraws, and the others move up`() throws {
        let call = try call(.places(2))
        let list = call.award(cards(call, "100", "10", "10", "10"), options: AwardOptions(withdrawn: ["b"]))
        #expect(list.summary == ["a awarded 100", "b withdrawn", "c reserve", "d reserve"])
        #expect(list.texts("c") == ["place 1 on the reserve list: asks for 10 EUR; nothing is left"])
    }

    @Test func `Names that change nothing are reported`() throws {
        let call = try call(.none)
        let list = call.award(
            cards(call, "60", "60"), options: AwardOptions(declined: ["b", "nobody"], withdrawn: ["ghost"]))
        #expect(list.summary == ["a awarded 60", "b not_funded"])
        #expect(
            list.remarks.map(\.text) == [
                "b declined, but nothing was offered", "ghost is withdrawn but not ranked",
                "nobody is declined but not ranked",
            ])
    }

    @Test func `The seal: thresholds met, not funded; what is undecided or withdrawn waits`() throws {
        let call = try call(.places(1))
        let cards = cards(call, "60", "60", "60", "60")
        #expect(call.award(cards).seal.map(\.ranked.scored.proposal) == ["b", "c", "d"])
        let gone = call.award(cards, options: AwardOptions(withdrawn: ["c"]))
        #expect(gone.seal.map(\.ranked.scored.proposal) == ["b", "d"])
    }

    @Test func `Of several submissions of one applicant the highest ranked competes`() throws {
        var call = try call(.none, .skip)
        call.onePer = OnePer(
            key: try call.program("region"), keyText: "region", keep: .best, bySlot: nil, place: TestCall.place)
        let x = Value.string("X")
        let list = call.award([
            call.card("a", 9, ["requested": number("10"), "region": x]),
            call.card("b", 8, ["requested": number("10"), "region": x]),
            call.card("c", 7, ["requested": number("10"), "region": .string("Y")]),
            call.card("d", 7, ["requested": number("10"), "region": .string("Y")]),
        ])
        #expect(list.summary == ["a awarded 10", "b not_funded", "c undecided", "d undecided"])
        #expect(list.texts("b") == ["a has the same region and ranks higher"])
        #expect(list.codes("c") == ["DUPLICATE"])
    }
}
