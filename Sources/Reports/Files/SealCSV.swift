import Awards
package import Calls
import FEEL
import Intake
import Rubrics
import Scoring
package import Tabular
import Wording

/// `seal.csv`: who met every threshold and is not funded, in rank order, with scores and the amount asked for, to be handed
/// to other funders (the seal of excellence of the European framework programmes).
package struct SealCSV: RowFile {
    static let name = "seal.csv"
    private static let first = ["rank", "proposal", "title", "total", "ranking_score"]
    private static let last = ["requested", "unit"]

    private let rubric: Rubric
    private let sealed: Set<String>
    /// Which fact is the title; nil: none.
    private let title: Int?
    private let dialect: CSVDialect

    init(_ result: CallResult, _ dialect: CSVDialect, _ style: NumberStyle = .standard) {
        rubric = result.rubric
        sealed = Set((result.awards?.seal ?? []).map(\.ranked.scored.proposal))
        title = rubric.facts.firstIndex { $0.name == "title" }
        self.dialect = dialect
    }

    package static func bytes(for result: CallResult, dialect: CSVDialect = .standard) -> [UInt8] {
        wholeFile(result, dialect)
    }

    var head: [UInt8] {
        let criteria = columns(rubric.criteria.map(\.id), kind: "criterion", beside: Self.first + Self.last + ["trial"])
        var writer = CSVWriter(dialect: dialect)
        writer.row((Self.first + criteria + Self.last + rubric.trialColumn).map(CSVField.text))
        return writer.bytes
    }

    func add(_ row: CallResult.Row, at position: Int, to output: inout [UInt8]) {
        guard let decision = row.decision, sealed.contains(decision.ranked.scored.proposal) else { return }
        CSVWriter.add(to: &output, dialect: dialect) { csv in
            write(decision, title: title.map { row.submission.facts[$0] } ?? .null, to: &csv)
        }
    }

    private func write(_ decision: Decision, title: Value, to csv: inout CSVWriter) {
        let card = decision.ranked.scored
        let rounding = rubric.assessments.rounding
        csv.count(decision.ranked.rank)
        csv.text(card.proposal)
        csv.fact(title)
        csv.display(card.total, rounding)
        csv.display(card.rankingScore, rounding)
        for score in card.scores { csv.display(score, rounding) }
        csv.amount(decision.requested)
        csv.text(rubric.award?.unit.english ?? "")
        if let trial = rubric.trialText { csv.text(trial) }
        csv.endRow()
    }
}
