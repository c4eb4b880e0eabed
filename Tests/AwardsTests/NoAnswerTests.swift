import FEEL
import Numbers
import Rubrics
import Scoring
import Testing

@testable import Awards

/// What the rubric's rules cannot say about a proposal is left to people, with the reason.
@Suite struct NoAnswerTests {
    @Test(arguments: [
        (Value.string("much"), "the amount (requested) is \"much\", which is no number"),
        (.number(-1), "the amount (requested) is -1; it cannot be less than 0"),
        (
            .null(NoAnswer(reason: "fact 'requested' is missing")),
            "the amount (requested) has no answer: fact 'requested' is missing"
        ),
    ])
    func `an amount that is no amount`(value: Value, text: String) throws {
        var call = TestCall(("requested", .any))
        call.award = try call.rule(budget: 100, .skip)
        let list = call.award([
            call.card("A", 5, ["requested": value]), call.card("B", 4, ["requested": number("100")]),
        ])
        #expect(list.decision("A")?.status == .undecided)
        #expect(list.codes("A").first == "AMOUNT")
        #expect(list.texts("A").first == text)
    }

    @Test(arguments: [
        (Value.null(NoAnswer(reason: "not given")), "whether it belongs to lot north has no answer: not given"),
        (.string("yes"), "the rule of lot north gives \"yes\", neither true nor false"),
    ])
    func `a lot that nobody can tell`(value: Value, text: String) throws {
        var call = TestCall(("requested", .number), ("northern", .any))
        call.award = try call.rule(budget: nil, .skip)
        call.award.lots = [try call.lot("north", when: "northern", budget: 100)]
        let list = call.award([
            call.card("A", 5, ["requested": number("10"), "northern": value]),
            call.card("B", 4, ["requested": number("10"), "northern": .boolean(true)]),
        ])
        #expect(list.decision("A")?.status == .undecided)
        #expect(list.codes("A").first == "LOT")
        #expect(list.texts("A").first == text)
    }

    @Test func `a fact that is not there is no group: who lacks it is not counted together`() throws {
        var call = TestCall(("requested", .number), ("region", .string))
        call.award = try call.rule(budget: 100, .skip)
        call.award.caps = [try call.cap(nil, .awards(5)), try call.cap("region", .awards(1))]
        let list = call.award([
            call.card("A", 5, ["requested": number("10")]),
            call.card("B", 4, ["requested": number("10"), "region": .string("Asia")]),
        ])
        #expect(list.summary == ["A awarded 10", "B awarded 10"])
        #expect(list.remarks.map(\.code) == ["CAP.2"])
        #expect(list.remarks.map(\.text) == ["A has no region: the cap per region does not count it"])
    }

    @Test func `a cap whose group cannot be worked out`() throws {
        var call = TestCall(("requested", .number), ("region", .string))
        call.award = try call.rule(budget: 100, .skip)
        call.award.caps = [try call.cap("upper case(region)", .awards(1))]
        let list = call.award([call.card("A", 5, ["requested": number("10")])])
        #expect(list.codes("A") == ["CAP.1"])
        #expect(list.decision("A")?.status == .undecided)
    }

    @Test func `which proposals count as one`() throws {
        var call = TestCall(("requested", .number), ("applicant", .string))
        call.award = try call.rule(budget: 100, .skip)
        call.onePer = OnePer(
            key: try call.program("applicant"), keyText: "applicant", keep: .best, bySlot: nil, place: TestCall.place)
        let list = call.award([
            call.card("A", 5, ["requested": number("10")]),
            call.card("B", 4, ["requested": number("10"), "applicant": .string("Nice")]),
            call.card("C", 3, ["requested": number("10"), "applicant": .string("Nice")]),
        ])
        #expect(list.summary == ["A undecided", "B awarded 10", "C not_funded"])
        #expect(list.texts("A").first == "which proposals count as one (applicant) has no answer: not given")
        #expect(list.texts("C").first == "B has the same applicant and ranks higher")
    }
}
