import Diagnostics
import FEEL
import Numbers
import Testing

/// What rubrics get: typed facts, and no-answers that say why.
@Suite struct StrictModeTests {
    @Test(arguments: [
        Case("if months <= 6 then 5 else 3", "5"), Case("months in [1..12]", "true"), Case("sum(lines)", "42"),
        Case("count(stakeholders[kind = \"sme\"])", "2"),
        Case("stakeholders[kind = \"sme\"].name", "[\"Alpha\", \"Beta\"]"),
        Case("stakeholders[kind = \"sme\"][1].name", "\"Alpha\""), Case("pairing.country in (\"CN\", \"IN\")", "true"),
        Case("start.year", "2024"), Case("submitted <= @\"2024-05-31T12:30:00Z\"", "true"),
        Case("min(count(sdg), 5)", "0"),
        Case("every s in stakeholders satisfies s.name != \"\"", "true"), Case("pairing != null", "true"),
        Case("duration = null", "true"),
        Case("duration != null", "false"), Case("eligible and months > 3", "true"),
        Case("matches(title, \"^Green\")", "true"),
        Case("max(for l in lines return l / 2)", "10"), Case("false and duration > 3", "false"),
        Case("true or duration > 3", "true"),
        Case("date(submitted) = start", "true"), Case("sort(lines, function(a, b) a > b)[1]", "20"),
    ])
    func `answers`(_ row: Case) { #expect(Facts.value(row.expression).description == row.answer) }

    /// The missing fact is named, with its line in the submission, whatever is done with it.
    @Test(arguments: [
        "duration", "duration + 1", "duration * 2 > 3", "duration = 5", "duration in [1..5]",
        "if duration > 3 then 1 else 2",
        "not(duration > 3)", "true and duration > 3", "sum([1, duration])", "max(months, duration)",
        "[1, 2][item > duration]",
        "string(duration)", "duration between 1 and 3", "months - duration", "-duration",
        "some l in lines satisfies l > duration",
        "{a: duration}.a", "for i in 1..duration return i", "[1..duration]", "abs(duration)",
    ])
    func `a missing fact travels`(_ expression: String) {
        guard case .null(let why?) = Facts.value(expression) else {
            Issue.record("\(expression) has an answer")
            return
        }
        #expect(why.reason == "fact 'duration' is missing")
        #expect(why.place == Place(file: "a.xml", line: 7))
        #expect(why.cause == NoAnswer.Cause(name: "duration"))
    }

    @Test(arguments: [
        Case("lines[9]", "rubric.yaml:31:5: there is no item 9 in a list of 3"),
        Case("1 + lines[9]", "rubric.yaml:31:9: there is no item 9 in a list of 3"),
        Case("months / count(sdg)", "rubric.yaml:31:5: 6 is divided by zero"),
        Case("max(sdg)", "rubric.yaml:31:5: max() of an empty list"),
        Case("number(title)", "rubric.yaml:31:5: \"Green roofs\" is not a number"),
        Case("now()", "rubric.yaml:31:5: this evaluation has no clock"),
        Case("date(title)", "rubric.yaml:31:5: \"Green roofs\" is not a date such as 2024-05-31"),
    ])
    func `reasons`(_ row: Case) {
        guard case .null(let why?) = Facts.value(row.expression) else {
            Issue.record("\(row.expression) has an answer")
            return
        }
        #expect(why.description == row.answer)
    }

    @Test(arguments: [
        Case("months > 3", "boolean"), Case("lines[1]", "number"), Case("lines[item > 1]", "list<number>"),
        Case("start - start", "days and time duration"),
        Case("stakeholders.name", "list<string>"), Case("if eligible then 1 else 2", "number"),
        Case("if eligible then 1 else \"a\"", "Any"),
        Case("{a: months}.a", "number"), Case("[1, 2]", "list<number>"),
        Case("for l in lines return string(l)", "list<string>"), Case("min(lines)", "number"),
        Case("append(lines, 4)", "list<number>"), Case("[1..5]", "range<number>"), Case("start + @\"P1D\"", "date"),
        Case("sort(lines, function(a, b) a < b)", "list<number>"),
    ])
    func `types`(_ row: Case) { #expect(Facts.program(row.expression).0?.type.description == row.answer) }

    /// What is only known when it is evaluated is held against the wanted type then.
    @Test func `a late type is checked`() {
        let (program, problems) = Facts.program("if eligible then title else 1", expecting: .number)
        #expect(problems == [])
        #expect(program?.type == .number)
        guard case .null(let why?)? = program?.evaluate(Facts.frame) else {
            Issue.record("a text passed for a number")
            return
        }
        #expect(why.description == "rubric.yaml:31:5: a string is not a number")
    }

    @Test func `slots are the ones that are read`() {
        #expect(Facts.program("months + sum(lines)").0?.slots == [0, 6])
        #expect(Facts.program("1 + 1").0?.slots == [])
    }

    // MARK: unary tests

    @Test(arguments: [
        ("< 6", "false"), ("<= 6", "true"), ("[1..6], 9", "true"), ("not(6)", "false"), ("not(1, 2)", "true"),
        ("-", "true"), ("? > 5 and ? < 7", "true"),
        ("months", "true"), ("count(lines) * 2", "true"), ("!= 6", "false"),
    ])
    func `unary tests`(_ text: String, _ answer: String) {
        var problems = DiagnosticCollector()
        let program = Compiler(scope: Facts.scope, mode: .strict)
            .unaryTests(SourceText(text: text, file: "r"), subject: .number, into: &problems)
        #expect(problems.all == [])
        #expect(program?.evaluate(Facts.frame, subject: .number(6)).description == answer)
    }

    @Test func `an empty cell is refused`() {
        var problems = DiagnosticCollector()
        _ = Compiler(scope: Facts.scope, mode: .strict)
            .unaryTests(SourceText(text: " ", file: "r", line: 4, column: 9), subject: .number, into: &problems)
        #expect(
            problems.all.map(\.description) == [
                "r:4:9: error: this cell is empty; write '-' for a test that everything passes"
            ])
    }
}

@Suite struct ExactFormulaTests {
    @Test func `thirds add up to a whole`() {
        let program = Facts.program("months + 1.5 * duration").0
        #expect(program?.isExactFormula == true)
        let third = Rational(1, over: 3)
        let value = program?.evaluateExactly { slot in slot == 0 ? third : slot == 9 ? Rational(4, over: 9) : nil }
        #expect(value == Rational(1))
    }

    @Test func `aggregates of literal lists are exact`() {
        let thirds: (Int) -> Rational? = { _ in Rational(1, over: 3) }
        #expect(Facts.program("sum([months, months, months])").0?.evaluateExactly(thirds) == Rational(1))
        #expect(Facts.program("mean(months, 1)").0?.evaluateExactly(thirds) == Rational(2, over: 3))
        #expect(Facts.program("max(months, 0.3)").0?.evaluateExactly(thirds) == Rational(1, over: 3))
        #expect(Facts.program("-(months - 1) / 2").0?.evaluateExactly(thirds) == Rational(1, over: 3))
    }

    @Test(arguments: ["sum(lines)", "if eligible then 1 else 2", "months ** 2", "decimal(months, 1)"])
    func `other expressions are not`(_ text: String) {
        #expect(Facts.program(text).0?.isExactFormula == false)
        #expect(Facts.program(text).0?.evaluateExactly { _ in Rational(1) } == nil)
    }

    @Test func `division by zero has no answer`() {
        #expect(Facts.program("1 / months").0?.evaluateExactly { _ in Rational(0) } == nil)
    }
}
