import FEEL
import Numbers
import Rubrics
import Scoring

/// An award with a draw: the award rule asks in the order of the draw, and the list is told in rank order.
struct DrawnAward {
    private let drawing: Drawing
    /// In rank order.
    private let ranked: [RankedProposal]
    /// Candidates in the order in which they are asked.
    private let order: [Int]
    private let report: AwardReport
    private let words: DrawWords

    /// - Parameters:
    ///   - call: of the ranked, in rank order.
    ///   - sha256: nil: nothing is drawn.
    init(
        _ rule: DrawRule, _ call: FundingCall, _ ranked: [RankedProposal], _ options: AwardOptions, sha256: Digest?,
        most: Int?
    ) {
        self.ranked = ranked
        let plan = DrawPlan(rule, call, ranked)
        drawing = Drawing(plan, seed: sha256 == nil ? nil : rule.seed, sha256: sha256 ?? { _ in [] })
        order = drawing.groups.flatMap { $0 }
        report = AwardReport(Rounds(call.asked(in: drawing.groups), options, most: most), options)
        words = DrawWords(drawing)
    }

    func list(_ others: [ScoredProposal], _ reader: CardReader) -> AwardList {
        var list = report.list(order.map { ranked[$0] }, others: others, reader: reader)
        var places = order
        for (place, member) in order.enumerated() { places[member] = place }
        let call = drawing.plan.call
        var decisions = places.map { list.decisions[$0] }
        for group in call.groups {
            let tied = group.filter { ranked[$0].isExAequo }.map { ranked[$0].scored.proposal }
            for member in group {
                decisions[member].tied = tied
                tell(member, &decisions[member])
            }
        }
        var lists = FundingLists(call)
        lists.number(&decisions)
        lists.close(decisions) { report.isWaiting(places[$0]) }
        list.decisions = decisions
        list.lists = lists.lists
        list.draw = drawing.record
        list.remarks = words.remarks(list.remarks)
        return list
    }

    private func tell(_ member: Int, _ decision: inout Decision) {
        if decision.status == .undecided, drawing.record.isPending {
            decision.reasons = decision.reasons.map { words.pending(member, $0) }
        }
        if let reason = words.drawn(member) { decision.reasons.append(reason) }
    }
}

extension FundingCall {
    /// The same call, whose candidates are asked in another order; who is in one group is equal.
    func asked(in order: [[Int]]) -> FundingCall {
        var call = self
        call.candidates = order.flatMap { $0.map { candidates[$0] } }
        var start = 0
        call.groups = order.map { group in
            defer { start += group.count }
            return start..<(start + group.count)
        }
        if !position.isEmpty {
            call.position = Dictionary(
                call.candidates.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        }
        return call
    }
}
