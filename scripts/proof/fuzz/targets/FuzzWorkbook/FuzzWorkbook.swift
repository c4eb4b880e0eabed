import Diagnostics
import Files
import Sheets

/// Any bytes are an archive, a workbook, or refused. Since hardly any bytes have the right check sums, they are also packed as the parts of
/// a workbook: as the sheet and the texts of an `.xlsx`, and as the content of an `.ods`. Whatever is read has each address once, in order.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWorkbook(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    unpack(bytes)
    check(bytes)
    let half = bytes.count / 2
    check(xlsx(sheet: bytes, strings: []))
    check(xlsx(sheet: Array(bytes[..<half]), strings: Array(bytes[half...])))
    check(archive([("content.xml", bytes)]))
    return 0
}

private func unpack(_ bytes: [UInt8]) {
    let limits = ZipLimits(entries: 100, entryBytes: 1 << 16, totalBytes: 1 << 18)
    guard let archive = try? ZipArchive(bytes, limits: limits) else { return }
    for entry in archive.entries {
        guard let contents = try? archive.contents(of: entry) else { continue }
        precondition(contents.count == entry.size && entry.refusal == nil)
    }
}

private func check(_ bytes: [UInt8]) {
    var limits = WorkbookLimits.standard
    limits.cells = 10_000
    guard let book = try? Workbook.read(bytes, name: "book", limits: limits) else { return }
    for sheet in book.sheets {
        precondition(sheet.cells.count <= limits.cells)
        precondition(zip(sheet.cells, sheet.cells.dropFirst()).allSatisfy { $0.address < $1.address })
        for cell in sheet.cells {
            precondition(!cell.content.kind.isEmpty && cell.address.row > 0 && cell.address.column > 0)
        }
    }
}

private func archive(_ parts: [(String, [UInt8])]) -> [UInt8] {
    ZipWriter.archive(parts.map { ZipPart($0.0, $0.1, stored: true) })
}

private func xlsx(sheet: [UInt8], strings: [UInt8]) -> [UInt8] {
    let references = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let list = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
    func relation(_ id: String, _ kind: String) -> String {
        "<Relationship Id='\(id)' Type='\(references)/\(kind)' Target='/\(id)'/>"
    }
    let texts = [
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", list + relation("book", "officeDocument") + "</Relationships>"),
        (
            "book",
            "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='\(references)'><sheets>"
                + "<sheet name='Scores' r:id='sheet'/></sheets></workbook>"
        ),
        (
            "_rels/book.rels",
            list + relation("sheet", "worksheet") + relation("sst", "sharedStrings") + "</Relationships>"
        ),
    ]
    return archive(
        texts.map { ($0.0, Array($0.1.utf8)) } + [("sheet", sheet)] + (strings.isEmpty ? [] : [("sst", strings)]))
}
