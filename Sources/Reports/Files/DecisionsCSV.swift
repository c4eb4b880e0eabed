import Awards
package import Calls
import FEEL
import Intake
import Numbers
import Rubrics
import Scoring
package import Tabular

/// `decisions.csv`: one row a submission, in the order of the result.
///
/// `reason` is the sentence for people. Reason codes and tied proposals are joined by `;`. Scores are written exactly where a finite decimal form exists, else rounded
/// to four places, half to even (or as the rubric rounds for the display; with more digits where a threshold would seem to be met); the exact fractions stand in `scores.csv` and `result.json`.
/// The facts that the rubric names in `report: { columns: … }` stand after the ranking score, each under its name.
/// `notes` has what people should know of the row, in words, joined by `; `: scores that nobody gave, rows of score sheets that were
/// refused, comments that are missing, disagreement.
/// In a trial the last column, `trial`, says what was tried.
/// `requested` is empty for whoever was not ranked; `awarded` is 0 for whoever gets nothing.
package struct DecisionsCSV: RowFile {
    static let name = "decisions.csv"
    private static let first = ["rank", "proposal", "title", "status", "reasons", "reason", "total", "ranking_score"]
    /// `chance` (of being drawn, an exact fraction) only where the rubric draws.
    private var last: [String] {
        ["requested", "awarded", "lot", "lot_rank", "reserve_place"] + (draws ? ["chance"] : [])
            + ["tie", "notes", "source_file", "source_line", "sha256"]
    }

    private let rubric: Rubric
    private let draws: Bool
    private let chances: [String: Rational]
    private let title: Int?
    private let dialect: CSVDialect

    init(_ result: CallResult, _ dialect: CSVDialect) {
        rubric = result.rubric
        draws = rubric.award?.draw != nil
        chances = result.awards?.draw?.chances ?? [:]
        title = rubric.facts.firstIndex { $0.name == "title" }
        self.dialect = dialect
    }

    package static func bytes(for result: CallResult, dialect: CSVDialect = .standard) -> [UInt8] {
        wholeFile(result, dialect)
    }

    var head: [UInt8] {
        let fixed = Self.first + last + ["trial"]
        let criteria = columns(rubric.criteria.map(\.id), kind: "criterion", beside: fixed)
        let named = rubric.reportedFacts.map { rubric.facts[$0].name }
        let facts = columns(named, kind: "fact", beside: fixed + criteria)
        var writer = CSVWriter(dialect: dialect)
        let exact = dialect == .workbook ? ["total_exact", "ranking_score_exact"] : []
        writer.row((Self.first + exact + facts + criteria + last + rubric.trialColumn).map(CSVField.text))
        return writer.bytes
    }

    private static func notes(_ row: CallResult.Row) -> String {
        (row.card?.remarks ?? []).map { remark in remark.text + (remark.place.map { " (\($0))" } ?? "") }
            .joined(separator: "; ")
    }

    func add(_ row: CallResult.Row, at position: Int, to output: inout [UInt8]) {
        CSVWriter.add(to: &output, dialect: dialect) { write(row, to: &$0) }
    }

    private func write(_ row: CallResult.Row, to csv: inout CSVWriter) {
        let (submission, card, decision) = (row.submission, row.card, row.decision)
        let rounding = rubric.assessments.rounding
        csv.count(decision?.ranked.rank)
        csv.optional(submission.proposal)
        csv.fact(title.flatMap { submission.facts.indices.contains($0) ? submission.facts[$0] : nil } ?? .null)
        csv.text(row.status.rawValue)
        csv.text(row.reasons.map(\.code).joined(separator: ";"))
        csv.text(row.reasons.map(\.text).joined(separator: "; "))
        csv.display(card?.total, rounding, threshold: rubric.total?.threshold)
        let isTotal = card?.rankingScore == card?.total
        csv.display(card?.rankingScore, rounding, threshold: isTotal ? rubric.total?.threshold : nil)
        for number in [card?.total, card?.rankingScore] { csv.fraction(number) }
        for fact in rubric.reportedFacts {
            csv.fact(submission.facts.indices.contains(fact) ? submission.facts[fact] : .null)
        }
        let scores = card?.criteria ?? []
        for index in rubric.criteria.indices {
            csv.display(
                scores.indices.contains(index) ? scores[index].score : nil, rounding,
                threshold: rubric.criteria[index].threshold)
        }
        csv.amount(decision?.requested)
        csv.amount(decision?.awarded ?? 0)
        csv.optional(decision?.lot)
        csv.count(decision?.lotRank)
        csv.count(decision?.reservePlace)
        if draws { csv.chance(submission.proposal.flatMap { chances[$0] }) }
        csv.text((decision?.tiedWith ?? []).joined(separator: ";"))
        csv.text(Self.notes(row))
        csv.text(submission.origin.file)
        csv.count(submission.origin.line > 0 ? submission.origin.line : nil)
        csv.text(submission.origin.sha256)
        if let trial = rubric.trialText { csv.text(trial) }
        csv.endRow()
    }
}
