import Diagnostics
import FEEL
package import Intake
package import Rubrics
package import Tabular

/// `facts.csv`, and what `fundscore facts` prints: one row a record, one column a fact, in the rubric's order.
///
/// Numbers in plain notation, `true`/`false`, ISO dates and durations, lists joined by `; `, contexts in FEEL's notation; a missing fact is an
/// empty cell. A file that could not be read has no facts and no row.
package enum FactsCSV {
    private static let first = ["source_file", "record", "proposal"]

    package static func bytes(
        for submissions: SubmissionList, facts: [FactDefinition], dialect: CSVDialect = .standard
    ) -> [UInt8] {
        var output = head(facts, dialect)
        for position in submissions.indices { add(position, of: submissions, facts, dialect, to: &output) }
        return output
    }

    static func head(_ facts: [FactDefinition], _ dialect: CSVDialect) -> [UInt8] {
        var writer = CSVWriter(dialect: dialect)
        writer.row((first + columns(facts.map(\.name), kind: "fact", beside: first)).map(CSVField.text))
        return writer.bytes
    }

    /// Texts go from where they are kept into the file: no submission is made.
    static func add(
        _ position: Int, of submissions: SubmissionList, _ facts: [FactDefinition], _ dialect: CSVDialect,
        to output: inout [UInt8]
    ) {
        let (file, record) = submissions.key(position)
        guard submissions.factCount(position) == facts.count, record > 0 else { return }
        CSVWriter.add(to: &output, dialect: dialect) { csv in
            csv.text { $0.append(contentsOf: file) }
            csv.count(record)
            csv.optional(submissions.proposal(position))
            submissions.eachFact(position, separatedBy: ValueText.separator) { text in
                csv.text(text)
            } other: { value in
                csv.fact(value)
            }
            csv.endRow()
        }
    }
}
