import Calls
import FEEL
import Numbers
import Rubrics
import Scoring

/// Every criterion with score, weight, threshold, points and where the score comes from.
enum ScoreExplanation {
    static func lines(_ row: CallResult.Row, _ rubric: Rubric) -> [String] {
        guard let card = row.card, !card.criteria.isEmpty else { return [] }
        var lines = zip(rubric.criteria, card.criteria).flatMap { criterion, score in
            let lead = String(repeating: "  ", count: depth(criterion, rubric))
            return ([summary(criterion, score)] + evidence(score, criterion, card, rubric).map { "    " + $0 }).map {
                lead + $0
            }
        }
        if let adjustment = card.adjustment {
            let points = NumberText.exact(adjustment.points)
            lines.append("committee: \(points) points: \(adjustment.reason)  \(adjustment.place)")
        }
        if let total = card.total {
            lines.append("total \(total.text)\(threshold(rubric.total?.threshold, total))")
        }
        return lines + card.remarks.map { "note: " + Explanation.reason($0) }
    }

    private static func depth(_ criterion: Criterion, _ rubric: Rubric) -> Int {
        var depth = 0
        var parent = criterion.parent
        while let index = parent {
            depth += 1
            parent = rubric.criteria[index].parent
        }
        return depth
    }

    private static func summary(_ criterion: Criterion, _ score: CriterionScore) -> String {
        var parts = ["\(criterion.id): " + (score.score.map { $0.text } ?? "no score")]
        if let unrounded = score.unrounded, unrounded != score.score {
            parts.append("rounded from \(unrounded.text)")
        }
        parts.append("weight \(NumberText.exact(score.weight))")
        if let points = score.points { parts.append("points \(points.text)") }
        let title = criterion.title.isEmpty || criterion.title == criterion.id ? "" : "  \(criterion.title)"
        return parts.joined(separator: ", ") + threshold(criterion.threshold, score.score) + title
    }

    private static func threshold(_ threshold: Decimal128?, _ score: Rational?) -> String {
        guard let threshold, let score, let bound = Rational(threshold) else { return "" }
        return ", threshold \(NumberText.exact(threshold)) \(score >= bound ? "met" : "not met")"
    }

    private static func evidence(
        _ score: CriterionScore, _ criterion: Criterion, _ card: ScoreCard, _ rubric: Rubric
    ) -> [String] {
        switch score.evidence {
        case .assessments(let scores):
            return scores.map { individual($0, isRank: rubric.assessments.ranks != nil && $0.score != nil) }
        case .computed(let slots, let text):
            return ["= \(text)  \(criterion.place)"] + reads(slots, card, rubric)
        case .table(let rows, let inputs):
            let fired =
                rows.isEmpty ? "no row fired" : "row \(rows.map { String($0 + 1) }.joined(separator: ", ")) fired"
            let read =
                if case .table(let table) = criterion.kind { reads(table.slots, card, rubric) } else { [String]() }
            return ["table: \(fired) for \(inputs.map(\.description).joined(separator: ", "))  \(criterion.place)"]
                + read
        case .decision(let slots, let fired):
            return ["decision: \(fired.joined(separator: "; "))  \(criterion.place)"] + reads(slots, card, rubric)
        case .branch: return []
        case .none(let why): return ["no score: \(why.reason)" + (why.place.map { "  \($0)" } ?? "")]
        }
    }

    /// - Parameter isRank: evaluators rank, so that the number is a place in a set.
    private static func individual(_ score: IndividualScore, isRank: Bool) -> String {
        let number = score.score.map { NumberText.exact($0) } ?? "no score"
        let counted = score.counted.map { ", counts as \($0.text)" } ?? ""
        let weight = score.weight.map { ", weight \(NumberText.exact($0))" } ?? ""
        let leftOut = score.leftOut.map { ", left out: \($0)" } ?? ""
        let comment = score.comment.isEmpty ? "" : "  “\(score.comment)”"
        return
            "\(score.evaluator): \(isRank ? "rank " : "")\(number)\(counted)\(weight)\(leftOut)  \(score.place)\(comment)"
    }

    /// The names that a rule read with their values; tables are too long to print.
    private static func reads(_ slots: [Int], _ card: ScoreCard, _ rubric: Rubric) -> [String] {
        let frame = card.frame()
        return slots.filter { !rubric.slots.tables.contains($0) && frame.indices.contains($0) }
            .map { "with \(rubric.name(ofSlot: $0)) = \(FactExplanation.text(frame[$0]))" }
    }
}
