import Awards
import Numbers
import Rubrics
import Wording

/// The arithmetic of a draw in sentences: what anybody has to do to repeat it.
struct DrawText {
    let record: DrawRecord
    let style: NumberStyle

    private var rule: DrawRule { record.rule }

    // MARK: the whole draw

    /// Who could have chosen the seed.
    static func origin(_ rule: DrawRule) -> Message {
        if let commitment = rule.commitment {
            return Message("The seed was committed to before the scores were known: its SHA-256 is \(commitment).")
        }
        if let event = rule.event {
            return Message("The seed is a public value of a later day, named beforehand: \(event).")
        }
        return Message(
            "The seed is grindable: whoever knew the scores could have tried seeds until the winners suited.")
    }

    /// `Lot a, tier Good: `; empty where there is one pool alone.
    static func name(_ pool: DrawRecord.Pool) -> Message? {
        let parts = [pool.lot.map { Message("lot \($0)") }, pool.tier.map { Message("tier \($0)") }].compactMap { $0 }
        return parts.isEmpty ? nil : .joined(parts, ", ")
    }

    /// How the chances of a pool come about.
    func chances(_ pool: DrawRecord.Pool) -> String {
        let count = pool.entries.count
        let given =
            pool.money.map { Message("\(numeral: $0.text) for \(count) that ask for more together") }
            ?? Message("\(numeral: pool.sum.fractionText) for \(count)")
        switch rule.chances {
        case .equal: return style.say("All have the same chance: \(given).")
        case .clippedLinear(let width):
            let level = Message("\(numeral: pool.level?.fractionText ?? "–")")
            return style.say(
                """
                The chance is (ranking score − \(level)) ÷ \(numeral: width.text), at least 0 and at most 1; \(level) is the number \
                for which \(given) are given on average.
                """)
        }
    }

    /// What the chance of being drawn is worth.
    func meaning(_ pool: DrawRecord.Pool) -> String {
        pool.isCertain
            ? style.say(
                """
                Whoever is drawn is awarded and nobody else of the draw: the chance is the probability of an award, exactly.
                """)
            : style.say(
                """
                The chance is that of being drawn; the award rule then goes down the order of the draw, so the probability of an award \
                is another one: fundscore tune works it out by repeating the draw, and says how exactly.
                """)
    }

    /// Where U falls.
    func point(_ pool: DrawRecord.Pool) -> String? {
        guard let first = pool.first, let seed = pool.seed else { return nil }
        let start = Message("\(numeral: first.fractionText)")
        let parts = Message("\(numeral: pool.parts.fractionText)")
        return style.say(
            """
            U is SHA-256('\(seed)') = \(HexText.of(pool.digest)), read as a number and divided by 2 to the power of 256. With 1 cut \
            into \(parts) parts it falls into the part that begins at \(start): the points are \(start) and every \(parts) further.
            """)
    }

    static let order = Message(
        """
        In the order of SHA-256(seed followed by the id), lowest first, everybody gets as many parts as the chance has; whoever's parts \
        hold a point is drawn.
        """)

    // MARK: one proposal

    /// `4.25 − 7/2 = 3/4 of 1`
    func chance(_ entry: DrawRecord.Entry, _ pool: DrawRecord.Pool) -> String {
        let chance = Message("chance \(numeral: entry.chance.fractionText)")
        switch rule.chances {
        case .equal:
            let given = pool.money?.text ?? pool.sum.fractionText
            return style.say("\(chance): \(numeral: given) for \(pool.entries.count), all the same")
        case .clippedLinear(let width):
            guard let level = pool.level, let unit = Rational(width) else { return style.text(chance) }
            let share = (entry.score - level).divided(by: unit) ?? .zero
            let (score, low) = (entry.score.fractionText, level.fractionText)
            let sum = Message("\(chance): (\(numeral: score) − \(numeral: low)) ÷ \(numeral: width.text)")
            if share == entry.chance { return style.text(sum) }
            return share > .one
                ? style.say("\(sum) = \(numeral: share.fractionText), which is above 1")
                : style.say("\(sum) = \(numeral: share.fractionText), which is below 0")
        }
    }

    /// What became of it, with the page of arithmetic; one line where nothing is drawn yet.
    func outcome(_ entry: DrawRecord.Entry, _ pool: DrawRecord.Pool) -> [String] {
        guard let turn = entry.turn, let seed = pool.seed else {
            return [style.say("not drawn yet: the draw waits for its seed")]
        }
        let place = (pool.entries.firstIndex { $0.proposal == entry.proposal } ?? 0) + 1
        let (from, to) = (turn.from.fractionText, turn.to.fractionText)
        let own = Message("its parts are \(numeral: from) up to, and without, \(numeral: to)")
        let end =
            turn.point.map { Message("\(own); the point \(numeral: $0.fractionText) is one of them: drawn") }
            ?? Message("\(own); none is a point: not drawn")
        return [
            style.say(
                """
                place \(place) of \(pool.entries.count) in the order of the draw: \
                \("SHA-256('\(seed)\(entry.proposal)') = \(HexText.of(turn.digest))")
                """),
            point(pool) ?? "", style.text(end),
        ]
    }
}
