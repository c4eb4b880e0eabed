import Diagnostics
import FEEL
import Numbers
import Testing

/// What hit policy, outputs, results and null have to do with each other.
@Suite struct TableOutputTests {
    struct Faulty: Sendable, CustomTestStringConvertible {
        let name: String
        let table: TableFixture
        let problems: [String]
        var testDescription: String { name }
    }

    static let faulty: [Faulty] = [
        Faulty(
            name: "priority without output values",
            table: TableFixture(hit: .priority, inputs: ["months"], rows: [["> 3", "1"], ["-", "3"]]),
            problems: [
                "r.yaml:10:5: error: the hit policy 'priority' goes by the output values, and this table lists none; list them, the first one first"
            ]),
        Faulty(
            name: "output order without output values",
            table: TableFixture(hit: .outputOrder, inputs: ["months"], rows: [["> 3", "1"], ["-", "3"]]),
            problems: [
                "r.yaml:10:5: error: the hit policy 'output order' goes by the output values, and this table lists none; list them, the first one first"
            ]),
        Faulty(
            name: "the sum of two outputs",
            table: TableFixture(
                hit: .collect(.sum), inputs: ["months"], rows: [["-", "1", "2"]], outputNames: ["a", "b"]),
            problems: [
                "r.yaml:10:5: error: the results of 2 outputs have no sum; leave one output, or collect without an aggregation"
            ]),
        Faulty(
            name: "the sum of texts",
            table: TableFixture(hit: .collect(.sum), inputs: ["months"], rows: [["-", "\"a\""]]),
            problems: ["r.yaml:10:5: error: the results are strings, which have no sum"]),
        Faulty(
            name: "the greatest of truth values",
            table: TableFixture(hit: .collect(.max), inputs: ["months"], rows: [["-", "true"]]),
            problems: ["r.yaml:10:5: error: the results are booleans, which have no max"]),
        Faulty(
            name: "a result outside the output values",
            table: TableFixture(hit: .unique, inputs: ["months"], rows: [["-", "7"]], outputs: "5, 1"),
            problems: ["r.yaml:20:19: error: 7 is not among the output values (5, 1)"]),
        Faulty(
            name: "a default outside the output values",
            table: TableFixture(
                hit: .unique, inputs: ["months"], rows: [["> 3", "5"]], outputs: "5, 1", standard: "0"),
            problems: ["r.yaml:12:9: error: 0 is not among the output values (5, 1)"]),
    ]

    @Test(arguments: faulty) func `what is refused`(_ one: Faulty) {
        #expect(one.table.compiled().1 == one.problems)
        // The standard's mode has no answer where the rule fires, and refuses nothing.
        #expect(one.table.compiled(.standard).1.isEmpty)
    }

    @Test func `the least of texts and dates is a result`() {
        let texts = TableFixture(hit: .collect(.min), inputs: ["months"], rows: [["-", "\"b\""], ["-", "\"a\""]])
        #expect(texts.outcome()?.value.description == "\"a\"")
    }

    @Test func `different results of one priority are no answer`() throws {
        let table = TableFixture(
            hit: .priority, inputs: ["months"], rows: [["-", "2", "1"], ["> 3", "2", "2"]], outputNames: ["a", "b"])
        var source = table.source
        source.outputs[0].allowedValues = SourceText(text: "2, 1", file: "r.yaml")
        var problems = DiagnosticCollector()
        let compiled = try #require(
            Compiler(scope: Facts.scope, mode: .strict).table(source, into: &problems), "\(problems.all)")
        guard case .null(let why) = compiled.evaluate(Facts.frame).value else {
            Issue.record("there is an answer")
            return
        }
        #expect(why?.reason == "rules 1 and 2 fire, and their different results have the same priority")
    }

    @Test(arguments: [HitPolicy.unique, .first, .any])
    func `a rule for null fires beside ordered tests`(_ hit: HitPolicy) {
        let table = TableFixture(
            hit: hit, inputs: ["duration"], rows: [["> 20", "5"], ["<= 20", "1"], ["null", "0"]])
        #expect(table.findings == [])
        for (given, answer) in [(Value.number(30), "5"), (.number(20), "1"), (.null(nil), "0"), (Facts.missing, "0")] {
            #expect(table.outcome(["duration": given])?.value.description == answer)
        }
    }

    @Test func `a question is no match for null`() {
        let table = TableFixture(
            hit: .first, inputs: ["duration"], rows: [["? > 20", "5"], ["? <= 20", "1"], ["null", "0"]])
        #expect(table.outcome()?.value.description == "0")
        let without = TableFixture(hit: .first, inputs: ["duration"], rows: [["? > 20", "5"], ["-", "1"]])
        #expect(without.outcome()?.value.isNull == true)
        #expect(without.outcome([:], .standard)?.value.description == "1")
    }

    @Test func `the analysis looks at possible values only`() throws {
        func findings(_ domain: [String], _ rows: [[String]], input: String) throws -> [String] {
            var source = TableFixture(hit: .unique, inputs: [input], rows: rows).source
            source.inputs[0].domain = domain.map { SourceText(text: $0, file: "types.dmn") }
            var problems = DiagnosticCollector()
            let table = try #require(Compiler(scope: Facts.scope, mode: .strict).table(source, into: &problems))
            return TableAnalysis.findings(in: table).map(\.message)
        }
        let texts = [["\"High\"", "1"], ["\"Low\"", "5"]]
        #expect(try findings([#""High", "Low""#], texts, input: "title").isEmpty)
        #expect(
            try findings([#""High", "Low", "None""#], texts, input: "title") == [
                #"no rule fires when title = "None"; add a rule or a default for it"#
            ])
        #expect(
            try findings([], texts, input: "title") == [
                #"no rule fires when title = "another text"; add a rule or a default for it"#
            ])
        let numbers = [["[1..5]", "1"], ["(5..10]", "2"]]
        #expect(try findings(["[1..10]"], numbers, input: "months").isEmpty)
        #expect(
            try findings(["[0..10]"], numbers, input: "months") == [
                "no rule fires when months = 0; add a rule or a default for it"
            ])
        #expect(try findings(["[0..100]", "<= 10", ">= 1"], numbers, input: "months").isEmpty)
    }
}
