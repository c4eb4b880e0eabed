import Testing

/// `fundscore feel`: the value and its type on standard output; mistakes and reasons on standard error.
@Suite struct FeelCommandTests {
    private static let facts = #"{"months": 6, "start": "@\"2024-05-31\"", "duration": null, "lines": [1.50, 2]}"#

    private static func run(_ arguments: [String], facts: String = facts) async throws -> Ran {
        try await withTemporaryFolder { folder in
            try write(facts, to: folder + "/facts.json")
            var ran = try await Command.run(["feel"] + arguments + ["--given", folder + "/facts.json"])
            ran.errors = ran.errors.replacing(folder, with: "")
            return ran
        }
    }

    @Test(arguments: [
        ("1.1 + 1.3", "2.4\nnumber\n"), ("if months <= 6 then 5 else 3", "5\nnumber\n"),
        ("start + @\"P1D\"", "@\"2024-06-01\"\ndate\n"), ("lines[item > 1.50]", "[2]\nlist<number>\n"),
        ("{a: string(months)}", "{a: \"6\"}\ncontext<a: string>\n"), ("duration = null", "true\nboolean\n"),
        ("-5 ** 2", "25\nnumber\n"),
    ])
    func `values and types`(_ expression: String, _ output: String) async throws {
        let ran = try await Self.run([expression])
        #expect(ran.output == output)
        #expect(ran.errors == "")
        #expect(ran.exitCode == 0)
    }

    @Test(arguments: [
        ("monts + 1", "expression:1:1: error: unknown name 'monts'; did you mean 'months'?\nmonts + 1\n^~~~~\n"),
        (
            "5 + months < \"6\"",
            "expression:1:1: error: this is a number and cannot be compared with the string \"6\"\n"
                + "5 + months < \"6\"\n^~~~~~~~~~\n"
        ),
        ("if months then", "expression:1:15: error: the expression is not finished\nif months then\n              ^\n"),
        (
            "cuont(lines)",
            "expression:1:1: error: unknown function 'cuont'; did you mean 'count'?\ncuont(lines)\n^~~~~\n"
        ),
    ])
    func `mistakes are shown with a caret`(_ expression: String, _ errors: String) async throws {
        let ran = try await Self.run([expression])
        #expect(ran.errors == errors)
        #expect(ran.output == "")
        #expect(ran.exitCode == 2)
    }

    @Test(arguments: [
        ("duration + 1", "no answer: expression:1:1: 'duration' has no value\n"),
        ("1 / (months - 6)", "no answer: expression:1:1: 1 is divided by zero\n"),
        ("today()", "no answer: expression:1:1: this evaluation has no clock\n"),
        ("null", "no answer: the expression gives null\n"),
        ("-duration", "no answer: expression:1:2: 'duration' has no value\n"),
    ])
    func `a missing answer says why`(_ expression: String, _ errors: String) async throws {
        let ran = try await Self.run([expression])
        #expect(ran.output == "null\nnull\n")
        #expect(ran.errors == errors)
        #expect(ran.exitCode == 1)
    }

    @Test func `a mistake in the facts`() async throws {
        let ran = try await Self.run(["months"], facts: "{\n  \"months\": 06\n}\n")
        #expect(
            ran.errors
                == "/facts.json:2:13: error: 06 is not a number as JSON writes it\n  \"months\": 06\n            ^~\n")
        #expect(ran.output == "")
        #expect(ran.exitCode == 2)
    }

    @Test func `files that cannot be read`() async throws {
        let ran = try await Command.run(["feel", "1", "--given", "no/such.json"])
        #expect(ran.errors.hasPrefix("no/such.json"), "\(ran.errors)")
        #expect(ran.exitCode == 2)
    }

    @Test(arguments: [
        ([], "Error: An expression is needed."),
        (["1", "--builtins"], "Error: --builtins goes without an expression."),
    ])
    func `wrong usage`(_ arguments: [String], _ message: String) async throws {
        let ran = try await Command.run(["feel"] + arguments)
        #expect(ran.errors.hasPrefix(message), "\(ran.errors)")
        #expect(ran.exitCode == 64)
    }

    /// Where this fails, write the page anew: `fundscore feel --builtins > rubrics/BUILTINS.md`.
    @Test func `the reference page is not stale`() async throws {
        let ran = try await Command.run(["feel", "--builtins"])
        #expect(ran.output == String(decoding: try bytes(of: Command.root + "/rubrics/BUILTINS.md"), as: UTF8.self))
        #expect(ran.exitCode == 0)
    }
}
