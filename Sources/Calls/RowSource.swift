internal import Awards
internal import Diagnostics
internal import Intake
internal import Rubrics
internal import Scoring
internal import Wording

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

    /// Scores a stretch of submissions; nil: a submission is not admissible, or there is nothing to score.
    func scored(_ range: Range<Int>) -> [ScoredProposal?] {
        let ids = range.map { scores && submissions.isAdmissible($0) ? submissions.proposal($0) : nil }
        let asked = zip(range, ids).compactMap { index, id in id.map { (id: $0, facts: submissions.facts(index)) } }
        var scored = scorer.scored(asked, assessments: book).makeIterator()
        return ids.map { $0 == nil ? nil : scored.next() }
    }

    /// Rows in the order of the report: ranked ones by rank, then the other lists in the order of a decision, each by proposal, file and record.
    /// - Parameter scored: one a submission.
    func rows(_ scored: [ScoredProposal?], _ awards: AwardList?) -> CallRows {
        let decisions = awards?.decisions ?? []
        let entries = RowOrder(submissions, scored, decisions).entries
        return CallRows(
            statuses: entries.map(\.status), places: entries.map(\.submission), submissions: submissions,
            decided: { position in
                let entry = entries[position]
                return .init(
                    scored: scored[Int(entry.submission)],
                    decision: entry.decision < 0 ? nil : decisions[Int(entry.decision)])
            }
        ) { position in
            let entry = entries[position]
            let index = Int(entry.submission)
            let card = scored[index].map { scored in
                scorer.card(of: scored, assessments: book) { wanted in
                    wanted.map { submissions.facts(index, only: $0) } ?? submissions.facts(index)
                }
            }
            let decision = entry.decision < 0 ? nil : decisions[Int(entry.decision)]
            return CallResult.Row(
                submission: submissions.packed(index), card: card, decision: decision, status: entry.status,
                reasons: reasons(index, card, decision))
        }
    }

    private func reasons(_ index: Int, _ card: ScoreCard?, _ decision: Decision?) -> [Reason] {
        guard let card else {
            let reasons = submissions.objections(index).map { Reason(code: $0.code, text: $0.message, place: $0.place) }
            return reasons.isEmpty ? [Self.unranked] : reasons
        }
        return card.outcome == .ranked ? decision?.reasons ?? [Self.unranked] : card.reasons
    }

    private static let unranked = Reason(
        code: "NO_RANKING", text: Message("the rubric has no criteria or no 'ranking', so nobody is ranked"))
}
