import Calls
import Numbers
import Rubrics

/// How far the budget, or that of a lot, may move. A list changes where sums of the amounts asked for are met, so that steps of
/// the smallest unit in which amounts are written are enough: they double outwards until the list is another, and the last
/// step is halved down to one unit. In a list made in rank order more money never brings an earlier list back.
struct BudgetBounds: Sendable {
    let studied: StudiedCall
    /// Position of the lot; nil: the whole budget.
    let lot: Int?
    let budget: Decimal128

    var study: BoundStudy? {
        guard let value = Rational(budget) else { return nil }
        return BoundStudy(
            kind: .budget, subject: lot.flatMap { studied.rubric.award?.lots[$0].id } ?? "", value: value,
            award: StableInterval(low: low, high: high), movesTotal: lot != nil && whole != nil)
    }

    private var whole: Decimal128? { studied.call.options.budget ?? studied.rubric.award?.budget }

    /// The smallest unit of any amount: 0.01 where one is written with cents.
    private var unit: Decimal128 {
        let exponents = (studied.requested + [budget]).map { min(0, $0.reduced.exponent) }
        return Decimal128(coefficient: 1, exponent: exponents.min() ?? 0)
    }

    private func outcome(_ budget: Decimal128) -> AwardOutcome {
        guard let lot else { return AwardOutcome(studied.call(budget: budget).awards(of: studied.cards)) }
        // The other lots stay as they are, also where they are shares of the whole, and the whole moves along.
        let call = studied.call(budget: whole.map { $0 + budget - self.budget }) { [whole] rubric in
            for index in rubric.award?.lots.indices ?? 0..<0 {
                guard let other = rubric.award?.lots[index].budget.amount(of: whole) else { continue }
                rubric.award?.lots[index].budget = .amount(index == lot ? budget : other)
            }
        }
        return AwardOutcome(call.awards(of: studied.cards))
    }

    private var low: StableInterval.End {
        guard let (same, there) = search(towards: 0) else { return StableInterval.End(value: .zero, isIncluded: true) }
        return end(same, isIncluded: true, there)
    }

    private var high: StableInterval.End {
        let all = studied.requested.reduce(budget, +)
        guard let (same, there) = search(towards: all) else {
            return StableInterval.End(value: Rational(all) ?? .zero, isIncluded: true)
        }
        return end(same + unit, isIncluded: false, there)
    }

    private func end(_ value: Decimal128, isIncluded: Bool, _ there: AwardOutcome) -> StableInterval.End {
        StableInterval.End(
            value: Rational(value) ?? .zero, isIncluded: isIncluded,
            change: studied.outcome.change(to: there, pair: nil))
    }

    /// The last budget with the same list, and the first other list; nil: the list is the same all the way.
    private func search(towards limit: Decimal128) -> (same: Decimal128, there: AwardOutcome)? {
        let sign: Decimal128 = limit < budget ? -1 : 1
        var same = budget
        var step = unit
        while same != limit {
            let far = same + sign * step
            let next = sign > 0 ? min(far, limit) : max(far, limit)
            let there = outcome(next)
            if there != studied.outcome { return halved(same, next, there) }
            same = next
            step = step + step
        }
        return nil
    }

    private func halved(
        _ same: Decimal128, _ other: Decimal128, _ there: AwardOutcome
    ) -> (same: Decimal128, there: AwardOutcome) {
        var (same, other, there) = (same, other, there)
        while max(same, other) - min(same, other) > unit {
            let half = ((same + other) / 2).quantized(to: unit.exponent, .floor)
            let found = outcome(half)
            if found == studied.outcome { same = half } else { (other, there) = (half, found) }
        }
        return (same, there)
    }
}
