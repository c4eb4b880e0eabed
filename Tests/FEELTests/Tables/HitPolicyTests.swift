import Diagnostics
import FEEL
import Numbers
import Testing

@Suite struct HitPolicyTests {
    private static func months(_ number: Int) -> [String: Value] { ["months": .number(Decimal128(number))] }

    private static let bands = [["<= 6", "\"short\""], ["<= 12", "\"medium\""], ["> 3", "\"long\""]]

    @Test func `first takes the topmost`() {
        let table = TableFixture(hit: .first, inputs: ["months"], rows: Self.bands)
        #expect(
            table.outcome(Self.months(5)) == TableOutcome(value: .string("short"), fired: [0]))
        #expect(table.outcome(Self.months(7))?.fired == [1])
        #expect(table.outcome(Self.months(13))?.value == .string("long"))
    }

    @Test func `unique refuses two`() {
        let table = TableFixture(hit: .unique, inputs: ["months"], rows: Self.bands)
        #expect(table.outcome(Self.months(13))?.value == .string("long"))
        let outcome = table.outcome(Self.months(5))
        #expect(outcome?.fired == [0, 1, 2])
        #expect(Self.reason(outcome) == "r.yaml:10:5: rules 1, 2 and 3 fire, but only one may (hit policy unique)")
    }

    @Test func `any wants agreement`() {
        let rows = [["<= 6", "1"], ["<= 12", "1"], ["> 3", "2"]]
        let table = TableFixture(hit: .any, inputs: ["months"], rows: rows)
        #expect(table.outcome(Self.months(2))?.value == .number(1))
        #expect(
            Self.reason(table.outcome(Self.months(5)))
                == "r.yaml:10:5: rules 1, 2 and 3 fire and give different answers (hit policy any)")
    }

    @Test func `priority follows the outputs`() {
        let outputs = "\"medium\", \"long\", \"short\""
        let table = TableFixture(hit: .priority, inputs: ["months"], rows: Self.bands, outputs: outputs)
        #expect(table.outcome(Self.months(5))?.value == .string("medium"))
        let ordered = TableFixture(hit: .outputOrder, inputs: ["months"], rows: Self.bands, outputs: outputs)
        #expect(ordered.outcome(Self.months(5))?.value.description == "[\"medium\", \"long\", \"short\"]")
    }

    @Test func `rule order and collect give lists`() {
        for hit in [HitPolicy.ruleOrder, .collect(nil)] {
            let table = TableFixture(hit: hit, inputs: ["months"], rows: Self.bands)
            #expect(table.outcome(Self.months(5))?.value.description == "[\"short\", \"medium\", \"long\"]")
            #expect(table.compiled().0?.type == .list(.string))
        }
    }

    @Test(arguments: [(Aggregation.sum, "6"), (.min, "1"), (.max, "3"), (.count, "3")])
    func `collect aggregates`(_ aggregation: Aggregation, _ answer: String) {
        let rows = [["<= 6", "1"], ["<= 12", "2"], ["> 3", "3"]]
        let table = TableFixture(hit: .collect(aggregation), inputs: ["months"], rows: rows)
        #expect(table.outcome(Self.months(5))?.value.description == answer)
    }

    @Test func `no rule or a default`() {
        let rows = [["< 3", "1"]]
        let table = TableFixture(hit: .first, inputs: ["months"], rows: rows)
        #expect(Self.reason(table.outcome()) == "r.yaml:10:5: no rule of the table fires")
        #expect(TableFixture(hit: .first, inputs: ["months"], rows: rows, standard: "0").outcome()?.value == .number(0))
        #expect(TableFixture(hit: .collect(.count), inputs: ["months"], rows: rows).outcome()?.value == .number(0))
    }

    @Test func `several outputs make a context`() {
        let table = TableFixture(
            hit: .first, inputs: ["months"], rows: [["-", "1", "\"a\""]], outputNames: ["points", "band"])
        #expect(table.outcome()?.value.description == "{points: 1, band: \"a\"}")
        #expect(table.compiled().0?.type.description == "context<points: number, band: string>")
    }

    @Test func `a missing fact has no answer unless no rule asks`() {
        let table = TableFixture(
            hit: .first, inputs: ["duration", "months"], rows: [["-", "< 3", "1"], ["< 5", "> 3", "2"]])
        #expect(table.outcome(Self.months(2))?.value == .number(1))
        #expect(Self.reason(table.outcome(Self.months(6))) == "a.xml:7: fact 'duration' is missing")
        #expect(table.outcome(Self.months(3))?.fired == [])
    }

    @Test func `null can be tested`() {
        let table = TableFixture(hit: .first, inputs: ["duration"], rows: [["null", "0"], ["< 5", "2"]])
        #expect(table.outcome()?.value == .number(0))
        #expect(table.outcome(["duration": .number(3)])?.value == .number(2))
    }

    @Test func `inputs outside the allowed values are refused`() {
        let table = TableFixture(hit: .first, inputs: ["months"], rows: [["-", "1"]], allowedInput: "[1..36]")
        #expect(
            Self.reason(table.outcome(Self.months(40)))
                == "r.yaml:10:5: 'months' is 40, which is not among the allowed values")
        #expect(table.outcome(Self.months(36))?.value == .number(1))
    }

    @Test func `cells are checked`() {
        let table = TableFixture(
            hit: .first, inputs: ["months", "titel"],
            rows: [["< \"6\"", "\"a\"", "1"], ["", "-", "\"x\" + 1"], ["> 5", "- -", "5"]])
        #expect(
            table.compiled().1 == [
                "r.yaml:11:9: error: unknown name 'titel'; did you mean 'title'?",
                "r.yaml:20:11: error: 'months' is a number and cannot be compared with the string \"6\"",
                "r.yaml:21:9: error: this cell is empty; write '-' for a test that everything passes",
                "r.yaml:21:29: error: \"x\" is a string and cannot be added to the number 1; make it text with string(…)",
                "r.yaml:22:22: error: the expression is not finished",
            ])
    }

    private static func reason(_ outcome: TableOutcome?) -> String? {
        guard case .null(let why?)? = outcome?.value else { return nil }
        return why.description
    }
}
