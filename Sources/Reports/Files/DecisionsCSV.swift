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

    /// A column: what it is called, and what a row has in it. Or some that are much alike.
    private struct Column: Sendable {
        typealias Cell = @Sendable (borrowing CallResult.Row, inout CSVWriter) -> Void

        let names: [String]
        /// Writes one cell, of several columns one each.
        let write: Cell

        init(_ name: String, _ write: @escaping Cell) { self.init([name], write) }

        init(_ names: [String], _ write: @escaping Cell) { (self.names, self.write) = (names, write) }
    }

    private let all: [Column]
    private let dialect: CSVDialect

    init(_ result: CallResult, _ dialect: CSVDialect, _ style: NumberStyle = .standard) {
        let rubric = result.rubric
        let (first, last) = (Self.first(rubric, style), Self.last(result, style))
        let fixed = (first + last).flatMap(\.names) + ["trial"]
        let criteria = Self.criteria(rubric, beside: fixed)
        let facts = Self.facts(rubric, beside: fixed + criteria.names)
        let exact = dialect == .workbook ? Self.exact : []
        let trial = rubric.trialText.map { text in [Column("trial") { $1.text(text) }] } ?? []
        all = first + exact + [facts, criteria] + last + trial
        self.dialect = dialect
    }

    package static func bytes(for result: CallResult, dialect: CSVDialect = .standard) -> [UInt8] {
        wholeFile(result, dialect)
    }

    var head: [UInt8] {
        var writer = CSVWriter(dialect: dialect)
        writer.row(all.flatMap(\.names).map(CSVField.text))
        return writer.bytes
    }

    func add(_ row: CallResult.Row, at position: Int, to output: inout [UInt8]) {
        CSVWriter.add(to: &output, dialect: dialect) { csv in
            let columns = all
            for index in columns.indices { columns.span[index].write(row, &csv) }
            csv.endRow()
        }
    }

    // MARK: - The columns

    private static func first(_ rubric: Rubric, _ style: NumberStyle) -> [Column] {
        let title = rubric.facts.firstIndex { $0.name == "title" }
        let rounding = rubric.assessments.rounding
        let threshold = rubric.total?.threshold
        return [
            Column("rank") { $1.count($0.decision?.ranked.rank) },
            Column("proposal") { $1.optional($0.submission.proposal) },
            Column("title") { $1.fact(fact(title, of: $0)) },
            Column("status") { $1.text($0.status.rawValue) },
            Column("reasons") { row, csv in
                csv.texts(row.reasons.count, separatedBy: ";") { $1.append(utf8: row.reasons[$0].code) }
            },
            Column("reason") { row, csv in
                csv.texts(row.reasons.count, separatedBy: "; ") { style.write(row.reasons[$0].message, to: &$1) }
            },
            Column("total") { $1.display($0.card?.total, rounding, threshold: threshold) },
            Column("ranking_score") { row, csv in
                let isTotal = row.card?.rankingScore == row.card?.total
                csv.display(row.card?.rankingScore, rounding, threshold: isTotal ? threshold : nil)
            },
        ]
    }

    /// Beside numbers that a workbook rounds.
    private static let exact = [
        Column("total_exact") { $1.fraction($0.card?.total) },
        Column("ranking_score_exact") { $1.fraction($0.card?.rankingScore) },
    ]

    private static func facts(_ rubric: Rubric, beside taken: [String]) -> Column {
        let facts = rubric.reportedFacts
        return Column(columns(facts.map { rubric.facts[$0].name }, kind: "fact", beside: taken)) { row, csv in
            for index in facts { csv.fact(fact(index, of: row)) }
        }
    }

    private static func criteria(_ rubric: Rubric, beside taken: [String]) -> Column {
        let rounding = rubric.assessments.rounding
        let thresholds = rubric.criteria.map(\.threshold)
        return Column(columns(rubric.criteria.map(\.id), kind: "criterion", beside: taken)) { row, csv in
            // Who is not eligible has none.
            let scores = row.card?.criteria ?? []
            for index in thresholds.indices {
                let score = index < scores.count ? scores[index].score : nil
                csv.display(score, rounding, threshold: thresholds[index])
            }
        }
    }

    private static func last(_ result: CallResult, _ style: NumberStyle) -> [Column] {
        let chances = result.awards?.draw?.chances ?? [:]
        let chance = Column("chance") { row, csv in csv.chance(row.submission.proposal.flatMap { chances[$0] }) }
        let draws = result.rubric.award?.draw != nil
        return [
            Column("requested") { $1.amount($0.decision?.requested) },
            Column("awarded") { $1.amount($0.decision?.awarded ?? 0) },
            Column("lot") { $1.optional($0.decision?.lot) },
            Column("lot_rank") { $1.count($0.decision?.lotRank) },
            Column("reserve_place") { $1.count($0.decision?.reservePlace) },
        ] + (draws ? [chance] : []) + [
            Column("tie") { row, csv in
                let others = row.decision?.tiedWith ?? []
                csv.texts(others.count, separatedBy: ";") { $1.append(utf8: others[$0]) }
            },
            Column("notes") { row, csv in
                let remarks = row.card?.remarks ?? []
                csv.texts(remarks.count, separatedBy: "; ") { index, cell in
                    style.write(remarks[index].message, to: &cell)
                    guard let place = remarks[index].place else { return }
                    cell.append(utf8: " (")
                    place.write(to: &cell)
                    cell.append(UInt8(ascii: ")"))
                }
            },
            Column("source_file") { $1.text($0.submission.origin.file) },
            Column("source_line") { row, csv in
                let line = row.submission.origin.line
                csv.count(line > 0 ? line : nil)
            },
            Column("sha256") { $1.text($0.submission.origin.sha256) },
        ]
    }

    private static func fact(_ index: Int?, of row: CallResult.Row) -> Value {
        index.flatMap(row.submission.fact) ?? .null
    }
}
