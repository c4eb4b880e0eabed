import Awards
public import Calls
import Intake
import Numbers
import Rubrics
import Scoring
public import Tabular

/// `decisions.csv`: one row a submission, in the order of the result.
///
/// Reason codes and tied proposals are joined by `;`. Scores are written exactly where a finite decimal form exists, else rounded
/// to four places, half to even (or as the rubric rounds for the display); the exact fractions stand in `scores.csv` and `result.json`.
/// `requested` is empty for whoever was not ranked; `awarded` is 0 for whoever gets nothing.
public struct DecisionsCSV: RowFile {
    static let name = "decisions.csv"
    private static let first = ["rank", "proposal", "title", "status", "reasons", "total", "ranking_score"]
    private static let last = ["requested", "awarded", "lot", "tie", "source_file", "source_line", "sha256"]

    private let rubric: Rubric
    private let title: Int?
    private let dialect: CSVDialect

    init(_ result: CallResult, _ dialect: CSVDialect) {
        rubric = result.rubric
        title = rubric.facts.firstIndex { $0.name == "title" }
        self.dialect = dialect
    }

    public static func bytes(for result: CallResult, dialect: CSVDialect = .standard) -> [UInt8] {
        wholeFile(result, dialect)
    }

    var head: [UInt8] {
        let criteria = columns(rubric.criteria.map(\.id), kind: "criterion", beside: Self.first + Self.last)
        var writer = CSVWriter(dialect: dialect)
        writer.row((Self.first + criteria + Self.last).map(CSVField.text))
        return writer.bytes
    }

    func add(_ row: CallResult.Row, at position: Int, to output: inout [UInt8]) {
        var writer = CSVWriter(dialect: dialect, isContinued: true)
        writer.row(cells(row))
        output += writer.bytes
    }

    private func cells(_ row: CallResult.Row) -> [CSVField] {
        let (submission, card, decision) = (row.submission, row.card, row.decision)
        let rounding = rubric.assessments.rounding
        let titleField = title.flatMap { submission.facts.indices.contains($0) ? submission.facts[$0] : nil }
        let start: [CSVField] = [
            decision.map { .number(String($0.ranked.rank)) } ?? .empty,
            submission.proposal.map(CSVField.text) ?? .empty,
            titleField.map(ValueText.field) ?? .empty,
            .text(row.status.rawValue),
            .text(row.reasons.map(\.code).joined(separator: ";")),
            .display(card?.total, rounding),
            .display(card?.rankingScore, rounding),
        ]
        let scores = rubric.criteria.indices.map { index in
            CSVField.display(
                card.flatMap { $0.criteria.indices.contains(index) ? $0.criteria[index].score : nil }, rounding)
        }
        let end: [CSVField] = [
            .amount(decision?.requested),
            .amount(decision?.awarded ?? 0),
            decision?.lot.map(CSVField.text) ?? .empty,
            .text((decision?.tiedWith ?? []).joined(separator: ";")),
            .text(submission.origin.file),
            submission.origin.line > 0 ? .number(String(submission.origin.line)) : .empty,
            .text(submission.origin.sha256),
        ]
        return start + scores + end
    }
}
