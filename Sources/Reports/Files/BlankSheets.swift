import Rubrics
public import Calls
import Tabular

/// Blank score sheets, one file an evaluator, as `--assessments` reads them back.
public enum BlankSheets {
    /// - Parameter plan: who reads what, with the proposals' titles.
    public static func files(for plan: ReadingPlan) -> [OutputFile] {
        plan.sheets.map { sheet in
            OutputFile(name: fileName(of: sheet.evaluator), bytes: bytes(sheet, plan))
        }
    }

    private static func bytes(_ sheet: ReadingPlan.Sheet, _ plan: ReadingPlan) -> [UInt8] {
        var writer = CSVWriter()
        let columns = plan.criteria.flatMap { [$0, "\($0)_comment"] }
        writer.row((["proposal", "evaluator", "title"] + columns + ["conflict", "recommendation"]).map(CSVField.text))
        for proposal in sheet.proposals {
            let blanks = Array(repeating: CSVField.empty, count: columns.count + 2)
            writer.row([.text(proposal.id), .text(sheet.evaluator), .text(proposal.title)] + blanks)
        }
        return writer.bytes
    }

    /// Letters, digits, `.`, `-` and `_` stay; every other byte becomes `~` and two digits, so that no id leads out of the
    /// folder and no two ids share a file.
    static func fileName(of evaluator: String) -> String {
        let digits = Array("0123456789ABCDEF")
        let name = evaluator.utf8.enumerated().map { index, byte -> String in
            let scalar = Unicode.Scalar(byte)
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
            let isSign = scalar == "_" || scalar == "-" || (scalar == "." && index > 0)
            return isPlain || isSign ? String(scalar) : "~\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
        }.joined()
        return name + ".csv"
    }
}
