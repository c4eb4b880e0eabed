import TestSupport
import Testing

@testable import Sheets

@Suite struct WritingTests {
    private static let texts = [
        "007", "1E5", "=A1", "2-3", " two  blanks ", "a\nb", "a\tb", "<&>\"'", "_x0041_", "_x005F_x0041_", "_x", "東京 😀",
        "a\r\nb",
        "\u{1}", "line\n", "12345678901234567890",
    ]
    /// What cannot be stored as it is: carriage returns and control characters.
    private static let stored = texts.map {
        $0 == "a\r\nb" ? "a\nb" : $0 == "\u{1}" ? "\u{FFFD}" : $0
    }

    private static var draft: WorkbookDraft {
        var scores = SheetDraft(
            name: "Scores & more",
            widths: [10, 20, 8],
            rows: [[.text("proposal", .header), .text("title", .header), .text("quality", .header)]]
                + texts.map { [.text("id"), .text($0), .number("4.5", .entry)] } + [
                    [], [.empty(), .empty(.textEntry), .number("-0.25")],
                ])
        scores.isProtected = true
        scores.hasFilter = true
        scores.frozenColumns = 2
        scores.validations = [
            ValidationDraft(
                .list(sheet: "_lists", column: 1, rows: 1...3), rows: 2...4, column: 3, title: "Quality",
                message: "0 poor\n5 \"good\"",
                refusal: "0, 1, 2"),
            ValidationDraft(.between("0", "5"), rows: 5...6, column: 3, title: "", message: "any"),
            ValidationDraft(
                .any, rows: 1...1, column: 1, title: String(repeating: "t", count: 40),
                message: String(repeating: "é", count: 300)),
        ]
        var lists = SheetDraft(name: "_lists", widths: [5], rows: [[.number("0")], [.number("1")], [.number("2")]])
        lists.isHidden = true
        return WorkbookDraft(sheets: [scores, lists], properties: [.init(name: "fundscore.call", value: "C&1")])
    }

    @Test(arguments: ["xlsx", "ods"])
    func `what is written is read`(_ format: String) throws {
        let bytes = format == "xlsx" ? XLSXWriter.bytes(Self.draft) : ODSWriter.bytes(Self.draft)
        let book = try Workbook.read(bytes, name: "book")
        #expect(book.sheets.map(\.name) == ["Scores & more", "_lists"])
        #expect(book.sheets.map(\.isHidden) == [false, true])
        #expect(book.properties == ["fundscore.call": "C&1"])
        let titles = book.sheets[0].cells.filter { $0.address.column == 2 && $0.address.row > 1 }.map(\.content)
        #expect(titles == Self.stored.map(CellContent.text))
        #expect(
            book.sheets[0].cells.last == SheetCell(address: CellAddress(row: 19, column: 3), content: .number("-0.25")))
        #expect(book.sheets[1].cells.map(\.content) == [.number("0"), .number("1"), .number("2")])
    }

    @Test func `the same bytes twice`() {
        #expect(XLSXWriter.bytes(Self.draft) == XLSXWriter.bytes(Self.draft))
        #expect(ODSWriter.bytes(Self.draft) == ODSWriter.bytes(Self.draft))
    }

    /// Texts of every kind of character come back as they were, whichever format.
    @Test func `any text comes back`() throws {
        var random = SplitMix64(seed: 18)
        let pieces = ["a", " ", "\n", "\t", "_x", "0041", "_", "&", "<", "é", "東", "😀", "'", "\"", "]]>"]
        var rows: [[CellDraft]] = []
        for _ in 0..<400 {
            let text = (0..<Int.random(in: 1...8, using: &random)).map { _ in pieces.randomElement(using: &random) ?? ""
            }.joined()
            rows.append([.text(text)])
        }
        let draft = WorkbookDraft(sheets: [SheetDraft(name: "s", widths: [9], rows: rows)])
        for bytes in [XLSXWriter.bytes(draft), ODSWriter.bytes(draft)] {
            let cells = try Workbook.read(bytes, name: "book").sheets[0].cells
            #expect(cells.map { CellDraft.text($0.content.text) } == rows.map { $0[0] })
        }
    }
}
