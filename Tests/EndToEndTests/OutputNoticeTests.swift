import Testing

/// What is said of where results go, and of how wide they are.
@Suite struct OutputNoticeTests {
    private static let call = "samples/iuc-startup-fund"
    private static let inputs = [
        "rubrics/iuc-startup-fund", call + "/submissions", "--assessments", call + "/assessments",
    ]

    /// A later run would read its own results.
    @Test(arguments: ["submissions", "assessments", "assessments/../submissions/"])
    func `results go into no folder that is read`(_ name: String) async throws {
        let out = Self.call + "/" + name
        let run = try await Command.run(["run"] + Self.inputs + ["--out", out])
        #expect(run.exitCode == 2)
        let input = name.hasPrefix("assessments/") ? "submissions" : name
        #expect(
            run.errors
                == "\(out): error: --out is the folder '\(Self.call)/\(input)', which is read: name another folder\n")
        let tune = try await Command.run(["tune"] + Self.inputs + ["--out", out])
        #expect(tune.exitCode == 2)
    }

    @Test func `a call folder is no folder for results`() async throws {
        let compare = try await Command.run(["compare", Self.call, "--set", "award.budget=3", "--out", Self.call])
        #expect(compare.exitCode == 2)
        #expect(
            compare.errors.contains("error: --out is the folder '\(Self.call)/', which is read: name another folder\n"))
    }

    /// The page of `run` and that of `tune` have one name: which it is now is said.
    @Test func `a page of another command is not replaced in silence`() async throws {
        try await withTemporaryFolder { folder in
            let out = folder + "/out"
            let run = try await Command.run(["run"] + Self.inputs + ["--out", out])
            #expect(!run.errors.contains("report.html"))
            let tune = try await Command.run(["tune"] + Self.inputs + ["--draws", "10", "--out", out])
            let note = "\(out): note: report.html was that of 'run', and is now that of 'tune'\n"
            #expect(tune.errors.contains(note))
            let again = try await Command.run(["tune"] + Self.inputs + ["--draws", "10", "--out", out])
            #expect(!again.errors.contains("report.html"))
        }
    }

    @Test func `a narrow width is told of`() async throws {
        let note = "note: --width 40: below 60 columns tables may come out wider than that\n"
        #expect(
            try await Command.run(["run", Self.call, "--width", "40", "--set", "award.budget=3"]).errors.contains(note))
        #expect(try await Command.run(["status", Self.call, "--width", "59"]).errors.contains("--width 59: below 60"))
        #expect(try await !Command.run(["status", Self.call, "--width", "60"]).errors.contains("--width"))
        let none = try await Command.run(["run", Self.call, "--width", "0"])
        #expect(none.exitCode == 64)
        #expect(none.errors.hasPrefix("Error: --width is at least 1, not 0\n"))
    }
}
