import Awards
import Calls
import Numbers
import Rubrics
import Wording

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
            .init(title: Message("Budget"), sentences: budget(rule)),
            .init(title: Message("When money runs short"), sentences: [short(rule)]),
        ] + DrawSentences(policies: policies).all + [
            .init(title: Message("Lots"), sentences: lots(rule)),
            .init(title: Message("Guarantees"), sentences: guarantees(rule)),
            .init(title: Message("Caps"), sentences: caps(rule)),
            .init(title: Message("Reserve list"), sentences: [reserve(rule.reserve)]),
        ]
    }

    private func budget(_ rule: AwardRule) -> [Message] {
        var sentences: [Message] = []
        if let budget = rule.budget {
            sentences.append(Message("\(view.amount(budget)) by the rubric."))
            if let applied = view.result.awards?.budget, applied != budget * rule.budgetShare {
                sentences.append(Message("Applied in this run: \(view.amount(applied))."))
            }
            if rule.budgetShare != 1 {
                sentences.append(Message("The list is drawn to \(percent(rule.budgetShare)) of the budget."))
            }
        } else {
            sentences.append(Message("No budget line is declared."))
        }
        if let places = rule.places {
            sentences.append(Message("At most \(places) \(plural: places, "place", "places")."))
        }
        if !rule.amountText.isEmpty {
            sentences.append(Message("Each proposal asks for: \(view.rubric.called(rule.amountText))."))
        }
        if let round = rule.round {
            sentences.append(
                Message(
                    """
                    What it asks for is rounded to a multiple of \(number(round.step)), \(PolicySentences.words(round.mode)).
                    """))
        }
        return sentences
    }

    private func short(_ rule: AwardRule) -> Message {
        switch rule.whenShort {
        case .stop: Message("The list ends at the first proposal that does not fit.")
        case .skip: Message("A proposal that does not fit is passed over, and the next one is tried.")
        case .reduce(0):
            Message(
                "The rest is offered to the first that does not fit, however little it is; who declines is passed over."
            )
        case .reduce(let share):
            Message(
                """
                The rest is offered to the first that does not fit if it is at least \(percent(share)) of what it asks for; who declines \
                is passed over.
                """)
        case .overshoot: Message("The proposal that crosses the budget is funded in full, then the list ends.")
        case .nearest(let floor, let tie):
            Message(
                """
                The line is drawn where the sum asked for comes nearest to the budget, never below \(number(floor)) times the budget; of \
                two lines equally near \(words(tie))
                """)
        }
    }

    private func words(_ tie: AwardRule.NearestTie) -> Message {
        switch tie {
        case .undecided: Message("people choose.")
        case .more: Message("the one with more proposals counts.")
        case .fewer: Message("the one with fewer proposals counts.")
        }
    }

    private func lots(_ rule: AwardRule) -> [Message] {
        guard !rule.lots.isEmpty else { return [Message("None: one budget for all.")] }
        let lots = rule.lots.map { lot in
            Message("\(lot.title.isEmpty ? LocalText(lot.id) : lot.title): \(sum(lot.budget)) of its own.")
        }
        let rest =
            switch rule.leftovers {
            case .pool: Message("What a lot leaves over goes into the general budget.")
            case .lapse: Message("What a lot leaves over lapses.")
            }
        return lots + [rest]
    }

    private func sum(_ sum: AwardRule.Sum) -> Message {
        switch sum {
        case .amount(let amount): .verbatim(view.amount(amount))
        case .shareOfBudget(let share): Message("\(percent(share)) of the budget")
        }
    }

    private func guarantees(_ rule: AwardRule) -> [Message] {
        guard !rule.guarantees.isEmpty else { return [Message("None.")] }
        return rule.guarantees.map { guarantee in
            Message(
                """
                At least \(guarantee.awards) \(plural: guarantee.awards, "award", "awards") per \(view.rubric.called(guarantee.text)), \
                the best of each first, thresholds met.
                """)
        }
    }

    private func caps(_ rule: AwardRule) -> [Message] {
        guard !rule.caps.isEmpty else { return [Message("None.")] }
        return rule.caps.map { cap in
            let what =
                switch cap.limit {
                case .awards(let awards): Message("\(awards) \(plural: awards, "award", "awards")")
                case .amount(let amount): Message.verbatim(view.amount(amount))
                case .shareOfBudget(let share): sum(.shareOfBudget(share))
                }
            return cap.per == nil
                ? Message("At most \(what) over the whole call.")
                : Message("At most \(what) per \(view.rubric.called(cap.text)).")
        }
    }

    private func reserve(_ rule: AwardRule.Reserve) -> Message {
        switch rule {
        case .none: Message("None.")
        case .all: Message("All who meet the thresholds and are not funded, in rank order.")
        case .places(let places): Message("The next \(places) in rank order.")
        case .shareOfBudget(let share):
            Message("In rank order while the amounts asked for stay within \(percent(share)) of the budget.")
        }
    }
}

/// A draw by lot in sentences; empty where the rubric has none.
struct DrawSentences {
    let policies: PolicySentences

    var all: [PolicySentences.Policy] {
        guard let rule = policies.rubric.award?.draw else { return [] }
        return [
            .init(
                title: Message("Draw"),
                sentences: [among(rule), chances(rule), Self.how, DrawText.origin(rule), seed(rule)])
        ] + tiers
    }

    private func among(_ rule: DrawRule) -> Message {
        switch rule.among {
        case .allEligible: Message("Where there is not enough for all who are ranked, it is drawn who gets it.")
        case .tied:
            Message(
                """
                Where there is not enough for all who share a rank, it is drawn among them; the list above it is in rank order.
                """)
        case .tier:
            Message(
                """
                Tier by tier from the best; where there is not enough for all of a tier, it is drawn among them. Who is in no tier comes \
                after them, in rank order.
                """)
        }
    }

    private func chances(_ rule: DrawRule) -> Message {
        switch rule.chances {
        case .equal: Message("All in a draw have the same chance.")
        case .clippedLinear(let width):
            Message(
                """
                The chance follows the ranking score: it goes from 0 to 1 over \(policies.numbers.exact(width)) points, and the chances \
                add up to what there is (clipped linear).
                """)
        }
    }

    private static let how = Message(
        """
        Drawn by systematic sampling in the order of SHA-256(seed followed by id): exactly as many win as the chances add up to, each with \
        its own chance. The award rule then asks in the order of the draw: first whoever's chance is 1, then the drawn, then the others. \
        Each lot is drawn apart, with a slash and its id behind the seed.
        """)

    private func seed(_ rule: DrawRule) -> Message {
        rule.seed.map { Message("Seed: \($0)") }
            ?? Message("The seed is not known yet: nothing is drawn, and what depends on it is undecided.")
    }

    private var tiers: [PolicySentences.Policy] {
        guard let rule = policies.rubric.award?.tiers else { return [] }
        let sentences = rule.tiers.map { tier in
            let from = policies.numbers.exact(tier.from)
            return rule.basis == .total
                ? Message("\(tier.name): from a total of \(from).") : Message("\(tier.name): from rank \(from).")
        }
        return [.init(title: Message("Tiers"), sentences: sentences)]
    }
}
