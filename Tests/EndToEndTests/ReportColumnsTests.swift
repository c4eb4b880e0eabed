import Testing

/// `report: { columns: … }`: facts beside a proposal in the table, on the page and on the screen, under their labels where people read.
@Suite struct ReportColumnsTests {
    private static let rubric = """
        fundscore: 1
        id: columns
        submissions: { record: /call/p, id: "@id" }
        facts:
          title: { xpath: title, type: string }
          applicant: { xpath: by, type: string, label: Who applies }
          status: { xpath: kind, type: string }
          points: { xpath: points, type: number, required: true }
        criteria: { merit: { score: points } }
        report: { columns: [applicant, status] }
        total: { combine: sum }
        ranking: { score: total }

        """
    private static let call = """
        <call>
          <p id="A"><title>Parks</title><by>Office &lt;b&gt;</by><kind>old</kind><points>3</points></p>
          <p id="B"><title>Roads</title><kind>new</kind><points>5</points></p>
          <p id="C"><title>Lanes</title><by>=cmd()</by></p>
        </call>
        """

    private func run(_ rubric: String) async throws -> (Ran, decisions: String, page: String) {
        try await withTemporaryFolder { folder in
            try write(rubric, to: folder + "/rubric.yaml")
            try write(Self.call, to: folder + "/call.xml")
            let ran = try await Command.run(["run", "rubric.yaml", "call.xml", "--out", "out"], in: folder)
            func text(_ file: String) -> String {
                (try? bytes(of: folder + "/out/" + file)).map { String(decoding: $0, as: UTF8.self) } ?? ""
            }
            return (ran, text("decisions.csv"), text("report.html"))
        }
    }

    @Test func `the same facts stand in the table, on the page and on the screen, also of who is not ranked`()
        async throws
    {
        let (ran, decisions, page) = try await run(Self.rubric)
        let lines = decisions.split(separator: "\r\n").map(String.init)
        #expect(
            lines[0].hasPrefix(
                "rank,proposal,title,status,reasons,reason,total,ranking_score,applicant,fact.status,merit,requested"),
            "\(lines)")
        #expect(lines[1].hasPrefix("1,B,Roads,awarded,AWARDED,selected,5,5,,new,5,"), "\(lines[1])")
        #expect(lines[2].hasPrefix("2,A,Parks,awarded,AWARDED,selected,3,3,Office <b>,old,3,"), "\(lines[2])")
        // A formula stays a text.
        #expect(lines[3].contains(",'=cmd(),"), "\(lines[3])")
        #expect(ran.output.contains("Who applies"), "\(ran.output)")
        #expect(ran.output.contains("Office <b>"), "\(ran.output)")
        #expect(page.contains(">Who applies</th>"))
        #expect(page.contains("<bdi>Office &lt;b&gt;</bdi>"))
        #expect(!page.contains("Office <b>"))
    }

    @Test func `without the key nothing is added`() async throws {
        let (_, decisions, _) = try await run(
            Self.rubric.replacing("report: { columns: [applicant, status] }\n", with: ""))
        #expect(decisions.hasPrefix("rank,proposal,title,status,reasons,reason,total,ranking_score,merit,requested"))
    }

    @Test(arguments: [
        (
            "[applicnt]",
            "rubric.yaml:10:21: error: report.columns: there is no fact 'applicnt'; did you mean 'applicant'?"
        ),
        ("[title, title]", "rubric.yaml:10:28: error: report.columns names 'title' twice"),
    ])
    func `a fact that is none, or is named twice, is refused with its place`(_ columns: String, _ said: String)
        async throws
    {
        let (ran, _, _) = try await run(Self.rubric.replacing("[applicant, status]", with: columns))
        #expect(ran.exitCode == 2)
        #expect(ran.errors.hasPrefix(said), "\(ran.errors)")
    }
}
