import Awards
package import Calls
import Diagnostics
import FEEL
import Intake
import Numbers
import Rubrics
import Scoring

/// Two outcomes of one call side by side: who entered, who left, who moved, why, and what it does to the money.
package enum Comparing {
    /// - Parameter facts: names of facts by whose values the money is grouped; a fact that a rubric does not read gives no groups
    ///   on its side.
    package static func compare(_ old: CallResult, _ new: CallResult, by facts: [String] = []) -> Comparison {
        let (before, after) = (Sides(old), Sides(new))
        let ids = order(before, after)
        let formula = formulaChange(old.rubric, new.rubric)
        let overtaking = Overtaking(before, after)
        let proposals = ids.map { proposal($0, before, after, formula, overtaking) }
        let ranks = ids.compactMap { id -> (old: Int, new: Int)? in
            guard let first = before[id]?.rank, let second = after[id]?.rank else { return nil }
            return (first, second)
        }
        return Comparison(
            old: old, new: new, rules: RuleChanges(old, new).all, texts: TextChanges(old.rubric, new.rubric).all,
            hints: ScaleHints.all(old, new),
            proposals: proposals, tauB: KendallTau.b(ranks),
            moneyByStatus: MoneyTables.byStatus(old, new), moneyByGroup: facts.map { MoneyTables.group($0, old, new) })
    }

    /// In the order of the new ranking, then of the old one, then by id.
    private static func order(_ before: Sides, _ after: Sides) -> [String] {
        let keys = Set(before.ids).union(after.ids).map { id in
            (id: id, new: after[id]?.rank ?? .max, old: before[id]?.rank ?? .max)
        }
        return keys.sorted { left, right in
            if (left.new, left.old) != (right.new, right.old) { return (left.new, left.old) < (right.new, right.old) }
            return left.id.precedes(right.id)
        }.map(\.id)
    }

    private static func formulaChange(_ old: Rubric, _ new: Rubric) -> String? {
        let texts = [old, new].map { $0.ranking?.score == nil ? "total" : $0.ranking?.scoreText ?? "total" }
        return texts[0] == texts[1] ? nil : "\(texts[0]) → \(texts[1])"
    }

    private static func proposal(
        _ id: String, _ before: Sides, _ after: Sides, _ formula: String?, _ overtaking: Overtaking
    ) -> Comparison.Proposal {
        let (old, new) = (before[id], after[id])
        let move = move(old, new)
        var proposal = Comparison.Proposal(
            proposal: id, title: after.title(id) ?? before.title(id) ?? "", move: move, oldStatus: old?.status,
            newStatus: new?.status, oldRank: old?.rank, newRank: new?.rank, oldScore: old?.scored?.rankingScore,
            newScore: new?.scored?.rankingScore, oldAwarded: old?.awarded ?? 0, newAwarded: new?.awarded ?? 0,
            causes: move == .unchanged ? [] : causes(id, before, after, formula, overtaking))
        (proposal.oldChance, proposal.newChance) = (before.lot(of: id)?.chance, after.lot(of: id)?.chance)
        return proposal
    }

    /// Reasons and evidence are asked for only where something moved.
    private static func causes(
        _ id: String, _ before: Sides, _ after: Sides, _ formula: String?, _ overtaking: Overtaking
    ) -> [Comparison.Cause] {
        let (old, new) = (before.row(id), after.row(id))
        return Causes(
            old: old, new: new, oldLot: before.lot(of: id), newLot: after.lot(of: id),
            oldParts: old?.card.flatMap(before.contributions.parts),
            newParts: new?.card.flatMap(after.contributions.parts), formulaChange: formula,
            passed: overtaking.passed(by: id), ladder: overtaking.ladder(for: id)
        ).all
    }

    private static func move(_ old: Sides.Standing?, _ new: Sides.Standing?) -> Comparison.Move {
        let (was, isNow) = (old?.status == .awarded, new?.status == .awarded)
        if was != isNow { return isNow ? .entered : .left }
        let isSame = old?.status == new?.status && old?.rank == new?.rank && old?.awarded == new?.awarded
        return isSame ? .unchanged : .moved
    }
}
