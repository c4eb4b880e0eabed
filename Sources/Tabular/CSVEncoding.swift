import Diagnostics

/// Is it UTF-8, and where does the text begin?
enum CSVEncoding {
    /// - Returns: the offset of the first byte after the byte-order mark, or 0.
    static func check(_ bytes: [UInt8], name: String, limits: CSVLimits) throws(Diagnostic) -> Int {
        if bytes.count > limits.bytes { throw .csvTooLarge(limits.bytes, name) }
        if isUTF16(bytes) { throw .csvUTF16(name) }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        if let offset = firstIllFormed(bytes) {
            throw .csvNotUTF8(bytes[offset], place(of: offset, in: bytes, from: start, name: name))
        }
        if let offset = bytes.firstIndex(of: 0) {
            throw .csvNUL(place(of: offset, in: bytes, from: start, name: name))
        }
        return start
    }

    /// By its mark, or by the zeros beside its first two characters.
    private static func isUTF16(_ bytes: [UInt8]) -> Bool {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
        guard bytes.count >= 4 else { return false }
        let zeros = bytes[..<4].map { $0 == 0 }
        return zeros == [false, true, false, true] || zeros == [true, false, true, false]
    }

    /// Offset of the first byte that does not belong to well-formed UTF-8 (Unicode 15, table 3-7).
    private static func firstIllFormed(_ bytes: [UInt8]) -> Int? {
        if (try? UTF8Span(validating: bytes.span)) != nil { return nil }
        var parser = Unicode.UTF8.ForwardParser()
        var source = bytes.makeIterator()
        var offset = 0
        while true {
            switch parser.parseScalar(from: &source) {
            case .valid(let scalar): offset += scalar.count
            case .emptyInput: return nil
            case .error: return offset
            }
        }
    }

    private static func place(of offset: Int, in bytes: [UInt8], from start: Int, name: String) -> Place {
        var position = CSVPosition()
        position.advance(over: bytes[start..<max(start, offset)])
        return Place(file: name, line: position.line, column: position.column)
    }
}

/// Line and column while bytes go by.
struct CSVPosition {
    var line = 1
    var column = 1

    /// O(bytes); only what stands after the last line feed needs its characters counted.
    mutating func advance(over bytes: ArraySlice<UInt8>) {
        var rest = bytes
        while let feed = rest.firstIndex(of: UInt8(ascii: "\n")) {
            line += 1
            column = 1
            rest = rest[(feed + 1)...]
        }
        let isASCII = rest.allSatisfy { $0 < 0x80 }
        column += isASCII ? rest.count : String(decoding: rest, as: UTF8.self).count
    }
}
