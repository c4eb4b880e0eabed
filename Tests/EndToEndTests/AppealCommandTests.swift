import Testing

/// `appeal` where evaluators' totals are combined: it has to be said whose score is corrected.
@Suite struct AppealCommandTests {
    private static let rubric = """
        fundscore: 1
        id: totals
        title: Totals
        status: illustrative
        submissions: { record: /call/p, id: "@id" }
        facts: { grant: { xpath: "@grant", type: number, required: true } }
        scale: { min: 0, max: 10, step: 1 }
        criteria: { quality: { assessed: true, weight: 2 }, impact: { assessed: true, weight: 1 } }
        assessments: { combine: median, at: total }
        total: { combine: weighted_sum }
        ranking: { score: total }
        award: { budget: 60000, amount: grant, when_short: stop, tie_at_line: undecided }
        """
    private static let sheet = """
        proposal,evaluator,quality,impact
        P1,A,8,4
        P1,B,5,4
        P1,C,8,2
        P2,A,7,5
        P2,B,7,6
        P2,C,7,7

        """

    private func appeal(_ arguments: [String]) async throws -> Ran {
        try await withTemporaryFolder { folder in
            try makeFolder(folder + "/call")
            try makeFolder(folder + "/call/in")
            try write(Self.rubric, to: folder + "/call/rubric.yaml")
            try write(
                "<call><p id='P1' grant='60000'/><p id='P2' grant='60000'/></call>", to: folder + "/call/in/a.xml")
            try write(Self.sheet, to: folder + "/call/scores.csv")
            try write(
                "call: 1\nrubric: rubric.yaml\nsubmissions: [in]\nassessments: [scores.csv]\n",
                to: folder + "/call/call.yaml")
            return try await Command.run(["appeal", "call", "--proposal", "P1"] + arguments, in: folder)
        }
    }

    /// Totals of P1 are 20, 14 and 18: the median is 18, and C's score moves it up to A's 20 at most.
    @Test func `the call is decided again with the corrected sheet`() async throws {
        let ran = try await appeal(["--set", "quality=10", "--evaluator", "B"])
        #expect(
            ran.output == """
                P1  quality by B: 5 → 10
                  rank 2, not funded → rank 1, undecided
                others:
                  P2  rank 1, awarded 60000 → rank 1, undecided  it would cost this award
                no correction of a single score would fund it

                """, "\(ran.output) \(ran.errors)")
        #expect(ran.exitCode == 0)
    }

    @Test(arguments: [
        (
            ["--set", "quality=9"],
            "the rubric combines or compares evaluators' totals, so that a score of all together says nothing: say whose score is "
                + "corrected, --evaluator A, or B, or C"
        ),
        (["--set", "quality=9", "--evaluator", "c"], "'c' gave P1 no scores (A, B, C did); did you mean 'C'?"),
        (
            ["--set", "quality=11", "--evaluator", "C"],
            "'quality=11' is off the scale: 'quality' is scored from 0 to 10"
        ),
    ])
    func `what cannot be corrected is said`(arguments: [String], message: String) async throws {
        let ran = try await appeal(arguments)
        #expect(ran.errors == "error: \(message)\n")
        #expect(ran.exitCode == 2)
    }
}
