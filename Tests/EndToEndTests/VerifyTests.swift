import Testing

/// A decision that was published can be made again, or the reason is named why not.
@Suite struct VerifyTests {
    private static let rubric = """
        fundscore: 1
        id: small
        submissions: { record: /all/one, id: "@id" }
        facts: { merit: { xpath: "@merit", type: number, required: true } }
        scale: { min: 0, max: 10 }
        criteria: { merits: { score: merit, weight: 1 }, quality: { assessed: true, weight: 1 } }
        assessments: { minimum: 1, combine: mean }
        total: { combine: weighted_mean }
        ranking: { score: total }
        award: { budget: 5, unit: EUR, amount: merit, when_short: skip, tie_at_line: all, reserve: all }

        """
    private static let files = [
        "rubric.yaml": rubric,
        "in.xml": "<all>\n<one id='a' merit='3'/>\n<one id='b' merit='4'/>\n</all>\n",
        "sheet.csv": "proposal,evaluator,quality\na,e1,5\nb,e1,3\n",
    ]

    /// Runs the call, changes one file, verifies.
    private func verified(
        changing name: String? = nil, _ old: String = "", to new: String = "", options: [String] = []
    ) async throws -> Ran {
        try await withTemporaryFolder { folder in
            for (file, text) in Self.files { try write(text, to: "\(folder)/\(file)") }
            let call = ["rubric.yaml", "in.xml", "--assessments", "sheet.csv"]
            let ran = try await Command.run(["run"] + call + ["--out", "out"] + options, in: folder)
            #expect(ran.exitCode == 0, "\(ran.errors)")
            if let name {
                let path = "\(folder)/\(name)"
                let text = String(decoding: try bytes(of: path), as: UTF8.self)
                #expect(text.contains(old))
                try write(text.replacing(old, with: new, maxReplacements: 1), to: path)
            }
            return try await Command.run(["verify", "out/result.json"] + call, in: folder)
        }
    }

    @Test(arguments: [
        [], ["--budget", "3.50"], ["--declined", "a", "--withdrawn", "b"],
        ["--limit", "depth=9", "--threads", "1"],
    ])
    func `the same call comes to the same bytes, with the options that were recorded`(options: [String]) async throws {
        let ran = try await verified(options: options)
        #expect(ran.output == "identical: 2 submissions, every number and reason as recorded\n")
        #expect(ran.exitCode == 0)
    }

    @Test(arguments: [
        ("sheet.csv", "a,e1,5", "a,e1,6", "cause: score sheet sheet.csv was changed: its SHA-256 was "),
        ("in.xml", "merit='3'", "merit='2'", "cause: submission in.xml was changed: its SHA-256 was "),
        ("rubric.yaml", "budget: 5", "budget: 6", "cause: rubric rubric.yaml was changed: its SHA-256 was "),
        ("out/result.json", "\"version\": \"", "\"version\": \"0", "cause: it was written by fundscore 0"),
        (
            "out/result.json", "\"libxml2\": \"", "\"libxml2\": \"1.",
            "cause: the submissions were read with libxml2 1."
        ),
    ])
    func `the first difference is shown with its cause`(file: String, old: String, new: String, cause: String)
        async throws
    {
        let ran = try await verified(changing: file, old, to: new)
        #expect(ran.exitCode == 1)
        #expect(ran.output.hasPrefix("different\n" + cause), "\(ran.output)")
        #expect(ran.output.contains("\nfirst difference: "))
    }

    @Test func `a number that was changed in the file is found`() async throws {
        let ran = try await verified(changing: "out/result.json", "\"ranking_score\": 4,", to: "\"ranking_score\": 9,")
        #expect(
            ran.output == """
                different
                every input is as recorded, and so is the program: the file itself was changed
                first difference: rows[0].ranking_score (proposal "a"): recorded 9, now 4

                """)
    }

    @Test func `what is no result is refused`() async throws {
        try await withTemporaryFolder { folder in
            for (file, text) in Self.files { try write(text, to: "\(folder)/\(file)") }
            for (text, reason) in [("{", "it is not JSON"), ("{\"format\": 1}", "'version' is missing")] {
                try write(text, to: folder + "/result.json")
                let ran = try await Command.run(["verify", "result.json", "rubric.yaml", "in.xml"], in: folder)
                #expect(ran.exitCode == 2)
                #expect(ran.errors == "result.json: error: this is no result.json of fundscore: \(reason)\n")
            }
        }
    }

    @Test func `a limit is written name equals number`() async throws {
        let ran = try await Command.run(["run", "rubrics/iuc-startup-fund", "samples", "--limit", "depht=3"])
        #expect(ran.exitCode == 64)
        #expect(ran.errors.contains("--limit is name=number, such as depth=64, with one of record_bytes, file_bytes,"))
    }
}
