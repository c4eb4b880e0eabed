import Diagnostics
import Intake
import Reports
import Rubrics
import Testing

@testable import Calls

/// Of a large call cards are made again when their rows are written: nobody can see that in the files.
@Suite struct LargeCallTests {
    private static let yaml = """
        fundscore: 1
        id: large
        title: Large
        status: illustrative
        submissions: { record: /p, id: "@id" }
        facts:
          asks: { xpath: "@asks", type: number, required: true }
          merit: { xpath: "@merit", type: number, required: true }
          town: { xpath: "@town", type: string, required: true }
        values: { double: merit + merit }
        eligibility: [ { id: E1, rule: asks >= 12, reason: "too little" } ]
        scale: { min: 0, max: 5 }
        criteria:
          merits: { score: double / 2, weight: 1, threshold: 1 }
          quality: { assessed: true, weight: 2 }
        assessments: { minimum: 1, combine: mean }
        total: { combine: weighted_mean }
        ranking: { score: total, ladder: [ { highest: quality }, { uncovered: town }, { lowest: asks } ] }
        award: { budget: 300, amount: asks, when_short: skip, tie_at_line: undecided, at_most: [ { per: town, awards: 4 } ], reserve: { places: 3 } }

        """

    private static let count = 400

    @Sendable private static func open(_ index: Int) -> SourceDocument {
        let xml = "<p id='P\(index)' asks='\(10 + index % 23)' merit='\(index % 6)' town='T\(index % 9)'/>"
        return SourceDocument(file: "\(index).xml", content: .bytes(Array((index % 50 == 7 ? "<p" : xml).utf8)))
    }

    private static func sheet(_ evaluator: Int) -> SourceFile {
        let rows = (0..<count).filter { $0 % 50 != 7 && $0 % 31 != 5 }.map {
            "P\($0),e\(evaluator),\(($0 * evaluator) % 6)"
        }
        let text = (["proposal,evaluator,quality"] + rows).joined(separator: "\n")
        return SourceFile(name: "sheet\(evaluator).csv", bytes: Array(text.utf8))
    }

    private static func files(threads: Int) async throws -> [OutputFile] {
        let outcome = RubricLoader.load(Array(yaml.utf8), file: "rubric.yaml") { name in
            .failure(Diagnostic(code: "NO_FILE", message: name))
        }
        let rubric = try #require(outcome.rubric, "\(outcome.problems)")
        let call = Call(rubric: rubric, options: Call.Options(threads: threads))
        let prepared = await call.prepare(documents: count, open: open, sheets: [sheet(1), sheet(2), sheet(3)])
        let result = await call.result(of: prepared)
        #expect(Set(result.rows.statuses).count >= 5)
        return await Reports.files(for: result, threads: threads)
    }

    @Test(arguments: [2, 3, 7, 400])
    func `the same bytes on any number of threads, which score stretches of another length`(threads: Int) async throws {
        let expected = try await Self.files(threads: 1)
        #expect(expected.allSatisfy { !$0.bytes.isEmpty })
        let found = try await Self.files(threads: threads)
        #expect(found.map(\.name) == expected.map(\.name))
        for (one, other) in zip(found, expected) { #expect(one == other, "\(one.name)") }
    }
}
