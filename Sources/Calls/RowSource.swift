internal import Awards
internal import Diagnostics
internal import Intake
internal import Rubrics
internal import Scoring

/// Puts every submission into exactly one list, and makes the rows.
struct RowSource: Sendable {
    private let submissions: SubmissionList
    private let book: AssessmentBook?
    private let scorer: Scorer
    /// Whether the rubric has anything to score.
    private let scores: Bool

    init(_ prepared: PreparedCall, _ scorer: Scorer) {
        submissions = prepared.submissions
        book = prepared.assessments
        self.scorer = scorer
        scores = !scorer.rubric.criteria.isEmpty
    }

    var count: Int { submissions.count }

    /// nil: the submission is not admissible, or there is nothing to score.
    func card(_ index: Int) -> ScoreCard? {
        isScored(index) ? card(index, of: submissions[index]) : nil
    }

    private func card(_ index: Int, of submission: Submission) -> ScoreCard? {
        guard isScored(index), let id = submission.proposal else { return nil }
        return scorer.card(proposal: id, facts: submission.facts, assessments: book)
    }

    /// The same, brief.
    func card(_ index: Int, keeping kept: KeptSlots) -> ScoreCard? {
        guard isScored(index), let id = submissions.proposal(index) else { return nil }
        return scorer.briefCard(
            proposal: id, facts: submissions.facts(index), assessments: book, keeping: kept)
    }

    private func isScored(_ index: Int) -> Bool { scores && submissions.isAdmissible(index) }

    /// Rows in the order of the report: ranked ones by rank, then the other lists in the order of a decision, each by proposal, file and record.
    func rows(_ scored: ScoredCall, _ awards: AwardList?) -> CallRows {
        let decisions = awards?.decisions ?? []
        let entries = RowOrder(submissions, scored.outcomes, decisions).entries
        let kept = scored.cards
        return CallRows(
            statuses: entries.map(\.status), places: entries.map(\.submission), submissions: submissions
        ) { position in
            let entry = entries[position]
            let index = Int(entry.submission)
            let submission = submissions[index]
            let card = kept.isEmpty ? card(index, of: submission) : kept[index]
            var decision = entry.decision < 0 ? nil : decisions[Int(entry.decision)]
            if let card { decision?.ranked.card = card }
            return CallResult.Row(
                submission: submission, card: card, decision: decision, status: entry.status,
                reasons: reasons(index, card, decision))
        }
    }

    private func reasons(_ index: Int, _ card: ScoreCard?, _ decision: Decision?) -> [Reason] {
        guard let card else {
            let reasons = submissions.objections(index).map { Reason(code: $0.code, text: $0.text, place: $0.place) }
            return reasons.isEmpty ? [Self.unranked] : reasons
        }
        return card.outcome == .ranked ? decision?.reasons ?? [Self.unranked] : card.reasons
    }

    private static let unranked = Reason(
        code: "NO_RANKING", text: "the rubric has no criteria or no 'ranking', so nobody is ranked")
}
