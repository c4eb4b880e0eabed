import Diagnostics
import FoundationEssentials
import Tabular
import Testing

/// The worked examples of the public rulebooks, each a small call under `samples/<rubric>/<case>/` with what must come out.
@Suite struct SmallCallTests {
    /// `horizon-europe-ia/e5`
    static let cases: [String] = {
        let root = Command.root + "/samples"
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
        return paths.filter { $0.hasSuffix("/expected.csv") }.map { String($0.dropLast("/expected.csv".count)) }
            .sorted()
    }()

    @Test func `there are cases`() {
        #expect(Self.cases.count >= 20)
    }

    @Test(arguments: cases)
    func `a small call ends as its rulebook says`(name: String) async throws {
        let rubric = String(name.prefix { $0 != "/" })
        let folder = "samples/\(name)"
        let expected = try table(Command.root + "/\(folder)/expected.csv")
        let actual = try await withTemporaryFolder { out in
            let ran = try await Command.run(
                ["run", "rubrics/\(rubric).yaml", "\(folder)/submissions.xml", "--out", out] + options(folder))
            #expect(ran.exitCode <= 1, "\(ran.errors)")
            return try table(out + "/decisions.csv")
        }
        #expect(actual.count == expected.count)
        for row in expected {
            let proposal = row["proposal"] ?? ""
            let found = actual.first { $0["proposal"] == proposal } ?? [:]
            for (column, value) in row where !value.isEmpty {
                #expect(found[column] == value, "\(proposal): \(column)")
            }
        }
    }

    private func options(_ folder: String) -> [String] {
        func path(_ file: String) -> String? {
            let path = "\(folder)/\(file)"
            return FileManager.default.fileExists(atPath: Command.root + "/" + path) ? path : nil
        }
        var options: [String] = []
        if let sheets = path("assessments.csv") { options += ["--assessments", sheets] }
        if let points = path("adjustments.csv") { options += ["--adjustments", points] }
        if let words = path("options.txt"), let text = try? bytes(of: Command.root + "/" + words) {
            options += String(decoding: text, as: UTF8.self).split { $0 == " " || $0 == "\n" }.map(String.init)
        }
        return options
    }

    private func table(_ path: String) throws -> [[String: String]] {
        var problems = DiagnosticCollector()
        let csv = try #require(CSVDocument.read(try bytes(of: path), name: path, into: &problems))
        return csv.rows.map { row in
            Dictionary(zip(csv.header.map(\.text), row.map(\.text)), uniquingKeysWith: { first, _ in first })
        }
    }
}
