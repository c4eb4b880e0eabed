import Diagnostics

/// Every problem that reading CSV can report, in one place.
extension Diagnostic {
    static func csvEmpty(_ name: String) -> Diagnostic {
        Diagnostic(code: "CSV.EMPTY", message: "the file is empty; expected a header line", place: Place(file: name))
    }

    static func csvTooLarge(_ limit: Int, _ name: String) -> Diagnostic {
        Diagnostic(
            code: "CSV.LIMIT", message: "the file is larger than \(limit) bytes; split it", place: Place(file: name))
    }

    static func csvUTF16(_ name: String) -> Diagnostic {
        Diagnostic(
            code: "CSV.ENCODING", message: "the file is UTF-16; save it as \"CSV UTF-8\"",
            place: Place(file: name, line: 1, column: 1))
    }

    static func csvNotUTF8(_ byte: UInt8, _ place: Place) -> Diagnostic {
        let digits = String(byte, radix: 16, uppercase: true)
        let hex = digits.count == 1 ? "0\(digits)" : digits
        return Diagnostic(
            code: "CSV.ENCODING", message: "byte 0x\(hex) is not UTF-8; save the file as \"CSV UTF-8\"", place: place)
    }

    static func csvNUL(_ place: Place) -> Diagnostic {
        Diagnostic(code: "CSV.NUL", message: "a NUL character; expected text", place: place)
    }

    static func csvAmbiguousSeparator(_ found: [String], _ place: Place) -> Diagnostic {
        Diagnostic(
            code: "CSV.SEPARATOR",
            message: "the header holds \(found.joined(separator: " and ")), so that the separator is not clear; "
                + "put names that hold one of them in quotes",
            place: place)
    }

    static func csvNamelessColumn(_ number: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            code: "CSV.HEADER_EMPTY", message: "column \(number) has no name; name it in the header or remove it",
            place: place)
    }

    static func csvDuplicateColumn(_ cell: CSVCell, earlier: CSVCell, in name: String) -> Diagnostic {
        Diagnostic(
            code: "CSV.HEADER_DUPLICATE",
            message: "column '\(cell.text)' appears twice, first in column \(earlier.column) of the line; "
                + "rename or remove one",
            place: cell.place(in: name), length: cell.text.count)
    }

    /// - Parameter splitNumber: two cells that may be one number with a decimal comma.
    static func csvRowTooLong(
        _ count: Int, header: Int, splitNumber: (CSVCell, CSVCell)?, _ place: Place
    ) -> Diagnostic {
        let lengths = "the row has \(cells(count)) and the header \(header); "
        guard let (whole, decimals) = splitNumber else {
            return Diagnostic(
                code: "CSV.ROW_LENGTH",
                message: lengths + "remove what begins here, or put a cell that holds the separator in quotes",
                place: place)
        }
        let (comma, point) = ("\(whole.text),\(decimals.text)", "\(whole.text).\(decimals.text)")
        return Diagnostic(
            code: "CSV.ROW_LENGTH",
            message: lengths + "if '\(comma)' in column \(whole.column) of the line is one number, write \(point), "
                + "or save the file with semicolons between the cells; else remove what is too much",
            place: place)
    }

    static func csvRowTooShort(_ count: Int, header: [CSVCell], _ place: Place) -> Diagnostic {
        let missing = header.dropFirst(count).map { "'\($0.text)'" }.joined(separator: ", ")
        return Diagnostic(
            code: "CSV.ROW_LENGTH",
            message: "the row has \(cells(count)) and the header \(header.count); missing: \(missing)", place: place)
    }

    static func csvTooManyRows(_ limit: Int, _ place: Place) -> Diagnostic {
        Diagnostic(code: "CSV.LIMIT", message: "more than \(limit) rows; split the file", place: place)
    }

    static func csvTooManyColumns(_ limit: Int, _ place: Place) -> Diagnostic {
        Diagnostic(code: "CSV.LIMIT", message: "more than \(limit) columns", place: place)
    }

    static func csvCellTooLong(_ limit: Int, _ place: Place) -> Diagnostic {
        Diagnostic(
            code: "CSV.LIMIT", message: "the cell is longer than \(limit) bytes; is a closing quote missing?",
            place: place)
    }

    static func csvQuoteInside(_ place: Place) -> Diagnostic {
        Diagnostic(
            code: "CSV.QUOTE",
            message: "a quote inside a cell without quotes; put the whole cell in quotes and double the quote",
            place: place)
    }

    static func csvTextAfterQuote(_ place: Place) -> Diagnostic {
        Diagnostic(
            code: "CSV.QUOTE",
            message: "text after the closing quote; expected a separator or the end of the line "
                + "(a quote inside a quoted cell is doubled)",
            place: place)
    }

    static func csvUnclosedQuote(_ place: Place) -> Diagnostic {
        Diagnostic(code: "CSV.QUOTE", message: "the quote that opens here is never closed", place: place)
    }

    static func csvLoneReturn(_ place: Place) -> Diagnostic {
        Diagnostic(
            code: "CSV.LINE_END",
            message: "a carriage return without a line feed; expected lines that end with LF or CRLF", place: place)
    }

    private static func cells(_ count: Int) -> String {
        count == 1 ? "1 cell" : "\(count) cells"
    }
}
