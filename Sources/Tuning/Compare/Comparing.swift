import Awards
public import Calls
import Diagnostics
import FEEL
import Intake
import Numbers
import Rubrics
import Scoring

/// Two outcomes of one call side by side: who entered, who left, who moved, why, and what it does to the money.
public enum Comparing {
    /// - Parameter facts: names of facts by whose values the money is grouped; a fact that a rubric does not read gives no groups
    ///   on its side.
    public static func compare(_ old: CallResult, _ new: CallResult, by facts: [String] = []) -> Comparison {
        let (before, after) = (Sides(old), Sides(new))
        let ids = order(before, after)
        let formula = formulaChange(old.rubric, new.rubric)
        let overtaking = Overtaking(before, after)
        let proposals = ids.map { proposal($0, before, after, formula, overtaking) }
        let ranks = ids.compactMap { id -> (old: Int, new: Int)? in
            guard let first = before.rows[id]?.decision?.ranked.rank, let second = after.rows[id]?.decision?.ranked.rank
            else { return nil }
            return (first, second)
        }
        return Comparison(
            old: old, new: new, rules: RuleChanges(old, new).all, hints: ScaleHints.all(old, new),
            proposals: proposals, tauB: KendallTau.b(ranks),
            moneyByStatus: MoneyTables.byStatus(old, new), moneyByGroup: facts.map { MoneyTables.group($0, old, new) })
    }

    /// In the order of the new ranking, then of the old one, then by id.
    private static func order(_ before: Sides, _ after: Sides) -> [String] {
        let ids = Set(before.rows.keys).union(after.rows.keys)
        return ids.sorted { left, right in
            let keys = [left, right].map { id in
                (
                    after.rows[id]?.decision?.ranked.rank ?? .max, before.rows[id]?.decision?.ranked.rank ?? .max
                )
            }
            if keys[0] != keys[1] { return keys[0] < keys[1] }
            return left.precedes(right)
        }
    }

    private static func formulaChange(_ old: Rubric, _ new: Rubric) -> String? {
        let texts = [old, new].map { $0.ranking?.score == nil ? "total" : $0.ranking?.scoreText ?? "total" }
        return texts[0] == texts[1] ? nil : "\(texts[0]) → \(texts[1])"
    }

    private static func proposal(
        _ id: String, _ before: Sides, _ after: Sides, _ formula: String?, _ overtaking: Overtaking
    ) -> Comparison.Proposal {
        let (old, new) = (before.rows[id], after.rows[id])
        let move = move(old, new)
        let causes = Causes(
            old: old, new: new, oldParts: old?.card.flatMap(before.contributions.parts),
            newParts: new?.card.flatMap(after.contributions.parts), formulaChange: formula,
            passed: overtaking.passed(by: id), ladder: overtaking.ladder(for: id))
        return Comparison.Proposal(
            proposal: id, title: after.title(id) ?? before.title(id) ?? "", move: move, oldStatus: old?.status,
            newStatus: new?.status, oldRank: old?.decision?.ranked.rank, newRank: new?.decision?.ranked.rank,
            oldScore: old?.card?.rankingScore, newScore: new?.card?.rankingScore,
            oldAwarded: old?.decision?.awarded ?? 0, newAwarded: new?.decision?.awarded ?? 0,
            causes: move == .unchanged ? [] : causes.all)
    }

    private static func move(_ old: CallResult.Row?, _ new: CallResult.Row?) -> Comparison.Move {
        let (was, isNow) = (old?.status == .awarded, new?.status == .awarded)
        if was != isNow { return isNow ? .entered : .left }
        let isSame =
            old?.status == new?.status && old?.decision?.ranked.rank == new?.decision?.ranked.rank
            && old?.decision?.awarded == new?.decision?.awarded
        return isSame ? .unchanged : .moved
    }
}

/// One side of a comparison, by id.
struct Sides {
    let rows: [String: CallResult.Row]
    let contributions: Contributions
    let ranking: [String]
    private let decisions: [Decision]
    /// In the ranking.
    let positions: [String: Int]
    private let titleFact: Int?

    init(_ result: CallResult) {
        rows = Dictionary(
            result.rows.compactMap { row in row.submission.proposal.map { ($0, row) } },
            uniquingKeysWith: { first, second in second.card == nil ? first : second })
        contributions = Contributions(result)
        decisions = result.awards?.decisions ?? []
        ranking = decisions.map(\.ranked.card.proposal)
        positions = Dictionary(ranking.enumerated().map { ($1, $0) }) { first, _ in first }
        titleFact = result.rubric.facts.firstIndex { $0.name == "title" }
    }

    /// What the ladder decided between this one and its neighbours, the upper one first.
    func ladder(around id: String) -> [LadderDecision] {
        guard let place = positions[id] else { return [] }
        return [place - 1, place].filter(decisions.indices.contains).compactMap { decisions[$0].ranked.ladder }
    }

    func title(_ id: String) -> String? {
        guard let titleFact, let facts = rows[id]?.submission.facts, facts.indices.contains(titleFact),
            case .string(let title) = facts[titleFact]
        else { return nil }
        return title
    }
}
