import Diagnostics
import Numbers

/// Reads `award.draw`; who is drawn from, with what chances, and where the seed comes from.
enum DrawSection {
    private enum Chances: String, CaseIterable {
        case equal
        case clippedLinear = "clipped_linear"
    }

    /// - Parameter award: the section around it.
    static func load(_ award: Section, _ whenShort: AwardRule.WhenShort, _ loading: inout Loading) -> DrawRule? {
        guard let value = award["draw"],
            let section = Section(
                value, name: award.path("draw"), keys: RubricFormat.awardDraw.names, into: &loading.problems)
        else { return nil }
        loading.require(section, "among", "all_eligible, tied (at the line) or tier: who is drawn from")
        loading.require(section, "chances", "equal, or clipped_linear, which follow the ranking score over a width")
        let among = loading.choice(section, "among", DrawRule.Among.self)
        let chances = chances(section, among, &loading)
        checkShort(section, whenShort, &loading)
        checkTiers(section, among, award, &loading)
        let commitment = commitment(section, &loading)
        let seed = loading.scalar(section, "seed")
        checkOrigin(section, &loading)
        guard let among, let chances else { return nil }
        return DrawRule(
            among: among, chances: chances, seed: seed?.text, commitment: commitment,
            event: loading.localText(section, "event"), place: section.place, seedPlace: seed?.place,
            placesPlace: award["places"].map(\.place))
    }

    private static func chances(
        _ section: Section, _ among: DrawRule.Among?, _ loading: inout Loading
    ) -> DrawRule.Chances? {
        switch loading.choice(section, "chances", Chances.self) {
        case nil: return nil
        case .equal?:
            if section.has("width") {
                loading.error(
                    "RUBRIC.CONFLICT", "'width' goes with chances: clipped_linear", at: section.place(of: "width"))
            }
            return .equal
        case .clippedLinear?:
            if among == .tied {
                loading.error(
                    "RUBRIC.CONFLICT", "those who are tied have one score and so one chance: write chances: equal",
                    at: section.place(of: "chances"))
            }
            loading.require(section, "width", "over how many points of the ranking score the chance goes from 0 to 1")
            return width(section, &loading).map { .clippedLinear(width: $0) }
        }
    }

    private static func width(_ section: Section, _ loading: inout Loading) -> Decimal128? {
        guard let width = loading.decimal(section, "width") else { return nil }
        guard width > 0 else {
            loading.error(
                "RUBRIC.TYPE",
                "'\(section.path("width"))' is above 0, not \(width.text): the chance goes from 0 to 1 over so many points; "
                    + "without a draw leave 'draw' out, for chances that do not follow the score write chances: equal",
                at: section.place(of: "width"))
            return nil
        }
        return width
    }

    private static func commitment(_ section: Section, _ loading: inout Loading) -> String? {
        guard let scalar = loading.scalar(section, "commitment") else { return nil }
        let digits = scalar.text.lowercased()
        guard digits.utf8.count == 64, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
            loading.error(
                "RUBRIC.TYPE",
                "'\(section.path("commitment"))' is the SHA-256 of the seed, 64 hexadecimal digits as sha256sum prints them, "
                    + "not '\(scalar.text.shortened)'", at: scalar.place, length: scalar.text.count)
            return nil
        }
        return digits
    }

    /// Where the seed comes from decides who could have chosen it.
    private static func checkOrigin(_ section: Section, _ loading: inout Loading) {
        switch (section.has("seed"), section.has("commitment"), section.has("event")) {
        case (_, true, true):
            loading.error(
                "RUBRIC.CONFLICT", "a seed is committed to or comes from an event: write 'commitment' or 'event'",
                at: section.place(of: "event"))
        case (false, false, false):
            loading.error(
                "RUBRIC.MISSING_KEY",
                "'\(section.name)' needs 'commitment' (the SHA-256 of a seed that is kept until the scores are known), "
                    + "'event' (a public value of a later day) or 'seed'", at: section.place)
        case (true, false, false):
            loading.problems.warning(
                "RUBRIC.GRINDABLE",
                "the seed is grindable: whoever knew the scores could have tried seeds until the winners suited; publish "
                    + "'commitment', its SHA-256, before the scores are known, or name an 'event' that gives it",
                at: section.place(of: "seed"))
        case (_, true, false), (_, false, true): break
        }
    }

    private static func checkShort(_ section: Section, _ short: AwardRule.WhenShort, _ loading: inout Loading) {
        guard case .nearest = short else { return }
        loading.error(
            "RUBRIC.CONFLICT",
            "when_short: nearest draws its line through the ranking, and a draw has none: write stop, skip, reduce or overshoot",
            at: section.place)
    }

    private static func checkTiers(
        _ section: Section, _ among: DrawRule.Among?, _ award: Section, _ loading: inout Loading
    ) {
        if among == .tier {
            loading.require(award, "tiers", "the draw is among those of a tier, such as [ { name: A, from: 12 } ]")
        } else if award.has("tiers"), among != nil {
            loading.error(
                "RUBRIC.CONFLICT", "'tiers' goes with draw: { among: tier }", at: award.place(of: "tiers"))
        }
    }

    /// The ladder cannot ask who is funded above before it is drawn.
    static func check(_ draw: DrawRule, _ ranking: RankingRule?, _ loading: inout Loading) {
        for step in ranking?.ladder ?? [] where step.rule.scope == .funded {
            loading.error(
                "RUBRIC.CONFLICT",
                "'new_among_funded' asks who is funded above, and with a draw that is known only after the ranking: "
                    + "use uncovered, which looks at the ranked", at: step.place)
        }
    }
}
