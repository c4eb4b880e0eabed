import Calls
import FEEL
import Numbers
import Rubrics
import Scoring
import Wording

/// Every criterion with score, weight, threshold, points and where the score comes from.
struct ScoreExplanation {
    private let card: ScoreCard
    private let rubric: Rubric
    private let style: NumberStyle

    static func lines(_ row: CallResult.Row, _ rubric: Rubric, _ style: NumberStyle) -> [String] {
        guard let card = row.card, !card.criteria.isEmpty else { return [] }
        return ScoreExplanation(card: card, rubric: rubric, style: style).lines
    }

    private var lines: [String] {
        var lines = zip(rubric.criteria, card.criteria).flatMap { criterion, score in
            let lead = String(repeating: "  ", count: depth(criterion))
            return ([summary(criterion, score)] + evidence(score, criterion).map { "    " + $0 }).map {
                lead + $0
            }
        }
        if let adjustment = card.adjustment {
            let points = NumberText.exact(adjustment.points)
            lines.append(
                style.say("committee: \(numeral: points) points: \(adjustment.reason)") + "  \(adjustment.place)")
        }
        if let total = card.total {
            lines.append(style.say("total \(numeral: total.text)") + threshold(rubric.total?.threshold, total))
        }
        return lines + card.remarks.map { style.say("note: \(Explanation.reason($0))") }
    }

    private func depth(_ criterion: Criterion) -> Int {
        var depth = 0
        var parent = criterion.parent
        while let index = parent {
            depth += 1
            parent = rubric.criteria[index].parent
        }
        return depth
    }

    private func summary(_ criterion: Criterion, _ score: CriterionScore) -> String {
        var parts = [Message("\(criterion.id): \(score.score.map { Message("\(numeral: $0.text)") } ?? noScore)")]
        if let unrounded = score.unrounded, unrounded != score.score {
            parts.append(Message("rounded from \(numeral: unrounded.text)"))
        }
        parts.append(Message("weight \(numeral: NumberText.exact(score.weight))"))
        if let points = score.points { parts.append(Message("points \(numeral: points.text)")) }
        let name = style.text(criterion.name)
        let title = name == criterion.id ? "" : "  \(name)"
        return style.text(.joined(parts, ", ")) + threshold(criterion.threshold, score.score) + title
    }

    private var noScore: Message { Message("no score") }

    private func threshold(_ threshold: Decimal128?, _ score: Rational?) -> String {
        guard let threshold, let score, let bound = Rational(threshold) else { return "" }
        let number = NumberText.exact(threshold)
        return score >= bound
            ? style.say(", threshold \(numeral: number) met") : style.say(", threshold \(numeral: number) not met")
    }

    private func evidence(_ score: CriterionScore, _ criterion: Criterion) -> [String] {
        switch score.evidence {
        case .assessments(let scores):
            return scores.map { individual($0, isRank: rubric.assessments.ranks != nil && $0.score != nil) }
        case .computed(let slots, let text):
            return ["= \(text)  \(criterion.place)"] + reads(slots)
        case .table(let rows, let inputs):
            let values = inputs.map(\.description).joined(separator: ", ")
            let numbers = rows.map { String($0 + 1) }.joined(separator: ", ")
            let fired =
                rows.isEmpty
                ? style.say("table: no row fired for \(values)")
                : style.say("table: row \(numbers) fired for \(values)")
            let read = if case .table(let table) = criterion.kind { reads(table.slots) } else { [String]() }
            return ["\(fired)  \(criterion.place)"] + read
        case .decision(let slots, let fired):
            return [style.say("decision: \(fired.joined(separator: "; "))") + "  \(criterion.place)"] + reads(slots)
        case .branch: return []
        case .none(let why):
            return [style.say("no score: \(why.message)") + (why.place.map { "  \($0)" } ?? "")]
        }
    }

    /// - Parameter isRank: evaluators rank, so that the number is a place in a set.
    private func individual(_ score: IndividualScore, isRank: Bool) -> String {
        let given = score.score.map { number in
            let text = NumberText.exact(number)
            return isRank ? Message("rank \(numeral: text)") : Message("\(numeral: text)")
        }
        let parts = [
            Message("\(score.evaluator): \(given ?? noScore)"),
            score.counted.map { Message("counts as \(numeral: $0.text)") },
            score.weight.map { Message("weight \(numeral: NumberText.exact($0))") },
            score.leftOut.map { Message("left out: \($0)") },
        ].compactMap { $0 }
        let comment = score.comment.isEmpty ? "" : "  “\(score.comment)”"
        return style.text(.joined(parts, ", ")) + "  \(score.place)\(comment)"
    }

    /// The names that a rule read with their values; tables are too long to print.
    private func reads(_ slots: [Int]) -> [String] {
        let frame = card.frame()
        return slots.filter { !rubric.slots.tables.contains($0) && frame.indices.contains($0) }
            .map { style.say("with \(rubric.name(ofSlot: $0)) = \(FactExplanation.text(frame[$0]))") }
    }
}
