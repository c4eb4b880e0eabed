import Sheets
import Testing

/// Blank score sheets as workbooks.
@Suite struct SheetsCommandTests {
    private static let rubric = """
        fundscore: 1
        id: call-7
        title: A call
        source: here
        submissions: { record: "/all/one", id: "@id" }
        facts:
          title: { xpath: "@title", type: string }
          city: { xpath: "@city", type: string }
          cost: { xpath: "@cost", type: number }
        scale: { min: 0, max: 2, step: 0.5 }
        criteria:
          need: { title: Need, assessed: true, comment: { at_most: 1 } }
        sheets: { show: [cost, city] }
        total: { combine: weighted_mean }
        """
    private static let submissions = """
        <all><one id="007" title="Öko &amp; more" city="Ávila" cost="12.50"/><one id="1E5" title="=A1" city="" cost="3"/></all>
        """

    private func issue(_ folder: String, _ format: String) async throws -> Workbook {
        try write(Self.rubric, to: folder + "/rubric.yaml")
        try write(Self.submissions, to: folder + "/all.xml")
        try write("evaluator\nev-1\n", to: folder + "/evaluators.csv")
        let ran = try await Command.run(
            [
                "sheets", "rubric.yaml", "all.xml", "--evaluators", "evaluators.csv", "--out", format, "--format",
                format, "--issue", "3",
            ],
            in: folder)
        #expect(ran.exitCode == 0, "\(ran.errors)")
        #expect(ran.output == "ev-1: 2 proposals\n")
        return try Workbook.read(bytes(of: "\(folder)/\(format)/ev-1.\(format)"), name: "ev-1")
    }

    @Test(arguments: ["xlsx", "ods"])
    func `what is handed out`(_ format: String) async throws {
        try await withTemporaryFolder { folder in
            let book = try await issue(folder, format)
            #expect(book.sheets.map(\.name) == ["Scores", "_fundscore", "_lists"])
            #expect(book.sheets.map(\.isHidden) == [false, true, true])
            let table = book.sheets[0].cells.map { "\($0.address) \($0.content.kind) \($0.content.text)" }
            #expect(
                table == [
                    "A1 text proposal", "B1 text evaluator", "C1 text title", "D1 text cost", "E1 text city",
                    "F1 text conflict",
                    "G1 text need", "H1 text need_comment", "I1 text recommendation", "A2 text 007", "B2 text ev-1",
                    "C2 text Öko & more",
                    "D2 text 12.50", "E2 text Ávila", "A3 text 1E5", "B3 text ev-1", "C3 text =A1", "D3 text 3",
                ])
            let lists = book.sheets[2].cells.filter { $0.address.column == 2 }.map(\.content)
            #expect(lists == ["0", "0.5", "1", "1.5", "2"].map(CellContent.number))
            #expect(book.properties["fundscore.call"] == "call-7" && book.properties["fundscore.issue"] == "3")
            let own = book.sheets[1].cells.filter { $0.address.column <= 2 }.map(\.content.text)
            #expect(own.starts(with: ["call", "call-7", "rubric"]))
            #expect(own.suffix(4) == ["row", "007", "row", "1E5"])
        }
    }

    @Test func `a fact that is not there`() async throws {
        try await withTemporaryFolder { folder in
            try write(Self.rubric.replacing("[cost, city]", with: "[cost, citi, cost]"), to: folder + "/rubric.yaml")
            let ran = try await Command.run(["check", "rubric.yaml"], in: folder)
            #expect(ran.errors.contains("error: sheets.show: there is no fact 'citi'; did you mean 'city'?"))
            #expect(ran.errors.contains("error: sheets.show names 'cost' twice"))
        }
    }
}
