import Calls
import Numbers
import Rubrics
import Scoring
import Sheets
import Wording

/// A blank score sheet as a workbook: one plain table that evaluators fill in with any spreadsheet.
///
/// Score cells offer the points of the scale and take nothing else; all other cells are locked, without a password, against slips and
/// not against people. Names of sheets and columns, and *yes* and *no*, are read back and the same in every language. A hidden sheet says what was handed out, so that the sheet tells on its way back what happened to it.
struct BlankWorkbook {
    private let sheet: ReadingPlan.Sheet
    private let plan: ReadingPlan
    private let style: NumberStyle
    private let issue: Int

    /// Columns before the evaluator's own.
    private var given: [String] { ["proposal", "evaluator", "title"] + plan.facts }
    private var lastRow: Int { sheet.proposals.count + 1 }

    private var expertise: [String] { plan.expertise.isEmpty ? [] : [ExpertiseMean.column] }

    private static let tableName = "Scores"
    private static let listsName = "_lists"
    /// A longer list of points is a range of numbers instead.
    private static let longestList = 1_000

    static func draft(
        _ sheet: ReadingPlan.Sheet, _ plan: ReadingPlan, _ style: NumberStyle, issue: Int
    ) -> WorkbookDraft {
        BlankWorkbook(sheet: sheet, plan: plan, style: style, issue: issue).draft
    }

    private var draft: WorkbookDraft {
        var table = SheetDraft(name: Self.tableName, widths: widths, rows: [header] + sheet.proposals.map(row))
        table.isProtected = true
        table.hasFilter = true
        table.frozenColumns = 1
        table.validations = validations
        let issued = issued
        return WorkbookDraft(sheets: [table, issued.draft, lists], properties: issued.properties)
    }

    private var issued: IssuedSheet {
        IssuedSheet(
            call: plan.call, rubricSHA256: plan.rubricSHA256, evaluator: sheet.evaluator, issue: issue,
            criteria: plan.criteria.map { .init(id: $0.id, scale: $0.scale?.text ?? "") }, facts: plan.facts,
            rows: sheet.proposals.map { .init(id: $0.id, title: $0.title, facts: $0.facts.map(ValueText.plain)) })
    }

    // MARK: - The table

    private var header: [CellDraft] {
        let own: [String] = plan.criteria.flatMap { [$0.id, "\($0.id)_comment"] }
        return (given + ["conflict"] + expertise + own + ["recommendation"]).map { CellDraft.text($0, .header) }
    }

    private var widths: [Int] {
        var widths = [16, 16, 40] + Array(repeating: 20, count: plan.facts.count) + [10] + expertise.map { _ in 14 }
        for _ in plan.criteria { widths += [10, 40] }
        return widths + [30]
    }

    private func row(_ proposal: ReadingPlan.Proposal) -> [CellDraft] {
        let given = [proposal.id, sheet.evaluator, proposal.title] + proposal.facts.map(ValueText.plain)
        var cells = given.map { CellDraft.text($0) } + [.empty(.textEntry)] + expertise.map { _ in .empty(.textEntry) }
        for _ in plan.criteria { cells += [.empty(.entry), .empty(.textEntry)] }
        return cells + [.empty(.textEntry)]
    }

    // MARK: - What may be typed

    /// The points of each scale stand in a hidden sheet as numbers: a list inside the cell's own rule breaks where the decimal sign is a
    /// comma.
    private var lists: SheetDraft {
        let columns = plan.criteria.map { Self.points(of: $0).map { CellDraft.number($0.reduced.text) } }
        let answers = ["no", "yes"].map { CellDraft.text($0) }
        let words = expertise.isEmpty ? [] : [plan.expertise.map { CellDraft.text($0) }]
        let all = [answers] + words + columns
        let height = all.map(\.count).max() ?? 0
        let rows = (0..<height).map { row in all.map { $0.indices.contains(row) ? $0[row] : .empty() } }
        var sheet = SheetDraft(name: Self.listsName, widths: all.map { _ in 8 }, rows: rows)
        sheet.isHidden = true
        sheet.isProtected = true
        return sheet
    }

    /// The points of a scale; none where there are too many to choose from.
    private static func points(of criterion: Criterion) -> [Decimal128] {
        switch criterion.scale {
        case nil, .steps(_, _, nil)?: return []
        case .values(let values)?: return values
        case .steps(let min, let max, let step?)?:
            var points: [Decimal128] = []
            var next = min
            while next <= max, points.count <= longestList {
                points.append(next)
                next += step
            }
            return points.count > longestList ? [] : points
        }
    }

    private var validations: [ValidationDraft] {
        guard !sheet.proposals.isEmpty else { return [] }
        let first = given.count + 1
        let note = ValidationDraft(
            .any, rows: 1...1, column: 1, title: style.say("How to fill this in"),
            message: style.say(
                """
                Fill in the columns from 'conflict' on. Other cells are locked against slips: to sort rows, first switch the \
                protection of the sheet off; there is no password. A row without scores is not assessed.
                """))
        let conflict = ValidationDraft(
            .list(sheet: Self.listsName, column: 1, rows: 1...2), rows: 2...lastRow, column: first,
            title: style.say("Conflict of interest"),
            message: style.say("yes: no score of this row counts. Empty or no: there is none."),
            refusal: style.say("yes or no"))
        let words = expertise.map { _ in expertiseRule(column: first + 1) }
        let before = 1 + words.count
        return [note, conflict] + words
            + plan.criteria.enumerated().flatMap { index, criterion in
                rules(of: criterion, list: index + before + 1, column: first + before + 2 * index)
            }
    }

    private func expertiseRule(column: Int) -> ValidationDraft {
        let words = plan.expertise.joined(separator: ", ")
        return ValidationDraft(
            .list(sheet: Self.listsName, column: 2, rows: 1...plan.expertise.count), rows: 2...lastRow, column: column,
            title: style.say("Expertise"),
            message: style.say("How well you know the field of this proposal: \(words)."),
            refusal: words)
    }

    private func rules(of criterion: Criterion, list: Int, column: Int) -> [ValidationDraft] {
        let scale =
            plan.ranks == nil
            ? criterion.scale.map { style.text($0.message) }
            : plan.ranks.map { style.say("ranks from 1, the best, to \($0.of), each once") }
        let title = style.text(criterion.name)
        let message = [title, scale.map { style.say("Scale: \($0)") } ?? "", words(for: criterion.comment)]
            .filter { !$0.isEmpty }.joined(separator: "\n")
        let header = ValidationDraft(.any, rows: 1...1, column: column, title: criterion.id, message: message)
        guard let rule = rule(of: criterion, list: list) else { return [header] }
        let entry = ValidationDraft(
            rule, rows: 2...lastRow, column: column, title: criterion.id, message: message, refusal: scale ?? "")
        return [header, entry]
    }

    private func rule(of criterion: Criterion, list: Int) -> ValidationDraft.Rule? {
        let points = Self.points(of: criterion)
        if !points.isEmpty { return .list(sheet: Self.listsName, column: list, rows: 1...points.count) }
        guard case .steps(let min, let max, _)? = criterion.scale else { return nil }
        return .between(min.reduced.text, max.reduced.text)
    }

    private func words(for comment: CommentRule) -> String {
        switch comment {
        case .optional: ""
        case .required: style.say("Every score needs a comment.")
        case .when(let atMost, let atLeast):
            [
                atMost.map { style.say("Scores of at most \(numeral: $0.text) need a comment.") },
                atLeast.map { style.say("Scores of at least \(numeral: $0.text) need a comment.") },
            ].compactMap { $0 }.joined(separator: " ")
        }
    }
}
