import FEEL
import Numbers
import Rubrics
import Scoring
import Testing

@testable import Awards

/// A group of equals that straddles the funding line is never broken silently.
@Suite struct TieTests {
    private func call(
        budget: Decimal128, _ whenShort: AwardRule.WhenShort, _ tie: AwardRule.TieAtLine
    ) throws -> TestCall {
        var call = TestCall(("requested", .number), ("region", .string))
        call.award = try call.rule(budget: budget, whenShort, tie: tie)
        return call
    }

    private func cards(_ call: TestCall, _ list: (String, Int, String)...) -> [ScoredProposal] {
        list.map { call.card($0.0, $0.1, ["requested": number($0.2)]) }
    }

    @Test func `Equals that all fit are all funded`() throws {
        let call = try call(budget: 120, .stop, .undecided)
        let list = call.award(cards(call, ("a", 9, "60"), ("b", 9, "60"), ("c", 8, "1")))
        #expect(list.summary == ["a awarded 60", "b awarded 60", "c not_funded"])
        #expect(list.decisions.map(\.tiedWith) == [["b"], ["a"], []])
    }

    @Test func `Under stop the list ends within the group, whatever is decided`() throws {
        let call = try call(budget: 100, .stop, .undecided)
        let list = call.award(cards(call, ("a", 9, "60"), ("b", 9, "60"), ("c", 8, "40")))
        #expect(list.summary == ["a undecided", "b undecided", "c not_funded"])
        #expect(
            list.texts("a") == [
                "tied at the funding line at rank 1 (a, b): the rubric leaves a tie at the line to a decision; "
                    + "100 EUR wait for it; an order, a draw or adjustments decide it"
            ])
        #expect(list.remarks.map(\.code) == ["TIE.UNDECIDED", "TIE.HOW"])
        #expect(
            list.remarks.last?.text
                == "to decide a tie, add a last step to ranking.ladder, order: FILE (columns proposal, position, reason) or "
                + "draw: { seed: TEXT }, or give committee points (assessments.adjustments, --adjustments)")
    }

    @Test func `Under skip, who is below waits only where the decision matters`() throws {
        let call = try call(budget: 100, .skip, .undecided)
        let list = call.award(
            cards(call, ("a", 9, "60"), ("b", 9, "70"), ("c", 8, "90"), ("d", 7, "35"), ("e", 6, "20")))
        // a leaves 40, b leaves 30: c fits neither way, d and e depend.
        #expect(list.summary == ["a undecided", "b undecided", "c not_funded", "d undecided", "e undecided"])
        #expect(list.texts("d") == ["whether there is room depends on the tie at rank 1"])
    }

    @Test func `Who fits in no order is not funded; who fits in every order is`() throws {
        var call = try call(budget: 100, .skip, .undecided)
        let list = call.award(cards(call, ("a", 9, "60"), ("b", 9, "60"), ("c", 9, "500")))
        #expect(list.summary == ["a undecided", "b undecided", "c not_funded"])
        // Of two equals of one region one may be funded; the third of another region is, in any order.
        call.award.caps = [try call.cap("region", .awards(1))]
        let north = Value.string("North")
        let capped = call.award([
            call.card("a", 9, ["requested": number("30"), "region": north]),
            call.card("b", 9, ["requested": number("30"), "region": north]),
            call.card("c", 9, ["requested": number("30"), "region": .string("South")]),
        ])
        #expect(capped.summary == ["a undecided", "b undecided", "c awarded 30"])
    }

    @Test func `Under stop one that never fits makes its equals undecided: they come before it or not at all`() throws {
        let call = try call(budget: 50, .stop, .undecided)
        let list = call.award(cards(call, ("a", 9, "10"), ("b", 9, "100"), ("c", 8, "10")))
        #expect(list.summary == ["a undecided", "b not_funded", "c not_funded"])
    }

    @Test func `One that alone is undecided is told with those whom it is tied with`() throws {
        let call = try call(budget: 10, .stop, .undecided)
        let list = call.award(cards(call, ("a", 9, "10"), ("b", 9, "20")))
        #expect(list.summary == ["a undecided", "b not_funded"])
        #expect(list.texts("a").first?.hasPrefix("tied at the funding line at rank 1 (a, b): ") == true)
    }

    @Test(arguments: [
        ("99", ["a awarded", "b not_funded", "c undecided", "d undecided"]),
        ("10", ["a awarded", "b undecided", "c undecided", "d undecided"]),
    ])
    func `Who asks for nothing waits for none of its equals, whether the list ends at one of them or among them`(
        asked: String, summary: [String]
    ) throws {
        let call = try call(budget: 10, .stop, .undecided)
        let list = call.award(cards(call, ("a", 9, "0"), ("b", 9, asked), ("c", 9, "5"), ("d", 9, "5")))
        #expect(list.summary == summary)
        #expect(call.award(cards(call, ("a", 9, "0"), ("b", 9, "20"))).summary == ["a awarded", "b not_funded"])
    }

    @Test func `None: the group is passed over; under stop the list ends there`() throws {
        let skipping = try call(budget: 100, .skip, .none)
        let list = skipping.award(cards(skipping, ("a", 9, "60"), ("b", 9, "60"), ("c", 8, "40")))
        #expect(list.summary == ["a not_funded", "b not_funded", "c awarded 40"])
        #expect(list.texts("a") == ["tied at the funding line at rank 1: the rubric funds none of them"])
        let stopping = try call(budget: 100, .stop, .none)
        #expect(
            stopping.award(cards(stopping, ("a", 9, "60"), ("b", 9, "60"), ("c", 8, "40"))).summary
                == ["a not_funded", "b not_funded", "c not_funded"])
    }

    @Test func `All: money is never exceeded for it; people have to decide`() throws {
        let call = try call(budget: 100, .stop, .all)
        let list = call.award(cards(call, ("a", 9, "60"), ("b", 9, "60")))
        #expect(list.summary == ["a undecided", "b undecided"])
        #expect(
            list.texts("a") == [
                "tied at the funding line at rank 1 (a, b): the rubric funds all that are tied at the line, "
                    + "but the budget would need 120 EUR and has 100 EUR; 100 EUR wait for it; an order, a draw or adjustments decide it"
            ])
    }

    @Test func `All with overshoot: the whole group crosses the line`() throws {
        let call = try call(budget: 50, .overshoot, .all)
        let list = call.award(cards(call, ("a", 9, "60"), ("b", 9, "60"), ("c", 8, "1")))
        #expect(list.summary == ["a awarded 60", "b awarded 60", "c not_funded"])
    }

    @Test func `Reduce: nobody says which of two equals gets the rest`() throws {
        let call = try call(budget: 100, .reduce(minimumShare: decimal("0.1")), .undecided)
        let list = call.award(cards(call, ("a", 9, "60"), ("b", 9, "60")))
        #expect(list.summary == ["a undecided", "b undecided"])
    }

    @Test func `A tie for a guarantee keeps the money of one of them until the list is there`() throws {
        var call = try call(budget: 100, .skip, .undecided)
        call.award.guarantees = [try call.guarantee("region", 1)]
        let south = Value.string("South")
        func card(_ id: String, _ score: Int, _ amount: String, _ region: Value) -> ScoredProposal {
            call.card(id, score, ["requested": number(amount), "region": region])
        }
        let cards = [
            card("a", 9, "40", .string("North")), card("b", 8, "30", .string("North")),
            card("c", 7, "60", south), card("d", 7, "60", south),
        ]
        // North's a is guaranteed (40). Of 60 left, 60 are kept for c or d, so that b has nothing.
        #expect(call.award(cards).summary == ["a awarded 40", "b not_funded", "c undecided", "d undecided"])
        call.award.budget = 190
        #expect(
            call.award(cards).summary == ["a awarded 40", "b awarded 30", "c awarded 60", "d awarded 60"])
    }

    @Test func `Nobody is guessed below a tie when the list may have ended in it`() throws {
        var call = try call(budget: 1000, .stop, .undecided)
        call.award.caps = [try call.cap("region", .awards(1))]
        let north = Value.string("North")
        let list = call.award([
            call.card("a", 9, ["requested": number("900"), "region": north]),
            call.card("b", 9, ["requested": number("300"), "region": north]),
            call.card("c", 8, ["requested": number("150"), "region": .string("South")]),
        ])
        // With a funded 100 are left and c does not fit; with b funded it does.
        #expect(list.summary == ["a undecided", "b undecided", "c undecided"])
    }

    @Test func `Overshoot: who would cross the line is tied with those who would not`() throws {
        var call = try call(budget: 10, .overshoot, .all)
        let mixed = cards(call, ("a", 9, "20"), ("b", 9, "5"), ("c", 8, "1"))
        #expect(call.award(mixed).summary == ["a awarded 20", "b awarded 5", "c not_funded"])
        call.award.tieAtLine = .none
        #expect(call.award(mixed).summary == ["a not_funded", "b not_funded", "c not_funded"])
        #expect(
            call.award(mixed).texts("c") == [
                "the list ended at the tie at rank 1 (a, b), of which the rubric funds none"
            ])
        call.award.tieAtLine = .undecided
        #expect(call.award(mixed).summary == ["a awarded 20", "b undecided", "c not_funded"])
    }

    @Test func `What is spent whoever wins is spent: a safe one below is funded, a hopeless one is not`() throws {
        let skipping = try call(budget: 25, .skip, .undecided)
        #expect(
            skipping.award(cards(skipping, ("a", 9, "15"), ("b", 9, "15"), ("c", 8, "10"))).summary
                == ["a undecided", "b undecided", "c awarded 10"])
        let reducing = try call(budget: 5, .reduce(minimumShare: 0), .undecided)
        #expect(
            reducing.award(cards(reducing, ("a", 9, "20"), ("b", 9, "20"), ("c", 8, "20"))).summary
                == ["a undecided", "b undecided", "c not_funded"])
    }

    @Test func `A tie at a cap is told as one, and binds only those of the group`() throws {
        var call = try call(budget: 40, .stop, .undecided)
        call.award.caps = [try call.cap("region", .awards(1))]
        func card(_ id: String, _ score: Int, _ amount: String, _ region: String) -> ScoredProposal {
            call.card(id, score, ["requested": number(amount), "region": .string(region)])
        }
        let list = call.award([
            card("a", 9, "15", "y"), card("b", 9, "15", "y"), card("c", 9, "20", "z"), card("d", 8, "20", "x"),
        ])
        #expect(list.summary == ["a undecided", "b undecided", "c awarded 20", "d not_funded"])
        #expect(
            list.texts("a") == [
                "tied at rank 1 (a, b) for what the cap leaves for y (region): the rubric leaves that to a decision; "
                    + "1 award waits for it; an order, a draw or adjustments decide it"
            ])
        call.award.tieAtLine = .none
        call.award.caps = [try call.cap("region", .amount(20))]
        let none = call.award([card("a", 9, "5", "y"), card("b", 9, "20", "y"), card("c", 9, "15", "z")])
        #expect(none.summary == ["a not_funded", "b not_funded", "c awarded 15"])
        #expect(
            none.texts("a") == [
                "tied at rank 1 (a, b) for what the cap leaves for y (region): the rubric funds none of them"
            ])
    }

    @Test func `Of many equals that nothing tells apart any may be funded, and all of them are named`() throws {
        let call = try call(budget: 500, .skip, .undecided)
        let alike = (1...60).map { call.card("p\($0)", 9, ["requested": number("10")]) }
        let list = call.award(alike + [call.card("z", 8, ["requested": number("1")])])
        #expect(list.decisions.count { $0.status == .undecided } == 60)
        #expect(list.decision("z")?.status == .notFunded)
        #expect(list.texts("p1").first?.contains("and 50 more)") == true)
    }

    @Test func `Too many orders to try: the tied and whoever may depend on them wait, and under stop nobody below`()
        throws
    {
        for (whenShort, below) in [(AwardRule.WhenShort.skip, Status.undecided), (.stop, .notFunded)] {
            let call = try call(budget: 900, whenShort, .undecided)
            let tied = (1...40).map { call.card("p\($0)", 9, ["requested": .number(Decimal128(20 + $0))]) }
            let list = call.award(
                [call.card("a", 10, ["requested": number("100")])] + tied + [
                    call.card("z", 8, ["requested": number("1")])
                ])
            #expect(list.decision("a")?.status == .awarded)
            #expect(list.decisions.count { $0.status == .undecided } == (below == .undecided ? 41 : 40))
            #expect(list.decision("z")?.status == below)
            #expect(
                list.texts("p1").first?.hasSuffix(
                    "; there are too many orders to try them all, so whatever may depend on it is undecided too")
                    == true)
        }
    }
}
