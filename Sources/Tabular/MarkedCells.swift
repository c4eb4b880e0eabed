/// Rows of cells with their kind, in one piece of memory: made on several threads by whatever writes CSV, and read once by whoever
/// needs to know which cells are numbers.
package enum MarkedCells {
    /// Unit and record separators of ASCII, which no XML document can hold; in texts from elsewhere they become `�`.
    static let cellEnd: UInt8 = 0x1F
    static let rowEnd: UInt8 = 0x1E
    static let number = UInt8(ascii: "n")
    static let text = UInt8(ascii: "t")

    /// One cell, for as long as it is looked at.
    package enum Cell {
        case empty
        case text(ArraySlice<UInt8>)
        /// In plain notation with a point.
        case number(ArraySlice<UInt8>)
    }

    static func add(_ content: String, to bytes: inout [UInt8]) {
        bytes.append(text)
        guard content.utf8.contains(where: { $0 == cellEnd || $0 == rowEnd }) else {
            return bytes.append(contentsOf: content.utf8)
        }
        for byte in content.utf8 {
            if byte == cellEnd || byte == rowEnd { bytes += [0xEF, 0xBF, 0xBD] } else { bytes.append(byte) }
        }
    }

    /// Tells of every cell, and of the end of every row. O(bytes).
    package static func read(_ bytes: [UInt8], cell: (Cell) -> Void, rowEnded: () -> Void) {
        var start = 0
        for index in bytes.indices {
            let byte = bytes[index]
            guard byte == cellEnd || byte == rowEnd else { continue }
            cell(kind(of: bytes[start..<index]))
            if byte == rowEnd { rowEnded() }
            start = index + 1
        }
    }

    /// Cells of the first row.
    package static func columns(_ bytes: [UInt8]) -> Int {
        bytes.prefix { $0 != rowEnd }.count { $0 == cellEnd } + 1
    }

    private static func kind(of bytes: ArraySlice<UInt8>) -> Cell {
        switch bytes.first {
        case number: .number(bytes.dropFirst())
        case text: bytes.count > 1 ? .text(bytes.dropFirst()) : .empty
        default: .empty
        }
    }
}
