import FEEL
import Numbers
import Scoring

/// `highest: X`; the greater value first. Numbers are compared exactly; dates and durations in their own order.
struct Highest: LadderComparing {
    var program: Program
    var reader: CardReader

    func standing(of card: ScoreCard, above: Set<Value>) -> Standing {
        reader.amount(program, card).map { .number($0) } ?? .missing
    }

    func text(of card: ScoreCard, above: Set<Value>) -> String { reader.text(program, card) }
}
