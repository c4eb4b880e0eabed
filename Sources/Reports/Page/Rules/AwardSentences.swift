import Calls
import Awards
import Numbers
import Rubrics

/// How the money is given, in sentences.
struct AwardSentences {
    let policies: PolicySentences

    private var view: CallView { policies.view }
    private func number(_ value: Decimal128) -> String { policies.numbers.exact(value) }
    private func percent(_ share: Decimal128) -> String { "\(number(share * 100))\u{202F}%" }

    /// Empty without an award rule.
    var all: [PolicySentences.Policy] {
        guard let rule = view.rubric.award else { return [] }
        return [
            .init(title: "Budget", sentences: budget(rule)),
            .init(title: "When money runs short", sentences: [short(rule)]),
        ] + DrawSentences(policies: policies).all + [
            .init(title: "Lots", sentences: lots(rule)), .init(title: "Guarantees", sentences: guarantees(rule)),
            .init(title: "Caps", sentences: caps(rule)),
            .init(title: "Reserve list", sentences: [reserve(rule.reserve)]),
        ]
    }

    private func budget(_ rule: AwardRule) -> [String] {
        var sentences: [String] = []
        if let budget = rule.budget {
            sentences.append("\(view.amount(budget)) by the rubric.")
            if let applied = view.result.awards?.budget, applied != budget * rule.budgetShare {
                sentences.append("Applied in this run: \(view.amount(applied)).")
            }
            if rule.budgetShare != 1 {
                sentences.append("The list is drawn to \(percent(rule.budgetShare)) of the budget.")
            }
        } else {
            sentences.append("No budget line is declared.")
        }
        if let places = rule.places { sentences.append("At most \(Words.count(places, "place")).") }
        if !rule.amountText.isEmpty {
            sentences.append("Each proposal asks for: \(view.rubric.called(rule.amountText)).")
        }
        if let round = rule.round {
            sentences.append(
                "What it asks for is rounded to a multiple of \(number(round.step)), \(PolicySentences.words(round.mode))."
            )
        }
        return sentences
    }

    private func short(_ rule: AwardRule) -> String {
        switch rule.whenShort {
        case .stop: "The list ends at the first proposal that does not fit."
        case .skip: "A proposal that does not fit is passed over, and the next one is tried."
        case .reduce(0):
            "The rest is offered to the first that does not fit, however little it is; who declines is passed over."
        case .reduce(let share):
            "The rest is offered to the first that does not fit if it is at least \(percent(share)) of what it asks for; who declines is passed over."
        case .overshoot: "The proposal that crosses the budget is funded in full, then the list ends."
        case .nearest(let floor, let tie):
            "The line is drawn where the sum asked for comes nearest to the budget, never below \(number(floor)) times the budget; of two lines equally near "
                + words(tie)
        }
    }

    private func words(_ tie: AwardRule.NearestTie) -> String {
        switch tie {
        case .undecided: "people choose."
        case .more: "the one with more proposals counts."
        case .fewer: "the one with fewer proposals counts."
        }
    }

    private func lots(_ rule: AwardRule) -> [String] {
        guard !rule.lots.isEmpty else { return ["None: one budget for all."] }
        let lots = rule.lots.map { lot in
            "\(lot.title.isEmpty ? lot.id : lot.title): \(sum(lot.budget)) of its own."
        }
        let rest =
            switch rule.leftovers {
            case .pool: "What a lot leaves over goes into the general budget."
            case .lapse: "What a lot leaves over lapses."
            }
        return lots + [rest]
    }

    private func sum(_ sum: AwardRule.Sum) -> String {
        switch sum {
        case .amount(let amount): view.amount(amount)
        case .shareOfBudget(let share): "\(percent(share)) of the budget"
        }
    }

    private func guarantees(_ rule: AwardRule) -> [String] {
        guard !rule.guarantees.isEmpty else { return ["None."] }
        return rule.guarantees.map { guarantee in
            "At least \(Words.count(guarantee.awards, "award")) per \(view.rubric.called(guarantee.text)), the best of each first, thresholds met."
        }
    }

    private func caps(_ rule: AwardRule) -> [String] {
        guard !rule.caps.isEmpty else { return ["None."] }
        return rule.caps.map { cap in
            let what =
                switch cap.limit {
                case .awards(let awards): Words.count(awards, "award")
                case .amount(let amount): view.amount(amount)
                case .shareOfBudget(let share): sum(.shareOfBudget(share))
                }
            return "At most \(what)"
                + (cap.per == nil ? " over the whole call." : " per \(view.rubric.called(cap.text)).")
        }
    }

    private func reserve(_ rule: AwardRule.Reserve) -> String {
        switch rule {
        case .none: "None."
        case .all: "All who meet the thresholds and are not funded, in rank order."
        case .places(let places): "The next \(places) in rank order."
        case .shareOfBudget(let share):
            "In rank order while the amounts asked for stay within \(percent(share)) of the budget."
        }
    }
}
