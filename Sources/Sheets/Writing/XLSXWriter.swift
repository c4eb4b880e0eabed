package import Files

/// Writes a workbook as Office Open XML, `.xlsx`: the same bytes for the same draft.
///
/// What spreadsheets were seen to need: every cell has its address, lists of drop-downs are ranges of a hidden sheet, the elements
/// of a sheet stand in the order of the standard, texts that look like `_x0041_` are escaped.
package struct XLSXWriter {
    let draft: WorkbookDraft

    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let references = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let packages = "http://schemas.openxmlformats.org/package/2006"
    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    let sheets: [WrittenSheet]

    package static func bytes(_ draft: WorkbookDraft) -> [UInt8] {
        let sheets = draft.sheets.map(SheetXML.written)
        let writer = XLSXWriter(draft: draft, sheets: sheets)
        return writer.archive(sheets.enumerated().map { packed($1, at: $0) })
    }

    /// The workbook of sheets that were written already, and packed, perhaps on several threads.
    /// - Parameter parts: of the sheets, in their order.
    package static func bytes(_ sheets: [WrittenSheet], parts: [ZipPart]) -> [UInt8] {
        let draft = WorkbookDraft(sheets: sheets.map(\.draft))
        return XLSXWriter(draft: draft, sheets: sheets).archive(parts)
    }

    /// - Parameters:
    ///   - index: of the sheet in its workbook, from 0.
    ///   - level: 1, the fastest, to 9, the smallest.
    package static func packed(_ sheet: WrittenSheet, at index: Int, level: Int = 6) -> ZipPart {
        ZipPart(sheetName(index), sheet.xml, level: level)
    }

    private func archive(_ sheets: [ZipPart]) -> [UInt8] {
        var parts = [
            part("[Content_Types].xml", contentTypes), part("_rels/.rels", packageRelations),
            part("xl/workbook.xml", workbook), part("xl/_rels/workbook.xml.rels", workbookRelations),
            part("xl/styles.xml", XLSXStyles.xml),
        ]
        if !draft.properties.isEmpty { parts.append(part("docProps/custom.xml", properties)) }
        return ZipWriter.archive(parts + sheets)
    }

    /// The name of a sheet's part, counted from 0.
    static func sheetName(_ index: Int) -> String { "xl/worksheets/sheet\(index + 1).xml" }

    private func part(_ name: String, _ text: String) -> ZipPart { ZipPart(name, Array((Self.head + text).utf8)) }

    private func attribute(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.add(escaped: XMLText.harmless(text))
        return String(decoding: bytes, as: UTF8.self)
    }

    // MARK: - Parts

    private var contentTypes: String {
        let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        let sheets = draft.sheets.indices.map {
            "<Override PartName=\"/\(Self.sheetName($0))\" ContentType=\"\(type).worksheet+xml\"/>"
        }
        let custom =
            draft.properties.isEmpty
            ? ""
            : "<Override PartName=\"/docProps/custom.xml\" "
                + "ContentType=\"application/vnd.openxmlformats-officedocument.custom-properties+xml\"/>"
        return """
            <Types xmlns="\(Self.packages)/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/xl/workbook.xml" ContentType="\(type).sheet.main+xml"/>\(sheets.joined())\
            <Override PartName="/xl/styles.xml" ContentType="\(type).styles+xml"/>\(custom)</Types>
            """
    }

    private var packageRelations: String {
        let custom = relation(2, "custom-properties", "docProps/custom.xml")
        return relations(
            relation(1, "officeDocument", "xl/workbook.xml") + (draft.properties.isEmpty ? "" : custom))
    }

    private var workbookRelations: String {
        let sheets = draft.sheets.indices.map { relation($0 + 1, "worksheet", "worksheets/sheet\($0 + 1).xml") }
        return relations(sheets.joined() + relation(draft.sheets.count + 1, "styles", "styles.xml"))
    }

    private func relations(_ all: String) -> String {
        "<Relationships xmlns=\"\(Self.packages)/relationships\">\(all)</Relationships>"
    }

    private func relation(_ id: Int, _ kind: String, _ target: String) -> String {
        "<Relationship Id=\"rId\(id)\" Type=\"\(Self.references)/\(kind)\" Target=\"\(target)\"/>"
    }

    private var workbook: String {
        let sheets = draft.sheets.enumerated().map { index, sheet in
            let state = sheet.isHidden ? " state=\"hidden\"" : ""
            return
                "<sheet name=\"\(attribute(sheet.name))\" sheetId=\"\(index + 1)\"\(state) r:id=\"rId\(index + 1)\"/>"
        }
        let filters = self.sheets.enumerated().filter { $1.draft.hasFilter }.map { index, sheet in
            "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(index)\" hidden=\"1\">"
                + "\(attribute(sheet.range))</definedName>"
        }
        let names = filters.isEmpty ? "" : "<definedNames>\(filters.joined())</definedNames>"
        return """
            <workbook xmlns="\(Self.main)" xmlns:r="\(Self.references)"><bookViews><workbookView/></bookViews>\
            <sheets>\(sheets.joined())</sheets>\(names)</workbook>
            """
    }

    private var properties: String {
        let all = draft.properties.enumerated().map { index, property in
            "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"\(index + 2)\" "
                + "name=\"\(attribute(property.name))\"><vt:lpwstr>\(attribute(property.value))</vt:lpwstr></property>"
        }
        return """
            <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" \
            xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">\(all.joined())</Properties>
            """
    }
}

/// The looks of cells in an `.xlsx`: one format a look, in their order.
enum XLSXStyles {
    static var xml: String {
        let formats = CellLook.allCases.map { look in
            let alignment =
                look.wraps ? "<alignment vertical=\"top\" wrapText=\"1\"/>" : "<alignment vertical=\"top\"/>"
            let protection = "<protection locked=\"\(look.isLocked ? 1 : 0)\" hidden=\"0\"/>"
            return "<xf numFmtId=\"\(look.isText ? textFormat : 0)\" fontId=\"\(look.isBold ? 1 : 0)\" fillId=\"0\" "
                + "borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyAlignment=\"1\" "
                + "applyProtection=\"1\">\(alignment)\(protection)</xf>"
        }
        let font = "<sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/>"
        return """
            <styleSheet xmlns="\(XLSXWriter.main)">\
            <fonts count="2"><font>\(font)</font><font><b/>\(font)</font></fonts>\
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
            <cellXfs count="\(formats.count)">\(formats.joined())</cellXfs>\
            <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
            """
    }

    /// `@`, which every spreadsheet knows.
    private static let textFormat = 49
}
