import Diagnostics
import Testing

@testable import Sheets

@Suite struct OfficeOpenXMLTests {
    private func cells(_ bytes: [UInt8]) throws -> [String] { try Workbook.read(bytes, name: "ev.xlsx").told }

    private func problem(_ bytes: [UInt8]) -> String? {
        do throws(Diagnostic) {
            _ = try Workbook.read(bytes, name: "ev.xlsx")
            return nil
        } catch {
            return "\(error.code) \(error)"
        }
    }

    @Test func `texts of every kind`() throws {
        let rows = """
            <row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='C1' t='inlineStr'><is><r><t>bo</t></r><r><t>th</t></r>\
            </is></c><c r='D1' t='str'><v>a_x000D_b</v></c></row>
            """
        let strings = """
            <si><r><t>00</t></r><r><rPr/><t>7</t></r><rPh sb='0' eb='1'><t>never</t></rPh></si><si><t xml:space='preserve'> _x005F_x0041_ </t></si>
            """
        #expect(
            try cells(WorkbookFixture.xlsx(rows, strings: strings)) == [
                "A1 text 007", "B1 text  _x0041_ ", "C1 text both", "D1 text a\rb",
            ])
    }

    @Test func `numbers that are shown as percentages`() throws {
        let formats = """
            <numFmts><numFmt numFmtId='164' formatCode='0.0\\ %'/><numFmt numFmtId='165' formatCode='0&quot;%&quot;'/>\
            <numFmt numFmtId='166' formatCode='0\\%'/></numFmts>\
            <cellXfs><xf numFmtId='0'/><xf numFmtId='9'/><xf numFmtId='10'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='166'/></cellXfs>
            """
        let rows =
            "<row>" + (0...5).map { "<c s='\($0)'><v>0.5</v></c>" }.joined() + "<c s='1' t='str'><v>0.5</v></c></row>"
        let cells = try Workbook.read(WorkbookFixture.xlsx(rows, formats: formats), name: "ev.xlsx").sheets[0].cells
        #expect(cells.map(\.content.kind) == Array(repeating: "number", count: 6) + ["text"])
        #expect(cells.map(\.isShownAsShare) == [false, true, true, true, false, false, false])
    }

    @Test func `formulas that fill several cells`() throws {
        let rows = """
            <row><c><f t='array' ref='A1:B2'>TRANSPOSE(D1:E2)</f><v>4</v></c><c><v>3</v></c><c><f t='array' ref='C1'>SUM(A1:B1)</f><v>7</v></c>\
            <c><f t='shared' ref='D1:D2' si='0'>A1</f><v>4</v></c></row><row><c r='A2'><v>2</v></c></row>
            """
        let sheet = try #require(try Workbook.read(WorkbookFixture.xlsx(rows), name: "ev.xlsx").sheets.first)
        #expect(sheet.filled.map { "\($0.cells) \($0.formula)" } == ["A1:B2 TRANSPOSE(D1:E2)"])
        #expect(sheet.cells.map(\.content.kind) == ["formula", "number", "formula", "formula", "number"])
    }

    @Test(arguments: [
        ("_x00e9_", "é"), ("_xD83D__xDE00_", "😀"), ("_xZZZZ_", "_xZZZZ_"), ("_x005F_x005F_", "_x005F_"),
        ("_x41_", "_x41_"),
        ("a_x0041", "a_x0041"),
    ])
    func `escapes`(_ stored: String, _ text: String) {
        #expect(OfficeOpenXML.unescaped(stored) == text)
    }

    @Test func `numbers booleans errors dates`() throws {
        let formats = """
            <numFmts><numFmt numFmtId='164' formatCode='yyyy\\-mm'/><numFmt numFmtId='165' formatCode='[RED]0.0&quot;days&quot;'/></numFmts>\
            <cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/></cellXfs>
            """
        let rows = """
            <row><c><v>4.0999999999999996</v></c><c s='1'><v>46024</v></c><c s='2'><v>46024</v></c><c s='3'><v>4</v></c><c t='b'><v>1</v></c>\
            <c t='e'><v>#N/A</v></c><c t='d'><v>2026-01-02T00:00:00</v></c><c><v>4,5</v></c></row>
            """
        #expect(
            try cells(WorkbookFixture.xlsx(rows, formats: formats)) == [
                "A1 number 4.1", "B1 date-number 46024", "C1 date-number 46024", "D1 number 4", "E1 boolean true",
                "F1 error #N/A",
                "G1 date 2026-01-02", "H1 error 4,5",
            ])
    }

    @Test(arguments: [
        ("General", false), ("0.00E+00", false), ("@", false), ("# ?/?", false), ("[$-409]0.0", false),
        ("\"day\"0", false),
        ("0\\d", false), ("GENERAL", false), ("dd/mm/yy", true), ("[h]:mm", true), ("[SS]", true),
        ("[$-407]D. MMM", true), ("mm:ss.0", true),
    ])
    func `formats of dates`(_ code: String, _ isDate: Bool) {
        #expect(CellFormats.isDate(code) == isDate)
    }

    @Test func `formulas keep what was worked out`() throws {
        let rows =
            "<row><c><f>9/2</f><v>4.5</v></c><c t='b'><f aca='false'>TRUE()</f><v>1</v></c><c t='e'><f>NA()</f><v>#N/A</v></c></row>"
        let book = try Workbook.read(WorkbookFixture.xlsx(rows), name: "ev.xlsx")
        #expect(book.told == ["A1 formula 9/2", "B1 formula TRUE()", "C1 formula NA()"])
        #expect(book.sheets[0].cells[0].content == .formula("9/2", cached: "4.5"))
    }

    @Test func `addresses that are left out count on`() throws {
        let rows =
            "<row><c><v>1</v></c></row><row r='4'><c r='B4'><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>"
        #expect(try cells(WorkbookFixture.xlsx(rows)) == ["A1 number 1", "B4 number 2", "C4 number 3", "A5 number 4"])
    }

    @Test func `rows in any order`() throws {
        let rows =
            "<row r='3'><c r='A3'><v>3</v></c></row><row r='1'><c r='B1'><v>2</v></c><c r='A1'><v>1</v></c></row>"
        #expect(try cells(WorkbookFixture.xlsx(rows)) == ["A1 number 1", "B1 number 2", "A3 number 3"])
    }

    @Test func `empty cells are none`() throws {
        let rows = "<row><c s='0'/><c><v></v></c><c t='inlineStr'><is><t/></is></c><c t='n'/></row>"
        #expect(try cells(WorkbookFixture.xlsx(rows)).isEmpty)
    }

    @Test func `merged cells are noted`() throws {
        let rows = "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>"
        let book = try Workbook.read(
            WorkbookFixture.xlsx(rows, behind: "<mergeCells><mergeCell ref='A1:A2'/></mergeCells>"), name: "ev.xlsx")
        #expect(book.sheets[0].merged.map(\.description) == ["A1:A2"])
        #expect(book.told == ["A1 number 1", "A2 number 2"])
    }

    @Test func `strict workbooks and prefixes`() throws {
        let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
        let references = "http://purl.oclc.org/ooxml/officeDocument/relationships"
        let parts = [
            "_rels/.rels": WorkbookFixture.relationList(
                "<Relationship Id='a' Type='\(references)/officeDocument' Target='/odd/Main%20Part.xml'/>"),
            "odd/Main Part.xml": "<x:workbook xmlns:x='\(strict)' xmlns:q='\(references)'><x:workbookPr date1904='1'/>"
                + "<x:sheets><x:sheet name='Scores' state='veryHidden' q:id='s'/></x:sheets></x:workbook>",
            "odd/_rels/Main Part.xml.rels": WorkbookFixture.relationList(
                "<Relationship Id='s' Type='\(references)/worksheet' Target='../sheet'/>"),
            "sheet":
                "<x:worksheet xmlns:x='\(strict)'><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>",
        ]
        let book = try Workbook.read(WorkbookFixture.xlsx("", extra: parts), name: "ev.xlsx")
        #expect(book.told == ["A1 number 1"])
        #expect(book.sheets[0].isHidden && book.sheets[0].countsFrom1904)
    }

    // MARK: - Refusals

    @Test func `a doctype in a sheet`() {
        let sheet = "<!DOCTYPE worksheet [<!ENTITY x 'y'>]><worksheet xmlns='\(WorkbookFixture.main)'/>"
        #expect(
            problem(WorkbookFixture.xlsx("", extra: ["xl/sheets/one.xml": sheet])) == """
                XML.DOCTYPE ev.xlsx!xl/sheets/one.xml:1:1: error: a document type declaration is not allowed, because it can read files and \
                inflate without bound; remove the <!DOCTYPE …>
                """)
    }

    @Test func `macros`() {
        #expect(
            problem(WorkbookFixture.xlsx("", extra: ["xl/vbaProject.bin": "x"]))
                == "WORKBOOK.MACROS ev.xlsx: error: the workbook holds macros; save it without them, as .xlsx or .ods")
    }

    @Test func `links to other files`() {
        let link =
            "<Relationship Id='l' Type='\(WorkbookFixture.references)/externalLink' Target='externalLinks/externalLink1.xml'/>"
        #expect(
            problem(WorkbookFixture.xlsx("", relations: link)) == """
                WORKBOOK.EXTERNAL_LINK ev.xlsx: error: the workbook takes values from other files; replace those formulas by their values and \
                remove the links
                """)
    }

    @Test func `too many texts`() {
        var limits = WorkbookLimits.standard
        limits.sharedStrings = 3
        let bytes = WorkbookFixture.xlsx("", strings: String(repeating: "<si><t>x</t></si>", count: 4))
        #expect {
            try Workbook.read(bytes, name: "ev.xlsx", limits: limits)
        } throws: { error in
            "\(error)" == """
                ev.xlsx!xl/texts.xml:1:123: error: the workbook has more than 3 different texts; split it
                """
        }
    }

    @Test func `too many cells`() {
        var limits = WorkbookLimits.standard
        limits.cells = 3
        let bytes = WorkbookFixture.xlsx("<row>" + String(repeating: "<c><v>1</v></c>", count: 4) + "</row>")
        #expect(throws: Diagnostic.self) { try Workbook.read(bytes, name: "ev.xlsx", limits: limits) }
    }

    @Test func `a text that is not there`() {
        let problem = problem(WorkbookFixture.xlsx("<row r='2'><c r='D2' t='s'><v>7</v></c></row>"))
        #expect(
            problem?.contains("the workbook is damaged: D2 refers to text 7, which is not there; save it again") == true
        )
    }

    @Test func `a cell that stands there twice`() {
        #expect(
            problem(WorkbookFixture.xlsx("<row r='2'><c r='A2'><v>7</v></c><c r='A2'><v>8</v></c></row>")) == """
                WORKBOOK.DAMAGED ev.xlsx!xl/sheets/one.xml: error: the workbook is damaged: sheet 'Scores' holds A2 twice; save it again
                """)
    }

    @Test(arguments: ["<row r='0'/>", "<row r='x'/>", "<row r='99999999999'/>", "<row><c r='4D'/></row>"])
    func `places outside a sheet`(_ rows: String) {
        #expect(problem(WorkbookFixture.xlsx(rows))?.hasPrefix("WORKBOOK.DAMAGED ") == true)
    }

    @Test func `parts that are missing`() {
        let broken = WorkbookFixture.relationList("<Relationship Id='s1' Type='x/worksheet' Target='gone.xml'/>")
        #expect(
            problem(WorkbookFixture.xlsx("", extra: ["xl/_rels/book.xml.rels": broken]))
                == "WORKBOOK.DAMAGED ev.xlsx: error: the workbook is damaged: its part xl/gone.xml is missing; save it again"
        )
        #expect(
            problem(WorkbookFixture.xlsx("", extra: ["_rels/.rels": WorkbookFixture.relationList("")])) == """
                WORKBOOK.DAMAGED ev.xlsx: error: the workbook is damaged: nothing says where the workbook is (_rels/.rels); save it again
                """)
    }

    @Test func `what is no workbook`() {
        let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 1_016)
        let encrypted =
            old + "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            + Array(repeating: 0, count: 128)
        let cases: [([UInt8], String)] = [
            (
                Array("%PDF-1.7".utf8),
                "WORKBOOK.FORMAT ev.xlsx: error: this is a PDF file, no workbook; save it as .xlsx or .ods"
            ),
            (
                old,
                "WORKBOOK.FORMAT ev.xlsx: error: this is a workbook of Excel 97 (.xls), no workbook; save it as .xlsx or .ods"
            ),
            (
                encrypted,
                "WORKBOOK.ENCRYPTED ev.xlsx: error: the workbook is protected with a password for opening it; save it without"
            ),
            (
                Array("<html>".utf8),
                "WORKBOOK.FORMAT ev.xlsx: error: this is a web page, no workbook; save it as .xlsx or .ods"
            ),
            (
                WorkbookFixture.archive(["a.csv": "x"]),
                "WORKBOOK.FORMAT ev.xlsx: error: this is a ZIP archive, no workbook; save it as .xlsx or .ods"
            ),
        ]
        for (bytes, message) in cases { #expect(problem(bytes) == message) }
    }
}
