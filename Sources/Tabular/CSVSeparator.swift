import Diagnostics

/// Finds out which character separates the cells.
enum CSVSeparator {
    /// What may separate, and its name in messages.
    private static let candidates: [(byte: UInt8, name: String)] = [
        (UInt8(ascii: ","), "commas"), (UInt8(ascii: ";"), "semicolons"), (UInt8(ascii: "\t"), "tabs"),
    ]

    /// The only kind that stands outside quotes in the header; a comma for a file of one column.
    static func find(in bytes: [UInt8], from start: Int, name: String) throws(Diagnostic) -> UInt8 {
        var isQuoted = false
        var seen: Set<UInt8> = []
        header: for byte in bytes[start...] {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: "\n") where !isQuoted: break header
            default: if !isQuoted { seen.insert(byte) }
            }
        }
        let found = candidates.filter { seen.contains($0.byte) }
        if found.count > 1 {
            throw .csvAmbiguousSeparator(found.map(\.name), Place(file: name, line: 1, column: 1))
        }
        return found.first?.byte ?? UInt8(ascii: ",")
    }
}
