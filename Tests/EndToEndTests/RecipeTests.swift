import Testing

/// The recipes of the reference: each is put into the reference's rubric, checked, and run on a small call.
@Suite struct RecipeTests {
    @Test func `every recipe runs`() async throws {
        let page = String(decoding: try bytes(of: Command.root + "/rubrics/RUBRIC.md"), as: UTF8.self)
        let blocks = page.split(separator: "```yaml\n").dropFirst().map {
            String($0.prefix(upTo: $0.firstRange(of: "```")?.lowerBound ?? $0.endIndex))
        }
        let sample = try #require(blocks.first)
        #expect(blocks.count > 6)
        for recipe in blocks.dropFirst() { try await run(recipe, in: sample) }
    }

    private func run(_ recipe: String, in sample: String) async throws {
        try await withTemporaryFolder { folder in
            try makeFolder(folder + "/submissions")
            try makeFolder(folder + "/assessments")
            try write(Self.rubric(sample, with: recipe), to: folder + "/rubric.yaml")
            try write("eu,km\nGhent,3\n", to: folder + "/pairings.csv")
            try write("", to: folder + "/call.yaml")
            try write(Self.submissions(for: recipe), to: folder + "/submissions/call.xml")
            let rows = ["A", "B", "C"].enumerated().map { "\($1),e1,\(3 + $0 % 2)\n\($1),e2,4\n" }
            try write("proposal,evaluator,quality\n" + rows.joined(), to: folder + "/assessments/e.csv")
            let check = try await Command.run(["check", folder + "/rubric.yaml"])
            #expect(check.exitCode == 0, "\(check.errors)")
            #expect(check.errors == "")
            let run = try await Command.run(["run", folder, "--width", "100"])
            #expect(run.exitCode == 0, "\(run.errors)\n\(run.output)")
            #expect(run.output.contains("3 submissions: "))
            #expect(run.output.contains("Main list ("))
        }
    }

    /// The sections of the recipe instead of those of the reference's rubric.
    private static func rubric(_ sample: String, with recipe: String) -> String {
        let own = sections(recipe)
        let names = Set(own.map(\.name))
        return (sections(sample).filter { !names.contains($0.name) } + own).map(\.text).joined()
    }

    /// A section begins with a key in the first column.
    private static func sections(_ yaml: String) -> [(name: String, text: String)] {
        var sections: [(name: String, text: String)] = []
        for line in yaml.split(separator: "\n", omittingEmptySubsequences: false) {
            if let first = line.first, first.isLetter {
                sections.append((String(line.prefix { $0 != ":" }), ""))
            }
            if !sections.isEmpty { sections[sections.count - 1].text += line + "\n" }
        }
        return sections
    }

    /// Amounts and dates as the recipe's facts read them.
    private static func submissions(for recipe: String) -> String {
        submissions.replacing("SENT", with: recipe.contains("dd/MM") ? "31/05/2026 16:59" : "2026-05-31T16:59:00")
            .replacing("AMOUNT", with: recipe.contains("strip: \"€\"") ? "25.000 €" : "25000")
    }

    private static let submissions = """
        <call>
        <proposal id="A"><title>One</title><city>Ghent</city><months>6</months><requested>30000</requested>
          <sent>2026-05-30T10:00:00</sent><share>25 %</share><country>BE</country><country>FR</country><country>IT</country></proposal>
        <proposal id="B"><title>Two</title><city>Turin</city><months>9</months><requested>20000</requested>
          <sent>SENT</sent><country>IT</country></proposal>
        <proposal id="C"><title>Three</title><months>12</months><requested>AMOUNT</requested>
          <sent>2026-05-30T10:00:00Z</sent><country>ES</country></proposal>
        </call>
        """
}
