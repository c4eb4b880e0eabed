import Diagnostics
import Testing

@testable import Scoring

/// Cells that are not scores: read whole or refused, with what to do.
@Suite struct SheetCellTests {
    @Test(arguments: [
        ("4.5 ", "4.5"), (" 4", "4"), ("4\u{A0}", "4"), ("+4", "4"), ("04", "04"), ("-1", "-1"), ("4.50", "4.50"),
    ])
    func `what a spreadsheet leaves around a number is no part of it`(text: String, number: String) {
        #expect(NumberCell(allowsComma: false).read(text) == .number(decimal(number)))
    }

    @Test(arguments: ["", " ", "\u{A0}", "\u{3000} "])
    func `blanks are no entry`(text: String) {
        #expect(NumberCell(allowsComma: false).read(text) == .empty)
    }

    private static let abstention =
        "leave the cell empty where there is no score; to abstain, leave all scores of the row empty, "
        + "or write yes in the column 'conflict'"
    private static let general =
        "write digits with at most one decimal point, or leave the cell empty where there is no score"
    private static func dated(_ score: String) -> String {
        "if a spreadsheet made a date of \(score), format the column as text and write the score again"
    }

    private static let hints: [(String, String)] = [
        ("N/A", abstention), ("-", abstention), ("–", abstention), ("abstain", abstention), ("k.A.", abstention),
        ("?", abstention), ("sheep", general), ("1e0", general), ("4 or 5", general), ("4..5", general),
        ("--4", general), ("4 points", "if 4 is meant, write it alone"), ("4.5pts", "if 4.5 is meant, write it alone"),
        ("50%", "write the points of the scale, not a share"),
        ("½", "write it with a decimal point, such as 0.5"), ("4½", "write it with a decimal point, such as 4.5"),
        ("４", "write 4 with plain digits"), ("٤", "write 4 with plain digits"), ("４．５", "write 4.5 with plain digits"),
        ("4'", "write 4 alone"), ("’4", "write 4 alone"), ("4.", "write 4"), ("03. Apr", dated("3.4")),
        ("04. Mai", dated("4.5")), ("4-May", dated("4.5")), ("03.04.2026", dated("3.4")), ("2026-04-03", dated("3.4")),
        ("3-4", dated("3.4")), ("4/5", "if 4 points are meant, write 4 alone; " + dated("4.5")),
    ]

    @Test(arguments: hints.indices)
    func `every other text is refused, and answered with what to do`(index: Int) {
        let (text, hint) = Self.hints[index]
        #expect(NumberCell(allowsComma: false).read(text) == .problem("'\(text)' is not a number; \(hint)"))
    }

    @Test func `a number of days is told from a score`() throws {
        var rubric = TestRubric()
        rubric.tree = [.assessed("need", scale: .range(0, 5))]
        let (_, problems) = try rubric.book("proposal,evaluator,need\nP1,ana,45750\nP2,ana,7\n")
        #expect(
            problems.map(\.description) == [
                "sheet1.csv:2:8: error: need: the score 45750 is off the scale (0 to 5); a spreadsheet keeps the date "
                    + "2025-04-03 as this number: format the column as text and write the score again",
                "sheet1.csv:3:8: error: need: the score 7 is off the scale (0 to 5)",
            ])
    }
}
