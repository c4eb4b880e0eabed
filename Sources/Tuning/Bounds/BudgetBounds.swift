import Calls
import Numbers
import Rubrics

/// How far the budget, or that of a lot, may move. A list changes only at budgets where the money just suffices for something:
/// fractions that are known before, on a grid fine enough for all of them. Steps of the grid double outwards until the list is
/// another, and the last one is halved down to one; whether it changes at its end or right behind it is then tried between the
/// two. Where neither is so (the chances of a draw follow the budget, lots hand on shares of it) it is searched between them. In a list made in rank order more money never brings an earlier list back.
struct BudgetBounds: Sendable {
    let studied: StudiedCall
    /// Position of the lot; nil: the whole budget.
    let lot: Int?
    let budget: Decimal128
    /// The whole budget moves by as much as that of the lot; else the lot takes from what the others leave.
    var movesWhole = true

    var study: BoundStudy? {
        guard let value = Rational(budget) else { return nil }
        let grid = BudgetGrid(origin: value, step: step)
        let all = studied.requested.reduce(budget, +)
        guard let lowest = grid.position(of: .zero), let highest = grid.position(of: Rational(all) ?? value) else {
            return nil
        }
        return BoundStudy(
            kind: .budget, subject: lot.flatMap { studied.rubric.award?.lots[$0].id } ?? "", value: value,
            award: StableInterval(low: end(towards: lowest, on: grid), high: end(towards: highest, on: grid)),
            movesTotal: lot != nil && whole != nil && movesWhole)
    }

    private var whole: Decimal128? { studied.call.options.budget ?? studied.rubric.award?.budget }

    private func end(towards limit: Int, on grid: BudgetGrid) -> StableInterval.End {
        guard let (same, there) = search(towards: limit, on: grid) else {
            return StableInterval.End(value: grid.budget(limit), isIncluded: true)
        }
        let (last, beyond) = (grid.budget(same), grid.budget(same + limit.signum()))
        let middle = Self.middle(last, beyond)
        // Between two steps nothing changes.
        let between = outcome(middle)
        if between == studied.outcome {
            return StableInterval.End(value: beyond, isIncluded: false, change: change(to: there))
        }
        for little in [(beyond - last) * Self.tiny, limit < 0 ? -leastPaid : leastPaid]
        where little.magnitude < (beyond - last).magnitude {
            let behind = outcome(last + little)
            if behind != studied.outcome {
                return StableInterval.End(value: last, isIncluded: true, change: change(to: behind))
            }
        }
        return searched(last, middle, between)
    }

    /// The least that more money can mean to anybody: less is not paid.
    private var leastPaid: Rational {
        let rule = studied.rubric.award ?? .none
        let minor = Decimal128(coefficient: 1, exponent: -(MinorUnit.decimals(of: rule.unit) ?? 2))
        return Rational(rule.round?.step ?? minor) ?? .one
    }

    /// An end that is on no step, as where the chances of a draw follow the budget: halved down, and the simplest fraction that is left.
    private func searched(_ same: Rational, _ other: Rational, _ there: AwardOutcome) -> StableInterval.End {
        var (same, other, there) = (same, other, there)
        for _ in 0..<Self.halvings {
            let half = Self.middle(same, other)
            let found = outcome(half)
            if found == studied.outcome { same = half } else { (other, there) = (half, found) }
        }
        let value = Rational.simplest(in: min(same, other)...max(same, other))
        let isIncluded = outcome(value) == studied.outcome
        return StableInterval.End(value: value, isIncluded: isIncluded, change: change(to: there))
    }

    private static let halvings = 44
    private static let tiny = Rational(1, over: 1 << 40) ?? .zero

    private static func middle(_ one: Rational, _ other: Rational) -> Rational {
        (one + other).divided(by: Rational(2)) ?? one
    }

    private func change(to there: AwardOutcome) -> ListChange { studied.outcome.change(to: there, pair: nil) }

    /// The last step with the same list, and the first other list; nil: the list is the same all the way.
    private func search(towards limit: Int, on grid: BudgetGrid) -> (same: Int, there: AwardOutcome)? {
        var same = 0
        var length = limit.signum()
        while same != limit {
            let next = abs(same + length) < abs(limit) ? same + length : limit
            let there = outcome(grid.budget(next))
            if there != studied.outcome { return halved(same, next, there, grid) }
            same = next
            length *= 2
        }
        return nil
    }

    private func halved(
        _ same: Int, _ other: Int, _ there: AwardOutcome, _ grid: BudgetGrid
    ) -> (same: Int, there: AwardOutcome) {
        var (same, other, there) = (same, other, there)
        while abs(other - same) > 1 {
            let half = same + (other - same) / 2
            let found = outcome(grid.budget(half))
            if found == studied.outcome { same = half } else { (other, there) = (half, found) }
        }
        return (same, there)
    }

    /// A fraction without an end is rounded up, so that what it just suffices for still fits.
    private func outcome(_ budget: Rational) -> AwardOutcome {
        let finest = Decimal128(coefficient: 1, exponent: -16)
        let budget = budget.exactDecimal ?? budget.rounded(toMultipleOf: finest, .ceiling).decimal
        var rule = studied.rubric.award ?? .none
        guard let lot else { return studied.outcome(under: rule, budget: budget) }
        // The other lots stay as they are, also where they are shares of the whole, and the whole moves along.
        for index in rule.lots.indices {
            rule.lots[index].budget = .amount(index == lot ? budget : rule.lots[index].budget.amount(of: whole))
        }
        return studied.outcome(under: rule, budget: whole.map { movesWhole ? $0 + budget - self.budget : $0 })
    }

    // MARK: the grid

    /// All budgets at which something just suffices are multiples of it.
    private var step: Rational {
        let rule = studied.rubric.award
        var exponent = (studied.requested + amounts(rule) + [budget]).map { min(0, $0.reduced.exponent) }.min() ?? 0
        var divisor = Rational(1)
        if case .reduce(let share) = rule?.whenShort { exponent += min(0, share.reduced.exponent) }
        // The line between two amounts is in their middle.
        if case .nearest = rule?.whenShort { divisor *= Rational(2) }
        for share in Set(shares(rule).map(\.reduced)) {
            divisor *= Rational(Decimal128(coefficient: share.coefficient, exponent: 0)) ?? .one
        }
        let unit = Rational(Decimal128(coefficient: 1, exponent: exponent)) ?? .one
        return unit.divided(by: divisor) ?? unit
    }

    private func amounts(_ rule: AwardRule?) -> [Decimal128] {
        let lots = (rule?.lots ?? []).compactMap { if case .amount(let amount) = $0.budget { amount } else { nil } }
        let caps = (rule?.caps ?? []).compactMap { if case .amount(let amount) = $0.limit { amount } else { nil } }
        return lots + caps + [rule?.round?.step].compactMap { $0 }
    }

    /// What the budget is multiplied by before something is held against it.
    private func shares(_ rule: AwardRule?) -> [Decimal128] {
        guard let rule else { return [] }
        let lots = rule.lots.compactMap { if case .shareOfBudget(let share) = $0.budget { share } else { nil } }
        let caps = rule.caps.compactMap { if case .shareOfBudget(let share) = $0.limit { share } else { nil } }
        var shares = lots + caps + [rule.budgetShare, 1 - lots.reduce(0, +)]
        if case .nearest(let floor, _) = rule.whenShort { shares.append(floor) }
        return shares.filter { $0 > 0 }
    }
}

/// Budgets at equal distances from one.
private struct BudgetGrid {
    let origin: Rational
    let step: Rational

    func budget(_ position: Int) -> Rational { origin + Rational(position) * step }

    /// nil: it is too far away to be counted.
    func position(of budget: Rational) -> Int? {
        (budget - origin).divided(by: step)?.rounded(toMultipleOf: 1, .down).decimal.asInt()
    }
}

extension Rational {
    /// The fraction of the least denominator in a range of positive numbers, by continued fractions. O(log of that denominator).
    fileprivate static func simplest(in range: ClosedRange<Rational>) -> Rational {
        let least = range.lowerBound.rounded(toMultipleOf: 1, .ceiling)
        if least <= range.upperBound { return least }
        let base = least - .one
        guard let low = Rational.one.divided(by: range.upperBound - base),
            let high = Rational.one.divided(by: range.lowerBound - base)
        else { return range.lowerBound }
        return Rational.one.divided(by: simplest(in: low...high)).map { base + $0 } ?? range.lowerBound
    }
}
