import Calls
import Rubrics
package import Tuning
import Wording

/// Two outcomes of one call side by side: what changed in the rules, who enters the main list, who leaves it, who moves, why, and the money.
///
/// A page like `CallPage`'s: one file, no scripts, equal inputs give equal bytes.
package enum ComparePage {
    /// - Parameter numbers: how numbers are written.
    package static func bytes(for comparison: Comparison, numbers: NumberStyle = .standard) -> [UInt8] {
        let view = ComparisonView(comparison, numbers: numbers)
        let rubric = comparison.new.rubric
        let sections = [
            ChangedRulesSection(view: view).section, ChangesSection(view: view).section,
            MovesSection(view: view).section, MoneySection(view: view).section,
            ComparedSection(view: view).section,
        ]
        return PageLayout(
            title: numbers.text(rubric.name), kind: numbers.say("Two outcomes compared"),
            standing: .joined([
                TrialNotice.html(for: comparison.new, style: numbers),
                UnusedNotice.html(for: comparison.old, comparison.new, style: numbers),
                Standing.html(rubric, numbers),
            ]),
            sections: sections.compactMap { $0 }, style: numbers
        ).bytes
    }
}
