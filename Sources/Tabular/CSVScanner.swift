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

    init(bytes: [UInt8], start: Int, separator: UInt8, name: String, limits: CSVLimits) {
        self.bytes = bytes
        self.separator = separator
        self.name = name
        self.limits = limits
        index = start
    }

    /// The next record, or nil at the end (a blank last line is an end, too). Never empty.
    mutating func record() throws(Diagnostic) -> [CSVCell]? {
        guard index < bytes.count, !(hasHeader && isAtBlankLastLine) else { return nil }
        hasHeader = true
        var cells: [CSVCell] = []
        while true {
            let here = Place(file: name, line: position.line, column: position.column)
            if cells.count == limits.columns { throw .csvTooManyColumns(limits.columns, here) }
            cells.append(try byte(at: index) == Self.quote ? quotedCell(here) : plainCell(here))
            guard index < bytes.count else { return cells }
            if bytes[index] == separator {
                position.column += 1
                index += 1
                continue
            }
            skip(bytes[index] == Self.carriageReturn ? 2 : 1)
            return cells
        }
    }

    private var isAtBlankLastLine: Bool {
        let rest = bytes[index...]
        return rest.elementsEqual([Self.lineFeed])
            || rest.elementsEqual([Self.carriageReturn, Self.lineFeed])
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

    private mutating func skip(_ count: Int) {
        position.advance(over: bytes[index..<index + count])
        index += count
    }

    private mutating func plainCell(_ here: Place) throws(Diagnostic) -> CSVCell {
        var end = index
        while !isEnd(end) {
            if bytes[end] == Self.quote { throw .csvQuoteInside(place(at: end)) }
            if bytes[end] == Self.carriageReturn { throw .csvLoneReturn(place(at: end)) }
            end += 1
            if end - index > limits.cellBytes { throw .csvCellTooLong(limits.cellBytes, here) }
        }
        let text = String(decoding: bytes[index..<end], as: UTF8.self)
        // No line feed is in it.
        position.column += bytes[index..<end].allSatisfy { $0 < 0x80 } ? end - index : text.count
        index = end
        return CSVCell(text: text, line: here.line, column: here.column, isQuoted: false)
    }

    private mutating func quotedCell(_ here: Place) throws(Diagnostic) -> CSVCell {
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
        skip(end - index)
        return CSVCell(
            text: String(decoding: content, as: UTF8.self), line: here.line, column: here.column, isQuoted: true)
    }

    /// The place of a byte of the cell that is being read.
    private func place(at offset: Int) -> Place {
        var position = position
        position.advance(over: bytes[index..<offset])
        return Place(file: name, line: position.line, column: position.column)
    }
}
