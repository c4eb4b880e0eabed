import Diagnostics

/// Cuts well-formed UTF-8 into records and cells. Works on bytes: a combining mark after a separator would otherwise
/// melt into one `Character` with it, and so would CR and LF.
struct CSVScanner {
    private let bytes: [UInt8]
    private let separator: UInt8
    private let name: String
    private let limits: CSVLimits
    private var index: Int
    private var position = CSVPosition()
    private var hasHeader = false

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    /// - Parameter line: in which `start` is.
    init(bytes: [UInt8], start: Int, line: Int, separator: UInt8, name: String, limits: CSVLimits) {
        self.bytes = bytes
        self.separator = separator
        self.name = name
        self.limits = limits
        index = start
        position.line = line
    }

    /// The next record, in `cells`, which is never empty then; false at the end (a blank last line is an end, too).
    mutating func record(into cells: inout [CSVCell]) throws(Diagnostic) -> Bool {
        guard index < bytes.count, !(hasHeader && isAtBlankLastLine) else { return false }
        hasHeader = true
        cells.removeAll(keepingCapacity: true)
        while true {
            if cells.count == limits.columns { throw .csvTooManyColumns(limits.columns, here) }
            cells.append(try byte(at: index) == Self.quote ? quotedCell() : plainCell())
            guard index < bytes.count else { return true }
            if bytes[index] == separator {
                position.column += 1
                index += 1
                continue
            }
            index += bytes[index] == Self.carriageReturn ? 2 : 1
            position.line += 1
            position.column = 1
            return true
        }
    }

    private var here: Place { Place(file: name, line: position.line, column: position.column) }

    private var isAtBlankLastLine: Bool {
        switch bytes.count - index {
        case 1: bytes[index] == Self.lineFeed
        case 2: bytes[index] == Self.carriageReturn && bytes[index + 1] == Self.lineFeed
        default: false
        }
    }

    private func byte(at index: Int) -> UInt8? {
        index < bytes.count ? bytes[index] : nil
    }

    /// At the end of the file, at a separator, or at a line's end.
    private func isEnd(_ index: Int) -> Bool {
        switch byte(at: index) {
        case nil, separator, Self.lineFeed: true
        case Self.carriageReturn: byte(at: index + 1) == Self.lineFeed
        default: false
        }
    }

    private mutating func plainCell() throws(Diagnostic) -> CSVCell {
        var end = index
        var isASCII = true
        while end < bytes.count {
            let byte = bytes[end]
            if byte == separator || byte == Self.lineFeed { break }
            if byte == Self.quote { throw .csvQuoteInside(place(at: end)) }
            if byte == Self.carriageReturn {
                if isEnd(end) { break }
                throw .csvLoneReturn(place(at: end))
            }
            if byte >= 0x80 { isASCII = false }
            end += 1
            if end - index > limits.cellBytes { throw .csvCellTooLong(limits.cellBytes, here) }
        }
        let text = String(decoding: bytes[index..<end], as: UTF8.self)
        let cell = CSVCell(text: text, line: position.line, column: position.column, isQuoted: false)
        // No line feed is in it.
        position.column += isASCII ? end - index : text.count
        index = end
        return cell
    }

    private mutating func quotedCell() throws(Diagnostic) -> CSVCell {
        var content: [UInt8] = []
        var end = index + 1
        while true {
            guard let byte = byte(at: end) else { throw .csvUnclosedQuote(here) }
            end += 1
            if byte == Self.quote {
                guard self.byte(at: end) == Self.quote else { break }
                end += 1
            }
            content.append(byte)
            if content.count > limits.cellBytes { throw .csvCellTooLong(limits.cellBytes, here) }
        }
        guard isEnd(end) else { throw .csvTextAfterQuote(place(at: end)) }
        let cell = CSVCell(
            text: String(decoding: content, as: UTF8.self), line: position.line, column: position.column, isQuoted: true
        )
        position.advance(over: bytes[index..<end])
        index = end
        return cell
    }

    /// The place of a byte of the cell that is being read.
    private func place(at offset: Int) -> Place {
        var position = position
        position.advance(over: bytes[index..<offset])
        return Place(file: name, line: position.line, column: position.column)
    }
}

/// Finds out which character separates the cells.
enum CSVSeparator {
    /// What may separate, and its name in messages.
    private static let candidates: [(byte: UInt8, name: String)] = [
        (UInt8(ascii: ","), "commas"), (UInt8(ascii: ";"), "semicolons"), (UInt8(ascii: "\t"), "tabs"),
    ]

    /// A first line `sep=;`, which Excel obeys and never shows.
    /// - Returns: the separator, and where the next line begins; nil: the first line is another.
    static func declared(in bytes: [UInt8], from start: Int) -> (separator: UInt8, end: Int)? {
        guard let feed = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        var line = bytes[start..<feed]
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        if line.count == 7, line.first == UInt8(ascii: "\""), line.last == UInt8(ascii: "\"") {
            line = line.dropFirst().dropLast()
        }
        guard line.count == 5, let separator = line.last, candidates.contains(where: { $0.byte == separator }),
            String(decoding: line.dropLast(), as: UTF8.self).lowercased() == "sep="
        else { return nil }
        return (separator, feed + 1)
    }

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
