import Awards
package import Calls
import Diagnostics
import FEEL
import Intake
import Numbers
import Rubrics
import Scoring
package import Tabular
import Wording

/// `decisions.csv`: one row a submission, in the order of the result.
///
/// `reason` is the sentence for people; it and `notes` are in the reader's language, everything else is the same in all. Reason codes and tied proposals are joined by `;`. Scores are written exactly where a finite decimal form exists, else rounded
/// to four places, half to even (or as the rubric rounds for the display; with more digits where a threshold would seem to be met); the exact fractions stand in `scores.csv` and `result.json`.
/// The facts that the rubric names in `report: { columns: … }` stand after the ranking score, each under its name.
/// `notes` has what people should know of the row, in words, joined by `; `: scores that nobody gave, rows of score sheets that were
/// refused, comments that are missing, disagreement.
/// In a trial the last column, `trial`, says what was tried.
/// `requested` is empty for whoever was not ranked; `awarded` is 0 for whoever gets nothing.
package final class DecisionsCSV: RowFile {
    static let name = "decisions.csv"

    /// What a cell holds, or some that are much alike; those of one name are called by it.
    private enum Column: String, Sendable {
        case rank, proposal, title, status, reasons, reason, total
        case rankingScore = "ranking_score"
        case exactTotal = "total_exact"
        case exactRankingScore = "ranking_score_exact"
        case facts, criteria, requested, awarded, lot
        case lotRank = "lot_rank"
        case reservePlace = "reserve_place"
        case chance, tie, notes
        case sourceFile = "source_file"
        case sourceLine = "source_line"
        case sha256, trial
    }

    private let columns: [Column]
    private let dialect: CSVDialect
    private let style: NumberStyle
    private let rounding: RoundingRule?
    /// Of the total.
    private let threshold: Decimal128?
    /// By criterion.
    private let thresholds: [Decimal128?]
    /// Which fact is the title; nil: none.
    private let title: Int?
    /// Those that the rubric has reported, and the names of their columns.
    private let facts: [Int]
    private let factNames: [String]
    private let criterionNames: [String]
    /// Of being drawn.
    private let chances: [String: Rational]
    private let trial: String?

    init(_ result: CallResult, _ dialect: CSVDialect, _ style: NumberStyle = .standard) {
        let rubric = result.rubric
        let draws = rubric.award?.draw != nil
        let first: [Column] = [.rank, .proposal, .title, .status, .reasons, .reason, .total, .rankingScore]
        let last: [Column] =
            [.requested, .awarded, .lot, .lotRank, .reservePlace] + (draws ? [.chance] : [])
            + [.tie, .notes, .sourceFile, .sourceLine, .sha256]
        // Beside numbers that a workbook rounds.
        let exact: [Column] = dialect == .workbook ? [.exactTotal, .exactRankingScore] : []
        let fixed = (first + last + [.trial]).map(\.rawValue)
        criterionNames = Reports.columns(rubric.criteria.map(\.id), kind: "criterion", beside: fixed)
        facts = rubric.reportedFacts
        factNames = Reports.columns(
            facts.map { rubric.facts[$0].name }, kind: "fact", beside: fixed + criterionNames)
        trial = rubric.trialText
        columns = first + exact + [.facts, .criteria] + last + (trial == nil ? [] : [.trial])
        title = rubric.facts.firstIndex { $0.name == "title" }
        rounding = rubric.assessments.rounding
        threshold = rubric.total?.threshold
        thresholds = rubric.criteria.map(\.threshold)
        chances = result.awards?.draw?.chances ?? [:]
        (self.dialect, self.style) = (dialect, style)
    }

    package static func bytes(for result: CallResult, dialect: CSVDialect = .standard) -> [UInt8] {
        wholeFile(result, dialect)
    }

    var head: [UInt8] {
        var writer = CSVWriter(dialect: dialect)
        let names = columns.flatMap { column in
            switch column {
            case .facts: factNames
            case .criteria: criterionNames
            default: [column.rawValue]
            }
        }
        writer.row(names.map(CSVField.text))
        return writer.bytes
    }

    func add(_ row: CallResult.Row, at position: Int, to output: inout [UInt8]) {
        CSVWriter.add(to: &output, dialect: dialect) { csv in
            for index in columns.indices { write(columns[index], of: row, to: &csv) }
            csv.endRow()
        }
    }

    // MARK: - The cells

    private func write(_ column: Column, of row: borrowing CallResult.Row, to csv: inout CSVWriter) {
        switch column {
        case .rank: csv.count(row.decision?.ranked.rank)
        case .proposal: csv.optional(row.submission.proposal)
        case .title: csv.fact(fact(title, of: row))
        case .status: csv.text(row.status.rawValue)
        case .reasons, .reason, .tie, .notes: texts(column, of: row, to: &csv)
        case .total, .rankingScore, .exactTotal, .exactRankingScore: score(column, of: row, to: &csv)
        case .facts: for index in facts { csv.fact(fact(index, of: row)) }
        case .criteria: criteria(of: row, to: &csv)
        case .requested, .awarded, .lot, .lotRank, .reservePlace, .chance: award(column, of: row, to: &csv)
        case .sourceFile: csv.text(row.submission.origin.file)
        case .sourceLine: csv.count(row.submission.origin.line > 0 ? row.submission.origin.line : nil)
        case .sha256: csv.text(row.submission.origin.sha256)
        case .trial: csv.text(trial ?? "")
        }
    }

    private func texts(_ column: Column, of row: borrowing CallResult.Row, to csv: inout CSVWriter) {
        switch column {
        case .reasons:
            let reasons = row.reasons
            csv.texts(reasons.count, separatedBy: ";") { $1.append(utf8: reasons[$0].code) }
        case .reason:
            let reasons = row.reasons
            csv.texts(reasons.count, separatedBy: "; ") { style.write(reasons[$0].message, to: &$1) }
        case .tie:
            let others = row.decision?.tiedWith ?? []
            csv.texts(others.count, separatedBy: ";") { $1.append(utf8: others[$0]) }
        default:
            let remarks = row.card?.remarks ?? []
            csv.texts(remarks.count, separatedBy: "; ") { index, cell in
                style.write(remarks[index].message, to: &cell)
                guard let place = remarks[index].place else { return }
                cell.append(utf8: " (")
                place.write(to: &cell)
                cell.append(UInt8(ascii: ")"))
            }
        }
    }

    private func score(_ column: Column, of row: borrowing CallResult.Row, to csv: inout CSVWriter) {
        let (total, rankingScore) = (row.card?.total, row.card?.rankingScore)
        switch column {
        case .total: csv.display(total, rounding, threshold: threshold)
        case .rankingScore: csv.display(rankingScore, rounding, threshold: rankingScore == total ? threshold : nil)
        case .exactTotal: csv.fraction(total)
        default: csv.fraction(rankingScore)
        }
    }

    /// Who is not eligible has no score.
    private func criteria(of row: borrowing CallResult.Row, to csv: inout CSVWriter) {
        let scores = row.card?.criteria ?? []
        for index in thresholds.indices {
            let score = index < scores.count ? scores[index].score : nil
            csv.display(score, rounding, threshold: thresholds[index])
        }
    }

    private func award(_ column: Column, of row: borrowing CallResult.Row, to csv: inout CSVWriter) {
        switch column {
        case .requested: csv.amount(row.decision?.requested)
        case .awarded: csv.amount(row.decision?.awarded ?? 0)
        case .lot: csv.optional(row.decision?.lot)
        case .lotRank: csv.count(row.decision?.lotRank)
        case .reservePlace: csv.count(row.decision?.reservePlace)
        default: csv.chance(row.submission.proposal.flatMap { chances[$0] })
        }
    }

    private func fact(_ index: Int?, of row: borrowing CallResult.Row) -> Value {
        index.flatMap { row.submission.facts.indices.contains($0) ? row.submission.facts[$0] : nil } ?? .null
    }
}
