/// The place of a cell in a sheet, as spreadsheets write it: `D14`.
package struct CellAddress: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// From 1.
    package var row: Int
    /// From 1: `A` is 1, `AA` is 27.
    package var column: Int

    /// What spreadsheets can hold at most (Excel: 1 048 576 rows; LibreOffice: 16 million), and a name of three letters.
    static let mostRows = 1 << 24
    static let mostColumns = 18_278

    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Of `D14`; nil of anything else. `$` is no part of it.
    init?(_ text: String) {
        var column = 0
        var row = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0:
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0:
                column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0:
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
            default: return nil
            }
            if column > Self.mostColumns || row > Self.mostRows { return nil }
        }
        guard row > 0 else { return nil }
        (self.row, self.column) = (row, column)
    }

    package var description: String { Self.letters(column) + String(row) }

    /// `A` for 1, `Z` for 26, `AA` for 27.
    package static func letters(_ column: Int) -> String {
        var rest = column
        var letters: [UInt8] = []
        while rest > 0 {
            letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    /// By rows, then by columns.
    package static func < (left: CellAddress, right: CellAddress) -> Bool {
        (left.row, left.column) < (right.row, right.column)
    }
}

/// A rectangle of cells, such as those that were merged: `C2:C3`.
package struct CellRange: Sendable, Hashable, CustomStringConvertible {
    package var first: CellAddress
    package var last: CellAddress

    init(first: CellAddress, last: CellAddress) {
        (self.first, self.last) = (first, last)
    }

    /// nil of what is no range.
    init?(_ text: String) {
        let ends = text.split(separator: ":", omittingEmptySubsequences: false)
        guard ends.count == 2, let first = CellAddress(String(ends[0])), let last = CellAddress(String(ends[1])) else {
            return nil
        }
        self.init(first: first, last: last)
    }

    package var description: String { "\(first):\(last)" }

    /// From the first to the last, in either order.
    package var columns: ClosedRange<Int> { min(first.column, last.column)...max(first.column, last.column) }

    /// From the first to the last, in either order.
    package var rows: ClosedRange<Int> { min(first.row, last.row)...max(first.row, last.row) }

    package func contains(_ address: CellAddress) -> Bool {
        rows.contains(address.row) && columns.contains(address.column)
    }
}
