import Calls
import FEEL
import Numbers
import Rubrics

/// How much of the ranking an award rule looks at, so that no swap is tried that cannot matter.
enum AwardRuleKind: Sendable {
    /// One budget in rank order, ending with the first that does not fit. What is left of it when the list ends.
    case stop(left: Decimal128)
    /// One budget in rank order, passing over what does not fit.
    case skip(budget: Decimal128)
    /// Passing over what does not fit, under caps, places or lots: only swaps of an award with a rejection can matter.
    case additive
    /// Any swap may matter.
    case any

    init(_ studied: StudiedCall) {
        let rule = studied.rubric.award ?? .none
        let options = studied.call.options
        let looksAbove = (studied.rubric.ranking?.ladder ?? []).contains { $0.rule.scope != .nothing }
        let isStatic =
            options.declined.isEmpty && options.withdrawn.isEmpty && studied.outcome.undecided.isEmpty && !looksAbove
            && rule.guarantees.isEmpty && studied.rubric.submissions.onePer?.keep != .best
            && (rule.lots.isEmpty || rule.leftovers == .lapse) && !studied.amountsReadScores
        guard isStatic else {
            self = .any
            return
        }
        let isPlain = rule.caps.isEmpty && rule.places == nil && rule.lots.isEmpty
        let budget = (options.budget ?? rule.budget).map { $0 * rule.budgetShare }
        switch (rule.whenShort, budget) {
        case (.stop, let budget?) where isPlain && rule.amount != nil:
            self = .stop(left: studied.awarded.reduce(budget) { $0 - studied.requested[$1] })
        case (.skip, let budget?) where isPlain && rule.amount != nil: self = .skip(budget: budget)
        case (.skip, _): self = .additive
        default: self = .any
        }
    }
}

extension StudiedCall {
    /// The amount, a lot or a group depends on scores, so that it moves with the weights.
    var amountsReadScores: Bool {
        guard let rule = rubric.award else { return false }
        let programs =
            [rule.amount].compactMap { $0 } + rule.lots.map(\.when) + rule.caps.compactMap(\.per)
            + rule.guarantees.map(\.per)
        return programs.contains { program in program.slots.contains { $0 >= rubric.slots.criteria.lowerBound } }
    }
}
