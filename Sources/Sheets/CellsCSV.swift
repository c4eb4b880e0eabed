import Tabular

/// What a workbook holds, a row a cell: for whoever asks what was really stored.
package enum CellsCSV {
    /// UTF-8, RFC 4180: `sheet,cell,kind,value`. Values stand as they are stored: nothing is kept from running as a formula,
    /// since whoever asks wants to know.
    package static func bytes(for workbook: Workbook) -> [UInt8] {
        var writer = CSVWriter()
        writer.row(["sheet", "cell", "kind", "value"].map(CSVField.text))
        for sheet in workbook.sheets {
            for cell in sheet.cells {
                writer.text(verbatim: sheet.name)
                writer.text(verbatim: cell.address.description)
                writer.text(verbatim: cell.content.kind)
                writer.text(verbatim: cell.content.text)
                writer.endRow()
            }
        }
        return writer.bytes
    }
}
