import Diagnostics
import FEEL
import Numbers
import Wording

/// Reads `award:`; the money and the order in which it is given.
struct AwardSection {
    static let keys = RubricFormat.award.names
    let names: Names
    let currency: String
    let values: [NamedValue]

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
                section, "when_short",
                "stop, skip, reduce, overshoot or nearest: what happens when the rest is too small")
        }
        let unit = unit(section, &loading)
        let payable = PayableCheck(names: names, values: values, unit: unit)
        payable.check(budget, section, "budget", &loading)
        let round = rounding(section, unit, &loading)
        if let amount, section["round"] == nil, let text = loading.scalar(section, "amount") {
            payable.check(amount, text, &loading)
        }
        let whenShort = whenShort(section, &loading)
        let tieAtLine = loading.choice(section, "tie_at_line", AwardRule.TieAtLine.self) ?? .undecided
        checkTie(section, tieAtLine, whenShort, &loading)
        var rule = AwardRule(
            budget: budget, budgetShare: share ?? 1, places: loading.integer(section, "places", 1...Int.max),
            unit: unit, amount: amount, amountText: loading.string(section, "amount") ?? "", round: round,
            whenShort: whenShort, tieAtLine: tieAtLine, lots: lots(section, payable, &loading),
            leftovers: loading.choice(section, "leftovers", AwardRule.Leftovers.self) ?? .lapse,
            guarantees: guarantees(section, &loading), caps: caps(section, payable, &loading),
            reserve: reserve(section, &loading), place: section.place)
        rule.tiers = TiersSection.load(section, &loading)
        rule.draw = DrawSection.load(section, whenShort, &loading)
        return rule
    }

    private func unit(_ section: Section, _ loading: inout Loading) -> LocalText {
        guard let unit = loading.localText(section, "unit") else { return LocalText(currency) }
        if let code = unit.languages.compactMap(unit.own).first(where: MinorUnit.isCurrency) {
            loading.error(
                "RUBRIC.TYPE", "'award.unit' is a currency, the same in every language: write unit: \(code)",
                at: section.place(of: "unit"))
        }
        return unit
    }

    private func positive(_ section: Section, _ key: String, _ loading: inout Loading) -> Decimal128? {
        guard let number = loading.decimal(section, key) else { return nil }
        if number <= 0 {
            loading.error("RUBRIC.TYPE", "'\(section.path(key))' is above 0, not \(number)", at: section.place(of: key))
            return nil
        }
        return number
    }

    /// A sum above 0, or a share of the budget such as 30%.
    private func sum(
        _ section: Section, _ key: String, of whole: Section, _ payable: PayableCheck, _ loading: inout Loading
    ) -> AwardRule.Sum? {
        guard let value = section[key] else { return nil }
        guard case .scalar(let scalar) = value, let share = Loading.share(scalar.text) else {
            let amount = positive(section, key, &loading)
            payable.check(amount, section, key, &loading)
            return amount.map(AwardRule.Sum.amount)
        }
        guard share > 0, share <= 1 else {
            loading.error(
                "RUBRIC.TYPE", "'\(section.path(key))' is above 0% and at most 100% of the budget, not \(scalar.text)",
                at: scalar.place, length: scalar.text.count)
            return nil
        }
        if whole["budget"] == nil {
            loading.error(
                "RUBRIC.MISSING_KEY",
                "'\(section.path(key))' is a share of 'award.budget', which the rubric does not have",
                at: scalar.place, length: scalar.text.count)
        }
        return .shareOfBudget(share)
    }

    /// `round: { to: 0.01, mode: down }`
    private func rounding(_ section: Section, _ unit: LocalText, _ loading: inout Loading) -> AwardRule.Rounding? {
        guard let value = section["round"],
            let own = Section(
                value, name: section.path("round"), keys: RubricFormat.awardRounding.names, into: &loading.problems),
            let (step, mode) = loading.rounding(own)
        else { return nil }
        if section["amount"] == nil {
            loading.error("RUBRIC.CONFLICT", "'award.round' goes with 'award.amount'", at: section.place(of: "round"))
        }
        if !MinorUnit.pays(step, in: unit) {
            loading.error(
                "RUBRIC.NOT_PAYABLE",
                "'award.round.to' is \(step), and a multiple of it cannot be paid in \(unit.english)",
                at: own.place(of: "to"))
        }
        return AwardRule.Rounding(step: step, mode: mode)
    }

    /// Money is exceeded for a tie only where the rubric lets it be exceeded at all.
    private func checkTie(
        _ section: Section, _ tie: AwardRule.TieAtLine, _ short: AwardRule.WhenShort, _ loading: inout Loading
    ) {
        guard tie == .all, section["budget"] != nil || section["lots"] != nil, section["places"] == nil else { return }
        switch short {
        case .stop, .skip, .reduce:
            loading.problems.warning(
                "RUBRIC.TIE_ALL",
                "'tie_at_line: all' funds all that are tied at the line, which can cost more than the budget; only when_short: overshoot allows that, "
                    + "so a tie that the money does not suffice for is left undecided",
                at: section.place(of: "tie_at_line"))
        case .overshoot, .nearest: break
        }
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

    private func lots(_ section: Section, _ payable: PayableCheck, _ loading: inout Loading) -> [AwardRule.Lot] {
        loading.entries(section, "lots").compactMap { entry in
            guard
                let own = Section(
                    entry.value, name: "award.lots.\(entry.key)", keys: RubricFormat.lot.names,
                    into: &loading.problems)
            else { return nil }
            loading.require(own, "when", "which proposals compete in this lot")
            loading.require(own, "budget", "the lot's own money")
            let when = names.program(own, "when", expecting: .boolean, &loading)
            guard let when, let budget = sum(own, "budget", of: section, payable, &loading) else { return nil }
            return AwardRule.Lot(
                id: entry.key, title: loading.localText(own, "title") ?? LocalText(entry.key), when: when,
                budget: budget,
                place: entry.keyPlace)
        }
    }

    private func guarantees(_ section: Section, _ loading: inout Loading) -> [AwardRule.Guarantee] {
        loading.items(section, "at_least").compactMap { item in
            guard
                let own = Section(
                    item, name: "award.at_least", keys: RubricFormat.guarantee.names, into: &loading.problems)
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

    private func caps(_ section: Section, _ payable: PayableCheck, _ loading: inout Loading) -> [AwardRule.Cap] {
        loading.items(section, "at_most").compactMap { item in
            guard
                let own = Section(
                    item, name: "award.at_most", keys: RubricFormat.cap.names, into: &loading.problems)
            else { return nil }
            let text = loading.scalar(own, "per")
            let per = text.flatMap { names.program($0, &loading) }
            guard let limit = limit(own, of: section, payable, &loading), (text == nil) == (per == nil) else {
                return nil
            }
            return AwardRule.Cap(per: per, text: text?.text ?? "the call", limit: limit, place: own.place)
        }
    }

    private func limit(
        _ section: Section, of award: Section, _ payable: PayableCheck, _ loading: inout Loading
    ) -> AwardRule.Cap.Limit? {
        switch (section["awards"] != nil, section["amount"] != nil) {
        case (true, false): return loading.integer(section, "awards", 1...Int.max).map(AwardRule.Cap.Limit.awards)
        case (false, true):
            return sum(section, "amount", of: award, payable, &loading).map { sum in
                switch sum {
                case .amount(let amount): .amount(amount)
                case .shareOfBudget(let share): .shareOfBudget(share)
                }
            }
        case (true, true), (false, false):
            loading.error("RUBRIC.CONFLICT", "a cap counts 'awards' or 'amount': write one of them", at: section.place)
            return nil
        }
    }

    /// `reserve: all`, `none`, `{ places: 10 }`, or `20%` (also `{ percent: 20% }`) of the budget.
    private func reserve(_ section: Section, _ loading: inout Loading) -> AwardRule.Reserve {
        guard let value = section["reserve"] else { return .none }
        if case .scalar(let scalar) = value {
            if let share = Loading.share(scalar.text), share >= 0 { return .shareOfBudget(share) }
            return loading.choice(scalar, "award.reserve", [("all", AwardRule.Reserve.all), ("none", .none)]) ?? .none
        }
        guard let own = Section(value, name: "award.reserve", keys: RubricFormat.reserve.names, into: &loading.problems)
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
