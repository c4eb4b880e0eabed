import FoundationEssentials
import TestSupport
import Testing

/// Tables of the corpora as numbers.
enum Golden {
    /// Rows of cells without quotation marks; the header is left out.
    static func rows(_ path: String) throws -> [[String]] {
        try Corpora.rows(path, separator: ",").map { row in row.map { $0.filter { $0 != "\"" } } }
    }

    /// The numbers of a table whose first column is a name.
    static func named(_ path: String) throws -> [(name: String, numbers: [Double?])] {
        try rows(path).map { ($0[0], $0.dropFirst().map { Double($0) }) }
    }

    /// A compressed table of numbers.
    static func compressed(_ path: String) throws -> [[Double]] {
        let data = try #require(FileManager.default.contents(atPath: "\(Corpora.folder)/\(path)"), "\(path)")
        return try Gunzip.text([UInt8](data)).split(whereSeparator: \.isNewline).dropFirst().map { line in
            try line.split(separator: ",").map { try #require(Double($0), "\($0)") }
        }
    }
}
