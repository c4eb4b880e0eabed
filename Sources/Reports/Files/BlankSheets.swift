package import Calls
import Rubrics
import Sheets
package import Tabular

/// Blank score sheets, one file an evaluator, as `--assessments` reads them back.
package enum BlankSheets {
    /// The kind of file.
    package enum Format: Sendable, Hashable {
        case csv(CSVDialect)
        case xlsx
        case ods

        fileprivate var suffix: String {
            switch self {
            case .csv: ".csv"
            case .xlsx: ".xlsx"
            case .ods: ".ods"
            }
        }
    }

    /// - Parameters:
    ///   - plan: who reads what, with the proposals' titles.
    ///   - issue: which handing out this is; workbooks carry it.
    ///   - style: in which language workbooks say how they are filled in. What is read back is the same in all.
    package static func files(
        for plan: ReadingPlan, format: Format = .csv(.standard), issue: Int = 1,
        style: NumberStyle = .standard
    ) -> [OutputFile] {
        plan.sheets.map { sheet in
            OutputFile(
                name: fileName(of: sheet.evaluator, suffix: format.suffix),
                bytes: bytes(sheet, plan, format, style, issue: issue))
        }
    }

    private static func bytes(
        _ sheet: ReadingPlan.Sheet, _ plan: ReadingPlan, _ format: Format, _ style: NumberStyle, issue: Int
    ) -> [UInt8] {
        switch format {
        case .csv(let dialect): csv(sheet, plan, dialect)
        case .xlsx: XLSXWriter.bytes(BlankWorkbook.draft(sheet, plan, style, issue: issue))
        case .ods: ODSWriter.bytes(BlankWorkbook.draft(sheet, plan, style, issue: issue))
        }
    }

    /// Without the facts that workbooks show: a CSV file has nothing that tells them from scores on the way back.
    private static func csv(_ sheet: ReadingPlan.Sheet, _ plan: ReadingPlan, _ dialect: CSVDialect) -> [UInt8] {
        var writer = CSVWriter(dialect: dialect)
        let columns = plan.criteria.flatMap { [$0.id, "\($0.id)_comment"] }
        let own = columns + (plan.expertise.isEmpty ? [] : [ExpertiseMean.column]) + ["conflict", "recommendation"]
        writer.row((["proposal", "evaluator", "title"] + own).map(CSVField.text))
        for proposal in sheet.proposals {
            let blanks = Array(repeating: CSVField.empty, count: own.count)
            writer.row([.text(proposal.id), .text(sheet.evaluator), .text(proposal.title)] + blanks)
        }
        return writer.bytes
    }

    /// The name itself as far as every file system takes it: letters and digits of any script, `-`, `_`, `.`, `@` and blanks stay, but
    /// no dot or blank at an end. Of any other character every byte becomes `~` and two digits, so that no name leads out of the
    /// folder and no two share a file.
    static func fileName(of evaluator: String, suffix: String = ".csv") -> String {
        let scalars = Array(evaluator.unicodeScalars)
        let name = scalars.indices.map { index in
            let isAtEnd = index == 0 || index == scalars.count - 1
            return stays(scalars[index], isAtEnd: isAtEnd) ? String(scalars[index]) : escaped(scalars[index])
        }.joined()
        return (deviceNames.contains(name.lowercased()) ? "~\(name)" : name) + suffix
    }

    private static func stays(_ scalar: Unicode.Scalar, isAtEnd: Bool) -> Bool {
        if scalar == "." || scalar == " " { return !isAtEnd }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .nonspacingMark, .spacingMark:
            return true
        default: return scalar == "-" || scalar == "_" || scalar == "@"
        }
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        let digits = Array("0123456789ABCDEF")
        return String(scalar).utf8.map { "~\(digits[Int($0 >> 4)])\(digits[Int($0 & 15)])" }.joined()
    }

    /// Names that Windows keeps for devices, whatever their ending.
    private static let deviceNames = Set(["con", "prn", "aux", "nul"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] })
}
