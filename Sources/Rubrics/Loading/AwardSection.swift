import Diagnostics
import FEEL
import Numbers

/// Reads `award:`; the money and the order in which it is given.
struct AwardSection {
    static let keys = [
        "budget", "up_to", "places", "unit", "amount", "when_short", "min_share", "floor", "nearest_tie", "tie_at_line",
        "lots", "leftovers", "at_least", "at_most", "reserve",
    ]
    let names: Names
    let currency: String

    func load(_ section: Section, _ loading: inout Loading) -> AwardRule {
        let budget = positive(section, "budget", &loading)
        let share = section["up_to"].flatMap { loading.percent($0, section.path("up_to")) }
        let amount = names.program(section, "amount", expecting: .number, &loading)
        if budget == nil, section["places"] == nil, section["budget"] == nil, section["lots"] == nil {
            loading.error(
                "RUBRIC.MISSING_KEY", "'award' needs 'budget' (money) or 'places' (how many)", at: section.place)
        }
        if section["budget"] != nil || section["lots"] != nil {
            loading.require(section, "amount", "what a proposal asks for, such as requested")
            loading.require(
                section, "when_short", "stop, skip, reduce or overshoot: what happens when the rest is too small")
        }
        return AwardRule(
            budget: budget, budgetShare: share ?? 1, places: loading.integer(section, "places", 1...Int.max),
            unit: loading.string(section, "unit") ?? currency, amount: amount,
            amountText: loading.string(section, "amount") ?? "", whenShort: whenShort(section, &loading),
            tieAtLine: loading.choice(section, "tie_at_line", AwardRule.TieAtLine.self) ?? .undecided,
            lots: lots(section, &loading),
            leftovers: loading.choice(section, "leftovers", AwardRule.Leftovers.self) ?? .lapse,
            guarantees: guarantees(section, &loading), caps: caps(section, &loading),
            reserve: reserve(section, &loading), place: section.place)
    }

    private func positive(_ section: Section, _ key: String, _ loading: inout Loading) -> Decimal128? {
        guard let number = loading.decimal(section, key) else { return nil }
        if number <= 0 {
            loading.error("RUBRIC.TYPE", "'\(section.path(key))' is above 0, not \(number)", at: section.place(of: key))
            return nil
        }
        return number
    }

    // MARK: when the money is short

    private enum Short: String, CaseIterable { case stop, skip, reduce, overshoot, nearest }

    private func whenShort(_ section: Section, _ loading: inout Loading) -> AwardRule.WhenShort {
        let short = loading.choice(section, "when_short", Short.self)
        check(section, "min_share", goesWith: .reduce, short, &loading)
        check(section, "floor", goesWith: .nearest, short, &loading)
        check(section, "nearest_tie", goesWith: .nearest, short, &loading)
        switch short {
        case .stop?, nil: return .stop
        case .skip?: return .skip
        case .overshoot?: return .overshoot
        case .reduce?:
            let share = section["min_share"].flatMap { loading.percent($0, section.path("min_share")) }
            return .reduce(minimumShare: share ?? 0)
        case .nearest?:
            let floor = section["floor"].flatMap { loading.percent($0, section.path("floor")) }
            return .nearest(
                floor: floor ?? 0, tie: loading.choice(section, "nearest_tie", AwardRule.NearestTie.self) ?? .undecided)
        }
    }

    private func check(
        _ section: Section, _ key: String, goesWith wanted: Short, _ short: Short?, _ loading: inout Loading
    ) {
        guard section[key] != nil, short != wanted else { return }
        loading.error(
            "RUBRIC.CONFLICT", "'\(key)' goes with when_short: \(wanted.rawValue)", at: section.place(of: key))
    }

    // MARK: lots, guarantees, caps, reserve

    private func lots(_ section: Section, _ loading: inout Loading) -> [AwardRule.Lot] {
        loading.entries(section, "lots").compactMap { entry in
            guard
                let own = Section(
                    entry.value, name: "award.lots.\(entry.key)", keys: ["title", "when", "budget"],
                    into: &loading.problems)
            else { return nil }
            loading.require(own, "when", "which proposals compete in this lot")
            loading.require(own, "budget", "the lot's own money")
            let when = names.program(own, "when", expecting: .boolean, &loading)
            guard let when, let budget = positive(own, "budget", &loading) else { return nil }
            return AwardRule.Lot(
                id: entry.key, title: loading.string(own, "title") ?? entry.key, when: when, budget: budget,
                place: entry.keyPlace)
        }
    }

    private func guarantees(_ section: Section, _ loading: inout Loading) -> [AwardRule.Guarantee] {
        loading.items(section, "at_least").compactMap { item in
            guard let own = Section(item, name: "award.at_least", keys: ["per", "awards"], into: &loading.problems)
            else {
                return nil
            }
            loading.require(own, "per", "a fact or value: of each of its values, the best first")
            let awards = loading.integer(own, "awards", 1...Int.max)
            if awards == nil { loading.require(own, "awards", "how many of each") }
            guard let text = loading.scalar(own, "per"), let per = names.program(text, &loading), let awards else {
                return nil
            }
            return AwardRule.Guarantee(per: per, text: text.text, awards: awards, place: own.place)
        }
    }

    private func caps(_ section: Section, _ loading: inout Loading) -> [AwardRule.Cap] {
        loading.items(section, "at_most").compactMap { item in
            guard
                let own = Section(
                    item, name: "award.at_most", keys: ["per", "awards", "amount"], into: &loading.problems)
            else { return nil }
            let text = loading.scalar(own, "per")
            let per = text.flatMap { names.program($0, &loading) }
            guard let limit = limit(own, &loading), (text == nil) == (per == nil) else { return nil }
            return AwardRule.Cap(per: per, text: text?.text ?? "the call", limit: limit, place: own.place)
        }
    }

    private func limit(_ section: Section, _ loading: inout Loading) -> AwardRule.Cap.Limit? {
        switch (section["awards"] != nil, section["amount"] != nil) {
        case (true, false): return loading.integer(section, "awards", 1...Int.max).map(AwardRule.Cap.Limit.awards)
        case (false, true): return positive(section, "amount", &loading).map(AwardRule.Cap.Limit.amount)
        case (true, true), (false, false):
            loading.error("RUBRIC.CONFLICT", "a cap counts 'awards' or 'amount': write one of them", at: section.place)
            return nil
        }
    }

    /// `reserve: all`, `none`, `{ places: 10 }` or `{ percent: 20% }` of the budget.
    private func reserve(_ section: Section, _ loading: inout Loading) -> AwardRule.Reserve {
        guard let value = section["reserve"] else { return .none }
        if case .scalar(let scalar) = value {
            return loading.choice(scalar, "award.reserve", [("all", AwardRule.Reserve.all), ("none", .none)]) ?? .none
        }
        guard let own = Section(value, name: "award.reserve", keys: ["places", "percent"], into: &loading.problems)
        else {
            return .none
        }
        if let places = loading.integer(own, "places", 0...Int.max) { return .places(places) }
        if let percent = own["percent"] { return .shareOfBudget(loading.percent(percent, own.path("percent")) ?? 0) }
        if own["places"] == nil {
            loading.error("RUBRIC.MISSING_KEY", "'award.reserve' is all, none, places or percent", at: own.place)
        }
        return .none
    }
}
