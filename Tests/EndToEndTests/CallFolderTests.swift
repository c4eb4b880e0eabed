import Testing

/// A call folder gives what its parts, named one by one, give.
@Suite struct CallFolderTests {
    private static let rubric = """
        fundscore: 1
        id: call
        submissions: { record: /p, id: "@id" }
        facts: { asks: { xpath: asks, type: number, required: true } }
        scale: { min: 0, max: 5, step: 1 }
        criteria: { quality: { assessed: true } }
        assessments: { combine: mean }
        total: { combine: sum }
        ranking: { score: total }
        award: { budget: 20, unit: days, amount: asks, when_short: skip, reserve: all }

        """

    /// The folder `c` of a call with two proposals, and what else a test puts into it.
    private func withCall(_ more: [String: String], _ body: (String) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            for name in ["c", "c/submissions", "c/assessments"] { try makeFolder(folder + "/" + name) }
            try write(Self.rubric, to: folder + "/c/rubric.yaml")
            try write("<p id='A'><asks>10</asks></p>", to: folder + "/c/submissions/a.xml")
            try write("<p id='B'><asks>20</asks></p>", to: folder + "/c/submissions/b.xml")
            try write("proposal,evaluator,quality\nA,e1,5\nB,e1,4\n", to: folder + "/c/assessments/e1.csv")
            for (name, text) in more { try write(text, to: folder + "/c/" + name) }
            try await body(folder)
        }
    }

    private static let parts = ["c/rubric.yaml", "c/submissions", "--assessments", "c/assessments", "--out", "named"]

    @Test func `an empty call file is enough`() async throws {
        try await withCall(["call.yaml": ""]) { folder in
            let named = try await Command.run(["run"] + Self.parts, in: folder)
            let run = try await Command.run(["run", "c"], in: folder)
            #expect(run.exitCode == 0)
            #expect(run.output == named.output)
            for file in ["decisions.csv", "result.json", "report.html"] {
                #expect(try bytes(of: folder + "/c/out/" + file) == bytes(of: folder + "/named/" + file))
            }
            let why = try await Command.run(["explain", "c", "--proposal", "B"], in: folder)
            #expect(why.output.contains("c/assessments/e1.csv:3"))
        }
    }

    /// A list of evaluators under another name would bind nobody.
    @Test func `names that nobody reads are told`() async throws {
        let more = ["call.yaml": "", "evaluator.csv": "evaluator\ne2\n", "minutes.txt": "", ".hidden": ""]
        try await withCall(more) { folder in
            try makeFolder(folder + "/c/assesments")
            let told =
                "c/: note: 3 names belong to no call folder: c/assesments, "
                + "c/evaluator.csv (did you mean 'evaluators.csv'?), c/minutes.txt\n"
            let run = try await Command.run(["run", "c"], in: folder)
            #expect(run.errors == told + "written to c/out\n")
            let check = try await Command.run(["check", "c"], in: folder)
            #expect(check.errors == told)
            try write("evaluators: evaluator.csv\n", to: folder + "/c/call.yaml")
            let named = try await Command.run(["run", "c"], in: folder)
            #expect(named.errors.hasPrefix("c/: note: 2 names belong to no call folder: c/assesments, c/minutes.txt\n"))
        }
    }

    @Test func `departures change no list`() async throws {
        let more = ["call.yaml": "", "departures.csv": "proposal,from,to,amount,reason,decided_by,date\n"]
        try await withCall(more) { folder in
            let run = try await Command.run(["run", "c"], in: folder)
            let told =
                "c/departures.csv: note: the lists follow the rules alone; "
                + "`fundscore register record CALL departure` records where the committee departed from them, and letters follow that\n"
            #expect(run.errors == told + "written to c/out\n")
        }
    }

    /// The list of offers is what --declined says on the command line, and both count.
    @Test func `offers count`() async throws {
        let more = ["call.yaml": "budget: 10\n", "offers.csv": "proposal,event,at,reason\nA,declined,2026-05-01,\n"]
        try await withCall(more) { folder in
            let run = try await Command.run(["run", "c"], in: folder)
            let named = try await Command.run(["run"] + Self.parts + ["--budget", "10", "--declined", "A"], in: folder)
            #expect(run.output == named.output)
            #expect(run.output.contains("declined"))
        }
    }

    @Test func `what the command line says goes first`() async throws {
        try await withCall(["call.yaml": "budget: 10\nout: results\n"]) { folder in
            let run = try await Command.run(["run", "c", "--budget", "20", "--out", "other"], in: folder)
            #expect(run.output.contains("of 20 days awarded"))
            #expect(try !bytes(of: folder + "/other/decisions.csv").isEmpty)
        }
    }

    @Test(arguments: [
        (
            "budgett: 3\n",
            "c/call.yaml:1:1: error: unknown key 'budgett'; did you mean 'budget'?\nbudgett: 3\n^~~~~~~\n"
        ),
        (
            "limits: { depht: 3 }\n",
            "c/call.yaml: error: a limit is name=number, such as depth=64, with one of record_bytes, file_bytes, depth, "
                + "attributes, tag_bytes, nodes, text_bytes, xpath_steps; not 'depht=3'\n"
        ),
        (
            "limits: 64\n",
            "c/call.yaml:1:9: error: 'limits' is a group of named entries, not '64'\nlimits: 64\n        ^\n"
        ),
    ])
    func `a mistake in the call file has a place`(_ mistake: (text: String, message: String)) async throws {
        try await withCall(["call.yaml": mistake.text]) { folder in
            let run = try await Command.run(["run", "c"], in: folder)
            #expect(run.exitCode == 2)
            #expect(run.errors == mistake.message)
        }
    }

    /// A rubric without inputs is told from a call folder.
    @Test func `a rubric alone is no call`() async throws {
        try await withCall([:]) { folder in
            let run = try await Command.run(["run", "c"], in: folder)
            #expect(run.exitCode == 64)
            #expect(
                run.errors.hasPrefix(
                    "Error: no submissions: name XML files or folders after the rubric, or give a call folder, "
                        + "which has a call.yaml\n"))
        }
    }
}
