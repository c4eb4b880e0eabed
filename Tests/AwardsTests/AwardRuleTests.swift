import FEEL
import Numbers
import Rubrics
import Scoring
import Testing

@testable import Awards

/// Worked examples of public rules, one policy each.
@Suite struct AwardRuleTests {
    /// Proposals in rank order, from `A`, each a point below the one above.
    private func call(
        _ requests: [String], facts: [[String: Value]] = [], _ configure: (inout TestCall) throws -> Void
    ) throws -> (call: TestCall, cards: [ScoredProposal]) {
        var call = TestCall(("requested", .number), ("region", .string), ("regions", .list(.string)))
        try configure(&call)
        let cards = requests.enumerated().map { index, request in
            var values = index < facts.count ? facts[index] : [:]
            values["requested"] = number(request)
            return call.card(Self.name(index), 100 - index, values)
        }
        return (call, cards)
    }

    private static func name(_ index: Int) -> String { String(UnicodeScalar(UInt8(65 + index))) }

    @Test func `O4: a real list; who does not fit is passed over`() throws {
        let requests = [
            "53000", "33000", "48965", "42000", "24030", "30000", "4000", "25000", "55000", "3500", "20000", "15000",
        ]
        var (call, cards) = try call(requests) { $0.award = try $0.rule(budget: 200_000, .skip) }
        let list = call.award(cards)
        let expected: [(Status, String)] = [
            (.awarded, "147000"), (.awarded, "114000"), (.awarded, "65035"), (.awarded, "23035"),
            (.notFunded, "23035"), (.notFunded, "23035"), (.awarded, "19035"), (.notFunded, "19035"),
            (.notFunded, "19035"), (.awarded, "15535"), (.notFunded, "15535"), (.awarded, "535"),
        ]
        #expect(list.decisions.map(\.status) == expected.map(\.0))
        #expect(list.decisions.map(\.remaining) == expected.map { decimal($0.1) })
        #expect(list.awardedTotal == 199_465)
        #expect(list.texts("E") == ["asks for 24030 EUR; 23035 EUR are left"])
        #expect(list.texts("A") == ["awarded 53000 EUR"])

        call.award.whenShort = .stop
        let strict = call.award(cards)
        #expect(strict.decisions.filter { $0.status == .awarded }.count == 4)
        #expect(strict.decisions.map(\.remaining).last == decimal("23035"))
        #expect(strict.texts("G") == ["the list ended at E, for which the money did not suffice"])
    }

    @Test func `P5: pre-selection up to 200 % of the budget`() throws {
        func line(_ fourth: String, _ whenShort: AwardRule.WhenShort) throws -> AwardList {
            let (call, cards) = try call(["400000", "600000", "500000", fourth, "300000"]) {
                $0.award = try $0.rule(budget: 1_000_000, whenShort)
                $0.award.budgetShare = 2
            }
            return call.award(cards)
        }
        let exact = try line("500000", .stop)
        #expect(exact.awardedTotal == 2_000_000)
        #expect(exact.decisions.map(\.status) == [.awarded, .awarded, .awarded, .awarded, .notFunded])
        let crossed = try line("600000", .overshoot)
        #expect(crossed.awardedTotal == 2_100_000)
        #expect(crossed.decisions.map(\.status) == [.awarded, .awarded, .awarded, .awarded, .notFunded])
        #expect(crossed.texts("E") == ["asks for 300000 EUR; nothing is left"])
        let stopped = try line("600000", .stop)
        #expect(stopped.awardedTotal == 1_500_000)
        #expect(stopped.decisions.map(\.status) == [.awarded, .awarded, .awarded, .notFunded, .notFunded])
        #expect(try line("500000", .overshoot).awardedTotal == 2_000_000)
    }

    @Test func `U2: seven at 60 000 leave 4 240.28, which the eighth cannot be funded with`() throws {
        let (call, cards) = try call(Array(repeating: "60000", count: 8)) {
            $0.award = try $0.rule(budget: decimal("424240.28"), .stop)
        }
        let list = call.award(cards)
        #expect(list.decisions.count { $0.status == .awarded } == 7)
        #expect(list.decisions.last?.remaining == decimal("4240.28"))
        #expect(list.texts("H") == ["asks for 60000 EUR; 4240.28 EUR are left"])
    }

    @Test(arguments: [(AwardRule.NearestTie.more, 8), (.fewer, 7), (.undecided, 7)])
    func `E9: the line nearest to three times the budget; two lines are equally near, and the policy decides`(
        tie: AwardRule.NearestTie, selected: Int
    ) throws {
        let (call, cards) = try call(Array(repeating: "4", count: 9)) {
            $0.award = try $0.rule(budget: 10, .nearest(floor: decimal("2.5"), tie: tie))
            $0.award.budgetShare = 3
        }
        let list = call.award(cards)
        #expect(list.decisions.count { $0.status == .awarded } == selected)
        #expect(list.decision("H")?.status == (tie == .undecided ? .undecided : tie == .more ? .awarded : .notFunded))
        #expect(list.decision("I")?.status == .notFunded)
        if tie == .undecided {
            #expect(
                list.texts("H") == [
                    "the lines at 28 EUR and at 32 EUR are equally near to 30 EUR: the rubric leaves that to a decision"
                ])
        }
    }

    @Test func `Nearest: the floor holds even where a lower line is nearer, and equals stay on one side`() throws {
        var (call, cards) = try call(["20", "40"]) {
            $0.award = try $0.rule(budget: 10, .nearest(floor: decimal("2.5"), tie: .fewer))
            $0.award.budgetShare = 3
        }
        // 20 is 10 away from 30, but below the floor of 25; 60 is 30 away and stands.
        #expect(call.award(cards).awardedTotal == 60)
        cards = [
            call.card("A", 9, ["requested": number("26")]), call.card("B", 8, ["requested": number("3")]),
            call.card("C", 8, ["requested": number("3")]),
        ]
        // After A 26 (4 away), after the two equals 32 (2 away); there is no line between them.
        #expect(call.award(cards).awardedTotal == 32)
    }

    @Test func `Reduce before passing over: 100 left, the next wants 150`() throws {
        let (call, cards) = try call(["900", "150", "80", "20"]) {
            $0.award = try $0.rule(budget: 1000, .reduce(minimumShare: decimal("0.6")))
        }
        let list = call.award(cards)
        #expect(list.summary == ["A awarded 900", "B awarded 100", "C not_funded", "D not_funded"])
        #expect(list.codes("B") == ["REDUCED"])
        #expect(list.texts("B") == ["asked for 150 EUR; the 100 EUR that were left are offered"])
        let refused = call.award(cards, options: AwardOptions(declined: ["B"]))
        #expect(refused.summary == ["A awarded 900", "B withdrawn", "C awarded 80", "D awarded 20"])
        #expect(refused.texts("B") == ["declined 100 EUR instead of 150 EUR"])
    }

    @Test func `No offer below the least share`() throws {
        let (call, cards) = try call(["900", "170", "100"]) {
            $0.award = try $0.rule(budget: 1000, .reduce(minimumShare: decimal("0.6")))
        }
        let list = call.award(cards)
        #expect(list.summary == ["A awarded 900", "B not_funded", "C awarded 100"])
        #expect(list.texts("B") == ["asks for 170 EUR; 100 EUR are left, less than 60 % of it, so no offer is made"])
    }

    @Test func `With no least share any rest is offered, and nothing is only said to be nothing`() throws {
        let (call, cards) = try call(["900", "170", "100"]) {
            $0.award = try $0.rule(budget: 1000, .reduce(minimumShare: 0))
        }
        let list = call.award(cards)
        #expect(list.summary == ["A awarded 900", "B awarded 100", "C not_funded"])
        #expect(list.texts("C") == ["asks for 100 EUR; nothing is left"])
    }

    @Test func `Top 1.5 times the places, and all that are tied with the last`() throws {
        var call = TestCall(("requested", .number))
        call.award = .none
        call.award.places = 3
        call.award.tieAtLine = .all
        let cards = [("a", 90), ("b", 85), ("c", 80), ("d", 80), ("e", 75)].map { call.card($0.0, $0.1) }
        let list = call.award(cards)
        #expect(list.summary == ["a awarded", "b awarded", "c awarded", "d awarded", "e not_funded"])
        #expect(list.codes("c") == ["AWARDED", "TIE.ALL"])
        #expect(list.texts("e") == ["all 3 places are taken"])
        call.award.tieAtLine = .undecided
        #expect(call.award(cards).decisions.map(\.status) == [.awarded, .awarded, .undecided, .undecided, .notFunded])
        call.award.tieAtLine = .none
        #expect(call.award(cards).decisions.map(\.status) == [.awarded, .awarded, .notFunded, .notFunded, .notFunded])
    }

    @Test func `First the best of each region, then by score`() throws {
        let north = ["region": Value.string("North")]
        let south = ["region": Value.string("South")]
        var (call, cards) = try call(["40", "40", "40", "40"], facts: [north, north, north, south]) {
            $0.award = try $0.rule(budget: 120, .skip)
            $0.award.guarantees = [try $0.guarantee("region", 1)]
        }
        let list = call.award(cards)
        #expect(list.summary == ["A awarded 40", "B awarded 40", "C not_funded", "D awarded 40"])
        #expect(list.codes("D") == ["AWARDED", "GUARANTEE"])
        #expect(list.texts("D") == ["awarded 40 EUR", "at least 1 per region: South"])
        #expect(list.decision("D")?.remaining == 40)
        #expect(list.decision("B")?.remaining == 0)

        call.award.budget = 30
        let poor = call.award(cards)
        #expect(poor.awardedTotal == 0)
        #expect(
            poor.remarks.map(\.text) == [
                "North has 0 of 1 guaranteed awards (per region): A comes next: asks for 40 EUR; 30 EUR are left",
                "South has 0 of 1 guaranteed awards (per region): D comes next: asks for 40 EUR; 30 EUR are left",
            ])
        let ten = ScoreRow(criteria: [], total: Rational(10), ranking: Rational(10))
        let east = call.card("Z", 10, ["region": .string("East")]).with(ten, .belowThreshold)
        call.award.budget = 160
        #expect(
            call.award(cards, others: [east]).remarks.map(\.text) == [
                "East has 0 of 1 guaranteed awards (per region): none of its proposals is ranked"
            ])
    }

    @Test func `Full amount or nothing, in full`() throws {
        let (call, cards) = try call(["60", "60"]) { $0.award = try $0.rule(budget: 100, .skip) }
        #expect(call.award(cards).summary == ["A awarded 60", "B not_funded"])
    }

    @Test func `Caps by count and by amount, over a group and over the call`() throws {
        let asia = ["region": Value.string("Asia")]
        let america = ["region": Value.string("America")]
        var (call, cards) = try call(["10", "20", "30", "40"], facts: [asia, asia, america, asia]) {
            $0.award = try $0.rule(budget: 100, .stop)
            $0.award.caps = [try $0.cap("region", .awards(1))]
        }
        let byCount = call.award(cards)
        #expect(byCount.summary == ["A awarded 10", "B not_funded", "C awarded 30", "D not_funded"])
        #expect(byCount.codes("B") == ["CAP.1"])
        #expect(byCount.texts("B") == ["at most 1 award for Asia (region): held by A"])
        call.award.caps = [try call.cap("region", .amount(55)), try call.cap(nil, .awards(2))]
        let byAmount = call.award(cards)
        #expect(byAmount.summary == ["A awarded 10", "B awarded 20", "C not_funded", "D not_funded"])
        #expect(byAmount.texts("C") == ["at most 2 awards for the call (call): held by A, B"])
        #expect(byAmount.texts("D") == ["at most 55 EUR for Asia (region): held by A, B"])
    }

    @Test func `A list of groups counts in each of them`() throws {
        let facts: [[String: Value]] = [
            ["regions": texts("ES", "IT")], ["regions": texts("IT")], ["regions": texts("PT")],
        ]
        let (call, cards) = try call(["10", "10", "10"], facts: facts) {
            $0.award = try $0.rule(budget: 100, .skip)
            $0.award.caps = [try $0.cap("regions", .awards(1))]
        }
        #expect(call.award(cards).summary == ["A awarded 10", "B not_funded", "C awarded 10"])
    }

    @Test func `Lots have budgets of their own; what they leave over is pooled or lapses`() throws {
        let asia = ["region": Value.string("Asia")]
        let rest = ["region": Value.string("Europe")]
        var (call, cards) = try call(["60", "50", "60", "30"], facts: [asia, rest, rest, asia]) {
            $0.award = try $0.rule(budget: 200, .skip)
            $0.award.lots = [try $0.lot("asia", when: "region = \"Asia\"", budget: 120)]
        }
        let pooled = call.award(cards)
        #expect(pooled.summary == ["A awarded 60", "B awarded 50", "C awarded 60", "D awarded 30"])
        #expect(pooled.codes("C") == ["AWARDED", "LEFTOVERS"])
        #expect(pooled.decisions.map(\.lot) == ["asia", nil, nil, "asia"])
        #expect(pooled.lots.map(\.lot) == ["asia"])
        #expect(pooled.lots.map(\.awarded) == [90])
        #expect(pooled.decisions.map(\.lotRank) == [1, 1, 2, 2])
        #expect(pooled.lists.map(\.lastFunded) == [3, 2])
        #expect(pooled.awardedTotal == 200)
        call.award.leftovers = .lapse
        let lapsed = call.award(cards)
        #expect(lapsed.summary == ["A awarded 60", "B awarded 50", "C not_funded", "D awarded 30"])
        #expect(lapsed.texts("C") == ["asks for 60 EUR; 30 EUR are left"])
    }

    @Test func `A rubric without an award rule selects everybody who is ranked`() throws {
        let call = TestCall(("requested", .number))
        let list = call.award([call.card("a", 2), call.card("b", 1)])
        #expect(list.summary == ["a awarded", "b awarded"])
        #expect(list.budget == nil)
        #expect(list.texts("a") == ["selected"])
    }

    @Test func `An amount that is missing or less than nothing is left to a decision, and the list is made without it`()
        throws
    {
        var call = TestCall(("requested", .number))
        call.award = try call.rule(budget: 100, .stop)
        let list = call.award([
            call.card("a", 9, ["requested": number("-5")]), call.card("b", 8),
            call.card("c", 7, ["requested": number("100")]), call.card("d", 6, ["requested": number("0")]),
            call.card("e", 5, ["requested": number("1")]),
        ])
        #expect(list.summary == ["a undecided", "b undecided", "c awarded 100", "d awarded", "e not_funded"])
        #expect(list.texts("a") == ["the amount (requested) is -5; it cannot be less than 0"])
        #expect(list.texts("b") == ["the amount (requested) has no answer: not given"])
        #expect(list.decisions.map(\.requested) == [nil, nil, 100, 0, 1])
        #expect(
            list.remarks.last?.text
                == "a, b have to be decided first: the list was made as if nothing were asked for there")
    }

    @Test func `Another budget replaces the rubric's`() throws {
        let (call, cards) = try call(["60", "60"]) { $0.award = try $0.rule(budget: 60, .skip) }
        #expect(call.award(cards, options: AwardOptions(budget: 120)).awardedTotal == 120)
    }
}
