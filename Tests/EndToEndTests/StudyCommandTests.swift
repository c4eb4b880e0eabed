import Testing

/// `check`, `explain`, `compare` and `tune` on a call of four proposals.
@Suite struct StudyCommandTests {
    private static let rubric = "rubrics/reduce-before-skip.yaml"
    private static let call = [rubric, "samples/reduce-before-skip/offer/submissions.xml"]

    @Test func `check counts what each fact finds`() async throws {
        let ran = try await Command.run(["check"] + Self.call)
        #expect(
            ran.output == """
                fact       found  missing  unreadable  XPath      note
                title          4        0           0  title
                points         4        0           0  points
                requested      4        0           0  requested
                4 records read, 0 files refused
                rubrics/reduce-before-skip.yaml: sound (source: 7 CFR 4288.22(b)): 3 facts, 0 tables, 0 values, \
                0 eligibility rules, 1 criterion (0 assessed), no examples, 0 warnings

                """)
        #expect(ran.errors.isEmpty && ran.exitCode == 0)
    }

    @Test func `check says what is wrong and counts it`() async throws {
        try await withTemporaryFolder { folder in
            let text = String(decoding: try bytes(of: Command.root + "/" + Self.rubric), as: UTF8.self)
            try write(text.replacing("amount: requested", with: "amount: requestd"), to: folder + "/rubric.yaml")
            let ran = try await Command.run(["check", folder])
            #expect(ran.output == "1 error, 0 warnings\n")
            #expect(
                ran.errors.hasSuffix(
                    """
                    rubric.yaml:26:11: error: unknown name 'requestd'; did you mean 'requested'?
                      amount: requestd
                              ^~~~~~~~

                    """), "\(ran.errors)")
            #expect(ran.exitCode == 1)
            let none = try await Command.run(["check", folder + "/none.yaml"])
            #expect(none.output == "1 error, 0 warnings\n")
            #expect(none.errors.hasSuffix("none.yaml: error: there is no such file\n") && none.exitCode == 2)
        }
    }

    @Test func `tune says who has no part in what it studies`() async throws {
        try await withTemporaryFolder { folder in
            let broken = "<call><proposal id='R-1'><title>Weir</title>"
            try write(broken, to: folder + "/broken.xml")
            let ran = try await Command.run(["tune"] + Self.call + [folder + "/broken.xml", "--draws", "20"])
            #expect(
                ran.output.contains("note: 1 of 5 submissions is inadmissible and not studied: `run` says why\n"),
                "\(ran.output)")
            let alone = try await Command.run(["tune", Self.rubric, folder + "/broken.xml", "--draws", "20"])
            #expect(
                alone.output.contains(
                    """
                    note: 1 of 1 submissions is inadmissible and not studied: `run` says why
                    note: no proposal is ranked: nothing can change place

                    """), "\(alone.output)")
            let whole = try await Command.run(["tune"] + Self.call + ["--draws", "20"])
            #expect(!whole.output.contains("not studied"), "\(whole.output)")
        }
    }

    /// One more than the calls whose cards are kept: every study reads scores that were made again.
    @Test func `tune ends on a large call`() async throws {
        try await withTemporaryFolder { folder in
            let proposals = (0..<2_001).map { index in
                "<p id='P\(index)' asks='1' a='\(index * 37 % 101)' b='\(index * 53 % 97)'/>"
            }
            try write("<call>\(proposals.joined())</call>", to: folder + "/call.xml")
            try write(
                """
                fundscore: 1
                id: large
                title: Large
                status: illustrative
                submissions: { record: /call/p, id: "@id" }
                facts:
                  asks: { xpath: "@asks", type: number, required: true }
                  fact_a: { xpath: "@a", type: number, required: true }
                  fact_b: { xpath: "@b", type: number, required: true }
                criteria: { a: { score: fact_a, weight: 3 }, b: { score: fact_b, weight: 2 } }
                total: { combine: weighted_mean }
                ranking: { score: total }
                award: { budget: 2000, amount: asks, when_short: stop, tie_at_line: none }

                """, to: folder + "/rubric.yaml")
            let ran = try await Command.run(
                ["tune", folder + "/rubric.yaml", folder + "/call.xml", "--draws", "20"])
            #expect(ran.exitCode == 0, "\(ran.errors)")
            #expect(ran.output.contains("\na          "), "\(ran.output)")
            #expect(ran.output.contains("Funding in 20 draws"), "\(ran.output)")
        }
    }

    @Test func `explain names what decided`() async throws {
        let ran = try await Command.run(["explain"] + Self.call + ["--proposal", "P2"])
        #expect(
            ran.output.hasPrefix(
                """
                P2  Proposal P2
                  list: main list
                  REDUCED: asked for 150 USD; the 100 USD that were left are offered
                  submission: samples/reduce-before-skip/offer/submissions.xml:8, record 2; SHA-256 of the file \
                0ce8521b66d3fd7ea32dbb6e06f7e5c7ed8f825d31aa50f9a67e886fda83f9d8
                  rubric: rubrics/reduce-before-skip.yaml; source: 7 CFR 4288.22(b)

                Rank
                  rank 2 of 4; ranking score 85
                  above: P1, rank 1, ranking score 90; the ranking score decided: 90 against 85
                  below: P3, rank 3, ranking score 80; the ranking score decided: 85 against 80

                """), "\(ran.output)")
        #expect(ran.errors.isEmpty && ran.exitCode == 0)
        let odd = try await Command.run(["explain"] + Self.call + ["--proposal", "P"])
        #expect(odd.output.isEmpty && odd.exitCode == 2)
        #expect(odd.errors.hasPrefix("error: no submission has the id 'P'"), "\(odd.errors)")
    }

    @Test func `compare shows what more money does`() async throws {
        try await withTemporaryFolder { folder in
            let ran = try await Command.run(
                ["compare", Self.rubric] + Self.call
                    + ["--new-budget", "230", "--by", "points", "--width", "90", "--out", folder + "/out"])
            #expect(ran.output == Self.comparison)
            #expect(ran.errors == "written to \(folder)/out\n")
            #expect(ran.exitCode == 0)
            let csv = String(decoding: try bytes(of: folder + "/out/compare.csv"), as: UTF8.self)
            #expect(
                csv.contains(
                    "\r\nP3,Proposal P3,entered,not_funded,awarded,3,3,80,80,0,30,"
                        + "\"asked for 80 USD; the 30 USD that were left are offered\"\r\n"), "\(csv)")
        }
    }

    private static let comparison = """
        OLD: rubrics/reduce-before-skip.yaml, “Reduce before passing over”, budget 150 USD
        NEW: rubrics/reduce-before-skip.yaml, “Reduce before passing over”, budget 230 USD

        What changed in the rules (1)
        rule               old      new
        ───────────────────────────────────
        budget of the run  150 USD  230 USD

        proposal  rank  score  list                     amount  why

        Enter the main list (1)
        ──────────────────────────────────────────────────────────────────────────────────────────
        P3           3     80  not funded → awarded     0 → 30  asked for 80 USD; the 30 USD that
                                                                were left are offered

        Move (1)
        ──────────────────────────────────────────────────────────────────────────────────────────
        P2           2     85  awarded               100 → 150  awarded 150 USD

        list        proposals  amount USD  difference
        ─────────────────────────────────────────────
        awarded         2 → 3   150 → 230          80
        not funded      2 → 1    100 → 20         -80

        points  proposals  amount USD  difference
        ─────────────────────────────────────────
        75              0           0           0
        80          0 → 1      0 → 30          30
        85              1   100 → 150          50
        90              1          50           0

        likeness of the two rankings: 1.0 (1: the same order, -1: the opposite)
        4 proposals: 1 entered, 0 left, 1 moved, 2 unchanged

        """

    @Test func `each problem of a comparison is said once, with the side that it belongs to`() async throws {
        try await withTemporaryFolder { folder in
            let text = String(decoding: try bytes(of: Command.root + "/" + Self.rubric), as: UTF8.self)
            try write(text.replacing("amount: requested", with: "amount: requestd"), to: folder + "/new.yaml")
            let broken = try await Command.run(["compare", Self.rubric, folder + "/new.yaml", Self.call[1]])
            #expect(broken.exitCode == 2)
            #expect(
                broken.errors == """
                    NEW: \(folder)/new.yaml:26:11: error: unknown name 'requestd'; did you mean 'requested'?
                      amount: requestd
                              ^~~~~~~~
                    NEW: \(folder)/new.yaml: the rubric cannot be used: 1 error

                    """)
            let options = ["--declined", "P9", "--old-declined", "P1", "--new-withdrawn", "P7"]
            let unknown = try await Command.run(["compare", Self.rubric] + Self.call + options)
            #expect(unknown.exitCode == 1)
            #expect(
                unknown.errors == """
                    OLD and NEW: error: --declined P9: no submission has this id; did you mean 'P1'?
                    NEW: error: --withdrawn P7: no submission has this id; did you mean 'P1'?

                    """)
            #expect(unknown.output.contains("declined   P1, P9  P9\n"), "\(unknown.output)")
        }
    }

    @Test func `numbers of the page and of CSV for a spreadsheet follow the locale, of compare and of tune`()
        async throws
    {
        try await withTemporaryFolder { folder in
            let german = ["--excel", "--locale", "de_DE", "--out", folder + "/out"]
            let compared = try await Command.run(
                ["compare", Self.rubric] + Self.call + ["--new-budget", "1230"] + german)
            #expect(compared.exitCode == 0)
            let rules = String(decoding: try bytes(of: folder + "/out/rules.csv"), as: UTF8.self)
            #expect(rules.hasSuffix("options;;budget of the run;150 USD;1230 USD;\r\n"), "\(rules)")
            let page = String(decoding: try bytes(of: folder + "/out/compare.html"), as: UTF8.self)
            #expect(page.contains("1.230\u{A0}USD") || page.contains("150\u{A0}USD"))
            let odd = try await Command.run(["tune"] + Self.call + ["--locale", "xx"])
            #expect(odd.exitCode == 64 && odd.errors.hasPrefix("Error: unknown locale 'xx'"))
        }
    }

    @Test(arguments: ["1", "3"]) func `tune gives the same on any threads`(threads: String) async throws {
        try await withTemporaryFolder { folder in
            let ran = try await Command.run(
                ["tune"] + Self.call + ["--draws", "50", "--threads", threads, "--out", folder + "/out"])
            #expect(
                ran.output == """
                    Thresholds, scales and budget: the award list is the same in this interval
                    number  value  from   to  below          above
                    ──────────────────────────────────────────────────────
                    budget    150   150  150  other amounts  other amounts

                    Funding in 50 draws (weights: as written, there is only one; award: the call's whole rule): \
                    2 safe, 0 borderline, 2 out

                    Not funded
                    proposal  what it would take
                    ────────────────────────────
                    P3        merit 80 → 86
                    P4        merit 75 → 86

                    Proposals named above
                    P3        Proposal P3
                    P4        Proposal P4

                    note: merit is the only criterion of its group: its weight cannot move

                    """)
            #expect(ran.errors == "written to \(folder)/out\n")
            #expect(ran.exitCode == 0)
            let csv = String(decoding: try bytes(of: folder + "/out/remedies.csv"), as: UTF8.self)
            #expect(csv == "proposal,criterion,from,to\r\nP3,merit,80,86\r\nP4,merit,75,86\r\n")
        }
    }

    @Test(arguments: [
        (
            ["compare", rubric, rubric, "-"],
            "Error: standard input can be read only once; name files or folders to compare on\n"
        ),
        (["tune"] + call + ["--draws", "0"], "Error: --draws is from 1 to 10000000, not 0\n"),
    ])
    func `wrong usage`(arguments: [String], message: String) async throws {
        let ran = try await Command.run(arguments)
        #expect(ran.exitCode == 64)
        #expect(ran.output.isEmpty && ran.errors.hasPrefix(message), "\(ran.errors)")
    }

    @Test func `groups by facts that no rubric has are named, all of them`() async throws {
        let groups = ["--by", "points", "--by", "pints", "--by", "?"]
        let ran = try await Command.run(["compare", Self.rubric] + Self.call + groups)
        #expect(ran.exitCode == 2)
        #expect(ran.output.isEmpty)
        #expect(
            ran.errors == """
                error: --by pints: neither rubric has this fact; did you mean 'points'?
                error: --by ?: neither rubric has this fact

                """)
    }
}
