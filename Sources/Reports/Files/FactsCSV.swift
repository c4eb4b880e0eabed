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
        for submissions: some Sequence<Submission>, facts: [FactDefinition], dialect: CSVDialect = .standard
    ) -> [UInt8] {
        var output = head(facts, dialect)
        for submission in submissions { add(submission, facts, dialect, to: &output) }
        return output
    }

    static func head(_ facts: [FactDefinition], _ dialect: CSVDialect) -> [UInt8] {
        var writer = CSVWriter(dialect: dialect)
        writer.row((first + columns(facts.map(\.name), kind: "fact", beside: first)).map(CSVField.text))
        return writer.bytes
    }

    static func add(
        _ submission: Submission, _ facts: [FactDefinition], _ dialect: CSVDialect, to output: inout [UInt8]
    ) {
        guard submission.facts.count == facts.count, submission.origin.record > 0 else { return }
        CSVWriter.add(to: &output, dialect: dialect) { csv in
            csv.text(submission.origin.file)
            csv.count(submission.origin.record)
            csv.optional(submission.proposal)
            for value in submission.facts { csv.fact(value) }
            csv.endRow()
        }
    }
}
