import Diagnostics
import Testing

@testable import Sheets

@Suite struct OpenDocumentTests {
    private func cells(_ rows: String) throws -> [String] {
        try Workbook.read(WorkbookFixture.ods(rows), name: "ev.ods").told
    }

    private func problem(_ bytes: [UInt8]) -> String? {
        do throws(Diagnostic) {
            _ = try Workbook.read(bytes, name: "ev.ods")
            return nil
        } catch {
            return "\(error.code) \(error)"
        }
    }

    private func text(_ paragraphs: String) throws -> String {
        let cells = try Workbook.read(
            WorkbookFixture.ods(
                "<table:table-row><table:table-cell office:value-type='string'>\(paragraphs)</table:table-cell></table:table-row>"
            ),
            name: "ev.ods"
        ).sheets[0].cells
        return cells.first?.content.text ?? ""
    }

    @Test func `formulas that fill several cells`() throws {
        let rows = """
            <table:table-row><table:table-cell table:formula='of:=[.D1:.D2]' table:number-matrix-rows-spanned='2' \
            table:number-matrix-columns-spanned='1' office:value-type='float' office:value='4'/></table:table-row>\
            <table:table-row><table:table-cell office:value-type='float' office:value='2'/></table:table-row>
            """
        let sheet = try #require(try Workbook.read(WorkbookFixture.ods(rows), name: "ev.ods").sheets.first)
        #expect(sheet.filled.map { "\($0.cells) \($0.formula)" } == ["A1:A2 [.D1:.D2]"])
        #expect(sheet.cells.map(\.content.kind) == ["formula", "number"])
    }

    @Test func `values never what is shown`() throws {
        let row = """
            <table:table-row><table:table-cell office:value-type='float' office:value='4.5'><text:p>5</text:p></table:table-cell>\
            <table:table-cell office:value-type='percentage' office:value='0.90'><text:p>90 %</text:p></table:table-cell>\
            <table:table-cell office:value-type='currency' office:value='4'><text:p>4 €</text:p></table:table-cell>\
            <table:table-cell office:value-type='boolean' office:boolean-value='true'><text:p>WAHR</text:p></table:table-cell>\
            <table:table-cell office:value-type='date' office:date-value='2026-02-01'><text:p>1.2.</text:p></table:table-cell>\
            <table:table-cell office:value-type='time' office:time-value='PT04H30M00S'><text:p>4:30</text:p></table:table-cell>\
            <table:table-cell office:value-type='string' office:string-value='1E5'><text:p>100000</text:p></table:table-cell>\
            <table:table-cell office:value-type='string' calcext:value-type='error'><text:p>#NV</text:p></table:table-cell>\
            <table:table-cell table:formula='of:=9/2' office:value-type='float' office:value='4.5'><text:p>4,5</text:p></table:table-cell>\
            </table:table-row>
            """
        #expect(
            try cells(row) == [
                "A1 number 4.5", "B1 percentage 0.9", "C1 currency 4", "D1 boolean true", "E1 date 2026-02-01",
                "F1 time PT04H30M00S",
                "G1 text 1E5", "H1 error #NV", "I1 formula 9/2",
            ])
    }

    @Test(arguments: [
        ("<text:p>one</text:p><text:p>two</text:p>", "one\ntwo"), ("<text:p> a  b\n c </text:p>", "a b c "),
        ("<text:p>a<text:s text:c='3'/>b<text:tab/>c<text:line-break/>d</text:p>", "a   b\tc\nd"),
        ("<text:p><text:span>bo<text:span>th</text:span></text:span> <text:a>link</text:a></text:p>", "both link"),
        (
            "<text:p><text:ruby><text:ruby-base>東京</text:ruby-base><text:ruby-text>とうきょう</text:ruby-text></text:ruby></text:p>",
            "東京"
        ),
        ("<office:annotation><text:p>note</text:p></office:annotation><text:p>7</text:p>", "7"),
        ("<text:p>7</text:p><draw:frame><draw:text-box><text:p>shape</text:p></draw:text-box></draw:frame>", "7"),
        ("<text:p/>", ""),
        ("<text:p><text:s/>x<text:s/></text:p>", " x "),
        ("<text:p>a<text:note><text:p>foot</text:p></text:note>b</text:p>", "ab"),
    ])
    func `texts of cells`(_ paragraphs: String, _ expected: String) throws {
        #expect(try text(paragraphs) == expected)
    }

    @Test func `repeats of empty cells are counted`() throws {
        let rows = """
            <table:table-row table:number-rows-repeated='1000000'><table:table-cell table:number-columns-repeated='16000'/></table:table-row>\
            <table:table-row><table:table-cell table:number-columns-repeated='3'/><table:table-cell office:value-type='float' office:value='1'/>\
            </table:table-row>
            """
        #expect(try cells(rows) == ["D1000001 number 1"])
    }

    @Test func `repeats of values stand there as often`() throws {
        let rows = """
            <table:table-header-rows><table:table-row table:number-rows-repeated='2'><table:table-cell office:value-type='float' office:value='1' \
            table:number-columns-repeated='2'/></table:table-row></table:table-header-rows><table:table-row-group><table:table-row-group>\
            <table:table-row><table:covered-table-cell office:value-type='float' office:value='2'/></table:table-row></table:table-row-group>\
            </table:table-row-group>
            """
        #expect(try cells(rows) == ["A1 number 1", "B1 number 1", "A2 number 1", "B2 number 1", "A3 number 2"])
    }

    @Test func `repeats of values are bounded`() {
        let rows = """
            <table:table-row table:number-rows-repeated='1000000'><table:table-cell table:number-columns-repeated='1000' \
            office:value-type='float' office:value='1'/></table:table-row>
            """
        #expect(
            problem(WorkbookFixture.ods(rows))?.contains("more than 500000 cells that hold something; split it") == true
        )
    }

    @Test func `merged and hidden`() throws {
        let styles = """
            <office:automatic-styles><style:style style:name='ta1'><style:table-properties table:display='false'/></style:style>\
            </office:automatic-styles>
            """
        let content = WorkbookFixture.content(
            "<table:table-row><table:table-cell table:number-rows-spanned='2' office:value-type='float' office:value='1'/></table:table-row>",
            before: styles
        ).replacing("table:name='Scores'", with: "table:name='Scores' table:style-name='ta1'")
        let book = try Workbook.read(WorkbookFixture.ods("", extra: ["content.xml": content]), name: "ev.ods")
        #expect(book.sheets[0].merged.map(\.description) == ["A1:A2"])
        #expect(book.sheets[0].isHidden)
    }

    @Test func `one file of XML`() throws {
        let row = "<table:table-row><table:table-cell office:value-type='float' office:value='1'/></table:table-row>"
        let book = try Workbook.read(Array(WorkbookFixture.content(row, root: "document").utf8), name: "ev.fods")
        #expect(book.told == ["A1 number 1"])
        #expect(book.format == .flatOpenDocument)
    }

    @Test func `properties of the user`() throws {
        let meta = """
            <office:document-meta xmlns:office='\(OpenDocument.office)' xmlns:meta='\(OpenDocument.metadata)'><office:meta>\
            <meta:user-defined meta:name='fundscore.call'>C-1</meta:user-defined></office:meta></office:document-meta>
            """
        let book = try Workbook.read(WorkbookFixture.ods("", extra: ["meta.xml": meta]), name: "ev.ods")
        #expect(book.properties == ["fundscore.call": "C-1"])
    }

    // MARK: - Refusals

    @Test func `a password`() {
        let manifest = "<m:manifest xmlns:m='urn:x'><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
        #expect(
            problem(WorkbookFixture.ods("", extra: ["META-INF/manifest.xml": manifest]))
                == "WORKBOOK.ENCRYPTED ev.ods: error: the workbook is protected with a password for opening it; save it without"
        )
    }

    @Test func `macros and links`() {
        #expect(
            problem(WorkbookFixture.ods("", extra: ["Basic/script-lb.xml": "x"]))?.hasPrefix("WORKBOOK.MACROS ") == true
        )
        #expect(problem(WorkbookFixture.ods("<table:table-source/>"))?.hasPrefix("WORKBOOK.EXTERNAL_LINK ") == true)
    }

    @Test func `other documents`() {
        #expect(
            problem(WorkbookFixture.ods("", extra: ["mimetype": "application/vnd.oasis.opendocument.text"]))
                == "WORKBOOK.FORMAT ev.ods: error: this is an OpenDocument of another kind, no workbook; save it as .xlsx or .ods"
        )
        let text = WorkbookFixture.content("").replacing("spreadsheet>", with: "text>")
        #expect(problem(WorkbookFixture.ods("", extra: ["content.xml": text]))?.hasPrefix("WORKBOOK.FORMAT ") == true)
    }
}
