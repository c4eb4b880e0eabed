import Awards
import Diagnostics
import Intake
import Numbers
import Rubrics
import Scoring
import Testing

@testable import Calls

/// Whole calls in memory.
@Suite struct CallTests {
    private static let rubricText = """
        fundscore: 1
        id: small
        title: Small
        status: illustrative
        submissions: { record: /call/proposal, id: "@id" }
        facts:
          asks: { xpath: "@asks", type: number, required: true }
          merit: { xpath: "@merit", type: number, required: true }
        scale: { min: 0, max: 5, step: 0.5 }
        criteria:
          merits: { score: merit, weight: 1 }
          quality: { assessed: true, weight: 1 }
        assessments: { minimum: 1, combine: mean }
        total: { combine: weighted_mean }
        ranking: { score: total, ladder: [ { lowest: asks } ] }
        award: { budget: 100, amount: asks, when_short: skip, tie_at_line: undecided, reserve: all }

        """

    private static func rubric() throws -> Rubric { try Rubric.loaded(rubricText) }

    private static let documents = [
        #"<call><proposal id="A" asks="60" merit="5"/><proposal id="B" asks="50" merit="4"/></call>"#,
        "<call><proposal",
        #"<call><proposal id="C" asks="30" merit="3"/></call>"#,
    ]
    private static let sheet = SourceFile(
        name: "sheet.csv", bytes: Array("proposal,evaluator,quality\nA,e1,4\nB,e1,5\nC,e1,3\n".utf8))

    @Sendable private static func open(_ index: Int) -> SourceDocument {
        SourceDocument(file: "\(index).xml", content: .bytes(Array(documents[index].utf8)))
    }

    private static func run(_ options: Call.Options = Call.Options()) async throws -> CallResult {
        try await Call(rubric: rubric(), options: options).run(documents: documents.count, open: open, sheets: [sheet])
    }

    private static func lists(_ result: CallResult) -> [String] {
        result.rows.made.map { "\($0.submission.proposal ?? $0.submission.origin.file) \($0.status.rawValue)" }
    }

    @Test func `every submission ends in exactly one list`() async throws {
        let result = try await Self.run()
        #expect(Self.lists(result) == ["B awarded", "A reserve", "C awarded", "1.xml inadmissible"])
        #expect(result.rows.made.allSatisfy { !$0.reasons.isEmpty })
        #expect(!result.isUndecided && !result.hasErrors)
    }

    @Test(arguments: [1, 2, 3, 8]) func `threads change nothing`(threads: Int) async throws {
        let result = try await Self.run(Call.Options(threads: threads))
        let single = try await Self.run()
        #expect(Self.lists(result) == Self.lists(single))
        #expect(result.rows.made.map(\.card?.total) == single.rows.made.map(\.card?.total))
    }

    @Test func `a call is read once and scored under another budget`() async throws {
        let prepared = try await Call(rubric: Self.rubric()).prepare(
            documents: Self.documents.count, open: Self.open, sheets: [Self.sheet])
        #expect(prepared.submissions.count == 4)
        let rich = try await Call(rubric: Self.rubric(), options: Call.Options(budget: 140)).result(of: prepared)
        #expect(Self.lists(rich) == ["B awarded", "A awarded", "C awarded", "1.xml inadmissible"])
        let poor = try await Call(rubric: Self.rubric(), options: Call.Options(budget: 30)).result(of: prepared)
        #expect(poor.rows.made.filter { $0.status == .awarded }.compactMap(\.submission.proposal) == ["C"])
    }

    @Test func `who declines makes room for the reserve`() async throws {
        let result = try await Self.run(Call.Options(declined: ["B"]))
        #expect(Self.lists(result) == ["B withdrawn", "A awarded", "C awarded", "1.xml inadmissible"])
    }

    @Test func `a mistyped id among the options is an error`() async throws {
        let result = try await Self.run(Call.Options(declined: ["b"], withdrawn: ["Z9-unknown"]))
        #expect(result.hasErrors)
        #expect(
            result.diagnostics.map(\.description) == [
                "error: --withdrawn Z9-unknown: no submission has this id",
                "error: --declined b: no submission has this id; did you mean 'B'?",
            ])
    }
}
