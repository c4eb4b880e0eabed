import Diagnostics
import Numbers
import TestSupport
import Testing

@testable import Rubrics
@testable import Scoring

/// Sheets are read apart from each other and put together: what comes out is what their rows say, one after the other.
@Suite struct SheetReadingTests {
    private static let criteria = ["impact", "quality"]

    private static func rubric() -> TestRubric {
        var rubric = TestRubric()
        rubric.tree = criteria.map { .assessed($0, scale: .range(0, 5, step: "0.5")) }
        return rubric
    }

    /// A row as the test knows it, and as a sheet has it.
    private struct Row {
        var proposal: String
        var evaluator: String
        var cells: [String]
        var comment: String
        var place: Place

        var line: String { "\(proposal),\(evaluator),\(cells.joined(separator: ",")),\(comment)" }
    }

    private static func sheets(_ random: inout SplitMix64) -> [[Row]] {
        (0..<random.int(1...4)).map { sheet in
            (0..<random.int(0...30)).map { row in
                Row(
                    proposal: "P\(random.int(0...9))", evaluator: "e\(random.int(0...5))",
                    cells: (0..<2).map { _ in random.pick(["", "0", "2.50", "4", "4.0", "5"]) },
                    comment: random.chance(20) ? "text" : "", place: Place(file: "sheet\(sheet).csv", line: row + 2))
            }
        }
    }

    /// What the rows of one evaluator for one proposal come to.
    private struct Settled {
        var kept: Row
        var isRefused = false
        /// Places of further rows, and whether neither row is used for them.
        var others: [(place: Place, isError: Bool)] = []

        mutating func meet(_ row: Row) {
            if !isRefused, Self.adds(nothing: row, to: kept) {
                others.append((row.place, false))
            } else if !isRefused, Self.adds(nothing: kept, to: row) {
                kept = row
                others.append((row.place, false))
            } else {
                // Blank rows add nothing to a refused one either.
                let isBlank = (row.comment.isEmpty || row.comment == kept.comment) && row.cells.allSatisfy(\.isEmpty)
                isRefused = isRefused || !isBlank
                others.append((row.place, !isBlank))
            }
        }

        static func adds(nothing row: Row, to other: Row) -> Bool {
            guard row.comment.isEmpty || row.comment == other.comment else { return false }
            if row.cells.allSatisfy(\.isEmpty) { return true }
            return row.cells.map { Decimal128(exactly: $0) } == other.cells.map { Decimal128(exactly: $0) }
        }
    }

    @Test(arguments: 0..<60)
    func `of the rows of an evaluator one comes back, in order; what differs is refused`(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let sheets = Self.sheets(&random)
        let reader = ScoreSheets(rubric: try Self.rubric().rubric(), proposals: ProposalIndex((0...9).map { "P\($0)" }))
        let readings = sheets.enumerated().map { index, rows in
            let text = (["proposal,evaluator,impact,quality,quality_comment"] + rows.map(\.line)).joined(
                separator: "\n")
            return reader.read(SourceFile(name: "sheet\(index).csv", bytes: Array(text.utf8)))
        }
        var problems = DiagnosticCollector()
        let book = reader.book(readings, adjustments: nil, into: &problems)
        var settled: [[String]: Settled] = [:]
        for row in sheets.joined() {
            let key = [row.proposal, row.evaluator]
            if settled[key] == nil { settled[key] = Settled(kept: row) } else { settled[key]?.meet(row) }
        }
        let seconds = settled.values.flatMap(\.others).sorted { $0.place < $1.place }
        let found = problems.all.filter { $0.code == "SHEET.DUPLICATE" }
        #expect(found.map(\.place) == seconds.map(\.place))
        #expect(found.map { $0.severity == .error } == seconds.map(\.isError))
        #expect(problems.all.allSatisfy { ["SHEET.DUPLICATE", "SHEET.NO_ROWS"].contains($0.code) })
        let expected = settled.values.map(\.kept).sorted { ($0.proposal, $0.evaluator) < ($1.proposal, $1.evaluator) }
        #expect(book.assessments.map(\.place) == expected.map(\.place))
        #expect(book.count == expected.count)
        for (found, row) in zip(book.assessments, expected) {
            #expect(found.proposal == row.proposal && found.evaluator == row.evaluator)
            #expect(found.scores.map { $0?.description ?? "" } == row.cells)
            #expect(found.comments == ["", row.comment] && found.asked == [true, true])
            #expect(book.assessments(of: row.proposal).contains(found))
        }
        #expect(book.evaluators == Set(expected.map(\.evaluator)).sorted())
        let faults = book.assessments.reduce(0) { $0 + $1.faults.count }
        #expect(faults == seconds.count(where: \.isError))
    }

    @Test func `problems come in the order of sheets and rows, a second row after what is wrong with it`() throws {
        let reader = ScoreSheets(rubric: try Self.rubric().rubric(), proposals: ProposalIndex(["P2", "P1"]))
        let texts = [
            "proposal,evaluator,impact,quality\nP1,ana,9,1\nP1,ana,x,1\nP7,ana,1,1\nP1,ana,1,1\n",
            "proposal,evaluator,impact\nP1,ana\n", "proposal,evaluator,impact,quality\nP1,ana,1,1\nP9,ben,1,1\n",
        ]
        let readings = texts.enumerated().map { index, text in
            reader.read(SourceFile(name: "\(index).csv", bytes: Array(text.utf8)))
        }
        var problems = DiagnosticCollector()
        let book = reader.book(readings, adjustments: nil, into: &problems)
        #expect(
            problems.all.map { "\($0.place?.description ?? "") \($0.code)" } == [
                "0.csv:2:8 SHEET.OFF_SCALE", "0.csv:3:8 SHEET.NUMBER", "0.csv:3 SHEET.DUPLICATE",
                "0.csv:4:1 SHEET.UNKNOWN_PROPOSAL", "0.csv:5 SHEET.DUPLICATE", "1.csv:2:1 CSV.ROW_LENGTH",
                "2.csv:2 SHEET.DUPLICATE", "2.csv:3:1 SHEET.UNKNOWN_PROPOSAL",
            ])
        #expect(problems.all[3].message == "no submission has the id 'P7'")
        #expect(book.assessments(of: "P1").map(\.faults.count) == [4])
    }
}
