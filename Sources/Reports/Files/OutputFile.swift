import Calls
package import Tabular
package import Tuning

/// A file that comes out of a call, in memory: the name inside the output folder and the bytes.
package struct OutputFile: Sendable, Hashable {
    /// One of a fixed few; never made from a proposal's id.
    package var name: String
    package var bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// All files of a tuning report. Equal reports give equal bytes.
/// - Parameter xlsx: whether there is a workbook of the tables too.
package func files(
    for report: TuningReport, dialect: CSVDialect = .standard, numbers: NumberStyle = .standard, xlsx: Bool = false
) -> [OutputFile] {
    [OutputFile(name: "tuning.json", bytes: TuningJSON.bytes(for: report))]
        + TuningCSV.files(for: report, dialect: dialect) + [
            OutputFile(name: "report.html", bytes: CallPage.bytes(for: report.result, tuning: report, numbers: numbers))
        ] + (xlsx ? [TableWorkbook.file("tuning.xlsx", of: TuningCSV.files(for: report, dialect: .workbook))] : [])
}

/// All files of a comparison. Equal comparisons give equal bytes.
/// - Parameter xlsx: whether there is a workbook of the tables too.
package func files(
    for comparison: Comparison, dialect: CSVDialect = .standard, numbers: NumberStyle = .standard, xlsx: Bool = false
) -> [OutputFile] {
    tables(comparison, dialect) + [
        OutputFile(name: "compare.json", bytes: ComparisonJSON.bytes(for: comparison)),
        OutputFile(name: "compare.html", bytes: ComparePage.bytes(for: comparison, numbers: numbers)),
    ] + (xlsx ? [TableWorkbook.file("compare.xlsx", of: tables(comparison, .workbook))] : [])
}

private func tables(_ comparison: Comparison, _ dialect: CSVDialect) -> [OutputFile] {
    [
        OutputFile(name: "compare.csv", bytes: ComparisonCSV.bytes(for: comparison, dialect: dialect)),
        OutputFile(name: "rules.csv", bytes: RulesCSV.bytes(for: comparison, dialect: dialect)),
    ]
}

/// Column names that a rubric chooses beside fixed ones: one that is taken already is written as `kind.name`.
func columns(_ names: [String], kind: String, beside fixed: [String]) -> [String] {
    names.map { fixed.contains($0) ? "\(kind).\($0)" : $0 }
}
