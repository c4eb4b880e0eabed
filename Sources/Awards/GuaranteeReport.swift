import Diagnostics
import FEEL
import Numbers
import Rubrics
import Scoring

/// Which guarantees are not met, and why.
struct GuaranteeReport {
    let walk: FundingWalk
    let decisions: [Decision]
    let others: [ScoreCard]
    let reader: CardReader

    /// In the order of the rubric and of the ranking.
    var remarks: [Reason] {
        walk.rule.guarantees.enumerated().flatMap { rule, guarantee in
            groups(rule, guarantee).compactMap { shortfall(rule, guarantee, of: $0) }
        }
    }

    /// Groups of the ranked, then those that only others belong to.
    private func groups(_ rule: Int, _ guarantee: AwardRule.Guarantee) -> [Value] {
        var seen: Set<Value> = []
        let ranked = walk.candidates.flatMap { $0.guarantees[rule] }
        let rest = others.sorted { $0.proposal.precedes($1.proposal) }.flatMap { reader.list(guarantee.per, $0) }
        return (ranked + rest).filter { seen.insert($0).inserted }
    }

    private func shortfall(_ rule: Int, _ guarantee: AwardRule.Guarantee, of group: Value) -> Reason? {
        let members = walk.candidates.indices.filter { walk.candidates[$0].guarantees[rule].contains(group) }
        let awarded = members.count { decisions[$0].status == .awarded }
        guard awarded < guarantee.awards else { return nil }
        let why: String
        if let first = members.first(where: { decisions[$0].status != .awarded }) {
            let reasons = decisions[first].reasons.map(\.text).joined(separator: "; ")
            why = "\(walk.candidates[first].id) comes next: \(reasons)"
        } else if members.isEmpty {
            why = "none of its proposals is ranked"
        } else {
            why = "no other of its proposals is ranked"
        }
        return Reason(
            code: "GUARANTEE.UNMET",
            text:
                "\(group.plainText) has \(awarded) of \(guarantee.awards) guaranteed awards (per \(guarantee.text)): \(why)",
            place: guarantee.place)
    }
}
