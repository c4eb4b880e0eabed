import Testing

/// Publications of awards: no name of an evaluator or a natural person, empty where something is redacted, and no count below five.
@Suite struct PublishCommandTests {
    /// A call with natural persons and an office, each awarded.
    private func withCall(_ more: [String: String] = [:], _ body: (String) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            for name in ["c", "c/submissions", "c/assessments"] { try makeFolder(folder + "/" + name) }
            try write(Self.rubric, to: folder + "/c/rubric.yaml")
            try write(Self.call, to: folder + "/c/call.yaml")
            var sheet = "proposal,evaluator,quality,quality_comment\n"
            for (id, title, applicant, person, place) in Self.proposals {
                let facts =
                    "<title>\(title)</title><applicant>\(applicant)</applicant><person>\(person)</person><place>\(place)</place>"
                try write("<p id='\(id)'>\(facts)<asks>10</asks></p>", to: folder + "/c/submissions/\(id).xml")
                sheet += "\(id),ev-Hawthorne,4,Hawthorne knows Ada Quillfeather.\n"
            }
            try write(sheet, to: folder + "/c/assessments/e.csv")
            for (name, text) in more { try write(text, to: folder + "/c/" + name) }
            try await body(folder)
        }
    }

    private static let rubric = """
        fundscore: 1
        id: people
        submissions: { record: /p, id: "@id" }
        facts:
          title: { xpath: title, type: string }
          applicant: { xpath: applicant, type: string }
          person: { xpath: person, type: boolean }
          locality: { xpath: place, type: string }
          asks: { xpath: asks, type: number, required: true }
        scale: { min: 0, max: 5, step: 1 }
        criteria: { quality: { assessed: true } }
        assessments: { combine: mean }
        total: { combine: sum }
        ranking: { score: total }
        award: { budget: 1000, unit: EUR, amount: asks, when_short: skip }

        """

    private static let call = """
        publish:
          award_date: 2026-05-04
          prefix: 360G-people
          funder: { id: GB-COH-00000000, name: City of People }
          statistics: [locality]

        """

    private static let proposals = [
        ("Q-1", "Bird boxes", "Ada Quillfeather", true, "Elder Street"),
        ("Q-2", "A secret workshop", "Bruno Nightingale", true, "Elm Row"),
        ("Q-3", "Café on wheels", "Hidden House", false, "Northtown"),
        ("Q-4", "Trees", "Office for Parks", false, "Southtown"),
        ("Q-5", "More trees", "Office for Parks", false, "Southtown"),
        ("Q-6", "Trees again", "Office for Parks", false, "Southtown"),
        ("Q-7", "Trees for ever", "Office for Parks", false, "Southtown"),
        ("Q-8", "Hedges", "Office for Parks", false, "Southtown"),
        ("R-1", "Lanes", "Office for Roads", false, "Westtown"),
        ("R-2", "Paths", "Office for Roads", false, "Westtown"),
    ]
    private static let planted = [
        "Quillfeather", "Nightingale", "Hawthorne", "Elder Street", "Elm Row", "Hidden House", "A secret workshop",
    ]
    private static let files = [
        "360giving": ["360giving.json", "360giving.csv"], "eu-38": ["eu-38.csv"],
        "public": ["awards.csv", "statistics.csv", "report.html"],
    ]

    @Test func `no planted name is in any profile`() async throws {
        try await withCall(["redactions.csv": "proposal,field\nQ-2,title\nQ-3,recipient\n"]) { folder in
            for (profile, files) in Self.files {
                let ran = try await Command.run(["publish", "c", "--profile", profile, "--out", profile], in: folder)
                #expect(ran.exitCode == 0, "\(ran.errors)")
                for file in files {
                    let text = String(decoding: try bytes(of: "\(folder)/\(profile)/\(file)"), as: UTF8.self)
                    for name in Self.planted {
                        #expect(!text.contains(name), "\(profile)/\(file): \(name)")
                    }
                }
            }
            let list = String(decoding: try bytes(of: folder + "/eu-38/eu-38.csv"), as: UTF8.self).split(
                separator: "\r\n")
            #expect(list[1] == "Q-1,natural person,,,,,,10,EUR,Grant,Bird boxes,2026-05-04,2028-12-31")
            #expect(list[2] == "Q-2,natural person,,,,,,10,EUR,Grant,,2026-05-04,2028-12-31")
            #expect(list[3] == "Q-3,legal person,,,,Northtown,,10,EUR,Grant,Café on wheels,2026-05-04,2028-12-31")
        }
    }

    @Test
    func
        `run --public writes the same files and nothing else: no name, no comment, no score in text, comment or attribute`()
        async throws
    {
        try await withCall(["redactions.csv": "proposal,field\nQ-2,title\nQ-3,recipient\n"]) { folder in
            let ran = try await Command.run(["run", "c", "--public", "--out", "out"], in: folder)
            #expect(ran.exitCode == 0, "\(ran.errors)")
            #expect(ran.output.isEmpty, "\(ran.output)")
            let list = try await Command.run(["publish", "c", "--profile", "public", "--out", "other"], in: folder)
            #expect(list.exitCode == 0)
            for file in Self.files["public"] ?? [] {
                #expect(try bytes(of: "\(folder)/out/\(file)") == bytes(of: "\(folder)/other/\(file)"), "\(file)")
            }
            let page = String(decoding: try bytes(of: folder + "/out/report.html"), as: UTF8.self)
            for name in Self.planted { #expect(!page.contains(name), "\(name)") }
            #expect(!page.contains("<!--"))
            #expect(page.contains("Café on wheels"))
            #expect(page.contains("a natural person"))
            #expect(page.contains("<h2 id=\"figures-title\">Figures</h2>"))
            #expect((try? bytes(of: folder + "/out/scores.csv")) == nil)
        }
    }

    @Test(arguments: [
        ([String](), "--public needs --out, a folder of its own"),
        (["--out", "o", "--set", "award.budget=5"], "--public tells the decision: it does not go with --set"),
        (["--out", "o", "--xlsx"], "--public does not go with --xlsx and --excel"),
    ])
    func `run --public is refused where it would tell something else`(_ words: [String], _ said: String) async throws {
        try await withCall { folder in
            let ran = try await Command.run(["run", "c", "--public"] + words, in: folder)
            #expect(ran.exitCode == 64)
            #expect(ran.errors.contains(said), "\(ran.errors)")
        }
    }

    @Test(arguments: [["publish", "c", "--profile", "public"], ["run", "c", "--public"]])
    func `who has no date of the awards is told where it goes`(_ words: [String]) async throws {
        try await withCall(["call.yaml": "publish: { prefix: XM-EX }\n"]) { folder in
            let ran = try await Command.run(words + ["--out", "o"], in: folder)
            #expect(ran.exitCode == 64)
            let message =
                "Error: awards need their date: write publish: { award_date: … } into c/call.yaml, or give publish --date\n"
            #expect(ran.errors.hasPrefix(message), "\(ran.errors)")
        }
    }

    /// Five in one place; the other places have one or two, and are one row.
    @Test func `values of fewer than five are one row`() async throws {
        try await withCall { folder in
            let ran = try await Command.run(["publish", "c", "--profile", "public", "--out", "out"], in: folder)
            #expect(ran.exitCode == 0)
            let text = String(decoding: try bytes(of: folder + "/out/statistics.csv"), as: UTF8.self)
            #expect(
                text.split(separator: "\r\n").map(String.init) == [
                    "group,value,proposals,awarded,amount,currency", "outcome,awarded,10,10,100,EUR",
                    "locality,Southtown,5,5,50,EUR", "locality,other,5,5,50,EUR",
                ])
        }
    }

    /// Two persons and eight offices: two would follow from ten and eight, so both are empty.
    @Test func `a single small count hides the next`() async throws {
        let more = ["call.yaml": Self.call.replacing("[locality]", with: "[person]")]
        try await withCall(more) { folder in
            _ = try await Command.run(["publish", "c", "--profile", "public", "--out", "out"], in: folder)
            let text = String(decoding: try bytes(of: folder + "/out/statistics.csv"), as: UTF8.self)
            #expect(text.hasSuffix("person,false,,,,EUR\r\nperson,other,,,,EUR\r\n"))
        }
    }

    @Test(arguments: [
        (
            "360giving", "call.yaml", "publish: { award_date: 2026-05-04 }\n",
            "c/call.yaml:1:10: error: 360Giving asks for publish.prefix, and call.yaml does not say it"
        ),
        (
            "public", "redactions.csv", "proposal,field\nQ-1,titel\n",
            "c/redactions.csv:2:5: error: a field is one of title, description, recipient, recipient_id, person, country, locality, nuts2, not 'titel'; did you mean 'title'?"
        ),
        (
            "public", "redactions.csv", "proposal,field\nQ-12,title\n",
            "c/redactions.csv:2:1: error: no submission has the id 'Q-12'"
        ),
        (
            "eu-38", "submissions/Q-1.xml",
            "<p id='Q-1'><title>Birds of Quillfeather</title><applicant>Ada Quillfeather</applicant><person>true</person><asks>10</asks></p>",
            "c/call.yaml:2:3: error: Q-1: its title has a name of the natural person who receives the award; leave it empty with the line 'Q-1,title' in redactions.csv"
        ),
        (
            "public", "call.yaml", "publish: { award_date: 2026-05-04, facts: { recipient: aplicant } }\n",
            "c/call.yaml:1:56: error: the rubric has no fact or value 'aplicant'; did you mean 'applicant'?"
        ),
    ])
    func `what is missing or unsafe is refused`(_ profile: String, _ file: String, _ text: String, _ message: String)
        async throws
    {
        try await withCall([file: text]) { folder in
            let ran = try await Command.run(["publish", "c", "--profile", profile, "--out", "out"], in: folder)
            #expect(ran.errors.contains(message), "\(ran.errors)")
            #expect(ran.exitCode == 2)
            #expect(throws: (any Error).self) { try bytes(of: folder + "/out/awards.csv") }
        }
    }
}
