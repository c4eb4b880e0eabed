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
package struct ScoresCSV: RowFile {
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
            let (proposal, scores) = (card.proposal, card.criteria)
            for index in 0..<min(scores.count, criteria.count) {
                eachEntry(scores, index) { entry in
                    entry.write(of: proposal, scores, index, to: &csv)
                    finish(entry.counted, entry.expertise, &csv)
                }
            }
            if let adjustment = card.adjustment { write(adjustment, of: card, to: &csv) }
        }
    }

    /// What one row says beside the criterion itself.
    private struct Entry {
        var evaluator = ""
        var raw: Rational?
        var leftOut = ""
        var comment = ""
        var source: Place?
        var counted: Rational?
        var expertise: Rational?

        func write(of proposal: String, _ scores: [CriterionScore], _ index: Int, to csv: inout CSVWriter) {
            csv.text(proposal)
            csv.text(scores[index].id)
            csv.text(evaluator)
            csv.exact(raw)
            csv.exact(scores[index].score)
            csv.exact(scores[index].weight)
            csv.exact(scores[index].points)
            csv.fraction(raw)
            csv.fraction(scores[index].score)
            csv.fraction(scores[index].weight)
            csv.fraction(scores[index].points)
            csv.text(leftOut)
            csv.text(comment)
            if let source { csv.place(source) } else { csv.text("") }
        }
    }

    /// The columns that only some rubrics have.
    private func finish(_ counted: Rational?, _ expertise: Rational?, _ csv: inout CSVWriter) {
        if showsCounted { csv.exact(counted) }
        if showsExpertise { csv.exact(expertise) }
        if let trial { csv.text(trial) }
        csv.endRow()
    }

    /// Members are read where they lie, here and below: a copy counts references to texts that many rows share, and with them the other threads.
    /// - Parameter criterion: its position in the rubric, where rules have their place.
    private func eachEntry(_ scores: [CriterionScore], _ criterion: Int, _ write: (Entry) -> Void) {
        switch scores[criterion].evidence {
        case .assessments(let individual) where !individual.isEmpty:
            for index in individual.indices { write(entry(individual, index)) }
        case .assessments: write(Entry(leftOut: style.say("no score sheet holds it")))
        case .computed, .table, .decision, .branch:
            write(Entry(raw: scores[criterion].unrounded, source: criteria[criterion].place))
        case .none(let why): write(Entry(leftOut: style.text(why.message), source: criteria[criterion].place))
        }
    }

    private func entry(_ all: [IndividualScore], _ index: Int) -> Entry {
        Entry(
            evaluator: all[index].evaluator, raw: all[index].score.flatMap { Rational($0) },
            leftOut: leftOut(all[index].leftOut), comment: all[index].comment, source: all[index].place,
            counted: all[index].counted, expertise: all[index].weight.flatMap { Rational($0) })
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
        finish(nil, nil, &csv)
    }
}
