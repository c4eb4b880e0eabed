import SafeXML

/// Reads the cells of one sheet.
final class WorksheetPart: XMLEventReceiver {
    private(set) var sheet: StoredSheet
    private let strings: [String]
    private let formats: CellFormats
    /// Cells that may still come, of this and the sheets before.
    private var budget: CellBudget

    private var nodes: [Node] = []
    private var row = 0
    private var column = 0
    private var cell = CellSource()

    private enum Node { case sheet, rows, row, cell, value, formula, inline, run, text, merges, other }

    init(_ sheet: StoredSheet, strings: [String], formats: CellFormats, budget: CellBudget) {
        self.sheet = sheet
        self.strings = strings
        self.formats = formats
        self.budget = budget
    }

    var wantsText: Bool {
        switch nodes.last {
        case .value, .formula, .text: true
        default: false
        }
    }

    func started(_ tag: XMLTag) -> XMLRefusal? {
        let node = OfficeOpenXML.isSpreadsheet(tag.namespace) ? node(tag.name) : .other
        nodes.append(node)
        switch node {
        case .row: return startRow(tag)
        case .cell: return startCell(tag)
        case .formula: startFormula(tag)
        case .merges:
            if tag.name == "mergeCell", let range = tag.attribute("ref").flatMap(CellRange.init) {
                sheet.merged.append(range)
            }
        default: break
        }
        return nil
    }

    private func node(_ name: String) -> Node {
        switch (nodes.last, name) {
        case (nil, "worksheet"): .sheet
        case (.sheet, "sheetData"): .rows
        case (.rows, "row"): .row
        case (.row, "c"): .cell
        case (.cell, "v"): .value
        case (.cell, "f"): .formula
        case (.cell, "is"): .inline
        case (.inline, "r"): .run
        case (.inline, "t"), (.run, "t"): .text
        case (.sheet, "mergeCells"), (.merges, "mergeCell"): .merges
        default: .other
        }
    }

    /// A row without a number is the next one.
    private func startRow(_ tag: XMLTag) -> XMLRefusal? {
        column = 0
        guard let number = tag.attribute("r") else {
            row += 1
            return nil
        }
        guard let number = Int(number), (1...CellAddress.mostRows).contains(number) else { return .outsideSheet }
        row = number
        return nil
    }

    /// A cell without an address is the next one of its row.
    private func startCell(_ tag: XMLTag) -> XMLRefusal? {
        if let reference = tag.attribute("r") {
            guard let address = CellAddress(reference) else { return .outsideSheet }
            (row, column) = (address.row, address.column)
        } else {
            column += 1
        }
        guard (1...CellAddress.mostColumns).contains(column) else { return .outsideSheet }
        cell = CellSource(type: tag.attribute("t"), style: tag.attribute("s"))
        return nil
    }

    /// §18.3.1.40: a formula of several cells stands in the first of them; one that is `shared` stands in each.
    private func startFormula(_ tag: XMLTag) {
        cell.formula = ""
        guard let kind = tag.attribute("t"), kind == "array" || kind == "dataTable" else { return }
        cell.fills = tag.attribute("ref").flatMap(CellRange.init)
    }

    func text(_ piece: String) {
        switch nodes.last {
        case .formula: cell.formula = (cell.formula ?? "") + piece
        default: cell.value += piece
        }
    }

    func ended() -> XMLRefusal? {
        guard nodes.popLast() == .cell else { return nil }
        let address = CellAddress(row: row, column: column)
        guard let content = cell.content(strings, formats) else {
            return cell.refersToNothing(strings) ? .noSharedString(cell.value, address) : nil
        }
        let isShare = if case .number = content { formats.isShare(cell.style) } else { false }
        sheet.cells.append(SheetCell(address: address, content: content, isShownAsShare: isShare))
        if let cells = cell.fills, cells.first != cells.last {
            sheet.filled.append(FilledRange(cells: cells, formula: content.text))
            if let refusal = budget.take(columnsOf: cells) { return refusal }
        }
        return budget.take(1)
    }
}

/// A cell as it stands in the file.
private struct CellSource {
    var type: String?
    var style: String?
    var value = ""
    var formula: String?
    /// The cells that the formula fills, where it is one of several.
    var fills: CellRange?

    func content(_ strings: [String], _ formats: CellFormats) -> CellContent? {
        if let formula { return .formula(plain(formula), cached: text(strings) ?? "") }
        guard let text = text(strings), !text.isEmpty else { return nil }
        switch type {
        case "s", "inlineStr", "str": return .text(text)
        case "b": return .boolean(text == "1" || text == "true")
        case "e": return .error(text)
        case "d": return .date(ISODate.withoutMidnight(text))
        default:
            guard let number = StoredNumber.decimal(text) else { return .error(text) }
            return formats.isDate(style) ? .dateNumber(number) : .number(number)
        }
    }

    /// What is stored, a text looked up; nil where there is none of that number.
    private func text(_ strings: [String]) -> String? {
        switch type {
        case "s":
            guard let index = Int(value), strings.indices.contains(index) else { return nil }
            return strings[index]
        case "inlineStr", "str": return OfficeOpenXML.unescaped(value)
        default: return value
        }
    }

    func refersToNothing(_ strings: [String]) -> Bool { type == "s" && !value.isEmpty && text(strings) == nil }

    private func plain(_ formula: String) -> String { formula.hasPrefix("=") ? String(formula.dropFirst()) : formula }
}
