import Diagnostics
package import Numbers
package import Rubrics
import Tabular

/// What stands in a row: scores, comments, a conflict of interest.
extension ScoreSheetReader {
    mutating func assessment(
        _ row: [CSVCell], _ columns: ScoreSheetColumns, _ position: Int, _ evaluator: String
    ) -> Assessment {
        var assessment = Assessment(
            proposal: sheets.proposals.ids[position], evaluator: evaluator,
            scores: Array(repeating: nil, count: asked.count), asked: asked,
            comments: columns.hasComments(row) ? columns.comments(row) : noComments,
            recommendation: columns.recommendation.map { row[$0].text } ?? "",
            place: origin.place(ofLine: row[columns.proposal].line))
        if let conflict = columns.conflict { readConflict(row[conflict], position, into: &assessment) }
        for (index, column) in columns.scores.enumerated() {
            if let column { readScore(row[column], of: index, position, into: &assessment) }
        }
        if sheets.rules.ranks != nil {
            assessment.cells = columns.scores.map { column in
                column.map { origin.place(of: row[$0]) } ?? assessment.place
            }
        }
        if let column = columns.expertise, let levels = sheets.expertise?.levels, !assessment.isBlank {
            readExpertise(row[column], levels, position, into: &assessment)
        }
        return assessment
    }

    private mutating func readExpertise(
        _ cell: CSVCell, _ levels: [(word: String, weight: Decimal128)], _ position: Int,
        into assessment: inout Assessment
    ) {
        guard !assessment.hasConflict else { return }
        let word = ComparedText(FormulaGuard.restored(cell.text))
        if let level = levels.first(where: { ComparedText($0.word) == word }) {
            assessment.expertise = level.weight
            return
        }
        let words = levels.map(\.word)
        let what =
            cell.isBlank
            ? "'\(assessment.evaluator)' declares no expertise" : "'\(cell.text)' is no word of assessments.expertise"
        let message = "\(what); write \(words.dropLast().joined(separator: ", ")) or \(words.last ?? "")"
        refuse(cell, "SHEET.EXPERTISE", message, criterion: nil, position, in: &assessment)
    }

    private mutating func refuse(
        _ cell: CSVCell, _ code: String, _ message: String, criterion: Int?, _ position: Int,
        in assessment: inout Assessment
    ) {
        find(code, message, at: cell, concerned: [position])
        assessment.faults.append(
            Assessment.Fault(criterion: criterion, text: message, place: origin.place(of: cell)))
    }

    private mutating func readConflict(_ cell: CSVCell, _ position: Int, into assessment: inout Assessment) {
        switch cell.text.withoutOuterBlanks.lowercased() {
        case "", "no", "false", "0": break
        case "yes", "true", "1": assessment.hasConflict = true
        default:
            let message = "'\(cell.text)' does not say whether there is a conflict of interest; write yes or no"
            refuse(cell, "SHEET.CONFLICT", message, criterion: nil, position, in: &assessment)
        }
    }

    private mutating func readScore(
        _ cell: CSVCell, of index: Int, _ position: Int, into assessment: inout Assessment
    ) {
        let criterion = sheets.criteria[index]
        switch numbers.read(cell.text) {
        case .empty: break
        case .problem(let problem):
            let message = "\(criterion.id): \(problem)"
            refuse(cell, "SHEET.NUMBER", message, criterion: index, position, in: &assessment)
        case .number(let score):
            guard criterion.scale?.contains(score) ?? true else {
                if let ranks = sheets.rules.ranks {
                    let message =
                        "\(criterion.id): \(cell.text.withoutOuterBlanks) is no rank: ranks are whole numbers from 1, the best, to \(ranks.of)"
                    return refuse(cell, "SHEET.RANK", message, criterion: index, position, in: &assessment)
                }
                let scale = criterion.scale?.text ?? ""
                let message =
                    "\(criterion.id): the score \(cell.text.withoutOuterBlanks) is off the scale (\(scale))"
                    + (SpreadsheetDate.hint(forSerial: cell.text.withoutOuterBlanks) ?? "")
                return refuse(cell, "SHEET.OFF_SCALE", message, criterion: index, position, in: &assessment)
            }
            assessment.scores[index] = score
            guard !assessment.hasConflict, assessment.comments[index].allSatisfy(\.isWhitespace),
                let why = criterion.comment.reasonForComment(on: score)
            else { return }
            let message =
                "\(criterion.id): \(why), and there is none; the score counts, ask '\(assessment.evaluator)' for the comment"
            find("SHEET.COMMENT", message, at: cell, length: 1, concerned: [position])
        }
    }
}

extension CommentRule {
    /// Why a comment has to be written on this score; nil: none has to.
    package func reasonForComment(on score: Decimal128) -> String? {
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
