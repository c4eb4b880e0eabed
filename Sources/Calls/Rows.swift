internal import Awards
internal import Intake
internal import Scoring

/// Puts every submission into exactly one list.
enum Rows {
    /// Rows in the order of the report: ranked ones by rank, then the other lists in the order of a decision, each by proposal, file and record.
    static func rows(_ submissions: [Submission], _ cards: [ScoreCard?], _ awards: AwardList?) -> [CallResult.Row] {
        let decisions = Dictionary(
            (awards?.decisions ?? []).map { ($0.ranked.card.proposal, $0) }, uniquingKeysWith: { first, _ in first })
        let rows = zip(submissions, cards).map { submission, card in
            row(submission, card, card.flatMap { decisions[$0.proposal] })
        }
        return rows.sorted(by: precedes)
    }

    private static func row(_ submission: Submission, _ card: ScoreCard?, _ decision: Decision?) -> CallResult.Row {
        guard let card else {
            let reasons = submission.objections.map { Reason(code: $0.code, text: $0.text, place: $0.place) }
            let status: Status = reasons.isEmpty ? .undecided : .inadmissible
            return CallResult.Row(
                submission: submission, card: nil, decision: nil, status: status,
                reasons: reasons.isEmpty ? [unranked] : reasons)
        }
        let status: Status
        switch card.outcome {
        case .ineligible: status = .ineligible
        case .incomplete: status = .incomplete
        case .belowThreshold: status = .belowThreshold
        case .ranked: status = decision?.status ?? .undecided
        }
        let reasons = card.outcome == .ranked ? decision?.reasons ?? [unranked] : card.reasons
        return CallResult.Row(submission: submission, card: card, decision: decision, status: status, reasons: reasons)
    }

    private static let unranked = Reason(
        code: "NO_RANKING", text: "the rubric has no criteria or no 'ranking', so nobody is ranked")

    // MARK: order

    private static func precedes(_ left: CallResult.Row, _ right: CallResult.Row) -> Bool {
        let (a, b) = (group(left), group(right))
        if a != b { return a < b }
        switch (left.decision, right.decision) {
        case (let x?, let y?) where x.ranked.rank != y.ranked.rank: return x.ranked.rank < y.ranked.rank
        case (_?, _?), (nil, nil), (nil, _?), (_?, nil): break
        }
        let (p, q) = (left.submission.proposal ?? "", right.submission.proposal ?? "")
        if p != q { return p.utf8.lexicographicallyPrecedes(q.utf8) }
        let (f, g) = (left.submission.origin, right.submission.origin)
        if f.file != g.file { return f.file.utf8.lexicographicallyPrecedes(g.file.utf8) }
        return f.record < g.record
    }

    /// Ranked proposals stay in one block, so that the table reads as the ranking; the rest follows the order of a decision, backwards.
    private static func group(_ row: CallResult.Row) -> Int {
        switch row.status {
        case .awarded, .reserve, .notFunded, .undecided, .withdrawn: row.decision == nil ? 1 : 0
        case .belowThreshold: 2
        case .incomplete: 3
        case .ineligible: 4
        case .inadmissible: 5
        }
    }
}
