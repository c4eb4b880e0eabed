import Numbers
import Rubrics
import Wording

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
