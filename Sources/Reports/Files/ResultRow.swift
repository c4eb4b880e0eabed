package import Calls
package import Rubrics

/// One row of `result.json` alone, for a register that keeps each decision by itself.
package enum ResultRow {
    /// - Parameter rubric: of the call whose row this is.
    package static func bytes(of row: CallResult.Row, in rubric: Rubric) -> [UInt8] {
        var output: [UInt8] = []
        JSONWriter.add(to: &output, level: 0) { ResultRowJSON.write(row, rubric, to: &$0) }
        return output
    }
}
