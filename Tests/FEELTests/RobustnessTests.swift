import Diagnostics
import FEEL
import TestSupport
import Testing

@Suite struct RobustnessTests {
    private static let words = [
        "1", "2.5", "\"a\"", "x", "?", "(", ")", "[", "]", "{", "}", "+", "-", "*", "/", "**", "=", "!=", "<", ">=",
        "..", ",", ":", ".", "@",
        "if", "then", "else", "for", "in", "return", "some", "satisfies", "and", "or", "not", "between", "function",
        "null", "true", "instance",
        "of", "list", "count", "sum", "date and time", "string length", "item", "partial", "months", "lines",
        "stakeholders", "kind", "'", "\\", "€", "\n",
    ]

    /// Random rows of words end in a program or in problems inside the text; nothing crashes and nothing hangs.
    @Test func `random text ends in a program or in problems`() {
        var random = SplitMix64(seed: 2024)
        var programs = 0
        for _ in 0..<4_000 {
            let count = Int.random(in: 1...12, using: &random)
            let text = (0..<count).map { _ in Self.words.randomElement(using: &random) ?? "" }.joined(separator: " ")
            let (program, problems) = Facts.program(text)
            #expect((program == nil) == !problems.isEmpty, "\(text)")
            for problem in problems { #expect((problem.place?.line ?? 0) >= 31, "\(text)") }
            if let program {
                programs += 1
                _ = program.evaluate(Facts.frame)
            }
            var loose = DiagnosticCollector()
            let standard = Compiler(scope: Facts.scope, mode: .standard)
                .expression(SourceText(text: text, file: "t"), into: &loose)
            _ = standard?.evaluate(Facts.frame)
        }
        #expect(programs > 40)
    }

    @Test func `deep nesting is refused`() {
        let text = String(repeating: "(", count: 5000) + "1" + String(repeating: ")", count: 5000)
        #expect(
            Facts.problems(text) == [
                "105: this expression is nested more than 100 levels deep; split it into named values"
            ])
        #expect(Facts.problems(String(repeating: "-", count: 5000) + "1").count == 1)
        #expect(Facts.problems(String(repeating: "[", count: 5000)).count == 1)
    }

    @Test(arguments: [
        ("{f: function(n) f(n + 1), r: f(1)}.r", "functions call each other more than 200 levels deep"),
        (
            "{f: function(n) if n = 0 then 0 else f(n - 1) + f(n - 1), r: f(60)}.r",
            "the evaluation takes more than 1000000 steps"
        ),
        (
            "count(for a in 1..1000, b in 1..1000, c in 1..1000 return 1)",
            "the evaluation takes more than 1000000 steps"
        ),
        ("count(for i in 1..100000000 return i)", "the range 1..100000000 has more than 1000000 numbers"),
        (
            "{f: function(n, s) if n = 0 then s else f(n - 1, s + s), r: f(100, \"0123456789\")}.r",
            "a text is longer than 4000000 bytes"
        ),
        (
            "{f: function(n, s) if n = 0 then s else f(n - 1, concatenate(s, s)), r: f(100, [1, 2, 3])}.r",
            "a list has more than 1000000 items"
        ),
    ])
    func `evaluation is bounded`(_ text: String, _ reason: String) {
        guard case .null(let why?) = Facts.value(text) else {
            Issue.record("\(text) has an answer")
            return
        }
        #expect(why.reason == reason)
    }

    @Test func `steps are counted across programs`() {
        var context = EvaluationContext(limits: .init(steps: 25))
        let program = Facts.program("count(for i in 1..10 return i)").0
        #expect(program?.evaluate(Facts.frame, &context).description == "10")
        #expect(context.steps == 10)
        #expect(program?.evaluate(Facts.frame, &context).description == "10")
        #expect(program?.evaluate(Facts.frame, &context).isNull == true)
    }

    @Test func `every builtin is in the reference`() {
        let page = BuiltinReference.markdown
        for builtin in Builtins.all { #expect(page.contains("`\(builtin.name)(")) }
        #expect(page.contains("| `substring(string, start position, [length])` | string | The part of a text"))
    }
}
