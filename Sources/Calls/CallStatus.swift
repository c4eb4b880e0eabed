package import Awards
package import Diagnostics
internal import Intake
internal import Rubrics
package import Scoring

/// Where a call stands: what was received and refused, what evaluators still owe, what waits for people.
package struct CallStatus: Sendable {
    /// What one evaluator was asked for, and what came back.
    package struct Evaluator: Sendable, Hashable {
        package var name: String
        /// Proposals on this evaluator's sheet, or (without any sheet) those that a sheet would have.
        package var expected: [String]
        /// Of those, the ones without a score, in the order of ids; conflicts are not among them.
        package var missing: [Missing]
        package var conflicts: [String]
        /// A row of this evaluator was read.
        package var hasSheet: Bool
    }

    /// One assessment that is owed.
    package struct Missing: Sendable, Hashable {
        package var proposal: String
        /// Ids of the criteria without a score; all of them where the row is blank.
        package var criteria: [String]
        /// The row in the sheet; nil where there is no sheet yet.
        package var place: Place?
    }

    /// How many submissions ended in each list, in the order of a decision.
    package var counts: [(status: Status, count: Int)]
    /// Submissions that were refused, with their reasons.
    package var refused: [CallResult.Row]
    /// In the order of names; empty where the rubric assesses nothing.
    package var evaluators: [Evaluator]
    /// Proposals with fewer readers than the rubric asks for, and how many each has.
    package var shortOfReaders: [(proposal: String, readers: Int)]
    /// The rubric's `minimum`; 1 where it has none.
    package var minimum: Int
    /// What only people can decide.
    package var waiting: [Reason]
    /// Problems of score sheets and other inputs.
    package var problems: [Diagnostic]

    /// - Parameters:
    ///   - prepared: what the result was made of.
    ///   - plan: who would read what; asked about evaluators without a sheet.
    /// O(rows of the sheets + submissions).
    package init(_ result: CallResult, _ prepared: PreparedCall, plan: ReadingPlan? = nil) {
        let rows = result.rows
        counts = Status.allCases.map { ($0, rows.count(of: $0)) }.filter { $0.1 > 0 }
        refused = rows.indices.filter { rows.statuses[$0] == .inadmissible }.map { rows.row(at: $0) }
        minimum = result.rubric.assessments.minimum ?? 1
        waiting = result.awards?.remarks ?? []
        problems = result.diagnostics
        let assessed = result.rubric.criteria.filter(\.isAssessed).map(\.id)
        guard !assessed.isEmpty else {
            (evaluators, shortOfReaders) = ([], [])
            return
        }
        let competing = rows.indices.filter { ![.inadmissible, .ineligible].contains(rows.statuses[$0]) }
            .compactMap { rows.submission($0).proposal }
        let book = prepared.assessments
        evaluators = Self.evaluators(book, assessed, plan, competing: Set(competing))
        shortOfReaders = Self.short(competing, book, minimum)
    }

    private static func evaluators(
        _ book: AssessmentBook?, _ criteria: [String], _ plan: ReadingPlan?, competing: Set<String>
    ) -> [Evaluator] {
        var found: [String: Evaluator] = [:]
        for row in book?.assessments ?? [] where row.evaluator != Consensus.evaluator {
            var evaluator =
                found[row.evaluator]
                ?? Evaluator(name: row.evaluator, expected: [], missing: [], conflicts: [], hasSheet: true)
            evaluator.expected.append(row.proposal)
            let open = criteria.indices.filter { row.asked[$0] && row.scores[$0] == nil }.map { criteria[$0] }
            if row.hasConflict {
                evaluator.conflicts.append(row.proposal)
            } else if !open.isEmpty, competing.contains(row.proposal) {
                evaluator.missing.append(Missing(proposal: row.proposal, criteria: open, place: row.place))
            }
            found[row.evaluator] = evaluator
        }
        for sheet in plan?.sheets ?? [] where found[sheet.evaluator] == nil {
            let ids = sheet.proposals.map(\.id)
            found[sheet.evaluator] = Evaluator(
                name: sheet.evaluator, expected: ids,
                missing: ids.map { Missing(proposal: $0, criteria: criteria, place: nil) }, conflicts: [],
                hasSheet: false)
        }
        return found.values.sorted { $0.name.precedes($1.name) }
    }

    /// Who competes and was read by fewer than the minimum. A consensus stands for all readers.
    private static func short(_ competing: [String], _ book: AssessmentBook?, _ minimum: Int) -> [(String, Int)] {
        competing.compactMap { proposal in
            let rows = book?.assessments(of: proposal) ?? []
            if rows.contains(where: { $0.evaluator == Consensus.evaluator && !$0.isBlank }) { return nil }
            let readers = rows.count { !$0.hasConflict && !$0.isBlank }
            return readers < minimum ? (proposal, readers) : nil
        }.sorted { $0.0.precedes($1.0) }
    }
}
