package import Rubrics
import Wording

/// The last line of `fundscore check` for a rubric without errors.
package enum CheckSummary {
    package static func text(for outcome: RubricLoader.Outcome, warnings: Int) -> String {
        guard let rubric = outcome.rubric else { return "the rubric cannot be used" }
        let leaves = rubric.criteria.count { $0.isLeaf }
        let assessed = rubric.criteria.count { $0.isAssessed }
        let criteria =
            leaves == 0 ? "no criteria" : "\(Words.count(leaves, "criterion", "criteria")) (\(assessed) assessed)"
        let parts = [
            Words.count(rubric.facts.count, "fact"), Words.count(rubric.tables.count, "table"),
            Words.count(rubric.values.count, "value"), Words.count(rubric.eligibility.count, "eligibility rule"),
            criteria, rubric.examples.isEmpty ? "no examples" : "\(Words.count(rubric.examples.count, "example")) hold",
            Words.count(warnings, "warning"),
        ]
        let standing = Words.standing(of: rubric).map { " (\($0.english))" } ?? ""
        return "\(rubric.file): sound\(standing): \(parts.joined(separator: ", "))"
    }
}
