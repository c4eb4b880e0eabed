import FoundationEssentials
import Testing

/// `sheets --peers` as the command tells of it.
@Suite struct PeerSheetsTests {
    private static let rubric = """
        fundscore: 1
        id: peers
        submissions: { record: /call/proposal, id: "@id" }
        facts: { title: { xpath: title, type: string } }
        scale: { min: 0, max: 5, step: 1 }
        criteria: { merit: { assessed: true } }
        assessments: { minimum: 2, combine: mean }
        total: { combine: sum }
        ranking: { score: total }

        """

    private func run(_ count: Int, _ words: [String], list: String? = nil) async throws -> (Ran, files: [String]) {
        try await withTemporaryFolder { folder in
            let proposals = (1...count).map { "<proposal id='P\($0)'><title>T\($0)</title></proposal>" }.joined()
            try write(Self.rubric, to: folder + "/rubric.yaml")
            try write("<call>\(proposals)</call>", to: folder + "/call.xml")
            if let list { try write(list, to: folder + "/list.csv") }
            let ran = try await Command.run(
                ["sheets", "rubric.yaml", "call.xml", "--peers", "--format", "csv", "--out", "out"] + words, in: folder)
            let files = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/out")) ?? []
            return (ran, files.filter { $0.hasSuffix(".csv") }.sorted())
        }
    }

    @Test func `everybody gets a sheet with the rubric's number of others' proposals; pools are told`() async throws {
        let (ran, files) = try await run(6, ["--seed", "lake"])
        #expect(ran.exitCode == 0, "\(ran.errors)")
        #expect(files.count == 6)
        #expect(
            ran.output.hasPrefix(
                "everybody gives and gets 2 reviews; nobody reads a proposal of the own pool, so no review can better one's own place in it\n"
                    + "pool 1: 3 proposals, reads pool 2; connected\npool 2: 3 proposals, reads pool 1; connected\nP1: 2 proposals\n"
            ),
            "\(ran.output)")
    }

    @Test func `a seed is asked for, too many reviews are refused, and an evaluator is named by the own proposal`()
        async throws
    {
        let (bare, _) = try await run(4, [])
        #expect(bare.exitCode == 64)
        #expect(
            bare.errors.contains("--peers needs --seed TEXT, published before, from which it follows who reads what"))
        let (many, _) = try await run(4, ["--seed", "x", "--readers", "4"])
        #expect(many.exitCode != 0)
        #expect(
            many.errors.contains(
                "everybody is to give 4 reviews, but beside the own proposal there are 3 to read: write a smaller --readers"
            ),
            "\(many.errors)")
        let (unknown, _) = try await run(
            4, ["--seed", "x", "--evaluators", "list.csv"], list: "evaluator,conflicts\nP11,P2\n")
        #expect(
            unknown.errors.contains(
                "error: 'P11' is the id of no submission: with --peers an evaluator is named by the own proposal"),
            "\(unknown.errors)")
    }

    @Test
    func `--list writes who stands for which proposal and reads what, for run --evaluators; it goes with --peers`()
        async throws
    {
        try await withTemporaryFolder { folder in
            let proposals = (1...4).map { "<proposal id='P\($0)'><title>T\($0)</title></proposal>" }.joined()
            try write(Self.rubric, to: folder + "/rubric.yaml")
            try write("<call>\(proposals)</call>", to: folder + "/call.xml")
            let words = ["sheets", "rubric.yaml", "call.xml", "--format", "csv", "--out", "out"]
            let ran = try await Command.run(words + ["--peers", "--seed", "lake", "--list", "list.csv"], in: folder)
            #expect(ran.exitCode == 0, "\(ran.errors)")
            let lines = String(decoding: try bytes(of: folder + "/list.csv"), as: UTF8.self).split(separator: "\r\n")
            #expect(lines.count == 5)
            #expect(lines.first == "evaluator,proposal,reads")
            #expect(
                lines.dropFirst().allSatisfy {
                    $0.split(separator: ";").count == 2 && $0.hasPrefix($0.prefix(2) + "," + $0.prefix(2))
                })
            let empty = try await Command.run(
                ["run", "rubric.yaml", "call.xml", "--assessments", "out", "--evaluators", "list.csv"], in: folder)
            #expect(empty.errors.contains("error") == false, "\(empty.errors)")
            let alone = try await Command.run(words + ["--evaluators", "list.csv", "--list", "x.csv"], in: folder)
            #expect(alone.errors.contains("--list goes with --peers"), "\(alone.errors)")
        }
    }
}
