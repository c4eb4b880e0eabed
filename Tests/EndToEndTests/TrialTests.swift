import Testing

/// `--set`: every output of a trial says that it is one, and of what.
@Suite struct TrialTests {
    private static let call = "samples/iuc-startup-fund"
    private static let sets = ["--set", "award.budget=500000"]
    private static let notice = """
        TRIAL, not the decision: what follows is made with another value
          award.budget=500000 (450000 in the rubric)


        """

    @Test func `every file says so`() async throws {
        try await withTemporaryFolder { folder in
            let run = try await Command.run(["run", Self.call, "--out", folder, "--xlsx"] + Self.sets)
            #expect(run.output.hasPrefix(Self.notice))
            for file in ["decisions.csv", "scores.csv", "seal.csv"] {
                let lines = String(decoding: try bytes(of: folder + "/" + file), as: UTF8.self).split(separator: "\r\n")
                #expect(lines[0].hasSuffix(",trial"))
                #expect(lines.dropFirst().allSatisfy { $0.hasSuffix(",award.budget=500000") })
            }
            let page = String(decoding: try bytes(of: folder + "/report.html"), as: UTF8.self)
            #expect(page.contains("Trial, not the decision: what follows is made with another value"))
            #expect(page.contains("<li><bdi>award.budget=500000 (450000 in the rubric)</bdi></li>"))
            let json = String(decoding: try bytes(of: folder + "/result.json"), as: UTF8.self)
            #expect(
                json.contains(
                    "\"path\": \"award.budget\",\n        \"value\": \"500000\",\n        \"written\": \"450000\""))
            let verify = try await Command.run(["verify", folder + "/result.json", Self.call])
            #expect(verify.output == "identical: 30 submissions, every number and reason as recorded\n")
        }
    }

    @Test func `the other commands say so`() async throws {
        let why = try await Command.run(["explain", Self.call, "--proposal", "IUC-2018-017"] + Self.sets)
        #expect(why.output.hasPrefix(Self.notice))
        let tune = try await Command.run(["tune", Self.call, "--draws", "10"] + Self.sets)
        #expect(tune.output.hasPrefix(Self.notice))
        let compare = try await Command.run(
            ["compare", Self.call, "--set", "criteria.market.weight=20", "--width", "100"])
        #expect(compare.output.contains(", trial of criteria.market.weight=20, budget 450 000 EUR\n"))
        #expect(compare.output.contains("What changed in the rules (1)"))
    }

    /// What a call folder holds is the decision: a trial is not written over it.
    @Test func `the folders own result stays`() async throws {
        try await withTemporaryFolder { folder in
            let copied = try await shell("cp -r samples \"$1\" && cp -r rubrics \"$1\"", folder)
            #expect(copied.exitCode == 0)
            let call = folder + "/" + Self.call
            _ = try await Command.run(["run", call])
            let before = try bytes(of: call + "/out/decisions.csv")
            let run = try await Command.run(["run", call] + Self.sets)
            #expect(run.output.hasPrefix(Self.notice))
            #expect(try bytes(of: call + "/out/decisions.csv") == before)
        }
    }

    /// A budget that is tried goes before that of call.yaml, and two budgets at once are wrong usage.
    @Test func `the tried budget counts`() async throws {
        try await withTemporaryFolder { folder in
            try makeFolder(folder + "/c")
            try write(
                "rubric: \(Command.root)/rubrics/iuc-startup-fund\nsubmissions: [\(Command.root)/\(Self.call)/submissions]\n"
                    + "assessments: \(Command.root)/\(Self.call)/assessments\nbudget: 60000\n",
                to: folder + "/c/call.yaml")
            let run = try await Command.run(["run", folder + "/c"] + Self.sets)
            #expect(run.output.contains(" of 500 000 EUR awarded"))
            let compare = try await Command.run(["compare", folder + "/c"] + Self.sets)
            #expect(compare.output.contains(", budget 60 000 EUR\nNEW: "))
            #expect(compare.output.contains(", trial of award.budget=500000, budget 500 000 EUR\n"))
        }
        let both = try await Command.run(["run", Self.call, "--budget", "3"] + Self.sets)
        #expect(both.exitCode == 64)
        #expect(both.errors.hasPrefix("Error: --budget and --set award.budget both say the budget; give one of them\n"))
    }

    @Test func `unknown paths are refused`() async throws {
        let run = try await Command.run(["run", Self.call, "--set", "criteria.markt.weight=20"])
        #expect(run.exitCode == 2)
        #expect(
            run.errors.hasPrefix(
                """
                --set:1:10: error: 'criteria' has no 'markt'; did you mean 'market'?
                criteria.markt.weight=20
                         ^~~~~

                """))
        let odd = try await Command.run(["run", Self.call, "--set", "market"])
        #expect(odd.exitCode == 64)
        #expect(
            odd.errors.hasPrefix(
                "Error: --set is PATH=VALUE, the place in the rubric and what to try there, such as criteria.market.weight=20, "
                    + "not 'market'\n"))
    }
}
