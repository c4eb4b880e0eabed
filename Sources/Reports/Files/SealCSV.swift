import Awards
import Intake
public import Calls
import Rubrics
import Scoring
public import Tabular

/// `seal.csv`: who met every threshold and is not funded, in rank order, with scores and the amount asked for, to be handed
/// to other funders (the seal of excellence of the European framework programmes).
public enum SealCSV {
    private static let first = ["rank", "proposal", "title", "total", "ranking_score"]
    private static let last = ["requested", "unit"]

    public static func bytes(for result: CallResult, dialect: CSVDialect = .standard) -> [UInt8] {
        let rubric = result.rubric
        let criteria = columns(rubric.criteria.map(\.id), kind: "criterion", beside: first + last)
        let sealed = Set((result.awards?.seal ?? []).map(\.ranked.card.proposal))
        var writer = CSVWriter(dialect: dialect)
        writer.row((first + criteria + last).map(CSVField.text))
        for row in result.rows {
            guard let decision = row.decision, sealed.contains(decision.ranked.card.proposal) else { continue }
            writer.row(cells(decision, title: title(of: row, rubric), rubric))
        }
        return writer.bytes
    }

    private static func title(of row: CallResult.Row, _ rubric: Rubric) -> CSVField {
        rubric.facts.firstIndex { $0.name == "title" }.map { ValueText.field(row.submission.facts[$0]) } ?? .empty
    }

    private static func cells(_ decision: Decision, title: CSVField, _ rubric: Rubric) -> [CSVField] {
        let card = decision.ranked.card
        let rounding = rubric.assessments.rounding
        return [
            .number(String(decision.ranked.rank)), .text(card.proposal), title, .display(card.total, rounding),
            .display(card.rankingScore, rounding),
        ] + card.criteria.map { CSVField.display($0.score, rounding) } + [
            .amount(decision.requested), .text(rubric.award?.unit ?? ""),
        ]
    }
}
