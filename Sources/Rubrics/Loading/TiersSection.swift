import Diagnostics
import Numbers

/// Reads `award.tiers` and `award.tiers_on`.
enum TiersSection {
    static func load(_ award: Section, _ loading: inout Loading) -> TierRule? {
        let basis = loading.choice(award, "tiers_on", TierRule.Basis.self) ?? .total
        if award.has("tiers_on"), !award.has("tiers") {
            loading.error("RUBRIC.CONFLICT", "'tiers_on' goes with 'tiers'", at: award.place(of: "tiers_on"))
        }
        if award.has("tiers"), !award.has("draw") {
            loading.error(
                "RUBRIC.CONFLICT", "'tiers' goes with draw: { among: tier }", at: award.place(of: "tiers"))
        }
        let tiers = loading.items(award, "tiers").compactMap { tier($0, basis, &loading) }
        if case .sequence(let items, let place)? = award["tiers"], items.isEmpty {
            loading.error("RUBRIC.EMPTY", "'award.tiers' has no tier", at: place)
        }
        checkOrder(tiers, basis, &loading)
        return tiers.isEmpty ? nil : TierRule(basis: basis, tiers: tiers)
    }

    private static func tier(
        _ item: YAMLValue, _ basis: TierRule.Basis, _ loading: inout Loading
    ) -> TierRule.Tier? {
        guard let own = Section(item, name: "award.tiers", keys: RubricFormat.tier.names, into: &loading.problems)
        else {
            return nil
        }
        loading.require(own, "name", "what people call the tier")
        loading.require(own, "from", basis == .total ? "the least total of the tier" : "the first rank of the tier")
        guard let name = loading.string(own, "name"), let from = loading.decimal(own, "from") else { return nil }
        if basis == .rank, from < 1 || from.rounded(scale: 0, .down) != from {
            loading.error(
                "RUBRIC.TYPE", "'award.tiers.from' is a rank, a whole number of at least 1, not \(from.text)",
                at: own.place(of: "from"))
            return nil
        }
        return TierRule.Tier(name: name, from: from, place: own.place(of: "from"))
    }

    /// Tiers go from the best down, so that each begins where the one before it ends.
    private static func checkOrder(_ tiers: [TierRule.Tier], _ basis: TierRule.Basis, _ loading: inout Loading) {
        for (above, below) in zip(tiers, tiers.dropFirst()) {
            let isApart = basis == .total ? below.from < above.from : below.from > above.from
            if isApart { continue }
            let order = basis == .total ? "each from a lower total" : "each from a later rank"
            loading.error(
                "RUBRIC.TIERS",
                "tiers '\(below.name)' (from \(below.from.text)) and '\(above.name)' (from \(above.from.text)) overlap: "
                    + "write tiers from the best down, \(order)", at: below.place)
        }
        for (index, tier) in tiers.enumerated() where tiers[..<index].contains(where: { $0.name == tier.name }) {
            loading.error("RUBRIC.NAME_TAKEN", "two tiers have the name '\(tier.name)'", at: tier.place)
        }
    }
}
