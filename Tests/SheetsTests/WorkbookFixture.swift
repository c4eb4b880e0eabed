import Files

@testable import Sheets

/// Small workbooks, written part by part, so that each test shows what is in the file.
enum WorkbookFixture {
    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let references = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// An `.xlsx` of one sheet.
    /// - Parameters:
    ///   - rows: what stands in `sheetData`.
    ///   - extra: further parts, or other texts for those that are there.
    static func xlsx(
        _ rows: String, behind: String = "", strings: String? = nil, formats: String = "", workbook: String = "",
        relations: String = "", extra: [String: String] = [:]
    ) -> [UInt8] {
        var parts = [
            "[Content_Types].xml": "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
            "_rels/.rels": relationList(
                "<Relationship Id='a' Type='\(references)/officeDocument' Target='xl/book.xml'/>"),
            "xl/book.xml": "<workbook xmlns='\(main)' xmlns:r='\(references)'>\(workbook)"
                + "<sheets><sheet name='Scores' sheetId='1' r:id='s1'/></sheets></workbook>",
            "xl/_rels/book.xml.rels": relationList(
                "<Relationship Id='s1' Type='\(references)/worksheet' Target='/xl/sheets/one.xml'/>"
                    + "<Relationship Id='s2' Type='\(references)/sharedStrings' Target='texts.xml'/>"
                    + "<Relationship Id='s3' Type='\(references)/styles' Target='sheets/../looks.xml'/>" + relations),
            "xl/sheets/one.xml": "<worksheet xmlns='\(main)'><sheetData>\(rows)</sheetData>\(behind)</worksheet>",
            "xl/texts.xml": "<sst xmlns='\(main)'>\(strings ?? "")</sst>",
            "xl/looks.xml": "<styleSheet xmlns='\(main)'>\(formats)</styleSheet>",
        ]
        parts.merge(extra) { _, new in new }
        return archive(parts)
    }

    static func relationList(_ relations: String) -> String {
        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>\(relations)</Relationships>"
    }

    /// An `.ods` of one sheet.
    /// - Parameter rows: what stands in the table.
    static func ods(_ rows: String, before: String = "", extra: [String: String] = [:]) -> [UInt8] {
        var parts = ["mimetype": OpenDocument.spreadsheetType, "content.xml": content(rows, before: before)]
        parts.merge(extra) { _, new in new }
        return archive(parts)
    }

    static func content(_ rows: String, before: String = "", root: String = "document-content") -> String {
        """
        <office:\(root) xmlns:office='\(OpenDocument.office)' xmlns:table='\(OpenDocument.table)' xmlns:text='\(OpenDocument.text)' \
        xmlns:style='\(OpenDocument.style)' xmlns:draw='\(OpenDocument.drawing)' xmlns:calcext='\(OpenDocument.calc)'>\(before)\
        <office:body><office:spreadsheet><table:table table:name='Scores'>\(rows)</table:table></office:spreadsheet></office:body>\
        </office:\(root)>
        """
    }

    static func archive(_ parts: [String: String]) -> [UInt8] {
        ZipWriter.archive(parts.sorted { $0.key < $1.key }.map { ZipPart($0.key, Array($0.value.utf8)) })
    }
}

extension Workbook {
    /// The cells of the first sheet: `D14 number 4.5`.
    var told: [String] {
        sheets[0].cells.map { "\($0.address) \($0.content.kind) \($0.content.text)" }
    }
}
