import Diagnostics
import Tabular
import Testing

/// Blank sheets go out and come back.
@Suite struct ScoresheetTests {
    @Test func `sheets are even keep conflicts apart and come back`() async throws {
        try await withTemporaryFolder { folder in
            let list = folder + "/evaluators.csv"
            try write("evaluator,conflicts\nassessor-1,IUC-2018-004\nassessor-2,\nassessor-3,\n../odd id,\n", to: list)
            let sheets = folder + "/sheets"
            let ran = try await Command.run([
                "scoresheet", "rubrics/iuc-startup-fund", "samples/iuc-startup-fund/submissions", "--evaluators", list,
                "--out", sheets,
            ])
            #expect(ran.exitCode == 0, "\(ran.errors)")
            var readers: [String: [String]] = [:]
            for name in ["assessor-1", "assessor-2", "assessor-3", "~2E.~2Fodd id"] {
                var problems = DiagnosticCollector()
                let path = "\(sheets)/\(name).csv"
                let csv = try #require(CSVDocument.read(try bytes(of: path), name: path, into: &problems))
                for row in csv.rows { readers[row[0].text, default: []].append(row[1].text) }
            }
            #expect(readers.values.allSatisfy { $0.count == 2 })
            #expect(readers["IUC-2018-004"]?.contains("assessor-1") == false)
            let back = try await Command.run([
                "run", "rubrics/iuc-startup-fund", "samples/iuc-startup-fund/submissions", "--assessments", sheets,
            ])
            #expect(!back.errors.contains("error:"), "\(back.errors)")
            #expect(back.exitCode == 0)
        }
    }

    private static let rubric = """
        fundscore: 1
        id: small
        submissions: { record: /call/p, id: "@id" }
        facts: { title: { xpath: title, type: string } }
        scale: { min: 0, max: 5, step: 0.5 }
        criteria: { quality: { assessed: true } }
        assessments: { combine: mean }
        total: { combine: sum }
        ranking: { score: total }

        """

    private func withCall<Result>(_ evaluators: String, _ body: (String) async throws -> Result) async throws -> Result
    {
        try await withTemporaryFolder { folder in
            try write(Self.rubric, to: folder + "/rubric.yaml")
            let ids = ["-A1", "+B2", "007", "1E5"]
            let records = ids.map { "<p id=\"\($0)\"><title>=T \($0)</title></p>" }.joined()
            try write("<call>\(records)</call>", to: folder + "/call.xml")
            try write(evaluators, to: folder + "/who.csv")
            return try await body(folder)
        }
    }

    private static let command = [
        "scoresheet", "rubric.yaml", "call.xml", "--evaluators", "who.csv", "--out", "sheets",
    ]

    @Test(arguments: [[], ["--excel", "--locale", "de_DE"]])
    func `what a spreadsheet could run comes back as it was, in the dialect of a language`(options: [String])
        async throws
    {
        try await withCall("evaluator\n'@anna\nÖzdemir\n") { folder in
            #expect(try await Command.run(Self.command + options + ["--readers", "2"], in: folder).exitCode == 0)
            let names = try await shell("cd \"$1/sheets\" && ls", folder).output
            #expect(names == "@anna.csv\nÖzdemir.csv\n")
            for name in ["@anna", "Özdemir"] {
                let path = "\(folder)/sheets/\(name).csv"
                let text = String(decoding: try bytes(of: path), as: UTF8.self)
                let mark = options.isEmpty ? "," : ";"
                #expect(
                    text.hasPrefix(
                        (options.isEmpty ? "" : "\u{FEFF}") + "proposal\(mark)evaluator\(mark)title\(mark)quality"))
                let lines = text.split(separator: "\r\n").enumerated().map { index, line -> String in
                    if index == 0 { return String(line) }
                    let blanks = String(repeating: mark, count: 4)
                    return String(line).replacing(blanks, with: "\(mark)4\(mark)\(mark)\(mark)", maxReplacements: 1)
                }
                try write(lines.joined(separator: "\r\n"), to: path)
            }
            let back = try await Command.run(
                ["run", "rubric.yaml", "call.xml", "--assessments", "sheets", "--evaluators", "who.csv"], in: folder)
            #expect(back.errors == "")
            #expect(back.exitCode == 0)
            #expect(!back.output.contains("incomplete"))
        }
    }

    @Test(arguments: [[], ["--force"]])
    func `filled sheets are never written over, and all of them are named`(options: [String]) async throws {
        try await withCall("evaluator\ne1\ne2\n") { folder in
            #expect(try await Command.run(Self.command + ["--readers", "2"], in: folder).exitCode == 0)
            #expect(try await Command.run(Self.command + ["--readers", "2"], in: folder).exitCode == 0)
            for name in ["e1", "e2"] {
                try write(
                    "proposal,evaluator,title,quality\n007,\(name),=T 007,4\n", to: "\(folder)/sheets/\(name).csv")
            }
            let ran = try await Command.run(Self.command + options, in: folder)
            #expect(ran.exitCode == 2)
            #expect(
                ran.errors
                    == "sheets: error: filled in already: e1.csv, e2.csv; blank sheets are never written over them, "
                    + "with --force neither: name another folder with --out\n")
            let kept = String(decoding: try bytes(of: folder + "/sheets/e1.csv"), as: UTF8.self)
            #expect(kept == "proposal,evaluator,title,quality\n007,e1,=T 007,4\n")
        }
    }
}
