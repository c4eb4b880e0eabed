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
        let list = call.award([call.card("A", 9, ["requested": number("200")])])
        #expect(list.summary == ["A awarded 90"])
        #expect(list.texts("A") == ["asked for 210 EUR; the 90 EUR of what was left that can be paid are offered"])
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

    @Test func `nobody who asks for something is awarded nothing`() throws {
        var call = TestCall(("requested", .number))
        call.award = try call.rule(budget: 1000, .skip)
        call.award.round = .init(step: 100, mode: .down)
        let list = call.award([
            call.card("A", 9, ["requested": number("99.99")]), call.card("B", 8, ["requested": number("100")]),
            call.card("C", 7, ["requested": number("0")]),
        ])
        #expect(list.summary == ["A undecided", "B awarded 100", "C awarded"])
        #expect(
            list.texts("A") == [
                "the amount (requested) is 99.99, and rounded to a multiple of 100 (down) nothing is left of it"
            ])
    }

    @Test(arguments: [
        (
            "250", "0.25",
            "asks for 1000 EUR; 250 EUR are left, of which 200 EUR can be paid, less than 25 % of it, so no offer is made"
        ),
        ("90", "0", "asks for 1000 EUR; 90 EUR are left, of which nothing can be paid"),
        ("200", "0.25", "asks for 1000 EUR; 200 EUR are left, less than 25 % of it, so no offer is made"),
    ])
    func `what no offer can be made of is told apart from what is left`(budget: String, share: String, text: String)
        throws
    {
        var call = TestCall(("requested", .number))
        call.award = try call.rule(budget: decimal(budget), .reduce(minimumShare: decimal(share)))
        call.award.round = .init(step: 100, mode: .down)
        let list = call.award([call.card("A", 9, ["requested": number("1000")])])
        #expect(list.summary == ["A not_funded"] && list.texts("A") == [text])
    }
}
