package import Calls
import Diagnostics
import FEEL
import Numbers
import Rubrics
import Scoring
package import Tabular
import Wording

/// `scores.csv`, the long form: one row per proposal, criterion and evaluator; one row without an evaluator for a criterion that nobody
/// assesses, or that has no score at all.
///
/// `left_out` says in the reader's language why a score does not count or is not there; everything else is the same in all.
/// `raw` is the evaluator's score (for a computed criterion: before rounding), `combined` the criterion's score, `points` what it adds above.
/// `counted` and `expertise` come after them where ranks, normalised scores or expertise decide: what the score counted as, and what it weighed.
/// Numbers are exact; a fraction without a finite decimal form is written `13/3`. Points of a committee have the criterion `total` and
/// the evaluator `committee`.
package final class ScoresCSV: RowFile {
    static let name = "scores.csv"
    private static let header = [
        "proposal", "criterion", "evaluator", "raw", "combined", "weight", "points", "left_out", "comment", "source",
    ]

    private let criteria: [Criterion]
    private let trial: String?
    private let dialect: CSVDialect
    private let style: NumberStyle
    /// Ranks and normalised scores do not count as they are written.
    private let showsCounted: Bool
    private let showsExpertise: Bool

    init(_ result: CallResult, _ dialect: CSVDialect, _ style: NumberStyle = .standard) {
        criteria = result.rubric.criteria
        trial = result.rubric.trialText
        let rules = result.rubric.assessments
        showsCounted = rules.ranks != nil || rules.normalisation != nil
        showsExpertise = rules.combination is ExpertiseMean
        (self.dialect, self.style) = (dialect, style)
    }

    package static func bytes(for result: CallResult, dialect: CSVDialect = .standard) -> [UInt8] {
        wholeFile(result, dialect)
    }

    var head: [UInt8] {
        var writer = CSVWriter(dialect: dialect)
        let exact = ["raw", "combined", "weight", "points"].map { $0 + "_exact" }
        let names = Self.header.flatMap { $0 == "left_out" && dialect == .workbook ? exact + [$0] : [$0] }
        let more = (showsCounted ? ["counted"] : []) + (showsExpertise ? ["expertise"] : [])
        writer.row((names + more + (trial == nil ? [] : ["trial"])).map(CSVField.text))
        return writer.bytes
    }

    func add(_ row: CallResult.Row, at position: Int, to output: inout [UInt8]) {
        guard let card = row.card else { return }
        CSVWriter.add(to: &output, dialect: dialect) { csv in
            let scores = card.criteria
            for index in 0..<min(scores.count, criteria.count) { write(scores, index, of: card.proposal, to: &csv) }
            if let adjustment = card.adjustment { write(adjustment, of: card, to: &csv) }
        }
    }

    /// All rows of a criterion. Members are read where they lie, here and below: a copy counts references to texts that many rows share, and with them
    /// the other threads.
    /// - Parameter index: its position in the rubric, where rules have their place.
    private func write(_ scores: [CriterionScore], _ index: Int, of proposal: String, to csv: inout CSVWriter) {
        switch scores[index].evidence {
        case .assessments(let individual) where !individual.isEmpty:
            let start = csv.position
            write(proposal, scores, index, &csv)
            let name = individual.count > 1 ? csv.cells(since: start) : nil
            var combined: CSVWriter.Cells?
            for place in individual.indices {
                if place > 0, let name { csv.add(name) }
                csv.text(individual.rows[individual.row(place)].evaluator)
                csv.exact(individual.score(place))
                if let combined {
                    csv.add(combined)
                } else {
                    let start = csv.position
                    write(combined: scores, index, &csv)
                    combined = csv.cells(since: start)
                }
                finish(individual, place, scores, index, &csv)
            }
        case .assessments:
            finish(nil, leftOut: style.say("no score sheet holds it"), nil, of: proposal, scores, index, &csv)
        case .computed, .table, .decision, .branch:
            finish(scores[index].unrounded, leftOut: "", criteria[index].place, of: proposal, scores, index, &csv)
        case .none(let why):
            finish(nil, leftOut: style.text(why.message), criteria[index].place, of: proposal, scores, index, &csv)
        }
    }

    private func write(_ proposal: String, _ scores: [CriterionScore], _ index: Int, _ csv: inout CSVWriter) {
        csv.text(proposal)
        csv.text(scores[index].id)
    }

    private func write(combined scores: [CriterionScore], _ index: Int, _ csv: inout CSVWriter) {
        csv.exact(scores[index].score)
        csv.exact(scores[index].weight)
        csv.exact(scores[index].points)
    }

    /// Beside numbers that a workbook rounds.
    private func fractions(_ raw: Rational?, _ scores: [CriterionScore], _ index: Int, _ csv: inout CSVWriter) {
        guard csv.marksKinds else { return }
        for number in [raw, scores[index].score, scores[index].weight, scores[index].points] { csv.fraction(number) }
    }

    /// The rest of an evaluator's row, behind the numbers.
    private func finish(
        _ all: IndividualScores, _ place: Int, _ scores: [CriterionScore], _ index: Int, _ csv: inout CSVWriter
    ) {
        if csv.marksKinds { fractions(all.score(place).flatMap { Rational($0) }, scores, index, &csv) }
        csv.text(all.isLeftOut(place) ? leftOut(all.leftOut(place)) : "")
        csv.text(all.rows[all.row(place)].comments[all.column])
        let (rows, row) = (all.rows, all.row(place))
        csv.text { rows.span[row].place.write(to: &$0) }
        if showsCounted { csv.exact(all.counted(place)) }
        if showsExpertise { csv.exact(all.expertise(place)) }
        endRow(&csv)
    }

    /// The row of a criterion that nobody assessed.
    private func finish(
        _ raw: Rational?, leftOut: String, _ source: Place?, of proposal: String, _ scores: [CriterionScore],
        _ index: Int, _ csv: inout CSVWriter
    ) {
        write(proposal, scores, index, &csv)
        csv.empty()
        csv.exact(raw)
        write(combined: scores, index, &csv)
        fractions(raw, scores, index, &csv)
        csv.text(leftOut)
        csv.empty()
        if let source { csv.place(source) } else { csv.empty() }
        if showsCounted { csv.empty() }
        if showsExpertise { csv.empty() }
        endRow(&csv)
    }

    private func endRow(_ csv: inout CSVWriter) {
        if let trial { csv.text(trial) }
        csv.endRow()
    }

    private func leftOut(_ why: Message?) -> String {
        guard let why else { return "" }
        return style.text(why)
    }

    private func write(_ adjustment: Adjustment, of card: ScoreCard, to csv: inout CSVWriter) {
        let points = Rational(adjustment.points)
        csv.text(card.proposal)
        csv.text("total")
        csv.text("committee")
        csv.exact(points)
        csv.exact(card.total)
        csv.empty()
        csv.exact(points)
        for number in [points, card.total, nil, points] { csv.fraction(number) }
        csv.empty()
        csv.text(adjustment.reason)
        csv.place(adjustment.place)
        if showsCounted { csv.empty() }
        if showsExpertise { csv.empty() }
        endRow(&csv)
    }
}
