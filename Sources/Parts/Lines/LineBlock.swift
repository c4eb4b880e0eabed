/// Whole lines of a part, one behind the other, and where they stand.
struct LineBlock: Sendable {
    /// The last line of a file may have no line feed.
    let bytes: [UInt8]
    /// Number of the first line in its file, from 1.
    let first: Int

    /// Each with its line feed, if it has one.
    var lines: [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let end = rest.firstIndex(of: lineFeed).map { $0 + 1 } ?? rest.endIndex
            lines.append(rest[..<end])
            rest = rest[end...]
        }
        return lines
    }
}

/// Cuts a file into blocks of whole lines.
struct LineBlocks {
    private let next: () throws -> [UInt8]
    private var rest: [UInt8] = []
    private var line = 1
    private var hasEnded = false

    /// - Parameter next: the next bytes; empty at the end.
    init(_ next: @escaping () throws -> [UInt8]) { self.next = next }

    /// How many lines were cut so far.
    var count: Int { line - 1 }

    /// nil at the end.
    mutating func block() throws -> LineBlock? {
        while !hasEnded {
            let block = try next()
            hasEnded = block.isEmpty
            guard let end = block.lastIndex(of: lineFeed) else {
                rest += block
                continue
            }
            defer { rest = Array(block[(end + 1)...]) }
            return cut(rest + block[...end])
        }
        defer { rest = [] }
        return rest.isEmpty ? nil : cut(rest)
    }

    private mutating func cut(_ bytes: [UInt8]) -> LineBlock {
        defer { line += bytes.count { $0 == lineFeed } + (bytes.last == lineFeed ? 0 : 1) }
        return LineBlock(bytes: bytes, first: line)
    }
}

private let lineFeed = UInt8(ascii: "\n")
