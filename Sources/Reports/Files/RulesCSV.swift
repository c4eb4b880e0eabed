package import Tabular
package import Tuning

/// `rules.csv`: one row a rule that the two sides of a comparison write differently. An empty cell is not written; `standard` is
/// what counts then.
package enum RulesCSV {
    private static let heading = ["section", "name", "rule", "old", "new", "standard"]

    package static func bytes(for comparison: Comparison, dialect: CSVDialect = .standard) -> [UInt8] {
        var writer = CSVWriter(dialect: dialect)
        writer.row(heading.map(CSVField.text))
        for change in comparison.rules {
            let cells = [
                change.section, change.name, change.key, change.old ?? "", change.new ?? "", change.standard ?? "",
            ]
            writer.row(cells.map(CSVField.text))
        }
        return writer.bytes
    }
}
