import SafeXML

/// Reads the sheets of an OpenDocument spreadsheet.
final class TableReader: XMLEventReceiver {
    private(set) var sheets: [StoredSheet] = []
    private let budget: CellBudget

    private var nodes: [Node] = []
    private var row = 0
    private var rowRepeat = 1
    private var column = 0
    private var rowCells: [SheetCell] = []
    private var cell = TableCell()
    /// Names of styles whose tables are hidden.
    private var hiddenStyles: Set<String> = []
    private var style = ""

    private enum Node { case document, styles, style, body, spreadsheet, table, row, cell, paragraph, other }

    init(_ budget: CellBudget) {
        self.budget = budget
    }

    var wantsText: Bool { nodes.last == .paragraph }

    func text(_ piece: String) { cell.text.add(piece) }

    func started(_ tag: XMLTag) -> XMLRefusal? {
        let node = node(tag)
        nodes.append(node)
        switch node {
        case .style: noteStyle(tag)
        case .table where tag.name == "table": startTable(tag)
        case .row: return startRow(tag)
        case .cell: return startCell(tag)
        case .paragraph: startText(tag)
        case .other: return refuseActiveContent(tag)
        default: break
        }
        return nil
    }

    private func node(_ tag: XMLTag) -> Node {
        switch (nodes.last, tag.namespace, tag.name) {
        case (nil, OpenDocument.office, "document-content"), (nil, OpenDocument.office, "document"): .document
        case (.document, OpenDocument.office, "automatic-styles"): .styles
        case (.styles, OpenDocument.style, "style"), (.style, OpenDocument.style, "table-properties"): .style
        case (.document, OpenDocument.office, "body"): .body
        case (.body, OpenDocument.office, "spreadsheet"): .spreadsheet
        case (.spreadsheet, OpenDocument.table, "table"): .table
        case (.table, OpenDocument.table, let name): Self.isGroup(name) ? .table : name == "table-row" ? .row : .other
        case (.row, OpenDocument.table, "table-cell"), (.row, OpenDocument.table, "covered-table-cell"): .cell
        case (.cell, OpenDocument.text, "p"): .paragraph
        case (.paragraph, let namespace, let name): Self.isText(namespace, name) ? .paragraph : .other
        default: .other
        }
    }

    /// Rows may stand in groups inside groups.
    private static func isGroup(_ name: String) -> Bool {
        name == "table-row-group" || name == "table-header-rows" || name == "table-rows"
    }

    /// What in a paragraph belongs to its text: not how a word is pronounced, no notes, no shapes.
    private static func isText(_ namespace: String, _ name: String) -> Bool {
        namespace == OpenDocument.text && name != "ruby-text" && name != "note"
    }

    private func refuseActiveContent(_ tag: XMLTag) -> XMLRefusal? {
        if tag.namespace == OpenDocument.table,
            ["table-source", "cell-range-source", "dde-links", "dde-link"].contains(tag.name)
        {
            return .linkedTable
        }
        return nodes.dropLast().last == .body && tag.namespace == OpenDocument.office ? .noSpreadsheet : nil
    }

    // MARK: - Tables, rows

    /// Of a style, or of the properties in it: whether its tables are shown.
    private func noteStyle(_ tag: XMLTag) {
        if tag.name == "style" {
            style = tag.attribute("name", in: OpenDocument.style) ?? ""
        } else if tag.attribute("display", in: OpenDocument.table) == "false" {
            hiddenStyles.insert(style)
        }
    }

    private func startTable(_ tag: XMLTag) {
        (row, column) = (0, 0)
        var sheet = StoredSheet(name: tag.attribute("name", in: OpenDocument.table) ?? "")
        sheet.isHidden = tag.attribute("style-name", in: OpenDocument.table).map(hiddenStyles.contains) ?? false
        sheets.append(sheet)
    }

    private func startRow(_ tag: XMLTag) -> XMLRefusal? {
        rowRepeat = Self.count(tag, "number-rows-repeated")
        rowCells = []
        column = 0
        row += 1
        return row + rowRepeat <= CellAddress.mostRows ? nil : .outsideSheet
    }

    /// Empty rows are counted; rows that hold something stand there as often as they are repeated.
    private func endRow() -> XMLRefusal? {
        defer { row += rowRepeat - 1 }
        guard !rowCells.isEmpty, !sheets.isEmpty else { return nil }
        if let refusal = budget.take(rowRepeat, by: rowCells.count) { return refusal }
        for number in row..<(row + rowRepeat) {
            sheets[sheets.count - 1].cells += rowCells.map {
                SheetCell(address: CellAddress(row: number, column: $0.address.column), content: $0.content)
            }
        }
        return nil
    }

    // MARK: - Cells

    private func startCell(_ tag: XMLTag) -> XMLRefusal? {
        cell = TableCell(tag)
        cell.repeats = Self.count(tag, "number-columns-repeated")
        cell.matrix = (
            Self.count(tag, "number-matrix-rows-spanned"), Self.count(tag, "number-matrix-columns-spanned")
        )
        column += 1
        guard column + cell.repeats <= CellAddress.mostColumns else { return .outsideSheet }
        noteMerge(Self.count(tag, "number-rows-spanned"), Self.count(tag, "number-columns-spanned"))
        return nil
    }

    private func noteMerge(_ rows: Int, _ columns: Int) {
        guard rows > 1 || columns > 1, !sheets.isEmpty, row + rows <= CellAddress.mostRows else { return }
        let last = CellAddress(row: row + rows - 1, column: column + columns - 1)
        sheets[sheets.count - 1].merged.append(
            CellRange(first: CellAddress(row: row, column: column), last: last))
    }

    private func endCell() -> XMLRefusal? {
        defer { column += cell.repeats - 1 }
        guard let content = cell.content else { return nil }
        if case .formula(let formula, _) = content, let refusal = noteFilled(formula) { return refusal }
        for number in column..<(column + cell.repeats) {
            rowCells.append(SheetCell(address: CellAddress(row: row, column: number), content: content))
        }
        return nil
    }

    /// A formula of several cells (ODF 1.3 part 3, 19.679).
    private func noteFilled(_ formula: String) -> XMLRefusal? {
        guard cell.matrix != (1, 1), !sheets.isEmpty else { return nil }
        let cells = CellRange(
            first: CellAddress(row: row, column: column),
            last: CellAddress(row: row + cell.matrix.rows - 1, column: column + cell.matrix.columns - 1))
        sheets[sheets.count - 1].filled.append(FilledRange(cells: cells, formula: formula))
        return budget.take(columnsOf: cells)
    }

    private func startText(_ tag: XMLTag) {
        if nodes.dropLast().last == .cell {
            cell.text.startParagraph()
        } else {
            cell.text.add(element: tag.name, count: tag.attribute("c", in: OpenDocument.text))
        }
    }

    func ended() -> XMLRefusal? {
        switch nodes.popLast() {
        case .cell: endCell()
        case .row: endRow()
        default: nil
        }
    }

    /// How often something is repeated, or how far it reaches; 1 unless the tag says otherwise.
    private static func count(_ tag: XMLTag, _ name: StaticString) -> Int {
        let count = tag.attribute(name, in: OpenDocument.table).flatMap(Int.init) ?? 1
        return min(max(1, count), CellAddress.mostRows)
    }
}

/// A cell as it stands in the file.
private struct TableCell {
    var text = ParagraphText()
    var repeats = 1
    /// How far a formula of several cells reaches.
    var matrix = (rows: 1, columns: 1)
    private var type: String?
    private var value: String?
    private var formula: String?
    private var isError = false

    init() {}

    init(_ tag: XMLTag) {
        type = tag.attribute("value-type", in: OpenDocument.office)
        formula = tag.attribute("formula", in: OpenDocument.table)
        isError = tag.attribute("value-type", in: OpenDocument.calc) == "error"
        value =
            switch type {
            case "float", "percentage", "currency": tag.attribute("value", in: OpenDocument.office)
            case "boolean": tag.attribute("boolean-value", in: OpenDocument.office)
            case "date": tag.attribute("date-value", in: OpenDocument.office)
            case "time": tag.attribute("time-value", in: OpenDocument.office)
            default: tag.attribute("string-value", in: OpenDocument.office)
            }
    }

    /// The value, never what is shown; nil where the cell holds nothing.
    var content: CellContent? {
        if let formula {
            let cached = isError ? text.text : value ?? text.text
            return .formula(OpenDocument.plain(formula), cached: cached)
        }
        if isError { return .error(text.text) }
        let stored = value ?? text.text
        guard !stored.isEmpty else { return nil }
        switch type {
        case "float": return number(stored, CellContent.number)
        case "percentage": return number(stored, CellContent.percentage)
        case "currency": return number(stored, CellContent.currency)
        case "boolean": return .boolean(stored == "true" || stored == "1")
        case "date": return .date(ISODate.withoutMidnight(stored))
        case "time": return .time(stored)
        default: return .text(stored)
        }
    }

    private func number(_ stored: String, _ kind: (String) -> CellContent) -> CellContent {
        StoredNumber.decimal(stored).map(kind) ?? .error(stored)
    }
}
