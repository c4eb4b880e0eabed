import Diagnostics
import Tabular
import Testing

/// Holds the table of samples/README.md against what the command puts out.
@Suite struct SampleCallTests {
    /// One row of the table.
    struct Expected: Hashable, CustomStringConvertible {
        var file: String
        var proposal: String
        var status: String
        var reasons: String
        var total: String
        var description: String { "\(file) \(proposal): \(status) \(reasons) \(total)" }
    }

    @Test(arguments: ["iuc-startup-fund", "covenant-of-mayors", "interregional-innovation"])
    func `every submission becomes what samples/README.md says`(call: String) async throws {
        let expected = try table(of: call)
        #expect(expected.count >= 6)
        let actual = try await withTemporaryFolder { out in
            let ran = try await Command.run([
                "run", "rubrics/\(call)", "samples/\(call)/submissions", "--assessments", "samples/\(call)/assessments",
                "--out", out,
            ])
            #expect(ran.exitCode == 0, "\(ran.errors)")
            return try decisions(out + "/decisions.csv", call)
        }
        let missing = Set(expected).subtracting(actual).map(\.description).sorted()
        let surplus = Set(actual).subtracting(expected).map(\.description).sorted()
        #expect(missing == [], "expected by the table, not put out")
        #expect(surplus == [], "put out, not in the table")
        #expect(actual.count == expected.count)
    }

    private func decisions(_ path: String, _ call: String) throws -> [Expected] {
        var problems = DiagnosticCollector()
        let csv = try #require(CSVDocument.read(try bytes(of: path), name: path, into: &problems))
        let columns = csv.header.map(\.text)
        func cell(_ row: [CSVCell], _ name: String) throws -> String {
            row[try #require(columns.firstIndex(of: name))].text
        }
        return try csv.rows.map { row in
            let file = try cell(row, "source_file").replacing("samples/\(call)/submissions/", with: "")
            return Expected(
                file: file, proposal: try cell(row, "proposal"), status: try cell(row, "status"),
                reasons: try cell(row, "reasons"), total: try cell(row, "total"))
        }
    }

    /// The Markdown table under the heading of the call.
    private func table(of call: String) throws -> [Expected] {
        let text = String(decoding: try bytes(of: Command.root + "/samples/README.md"), as: UTF8.self)
        let section = try #require(
            text.split(separator: "\n## ").first { $0.hasPrefix(call) }, "no section for \(call)")
        return section.split(separator: "\n").filter { $0.hasPrefix("|") }.dropFirst(2).map { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map {
                $0.trimmingPrefix { $0 == " " || $0 == "`" }.reversed().trimmingPrefix { $0 == " " || $0 == "`" }
                    .reversed()
            }.map { String($0) }
            return Expected(
                file: cells[1], proposal: cells[3], status: cells[4], reasons: cells[5], total: cells[6])
        }
    }
}
