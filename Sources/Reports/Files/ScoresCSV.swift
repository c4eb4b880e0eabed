public import Calls
import Diagnostics
import FEEL
import Numbers
import Rubrics
import Scoring
public import Tabular

/// `scores.csv`, the long form: one row per proposal, criterion and evaluator; one row without an evaluator for a criterion that nobody
/// assesses, or that has no score at all.
///
/// `raw` is the evaluator's score (for a computed criterion: before rounding), `combined` the criterion's score, `points` what it adds above.
/// Numbers are exact; a fraction without a finite decimal form is written `13/3`. Points of a committee have the criterion `total` and
/// the evaluator `committee`.
public struct ScoresCSV: RowFile {
    static let name = "scores.csv"
    private static let header = [
        "proposal", "criterion", "evaluator", "raw", "combined", "weight", "points", "left_out", "comment", "source",
    ]

    private let criteria: [Criterion]
    private let dialect: CSVDialect

    init(_ result: CallResult, _ dialect: CSVDialect) {
        criteria = result.rubric.criteria
        self.dialect = dialect
    }

    public static func bytes(for result: CallResult, dialect: CSVDialect = .standard) -> [UInt8] {
        wholeFile(result, dialect)
    }

    var head: [UInt8] {
        var writer = CSVWriter(dialect: dialect)
        writer.row(Self.header.map(CSVField.text))
        return writer.bytes
    }

    func add(_ row: CallResult.Row, at position: Int, to output: inout [UInt8]) {
        guard let card = row.card else { return }
        var writer = CSVWriter(dialect: dialect, isContinued: true)
        for (criterion, score) in zip(criteria, card.criteria) {
            for entry in Self.entries(score, criterion) { writer.row(entry.cells(card.proposal, score, dialect)) }
        }
        if let adjustment = card.adjustment { writer.row(Self.cells(of: adjustment, card, dialect)) }
        output += writer.bytes
    }

    /// What one row says beside the criterion itself.
    private struct Entry {
        var evaluator = ""
        var raw: Rational?
        var leftOut = ""
        var comment = ""
        var source = ""

        func cells(_ proposal: String, _ score: CriterionScore, _ dialect: CSVDialect) -> [CSVField] {
            [
                .text(proposal), .text(score.id), .text(evaluator), .exact(raw, in: dialect),
                .exact(score.score, in: dialect), .exact(score.weight, in: dialect), .exact(score.points, in: dialect),
                .text(leftOut), .text(comment), .text(source),
            ]
        }
    }

    private static func entries(_ score: CriterionScore, _ criterion: Criterion) -> [Entry] {
        switch score.evidence {
        case .assessments(let individual) where !individual.isEmpty:
            individual.map { one in
                Entry(
                    evaluator: one.evaluator, raw: one.score.flatMap { Rational($0) }, leftOut: one.leftOut ?? "",
                    comment: one.comment, source: one.place.description)
            }
        case .assessments:
            [Entry(leftOut: "no score sheet holds it")]
        case .computed, .table, .decision, .branch:
            [Entry(raw: score.unrounded, source: criterion.place.description)]
        case .none(let why):
            [Entry(leftOut: why.reason, source: criterion.place.description)]
        }
    }

    private static func cells(of adjustment: Adjustment, _ card: ScoreCard, _ dialect: CSVDialect) -> [CSVField] {
        let points = Rational(adjustment.points)
        return [
            .text(card.proposal), .text("total"), .text("committee"), .exact(points, in: dialect),
            .exact(card.total, in: dialect), .empty, .exact(points, in: dialect), .empty, .text(adjustment.reason),
            .text(adjustment.place.description),
        ]
    }
}
