import Numbers
import Rubrics

/// A draw by lot in sentences; empty where the rubric has none.
struct DrawSentences {
    let policies: PolicySentences

    var all: [PolicySentences.Policy] {
        guard let rule = policies.rubric.award?.draw else { return [] }
        return [
            .init(title: "Draw", sentences: [among(rule), chances(rule), Self.how, DrawText.origin(rule), seed(rule)])
        ] + tiers
    }

    private func among(_ rule: DrawRule) -> String {
        switch rule.among {
        case .allEligible: "Where there is not enough for all who are ranked, it is drawn who gets it."
        case .tied:
            "Where there is not enough for all who share a rank, it is drawn among them; the list above it is in rank order."
        case .tier:
            "Tier by tier from the best; where there is not enough for all of a tier, it is drawn among them. Who is in no tier comes after them, in rank order."
        }
    }

    private func chances(_ rule: DrawRule) -> String {
        switch rule.chances {
        case .equal: "All in a draw have the same chance."
        case .clippedLinear(let width):
            "The chance follows the ranking score: it goes from 0 to 1 over \(policies.numbers.exact(width)) points, and the chances add up to what there is (clipped linear)."
        }
    }

    private static let how =
        "Drawn by systematic sampling in the order of SHA-256(seed followed by id): exactly as many win as the chances add up to, each with its own chance. "
        + "The award rule then asks in the order of the draw: first whoever's chance is 1, then the drawn, then the others. Each lot is drawn apart, with a slash and its id behind the seed."

    private func seed(_ rule: DrawRule) -> String {
        rule.seed.map { "Seed: \($0)" }
            ?? "The seed is not known yet: nothing is drawn, and what depends on it is undecided."
    }

    private var tiers: [PolicySentences.Policy] {
        guard let rule = policies.rubric.award?.tiers else { return [] }
        let basis = rule.basis == .total ? "from a total of" : "from rank"
        return [
            .init(
                title: "Tiers", sentences: rule.tiers.map { "\($0.name): \(basis) \(policies.numbers.exact($0.from))." }
            )
        ]
    }
}
