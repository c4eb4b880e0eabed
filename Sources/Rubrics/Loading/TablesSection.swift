import Diagnostics
import FEEL
import Numbers
import Tabular

/// Reads `tables:`; CSV files with typed columns.
enum TablesSection {
    static func load(_ entries: [YAMLEntry], facts: [FactDefinition], _ loading: inout Loading) -> [ReferenceTable] {
        entries.compactMap { entry in
            loading.checkName(entry.key, "table", at: entry.keyPlace)
            guard
                let section = Section(
                    entry.value, name: "tables.\(entry.key)", keys: RubricFormat.table.names, into: &loading.problems)
            else { return nil }
            return table(entry, section, facts: facts, &loading)
        }
    }

    private static func table(
        _ entry: YAMLEntry, _ section: Section, facts: [FactDefinition], _ loading: inout Loading
    ) -> ReferenceTable? {
        loading.require(section, "csv", "the file, relative to the rubric")
        loading.require(section, "columns", "the columns that rules use, each with its type")
        let columns = columns(section, facts: facts, &loading)
        let type = FEELType.list(.context(columns.map { FEELType.Field(name: $0.name, type: $0.type.feelType) }))
        var rows: [Value] = []
        if let file = loading.text(section, "csv"), let bytes = loading.bytes(of: file),
            let csv = CSVDocument.read(bytes, name: file.text, into: &loading.problems)
        {
            rows = self.rows(of: csv, columns: columns, &loading)
        }
        return ReferenceTable(
            name: entry.key, file: loading.string(section, "csv") ?? "", type: type, rows: .list(rows),
            place: entry.keyPlace)
    }

    private struct Column {
        var name: String
        var type: ColumnType
        var place: Place
    }

    private enum ColumnType: String, CaseIterable {
        case string, number, boolean, date

        var feelType: FEELType {
            switch self {
            case .string: .string
            case .number: .number
            case .boolean: .boolean
            case .date: .date
            }
        }

        func value(of text: String) -> Value? {
            switch self {
            case .string: .string(text)
            case .number: Loading.plainDecimal(text).map(Value.number)
            case .boolean: Bool(text).map(Value.boolean)
            case .date: CalendarDate(text).map(Value.date)
            }
        }
    }

    private static func columns(_ section: Section, facts: [FactDefinition], _ loading: inout Loading) -> [Column] {
        loading.entries(section, "columns").compactMap { entry in
            if facts.contains(where: { $0.name == entry.key }) {
                loading.problems.warning(
                    "RUBRIC.HIDDEN_FACT",
                    "in a filter on '\(section.name)', this column hides the fact '\(entry.key)'; give one of them another name",
                    at: entry.keyPlace, length: entry.key.count)
            }
            let name = "\(section.name).columns.\(entry.key)"
            let choices = ColumnType.allCases.map { ($0.rawValue, $0) }
            guard let scalar = loading.scalar(entry.value, name), let type = loading.choice(scalar, name, choices)
            else {
                return nil
            }
            return Column(name: entry.key, type: type, place: entry.keyPlace)
        }
    }

    // MARK: rows

    private static func rows(of csv: CSVDocument, columns: [Column], _ loading: inout Loading) -> [Value] {
        let header = csv.header.map(\.text)
        var positions: [(column: Column, index: Int)] = []
        for column in columns {
            if let index = header.firstIndex(of: column.name) {
                positions.append((column, index))
            } else {
                let hint = DidYouMean.clause(for: column.name, among: header)
                loading.error(
                    "RUBRIC.COLUMN", "'\(csv.name)' has no column '\(column.name)'\(hint)", at: column.place,
                    length: column.name.count)
            }
        }
        return csv.rows.map { row in
            Value.context(
                ContextValue(positions.map { ($0.column.name, cell(row[$0.index], $0.column, csv, &loading)) }))
        }
    }

    private static func cell(_ cell: CSVCell, _ column: Column, _ csv: CSVDocument, _ loading: inout Loading) -> Value {
        let place = Place(file: csv.name, line: cell.line, column: cell.column)
        if cell.text.isEmpty, column.type != .string {
            return .null(NoAnswer(reason: "the cell '\(column.name)' is empty", place: place))
        }
        if let value = column.type.value(of: cell.text) { return value }
        loading.error(
            "RUBRIC.CELL",
            "column '\(column.name)' is \(column.type.rawValue), but this cell is '\(cell.text.shortened)'",
            at: place, length: max(1, cell.text.count))
        return .null(NoAnswer(reason: "the cell '\(column.name)' cannot be read", place: place))
    }
}
