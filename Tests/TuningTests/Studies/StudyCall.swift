import Calls
import Diagnostics
import Intake
import Rubrics
import TestSupport
import Testing

@testable import Tuning

/// A whole call in memory, made from a few texts.
struct StudyCall {
    var call: Call
    var prepared: PreparedCall
    var result: CallResult

    /// - Parameters:
    ///   - criteria, total, award: as in a rubric; facts are `asks`, `merit` and `country`.
    ///   - proposals: id, amount, merit, country.
    ///   - sheets: rows without their header.
    init(
        criteria: String, total: String = "{ combine: weighted_mean }", ranking: String = "{ score: total }",
        assessments: String = "{ combine: mean }", award: String = "{ budget: 100, amount: asks, when_short: stop }",
        proposals: [(String, Int, Double, String)], columns: String = "", sheets: [String] = [],
        options: Call.Options = Call.Options()
    ) async throws {
        let text = """
            fundscore: 1
            id: study
            title: Study
            status: illustrative
            submissions: { record: /call/p, id: "@id" }
            facts:
              asks: { xpath: "@asks", type: number, required: true }
              merit: { xpath: "@merit", type: number, required: true }
              country: { xpath: "@country", type: string, required: true }
            scale: { min: 0, max: 5, step: 0.5 }
            criteria: \(criteria)
            assessments: \(assessments)
            total: \(total)
            ranking: \(ranking)
            award: \(award)

            """
        let outcome = RubricLoader.load(Array(text.utf8), file: "rubric.yaml") { name in
            .failure(Diagnostic(code: "NO_FILE", message: name))
        }
        let rubric = try #require(outcome.rubric, "\(outcome.problems)")
        let records = proposals.map { id, asks, merit, country in
            "<p id='\(id)' asks='\(asks)' merit='\(merit)' country='\(country)'/>"
        }
        let document = "<call>\(records.joined())</call>"
        let sheet = (["proposal,evaluator,\(columns)"] + sheets).joined(separator: "\n") + "\n"
        call = Call(rubric: rubric, options: options)
        prepared = await call.prepare(
            documents: 1, open: { _ in SourceDocument(file: "call.xml", content: .bytes(Array(document.utf8))) },
            sheets: sheets.isEmpty ? [] : [SourceFile(name: "sheet.csv", bytes: Array(sheet.utf8))])
        try #require(prepared.diagnostics.isEmpty, "\(prepared.diagnostics)")
        result = await call.result(of: prepared)
    }

    var studied: StudiedCall { StudiedCall(call, result) }

    var rescoring: Rescoring? { prepared.assessments.map { Rescoring($0, studied, prepared.submissions) } }

    var absences: [Rescoring.Absence] { get async { await rescoring?.absences(threads: 2) ?? [] } }

    var omissions: Omissions { get async { Omissions(await absences) } }

    /// Proposals with random scores by evaluators, two or three each, on `quality` and `impact`, and a computed merit.
    static func generated(
        seed: Int, proposals: Int = 20, award: String = "{ budget: 400, amount: asks, when_short: skip }",
        isBackwards: Bool = false
    ) async throws -> StudyCall {
        var random = SplitMix64(seed: seed)
        let list = (0..<proposals).map { index in
            ("P\(index)", random.int(20...80), Double(random.int(0...10)) / 2, "C\(random.int(0...3))")
        }
        let sheets = list.flatMap { proposal in
            (0..<random.int(2...3)).map { reader in
                let evaluator = (reader * 2 + random.int(0...1)) % 6
                return "\(proposal.0),e\(evaluator),\(Double(random.int(2...10)) / 2),\(Double(random.int(2...10)) / 2)"
            }
        }
        return try await StudyCall(
            criteria: """
                { facts_merit: { score: merit, weight: 1 }, quality: { assessed: true, weight: 3, threshold: 1.5 },
                    impact: { assessed: true, weight: 2 } }
                """, award: award, proposals: isBackwards ? list.reversed() : list, columns: "quality,impact",
            sheets: isBackwards ? sheets.reversed() : sheets)
    }
}
