package import Scoring
import Diagnostics
import Tabular

/// Who assesses for which proposal and was given what to read, as `run --evaluators` takes it: the columns `evaluator`, `proposal` and
/// `reads`, and `conflicts` where any were declared.
package enum PeerListCSV {
    /// - Parameter conflicts: by applicant; those without any are left out.
    package static func bytes(_ allocation: PeerAllocation, conflicts: [String: Set<String>]) -> [UInt8] {
        var csv = CSVWriter(dialect: .standard)
        let hasConflicts = conflicts.contains { !$0.value.isEmpty }
        let header = ["evaluator", "proposal", "reads"] + (hasConflicts ? ["conflicts"] : [])
        csv.row(header.map(CSVField.text))
        for sheet in allocation.sheets {
            let barred = conflicts[sheet.evaluator]?.sorted { $0.precedes($1) } ?? []
            let cells = [sheet.evaluator, sheet.evaluator, sheet.proposals.joined(separator: ";")]
            csv.row((cells + (hasConflicts ? [barred.joined(separator: ";")] : [])).map(CSVField.text))
        }
        return csv.bytes
    }
}
