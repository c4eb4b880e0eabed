import Calls
import Tabular

/// A file with something for every row of a call: a beginning, a piece a row, an end. The pieces are made on all threads, which share the object
/// that makes them.
protocol RowFile: AnyObject, Sendable {
    /// Inside the output folder.
    static var name: String { get }

    /// - Parameter style: of sentences, where the file has some.
    init(_ result: CallResult, _ dialect: CSVDialect, _ style: NumberStyle)

    var head: [UInt8] { get }
    /// - Parameter position: of the row, from 0.
    func add(_ row: CallResult.Row, at position: Int, to output: inout [UInt8])
    var tail: [UInt8] { get }
}

extension RowFile {
    var tail: [UInt8] { [] }

    /// The whole file in memory.
    static func wholeFile(
        _ result: CallResult, _ dialect: CSVDialect, _ style: NumberStyle = .standard
    ) -> [UInt8] {
        let file = Self(result, dialect, style)
        var output = file.head
        for (position, row) in result.rows.made.enumerated() { file.add(row, at: position, to: &output) }
        return output + file.tail
    }
}
