import Awards
import Numbers
import Rubrics

/// The arithmetic of a draw in sentences: what anybody has to do to repeat it.
struct DrawText {
    let record: DrawRecord

    private var rule: DrawRule { record.rule }

    // MARK: the whole draw

    /// Who could have chosen the seed.
    static func origin(_ rule: DrawRule) -> String {
        if let commitment = rule.commitment {
            return "The seed was committed to before the scores were known: its SHA-256 is \(commitment)."
        }
        if let event = rule.event { return "The seed is a public value of a later day, named beforehand: \(event)." }
        return "The seed is grindable: whoever knew the scores could have tried seeds until the winners suited."
    }

    /// `Lot a, tier Good: `; empty where there is one pool alone.
    static func name(_ pool: DrawRecord.Pool) -> String {
        [pool.lot.map { "lot \($0)" }, pool.tier.map { "tier \($0)" }].compactMap { $0 }.joined(separator: ", ")
    }

    /// How the chances of a pool come about.
    func chances(_ pool: DrawRecord.Pool) -> String {
        let count = "\(pool.entries.count)"
        let given =
            pool.money.map { "\($0.text) for \(count) that ask for more together" }
            ?? "\(pool.sum.fractionText) for \(count)"
        switch rule.chances {
        case .equal: return "All have the same chance: \(given)."
        case .clippedLinear(let width):
            let level = pool.level?.fractionText ?? "–"
            return
                "The chance is (ranking score − \(level)) ÷ \(width.text), at least 0 and at most 1; \(level) is the number for which \(given) are given on average."
        }
    }

    /// What the chance of being drawn is worth.
    func meaning(_ pool: DrawRecord.Pool) -> String {
        pool.isCertain
            ? "Whoever is drawn is awarded and nobody else of the draw: the chance is the probability of an award, exactly."
            : "The chance is that of being drawn; the award rule then goes down the order of the draw, so the probability of an award "
                + "is another one: fundscore tune works it out by repeating the draw, and says how exactly."
    }

    /// Where U falls.
    func point(_ pool: DrawRecord.Pool) -> String? {
        guard let first = pool.first, let seed = pool.seed else { return nil }
        let parts = pool.parts.fractionText
        return
            "U is SHA-256('\(seed)') = \(HexText.of(pool.digest)), read as a number and divided by 2 to the power of 256. With 1 cut into \(parts) "
            + "parts it falls into the part that begins at \(first.fractionText): the points are \(first.fractionText) and every \(parts) further."
    }

    static let order =
        "In the order of SHA-256(seed followed by the id), lowest first, everybody gets as many parts as the chance has; whoever's parts "
        + "hold a point is drawn."

    // MARK: one proposal

    /// `4.25 − 7/2 = 3/4 of 1`
    func chance(_ entry: DrawRecord.Entry, _ pool: DrawRecord.Pool) -> String {
        let chance = "chance \(entry.chance.fractionText)"
        switch rule.chances {
        case .equal:
            return "\(chance): \(pool.money?.text ?? pool.sum.fractionText) for \(pool.entries.count), all the same"
        case .clippedLinear(let width):
            guard let level = pool.level, let unit = Rational(width) else { return chance }
            let share = (entry.score - level).divided(by: unit) ?? .zero
            let clipped =
                share == entry.chance
                ? "" : " = \(share.fractionText), which is \(share > .one ? "above 1" : "below 0")"
            return "\(chance): (\(entry.score.fractionText) − \(level.fractionText)) ÷ \(width.text)\(clipped)"
        }
    }

    /// What became of it, with the page of arithmetic; one line where nothing is drawn yet.
    func outcome(_ entry: DrawRecord.Entry, _ pool: DrawRecord.Pool) -> [String] {
        guard let turn = entry.turn, let seed = pool.seed else { return ["not drawn yet: the draw waits for its seed"] }
        let place = (pool.entries.firstIndex { $0.proposal == entry.proposal } ?? 0) + 1
        let own = "its parts are \(turn.from.fractionText) up to, and without, \(turn.to.fractionText)"
        let end =
            turn.point.map { "\(own); the point \($0.fractionText) is one of them: drawn" }
            ?? "\(own); none is a point: not drawn"
        return [
            "place \(place) of \(pool.entries.count) in the order of the draw: SHA-256('\(seed)\(entry.proposal)') = \(HexText.of(turn.digest))",
            point(pool) ?? "", end,
        ]
    }
}
