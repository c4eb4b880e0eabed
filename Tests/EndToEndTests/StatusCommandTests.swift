import Testing

/// `fundscore status`: what is owed, with and without sheets.
@Suite struct StatusCommandTests {
    private static let rubric = """
        fundscore: 1
        id: call
        submissions: { record: /p, id: "@id" }
        facts: { asks: { xpath: asks, type: number, required: true } }
        scale: { min: 0, max: 5, step: 1 }
        criteria: { quality: { assessed: true }, impact: { assessed: true } }
        assessments: { minimum: 2, combine: mean }
        total: { combine: sum }
        ranking: { score: total }
        award: { budget: 20, unit: days, amount: asks, when_short: skip, reserve: all }

        """

    private func withCall(_ more: [String: String], _ body: (String) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            for name in ["c", "c/submissions", "c/assessments"] { try makeFolder(folder + "/" + name) }
            try write("", to: folder + "/c/call.yaml")
            try write(Self.rubric, to: folder + "/c/rubric.yaml")
            try write("<p id='A'><asks>10</asks></p>", to: folder + "/c/submissions/a.xml")
            try write("<p id='B'><asks>ten</asks></p>", to: folder + "/c/submissions/b.xml")
            for (name, text) in more { try write(text, to: folder + "/c/" + name) }
            try await body(folder)
        }
    }

    private static let sheets = [
        "assessments/e1.csv": "proposal,evaluator,quality,impact\nA,e1,5,\n",
        "assessments/e2.csv": "proposal,evaluator,quality,impact,conflict\nA,e2,,,yes\n",
    ]

    @Test func `what is owed is counted`() async throws {
        try await withCall(Self.sheets) { folder in
            let status = try await Command.run(["status", "c"], in: folder)
            #expect(status.exitCode == 1)
            #expect(
                status.output == """
                    2 submissions: 1 incomplete, 1 inadmissible
                      c/submissions/b.xml:1: fact 'asks': 'ten' is not a number; expected digits such as 1234.5, with '.' as decimal sign and no group separator

                    evaluator  asked for  done  missing  conflicts
                    e1                 1     0        1          0
                    e2                 1     0        0          1

                    1 proposal without enough readers
                      A: 1 of 2

                    Next
                      1. remind 1 evaluator of 1 assessment (`--csv` lists them)

                    """)
            let csv = try await Command.run(["status", "c", "--csv"], in: folder)
            #expect(csv.output == "evaluator,proposal,criteria,sheet\r\ne1,A,impact,c/assessments/e1.csv:2\r\n")
        }
    }

    /// Without a sheet those are owed that a sheet would have.
    @Test func `without sheets the list of evaluators says who owes what`() async throws {
        try await withCall(["evaluators.csv": "evaluator\ne1\ne2\n"]) { folder in
            let csv = try await Command.run(["status", "c", "--csv"], in: folder)
            #expect(csv.exitCode == 1)
            #expect(
                csv.output
                    == "evaluator,proposal,criteria,sheet\r\ne1,A,\"quality; impact\",\r\ne2,A,\"quality; impact\",\r\n"
            )
            let status = try await Command.run(["status", "c"], in: folder)
            #expect(status.output.contains("e1                 1     0        1          0  no sheet came back"))
        }
    }

    @Test func `without evaluators they are the next step`() async throws {
        try await withCall([:]) { folder in
            let status = try await Command.run(["status", "c"], in: folder)
            #expect(
                status.output.contains(
                    "  1. name the evaluators in evaluators.csv, and write their sheets with `fundscore sheets`\n"))
        }
    }
}
