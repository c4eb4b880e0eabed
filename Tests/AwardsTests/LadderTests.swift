import FEEL
import Numbers
import Scoring
import Testing
import Wording

@testable import Awards
@testable import Rubrics

/// Worked examples of the Horizon Europe ladder, and its other steps.
@Suite struct LadderTests {
    private static func horizon() -> TestCall {
        TestCall(
            ("E", .number), ("I", .number), ("Q", .number), ("themes", .list(.string)), ("countries", .list(.string)),
            ("women", .number), ("men", .number), ("requested", .number))
    }

    private func scores(_ e: String, _ i: String, _ q: String) -> [String: Value] {
        ["E": number(e), "I": number(i), "Q": number(q)]
    }

    private static let equalsOfE5 = [
        ("A", ["4.5", "4", "3.5"]), ("B", ["4", "4", "4"]), ("C", ["5", "3", "4.5"]), ("D", ["3.5", "5", "3"]),
    ]

    @Test func `E5: the same four proposals as innovation actions and as research actions`() throws {
        var call = Self.horizon()
        func cards(_ score: (Rational, Rational, Rational) -> Rational) -> [ScoredProposal] {
            Self.equalsOfE5.map { id, s in
                call.card(id, score(rational(s[0]), rational(s[1]), rational(s[2])), scores(s[0], s[1], s[2]))
            }
        }
        call.ladder = [try call.highest("I"), try call.highest("E")]
        let innovation = cards { $0 + rational("1.5") * $1 + $2 }
        #expect(innovation.allSatisfy { $0.rankingScore == Rational(14) })
        #expect(call.rank(innovation).map(\.scored.proposal) == ["D", "A", "B", "C"])
        call.ladder = [try call.highest("E"), try call.highest("I")]
        let research = cards { $0 + $1 + $2 }
        #expect(call.rank(research).map(\.scored.proposal) == ["C", "A", "B", "D"])
    }

    @Test func `E6: coverage is asked again after every placement; a single pass would give Y, Z, X`() throws {
        var call = Self.horizon()
        let uncovered = call.step(Uncovered(program: try call.program("themes")), "uncovered: themes")
        call.ladder = [uncovered, try call.highest("E")]
        let ranked = call.rank([
            call.card("top", 15, ["themes": texts("a"), "E": number("5")]),
            call.card("X", 14, ["themes": texts("a"), "E": number("4.5")]),
            call.card("Y", 14, ["themes": texts("b"), "E": number("4.5")]),
            call.card("Z", 14, ["themes": texts("b"), "E": number("4.0")]),
        ])
        #expect(ranked.map(\.scored.proposal) == ["top", "Y", "X", "Z"])
        #expect(ranked.map(\.rank) == [1, 2, 3, 4])
        #expect(ranked.allSatisfy { !$0.isExAequo })
        #expect(
            ranked[1].ladder
                == LadderDecision(
                    above: "Y", below: "X", step: 0, stepText: "uncovered: themes",
                    aboveValue: .verbatim("brings \"b\""),
                    belowValue: .verbatim("nothing uncovered")))
        #expect(
            ranked[2].ladder
                == LadderDecision(
                    above: "X", below: "Z", step: 1, stepText: "highest: E", aboveValue: .verbatim("4.5"),
                    belowValue: .verbatim("4")))
    }

    @Test func `E7: countries that funded proposals above do not bring`() throws {
        var call = Self.horizon()
        let step = call.step(NewAmongFunded(program: try call.program("countries")), "new_among_funded: countries")
        call.ladder = [step]
        call.award = try call.rule(budget: 100, .skip)
        let cost = ("requested", number("10"))
        func card(_ id: String, _ score: Int, _ countries: Value) -> ScoredProposal {
            call.card(id, score, ["countries": countries, cost.0: cost.1])
        }
        let ranked = call.rank([
            card("F", 15, texts("ES", "IT")), card("P", 14, texts("ES", "PT")), card("R", 14, texts("PT", "EL")),
        ])
        #expect(ranked.map(\.scored.proposal) == ["F", "R", "P"])
        #expect(ranked[1].ladder?.aboveValue.english == "2 new")
        #expect(ranked[1].ladder?.belowValue.english == "1 new")
        // Once R is placed, P adds nothing new, and stands behind somebody who still does.
        let more = call.rank([
            card("F", 15, texts("ES", "IT")), card("P", 14, texts("ES", "PT")), card("R", 14, texts("PT", "EL")),
            card("S", 14, texts("DE")),
        ])
        #expect(more.map(\.scored.proposal) == ["F", "R", "S", "P"])
    }

    @Test func `Only what is funded above counts, not what is ranked above`() throws {
        var call = Self.horizon()
        call.ladder = [call.step(NewAmongFunded(program: try call.program("countries")), "new_among_funded: countries")]
        call.award = try call.rule(budget: 20, .skip)
        let ranked = call.rank([
            call.card("dear", 15, ["countries": texts("PT", "EL"), "requested": number("90")]),
            call.card("P", 14, ["countries": texts("ES"), "requested": number("10")]),
            call.card("R", 14, ["countries": texts("PT", "EL"), "requested": number("10")]),
        ])
        #expect(ranked.map(\.scored.proposal) == ["dear", "R", "P"])
    }

    @Test func `E8: nearer to half, none named ranks last`() throws {
        var call = Self.horizon()
        let share = try call.program("women / (women + men)")
        call.ladder = [call.step(Nearest(program: share, target: decimal("0.5")), "nearest: women_share")]
        let ranked = call.rank([
            call.card("none", 12, ["women": number("0"), "men": number("0")]),
            call.card("seven of ten", 12, ["women": number("7"), "men": number("3")]),
            call.card("four of ten", 12, ["women": number("4"), "men": number("6")]),
        ])
        #expect(ranked.map(\.scored.proposal) == ["four of ten", "seven of ten", "none"])
        #expect(ranked[0].ladder?.aboveValue.english == "0.4, 0.1 from 0.5")
        #expect(ranked[0].ladder?.belowValue.english == "0.7, 0.2 from 0.5")
    }

    @Test func `A share of a third is compared as a fraction`() throws {
        var call = Self.horizon()
        let share = try call.program("women / (women + men)")
        call.ladder = [call.step(Nearest(program: share, target: decimal("0.5")), "nearest: women_share")]
        let ranked = call.rank([
            call.card("B", 12, ["women": number("2"), "men": number("4")]),
            call.card("A", 12, ["women": number("4"), "men": number("2")]),
        ])
        #expect(ranked.map(\.rank) == [1, 1])
    }

    @Test func `Scores that differ far behind the point, and scores of any size, are told apart`() throws {
        let call = Self.horizon()
        let tiny = try #require(Rational(decimal("0.00000000000000000001")))
        let huge = try #require(Rational(decimal("1000000000000000000000000000000000")))
        let scores: [(String, Rational)] = [
            ("a", Rational(12)), ("b", Rational(12) + tiny), ("c", Rational(12) - tiny), ("d", huge), ("e", -huge),
            ("f", huge + tiny), ("g", Rational(-12)), ("h", Rational(-12) - tiny),
        ]
        let ranked = call.rank(scores.map { call.card($0.0, $0.1) })
        #expect(ranked.map(\.scored.proposal) == ["f", "d", "b", "a", "c", "g", "h", "e"])
        #expect(ranked.map(\.rank) == [1, 2, 3, 4, 5, 6, 7, 8])
    }

    @Test func `What the ladder cannot separate shares a rank, in the order of ids`() throws {
        var call = Self.horizon()
        call.ladder = [try call.highest("E")]
        let ranked = call.rank([
            call.card("d", 10), call.card("c", 12, ["E": number("4")]), call.card("b", 12, ["E": number("4")]),
            call.card("a", 14),
        ])
        #expect(ranked.map(\.scored.proposal) == ["a", "b", "c", "d"])
        #expect(ranked.map(\.rank) == [1, 2, 2, 4])
        #expect(ranked.map(\.isExAequo) == [false, true, true, false])
        let tie = LadderDecision(
            above: "b", below: "c", step: nil, stepText: "", aboveValue: .verbatim(""), belowValue: .verbatim(""))
        #expect(ranked[1].ladder == tie)
    }

    @Test func `A missing value ranks last, for the highest and for the lowest`() throws {
        var call = Self.horizon()
        let cards = [call.card("a", 12), call.card("b", 12, ["requested": number("5")])]
        call.ladder = [try call.lowest("requested")]
        #expect(call.rank(cards).map(\.scored.proposal) == ["b", "a"])
        call.ladder = [try call.highest("requested")]
        #expect(call.rank(cards).map(\.scored.proposal) == ["b", "a"])
    }

    @Test func `Dates, moments and durations have an order; texts have none`() throws {
        var call = TestCall(
            ("day", .date), ("moment", .dateTime), ("months", .monthsDuration), ("days", .daysDuration),
            ("name", .string))
        let early: [String: Value] = [
            "day": .date(try #require(CalendarDate("2018-10-30"))),
            "moment": .dateTime(try #require(DateTime("2018-10-31T17:00:00+02:00"))),
            "months": .monthsDuration(try #require(MonthsDuration("P5M"))),
            "days": .daysDuration(try #require(DaysDuration("P30D"))), "name": .string("x"),
        ]
        let late: [String: Value] = [
            "day": .date(try #require(CalendarDate("2018-11-01"))),
            "moment": .dateTime(try #require(DateTime("2018-10-31T16:30:00+01:00"))),
            "months": .monthsDuration(try #require(MonthsDuration("P1Y"))),
            "days": .daysDuration(try #require(DaysDuration("P30DT1S"))), "name": .string("a"),
        ]
        for name in ["day", "moment", "months", "days"] {
            call.ladder = [try call.lowest(name)]
            let ranked = call.rank([call.card("a late one", 9, late), call.card("b early one", 9, early)])
            #expect(ranked.map(\.scored.proposal) == ["b early one", "a late one"], "\(name)")
            #expect(ranked.map(\.rank) == [1, 2], "\(name)")
        }
        call.ladder = [try call.lowest("name")]
        #expect(call.rank([call.card("a", 9, late), call.card("b", 9, early)]).map(\.rank) == [1, 1])
    }

    @Test func `A manual order, with its reasons`() throws {
        var call = Self.horizon()
        call.ladder = [
            call.step(
                ManualOrder([
                    ManualOrder.Position(proposal: "b", position: 1, reason: "fits the region"),
                    ManualOrder.Position(proposal: "c", position: 2, reason: "fits less"),
                ]), "order: panel.csv")
        ]
        let ranked = call.rank([call.card("a", 12), call.card("c", 12), call.card("b", 12)])
        #expect(ranked.map(\.scored.proposal) == ["b", "c", "a"])
        #expect(ranked[0].ladder?.aboveValue.english == "place 1: fits the region")
        #expect(ranked[1].ladder?.belowValue.english == "not in the order")
    }

    @Test func `A draw takes the lowest digest of seed and id first`() throws {
        var call = Self.horizon()
        call.ladder = [call.step(Draw(seed: "2018-11-05"), "draw")]
        let ids = ["P1", "P2", "P3", "P4", "P5"]
        let expected = ids.sorted { left, right in
            TestCall.digest(Array("2018-11-05\(left)".utf8))
                .lexicographicallyPrecedes(TestCall.digest(Array("2018-11-05\(right)".utf8)))
        }
        #expect(call.rank(ids.map { call.card($0, 12) }).map(\.scored.proposal) == expected)
        #expect(call.rank(ids.reversed().map { call.card($0, 12) }).map(\.scored.proposal) == expected)
    }

    @Test func `Scores are compared as fractions: three means of thirds are a whole number`() throws {
        let call = Self.horizon()
        let third = try #require(Rational(13, over: 3))
        let ranked = call.rank([call.card("a", 13), call.card("b", third + third + third)])
        #expect(ranked.map(\.rank) == [1, 1])
    }
}
