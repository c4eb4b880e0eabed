import Awards
import Calls
import Diagnostics
import Intake
import Numbers
import Rubrics
import Testing

@testable import Tuning

/// Who competes instead of a proposal that was withdrawn does so in studies too.
@Suite struct StandInTests {
    private static func call(withdrawn: Set<String>) throws -> Call {
        let text = """
            fundscore: 1
            id: pairs
            title: Pairs
            status: illustrative
            submissions: { record: /call/p, id: "@id", one_per: { key: owner, keep: last, by: sent } }
            facts:
              owner: { xpath: "@owner", type: string, required: true }
              sent: { xpath: "@sent", type: date, required: true }
              number: { xpath: "@number", type: number, required: true }
              merit: { xpath: "@merit", type: number, required: true }
            criteria: { merits: { score: merit, weight: 1 }, numbers: { score: number, weight: 1 } }
            total: { combine: weighted_mean }
            ranking: { score: total }
            award: { places: 2 }

            """
        let outcome = RubricLoader.load(Array(text.utf8), file: "rubric.yaml") { name in
            .failure(Diagnostic(code: "NO_FILE", message: name))
        }
        return Call(
            rubric: try #require(outcome.rubric, "\(outcome.problems)"), options: Call.Options(withdrawn: withdrawn))
    }

    @Test(arguments: [[], ["B"], ["C"], ["B", "D"]])
    func `trials see who stands in`(withdrawn: [String]) async throws {
        let call = try Self.call(withdrawn: Set(withdrawn))
        let document = """
            <call><p id="A" owner="x" number="1" sent="2026-01-01" merit="30"/><p id="B" owner="x" number="2" sent="2026-01-02" merit="28"/>\
            <p id="C" owner="y" number="3" sent="2026-01-03" merit="7"/><p id="D" owner="z" number="4" sent="2026-01-04" merit="5"/></call>
            """
        let prepared = await call.prepare(
            documents: 1, open: { _ in SourceDocument(file: "call.xml", content: .bytes(Array(document.utf8))) })
        let result = await call.result(of: prepared)
        let report = await TuningStudy.report(
            call: call, prepared: prepared, options: TuningStudy.Options(draws: 50))
        let list = try StudiedCall(call, result, standsInFor: prepared.standsInFor).list(of: Trial())
        let funded = result.rows.made.filter { $0.status == .awarded }.compactMap(\.submission.proposal)
        #expect(list.rows.filter { $0.status == .awarded }.map(\.proposal) == funded)
        #expect(
            Set(list.rows.map(\.proposal))
                == Set(result.rows.made.filter { $0.card != nil }.compactMap(\.submission.proposal)))
        let isFunded = (report.funding?.proposals ?? []).filter(\.isFunded).map(\.proposal)
        #expect(isFunded == funded)
        #expect(funded.contains("A") == withdrawn.contains("B"))
        let certain = (report.funding?.proposals ?? []).filter { $0.probability > 0 }.map(\.proposal)
        #expect(certain.allSatisfy { !withdrawn.contains($0) })
        #expect(certain.contains("A") == withdrawn.contains("B"))
    }
}
