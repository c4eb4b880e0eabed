import Wording

/// A document starts with `<`, white space before it at most. What starts otherwise is named for what it probably is.
enum DocumentStart {
    private static let formats: [(start: [UInt8], name: Message)] = [
        (Array("PK".utf8), Message("a ZIP archive (as .docx, .xlsx and .odt files are)")),
        ([0x1F, 0x8B], Message("a gzip file")),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], Message("an xz file")),
        (Array("BZh".utf8), Message("a bzip2 file")),
        (Array("%PDF".utf8), Message("a PDF file")),
        (Array("{".utf8), .verbatim("JSON")),
    ]

    /// - Parameter bytes: the first bytes after the byte-order mark, as they are in the file.
    static func check(_ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding) throws(XMLRefusal) {
        guard encoding != .utf16BigEndian, encoding != .utf16LittleEndian else { return }
        // Without this, libxml2 would take a second byte-order mark for the first.
        guard let first = bytes.first, first != UInt8(ascii: "<"), !isSpace(first), first != 0 else { return }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            throw .encoding(Message("two byte-order marks at the start; save the document again as UTF-8")).at(
                line: 1, column: 1)
        }
        let format = formats.first { bytes.starts(with: $0.start) }
        let hint = format.map { Message("an XML document starts with '<', this is \($0.name)") }
        throw .notWellFormed(hint ?? Message("an XML document starts with '<'")).at(line: 1, column: 1)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}
