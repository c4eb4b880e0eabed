import Testing

/// Words of the command line that somebody meant otherwise.
@Suite struct WrongWordsTests {
    private static let rubric = "rubrics/iuc-startup-fund"
    private static let inputs = "samples/iuc-startup-fund/submissions"

    @Test(arguments: [
        (["chek", rubric], "Error: there is no command 'chek'; did you mean 'check'?\n"),
        (["Run"], "Error: there is no command 'Run'; did you mean 'run'?\n"),
        (["validate", rubric], "Error: there is no command 'validate'; did you mean 'check'?\n"),
        ([rubric], "Error: '\(rubric)' is a file or folder; a command comes first, as in: fundscore check \(rubric)\n"),
        (["xyzzy"], "Error: there is no command 'xyzzy'; the commands are run, "),
        (
            ["run", rubric, inputs, "--budget", "1.200"],
            "--budget 1.200 can be read as 1.2 or as 1200: write the one that is meant"
        ),
        (
            ["run", rubric, inputs, "--budget", "1.200.000"],
            "--budget is a number above 0 such as 500000 or 424240.28, not '1.200.000'; write 1200000"
        ),
        (["check", rubric, "--assessments", "a.csv"], "--assessments needs the submissions that were scored"),
    ])
    func `wrong usage`(arguments: [String], message: String) async throws {
        let ran = try await Command.run(arguments)
        #expect(ran.exitCode == 64)
        #expect(ran.errors.contains(message), "\(ran.errors)")
        #expect(ran.output.isEmpty)
    }

    @Test(arguments: [
        (
            ["run", inputs, rubric + "/rubric.yaml"],
            "there is no such file; the rubric comes first, as in: fundscore run \(rubric)/rubric.yaml \(inputs)\n"
        ),
        (
            ["facts", inputs + "/almada-belo-horizonte.xml", rubric + "/rubric.yaml"],
            "this is XML, and no rubric; the rubric comes first, as in: fundscore facts \(rubric)/rubric.yaml "
        ),
        (
            ["run", rubric, inputs, "--declined", "IUC-2018-001", "IUC-2018-002"],
            "IUC-2018-002: error: there is no such file or folder; each proposal has an option of its own: "
                + "--declined IUC-2018-001 --declined IUC-2018-002\n"
        ),
        (["run", rubric, "no/such.xml"], "no/such.xml: error: there is no such file or folder\n"),
    ])
    func `wrong files`(arguments: [String], message: String) async throws {
        let ran = try await Command.run(arguments)
        #expect(ran.exitCode == 2)
        #expect(ran.errors.contains(message), "\(ran.errors)")
    }
}
