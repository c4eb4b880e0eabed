internal import Diagnostics
package import Intake
package import Rubrics
package import Scoring

/// Sheets of applicants who assess each other.
package struct PeerPlan: Sendable {
    package var plan: ReadingPlan
    /// nil: the reviews could not be shared out; the problems of the plan say why.
    package var allocation: PeerAllocation?
    /// What must not be read, by applicant, as the list of evaluators says.
    package var conflicts: [String: Set<String>] = [:]
}

extension Call {
    /// Shares out the proposals that are admissible and eligible among their applicants, who are named by their proposals.
    /// - Parameters:
    ///   - evaluators: a CSV file with `evaluator` (the id of the own proposal) and `conflicts`; nil: there are no conflicts.
    ///   - readers: reviews that everybody gives and gets; nil: the size of a set of ranks, else the rubric's `minimum`, or 1.
    ///   - seed: a text published before.
    package func peerPlan(
        documents: Int, open: @escaping @Sendable (Int) -> SourceDocument, evaluators: SourceFile?, readers: Int?,
        seed: String
    ) async -> PeerPlan {
        let result = await run(documents: documents, open: open)
        let proposals = assessable(result)
        var problems = DiagnosticCollector()
        let conflicts = evaluators.map { peerConflicts($0, result, Set(proposals.keys), &problems) } ?? [:]
        let count = readers ?? rubric.assessments.ranks?.of ?? rubric.assessments.minimum ?? 1
        var plan = readingPlan(sheets: [], problems: [])
        var allocation: PeerAllocation?
        do throws(PeerAllocation.Refusal) {
            let found = try PeerAllocation(
                proposals: proposals.keys.sorted { $0.precedes($1) }, conflicts: conflicts, readers: count, seed: seed,
                sha256: SHA256Digest.bytes)
            plan.sheets = found.sheets.map { sheet in
                .init(evaluator: sheet.evaluator, proposals: sheet.proposals.compactMap { proposals[$0] })
            }
            allocation = found
        } catch {
            problems.add(Self.problem(error, evaluators?.name))
        }
        plan.problems = problems.sorted
        return PeerPlan(plan: plan, allocation: allocation, conflicts: conflicts)
    }

    /// What each applicant must not read.
    private func peerConflicts(
        _ list: SourceFile, _ result: CallResult, _ peers: Set<String>, _ problems: inout DiagnosticCollector
    ) -> [String: Set<String>] {
        let known = Set(result.rows.proposals)
        let evaluators = EvaluatorList.read(list.bytes, name: list.name, proposals: known, into: &problems)
        for unknown in evaluators where !known.contains(unknown.id) {
            problems.error(
                "SHEET.PEER",
                "'\(unknown.id)' is the id of no submission: with --peers an evaluator is named by the own proposal"
                    + DidYouMean.clause(for: unknown.id, among: peers), at: Place(file: list.name))
        }
        return Dictionary(evaluators.map { ($0.id, $0.conflicts) }, uniquingKeysWith: { $0.union($1) })
    }

    private static func problem(_ refusal: PeerAllocation.Refusal, _ list: String?) -> Diagnostic {
        switch refusal {
        case .tooFew(let proposals, let readers):
            Diagnostic(
                code: "SHEET.READERS",
                message:
                    "everybody is to give \(readers) reviews, but beside the own proposal there are \(max(proposals - 1, 0)) to read: "
                    + "write a smaller --readers")
        case .conflicts(let members):
            Diagnostic(
                code: "SHEET.CONFLICTS",
                message:
                    "\(members.joined(separator: ", ")) cannot be kept from what they must not read while everybody gives and gets as many "
                    + "reviews: write a smaller --readers, or another --seed",
                place: list.map { Place(file: $0) })
        }
    }
}
