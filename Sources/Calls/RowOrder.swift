internal import Awards
internal import Diagnostics
internal import Intake
internal import Scoring

/// Where every submission ended, and the order of the rows.
struct RowOrder {
    /// Where a submission ended; the row itself is made of it.
    struct Entry: Sendable {
        var submission: Int32
        /// Position in the award list, -1 for who is on none.
        var decision: Int32
        var status: Status
    }

    /// In the order of the report.
    let entries: [Entry]

    /// O(n log n), with whole numbers as keys; texts are only compared where submissions did not come in the order of their ids.
    /// - Parameter scored: one per submission; nil: it was not scored.
    init(_ submissions: SubmissionList, _ scored: [ScoredProposal?], _ decisions: [Decision]) {
        var positions: [String: Int32] = [:]
        positions.reserveCapacity(decisions.count)
        for (position, decision) in decisions.enumerated() {
            positions[decision.ranked.scored.proposal] = Int32(position)
        }
        let order = Self.order(submissions)
        var keys: [UInt64] = []
        keys.reserveCapacity(order.count)
        var unordered = [Entry](
            repeating: Entry(submission: 0, decision: -1, status: .inadmissible), count: order.count)
        for (place, index) in order.enumerated() {
            let outcome = scored[Int(index)]?.outcome
            let position =
                outcome == .ranked ? submissions.proposal(Int(index)).flatMap { positions[$0] } ?? -1 : -1
            let decision = position < 0 ? nil : decisions[Int(position)]
            let entry = Entry(
                submission: index, decision: position,
                status: Self.status(submissions.isAdmissible(Int(index)), outcome, decision))
            unordered[place] = entry
            let rank = UInt64(decision?.ranked.rank ?? 0)
            keys.append(Self.group(entry) << 61 | rank << 31 | UInt64(place))
        }
        keys.sort()
        entries = keys.map { unordered[Int($0 & 0x7FFF_FFFF)] }
    }

    /// Submissions by proposal, file and record.
    private static func order(_ submissions: SubmissionList) -> [Int32] {
        let indices = submissions.indices.map { Int32($0) }
        func precedes(_ i: Int, _ j: Int) -> Bool {
            let (p, q) = (submissions.proposal(i) ?? "", submissions.proposal(j) ?? "")
            if p != q { return p.precedes(q) }
            return submissions.isBefore(i, j)
        }
        let isOrdered = submissions.indices.dropFirst().allSatisfy { !precedes($0, $0 - 1) }
        return isOrdered ? indices : indices.sorted { precedes(Int($0), Int($1)) }
    }

    private static func status(_ isAdmissible: Bool, _ outcome: ScoredProposal.Outcome?, _ decision: Decision?)
        -> Status
    {
        switch outcome {
        case nil: isAdmissible ? .undecided : .inadmissible
        case .ineligible?: .ineligible
        case .incomplete?: .incomplete
        case .belowThreshold?: .belowThreshold
        case .ranked?: decision?.status ?? .undecided
        }
    }

    /// Ranked proposals stay in one block, so that the table reads as the ranking; the rest follows the order of a decision, backwards.
    private static func group(_ entry: Entry) -> UInt64 {
        switch entry.status {
        case .awarded, .reserve, .notFunded, .undecided, .withdrawn: entry.decision < 0 ? 1 : 0
        case .belowThreshold: 2
        case .incomplete: 3
        case .ineligible: 4
        case .inadmissible: 5
        }
    }
}
