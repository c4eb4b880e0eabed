import Numbers
import Rubrics

/// What a list has left for those who come next.
struct DrawMeans {
    /// nil: no line of money.
    private(set) var money: Decimal128?
    /// nil: as many as the money is enough for.
    private(set) var places: Int?
    private let whenShort: AwardRule.WhenShort

    /// What a draw gives away.
    enum Prize: Hashable {
        /// So many awards. `isCertain`: all who are drawn are awarded, whoever it is.
        case awards(Int, isCertain: Bool)
        /// So much money, on average.
        case money(Rational)
    }

    init(_ call: FundingCall, list: Int) {
        money = call.envelopes.isEmpty ? nil : call.resources[call.envelopes[list]].limit
        // With lots the places are those of all lists together.
        places = call.rule.lots.isEmpty ? call.rule.places : nil
        whenShort = call.rule.whenShort
    }

    /// Whether all of them are awarded, in whatever order.
    func suffice(for amounts: [Decimal128]) -> Bool {
        if let places, places < amounts.count { return false }
        guard let money else { return true }
        let sum = amounts.reduce(0, +)
        if whenShort == .overshoot { return money - sum + (amounts.min() ?? 0) > 0 }
        return sum <= money
    }

    mutating func take(_ amounts: [Decimal128]) {
        money = money.map { $0 - amounts.reduce(0, +) }
        places = places.map { $0 - amounts.count }
    }

    /// What there is to be drawn for where it does not suffice for all.
    func prize(for amounts: [Decimal128]) -> Prize {
        let places = min(places ?? amounts.count, amounts.count)
        guard let money else { return .awards(places, isCertain: true) }
        let dearest = amounts.sorted(by: >).prefix(places)
        if suffice(for: Array(dearest)) { return .awards(places, isCertain: true) }
        if let amount = amounts.first, amount > 0, amounts.allSatisfy({ $0 == amount }) {
            return .awards(min(places, awards(of: amount, outOf: max(money, 0))), isCertain: true)
        }
        return Rational(max(money, 0)).map { .money($0) } ?? .awards(0, isCertain: false)
    }

    /// How many awards of one amount the money is enough for.
    private func awards(of amount: Decimal128, outOf money: Decimal128) -> Int {
        guard let whole = Rational(money), let part = Rational(amount), let exact = whole.divided(by: part) else {
            return 0
        }
        let full = exact.floor
        let count = full.parts.map { Int($0.numerator) } ?? 0
        let rest = (whole - full * part).decimal
        switch whenShort {
        case .overshoot: return rest > 0 ? count + 1 : count
        // The one after them is offered the rest.
        case .reduce(let share): return rest > 0 && rest >= amount * share ? count + 1 : count
        case .stop, .skip, .nearest: return count
        }
    }
}
