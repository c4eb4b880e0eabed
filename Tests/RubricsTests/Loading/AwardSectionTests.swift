import Numbers
import Rubrics
import Testing
import Wording

/// Awards without money, places, or a rule for the one who does not fit.
@Suite struct AwardSectionTests {
    @Test(
        arguments: [
            ("budget: 1000", "budget: 0", ["31:3: error: 'award.budget' is above 0, not 0"]),
            (
                "budget: 1000", "budget: 1000\n  places: none",
                ["32:11: error: 'award.places' is a whole number of at least 1, not 'none'"]
            ),
            (
                "budget: 1000", "budget: 1000\n  places: 0",
                ["32:11: error: 'award.places' is a whole number of at least 1, not '0'"]
            ),
            (
                "budget: 1000", "budget: 1000\n  up_to: 300",
                ["32:10: error: 'award.up_to' is a percentage such as 60%, not '300'"]
            ),
            ("budget: 1000", "unit: days", ["31:3: error: 'award' needs 'budget' (money) or 'places' (how many)"]),
            (
                "  amount: requested\n", "",
                ["31:3: error: 'award' needs 'amount': what a proposal asks for, such as requested"]
            ),
            (
                "  when_short: skip\n", "",
                [
                    "31:3: error: 'award' needs 'when_short': stop, skip, reduce, overshoot or nearest: what happens when the rest is too small"
                ]
            ),
            ("amount: requested", "amount: title", ["32:11: error: 'title' is a string, but a number is needed here"]),
            (
                "when_short: skip", "when_short: skip\n  min_share: 60%",
                ["34:3: error: 'min_share' goes with when_short: reduce"]
            ),
            (
                "when_short: skip", "when_short: stop\n  floor: 50%",
                ["34:3: error: 'floor' goes with when_short: nearest"]
            ),
            (
                "when_short: skip", "when_short: reduce\n  nearest_tie: more",
                ["34:3: error: 'nearest_tie' goes with when_short: nearest"]
            ),
            (
                "when_short: skip", "when_short: nearest\n  floor: 0.5",
                ["34:10: error: 'award.floor' is a percentage such as 60%, not '0.5'"]
            ),
            (
                "when_short: skip", "when_short: nearest\n  nearest_tie: most",
                ["34:16: error: 'award.nearest_tie' is one of undecided, more, fewer, not 'most'"]
            ),
            (
                "when_short: skip", "when_short: skip\n  tie_at_line: some",
                ["34:16: error: 'award.tie_at_line' is one of undecided, all, none, not 'some'"]
            ),
            (
                "when_short: skip", "when_short: skip\n  leftovers: keep",
                ["34:14: error: 'award.leftovers' is one of pool, lapse, not 'keep'"]
            ),
            (
                "when_short: skip", "when_short: skip\n  lots: [asia]",
                ["34:9: error: 'award.lots' is a group of named entries, not a list"]
            ),
            (
                "when_short: skip", "when_short: skip\n  lots: { asia: 300 }",
                ["34:17: error: 'award.lots.asia' is a group of keys (title, when, budget, …), not '300'"]
            ),
            (
                "when_short: skip", "when_short: skip\n  lots: { asia: { when: months > 2 } }",
                ["34:17: error: 'award.lots.asia' needs 'budget': the lot's own money"]
            ),
            (
                "when_short: skip", "when_short: skip\n  lots: { asia: { budget: 100 } }",
                ["34:17: error: 'award.lots.asia' needs 'when': which proposals compete in this lot"]
            ),
            (
                "when_short: skip", "when_short: skip\n  lots: { asia: { when: months, budget: 100 } }",
                ["34:25: error: 'months' is a number, but a boolean is needed here"]
            ),
            (
                "when_short: skip", "when_short: skip\n  at_least: [months]",
                ["34:14: error: 'award.at_least' is a group of keys (per, awards, …), not 'months'"]
            ),
            (
                "when_short: skip", "when_short: skip\n  at_least: [{ per: months }]",
                ["34:14: error: 'award.at_least' needs 'awards': how many of each"]
            ),
            (
                "when_short: skip", "when_short: skip\n  at_least: [{ awards: 1 }]",
                ["34:14: error: 'award.at_least' needs 'per': a fact or value: of each of its values, the best first"]
            ),
            (
                "when_short: skip", "when_short: skip\n  at_least: [{ per: months, awards: 0 }]",
                ["34:37: error: 'award.at_least.awards' is a whole number of at least 1, not '0'"]
            ),
            (
                "when_short: skip", "when_short: skip\n  at_most: [3]",
                ["34:13: error: 'award.at_most' is a group of keys (per, awards, amount, …), not '3'"]
            ),
            (
                "when_short: skip", "when_short: skip\n  at_most: [{ per: months }]",
                ["34:13: error: a cap counts 'awards' or 'amount': write one of them"]
            ),
            (
                "when_short: skip", "when_short: skip\n  at_most: [{ per: months, awards: 1, amount: 5 }]",
                ["34:13: error: a cap counts 'awards' or 'amount': write one of them"]
            ),
            (
                "when_short: skip", "when_short: skip\n  at_most: [{ per: months, amount: 0 }]",
                ["34:28: error: 'award.at_most.amount' is above 0, not 0"]
            ),
            (
                "when_short: skip", "when_short: skip\n  at_most: [{ per: monhts, awards: 1 }]",
                ["34:20: error: unknown name 'monhts'; did you mean 'months'?"]
            ),
            (
                "reserve: { places: 2 }", "reserve: some",
                ["34:12: error: 'award.reserve' is one of all, none, not 'some'"]
            ),
            (
                "reserve: { places: 2 }", "reserve: [2]",
                ["34:12: error: 'award.reserve' is a group of keys (places, percent, …), not a list"]
            ),
            (
                "reserve: { places: 2 }", "reserve: {}",
                ["34:12: error: 'award.reserve' is all, none, places or percent"]
            ),
            (
                "reserve: { places: 2 }", "reserve: { percent: 20 }",
                ["34:23: error: 'award.reserve.percent' is a percentage such as 60%, not '20'"]
            ),
            (
                "reserve: { places: 2 }", "reserve: { places: -1 }",
                ["34:22: error: 'award.reserve.places' is a whole number of at least 0, not '-1'"]
            ),
            (
                "award:\n", "award: 5\nunused:\n",
                [
                    "30:8: error: 'award' is a group of keys (budget, up_to, places, unit, …), not '5'",
                    "31:1: error: unknown key 'unused'; known keys: fundscore, id, title, status, source, currency, submissions, facts, tables, values, eligibility, scale, missing, criteria, assessments, sheets, report, total, ranking, award, examples",
                ]
            ),
        ] as [(String, String, [String])])
    func `what is wrong with awards is said word for word, and nothing else`(
        good: String, bad: String, expected: [String]
    ) {
        let text = soundRubric.replacing(good, with: bad, maxReplacements: 1)
        #expect(text != soundRubric)
        #expect(mistakes(text) == expected)
    }

    @Test(
        arguments: [
            (
                "amount: requested", "amount: requested * 2 / 3",
                [
                    "32:11: warning: 'award.amount' can have more decimals than EUR, which has 2: where 100.01 is asked for it is 66.67333333333333333333333333333333; such an award is left undecided until the rubric says how to round it: award: { round: { to: 0.01, mode: down } }"
                ]
            ),
            ("amount: requested", "amount: requested * 2 / 3\n  round: { to: 0.01, mode: down }", []),
            ("amount: requested", "amount: \"decimal(requested * 2 / 3, 2)\"", []),
            (
                "amount: requested", "amount: requested\n  round: { to: 0.001, mode: down }",
                ["33:12: error: 'award.round.to' is 0.001, and a multiple of it cannot be paid in EUR"]
            ),
            (
                "budget: 1000", "budget: 1000.005",
                ["31:3: error: 'award.budget' is 1000.005, which cannot be paid in EUR"]
            ),
            (
                "when_short: skip", "when_short: skip\n  at_most: [{ per: months, amount: 130% }]",
                ["34:36: error: 'award.at_most.amount' is above 0% and at most 100% of the budget, not 130%"]
            ),
            (
                "  budget: 1000\n", "  places: 3\n  at_most: [{ amount: 30% }]\n",
                ["32:23: error: 'award.at_most.amount' is a share of 'award.budget', which the rubric does not have"]
            ),
            (
                "when_short: skip", "when_short: skip\n  tie_at_line: all",
                [
                    "34:3: warning: 'tie_at_line: all' funds all that are tied at the line, which can cost more than the budget; only when_short: overshoot allows that, so a tie that the money does not suffice for is left undecided"
                ]
            ),
        ] as [(String, String, [String])])
    func `money is payable, and a share of the budget has a budget`(good: String, bad: String, expected: [String]) {
        let text = soundRubric.replacing("submissions:", with: "currency: EUR\nsubmissions:", maxReplacements: 1)
            .replacing(good, with: bad, maxReplacements: 1)
        let shifted = expected.map { message in
            let line = message.prefix { $0 != ":" }
            return "\((Int(line) ?? 0) + 1)" + message.dropFirst(line.count)
        }
        #expect(mistakes(text) == shifted)
    }

    @Test func `lots, caps and the reserve as shares of the budget`() throws {
        let text = soundRubric.replacing(
            "reserve: { places: 2 }",
            with:
                "reserve: 20%\n  at_most: [{ per: months, amount: 30% }]\n  lots: { long: { when: months > 6, budget: 12.5% } }"
        )
        let award = try #require(load(text).rubric?.award)
        #expect(award.reserve == .shareOfBudget(Decimal128(coefficient: 20, exponent: -2)))
        #expect(award.caps.map(\.limit) == [.shareOfBudget(Decimal128(coefficient: 30, exponent: -2))])
        #expect(award.lots.map { $0.budget.amount(of: 1000) } == [125])
        #expect(award.lots.map { $0.budget.amount(of: 500) } == [Decimal128(coefficient: 625, exponent: -1)])
    }

    @Test(arguments: [("EUR", 2), ("JPY", 0), ("KWD", 3), ("days", nil)] as [(String, Int?)])
    func `how many decimals a unit has`(unit text: String, decimals: Int?) {
        let unit = LocalText(text)
        #expect(MinorUnit.decimals(of: unit) == decimals)
        #expect(MinorUnit.pays(Decimal128(coefficient: 1_250, exponent: -3), in: unit) == (decimals != 0))
        #expect(!MinorUnit.pays(Decimal128(1) / 3, in: unit))
    }
}
