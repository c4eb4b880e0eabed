import FEEL
import Numbers
import TestSupport
import Testing

@Suite struct TableAnalysisTests {
    @Test func `a complete table has no findings`() {
        let table = TableFixture(
            hit: .unique, inputs: ["months", "eligible"],
            rows: [["<= 6", "true", "5"], ["<= 6", "false", "2"], ["(6..12]", "-", "3"], ["> 12", "-", "0"]])
        #expect(table.findings == [])
    }

    @Test func `a gap comes with an example`() {
        #expect(
            TableFixture(hit: .unique, inputs: ["months"], rows: [["< 6", "1"], ["> 6", "2"]]).findings
                == ["TABLE.GAP r.yaml:10:5: error: no rule fires when months = 6; add a rule or a default for it"])
        #expect(
            TableFixture(hit: .first, inputs: ["months"], rows: [["<= 6", "1"], [">= 7", "2"]]).findings
                == ["TABLE.GAP r.yaml:10:5: error: no rule fires when months = 6.5; add a rule or a default for it"])
        #expect(
            TableFixture(
                hit: .first, inputs: ["months", "title"], rows: [["<= 6", "\"a\", \"b\"", "1"], ["> 6", "-", "2"]]
            ).findings == [
                "TABLE.GAP r.yaml:10:5: error: no rule fires when months = 6 and title = \"another text\"; add a rule or a default for it"
            ])
        #expect(
            TableFixture(
                hit: .first, inputs: ["start"], rows: [["<= @\"2024-05-31\"", "1"], ["> @\"2024-06-02\"", "2"]]
            ).findings == [
                "TABLE.GAP r.yaml:10:5: error: no rule fires when start = 2024-06-02; add a rule or a default for it"
            ])
    }

    @Test func `a default or allowed values close the gap`() {
        #expect(TableFixture(hit: .first, inputs: ["months"], rows: [["< 6", "1"]], standard: "0").findings == [])
        #expect(
            TableFixture(
                hit: .first, inputs: ["months"], rows: [["< 6", "1"], [">= 6", "2"]], allowedInput: "[1..36]"
            ).findings == [])
        #expect(
            TableFixture(
                hit: .first, inputs: ["title"], rows: [["\"a\"", "1"], ["\"b\"", "2"]], allowedInput: "\"a\", \"b\""
            ).findings == [])
    }

    @Test func `overlaps are found where they matter`() {
        let rows = [["<= 6", "1"], [">= 6", "2"]]
        #expect(
            TableFixture(hit: .unique, inputs: ["months"], rows: rows).findings
                == [
                    "TABLE.OVERLAP r.yaml:21:7: error: rules 1 and 2 both fire when months = 6, but only one may (hit policy unique)"
                ])
        #expect(
            TableFixture(hit: .any, inputs: ["months"], rows: rows).findings == [
                "TABLE.OVERLAP r.yaml:21:7: error: rules 1 and 2 both fire when months = 6, but they give different answers (hit policy any)"
            ])
        #expect(TableFixture(hit: .any, inputs: ["months"], rows: [["<= 6", "1"], [">= 6", "1"]]).findings == [])
        #expect(TableFixture(hit: .collect(nil), inputs: ["months"], rows: rows).findings == [])
    }

    @Test func `masked rules are found`() {
        #expect(
            TableFixture(hit: .first, inputs: ["months"], rows: [["<= 12", "1"], ["<= 6", "2"], ["-", "3"]]).findings
                == [
                    "TABLE.UNREACHABLE r.yaml:21:7: error: rule 2 can never fire: whatever passes it has passed an earlier rule already (rule 1)"
                ])
        #expect(
            TableFixture(hit: .first, inputs: ["months"], rows: [["<= 6", "1"], ["> 6", "2"], ["-", "3"]]).findings == [
                "TABLE.UNREACHABLE r.yaml:22:7: error: rule 3 can never fire: whatever passes it has passed an earlier rule already (rule 1, rule 2)"
            ])
    }

    @Test func `dead rules and duplicates are found`() {
        #expect(
            TableFixture(hit: .first, inputs: ["months"], rows: [["< 1", "1"], ["-", "2"]], allowedInput: "[1..36]")
                .findings
                == ["TABLE.UNREACHABLE r.yaml:20:7: error: rule 1 can never fire: no value of 'months' passes its test"]
        )
        #expect(
            TableFixture(hit: .unique, inputs: ["months"], rows: [["< 6", "1"], [">= 6", "2"], ["not(>= 6)", "1"]])
                .findings
                == ["TABLE.DUPLICATE r.yaml:22:7: error: rule 3 repeats rule 1; take one of them out"])
    }

    @Test func `cells that are not constant are not judged`() {
        #expect(TableFixture(hit: .first, inputs: ["months"], rows: [["null", "0"], ["-", "2"]]).findings == [])
        #expect(
            TableFixture(hit: .first, inputs: ["months"], rows: [["< count(lines)", "1"], ["-", "2"]]).findings == [])
        #expect(
            TableFixture(hit: .unique, inputs: ["months"], rows: [["< count(lines)", "1"], ["> 2", "2"]]).findings == []
        )
    }

    /// Allowed values that come from facts cannot be asked before evaluation.
    @Test func `allowed values from facts are not judged`() {
        let table = TableFixture(
            hit: .first, inputs: ["months"], rows: [["< 6", "1"]], outputs: "lines", allowedInput: "lines")
        #expect(table.findings == [])
        #expect(table.outcome(["months": .number(10)])?.fired == [])
        #expect(
            TableFixture(hit: .first, inputs: ["months"], rows: [["-", "10"]], outputs: "lines").outcome()?.value
                == .number(10))
    }

    /// Whatever the analysis says of a random table holds when the table is evaluated.
    @Test func `findings agree with evaluation`() {
        var random = SplitMix64(seed: 7)
        for _ in 0..<60 {
            let rows = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                [Self.tests.randomElement(using: &random) ?? "-", Self.flags.randomElement(using: &random) ?? "-", "1"]
            }
            let table = TableFixture(hit: .unique, inputs: ["months", "eligible"], rows: rows)
            let findings = table.findings
            var gaps = false
            var overlaps = false
            for half in 0...26 {
                for flag in [true, false] {
                    let months = Value.number(.init(coefficient: Int128(half) * 5, exponent: -1))
                    let fired = table.outcome(["months": months, "eligible": .boolean(flag)])?.fired.count ?? 0
                    gaps = gaps || fired == 0
                    overlaps = overlaps || fired > 1
                }
            }
            #expect(findings.contains { $0.hasPrefix("TABLE.GAP") } == gaps, "\(rows)")
            #expect(
                findings.contains { $0.hasPrefix("TABLE.OVERLAP") || $0.hasPrefix("TABLE.DUPLICATE") } == overlaps,
                "\(rows)")
        }
    }

    private static let tests = ["< 3", ">= 3", "[3..6]", "(6..9)", "> 6", "-", "not(4)", "4, 5", "<= 9", ">= 9"]
    private static let flags = ["true", "false", "-", "-"]
}
