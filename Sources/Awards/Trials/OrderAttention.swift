package import Numbers
import Rubrics

/// How much of the order an award rule looks at, once a list is made: two orders that agree in it are awarded alike. Who searches through orders
/// need not ask again where only the rest changes. Laws hold that against the award itself.
package enum OrderAttention: Sendable, Hashable {
    /// One budget down the list, which ends with the first that does not fit: the funded are those at the top, and of the others it matters who comes
    /// first, if that one asks for no more than what is left.
    case top(left: Decimal128)
    /// One budget down the list, passing over what does not fit: for each of the others it matters who is funded above it.
    case sums(budget: Decimal128)
    /// Who of the funded stands above whom of the others.
    case fundedAndOthers
    /// Any two.
    case everything
}

extension Contenders {
    /// - Parameter placing: how these contenders are awarded now.
    package func attention(of placing: Placing) -> OrderAttention {
        let rule = call.rule
        guard isStatic, !placing.places.contains(where: { $0.status == .undecided }) else { return .everything }
        let isPlain = rule.caps.isEmpty && rule.places == nil && rule.lots.isEmpty && rule.amount != nil
        let budget = call.budget.map { $0 * rule.budgetShare }
        switch (rule.whenShort, budget) {
        case (.stop, let budget?) where isPlain:
            return .top(left: placing.places.reduce(budget) { $1.status == .awarded ? $0 - $1.awarded : $0 })
        case (.skip, let budget?) where isPlain: return .sums(budget: budget)
        case (.skip, _): return .fundedAndOthers
        default: return .everything
        }
    }

    /// Nothing but the order of equals' betters can change what somebody gets.
    private var isStatic: Bool {
        options.isIdle && !ladder.looksAbove && call.rule.guarantees.isEmpty && rubric.submissions.onePer?.keep != .best
            && (call.rule.lots.isEmpty || call.rule.leftovers == .lapse) && !asksCards
    }
}
