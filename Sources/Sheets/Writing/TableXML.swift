/// Writes `content.xml` of an `.ods`.
struct TableXML {
    private var bytes: [UInt8] = []

    static func content(_ draft: WorkbookDraft) -> [UInt8] {
        var xml = TableXML()
        xml.begin(draft)
        for (index, sheet) in draft.sheets.enumerated() {
            xml.add(sheet, index, validationsBefore: Self.first(draft, index))
        }
        xml.finish(draft)
        return xml.bytes
    }

    /// Names of validations count through the workbook.
    private static func first(_ draft: WorkbookDraft, _ sheet: Int) -> Int {
        draft.sheets[..<sheet].reduce(0) { $0 + $1.validations.count }
    }

    // MARK: - Before the tables

    private mutating func begin(_ draft: WorkbookDraft) {
        bytes.add(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="\(OpenDocument.office)" xmlns:table="\(OpenDocument.table)" \
            xmlns:text="\(OpenDocument.text)" xmlns:style="\(OpenDocument.style)" \
            xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" \
            xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
            xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" \(ODSWriter.version)><office:automatic-styles>\
            <number:text-style style:name="N100"><number:text-content/></number:text-style>
            """)
        for look in CellLook.allCases { bytes.add(Self.style(look)) }
        bytes.add(
            """
            <style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style>\
            <style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>
            """)
        for width in Set(draft.sheets.flatMap(\.widths)).sorted() {
            // A character takes about a fifth of a centimetre.
            let tenths = width * 2 + 2
            bytes.add(
                "<style:style style:name=\"co\(width)\" style:family=\"table-column\"><style:table-column-properties "
                    + "style:column-width=\"\(tenths / 10).\(tenths % 10)cm\"/></style:style>")
        }
        bytes.add("</office:automatic-styles><office:body><office:spreadsheet>")
        addValidations(draft)
    }

    private static func style(_ look: CellLook) -> String {
        let data = look.isText ? " style:data-style-name=\"N100\"" : ""
        let wrap = look.wraps ? " fo:wrap-option=\"wrap\"" : ""
        let bold = look.isBold ? "<style:text-properties fo:font-weight=\"bold\"/>" : ""
        return "<style:style style:name=\"ce\(look.rawValue)\" style:family=\"table-cell\"\(data)>"
            + "<style:table-cell-properties style:cell-protect=\"\(look.isLocked ? "protected" : "none")\" "
            + "style:vertical-align=\"top\"\(wrap)/>\(bold)</style:style>"
    }

    private mutating func addValidations(_ draft: WorkbookDraft) {
        let all = draft.sheets.flatMap { sheet in sheet.validations.map { (sheet.name, $0) } }
        guard !all.isEmpty else { return }
        bytes.add("<table:content-validations>")
        for (index, (sheet, validation)) in all.enumerated() {
            bytes.add("<table:content-validation table:name=\"val\(index + 1)\"")
            bytes.add(Self.condition(validation.rule))
            let base = "\(CellAddress.letters(validation.column))\(validation.rows.lowerBound)"
            bytes.add(" table:allow-empty-cell=\"true\" table:base-cell-address=\"")
            bytes.add(escaped: "\(Self.quoted(sheet)).\(base)")
            bytes.add("\">")
            message("help-message", title: validation.title, text: validation.message)
            if validation.rule != .any {
                message("error-message table:message-type=\"stop\"", title: "", text: validation.refusal)
            }
            bytes.add("</table:content-validation>")
        }
        bytes.add("</table:content-validations>")
    }

    private static func condition(_ rule: ValidationDraft.Rule) -> String {
        switch rule {
        case .any: return ""
        case .between(let low, let high):
            return
                " table:condition=\"of:cell-content-is-decimal-number() and cell-content-is-between(\(low),\(high))\""
        case .list(let list, let column, let rows):
            let letters = CellAddress.letters(column)
            let range = "$\(quoted(list)).$\(letters)$\(rows.lowerBound):.$\(letters)$\(rows.upperBound)"
            return " table:condition=\"of:cell-content-is-in-list([\(ODSWriter.attribute(range))])\""
        }
    }

    private mutating func message(_ element: String, title: String, text: String) {
        bytes.add("<table:\(element) table:display=\"true\"")
        if !title.isEmpty { bytes.add(" table:title=\"\(ODSWriter.attribute(title))\"") }
        bytes.add(">")
        paragraphs(text)
        bytes.add("</table:\(element.prefix { $0 != " " })>")
    }

    /// A sheet's name in a reference.
    private static func quoted(_ name: String) -> String { SheetXML.quoted(name) }

    // MARK: - Tables

    private mutating func add(_ sheet: SheetDraft, _ index: Int, validationsBefore: Int) {
        bytes.add("<table:table table:name=\"\(ODSWriter.attribute(sheet.name))\" table:style-name=\"")
        bytes.add(sheet.isHidden ? "ta2\"" : "ta1\"")
        if sheet.isProtected { bytes.add(" table:protected=\"true\"") }
        bytes.add(">")
        for width in sheet.widths { bytes.add("<table:table-column table:style-name=\"co\(width)\"/>") }
        for (row, cells) in sheet.rows.enumerated() {
            bytes.add("<table:table-row>")
            for (column, cell) in cells.enumerated() {
                let validation = sheet.validations.firstIndex {
                    $0.column == column + 1 && $0.rows.contains(row + 1)
                }
                add(cell, validation: validation.map { validationsBefore + $0 + 1 })
            }
            if cells.isEmpty { bytes.add("<table:table-cell/>") }
            bytes.add("</table:table-row>")
        }
        if sheet.rows.isEmpty { bytes.add("<table:table-row><table:table-cell/></table:table-row>") }
        bytes.add("</table:table>")
    }

    private mutating func add(_ cell: CellDraft, validation: Int?) {
        bytes.add("<table:table-cell table:style-name=\"ce\(cell.look.rawValue)\"")
        if let validation { bytes.add(" table:content-validation-name=\"val\(validation)\"") }
        switch cell {
        case .empty: bytes.add("/>")
        case .number(let number, _):
            bytes.add(
                " office:value-type=\"float\" office:value=\"\(number)\"><text:p>\(number)</text:p></table:table-cell>")
        case .text(let text, _):
            bytes.add(" office:value-type=\"string\">")
            paragraphs(text)
            bytes.add("</table:table-cell>")
        }
    }

    /// A paragraph a line. Blanks that XML would lose are written as elements.
    private mutating func paragraphs(_ text: String) {
        for line in XMLText.harmless(text).split(separator: "\n", omittingEmptySubsequences: false) {
            bytes.add("<text:p>")
            var blanks = 0
            var isStart = true
            for scalar in line.unicodeScalars {
                if scalar == " " {
                    blanks += 1
                    continue
                }
                add(blanks: blanks, isStart: isStart, isEnd: false)
                (blanks, isStart) = (0, false)
                if scalar == "\t" { bytes.add("<text:tab/>") } else { bytes.add(escaped: String(scalar)) }
            }
            add(blanks: blanks, isStart: isStart, isEnd: true)
            bytes.add("</text:p>")
        }
    }

    private mutating func add(blanks: Int, isStart: Bool, isEnd: Bool) {
        guard blanks > 0 else { return }
        let isPlain = !isStart && !isEnd
        if isPlain { bytes.add(" ") }
        let rest = isPlain ? blanks - 1 : blanks
        if rest > 0 { bytes.add("<text:s text:c=\"\(rest)\"/>") }
    }

    // MARK: - Behind the tables

    private mutating func finish(_ draft: WorkbookDraft) {
        let filtered = draft.sheets.filter { $0.hasFilter && !$0.rows.isEmpty && !$0.widths.isEmpty }
        if !filtered.isEmpty {
            bytes.add("<table:database-ranges>")
            for (index, sheet) in filtered.enumerated() {
                let name = Self.quoted(sheet.name)
                let last = CellAddress(row: sheet.rows.count, column: sheet.widths.count)
                bytes.add(
                    "<table:database-range table:name=\"__Anonymous_Sheet_DB__\(index)\" table:target-range-address=\"")
                bytes.add(escaped: "\(name).A1:\(name).\(last)")
                bytes.add("\" table:display-filter-buttons=\"true\"/>")
            }
            bytes.add("</table:database-ranges>")
        }
        bytes.add("</office:spreadsheet></office:body></office:document-content>")
    }
}
