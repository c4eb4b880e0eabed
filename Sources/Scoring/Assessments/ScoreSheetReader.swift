public import Diagnostics
import Numbers
public import Rubrics
public import Tabular

extension AssessmentBook {
    /// Reads score sheets: one row an evaluator and proposal, a column a criterion; `<criterion>_comment`, `conflict`,
    /// `recommendation` and `title` may be there. All problems of all sheets go to `diagnostics`, with codes `SHEET.…`;
    /// a row or cell that cannot be used makes its proposal incomplete.
    /// - Parameters:
    ///   - adjustments: the committee's file `proposal,points,reason`; nil: none was given.
    ///   - proposals: ids of all submissions that arrived, admissible or not; nil: any id is accepted.
    public static func read(
        sheets: [SourceFile], adjustments: SourceFile?, rubric: Rubric, proposals: Set<String>,
        into diagnostics: inout DiagnosticCollector
    ) -> AssessmentBook {
        var reader = ScoreSheetReader(rubric: rubric, proposals: proposals, evaluators: nil)
        // One after the other: the cells of a sheet take many times the memory of its assessments.
        for sheet in sheets {
            guard let document = CSVDocument.read(sheet.bytes, name: sheet.name, into: &diagnostics) else { continue }
            reader.read(document, into: &diagnostics)
        }
        let points = adjustments.flatMap { CSVDocument.read($0.bytes, name: $0.name, into: &diagnostics) }
        return book(reader, points, rubric, proposals, into: &diagnostics)
    }

    /// The same for sheets whose cells are there already.
    /// - Parameter evaluators: who may assess; nil: anybody.
    public static func read(
        sheets: [CSVDocument], adjustments: CSVDocument? = nil, rubric: Rubric, proposals: Set<String>? = nil,
        evaluators: Set<String>? = nil, into diagnostics: inout DiagnosticCollector
    ) -> AssessmentBook {
        var reader = ScoreSheetReader(rubric: rubric, proposals: proposals, evaluators: evaluators)
        for sheet in sheets { reader.read(sheet, into: &diagnostics) }
        return book(reader, adjustments, rubric, proposals, into: &diagnostics)
    }

    private static func book(
        _ reader: ScoreSheetReader, _ adjustments: CSVDocument?, _ rubric: Rubric, _ proposals: Set<String>?,
        into diagnostics: inout DiagnosticCollector
    ) -> AssessmentBook {
        var points = AdjustmentReader(rules: rubric.assessments.adjustments, proposals: proposals)
        points.read(adjustments, into: &diagnostics)
        return AssessmentBook(
            criteria: reader.criteria.map(\.id), assessments: reader.assessments, adjustments: points.adjustments,
            adjustmentFaults: points.faults)
    }
}

/// Turns the rows of score sheets into assessments.
struct ScoreSheetReader {
    let criteria: [Criterion]
    private let others: Set<String>
    private let takesConsensus: Bool
    private let proposals: Set<String>?
    private let evaluators: Set<String>?
    private(set) var assessments: [Assessment] = []
    private var seen: [RowKey: Int] = [:]
    private var shared: [[String]: [Decimal128?]] = [:]
    /// Looking through all ids for a similar one is slow where there are many: the first few unknown ids get a suggestion.
    private var suggestions = Suggestions(limit: 20)

    private struct RowKey: Hashable {
        var proposal: String
        var evaluator: String
    }

    init(rubric: Rubric, proposals: Set<String>?, evaluators: Set<String>?) {
        criteria = rubric.criteria.filter(\.isAssessed)
        others = Set(rubric.criteria.filter { !$0.isAssessed }.map(\.id))
        takesConsensus = rubric.assessments.combination.awaitsConsensus
        self.proposals = proposals
        self.evaluators = evaluators
    }

    mutating func read(_ sheet: CSVDocument, into diagnostics: inout DiagnosticCollector) {
        guard
            let columns = ScoreSheetColumns(sheet, criteria: criteria.map(\.id), others: others, into: &diagnostics)
        else { return }
        let numbers = NumberCell(allowsComma: sheet.separator != ",")
        let asked = columns.scores.map { $0 != nil }
        let noComments = Array(repeating: "", count: criteria.count)
        for row in sheet.rows {
            guard isKnown(row, columns, sheet, into: &diagnostics) else { continue }
            var assessment = Assessment(
                proposal: row[columns.proposal].text, evaluator: row[columns.evaluator].text,
                scores: Array(repeating: nil, count: criteria.count), asked: asked,
                comments: columns.hasComments(row) ? columns.comments(row) : noComments, hasConflict: false,
                recommendation: columns.recommendation.map { row[$0].text } ?? "", faults: [],
                place: Place(file: sheet.name, line: row[columns.proposal].line))
            readConflict(columns.conflict.map { row[$0] }, sheet, into: &assessment, &diagnostics)
            for (index, column) in columns.scores.enumerated() {
                guard let column else { continue }
                readScore(row[column], of: index, sheet, numbers, into: &assessment, &diagnostics)
            }
            share(&assessment.scores, writtenAs: columns.scores.map { $0.map { row[$0].text } ?? "" })
            add(assessment, into: &diagnostics)
        }
    }

    private static let mostShared = 4_096

    /// A scale has few steps, so that the same few scores come again and again: equal ones, written alike, share their memory.
    private mutating func share(_ scores: inout [Decimal128?], writtenAs texts: [String]) {
        if let known = shared[texts], known == scores { return scores = known }
        if shared.count < Self.mostShared { shared[texts] = scores }
    }

    /// Proposal and evaluator, checked; a stranger's row is left out, and the run says so.
    private mutating func isKnown(
        _ row: [CSVCell], _ columns: ScoreSheetColumns, _ sheet: CSVDocument,
        into diagnostics: inout DiagnosticCollector
    ) -> Bool {
        let proposal = row[columns.proposal]
        let evaluator = row[columns.evaluator]
        var isKnown = true
        func refuse(_ cell: CSVCell, _ code: String, _ message: String) {
            diagnostics.error(code, message, at: cell.place(in: sheet.name), length: cell.text.count)
            isKnown = false
        }
        if proposal.text.isEmpty {
            refuse(proposal, "SHEET.EMPTY", "the row names no proposal")
        } else if let proposals, !proposals.contains(proposal.text) {
            let clause = suggestions.clause(for: proposal.text, among: proposals)
            refuse(proposal, "SHEET.UNKNOWN_PROPOSAL", "no submission has the id '\(proposal.text)'\(clause)")
        }
        if evaluator.text.isEmpty {
            refuse(evaluator, "SHEET.EMPTY", "the row names no evaluator")
        } else if evaluator.text == Consensus.evaluator {
            if !takesConsensus {
                refuse(
                    evaluator, "SHEET.CONSENSUS",
                    "a consensus row has no meaning here: the rubric does not say 'combine: consensus'")
            }
        } else if let evaluators, !evaluators.contains(evaluator.text) {
            let clause = suggestions.clause(for: evaluator.text, among: evaluators)
            refuse(evaluator, "SHEET.UNKNOWN_EVALUATOR", "'\(evaluator.text)' is not among the evaluators\(clause)")
        }
        return isKnown
    }

    private func readConflict(
        _ cell: CSVCell?, _ sheet: CSVDocument, into assessment: inout Assessment,
        _ diagnostics: inout DiagnosticCollector
    ) {
        guard let cell else { return }
        switch cell.text.lowercased() {
        case "", "no", "false", "0": break
        case "yes", "true", "1": assessment.hasConflict = true
        default:
            let message = "'\(cell.text)' does not say whether there is a conflict of interest; write yes or no"
            let place = cell.place(in: sheet.name)
            diagnostics.error("SHEET.CONFLICT", message, at: place, length: cell.text.count)
            assessment.faults.append(Assessment.Fault(criterion: nil, text: message, place: place))
        }
    }

    private func readScore(
        _ cell: CSVCell, of index: Int, _ sheet: CSVDocument, _ numbers: NumberCell, into assessment: inout Assessment,
        _ diagnostics: inout DiagnosticCollector
    ) {
        let criterion = criteria[index]
        let place = cell.place(in: sheet.name)
        func refuse(_ code: String, _ message: String) {
            diagnostics.error(code, message, at: place, length: cell.text.count)
            assessment.faults.append(Assessment.Fault(criterion: index, text: message, place: place))
        }
        switch numbers.read(cell.text) {
        case .empty: break
        case .problem(let problem): refuse("SHEET.NUMBER", "\(criterion.id): \(problem)")
        case .number(let score):
            guard criterion.scale?.contains(score) ?? true else {
                let scale = criterion.scale?.text ?? ""
                return refuse("SHEET.OFF_SCALE", "\(criterion.id): the score \(cell.text) is off the scale (\(scale))")
            }
            assessment.scores[index] = score
            guard !assessment.hasConflict, assessment.comments[index].isEmpty,
                let why = criterion.comment.reasonForComment(on: score)
            else { return }
            diagnostics.error("SHEET.COMMENT", "\(criterion.id): \(why), and there is none", at: place)
        }
    }

    /// A second row of one evaluator for one proposal makes both unusable: nobody can say which one counts.
    private mutating func add(_ assessment: Assessment, into diagnostics: inout DiagnosticCollector) {
        let key = RowKey(proposal: assessment.proposal, evaluator: assessment.evaluator)
        guard let first = seen[key] else {
            seen[key] = assessments.count
            assessments.append(assessment)
            return
        }
        let message =
            "evaluator '\(key.evaluator)' has a second row for proposal '\(key.proposal)'; "
            + "the first is \(assessments[first].place)"
        diagnostics.error("SHEET.DUPLICATE", message, at: assessment.place)
        assessments[first].faults.append(Assessment.Fault(criterion: nil, text: message, place: assessment.place))
    }
}

extension CommentRule {
    /// Why a comment has to be written on this score; nil: none has to.
    func reasonForComment(on score: Decimal128) -> String? {
        switch self {
        case .optional: return nil
        case .required: return "a comment is mandatory for every score"
        case .when(let atMost, let atLeast):
            if let atMost, score <= atMost { return "a comment is mandatory for scores of at most \(atMost.text)" }
            if let atLeast, score >= atLeast { return "a comment is mandatory for scores of at least \(atLeast.text)" }
            return nil
        }
    }
}
