import Numbers
import Rubrics
import Scoring
import Wording

/// Puts a draw into words.
struct DrawWords {
    private let drawing: Drawing
    private var plan: DrawPlan { drawing.plan }
    private var rule: DrawRule { drawing.plan.rule }

    init(_ drawing: Drawing) { self.drawing = drawing }

    /// What the draw came to for one that was in it; nil: it was not, or nothing is drawn yet.
    func drawn(_ member: Int) -> Reason? {
        guard let chance = drawing.chances[member], let isDrawn = drawing.isDrawn[member] else { return nil }
        let fraction = chance.fractionText
        return isDrawn
            ? Reason(code: "DRAWN", text: Message("drawn, with a chance of \(numeral: fraction)"))
            : Reason(code: "NOT_DRAWN", text: Message("not drawn, with a chance of \(numeral: fraction)"))
    }

    /// Why one is undecided while the draw waits for its seed.
    func pending(_ member: Int, _ reason: Reason) -> Reason {
        guard reason.code == "TIE.UNDECIDED" else { return reason }
        guard let chance = drawing.chances[member] else {
            return Reason(
                code: "DRAW.PENDING",
                text: Message("whether there is room depends on the draw, which waits for its seed"))
        }
        return Reason(
            code: "DRAW.PENDING",
            text: Message("a chance of \(numeral: chance.fractionText); the draw waits for its seed"), place: rule.place
        )
    }

    /// - Parameter remarks: those of the award rule, which takes a draw that waits for a tie.
    func remarks(_ remarks: [Reason]) -> [Reason] {
        guard drawing.record.isPending else { return idle + remarks }
        return [howTo] + idle + remarks.filter { !["TIE.HOW", "TIE.UNDECIDED"].contains($0.code) }
    }

    private var howTo: Reason {
        let text =
            if let event = rule.event {
                Message("the draw waits for \(event): once it is public, write it as award.draw.seed")
            } else if let commitment = rule.commitment {
                Message("the draw waits for the seed whose SHA-256 is \(commitment): write it as award.draw.seed")
            } else {
                Message("the draw waits for its seed: write it as award.draw.seed")
            }
        return Reason(code: "DRAW.PENDING", text: text, place: rule.place)
    }

    /// Lists in which nothing had to be drawn.
    private var idle: [Reason] {
        plan.idle.sorted { $0.key < $1.key }.map { list, members in
            if let places = plan.call.rule.places, plan.call.rule.lots.isEmpty, members.count < places {
                let text = Message(
                    """
                    'award.places' is \(places), but only \(members.count) can be drawn from: nothing is drawn, and there is room for \
                    all; for a draw write at most \(max(members.count - 1, 1))
                    """)
                return Reason(code: "DRAW.PLACES", text: text, place: rule.placesPlace ?? rule.place)
            }
            let lots = plan.call.rule.lots
            let text =
                lots.indices.contains(list)
                ? Message("nothing is drawn in lot \(lots[list].id): there is enough for all \(members.count)")
                : Message("nothing is drawn: there is enough for all \(members.count)")
            return Reason(code: "DRAW.IDLE", text: text, place: rule.place)
        }
    }
}
