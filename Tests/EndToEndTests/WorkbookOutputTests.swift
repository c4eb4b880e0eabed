import Diagnostics
import Files
import Sheets
import Tabular
import Testing

/// Workbooks that commands write, and score sheets of every kind read together.
@Suite struct WorkbookOutputTests {
    private static let call = [
        "rubrics/iuc-startup-fund", "samples/iuc-startup-fund/submissions", "--assessments",
        "samples/iuc-startup-fund/assessments",
    ]

    private func rows(_ path: String) throws -> [[String]] {
        var problems = DiagnosticCollector()
        let document = try #require(CSVDocument.read(bytes(of: path), name: path, into: &problems))
        return document.rows.map { $0.map(\.text) }
    }

    /// What stands in a column of a sheet, below its header.
    private func column(_ number: Int, _ sheet: String, _ book: Workbook) -> [String] {
        (book.sheet(sheet)?.cells ?? []).filter { $0.address.column == number && $0.address.row > 1 }.map(
            \.content.text)
    }

    @Test func `the decisions are those of the CSV`() async throws {
        try await withTemporaryFolder { folder in
            for out in ["one", "two"] {
                let ran = try await Command.run(["run"] + Self.call + ["--out", "\(folder)/\(out)", "--xlsx"])
                #expect(!ran.errors.contains("error:"), "\(ran.errors)")
            }
            let written = try bytes(of: folder + "/one/decisions.xlsx")
            #expect(written == (try bytes(of: folder + "/two/decisions.xlsx")))
            let book = try Workbook.read(written, name: "decisions.xlsx")
            let lists = ["Main list", "Reserve", "Not funded", "Below", "Incomplete", "Ineligible", "Inadmissible"]
            #expect(book.sheets.map(\.name) == lists + ["Scores", "Rules", "Provenance"])
            let decisions = try rows(folder + "/one/decisions.csv")
            #expect(lists.flatMap { column(4, $0, book) }.sorted() == decisions.map { $0[3] }.sorted())
            let awarded = decisions.filter { $0[3] == "awarded" }
            #expect(column(2, "Main list", book) == awarded.map { $0[1] })
            #expect(column(1, "Scores", book) == (try rows(folder + "/one/scores.csv")).map { $0[0] })
            #expect(column(8, "Scores", book).contains("41/9"))
            #expect(column(1, "Provenance", book).contains("score sheet"))
        }
    }

    @Test func `tables of the studies`() async throws {
        try await withTemporaryFolder { folder in
            let tuned = try await Command.run(
                ["tune"] + Self.call + ["--draws", "50", "--out", folder + "/tune", "--xlsx"])
            #expect(!tuned.errors.contains("error:"), "\(tuned.errors)")
            let tuning = try Workbook.read(bytes(of: folder + "/tune/tuning.xlsx"), name: "tuning.xlsx")
            #expect(tuning.sheets.map(\.name).contains("flip_points"))
            let bounds = try rows(folder + "/tune/bounds.csv")
            #expect(column(1, "bounds", tuning) == bounds.map { $0[0] }.filter { !$0.isEmpty })
            let compared = try await Command.run(
                ["compare", Self.call[0]] + Self.call + [
                    "--new-budget", "300000", "--out", folder + "/compare", "--xlsx",
                ])
            #expect(!compared.errors.contains("error:"), "\(compared.errors)")
            let comparison = try Workbook.read(bytes(of: folder + "/compare/compare.xlsx"), name: "compare.xlsx")
            #expect(comparison.sheets.map(\.name) == ["compare", "rules"])
        }
    }

    @Test func `a workbook needs a folder`() async throws {
        let ran = try await Command.run(["run"] + Self.call + ["--xlsx"])
        #expect(ran.exitCode == 64)
        #expect(ran.errors.contains("--xlsx needs --out, the folder for the workbook"))
    }

    // MARK: - Sheets of every kind

    private static let rubric = """
        fundscore: 1
        id: call-7
        title: A call
        source: here
        submissions: { record: "/all/one", id: "@id" }
        facts: { title: { xpath: "@title", type: string } }
        scale: { min: 0, max: 5, step: 0.5 }
        criteria: { need: { title: Need, assessed: true } }
        total: { combine: weighted_mean }
        """

    private static func workbook(_ evaluator: String, _ score: String) -> WorkbookDraft {
        WorkbookDraft(sheets: [
            SheetDraft(
                name: "Scores", widths: [9, 9, 9],
                rows: [
                    ["proposal", "evaluator", "need", "need_comment"].map { .text($0) },
                    [.text("007"), .text(evaluator), .number(score), .text("why")],
                ])
        ])
    }

    /// What a file is, is told by what it holds; sheets lie in folders and archives side by side.
    @Test func `sheets of every kind together`() async throws {
        try await withTemporaryFolder { folder in
            try write(Self.rubric, to: folder + "/rubric.yaml")
            try write("<all><one id='007' title='Bridge'/></all>", to: folder + "/all.xml")
            try makeFolder(folder + "/in")
            try write("proposal,evaluator,need\n007,a,1\n", to: folder + "/in/a.xlsx")
            try write(XLSXWriter.bytes(Self.workbook("b", "2")), to: folder + "/in/b.csv")
            try write(ODSWriter.bytes(Self.workbook("c", "3")), to: folder + "/in/c.ods")
            try write("lock", to: folder + "/in/~$c.ods")
            try write(
                ZipWriter.archive([
                    ZipPart("d/d.xlsx", XLSXWriter.bytes(Self.workbook("d", "4.5"))),
                    ZipPart("e.csv", Array("proposal;evaluator;need\n007;e;0,5\n".utf8)),
                ]), to: folder + "/in/f.zip")
            let ran = try await Command.run(
                ["run", "rubric.yaml", "all.xml", "--assessments", "in", "--out", "out"], in: folder)
            #expect(!ran.errors.contains("error:"), "\(ran.errors)")
            let scores = try rows(folder + "/out/scores.csv")
            #expect(scores.map { $0[2] } == ["a", "b", "c", "d", "e"])
            #expect(scores.map { $0[3] } == ["1", "2", "3", "4.5", "0.5"])
            #expect(
                scores.map { $0[9] } == [
                    "in/a.xlsx:2", "in/b.csv, Scores!2", "in/c.ods, Scores!2", "in/f.zip!d/d.xlsx, Scores!2",
                    "in/f.zip!e.csv:2",
                ])
        }
    }

    @Test func `an archive of sheets that cannot be read`() async throws {
        try await withTemporaryFolder { folder in
            try write(Self.rubric, to: folder + "/rubric.yaml")
            try write("<all><one id='007' title='Bridge'/></all>", to: folder + "/all.xml")
            try write(ZipWriter.archive([ZipPart("../e.csv", [1])]), to: folder + "/e.zip")
            let ran = try await Command.run(["run", "rubric.yaml", "all.xml", "--assessments", "e.zip"], in: folder)
            #expect(ran.exitCode == 2)
            #expect(
                ran.errors == """
                    e.zip!../e.csv: error: the file's name in the archive leads out of it with '..'; pack it again from its folder

                    """)
        }
    }
}
