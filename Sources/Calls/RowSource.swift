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

    init(_ prepared: PreparedCall, _ scorer: Scorer) {
        submissions = prepared.submissions
        book = prepared.assessments
        self.scorer = scorer
    }

    var count: Int { submissions.count }

    /// nil: the submission is not admissible, or there is nothing to score.
    func card(_ index: Int) -> ScoreCard? {
        guard isScored(index), let id = submissions.proposal(index) else { return nil }
        return scorer.card(proposal: id, facts: submissions[index].facts, assessments: book)
    }

    private func isScored(_ index: Int) -> Bool { submissions.isAdmissible(index) && !scorer.rubric.criteria.isEmpty }

    /// Where a submission ended; the row itself is made of it.
    private struct Entry: Sendable {
        var submission: Int32
        /// Position in the award list, -1 for who is on none.
        var decision: Int32
        var status: Status
    }

    /// Rows in the order of the report: ranked ones by rank, then the other lists in the order of a decision, each by proposal, file and record.
    /// - Parameter cards: one per submission.
    func rows(_ cards: [ScoreCard?], _ awards: AwardList?, keepsCards: Bool) -> CallRows {
        let decisions = awards?.decisions ?? []
        let entries = entries(cards, decisions)
        let kept = keepsCards ? cards : []
        return CallRows(
            statuses: entries.map(\.status), places: entries.map(\.submission), submissions: submissions
        ) { position in
            let entry = entries[position]
            let index = Int(entry.submission)
            let card = kept.isEmpty ? card(index) : kept[index]
            var decision = entry.decision < 0 ? nil : decisions[Int(entry.decision)]
            if let card { decision?.ranked.card = card }
            return CallResult.Row(
                submission: submissions[index], card: card, decision: decision, status: entry.status,
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

    // MARK: order

    private func entries(_ cards: [ScoreCard?], _ decisions: [Decision]) -> [Entry] {
        var places: [String: Int] = [:]
        places.reserveCapacity(decisions.count)
        for (place, decision) in decisions.enumerated() { places[decision.ranked.card.proposal] = place }
        return submissions.indices.map { index in
            let place = cards[index].flatMap { places[$0.proposal] }
            return Entry(
                submission: Int32(index), decision: place.map(Int32.init) ?? -1,
                status: status(index, cards[index], place.map { decisions[$0] }))
        }.sorted { precedes($0, $1, decisions) }
    }

    private func status(_ index: Int, _ card: ScoreCard?, _ decision: Decision?) -> Status {
        guard let card else { return submissions.isAdmissible(index) ? .undecided : .inadmissible }
        return switch card.outcome {
        case .ineligible: .ineligible
        case .incomplete: .incomplete
        case .belowThreshold: .belowThreshold
        case .ranked: decision?.status ?? .undecided
        }
    }

    private func precedes(_ left: Entry, _ right: Entry, _ decisions: [Decision]) -> Bool {
        let (a, b) = (Self.group(left), Self.group(right))
        if a != b { return a < b }
        if left.decision >= 0, right.decision >= 0 {
            let (x, y) = (decisions[Int(left.decision)].ranked.rank, decisions[Int(right.decision)].ranked.rank)
            if x != y { return x < y }
        }
        let (i, j) = (Int(left.submission), Int(right.submission))
        let (p, q) = (submissions.proposal(i) ?? "", submissions.proposal(j) ?? "")
        if p != q { return p.utf8.lexicographicallyPrecedes(q.utf8) }
        let (f, g) = (submissions.origin(i), submissions.origin(j))
        if f.file != g.file { return f.file.utf8.lexicographicallyPrecedes(g.file.utf8) }
        return f.record < g.record
    }

    /// Ranked proposals stay in one block, so that the table reads as the ranking; the rest follows the order of a decision, backwards.
    private static func group(_ entry: Entry) -> Int {
        switch entry.status {
        case .awarded, .reserve, .notFunded, .undecided, .withdrawn: entry.decision < 0 ? 1 : 0
        case .belowThreshold: 2
        case .incomplete: 3
        case .ineligible: 4
        case .inadmissible: 5
        }
    }
}
