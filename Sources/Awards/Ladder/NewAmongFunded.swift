import FEEL
import Numbers
import Scoring

/// `new_among_funded: countries`; first who brings most that no funded proposal above brings already.
///
/// Source: Horizon Europe, General Annexes, ex aequo: the number of countries "not otherwise receiving funds from projects
/// higher up in the ranking list".
struct NewAmongFunded: LadderComparing {
    var program: Program
    var reader: CardReader

    var scope: LadderScope { .funded }

    func elements(of card: ScoreCard) -> [Value] { reader.list(program, card) }

    func standing(of card: ScoreCard, above: Set<Value>) -> Standing { .number(Rational(count(card, above))) }

    func text(of card: ScoreCard, above: Set<Value>) -> String { "\(count(card, above)) new" }

    private func count(_ card: ScoreCard, _ above: Set<Value>) -> Int {
        Set(elements(of: card)).subtracting(above).count
    }
}
