import Diagnostics
import Tabular
import Testing

/// Blank sheets go out and come back.
@Suite struct ScoresheetTests {
    @Test func sheetsAreEvenKeepConflictsApartAndComeBack() async throws {
        try await withTemporaryFolder { folder in
            let list = folder + "/evaluators.csv"
            try write("evaluator,conflicts\nassessor-1,IUC-2018-004\nassessor-2,\nassessor-3,\n../odd id,\n", to: list)
            let sheets = folder + "/sheets"
            let ran = try await Command.run([
                "scoresheet", "rubrics/iuc-startup-fund", "samples/iuc-startup-fund/submissions", "--evaluators", list,
                "--out", sheets,
            ])
            #expect(ran.exitCode == 0, "\(ran.errors)")
            var readers: [String: [String]] = [:]
            for name in ["assessor-1", "assessor-2", "assessor-3", "~2E.~2Fodd~20id"] {
                var problems = DiagnosticCollector()
                let path = "\(sheets)/\(name).csv"
                let csv = try #require(CSVDocument.read(try bytes(of: path), name: path, into: &problems))
                for row in csv.rows { readers[row[0].text, default: []].append(row[1].text) }
            }
            #expect(readers.values.allSatisfy { $0.count == 2 })
            #expect(readers["IUC-2018-004"]?.contains("assessor-1") == false)
            let back = try await Command.run([
                "run", "rubrics/iuc-startup-fund", "samples/iuc-startup-fund/submissions", "--assessments", sheets,
            ])
            #expect(!back.errors.contains("error:"), "\(back.errors)")
            #expect(back.exitCode == 0)
        }
    }
}
