import Awards
import Diagnostics
import Intake
import Numbers
import Rubrics
import Scoring
import Testing

@testable import Calls

/// A committee's departures laid over the rows of a call.
@Suite struct DepartureTests {
    private static let rubricText = """
        fundscore: 1
        id: small
        title: Small
        status: illustrative
        submissions: { record: /call/proposal, id: "@id" }
        facts:
          asks: { xpath: "@asks", type: number, required: true }
        scale: { min: 0, max: 5, step: 0.5 }
        criteria: { quality: { assessed: true } }
        assessments: { minimum: 1, combine: mean }
        total: { combine: sum }
        ranking: { score: total }
        award: { budget: 50, amount: asks, when_short: stop, reserve: all }

        """
    private static let call =
        #"<call>\#(["A", "B", "C", "D", "E"].map { #"<proposal id="\#($0)" asks="50"/>"# }.joined())</call>"#
    private static let sheet = SourceFile(
        name: "sheet.csv", bytes: Array("proposal,evaluator,quality\nA,e,5\nB,e,4\nC,e,3\nD,e,2\nE,e,1\n".utf8))

    private static func result() async throws -> CallResult {
        await Call(rubric: try Rubric.loaded(rubricText)).run(
            documents: 1, open: { _ in SourceDocument(file: "c.xml", content: .bytes(Array(call.utf8))) },
            sheets: [sheet])
    }

    private static func departure(_ proposal: String, _ to: Status, _ amount: Decimal128 = 0) -> Departure {
        Departure(proposal: proposal, to: to, amount: amount, reason: "Why", decidedBy: "Jury", date: "2026-04-20")
    }

    private static func rows(_ result: CallResult) -> [String] {
        result.rows.made.map { row in
            let place = row.decision?.reservePlace.map { " \($0)" } ?? ""
            return "\(row.submission.proposal ?? "") \(row.status.rawValue) \(row.decision?.awarded.text ?? "")\(place)"
        }
    }

    @Test func `who is left on the reserve list moves up`() async throws {
        let result = try await Self.result()
        #expect(
            Self.rows(result) == ["A awarded 50", "B reserve 0 1", "C reserve 0 2", "D reserve 0 3", "E reserve 0 4"])
        let decided = result.departing([
            Self.departure("A", .notFunded), Self.departure("B", .awarded, 20), Self.departure("D", .notFunded),
        ])
        #expect(
            Self.rows(decided) == [
                "A not_funded 0", "B awarded 20", "C reserve 0 1", "D not_funded 0", "E reserve 0 2",
            ])
        #expect(decided.rows.statuses == decided.rows.made.map(\.status))
        #expect(decided.rows.row(at: 1).reasons == [Reason(code: "DEPARTURE.B", text: "Why")])
        #expect(decided.rows.row(at: 1).departure?.decidedBy == "Jury")
    }

    /// What the rules made of the call, and everything else of a row, stays.
    @Test func `nothing else changes`() async throws {
        let result = try await Self.result()
        let decided = result.departing([Self.departure("B", .awarded, 20), Self.departure("nobody", .awarded, 1)])
        #expect(decided.awards?.awardedTotal == result.awards?.awardedTotal)
        #expect(decided.rows.made.map(\.card?.total) == result.rows.made.map(\.card?.total))
        #expect(decided.rows.made.map(\.decision?.ranked.rank) == result.rows.made.map(\.decision?.ranked.rank))
        #expect(Self.rows(result.departing([])) == Self.rows(result))
        #expect(Self.rows(decided.departing([Self.departure("B", .reserve)])).count == result.rows.count)
    }
}
