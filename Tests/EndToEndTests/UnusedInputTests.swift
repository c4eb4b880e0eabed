import Tabular
import Testing

/// What could not be used is said where it is read: above the list, at the top of the page, in the notes of the rows, by the exit
/// code of every verb; what nobody reads is named, and what was never given is missed.
@Suite struct UnusedInputTests {
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
        award: { budget: 1, unit: places, amount: 1, when_short: stop, tie_at_line: undecided, reserve: all }

        """
    private static let call = """
        <call><p id="P1"><title>One</title></p><p id="P2"><title>Two</title></p></call>
        """

    private func withCall<Result>(_ sheets: [String: String], _ body: (String) async throws -> Result) async throws
        -> Result
    {
        try await withTemporaryFolder { folder in
            try write(Self.rubric, to: folder + "/rubric.yaml")
            try makeFolder(folder + "/in")
            try write(Self.call, to: folder + "/in/call.xml")
            try makeFolder(folder + "/sheets")
            for (name, text) in sheets { try write(text, to: "\(folder)/sheets/\(name)") }
            return try await body(folder)
        }
    }

    private static let notice = """
        ATTENTION: not everything that was given could be used; what follows is made without it
          sheets/e2.csv:1:20: unknown column 'Quality'; did you mean 'quality'?; the columns are proposal, evaluator, the \
        assessed criteria (quality), <criterion>_comment, conflict, recommendation and title


        """

    @Test func `every verb says it first and ends with 1`() async throws {
        let sheets = [
            "e1.csv": "proposal,evaluator,quality\nP1,e1,4\nP2,e1,3\n",
            "e2.csv": "proposal,evaluator,Quality\nP1,e2,1\nP2,e2,5\n",
        ]
        try await withCall(sheets) { folder in
            for verb in [
                ["run", "rubric.yaml", "in", "--out", "out"], ["explain", "rubric.yaml", "in", "--proposal", "P1"],
                ["tune", "rubric.yaml", "in", "--draws", "10"], ["compare", "rubric.yaml", "rubric.yaml", "in"],
            ] {
                let ran = try await Command.run(verb + ["--assessments", "sheets"], in: folder)
                #expect(ran.exitCode == 1, "\(verb[0])")
                #expect(ran.output.hasPrefix(Self.notice), "\(verb[0]): \(ran.output)")
            }
            let page = String(decoding: try bytes(of: folder + "/out/report.html"), as: UTF8.self)
            let alert = try #require(page.firstRange(of: "role=\"alert\""))
            let main = try #require(page.firstRange(of: "<main"))
            #expect(alert.lowerBound < main.lowerBound)
            #expect(page[alert.lowerBound...].prefix(400).contains("sheets/e2.csv:1:20"))
            let decisions = String(decoding: try bytes(of: folder + "/out/decisions.csv"), as: UTF8.self)
            #expect(
                decisions.split(separator: "\r\n").dropFirst().allSatisfy {
                    $0.contains("a score sheet that names it is not used")
                })
        }
    }

    @Test func `files that nobody reads are named once; one of Numbers among sheets is an error`() async throws {
        try await withCall(["e1.csv": "proposal,evaluator,quality\nP1,e1,4\nP2,e1,3\n", "notes.txt": "x", ".lock": ""])
        { folder in
            try write("x", to: folder + "/in/readme.txt")
            let ran = try await Command.run(["run", "rubric.yaml", "in", "--assessments", "sheets"], in: folder)
            #expect(ran.exitCode == 0)
            #expect(
                ran.errors == """
                    in: note: 1 file is not read: in/readme.txt
                    sheets: note: 2 files are not read: sheets/.lock, sheets/notes.txt

                    """)
            try write("x", to: folder + "/sheets/e2.numbers")
            let with = try await Command.run(["run", "rubric.yaml", "in", "--assessments", "sheets"], in: folder)
            #expect(with.exitCode == 1)
            #expect(
                with.errors.contains(
                    "sheets/e2.numbers: error: a file of Numbers is not read; export it as an Excel file (.xlsx) into this folder\n"
                )
            )
        }
    }

    @Test func `no score sheet at all is said at the end`() async throws {
        try await withCall([:]) { folder in
            for options in [[], ["--assessments", "sheets"]] {
                let ran = try await Command.run(["run", "rubric.yaml", "in"] + options, in: folder)
                #expect(
                    ran.output.hasSuffix(
                        """
                        note: no score sheet was read, although evaluators have to score quality: give them with --assessments
                        2 submissions: 2 incomplete

                        """), "\(ran.output)")
            }
        }
    }

    @Test func `a refused file is found by its name, and a row that speaks of it says so`() async throws {
        try await withCall(["e1.csv": "proposal,evaluator,quality\nP1,e1,4\nP-7,e1,3\n"]) { folder in
            try write("<call><p id='P-7'>", to: folder + "/in/P-7.xml")
            for name in ["P-7", "P-7.xml", "in/P-7.xml"] {
                let ran = try await Command.run(
                    ["explain", "rubric.yaml", "in", "--assessments", "sheets", "--proposal", name], in: folder)
                #expect(ran.exitCode == 1)
                #expect(
                    ran.errors.contains(
                        "sheets/e1.csv:3:1: error: no submission has the id 'P-7'; the submission in/P-7.xml could not be read\n"
                    ))
                #expect(ran.output.contains("list: inadmissible\n"))
                #expect(ran.output.contains("XML.NOT_WELL_FORMED"))
            }
            let other = try await Command.run(
                ["explain", "rubric.yaml", "in", "--assessments", "sheets", "--proposal", "P-8"], in: folder)
            #expect(other.exitCode == 2)
        }
    }

    @Test func `escape sequences in a score sheet are shown, not done`() async throws {
        let sheet = "proposal,evaluator,quality\r\nP1,ev\u{1B}[31mRED\u{7},9\r\nP9\u{1B}]0;pwn\u{7},e1,3\r\n"
        try await withCall(["e1.csv": sheet]) { folder in
            let ran = try await Command.run(["run", "rubric.yaml", "in", "--assessments", "sheets"], in: folder)
            #expect(!(ran.output + ran.errors).unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" })
            #expect(ran.errors.contains("no submission has the id 'P9\\x1B]0;pwn\\x07'\nP9\\x1B]0;pwn\\x07,e1,3\n^"))
        }
    }

    @Test func `unlisted people and declared conflicts are refused by run --evaluators`() async throws {
        let sheets = ["all.csv": "proposal,evaluator,quality\nP1,ana,5\nP2,ana,3\nP2,zoe,5\n"]
        try await withCall(sheets) { folder in
            try write("evaluator,conflicts\nana,P1\n", to: folder + "/who.csv")
            let ran = try await Command.run(
                ["run", "rubric.yaml", "in", "--assessments", "sheets", "--evaluators", "who.csv", "--out", "out"],
                in: folder)
            #expect(ran.exitCode == 1)
            #expect(
                ran.errors.contains("sheets/all.csv:2:4: error: 'ana' must not read proposal 'P1' (who.csv: conflicts)")
            )
            #expect(ran.errors.contains("sheets/all.csv:4:4: error: 'zoe' is not among the evaluators"))
            #expect(ran.output.contains("2 submissions: 1 main list, 1 incomplete"))
            let again = try await Command.run(
                [
                    "verify", "out/result.json", "rubric.yaml", "in", "--assessments", "sheets", "--evaluators",
                    "who.csv",
                ],
                in: folder)
            #expect(again.exitCode == 0, "\(again.output)")
        }
    }
}
