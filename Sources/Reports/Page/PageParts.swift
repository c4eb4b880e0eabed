package import Calls
import Intake
package import Numbers
package import Rubrics
package import Tuning
import Wording

/// Parts of the pages of a call, for a page that has others around them.
package enum PageParts {
    /// What was tried out, above everything else; empty where the rubric decides as it stands.
    package static func notices(of result: CallResult, numbers: NumberStyle) -> HTML {
        .joined([
            TrialNotice.html(for: result, style: numbers), UnusedNotice.html(for: result, style: numbers),
            Standing.html(result.rubric, numbers),
        ])
    }

    /// The rules of a call in sentences.
    package static func rules(of result: CallResult, numbers: NumberStyle) -> HTML {
        RulesSection(view: CallView(rulesOf: result, numbers: numbers)).section.content
    }

    /// How severe evaluators are; nil where nobody is to be compared.
    package static func evaluators(_ study: EvaluatorStudy, of result: CallResult, numbers: NumberStyle) -> HTML? {
        let report = TuningReport(result: result, evaluators: study)
        return EvaluatorsSection(view: CallView(result, tuning: report, numbers: numbers)).section?.content
    }

    /// Two outcomes side by side: rules, who enters and leaves, who moves, the money.
    package static func comparison(_ comparison: Comparison, numbers: NumberStyle) -> HTML {
        let view = ComparisonView(comparison, numbers: numbers)
        let sections = [
            ChangesSection(view: view).section, ChangedRulesSection(view: view).section,
            MovesSection(view: view).section, MoneySection(view: view).section,
        ]
        return .joined(sections.compactMap { $0 }.map(\.html))
    }

    /// What tells a submission from others, such as the two cities of a pair; empty where nothing does.
    /// - Parameter position: of its row.
    package static func name(_ position: Int, in result: CallResult) -> String {
        let facts = result.rows.submission(position).facts
        return result.rubric.namingFacts.filter(facts.indices.contains).map { ValueText.plain(facts[$0]) }
            .filter { !$0.isEmpty }.joined(separator: " – ")
    }

    /// A score for people, after the rounding that the rubric declares for the display.
    package static func score(_ score: Rational, of rubric: Rubric, numbers: NumberStyle) -> String {
        numbers.shown(score, rubric.assessments.rounding, threshold: nil)
    }

    /// A column of `table`.
    package struct Column: Sendable {
        let title: String
        let isNumber: Bool

        package init(_ title: String, isNumber: Bool = false) { (self.title, self.isNumber) = (title, isNumber) }
    }

    /// A table of plain texts, whose rows are cards on a narrow screen; the second column says what a row is.
    package static func table(caption: String, _ columns: [Column], _ rows: [[String]]) -> HTML {
        let columns = columns.enumerated().map { index, column in
            DataTable.Column(column.title, index == 1 ? .heading : column.isNumber ? .number : .text)
        }
        return DataTable(caption: caption, hasCards: true, hidesCaption: true, columns: columns)
            .html(rows.map { row in DataTable.Row(row.map(isolated)) })
    }

    /// A whole page of other sections.
    /// - Parameter sections: ids, titles and contents.
    package static func page(
        of result: CallResult, kind: String, numbers: NumberStyle,
        _ sections: [(id: String, title: String, content: HTML)]
    ) -> [UInt8] {
        let rubric = result.rubric
        return PageLayout(
            title: numbers.text(rubric.name), kind: kind,
            standing: Standing.html(rubric, numbers),
            sections: sections.map { section in PageSection(section.id, section.title) { section.content } },
            style: numbers
        ).bytes
    }

}
