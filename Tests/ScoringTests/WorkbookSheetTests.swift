import Diagnostics
import Numbers
import Testing

@testable import Rubrics
@testable import Scoring
@testable import Sheets

/// Score sheets that come back as workbooks: what was done to them is told apart, each with its cell.
@Suite struct WorkbookSheetTests {
    private static let titles = ["007": "Green bridge", "1E5": "Quiet street", "X": "Elsewhere"]

    private static func reader(_ criteria: [String] = ["quality"]) throws -> ScoreSheets {
        var rubric = TestRubric()
        rubric.tree = criteria.map { .assessed($0, scale: .range(0, 5, step: "0.5")) }
        let ids = ProposalIndex(["007", "1E5", "X"])
        var sheets = ScoreSheets(rubric: try rubric.rubric(), proposals: ids) { titles[ids.ids[$0]] }
        sheets.identity = CallIdentity(call: "test", rubricSHA256: "aa")
        return sheets
    }

    private static let issued = IssuedSheet(
        call: "test", rubricSHA256: "aa", evaluator: "ev-1", issue: 1,
        criteria: [.init(id: "quality", scale: "0 to 5 in steps of 0.5")], facts: ["city"],
        rows: [
            .init(id: "007", title: "Green bridge", facts: ["Nice"]),
            .init(id: "1E5", title: "Quiet street", facts: ["Ulm"]),
        ])

    /// The table as it was handed out, filled in.
    private static let table: [[CellContent?]] = [
        ["proposal", "evaluator", "title", "city", "conflict", "quality", "quality_comment", "recommendation"].map {
            .text($0)
        },
        [
            .text("007"), .text("ev-1"), .text("Green bridge"), .text("Nice"), nil, .number("4.5"), .text("fine\r\nso"),
            nil,
        ],
        [.text("1E5"), .text("ev-1"), .text("Quiet street"), .text("Ulm"), .text("no"), .number("3"), nil, nil],
    ]

    private static func sheet(_ rows: [[CellContent?]], name: String = "Scores", from row: Int = 1) -> StoredSheet {
        var sheet = StoredSheet(name: name)
        for (index, cells) in rows.enumerated() {
            for (column, content) in cells.enumerated() {
                guard let content else { continue }
                let address = CellAddress(row: row + index, column: column + 1)
                sheet.cells.append(SheetCell(address: address, content: content))
            }
        }
        return sheet
    }

    /// The hidden sheet as it is read back.
    private static func hidden(_ issued: IssuedSheet) -> StoredSheet {
        sheet(
            issued.draft.rows.map { row in
                row.map { cell in if case .text(let text, _) = cell, !text.isEmpty { .text(text) } else { nil } }
            }, name: "_fundscore")
    }

    private static func read(
        _ sheets: [StoredSheet], issued: IssuedSheet? = issued, properties: [String: String] = [:],
        criteria: [String] = ["quality"]
    ) throws -> (scores: [String], problems: [String]) {
        let reader = try reader(criteria)
        let book = Workbook(
            format: .officeOpenXML, sheets: sheets + (issued.map { [hidden($0)] } ?? []), properties: properties)
        var problems = DiagnosticCollector()
        let assessed = reader.book([reader.read(book, "ev-1.xlsx")], adjustments: nil, into: &problems)
        return (
            assessed.assessments.map {
                "\($0.proposal) \($0.evaluator) \($0.scores[0]?.text ?? "–") \($0.comments[0])"
            },
            problems.all.map { "\($0.code) \($0)" }
        )
    }

    private static let whole = ["007 ev-1 4.5 fine\nso", "1E5 ev-1 3 "]

    private static func changed(_ change: (inout [[CellContent?]]) -> Void) -> [StoredSheet] {
        var rows = table
        change(&rows)
        return [sheet(rows)]
    }

    // MARK: - What counts

    @Test func `what was filled in counts`() throws {
        let back = try Self.read([Self.sheet(Self.table)])
        #expect(back.scores == Self.whole)
        #expect(back.problems.isEmpty)
    }

    @Test func `rows may be sorted and deleted and columns moved`() throws {
        let rows = Self.table.map { row in [row[5], row[0], row[2], row[1], row[6], row[4], row[7], row[3]] }
        let back = try Self.read([Self.sheet([rows[0], rows[2]], from: 4)])
        #expect(back.scores == ["1E5 ev-1 3 "])
        #expect(back.problems.isEmpty)
    }

    @Test func `a column that was added is not read`() throws {
        let back = try Self.read(
            Self.changed { rows in
                rows[0].append(.text("my notes"))
                rows[1].append(.text("ask Ana"))
            })
        #expect(back.scores == Self.whole)
        #expect(
            back.problems == [
                "SHEET.ADDED_COLUMN ev-1.xlsx, Scores!I1: warning: the column 'my notes' was added to the sheet; it is not read"
            ])
    }

    @Test func `other sheets are named`() throws {
        let back = try Self.read([Self.sheet(Self.table), Self.sheet([[.text("to do")]], name: "Notes")])
        #expect(back.scores == Self.whole)
        #expect(
            back.problems == [
                "SHEET.NOT_READ ev-1.xlsx, Notes: warning: this sheet is not read: its first row names no proposals and evaluators"
            ])
    }

    @Test func `what another program wrote anew`() throws {
        let rows = Self.table.map { row in [row[0], row[1], row[2], row[5]] }
        let back = try Self.read([Self.sheet(rows)], issued: nil)
        #expect(back.scores == ["007 ev-1 4.5 ", "1E5 ev-1 3 "])
        #expect(
            back.problems == [
                """
                SHEET.REWRITTEN ev-1.xlsx: note: the workbook was not handed out by fundscore, or another program wrote it anew: ids and titles \
                alone decide whose the scores are
                """
            ])
    }

    @Test func `properties still tell of the call`() throws {
        let back = try Self.read(
            [Self.sheet(Self.table)], issued: nil,
            properties: ["fundscore.call": "other", "fundscore.evaluator": "ev-1", "fundscore.rubric": "aa"])
        #expect(back.scores.isEmpty)
        #expect(
            back.problems == [
                """
                SHEET.FOREIGN ev-1.xlsx, Scores: error: the sheet was handed out for the call 'other', and this is 'test'; nothing in it is used
                """
            ])
    }

    // MARK: - Stale, foreign, moved, edited

    @Test func `a sheet of another rubric`() throws {
        var old = Self.issued
        old.rubricSHA256 = "bb"
        let same = try Self.read([Self.sheet(Self.table)], issued: old)
        #expect(same.scores == Self.whole)
        #expect(
            same.problems == [
                """
                SHEET.STALE ev-1.xlsx, Scores: warning: the sheet was handed out with another version of the rubric; its criteria and scales are \
                the same, so its scores count
                """
            ])
        old.criteria = [.init(id: "quality", scale: "0 to 10"), .init(id: "reach", scale: "")]
        let other = try Self.read([Self.sheet(Self.table)], issued: old, criteria: ["quality", "impact"])
        #expect(other.scores.isEmpty)
        #expect(
            other.problems == [
                """
                SHEET.STALE ev-1.xlsx, Scores: error: the sheet was handed out with another version of the rubric: the criterion 'reach' is no \
                more; the criterion 'impact' is new; the scale of 'quality' was 0 to 10 and is 0 to 5 in steps of 0.5; nothing in it is used: \
                hand out new sheets
                """
            ])
    }

    @Test func `a row of another evaluator`() throws {
        let back = try Self.read(Self.changed { $0[2][1] = .text("ev-2") })
        #expect(back.scores == [Self.whole[0]])
        #expect(
            back.problems == [
                """
                SHEET.FOREIGN ev-1.xlsx, Scores!B3: error: the row is of 'ev-2', and the sheet was handed out to 'ev-1'; the row is not used
                """
            ])
    }

    @Test func `a proposal that was not on the sheet`() throws {
        let back = try Self.read(
            Self.changed { $0.append([.text("X"), .text("ev-1"), .text("Elsewhere"), nil, nil, .number("5")]) })
        #expect(back.scores == Self.whole)
        #expect(
            back.problems == [
                """
                SHEET.FOREIGN ev-1.xlsx, Scores!A4: error: proposal 'X' was not on the sheet that was handed out to 'ev-1'; the row is not used
                """
            ])
    }

    @Test func `titles that moved`() throws {
        let back = try Self.read(
            Self.changed { rows in
                (rows[1][2], rows[2][2]) = (rows[2][2], rows[1][2])
            })
        #expect(back.scores.isEmpty)
        #expect(
            back.problems == [
                """
                SHEET.MOVED ev-1.xlsx, Scores!C2: error: the title 'Quiet street' is that of '1E5' and stands beside '007'; the row is not used: \
                was a column sorted alone?
                """,
                """
                SHEET.MOVED ev-1.xlsx, Scores!C3: error: the title 'Green bridge' is that of '007' and stands beside '1E5'; the row is not used: \
                was a column sorted alone?
                """,
            ])
    }

    @Test func `locked cells that were edited`() throws {
        let back = try Self.read(
            Self.changed { rows in
                rows[1][2] = .text("Green ridge")
                rows[2][3] = .text("Bonn")
            })
        #expect(back.scores == [Self.whole[1]])
        #expect(
            back.problems == [
                """
                SHEET.EDITED ev-1.xlsx, Scores!D3: warning: 'city' of '1E5' was changed from 'Ulm' to 'Bonn'; it decides nothing here, but ask why
                """,
                """
                SHEET.EDITED ev-1.xlsx, Scores!C2: error: the title of '007' was changed from 'Green bridge' to 'Green ridge'; the row is not \
                used: write the title again, or ask which proposal was meant
                """,
            ])
    }

    /// What a spreadsheet makes of ids: told, never taken for the id that it may have been.
    @Test func `ids that a spreadsheet changed`() throws {
        let back = try Self.read(
            Self.changed { rows in
                rows[1][0] = .number("7")
                rows[2][0] = .number("100000")
            })
        #expect(back.scores.isEmpty)
        #expect(back.problems.count == 2)
        #expect(
            back.problems[0].hasPrefix(
                "SHEET.UNKNOWN_PROPOSAL ev-1.xlsx, Scores!A2: error: no submission has the id '7'"))
        #expect(
            back.problems[1].hasPrefix(
                "SHEET.UNKNOWN_PROPOSAL ev-1.xlsx, Scores!A3: error: no submission has the id '100000'"))
    }

    // MARK: - Cells that are no scores

    @Test(arguments: [
        (
            CellContent.formula("9/2", cached: "4.5"),
            "quality: '=9/2' is not a number; a formula is not worked out here; write its value in its place"
        ),
        (
            .dateNumber("46084"),
            "quality: '2026-03-03' is not a number; if a spreadsheet made a date of 3.3, format the column as text and write the score again"
        ),
        (.percentage("0.905"), "quality: '90.5%' is not a number; write the points of the scale, not a share"),
        (.text("4,5"), "quality: '4,5' is a text with a comma; if 4.5 is meant, write it as a number"),
        (.error("#N/A"), "quality: '#N/A' is not a number; leave the cell empty"),
        (.currency("4"), "quality: '4 (an amount of money)' is not a number"),
        (
            .time("PT04H30M00S"),
            "quality: '04:30:00' is not a number; if a spreadsheet made a time of the score, format the column as text and write the score again"
        ),
        (.dateNumber("0.1875"), "quality: '04:30:00' is not a number; if a spreadsheet made a time of the score"),
        (
            .date("1900-01-03T12:00:00"),
            "quality: '4.5 shown as a date' is not a number; if 4.5 is meant, write it alone"
        ),
        (.date("1900-01-03"), "quality: '4 shown as a date' is not a number; if 4 is meant, write it alone"),
        (.dateNumber("0.5"), "quality: '0.5 shown as a date' is not a number; if 0.5 is meant, write it alone"),
        (.dateNumber("4.5"), "quality: '4.5 shown as a date' is not a number; if 4.5 is meant, write it alone"),
        (.text("4:30"), "quality: '4:30' is not a number; if a spreadsheet made a time of the score"),
        (.boolean(true), "quality: 'true' is not a number"),
        (
            .number("46084"),
            "quality: the score 46084 is off the scale (0 to 5 in steps of 0.5); a spreadsheet keeps the date 2026-03-03"
        ),
    ])
    func `cells that are no scores`(_ content: CellContent, _ message: String) throws {
        let back = try Self.read(Self.changed { $0[1][5] = content })
        #expect(back.scores == ["007 ev-1 – fine\nso", Self.whole[1]])
        #expect(back.problems.count == 1)
        #expect(back.problems[0].contains(" ev-1.xlsx, Scores!F2: error: \(message)"), "\(back.problems)")
    }

    @Test func `a number that is shown as a percentage is no score`() throws {
        var sheet = Self.sheet(Self.table)
        for index in sheet.cells.indices where sheet.cells[index].address == CellAddress(row: 2, column: 6) {
            sheet.cells[index] = SheetCell(
                address: sheet.cells[index].address, content: .number("2"), isShownAsShare: true)
        }
        let back = try Self.read([sheet])
        #expect(back.scores == ["007 ev-1 – fine\nso", Self.whole[1]])
        #expect(
            back.problems == [
                "SHEET.NUMBER ev-1.xlsx, Scores!F2: error: quality: '200%' is not a number; write the points of the scale, not a share"
            ])
    }

    @Test func `booleans of a conflict`() throws {
        for content in [CellContent.boolean(true), .formula("TRUE()", cached: "1"), .text("yes")] {
            let reader = try Self.reader()
            var problems = DiagnosticCollector()
            let book = Workbook(
                format: .openDocument, sheets: Self.changed { $0[1][4] = content } + [Self.hidden(Self.issued)],
                properties: [:])
            let assessed = reader.book([reader.read(book, "ev-1.ods")], adjustments: nil, into: &problems)
            #expect(assessed.assessments.map(\.hasConflict) == [true, false])
            #expect(problems.isEmpty)
        }
    }

    @Test func `merged cells are refused`() throws {
        var sheet = Self.sheet(Self.table)
        sheet.merged = [CellRange(first: CellAddress(row: 2, column: 6), last: CellAddress(row: 3, column: 6))]
        let back = try Self.read([sheet])
        #expect(back.scores == [Self.whole[0], "1E5 ev-1 – "])
        #expect(
            back.problems == [
                "SHEET.NUMBER ev-1.xlsx, Scores!F3: error: quality: 'merged with F2' is not a number; take the merged cells apart, and write each value where it belongs"
            ])
    }

    @Test func `cells that a merge emptied are refused where scores stand`() throws {
        var sheet = Self.sheet(Self.table)
        sheet.cells.removeAll { $0.address == CellAddress(row: 3, column: 6) }
        // The comment's merge takes nothing away.
        sheet.merged = [
            CellRange(first: CellAddress(row: 2, column: 6), last: CellAddress(row: 3, column: 6)),
            CellRange(first: CellAddress(row: 2, column: 7), last: CellAddress(row: 3, column: 7)),
        ]
        let back = try Self.read([sheet])
        #expect(back.scores == [Self.whole[0], "1E5 ev-1 – "])
        #expect(
            back.problems == [
                "SHEET.NUMBER ev-1.xlsx, Scores!F3: error: quality: 'merged with F2' is not a number; take the merged cells apart, and write each value where it belongs"
            ])
    }

    @Test func `a merge of empty cells is no score`() throws {
        var sheet = Self.sheet(Self.table)
        sheet.cells.removeAll { $0.address.column == 6 && $0.address.row > 1 }
        sheet.merged = [CellRange(first: CellAddress(row: 2, column: 6), last: CellAddress(row: 3, column: 6))]
        #expect(try Self.read([sheet]).problems.isEmpty)
    }

    @Test func `what a formula of several cells gave is nobodys score`() throws {
        var sheet = Self.sheet(Self.table)
        sheet.filled = [
            FilledRange(
                cells: CellRange(first: CellAddress(row: 2, column: 6), last: CellAddress(row: 3, column: 6)),
                formula: "H2:H3")
        ]
        let back = try Self.read([sheet])
        #expect(back.scores == ["007 ev-1 – fine\nso", "1E5 ev-1 – "])
        #expect(
            back.problems
                == ["F2", "F3"].map {
                    "SHEET.NUMBER ev-1.xlsx, Scores!\($0): error: quality: '=H2:H3' is not a number; a formula is not worked out here; write its value in its place"
                })
    }

    @Test func `a column that stands there twice`() throws {
        let header: [CellContent?] = Self.table[0] + [.text("quality")]
        let back = try Self.read([Self.sheet([header] + Self.table.dropFirst())], issued: nil)
        #expect(back.scores.isEmpty)
        #expect(
            back.problems.contains {
                $0.hasSuffix("Scores!I1: error: column 'quality' appears twice; rename or remove one")
            })
    }

    @Test func `a hidden sheet is read, and somebody is told`() throws {
        var sheet = Self.sheet(Self.table)
        sheet.isHidden = true
        let back = try Self.read([sheet])
        #expect(back.scores == Self.whole)
        #expect(
            back.problems == [
                "SHEET.HIDDEN ev-1.xlsx, Scores: warning: this sheet is hidden in the workbook, and is read like the others; show it, and remove it if it is not meant"
            ])
    }

    @Test func `a title above the header`() throws {
        let back = try Self.read([Self.sheet([[.text("My call")]] + Self.table)])
        #expect(back.scores.isEmpty)
        #expect(
            back.problems == [
                "SHEET.HEADER ev-1.xlsx, Scores: error: the header stands in row 2; remove what is above it, so that it is the first row"
            ])
    }

    @Test func `a workbook without scores`() throws {
        let back = try Self.read([Self.sheet([[.text("to do")]])])
        #expect(
            back.problems == [
                "SHEET.MISSING_COLUMN ev-1.xlsx: error: no sheet of the workbook has columns 'proposal' and 'evaluator' in its first row"
            ])
    }
}
