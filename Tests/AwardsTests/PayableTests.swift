import FEEL
import Numbers
import Scoring
import Testing

@testable import Awards
@testable import Rubrics

/// Money is paid in the currency's own parts.
@Suite struct PayableTests {
    private func list(_ round: AwardRule.Rounding?, _ whenShort: AwardRule.WhenShort = .reduce(minimumShare: 0)) throws
        -> AwardList
    {
        var call = TestCall(("requested", .number))
        call.award = try call.rule(budget: 10_000, whenShort, amount: "requested * 2 / 3")
        call.award.round = round
        return call.award([
            call.card("A", 9, ["requested": number("10000")]), call.card("B", 8, ["requested": number("100.01")]),
            call.card("C", 7, ["requested": number("3")]),
        ])
    }

    @Test func `amounts are rounded as the rubric says, and the sum is the sum of the rows`() throws {
        let list = try list(.init(step: decimal("0.01"), mode: .down))
        #expect(list.summary == ["A awarded 6666.66", "B awarded 66.67", "C awarded 2"])
        #expect(list.awardedTotal == decimal("6735.33"))
        #expect(list.codes("A") == ["AWARDED", "ROUNDED"])
        #expect(list.texts("A").last == "rounded to a multiple of 0.01 (down) from 6666.666666…")
        #expect(list.codes("C") == ["AWARDED"])
        #expect(
            try self.list(.init(step: 100, mode: .up)).summary == ["A awarded 6700", "B awarded 100", "C awarded 100"])
    }

    @Test func `without a rule an amount that cannot be paid is left to people, with what to write`() throws {
        let list = try list(nil)
        #expect(list.summary == ["A undecided", "B undecided", "C awarded 2"])
        #expect(
            list.texts("A") == [
                "the amount (requested * 2 / 3) is 6666.666666…, but EUR has 2 decimals: the rubric has to say how it is rounded, "
                    + "such as award: { round: { to: 0.01, mode: down } }"
            ])
    }

    @Test func `an offer is payable too, and never more than what is left`() throws {
        var call = TestCall(("requested", .number))
        call.award = try call.rule(budget: decimal("100.005"), .reduce(minimumShare: 0))
        #expect(call.award([call.card("A", 9, ["requested": number("200")])]).awardedTotal == 100)
        call.award.round = .init(step: 30, mode: .up)
        #expect(call.award([call.card("A", 9, ["requested": number("200")])]).summary == ["A awarded 90"])
    }

    @Test func `who asks for nothing is awarded nothing, in words`() throws {
        var call = TestCall(("requested", .number))
        call.award = try call.rule(budget: 100, .skip)
        let list = call.award([
            call.card("A", 9, ["requested": number("-5000")]), call.card("B", 8, ["requested": number("100")]),
            call.card("C", 7, ["requested": number("40")]), call.card("D", 6, ["requested": number("0")]),
        ])
        #expect(list.summary == ["A undecided", "B awarded 100", "C not_funded", "D awarded"])
        #expect(list.texts("D") == ["awarded 0 EUR: it asks for nothing"])
    }
}
