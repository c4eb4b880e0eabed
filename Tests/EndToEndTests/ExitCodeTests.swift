import Testing

/// 0 done; 1 something is left to people; 2 something cannot be used; 64 wrong usage.
@Suite struct ExitCodeTests {
    private static let call = [
        "run", "rubrics/iuc-startup-fund", "samples/iuc-startup-fund/submissions", "--assessments",
        "samples/iuc-startup-fund/assessments",
    ]

    @Test(arguments: [
        (["--budget", "100000"], 0, ""),
        (
            ["--declined", "IUC-2018-04"], 1,
            "error: --declined IUC-2018-04: no submission has this id; did you mean 'IUC-2018-004'?\n"
        ),
        (["--budget", "0"], 64, "--budget is a number above 0 such as 500000 or 424240.28, not '0'"),
        (["--assessments", "no/such.csv"], 2, "no/such.csv"),
    ])
    func `of run`(options: [String], code: Int32, message: String) async throws {
        let ran = try await Command.run(Self.call + options)
        #expect(ran.exitCode == code, "\(ran.errors)")
        #expect(message.isEmpty || ran.errors.contains(message), "\(ran.errors)")
    }

    @Test func `a row of a score sheet that cannot be used is said and counted`() async throws {
        try await withTemporaryFolder { folder in
            let sheet = folder + "/sheet.csv"
            try write("proposal,evaluator,need\nIUC-2018-999,assessor-9,3\n", to: sheet)
            let ran = try await Command.run(Self.call + [sheet])
            #expect(ran.exitCode == 1)
            #expect(
                ran.errors.contains("sheet.csv:2:1: error: no submission has the id 'IUC-2018-999'"), "\(ran.errors)")
        }
    }
}
