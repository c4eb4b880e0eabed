import Testing

/// As many files as a shell makes of `*.xml`: what they mean does not depend on how many they are.
@Suite struct ManyArgumentsTests {
    private static let rubric = """
        fundscore: 1
        id: many
        submissions: { record: /a, id: "@id" }
        facts: { n: { xpath: n, type: number } }
        """

    /// 300 files in the folder `in`, in the order of their names.
    private func files(_ folder: String) throws -> [String] {
        try makeFolder(folder + "/in")
        return try (100..<400).map { number in
            let path = "\(folder)/in/\(number).xml"
            try write("<a id='\(number)'><n>\(number)</n></a>", to: path)
            return path
        }
    }

    @Test func `given one by one they are the folder`() async throws {
        try await withTemporaryFolder { folder in
            let files = try files(folder)
            let rubric = folder + "/r.yaml"
            try write(Self.rubric, to: rubric)
            let whole = try await Command.run(["facts", rubric, folder + "/in"])
            #expect(whole.exitCode == 0)
            for arguments in [
                ["facts", rubric] + files, ["facts", rubric] + files.reversed(),
                ["facts", "--threads", "2", rubric] + files,
                ["facts", rubric] + files.prefix(150) + ["--threads", "1"] + files.dropFirst(150),
                ["facts", rubric, "--"] + files, ["facts", "--"] + [rubric] + files,
            ] {
                let ran = try await Command.run(arguments)
                #expect(ran.exitCode == 0, "\(ran.errors)")
                #expect(ran.output == whole.output)
            }
        }
    }

    @Test func `what is wrong is said of them as they were written`() async throws {
        try await withTemporaryFolder { folder in
            let files = try files(folder)
            let rubric = folder + "/r.yaml"
            try write(Self.rubric, to: rubric)
            let missing = try await Command.run(["facts", rubric] + files + [folder + "/in/none.xml"])
            #expect(missing.exitCode == 2)
            #expect(missing.errors == folder + "/in/none.xml: error: there is no such file or folder\n")
            let unknown = try await Command.run(["facts", rubric] + files + ["--thread", "1"])
            #expect(unknown.exitCode == 64)
            #expect(
                unknown.errors.contains("Unknown option '--thread'. Did you mean '--threads'?"), "\(unknown.errors)")
            let tooMany = try await Command.run(["feel", "1"] + files)
            #expect(tooMany.exitCode == 64)
            #expect(tooMany.errors.contains("'\(files[299])'"), "\(tooMany.errors)")
        }
    }

    @Test func `sheets are unfolded too`() async throws {
        try await withTemporaryFolder { folder in
            let sheets = try (100..<200).map { number in
                let path = "\(folder)/\(number).csv"
                try write("proposal,evaluator,need\nIUC-2018-999,assessor-\(number),3\n", to: path)
                return path
            }
            let ran = try await Command.run(
                ["run", "rubrics/iuc-startup-fund", "samples/iuc-startup-fund/submissions", "--assessments"] + sheets)
            #expect(ran.exitCode == 1)
            #expect(sheets.allSatisfy { ran.errors.contains("\($0):2:1: error: no submission has the id") })
        }
    }
}
