import Diagnostics
import Tabular

/// Any bytes are a table or come with one error or more; a table that is written out and read again is the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCSV(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let limits = CSVLimits(bytes: 1 << 16, cellBytes: 1 << 12, columns: 50, rows: 1000)
    guard let table = read(bytes, limits) else { return 0 }
    var writer = CSVWriter()
    for row in [table.header] + table.rows { writer.row(row.map { .text($0.text) }) }
    // A header with one column has no separator that could be found in it; quotes and guards make cells longer.
    guard let back = read(writer.bytes, .standard) else { preconditionFailure("what was written cannot be read") }
    precondition(back.rows.count == table.rows.count)
    for (was, now) in zip(table.rows, back.rows) {
        for (was, now) in zip(was, now) {
            let restored = now.text == was.text || (now.text.first == "'" && now.text.dropFirst() == was.text)
            precondition(restored, "\(was.text.debugDescription) came back as \(now.text.debugDescription)")
            precondition(!"=+-@\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".contains(now.text.first ?? " "), now.text)
        }
    }
    return 0
}

private func read(_ bytes: [UInt8], _ limits: CSVLimits) -> CSVDocument? {
    var problems = DiagnosticCollector()
    let table = CSVDocument.read(bytes, name: "table.csv", limits: limits, into: &problems)
    precondition((table == nil) == problems.hasErrors, "\(problems.all)")
    return table
}
