import FoundationEssentials
import Testing

/// The folder of `--out`: everything or nothing, and nobody else's files.
@Suite struct OutputFolderTests {
    private static let call = ["run", "rubrics/iuc-startup-fund", "samples/iuc-startup-fund/submissions"]
    private static let names = [
        ".fundscore", "decisions.csv", "facts.csv", "report.html", "result.json", "scores.csv", "seal.csv",
    ]

    private func run(_ out: String, _ options: String...) async throws -> Ran {
        try await Command.run(Self.call + ["--out", out] + options)
    }

    private func entries(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    @Test func `the folder is made with those above it and nothing else is left`() async throws {
        try await withTemporaryFolder { folder in
            let ran = try await run(folder + "/a/b/out/")
            #expect(ran.exitCode == 0, "\(ran.errors)")
            #expect(try entries(folder + "/a/b") == ["out"])
            #expect(try entries(folder + "/a/b/out") == Self.names)
        }
    }

    @Test func `files of others move along untouched`() async throws {
        try await withTemporaryFolder { folder in
            let out = folder + "/out"
            try FileManager.default.createDirectory(atPath: out + "/letters/2018", withIntermediateDirectories: true)
            try write("kept", to: out + "/letters/2018/one.txt")
            try write("kept too", to: out + "/notes.txt")
            try FileManager.default.createSymbolicLink(atPath: out + "/link", withDestinationPath: "no/such/place")
            for _ in 0..<2 { #expect(try await run(out).exitCode == 0) }
            #expect(try entries(out) == (Self.names + ["letters", "link", "notes.txt"]).sorted())
            #expect(try bytes(of: out + "/letters/2018/one.txt") == Array("kept".utf8))
            #expect(try bytes(of: out + "/notes.txt") == Array("kept too".utf8))
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: out + "/link") == "no/such/place")
            #expect(try entries(folder) == ["out"])
        }
    }

    @Test func `a file that fundscore did not write is not replaced`() async throws {
        try await withTemporaryFolder { folder in
            try write("mine", to: folder + "/decisions.csv")
            let refused = try await run(folder)
            #expect(refused.exitCode == 2)
            #expect(
                refused.errors == """
                    \(folder): error: decisions.csv is there and was not written by fundscore; name another folder with \
                    --out, or replace the file with --force

                    """)
            #expect(try entries(folder) == ["decisions.csv"])
            #expect(try bytes(of: folder + "/decisions.csv") == Array("mine".utf8))
            #expect(try await run(folder, "--force").exitCode == 0)
            #expect(try entries(folder) == Self.names)
        }
    }

    @Test func `a file that was changed afterwards is not replaced`() async throws {
        try await withTemporaryFolder { folder in
            #expect(try await run(folder).exitCode == 0)
            try write("edited by hand", to: folder + "/scores.csv")
            let refused = try await run(folder, "--budget", "1000")
            #expect(refused.exitCode == 2)
            #expect(refused.errors.contains("scores.csv was changed after fundscore wrote it"))
            #expect(try bytes(of: folder + "/scores.csv") == Array("edited by hand".utf8))
        }
    }

    @Test(arguments: [".", "../work"])
    func `where the folder itself has to stay, each file is replaced whole`(out: String) async throws {
        try await withTemporaryFolder { folder in
            let work = folder + "/work"
            try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: false)
            let call = ["run"] + Self.call.dropFirst().map { Command.root + "/" + $0 } + ["--out", out]
            for budget in ["1000", "200000"] {
                let ran = try await Command.run(call + ["--budget", budget], in: work)
                #expect(ran.exitCode == 0, "\(ran.errors)")
                #expect(try entries(work) == Self.names)
            }
            let text = String(decoding: try bytes(of: work + "/result.json"), as: UTF8.self)
            #expect(text.contains("\"budget\": 200000,"))
        }
    }

    @Test func `a link to a folder stays a link`() async throws {
        try await withTemporaryFolder { folder in
            try FileManager.default.createDirectory(atPath: folder + "/real", withIntermediateDirectories: false)
            try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "real")
            for _ in 0..<2 { #expect(try await run(folder + "/link").exitCode == 0) }
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link") == "real")
            #expect(try entries(folder + "/real") == Self.names)
        }
    }

    @Test func `a file is no folder`() async throws {
        try await withTemporaryFolder { folder in
            try write("mine", to: folder + "/out")
            let ran = try await run(folder + "/out")
            #expect(ran.exitCode == 2)
            #expect(
                ran.errors == "\(folder)/out: error: this is a file, not a folder; name another one with --out\n")
        }
    }

    /// A run that was killed leaves its hidden folder; nobody holds its lock any more.
    @Test func `what a killed run left behind is removed`() async throws {
        try await withTemporaryFolder { folder in
            let out = folder + "/out"
            #expect(try await run(out).exitCode == 0)
            let manager = FileManager.default
            for (hidden, file) in [(".out.fundscore-1.new", "half.csv"), (".out.fundscore-2.old", "decisions.csv")] {
                try manager.createDirectory(atPath: "\(folder)/\(hidden)", withIntermediateDirectories: false)
                try write("half", to: "\(folder)/\(hidden)/\(file)")
            }
            try manager.copyItem(atPath: out + "/.fundscore", toPath: folder + "/.out.fundscore-2.old/.fundscore")
            try manager.createDirectory(
                atPath: folder + "/.out.fundscore-3.old", withIntermediateDirectories: false)
            try write("put there at the last moment", to: folder + "/.out.fundscore-3.old/foreign.txt")
            #expect(try await run(out).exitCode == 0)
            #expect(try entries(folder) == [".out.fundscore-3.old", "out"])
        }
    }

    @Test func `the list can be checked with sha256sum`() async throws {
        try await withTemporaryFolder { folder in
            #expect(try await run(folder).exitCode == 0)
            let list = String(decoding: try bytes(of: folder + "/.fundscore"), as: UTF8.self)
            let lines = list.split(separator: "\n").filter { !$0.hasPrefix("#") }
            #expect(lines.map { $0.dropFirst(66) } == Self.names.dropFirst().map { $0[...] })
            #expect(lines.allSatisfy { $0.prefix(64).allSatisfy(\.isHexDigit) && $0.dropFirst(64).hasPrefix("  ") })
        }
    }

    @Test func `sheets of evaluators who left are removed and other commands files stay`() async throws {
        try await withTemporaryFolder { folder in
            let (list, out) = (folder + "/evaluators.csv", folder + "/out")
            #expect(try await run(out).exitCode == 0)
            for names in ["a\nb\n", "b\nc\n"] {
                try write("evaluator\n" + names, to: list)
                let ran = try await Command.run(
                    ["scoresheet"] + Self.call.dropFirst() + ["--evaluators", list, "--readers", "1", "--out", out])
                #expect(ran.exitCode == 0, "\(ran.errors)")
            }
            #expect(try entries(out) == (Self.names + ["b.csv", "c.csv"]).sorted())
        }
    }
}
