import Diagnostics
import FEEL
import Numbers
import Rubrics
import Scoring
import Wording

/// Which guarantees are not met, and why.
struct GuaranteeReport {
    private let call: FundingCall
    private let rounds: Rounds
    private let decisions: [Decision]
    private let others: [ScoredProposal]
    private let reader: CardReader

    init(_ rounds: Rounds, _ decisions: [Decision], _ others: [ScoredProposal], _ reader: CardReader) {
        (call, self.rounds, self.decisions) = (rounds.call, rounds, decisions)
        (self.others, self.reader) = (others, reader)
    }

    /// In the order of the rubric and of the ranking.
    var remarks: [Reason] {
        guard !call.rule.guarantees.isEmpty else { return [] }
        var members = [[Int]](repeating: [], count: call.claims.count)
        for member in call.candidates.indices {
            for claim in call.candidates[member].claims { members[claim].append(member) }
        }
        let rest = others.sorted { $0.proposal.precedes($1.proposal) }
        return call.rule.guarantees.enumerated().flatMap { rule, guarantee in
            let claims = call.claims.indices.filter { call.claims[$0].rule == rule }
            var seen = Set(claims.map { call.claims[$0].group })
            let ranked = claims.compactMap { shortfall(guarantee, call.claims[$0].group, members[$0]) }
            let unranked = rest.flatMap { reader.list(guarantee.per, $0) }.map(\.plainText)
                .filter { seen.insert($0).inserted }
            return ranked + unranked.compactMap { shortfall(guarantee, $0, []) }
        }
    }

    private func shortfall(_ guarantee: AwardRule.Guarantee, _ group: String, _ members: [Int]) -> Reason? {
        let awarded = members.count { decisions[$0].status == .awarded }
        guard awarded < guarantee.awards else { return nil }
        let why: Message
        if let first = members.first(where: {
            decisions[$0].status != .awarded && decisions[$0].status != .withdrawn
        }) {
            let reasons = Message.joined(decisions[first].reasons.map(\.message), "; ")
            why = Message("\(call.candidates[first].id) comes next: \(reasons)")
        } else if members.isEmpty {
            why = Message("none of its proposals is ranked")
        } else {
            why = Message("no other of its proposals is ranked")
        }
        let text = Message(
            "\(group) has \(awarded) of \(guarantee.awards) guaranteed awards (per \(guarantee.text)): \(why)")
        return Reason(code: "GUARANTEE.UNMET", text: text, place: guarantee.place)
    }
}
