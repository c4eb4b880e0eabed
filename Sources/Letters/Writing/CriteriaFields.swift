import Calls
import Diagnostics
import Rubrics
import Scoring

/// The scores of a letter: a group a criterion, with the comments that count. Evaluators have numbers that begin anew in each letter, so
/// that nobody can put letters side by side and see who read what.
struct CriteriaFields {
    let rubric: Rubric
    let names: RubricNames
    let language: LetterLanguage
    let notes: SpreadNotes

    func groups(_ card: ScoreCard, _ fields: [Field], _ gaps: inout LetterGaps) -> [FieldGroup] {
        let numbers = Self.numbers(card)
        var groups: [FieldGroup] = []
        for (index, score) in card.criteria.enumerated() where rubric.criteria.indices.contains(index) {
            groups.append(group(index, score, card.proposal, numbers, fields, &gaps))
        }
        return groups
    }

    /// By evaluator, from 1 in the order of their names.
    static func numbers(_ card: ScoreCard) -> [String: Int] {
        let names = Set(card.criteria.flatMap { $0.counted.map(\.evaluator) }).sorted { $0.precedes($1) }
        return Dictionary(
            names.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    }

    private func group(
        _ index: Int, _ score: CriterionScore, _ proposal: String, _ numbers: [String: Int], _ fields: [Field],
        _ gaps: inout LetterGaps
    ) -> FieldGroup {
        let criterion = rubric.criteria[index]
        var group = FieldGroup(fields)
        group.set("criterion", names.criterion(index, language, &gaps))
        group.set("score", language.score(score.score, rubric.assessments.rounding, threshold: criterion.threshold))
        group.set("maximum", language.number(criterion.scale?.maximum))
        group.set("threshold", language.number(criterion.threshold))
        group.set("is_met", score.meetsThreshold ?? true)
        group.set("is_part", criterion.parent != nil)
        group.set("note", notes.note(proposal, criterion.id)?.text)
        group.set("comments", comments(score, numbers, fields))
        return group
    }

    private func comments(_ score: CriterionScore, _ numbers: [String: Int], _ fields: [Field]) -> [FieldGroup] {
        guard case .list(let names)? = fields.first(where: { $0.name == "comments" })?.kind else { return [] }
        return score.counted.compactMap { one in
            let words = one.comment.split { $0.isWhitespace }.joined(separator: " ")
            guard !words.isEmpty else { return nil }
            var group = FieldGroup(names)
            group.set("evaluator", numbers[one.evaluator].map { String($0) })
            group.set("comment", words)
            return group
        }
    }
}

extension CriterionScore {
    /// The scores of evaluators that count.
    var counted: [IndividualScore] {
        guard case .assessments(let scores) = evidence else { return [] }
        return scores.filter { $0.leftOut == nil }
    }
}
