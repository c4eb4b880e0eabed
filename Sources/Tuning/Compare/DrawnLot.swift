import Numbers
import Wording

/// What a draw by lot made of a proposal.
struct DrawnLot: Hashable {
    let chance: Rational
    /// nil: nothing is drawn yet.
    let isDrawn: Bool?

    /// `chance 3/4, drawn`
    var text: Message {
        let fraction = chance.fractionText
        return switch isDrawn {
        case true?: Message("chance \(numeral: fraction), drawn")
        case false?: Message("chance \(numeral: fraction), not drawn")
        case nil: Message("chance \(numeral: fraction), not drawn yet")
        }
    }
}
