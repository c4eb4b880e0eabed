import Awards
package import Calls
import JSON

/// One row of `result.json` alone, for a register that keeps each decision by itself.
package enum ResultRow {
    /// - Parameter result: of the call whose row this is.
    package static func bytes(of row: CallResult.Row, in result: CallResult) -> [UInt8] {
        var output: [UInt8] = []
        JSONWriter.add(to: &output, level: 0) { ResultRowJSON(of: result).write(row, to: &$0) }
        return output
    }
}
