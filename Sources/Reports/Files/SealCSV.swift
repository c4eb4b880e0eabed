import Awards
package import Calls
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
    private let dialect: CSVDialect

    init(_ result: CallResult, _ dialect: CSVDialect, _ style: NumberStyle = .standard) {
        rubric = result.rubric
        sealed = Set((result.awards?.seal ?? []).map(\.ranked.scored.proposal))
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
            csv.row(Self.cells(decision, title: Self.title(of: row, rubric), rubric))
        }
    }

    private static func title(of row: CallResult.Row, _ rubric: Rubric) -> CSVField {
        rubric.facts.firstIndex { $0.name == "title" }.map { ValueText.field(row.submission.facts[$0]) } ?? .empty
    }

    private static func cells(_ decision: Decision, title: CSVField, _ rubric: Rubric) -> [CSVField] {
        let card = decision.ranked.scored
        let rounding = rubric.assessments.rounding
        return [
            .number(String(decision.ranked.rank)), .text(card.proposal), title, .display(card.total, rounding),
            .display(card.rankingScore, rounding),
        ] + card.scores.map { CSVField.display($0, rounding) } + [
            .amount(decision.requested), .text(rubric.award?.unit.english ?? ""),
        ] + (rubric.trialText.map { [CSVField.text($0)] } ?? [])
    }
}
