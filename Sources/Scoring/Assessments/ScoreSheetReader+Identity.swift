import Diagnostics
import Rubrics
import Tabular

/// Whose a row is: the proposal that it names, the title beside it, and who wrote it.
extension ScoreSheetReader {
    // MARK: - Which proposal

    /// The proposal that a cell names: as it stands, or as it is without the apostrophe of `FormulaGuard` or the blanks around it.
    /// Nothing else is taken for an id that it is not.
    func position(of text: String) -> Int? {
        if text.utf8.first != UInt8(ascii: "'"), let position = sheets.proposals.position(of: text) { return position }
        for written in [text, text.withoutOuterBlanks] {
            for id in [FormulaGuard.restored(written), written] {
                if let position = sheets.proposals.position(of: id), !id.isEmpty { return position }
            }
        }
        return nil
    }

    /// A row that names no proposal that was submitted.
    mutating func refuse(_ row: [CSVCell], _ columns: ScoreSheetColumns) {
        let (cell, evaluator) = (row[columns.proposal], row[columns.evaluator])
        if ComparedText(cell.text) == Self.proposalName { return meetHeader(row, cell) }
        let id = FormulaGuard.restored(cell.text.withoutOuterBlanks)
        let title = columns.title.map { row[$0].text } ?? ""
        if cell.isBlank {
            find("SHEET.EMPTY", "the row names no proposal; write its id, or empty the row", at: cell, length: 1)
            _ = self.evaluator(in: evaluator, of: nil)
        } else if evaluator.isBlank, title.withoutOuterBlanks.isEmpty {
            let message =
                "no submission has the id '\(id)', and the row names no evaluator; if it is a row of totals, remove it"
            find("SHEET.UNKNOWN_PROPOSAL", message, at: cell)
        } else {
            find(
                "SHEET.UNKNOWN_PROPOSAL", "no submission has the id '\(id)'", at: cell,
                unknown: .proposal(id, title: title))
        }
    }

    /// Two sheets were put into one file: the same header again says nothing new, another one changes what is below it.
    private mutating func meetHeader(_ row: [CSVCell], _ cell: CSVCell) {
        rowCount -= 1
        if zip(row, header).allSatisfy({ ComparedText($0.text) == ComparedText($1.text) }) {
            return warn("SHEET.HEADER", "the header comes again; the line is left out", at: origin.place(of: cell))
        }
        isBroken = true
        find(
            "SHEET.HEADER",
            "a second header, with other columns: nothing below it is used; put what is below it into a file of its own",
            at: cell)
    }

    /// Whether the row can be the proposal's: its title is that of the proposal, and nothing stands outside the columns.
    mutating func isAllowed(_ row: [CSVCell], _ columns: ScoreSheetColumns, _ position: Int) -> Bool {
        if let stray = columns.nameless.first(where: { !row[$0].isBlank }) {
            let message =
                "'\(row[stray].text)' stands in a column without a name; the row is not used: name the column, or empty the cell"
            find("SHEET.NAMELESS", message, at: row[stray], concerned: [position])
            return false
        }
        guard let cell = columns.title.map({ row[$0] }), !cell.isBlank, let title = sheets.title(position),
            cell.text != title, !title.isEmpty
        else { return true }
        let written = [cell.text, FormulaGuard.restored(cell.text)].map(ComparedText.init)
        guard !written.contains(ComparedText(title)) else { return true }
        let owner = sheets.proposals.ids.indices.first {
            sheets.title($0).map { written.contains(ComparedText($0)) } ?? false
        }
        let whose = owner.map { " but that of '\(sheets.proposals.ids[$0])'" } ?? ""
        let message =
            "the title '\(FormulaGuard.restored(cell.text))' is not that of proposal '\(sheets.proposals.ids[position])' "
            + "('\(title)')\(whose); the row is not used: was a column sorted alone, or the id changed by a spreadsheet?"
        find("SHEET.TITLE", message, at: cell, concerned: [position] + (owner.map { [$0] } ?? []))
        return false
    }

    // MARK: - Who

    /// The evaluator as all their rows have the name; nil: nobody who may assess.
    /// - Parameter position: of the proposal; nil: it is not known.
    mutating func evaluator(in cell: CSVCell, of position: Int?) -> String? {
        switch people.person(named: cell.text, sheets) {
        case .evaluator(let id, let isNewSpelling):
            if isNewSpelling {
                let message =
                    "'\(cell.text.withoutOuterBlanks)' is '\(id)' of \(sheets.roster?.file ?? ""), written otherwise"
                warn("SHEET.SPELLING", message, at: origin.place(of: cell))
            }
            return id
        case .nobody:
            find(
                "SHEET.EMPTY", "the row names no evaluator; the row is not used", at: cell, length: 1,
                concerned: position.map { [$0] } ?? [])
        case .misplacedConsensus:
            find(
                "SHEET.CONSENSUS",
                "a consensus row has no meaning here: the rubric does not say 'combine: consensus'", at: cell,
                concerned: position.map { [$0] } ?? [])
        case .unlisted(let name):
            find(
                "SHEET.UNKNOWN_EVALUATOR", "'\(name)' is not among the evaluators", at: cell,
                concerned: position.map { [$0] } ?? [], unknown: .evaluator(name))
        }
        return nil
    }

    /// A declared conflict binds: a score of somebody who must not read the proposal is not used. Nor is that of an applicant for the own
    /// proposal, or for one that was not handed out.
    mutating func mayRead(_ assessment: Assessment, _ position: Int, _ cell: CSVCell) -> Bool {
        guard !assessment.hasConflict, !assessment.isBlank, let (code, why) = bar(assessment) else { return true }
        find(code, "\(why); the row is not used", at: cell, concerned: [position])
        return false
    }

    /// Why an evaluator's row for a proposal cannot count; nil: it can.
    private func bar(_ row: Assessment) -> (code: String, why: String)? {
        let file = sheets.roster?.file ?? ""
        let isOwn = people.own == row.proposal || (people.own == nil && isNamed(row.evaluator, by: row.proposal))
        if isOwn { return ("SHEET.OWN", "'\(row.evaluator)' assesses the own proposal, '\(row.proposal)'") }
        if people.barred.contains(row.proposal) {
            return ("SHEET.BARRED", "'\(row.evaluator)' must not read proposal '\(row.proposal)' (\(file): conflicts)")
        }
        if let reads = people.reads, !reads.contains(row.proposal) {
            return (
                "SHEET.NOT_GIVEN",
                "'\(row.evaluator)' was not given proposal '\(row.proposal)' to read (\(file): reads)"
            )
        }
        return nil
    }

    /// Where applicants assess each other, an evaluator has the name of the own proposal.
    private func isNamed(_ evaluator: String, by proposal: String) -> Bool {
        sheets.rules.mustDeliver != nil && ComparedText(evaluator) == ComparedText(proposal)
    }
}
