import Tabular

/// A sheet of an `.xlsx` that is written, but not packed.
package struct WrittenSheet: Sendable {
    let draft: SheetDraft
    /// Header and rows.
    let rows: Int
    let columns: Int
    let xml: [UInt8]

    /// The table, as a formula names it.
    var range: String {
        "\(SheetXML.quoted(draft.name))!$A$1:$\(CellAddress.letters(max(1, columns)))$\(max(1, rows))"
    }
}

/// Writes one sheet of an `.xlsx`.
package struct SheetXML {
    private var bytes: [UInt8] = []
    private var row = 0
    private var column = 0
    /// Columns of the longest row.
    private var width = 0
    private var digits: [UInt8] = []
    private static let letters = (1...256).map { Array(CellAddress.letters($0).utf8) }

    package static func written(_ sheet: SheetDraft) -> WrittenSheet {
        var xml = SheetXML(sheet)
        for row in sheet.rows {
            for cell in row { xml.add(cell) }
            xml.endRow()
        }
        return xml.finish(sheet)
    }

    /// Begins a sheet; its own rows are not written, so that rows may be added as they come.
    package init(_ sheet: SheetDraft) {
        bytes.add("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"")
        bytes.add(XLSXWriter.main)
        bytes.add("\"><sheetViews><sheetView workbookViewId=\"0\">")
        let corner = CellAddress(row: 2, column: sheet.frozenColumns + 1)
        let pane = sheet.frozenColumns > 0 ? "bottomRight" : "bottomLeft"
        let split = sheet.frozenColumns > 0 ? "xSplit=\"\(sheet.frozenColumns)\" " : ""
        bytes.add("<pane \(split)ySplit=\"1\" topLeftCell=\"\(corner)\" activePane=\"\(pane)\" state=\"frozen\"/>")
        bytes.add("<selection pane=\"\(pane)\"/></sheetView></sheetViews>")
        if !sheet.widths.isEmpty {
            bytes.add("<cols>")
            for (index, width) in sheet.widths.enumerated() {
                bytes.add("<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\"/>")
            }
            bytes.add("</cols>")
        }
        bytes.add("<sheetData>")
    }

    // MARK: - Cells

    mutating func add(_ cell: CellDraft) {
        beginCell(cell.look)
        switch cell {
        case .empty: bytes.add("/>")
        case .number(let number, _):
            bytes.add("><v>")
            bytes.add(number)
            bytes.add("</v></c>")
        case .text(let text, _):
            bytes.add(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
            bytes.add(escaped: Self.stored(text))
            bytes.add("</t></is></c>")
        }
    }

    /// Rows of cells as `CSVWriter` marks them.
    /// - Parameter headerRows: so many rows of the sheet are its header.
    package mutating func add(marked rows: [UInt8], headerRows: Int = 0) {
        MarkedCells.read(rows) { cell in
            let isHeader = (column == 0 ? row + 1 : row) <= headerRows
            switch cell {
            case .empty: skipCell()
            case .number(let digits) where digits.count <= Self.exactDigits:
                beginCell(isHeader ? .header : .plain)
                bytes.add("><v>")
                bytes.append(contentsOf: digits)
                bytes.add("</v></c>")
            case .text(let text), .number(let text): add(text: text, isHeader ? .header : .text)
            }
        } rowEnded: {
            endRow()
        }
    }

    /// A longer number would lose digits in a spreadsheet, which computes in binary: it is written as a text.
    private static let exactDigits = 15

    private mutating func add(text: ArraySlice<UInt8>, _ look: CellLook) {
        let needsCare = text.contains { $0 < 0x20 || $0 == UInt8(ascii: "_") || $0 == 0xEF }
        if needsCare { return add(.text(String(decoding: text, as: UTF8.self), look)) }
        beginCell(look)
        bytes.add(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
        bytes.add(escaped: text)
        bytes.add("</t></is></c>")
    }

    /// An empty cell of a plain look needs no element, as every other has its address.
    private mutating func skipCell() {
        if column == 0 { beginRow() }
        column += 1
    }

    private mutating func beginRow() {
        row += 1
        digits = Array(String(row).utf8)
        bytes.add("<row r=\"")
        bytes.append(contentsOf: digits)
        bytes.add("\">")
    }

    private mutating func beginCell(_ look: CellLook) {
        if column == 0 { beginRow() }
        column += 1
        bytes.add("<c r=\"")
        if column <= Self.letters.count {
            bytes.append(contentsOf: Self.letters[column - 1])
        } else {
            bytes.add(CellAddress.letters(column))
        }
        bytes.append(contentsOf: digits)
        bytes.add("\"")
        if look != .plain { bytes.add(" s=\"\(look.rawValue)\"") }
    }

    mutating func endRow() {
        if column == 0 { row += 1 } else { bytes.add("</row>") }
        width = max(width, column)
        column = 0
    }

    /// What would be read as an escape is escaped.
    static func stored(_ text: String) -> String {
        let harmless = XMLText.harmless(text)
        guard harmless.contains("_x"), OfficeOpenXML.unescaped(harmless) != harmless else { return harmless }
        return harmless.replacing("_x", with: "_x005F_x")
    }

    // MARK: - Behind the cells

    /// In the order of the standard (§18.3.1.99).
    package consuming func finish(_ sheet: SheetDraft) -> WrittenSheet {
        bytes.add("</sheetData>")
        if sheet.isProtected {
            // Of these, 0 allows: to change widths and heights, to filter, to sort, to remove rows.
            bytes.add(
                "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\" "
                    + "deleteRows=\"0\" sort=\"0\" autoFilter=\"0\"/>")
        }
        if sheet.hasFilter, row > 0 {
            bytes.add("<autoFilter ref=\"A1:\(CellAddress(row: row, column: max(1, width)))\"/>")
        }
        if !sheet.validations.isEmpty {
            bytes.add("<dataValidations count=\"\(sheet.validations.count)\">")
            for validation in sheet.validations { add(validation) }
            bytes.add("</dataValidations>")
        }
        bytes.add(
            "<pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/>")
        bytes.add("</worksheet>")
        return WrittenSheet(draft: sheet, rows: row, columns: width, xml: bytes)
    }

    private mutating func add(_ validation: ValidationDraft) {
        let letters = CellAddress.letters(validation.column)
        let place = "\(letters)\(validation.rows.lowerBound):\(letters)\(validation.rows.upperBound)"
        bytes.add("<dataValidation allowBlank=\"1\" showInputMessage=\"1\" sqref=\"\(place)\"")
        switch validation.rule {
        case .list: bytes.add(" type=\"list\"")
        case .between: bytes.add(" type=\"decimal\" operator=\"between\"")
        case .any: break
        }
        if validation.rule != .any { bytes.add(" showErrorMessage=\"1\" errorStyle=\"stop\"") }
        attribute("error", validation.refusal)
        attribute("promptTitle", validation.title)
        attribute("prompt", validation.message)
        switch validation.rule {
        case .any: bytes.add("/>")
        case .list(let list, let column, let rows):
            let letters = CellAddress.letters(column)
            bytes.add(
                "><formula1>\(Self.quoted(list))!$\(letters)$\(rows.lowerBound):$\(letters)$\(rows.upperBound)</formula1>"
            )
            bytes.add("</dataValidation>")
        case .between(let low, let high):
            bytes.add("><formula1>\(low)</formula1><formula2>\(high)</formula2></dataValidation>")
        }
    }

    private mutating func attribute(_ name: String, _ value: String) {
        guard !value.isEmpty else { return }
        bytes.add(" \(name)=\"")
        bytes.add(escaped: XMLText.harmless(value))
        bytes.add("\"")
    }

    /// A sheet's name in a formula.
    static func quoted(_ name: String) -> String {
        let isPlain = name.utf8.allSatisfy { byte in
            byte == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        }
        return isPlain ? name : "'\(name.replacing("'", with: "''"))'"
    }
}
