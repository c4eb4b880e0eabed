package import Calls
import Diagnostics
package import Tabular

/// The assessments that are owed, one row each: `evaluator, proposal, criteria, sheet`, ready for a reminder by mail.
package enum StatusCSV {
    /// In the order of evaluators and proposals. The criteria are joined by `; `; `sheet` is the row in the sheet, if there is one.
    package static func bytes(for status: CallStatus, dialect: CSVDialect = .standard) -> [UInt8] {
        var csv = CSVWriter(dialect: dialect)
        csv.row(["evaluator", "proposal", "criteria", "sheet"].map(CSVField.text))
        for evaluator in status.evaluators {
            for missing in evaluator.missing {
                csv.row([
                    .text(evaluator.name), .text(missing.proposal), .text(missing.criteria.joined(separator: "; ")),
                    missing.place.map { .text($0.description) } ?? .empty,
                ])
            }
        }
        return csv.bytes
    }
}
