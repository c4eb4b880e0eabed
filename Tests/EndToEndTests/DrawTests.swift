import Testing

/// Draws by lot as the command tells of them.
@Suite struct DrawTests {
    private static let rubric = """
        fundscore: 1
        id: draw
        submissions: { record: /call/proposal, id: "@id" }
        facts: { points: { xpath: points, type: number, required: true } }
        criteria: { merit: { score: points } }
        total: { combine: sum }
        ranking: { score: total }
        award:
          places: 2
          draw: { among: all_eligible, chances: equal, SEED }

        """

    private static let submissions =
        "<call>" + (1...3).map { "<proposal id='P\($0)'><points>\($0)</points></proposal>" }.joined() + "</call>"

    /// Runs a command on the call with a seed written so.
    private func run(
        _ words: [String], seed: String, places: String = "places: 2"
    ) async throws -> Ran {
        try await withTemporaryFolder { folder in
            let text = Self.rubric.replacing("SEED", with: seed).replacing("places: 2", with: places)
            try write(text, to: folder + "/rubric.yaml")
            try write(Self.submissions, to: folder + "/call.xml")
            return try await Command.run(words, in: folder)
        }
    }

    @Test func `a seed that is not the one committed to is refused with its place, what it is, and what to do`()
        async throws
    {
        let digest = String(repeating: "0", count: 64)
        let ran = try await run(["run", "rubric.yaml", "call.xml"], seed: "commitment: '\(digest)', seed: abc")
        #expect(ran.exitCode == 2)
        #expect(
            ran.errors.contains(
                "rubric.yaml:10:134: error: the SHA-256 of this seed is ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad, "
                    + "and 'award.draw.commitment' is \(digest): write the seed that was committed to, character by character "
                    + "(printf '%s' SEED | sha256sum)"), "\(ran.errors)")
    }

    @Test func `the seed that was committed to is taken, and check has nothing to say`() async throws {
        let seed = "commitment: ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad, seed: abc"
        let ran = try await run(["check", "rubric.yaml"], seed: seed)
        #expect(ran.exitCode == 0)
        #expect(!ran.errors.contains("grindable"))
    }

    @Test func `a seed that anybody could have chosen is called grindable by check and in the explanation`()
        async throws
    {
        let check = try await run(["check", "rubric.yaml"], seed: "seed: abc")
        #expect(check.errors.contains("rubric.yaml:10:48: warning: the seed is grindable: "), "\(check.errors)")
        let why = try await run(["explain", "rubric.yaml", "call.xml", "--proposal", "P1"], seed: "seed: abc")
        #expect(why.output.contains("chance 2/3: 2 for 3, all the same"), "\(why.output)")
        #expect(why.output.contains("The seed is grindable: "))
        #expect(why.output.contains("chance is the probability of an award, exactly"))
    }

    @Test func `more places than can be drawn for are refused with their place; the list is made all the same`()
        async throws
    {
        let ran = try await run(["run", "rubric.yaml", "call.xml"], seed: "event: x, seed: abc", places: "places: 9")
        #expect(ran.exitCode == 1)
        #expect(
            ran.errors.contains(
                "rubric.yaml:9:11: error: 'award.places' is 9, but only 3 can be drawn from: nothing is drawn, and there is room for all; "
                    + "for a draw write at most 2"), "\(ran.errors)")
        #expect(ran.output.contains("Main list (3)"))
    }

    @Test func `a draw without its seed leaves the drawn undecided, with their chances`() async throws {
        let ran = try await run(["run", "rubric.yaml", "call.xml"], seed: "event: the water level at noon")
        #expect(ran.exitCode == 1)
        #expect(ran.output.contains("a chance of 2/3; the draw waits for its seed"), "\(ran.output)")
        #expect(
            ran.output.contains(
                "note: the draw waits for the water level at noon: once it is public, write it as award.draw.seed"))
    }

    @Test
    func `with equal amounts the probability that tune gives is the chance itself, beside the list without the draw`()
        async throws
    {
        try await withTemporaryFolder { folder in
            let ran = try await Command.run([
                "tune", "rubrics/draw-at-the-line.yaml", "samples/draw-at-the-line/four-tied/submissions.xml",
                "--draws",
                "200", "--out", folder + "/out",
            ])
            #expect(ran.exitCode == 0, "\(ran.errors)")
            #expect(ran.output.contains("Exact: whoever is drawn is awarded and nobody else of the draw"))
            let lines = String(decoding: try bytes(of: folder + "/out/draw.csv"), as: UTF8.self).split(
                separator: "\r\n")
            #expect(
                lines == [
                    "proposal,rank,chance,probability,method,error,without_draw", "L-1,1,,1,exact,0,awarded",
                    "L-2,2,1/2,1/2,exact,0,undecided", "L-3,2,1/2,1/2,exact,0,undecided",
                    "L-4,2,1/2,1/2,exact,0,undecided", "L-5,2,1/2,1/2,exact,0,undecided",
                    "L-6,6,,0,exact,0,not awarded",
                ])
        }
    }

    @Test func `with amounts that differ it comes from repeated draws, with its error, on any number of threads`()
        async throws
    {
        let award = """
            award:
              budget: 300
              amount: points * 100
              when_short: skip
              draw: { among: all_eligible, chances: equal, event: a public value, seed: abc }

            """
        try await withTemporaryFolder { folder in
            let text = Self.rubric.split(separator: "award:")[0] + award
            try write(String(text), to: folder + "/rubric.yaml")
            try write(Self.submissions, to: folder + "/call.xml")
            var tables: [[UInt8]] = []
            for threads in ["1", "3"] {
                let ran = try await Command.run(
                    [
                        "tune", "rubric.yaml", "call.xml", "--draws", "2000", "--threads", threads, "--out",
                        "out" + threads,
                    ],
                    in: folder)
                #expect(ran.output.contains("From 2000 repeated draws"), "\(ran.output) \(ran.errors)")
                tables.append(try bytes(of: folder + "/out\(threads)/draw.csv"))
            }
            #expect(tables[0] == tables[1])
            let rows = String(decoding: tables[0], as: UTF8.self).split(separator: "\r\n").map {
                $0.split(separator: ",")
            }
            // All have the chance 300/600. By hand: P1 and P2 fit together, P3 fits alone.
            #expect(
                rows.dropFirst().map { "\($0[0]) \($0[2]) \($0[4])" } == [
                    "P3 1/2 simulated", "P2 1/2 simulated", "P1 1/2 simulated",
                ])
            let shares = rows.dropFirst().compactMap { Double($0[3]) }
            #expect(shares[1] == shares[2] && abs(shares[0] + shares[1] - 1) < 1e-9, "\(rows)")
        }
    }

    @Test(arguments: SmallCallTests.cases.filter { $0.hasPrefix("draw-") && !$0.hasPrefix("draw-among-tied") })
    func `verify_draw.py, which shares no code, repeats every draw of the samples`(name: String) async throws {
        let rubric = String(name.prefix { $0 != "/" })
        try await withTemporaryFolder { folder in
            let ran = try await shell(
                "\"$0\" run rubrics/\(rubric).yaml samples/\(name)/submissions.xml --out \"$1/out\" >/dev/null 2>&1; "
                    + "scripts/verify_draw.py \"$1/out/result.json\" && "
                    + "sed -i 's/\"point\": null/\"point\": \"1\"/' \"$1/out/result.json\" && "
                    + "! scripts/verify_draw.py \"$1/out/result.json\"", folder)
            #expect(ran.exitCode == 0, "\(ran.output) \(ran.errors)")
            #expect(ran.output.contains("\nthe same\n"))
            #expect(ran.output.contains("DIFFERENT: place"))
        }
    }

    @Test func `compare says each side's chance, exactly, in its causes and in its files`() async throws {
        try await withTemporaryFolder { folder in
            let rubric = "rubrics/draw-clipped-linear.yaml"
            let text = String(decoding: try bytes(of: Command.root + "/" + rubric), as: UTF8.self)
            try write(text.replacing("width: 1", with: "width: 2"), to: folder + "/wider.yaml")
            let ran = try await Command.run([
                "compare", rubric, folder + "/wider.yaml", "samples/draw-clipped-linear/seven/submissions.xml", "--out",
                folder + "/out",
            ])
            #expect(ran.exitCode <= 1, "\(ran.errors)")
            let table = String(decoding: try bytes(of: folder + "/out/compare.csv"), as: UTF8.self)
            let lines = table.split(separator: "\r\n").map(String.init)
            #expect(lines.first?.hasSuffix(",why,old_chance,new_chance") == true, "\(lines)")
            // One draws over 1 point, the other over 2: 1/2 + 1/4 of a point is 3/4, 1/2 + 1/8 is 5/8.
            #expect(lines[2] == "D-2,Proposal D-2,unchanged,reserve,reserve,2,2,4.25,4.25,0,0,,3/4,5/8", "\(lines)")
            #expect(ran.output.contains("draw: chance 1, drawn → chance 3/4, not drawn"), "\(ran.output)")
            let json = String(decoding: try bytes(of: folder + "/out/compare.json"), as: UTF8.self)
            #expect(json.contains("\"old_chance\": \"3/4\""), "\(json)")
        }
    }
}
