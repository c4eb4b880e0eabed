import Awards
package import Calls
import Diagnostics
import FEEL
import Intake
import Numbers
import Rubrics
import Scoring
import Wording

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

/// The texts for people that two rubrics write differently, a change a language. They decide nothing, and are told apart from the rules.
struct TextChanges {
    private let old: [LocalTexts.Entry]
    private let new: [LocalTexts.Entry]

    init(_ old: Rubric, _ new: Rubric) {
        self.old = old.texts.entries.filter(WrittenRules.leavesOut)
        self.new = new.texts.entries.filter(WrittenRules.leavesOut)
    }

    /// In the order of the new rubric; then what is gone.
    var all: [RuleChange] {
        let before = Dictionary(old.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(new.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
        let paths = new.map(\.path) + old.map(\.path).filter { after[$0] == nil }
        return paths.flatMap { Self.changes($0, before[$0], after[$0]) }
    }

    /// A text for all languages and one for each of them differ in every language.
    private static func changes(_ path: String, _ old: LocalText?, _ new: LocalText?) -> [RuleChange] {
        if old?.isCommon ?? true, new?.isCommon ?? true {
            return old == new ? [] : [RuleChange(section: "", name: path, old: old?.english, new: new?.english)]
        }
        let languages = Set((old?.languages ?? []) + (new?.languages ?? [])).sorted()
        return languages.compactMap { language in
            let (before, after) = (old?.own(language), new?.own(language))
            return before == after
                ? nil : RuleChange(section: "", name: path, key: language, old: before, new: after)
        }
    }
}

/// Kendall's rank correlation with ties, tau-b: counted exactly in whole numbers, divided at the very end.
///
/// Source: M. G. Kendall, The treatment of ties in ranking problems, Biometrika 33 (1945).
enum KendallTau {
    /// nil: fewer than two pairs of ranks, or one side all tied. O(n log n).
    static func b(_ ranks: [(old: Int, new: Int)]) -> Double? {
        let order = ranks.sorted { ($0.old, $0.new) < ($1.old, $1.new) }
        let pairs = pairs(order.count)
        let tiedOld = tied(order) { $0.old == $1.old }
        let tiedBoth = tied(order) { $0 == $1 }
        let tiedNew = tied(order.sorted { $0.new < $1.new }) { $0.new == $1.new }
        guard pairs > tiedOld, pairs > tiedNew else { return nil }
        let discordant = inversions(order.map(\.new))
        let concordant = pairs - tiedOld - tiedNew + tiedBoth - discordant
        let product = Double(pairs - tiedOld) * Double(pairs - tiedNew)
        return Double(concordant - discordant) / product.squareRoot()
    }

    private static func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }

    private static func tied(
        _ order: [(old: Int, new: Int)], by areTied: ((old: Int, new: Int), (old: Int, new: Int)) -> Bool
    ) -> Int {
        order.runs(where: areTied).reduce(0) { $0 + pairs($1.count) }
    }

    /// Pairs in which a greater number stands first.
    private static func inversions(_ numbers: [Int]) -> Int {
        guard numbers.count > 1 else { return 0 }
        let middle = numbers.count / 2
        let (left, right) = (Array(numbers[..<middle]), Array(numbers[middle...]))
        let inside = inversions(left) + inversions(right)
        let (low, high) = (left.sorted(), right.sorted())
        var across = 0
        var position = 0
        for number in high {
            while position < low.count, low[position] <= number { position += 1 }
            across += low.count - position
        }
        return inside + across
    }
}

/// A scale that changed while the score sheets did not: their scores were given on the old one.
enum ScaleHints {
    static func all(_ old: CallResult, _ new: CallResult) -> [Message] {
        guard !old.inputs.sheets.isEmpty, old.inputs.sheets == new.inputs.sheets else { return [] }
        return new.rubric.criteria.compactMap { criterion in
            guard criterion.isAssessed, let after = criterion.scale,
                let before = old.rubric.criteria.first(where: { $0.id == criterion.id && $0.isAssessed })?.scale,
                before != after
            else { return nil }
            return Message(
                """
                the scale of '\(criterion.id)' was \(text(before)) and is \(text(after)), but the score sheets are the same: each score \
                is read on both scales as it stands, and \(effect(before, after)); give the new side sheets of its own with \
                --new-assessments
                """)
        }
    }

    private static func effect(_ old: Scale, _ new: Scale) -> Message {
        if new.maximum > old.maximum {
            return Message("\(numeral: old.maximum.text), once the highest score, no longer is")
        }
        if new.maximum < old.maximum {
            return Message("scores above \(numeral: new.maximum.text) cannot be used any more")
        }
        if new.minimum != old.minimum { return Message("the lowest score is another one") }
        return Message("scores between the new steps cannot be used any more")
    }

    /// `0 to 5`, `0 to 5 in steps of 0.5`, `0, 3, 7 or 10`
    private static func text(_ scale: Scale) -> Message {
        switch scale {
        case .steps(let min, let max, let step):
            step.map { Message("\(numeral: min.text) to \(numeral: max.text) in steps of \(numeral: $0.text)") }
                ?? Message("\(numeral: min.text) to \(numeral: max.text)")
        case .values(let values):
            Message(
                "\(Message.joined(values.dropLast().map { Message("\(numeral: $0.text)") }, ", ")) or \(numeral: values.last?.text ?? "")"
            )
        }
    }
}
