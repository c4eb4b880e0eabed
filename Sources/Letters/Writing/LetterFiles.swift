import Awards
import Calls
import FEEL
import Numbers
package import Reports
import Rubrics
import Tabular
import Wording

/// The files of a batch: each letter as a page and as text, all of them to print, and a table for mail merge.
package enum LetterFiles {
    /// Equal batches give equal bytes.
    package static func files(_ batch: LetterBatch, _ request: LetterRequest) -> [OutputFile] {
        batch.letters.flatMap { letter in
            [
                OutputFile(name: letter.fileName + ".html", bytes: Array(letter.html.utf8)),
                OutputFile(name: letter.fileName + ".txt", bytes: Array(letter.plain.utf8)),
            ]
                + (request.records[letter.proposal]?.files ?? []).map {
                    OutputFile(name: letter.fileName + $0.ending, bytes: $0.bytes)
                }
        } + [
            OutputFile(name: "letters.html", bytes: Array(batch.printed.utf8)),
            OutputFile(name: "letters.csv", bytes: table(batch, request)),
        ]
    }

    private static let columns = [
        "number", "proposal", "outcome", "language", "reference", "date", "applicant", "address", "title", "subject",
        "requested", "awarded", "unit", "redress_until", "file",
        "register_entry", "proof",
    ]

    private static func table(_ batch: LetterBatch, _ request: LetterRequest) -> [UInt8] {
        var csv = CSVWriter()
        csv.row(columns.map(CSVField.text))
        let end = request.settings.redress?.lastDay(of: request.date)
        for letter in batch.letters {
            let decision = request.result.rows.decided(letter.row).decision
            let text = { (name: String) in CSVField.text(letter.fields.text(name)) }
            let address = letter.fields.list("address").map { $0.text("line") }.joined(separator: "\n")
            csv.row([
                .number(String(letter.number)), .text(letter.proposal), .text(letter.outcome.rawValue),
                .text(letter.language), text("reference"), .text(request.date.description), text("applicant"),
                .text(address), text("title"), text("subject"), amount(decision?.requested),
                amount(letter.outcome.isFunded ? decision?.awarded : nil),
                .text(request.result.rubric.award?.unit.english ?? ""), .text(end?.description ?? ""),
                .text(letter.fileName + ".html"), text("register_entry"), text("register_proof"),
            ])
        }
        return csv.bytes
    }

    private static func amount(_ amount: Decimal128?) -> CSVField {
        amount.map { .number($0.text) } ?? .empty
    }
}
