package import Diagnostics
package import FEEL
package import Intake
internal import Numbers
package import Rubrics
internal import Scoring

/// Who reads what: a sheet an evaluator.
package struct ReadingPlan: Sendable {
    package struct Proposal: Sendable {
        package var id: String
        package var title: String
        /// Of the facts that sheets show.
        package var facts: [Value]
    }
    package struct Sheet: Sendable {
        package var evaluator: String
        package var proposals: [Proposal]
    }
    /// In the order of the evaluators' ids.
    package var sheets: [Sheet]
    /// The assessed criteria, a column each.
    package var criteria: [Criterion]
    /// The rubric's id, and the SHA-256 of its file.
    package var call: String
    package var rubricSHA256: String
    /// Names of the facts that sheets show.
    package var facts: [String]
    /// Evaluators rank: how many a set has; nil: they score.
    package var ranks: RankRules?
    /// The words by which evaluators declare what they know of a proposal; none: they are not asked.
    package var expertise: [String]
    /// Proposals with too few readers, and problems of the list of evaluators.
    package var problems: [Diagnostic]
}

extension Call {
    /// Assigns the proposals that are admissible and eligible to evaluators: evenly, conflicts left out.
    /// - Parameters:
    ///   - evaluators: a CSV file with `evaluator` and, optionally, `conflicts`.
    ///   - readers: evaluators a proposal; nil: the rubric's `minimum`, or 1.
    package func readingPlan(
        documents: Int, open: @escaping @Sendable (Int) -> SourceDocument, evaluators: SourceFile, readers: Int?
    ) async -> ReadingPlan {
        let result = await run(documents: documents, open: open)
        let proposals = assessable(result)
        var problems = DiagnosticCollector()
        let known = Set(result.rows.proposals)
        let list = EvaluatorList.read(evaluators.bytes, name: evaluators.name, proposals: known, into: &problems)
        let count = readers ?? rubric.assessments.minimum ?? 1
        let assignment = ReaderAssignment(proposals: Array(proposals.keys), evaluators: list, readers: count)
        for short in assignment.shortOfReaders {
            problems.error(
                "SHEET.READERS",
                "proposal '\(short.proposal)' can be read by \(short.readers) of the evaluators, and \(count) are needed; name more evaluators",
                at: Place(file: evaluators.name))
        }
        for sheet in assignment.sheets { checkSet(sheet, evaluators.name, &problems) }
        return readingPlan(
            sheets: assignment.sheets.map { sheet in
                .init(evaluator: sheet.evaluator, proposals: sheet.proposals.compactMap { proposals[$0] })
            }, problems: problems.sorted)
    }

    /// Who ranks needs a set of the size that the rubric asks for.
    private func checkSet(
        _ sheet: (evaluator: String, proposals: [String]), _ file: String, _ problems: inout DiagnosticCollector
    ) {
        guard let ranks = rubric.assessments.ranks else { return }
        let count = sheet.proposals.count
        guard ranks.sizes == .equal ? count != ranks.of : count > ranks.of || count < 2 else { return }
        let wanted = ranks.sizes == .equal ? "\(ranks.of)" : "2 to \(ranks.of)"
        problems.error(
            "SHEET.RANKS",
            "'\(sheet.evaluator)' gets \(count) proposals to rank, and a set has \(wanted): name another number of evaluators or --readers",
            at: Place(file: file))
    }

    /// By id: who is admissible and eligible, as sheets show it.
    func assessable(_ result: CallResult) -> [String: ReadingPlan.Proposal] {
        let title = rubric.facts.firstIndex { $0.name == "title" }
        var proposals: [String: ReadingPlan.Proposal] = [:]
        for position in result.rows.indices {
            guard let scored = result.rows.decided(position).scored, scored.outcome != .ineligible else { continue }
            let (id, facts) = (scored.proposal, result.rows.facts(position))
            let fact = title.map { facts[$0] }
            let text = if case .string(let text)? = fact { text } else { "" }
            proposals[id] = .init(id: id, title: text, facts: rubric.shownFacts.map { facts[$0] })
        }
        return proposals
    }

    /// A plan of this call.
    func readingPlan(sheets: [ReadingPlan.Sheet], problems: [Diagnostic]) -> ReadingPlan {
        ReadingPlan(
            sheets: sheets, criteria: rubric.criteria.filter(\.isAssessed), call: rubric.id,
            rubricSHA256: rubric.fileSHA256, facts: rubric.shownFacts.map { rubric.facts[$0].name },
            ranks: rubric.assessments.ranks,
            expertise: (rubric.assessments.combination as? ExpertiseMean)?.levels.map(\.word) ?? [], problems: problems)
    }
}

extension Rubric {
    /// The SHA-256 of the rubric's own file, as `sha256sum` prints it.
    var fileSHA256: String { sources.first.map { SHA256Digest.hex($0.bytes) } ?? "" }
}
