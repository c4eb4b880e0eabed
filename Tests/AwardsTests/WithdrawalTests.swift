import FEEL
import Numbers
import Rubrics
import Scoring
import Testing

@testable import Awards

/// Once somebody is gone everything is decided again, and every reason speaks of what is left then.
@Suite struct WithdrawalTests {
    private func call(
        budget: Decimal128, _ whenShort: AwardRule.WhenShort, _ configure: (inout TestCall) throws -> Void = { _ in }
    ) throws -> TestCall {
        var call = TestCall(("requested", .number), ("region", .string))
        call.award = try call.rule(budget: budget, whenShort)
        call.award.reserve = .all
        try configure(&call)
        return call
    }

    /// Proposals from the top: id, amount, region.
    private func cards(_ call: TestCall, _ list: (String, String, String)...) -> [ScoredProposal] {
        list.enumerated().map { index, entry in
            call.card(entry.0, 50 - index, ["requested": number(entry.1), "region": .string(entry.2)])
        }
    }

    @Test func `the guarantee of one that declined is met by the next of its group, not by the next of the list`()
        throws
    {
        let call = try call(budget: 20, .skip) { $0.award.guarantees = [try $0.guarantee("region", 1)] }
        let cards = cards(call, ("A", "10", "x"), ("B", "10", "y"), ("D", "10", "y"), ("C", "10", "x"))
        let list = call.award(cards, options: AwardOptions(declined: ["A"]))
        #expect(list.summary == ["A withdrawn", "B awarded 10", "D reserve", "C awarded 10"])
        #expect(list.codes("C") == ["AWARDED", "GUARANTEE", "PROMOTED"])
        #expect(list.remarks.isEmpty)
    }

    @Test func `what is left is what is left once they are gone`() throws {
        let stopping = try call(budget: 10, .stop)
        let cards = cards(stopping, ("A", "10", "x"), ("B", "15", "x"), ("C", "5", "x"))
        let list = stopping.award(cards, options: AwardOptions(withdrawn: ["A"]))
        #expect(list.summary == ["A withdrawn", "B reserve", "C reserve"])
        #expect(list.texts("B") == ["place 1 on the reserve list: asks for 15 EUR; 10 EUR are left"])
        #expect(
            list.texts("C") == ["place 2 on the reserve list: the list ended at B, for which the money did not suffice"]
        )
        var without = stopping
        without.award.reserve = .none
        let none = without.award(
            self.cards(without, ("A", "10", "x"), ("B", "10", "x")), options: AwardOptions(declined: ["A"]))
        #expect(none.summary == ["A withdrawn", "B not_funded"])
        #expect(
            none.texts("B") == [
                "asks for 10 EUR; 10 EUR are left, and without a reserve list what came free is not given again"
            ])
    }

    @Test func `a reduced award is topped up before anybody is promoted, and as far as the money goes`() throws {
        let call = try call(budget: 20, .reduce(minimumShare: 0))
        let cards = cards(call, ("A", "10", "x"), ("B", "15", "x"), ("C", "5", "x"))
        #expect(call.award(cards).summary == ["A awarded 10", "B awarded 10", "C reserve"])
        let list = call.award(cards, options: AwardOptions(withdrawn: ["A"]))
        #expect(list.summary == ["A withdrawn", "B awarded 15", "C awarded 5"])
        #expect(list.codes("B") == ["AWARDED", "TOPPED_UP"])
        let small = self.cards(call, ("A", "2", "x"), ("B", "30", "x"), ("C", "5", "x"))
        #expect(
            call.award(small, options: AwardOptions(declined: ["A"])).summary == [
                "A withdrawn", "B awarded 20", "C reserve",
            ])
    }

    @Test(arguments: [AwardRule.Reserve.all, .places(1)])
    func `one declines after another; an offer has to come first`(reserve: AwardRule.Reserve) throws {
        var call = try call(budget: 10, .stop)
        call.award.reserve = reserve
        let cards = cards(call, ("A", "10", "x"), ("B", "10", "x"), ("C", "10", "x"), ("D", "10", "x"))
        let last: Status = reserve == .all ? .reserve : .notFunded
        #expect(call.award(cards, options: AwardOptions(declined: ["A"])).decisions.map(\.status).last == last)
        let two = call.award(cards, options: AwardOptions(declined: ["A", "B"]))
        #expect(two.decisions.map(\.status).prefix(3) == [.withdrawn, .withdrawn, .awarded])
        #expect(two.codes("C") == ["AWARDED", "PROMOTED"])
    }

    @Test func `whom a cap barred follows, and does not end the list for the reserve`() throws {
        let call = try call(budget: 20, .stop) { $0.award.caps = [try $0.cap("region", .awards(1))] }
        let cards = cards(call, ("A", "8", "x"), ("B", "7", "y"), ("C", "15", "x"), ("D", "10", "z"))
        #expect(call.award(cards).summary == ["A awarded 8", "B awarded 7", "C not_funded", "D reserve"])
        #expect(call.award(cards).decision("C")?.heldBy == ["A"])
        let list = call.award(cards, options: AwardOptions(declined: ["A"]))
        #expect(list.summary == ["A withdrawn", "B awarded 7", "C reserve", "D awarded 10"])
        #expect(list.texts("C") == ["place 1 on the reserve list: asks for 15 EUR; 13 EUR are left"])
    }

    @Test func `a cap that nobody holds bars nobody: declines go down the group`() throws {
        let call = try call(budget: 20, .skip) { $0.award.caps = [try $0.cap("region", .awards(1))] }
        let cards = cards(call, ("A", "10", "x"), ("B", "10", "x"), ("C", "10", "x"), ("D", "10", "y"))
        let list = call.award(cards, options: AwardOptions(declined: ["A", "B"]))
        #expect(list.summary == ["A withdrawn", "B withdrawn", "C awarded 10", "D awarded 10"])
        #expect(list.codes("C") == ["AWARDED", "FREED"])
        let idle = call.award(cards, options: AwardOptions(declined: ["B"]))
        #expect(idle.texts("B") == ["at most 1 award for x (region): held by A"])
        #expect(idle.remarks.map(\.text) == ["B declined, but nothing was offered"])
    }

    @Test func `a tied proposal withdraws, and the tie is gone`() throws {
        let call = try call(budget: 10, .skip)
        let cards = [("A", 9, "8"), ("B", 9, "9"), ("C", 8, "2")].map { id, score, amount in
            call.card(id, score, ["requested": number(amount), "region": .string("x")])
        }
        #expect(call.award(cards).decisions.map(\.status) == [.undecided, .undecided, .undecided])
        let list = call.award(cards, options: AwardOptions(withdrawn: ["A"]))
        #expect(list.summary == ["A withdrawn", "B awarded 9", "C reserve"])
        #expect(list.texts("A") == ["withdrawn; was still to be decided"])
    }

    @Test func `another proposal of the applicant competes once the one that counted is gone`() throws {
        let call = try call(budget: 100, .skip) {
            $0.onePer = OnePer(
                key: try $0.program("region"), keyText: "region", keep: .last, bySlot: nil, place: TestCall.place)
        }
        let cards = cards(call, ("P1", "10", "x"), ("P2", "10", "x"), ("P4", "10", "y"))
        let options = AwardOptions(declined: ["P2"], standsInFor: ["P1": ["P2"]])
        let list = call.award(cards, options: options)
        #expect(list.summary == ["P1 awarded 10", "P2 withdrawn", "P4 awarded 10"])
        let staying = call.award(cards, options: AwardOptions(standsInFor: ["P1": ["P2"]]))
        #expect(staying.summary == ["P1 not_funded", "P2 awarded 10", "P4 awarded 10"])
        #expect(staying.texts("P1") == ["P2 with the same region counts instead"])
    }

    @Test func `of the best of one applicant too`() throws {
        let call = try call(budget: 100, .skip) {
            $0.onePer = OnePer(
                key: try $0.program("region"), keyText: "region", keep: .best, bySlot: nil, place: TestCall.place)
        }
        let cards = cards(call, ("A", "10", "x"), ("B", "10", "x"))
        #expect(call.award(cards).summary == ["A awarded 10", "B not_funded"])
        #expect(call.award(cards, options: AwardOptions(withdrawn: ["A"])).summary == ["A withdrawn", "B awarded 10"])
    }

    @Test func `two tied for the last place on the reserve list are both on it, and open once there is money for one`()
        throws
    {
        var call = try call(budget: 10, .stop)
        call.award.reserve = .places(1)
        let cards = [("A", 9), ("B", 8), ("C", 8), ("D", 7)].map { id, score in
            call.card(id, score, ["requested": number("10"), "region": .string("x")])
        }
        let list = call.award(cards)
        #expect(list.summary == ["A awarded 10", "B reserve", "C reserve", "D not_funded"])
        #expect(list.decisions.map(\.reservePlace) == [nil, 1, 1, nil])
        let after = call.award(cards, options: AwardOptions(declined: ["A"]))
        #expect(after.summary == ["A withdrawn", "B undecided", "C undecided", "D not_funded"])
    }
}
