import FEEL
import Numbers
import Scoring

/// `lowest: X`; the lesser value first, a missing value last.
struct Lowest: LadderComparing {
    var program: Program
    var reader: CardReader

    func standing(of card: ScoreCard, above: Set<Value>) -> Standing {
        reader.amount(program, card).map { .number(-$0) } ?? .missing
    }

    func text(of card: ScoreCard, above: Set<Value>) -> String { reader.text(program, card) }
}
