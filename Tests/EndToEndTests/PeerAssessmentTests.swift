import Diagnostics
import Tabular
import Testing

/// Applicants who assess each other: sets of ranks, reviews that are owed, declared expertise, normalised scores.
@Suite struct PeerAssessmentTests {
    /// What a run of five proposals, P1 to P5, says.
    private func run(
        _ assessments: String, _ sheet: String, list: String? = nil, scale: Bool = false, header: String = "merit"
    ) async throws -> (Ran, decisions: [[String: String]]) {
        try await withTemporaryFolder { folder in
            let rubric = """
                fundscore: 1
                id: peers
                submissions: { record: /call/proposal, id: "@id" }
                facts: { title: { xpath: title, type: string } }
                \(scale ? "scale: { min: 0, max: 5, step: 1 }" : "")
                criteria: { merit: { assessed: true } }
                assessments: \(assessments)
                total: { combine: sum }
                ranking: { score: total }

                """
            let proposals = (1...5).map { "<proposal id='P\($0)'><title>T\($0)</title></proposal>" }.joined()
            try write(rubric, to: folder + "/rubric.yaml")
            try write("<call>\(proposals)</call>", to: folder + "/call.xml")
            try write("proposal,evaluator,\(header)\n" + sheet, to: folder + "/a.csv")
            if let list { try write(list, to: folder + "/list.csv") }
            let ran = try await Command.run(
                ["run", "rubric.yaml", "call.xml", "--assessments", "a.csv", "--out", "out"]
                    + (list == nil ? [] : ["--evaluators", "list.csv"]), in: folder)
            return (ran, try table(folder + "/out/decisions.csv"))
        }
    }

    private func table(_ path: String) throws -> [[String: String]] {
        var problems = DiagnosticCollector()
        let csv = try #require(CSVDocument.read(try bytes(of: path), name: path, into: &problems))
        return csv.rows.map { row in
            Dictionary(zip(csv.header.map(\.text), row.map(\.text)), uniquingKeysWith: { first, _ in first })
        }
    }

    private func row(_ decisions: [[String: String]], _ proposal: String) -> [String: String] {
        decisions.first { $0["proposal"] == proposal } ?? [:]
    }

    private func errors(_ ran: Ran) -> [String] {
        ran.errors.split(separator: "\n").map(String.init).filter {
            $0.contains(": error: ") || $0.contains(": warning: ")
        }
    }

    // MARK: - Sets of ranks

    @Test
    func `rank r of n counts n + 1 - r points: the first of every set is ahead, and nothing is the wrong way round`()
        async throws
    {
        let (ran, decisions) = try await run(
            "{ kind: ranks, of: 3, combine: mean }", "P1,a,1\nP2,a,2\nP3,a,3\nP1,b,1\nP2,b,3\nP3,b,2\n")
        #expect(ran.errors.contains("error") == false, "\(ran.errors)")
        #expect(row(decisions, "P1")["total"] == "3")
        #expect(row(decisions, "P2")["total"] == "1.5")
        #expect(row(decisions, "P3")["total"] == "1.5")
        #expect(row(decisions, "P1")["rank"] == "1")
        #expect(row(decisions, "P4")["status"] == "incomplete")
    }

    static let brokenSets: [(rows: String, said: [String])] = [
        (
            "P1,a,1\nP2,a,1\nP3,a,3\n",
            [
                "a.csv:2: error: merit: no rank of 'a' is used, for its set of 3 is not ranked from 1 to 3; no proposal has 2; have it ranked whole, or emptied: then it counts as not returned",
                "a.csv:3:6: error: merit: 'a' gives rank 1 to 'P2' and to 'P1' (a.csv:2:6); each rank is given once",
            ]
        ),
        (
            "P1,a,0\nP2,a,2.5\nP3,a,4\n",
            [
                "a.csv:2: error: merit: no rank of 'a' is used, for its set of 3 is not ranked from 1 to 3; have it ranked whole, or emptied: then it counts as not returned",
                "a.csv:2:6: error: merit: 0 is no rank: ranks are whole numbers from 1, the best, to 3",
                "a.csv:3:6: error: merit: 2.5 is no rank: ranks are whole numbers from 1, the best, to 3",
                "a.csv:4:6: error: merit: 4 is no rank: ranks are whole numbers from 1, the best, to 3",
            ]
        ),
        (
            "P1,a,1\nP2,a,\nP3,a,3\n",
            [
                "a.csv:2: error: merit: no rank of 'a' is used, for its set of 3 is not ranked from 1 to 3; no proposal has 2; have it ranked whole, or emptied: then it counts as not returned",
                "a.csv:3:6: error: merit: 'a' gives no rank to 'P2'; a set is ranked whole",
            ]
        ),
        (
            "P1,a,1\nP2,a,2\n",
            [
                "a.csv:2: error: merit: the set of 'a' has 2 and not 3 (assessments.of): write sizes: own where smaller sets are to count",
                "a.csv:2: error: merit: no rank of 'a' is used, for its set of 2 is not ranked from 1 to 2; have it ranked whole, or emptied: then it counts as not returned",
            ]
        ),
        ("P1,a,\nP2,a,\nP3,a,\n", []),
        ("P1,a,3\nP3,a,1\nP2,a,2\n", []),
    ]

    @Test(arguments: brokenSets)
    func `every rank that is wrong is named with its cell, and each set once; nothing of it counts`(
        _ rows: String, _ said: [String]
    ) async throws {
        let (ran, decisions) = try await run("{ kind: ranks, of: 3, combine: mean }", rows)
        #expect(errors(ran) == said)
        #expect(ran.exitCode == (said.isEmpty ? 0 : 1))
        let isRanked = rows == "P1,a,3\nP3,a,1\nP2,a,2\n"
        #expect(row(decisions, "P1")["status"] == (isRanked ? "awarded" : "incomplete"), "\(row(decisions, "P1"))")
    }

    @Test func `under sizes: own a smaller set has the same first and last, exactly; one of one is refused`()
        async throws
    {
        let rows = "P1,a,,1\nP2,a,,2\nP3,a,,3\nP4,a,,4\nP1,b,,2\nP2,b,,1\nP3,b,,3\nP4,b,yes,\n"
        let (ran, decisions) = try await run(
            "{ kind: ranks, of: 4, sizes: own, combine: mean }", rows, header: "conflict,merit")
        #expect(errors(ran).isEmpty, "\(ran.errors)")
        // b's set of three: 4, 5/2 and 1 points.
        #expect(row(decisions, "P1")["total"] == "3.25")
        #expect(row(decisions, "P2")["total"] == "3.5")
        #expect(row(decisions, "P3")["total"] == "1.5")
        #expect(row(decisions, "P4")["total"] == "1")
        let (alone, _) = try await run(
            "{ kind: ranks, of: 4, sizes: own, combine: mean }", "P1,a,,1\nP2,a,yes,\nP3,b,,1\nP4,b,,3\n",
            header: "conflict,merit")
        #expect(
            errors(alone).contains("a.csv:2: error: merit: the set of 'a' has 1: nothing is compared in it"),
            "\(alone.errors)")
        #expect(
            errors(alone).contains("a.csv:5:7: error: merit: 'b' gives rank 3 to 'P4' in a set of 2"), "\(alone.errors)"
        )
    }

    // MARK: - Reviews that are owed

    static let deliveries: [(rows: String, status: String, reason: String)] = [
        ("P2,P1,,4\nP3,P1,,3\n", "awarded", "selected"),
        ("P2,P1,,4\n", "ineligible", "'P1' returned 1 of 2 reviews"),
        ("P2,P1,,4\nP3,P1,,\n", "ineligible", "'P1' returned 1 of 2 reviews: P3 is missing"),
        ("P2,P1,,4\nP3,P1,yes,\n", "awarded", "selected"),
        ("P2,P1,,4\nP3,P1,,9\n", "awarded", "selected"),
        ("P2,P1,,4\nP3,P1,,3\nP4,P1,,\n", "ineligible", "'P1' returned 2 of 3 reviews: P4 is missing"),
        ("P2, p1 ,,4\nP3, p1 ,,3\n", "awarded", "selected"),
        ("P3,P2,,4\nP4,P2,,3\n", "ineligible", "nobody returned reviews for this proposal, and 2 are owed"),
        ("P2,P1,,4\nP1,P1,,5\n", "ineligible", "'P1' returned 1 of 2 reviews"),
        (
            "P2,P1,,4\nP33,P1,,3\n", "incomplete",
            "'P1' returned 1 of 2 reviews; what was refused at a.csv:3:1 may be theirs: mend it first"
        ),
    ]

    @Test(arguments: deliveries)
    func `who does not return all that is owed is out, in part too; a conflict and a cell to mend are returned`(
        _ rows: String, _ status: String, _ reason: String
    ) async throws {
        let others = "P1,P5,,5\nP4,P5,,2\nP1,P4,,5\nP5,P4,,3\n"
        let (ran, decisions) = try await run(
            "{ minimum: 2, combine: mean, must_deliver: true }", rows + others, scale: true, header: "conflict,merit")
        let own = row(decisions, "P1")
        #expect(own["status"] == status, "\(ran.errors)")
        #expect(own["reason"] == reason)
        #expect((own["reasons"] == "DPR.UNDELIVERED") == (status == "ineligible"))
    }

    /// What P1 is where the list is wrong, and what is said of it.
    static let wrongLists: [(list: String, error: String, gap: String)] = [
        (
            "ann,P11,", "list.csv:2:5: error: no submission has the id 'P11'",
            "nobody returned reviews for this proposal, and 2 are owed"
        ),
        (
            "bob,P2,\nann,P2,",
            "list.csv:3:5: error: 'P2' is the own proposal of another evaluator (list.csv:2:5); one stands for each proposal",
            "nobody returned reviews for this proposal, and 2 are owed"
        ),
        (
            "ann,P1,P2 P33", "list.csv:2:8: error: no submission has the id 'P33'",
            "'ann' returned 1 of 2 reviews: P33 is missing"
        ),
    ]

    @Test(arguments: wrongLists)
    func `a mistake of the office in the list puts no applicant out`(_ rows: String, _ error: String, _ gap: String)
        async throws
    {
        let list = "evaluator,proposal,reads\n\(rows)\ncy,P3,\ndee,P4,\n"
        let (ran, decisions) = try await run(
            "{ minimum: 2, combine: mean, must_deliver: true }", "P2,ann,4\nP1,cy,4\nP2,cy,3\nP1,dee,5\n", list: list,
            scale: true
        )
        #expect(errors(ran).contains { $0.hasPrefix(error) }, "\(ran.errors)")
        let place = error.prefix { $0 != " " }.dropLast()
        #expect(row(decisions, "P1")["status"] == "incomplete")
        #expect(row(decisions, "P1")["reason"] == "\(gap); what was refused at \(place) may be theirs: mend it first")
    }

    @Test func `whom the list names stands for a proposal, not whoever is called like it`() async throws {
        let list = "evaluator,proposal,reads\nP1,,\nann,P1,P2\ncy,P3,\n"
        let (ran, decisions) = try await run(
            "{ minimum: 1, combine: mean, must_deliver: true }", "P2,ann,4\nP3,P1,4\nP1,cy,4\n", list: list, scale: true
        )
        #expect(row(decisions, "P1")["status"] == "awarded", "\(ran.errors)")
        #expect(ran.errors.contains("'P1' stands for no proposal"))
    }

    @Test func `the list of evaluators says whose a review is and what was handed out; others' rows are refused`()
        async throws
    {
        let list = "evaluator,proposal,reads\nann,P1,P2;P3\nbob,P2,P1 P3\ncy,P3,\"P1,P2\"\ndee,,\n"
        let sheet = "P2,ann,4\nP3,ann,3\nP1,bob,5\nP4,bob,5\nP1,cy,4\nP2,cy,3\nP3,cy,5\nP1,dee,1\n"
        let (ran, decisions) = try await run(
            "{ minimum: 2, combine: mean, must_deliver: true }", sheet, list: list, scale: true)
        #expect(
            errors(ran) == [
                "a.csv:5:4: error: 'bob' was not given proposal 'P4' to read (list.csv: reads); the row is not used",
                "a.csv:8:4: error: 'cy' assesses the own proposal, 'P3'; the row is not used",
                "a.csv:9: warning: 'dee' stands for no proposal: its reviews count, and no applicant is held to them",
            ])
        #expect(row(decisions, "P1")["status"] == "awarded")
        #expect(row(decisions, "P1")["total"] == "3.3333")
        #expect(row(decisions, "P2")["reason"] == "'bob' returned 1 of 2 reviews: P3 is missing")
        #expect(row(decisions, "P3")["reason"] == "merit has no score: 1 of at least 2 evaluators gave a score")
        #expect(row(decisions, "P5")["reason"] == "nobody returned reviews for this proposal, and 2 are owed")
    }

    @Test func `where no evaluator stands for a proposal nobody is out, and nothing is decided`() async throws {
        let (ran, decisions) = try await run(
            "{ combine: mean, must_deliver: true }", "P1,ev-1,4\nP2,ev-1,3\n", scale: true)
        #expect(ran.exitCode == 1)
        #expect(
            errors(ran) == [
                "rubric.yaml:7:31: error: no evaluator stands for a proposal, so that nobody can be held to 'must_deliver': name evaluators by the ids of their own proposals, or write those in the column 'proposal' of the list of evaluators (--evaluators)"
            ])
        #expect(decisions.allSatisfy { $0["status"] == "incomplete" })
    }

    // MARK: - Expertise and panels

    @Test func `a score counts by the declared expertise; a word that is none, and none at all, are named`()
        async throws
    {
        let (ran, decisions) = try await run(
            "{ combine: expertise_mean, expertise: { expert: 2, familiar: 0.5, none: 0 } }",
            "P1,a,Expert,5\nP1,b,familiar,2\nP1,c,none,0\nP2,a,none,4\nP3,a,guru,4\nP4,a,,4\nP5,a,,\n",
            scale: true, header: "expertise,merit")
        #expect(
            errors(ran) == [
                "a.csv:6:6: error: 'guru' is no word of assessments.expertise; write expert, familiar or none",
                "a.csv:7:6: error: 'a' declares no expertise; write expert, familiar or none",
            ])
        // (2 × 5 + 1/2 × 2) ÷ (5/2)
        #expect(row(decisions, "P1")["total"] == "4.4")
        #expect(
            row(decisions, "P2")["reason"]
                == "merit has no score: no evaluator who scored it declared an expertise that counts")
        let (bare, _) = try await run(
            "{ combine: expertise_mean, expertise: { expert: 2 } }", "P1,a,5\n", scale: true)
        #expect(errors(bare) == ["a.csv:1: error: the sheet has no column 'expertise'"])
    }

    @Test
    func `scores are moved to the mean of the panel, panels to the mean of all; who is in no panel is not guessed`()
        async throws
    {
        let sheet = "P1,a,5\nP2,a,4\nP1,b,2\nP2,b,1\nP3,c,3\nP4,c,2\n"
        let list = "evaluator,panel\na,sea\nb,sea\nc,land\n"
        let (_, members) = try await run("{ combine: mean, normalise: member }", sheet, list: list, scale: true)
        // Sea has the mean 3, a 9/2, b 3/2: everybody agrees.
        #expect(row(members, "P1")["total"] == "3.5")
        #expect(row(members, "P2")["total"] == "2.5")
        #expect(row(members, "P3")["total"] == "3")
        let (_, panels) = try await run("{ combine: mean, normalise: panel }", sheet, list: list, scale: true)
        // The mean of all is 17/6, that of land 5/2: its scores rise by 1/3, those of sea fall by 1/6.
        #expect(row(panels, "P1")["total"] == "3.3333")
        #expect(row(panels, "P3")["total"] == "3.3333")
        #expect(row(panels, "P1")["tie"] == "P3")
        let (_, unknown) = try await run("{ combine: mean, normalise: panel }", sheet, scale: true)
        #expect(
            row(unknown, "P1")["reason"]
                == "merit has no score: evaluator 'a': scores are normalised by panels, and its panel is not known")
    }
}
