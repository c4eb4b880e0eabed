import FEEL
import Numbers
import Scoring

/// `nearest: { value: X, to: 0.5 }`; the least distance first, a missing value last.
///
/// Source: Horizon Europe, General Annexes, ex aequo: gender balance among the named researchers, nearer to 50/50 first.
struct Nearest: LadderComparing {
    var program: Program
    var target: Decimal128
    var reader: CardReader

    func standing(of card: ScoreCard, above: Set<Value>) -> Standing {
        distance(of: card).map { .number(-$0) } ?? .missing
    }

    func text(of card: ScoreCard, above: Set<Value>) -> String {
        let value = reader.text(program, card)
        return distance(of: card).map { "\(value), \($0.text) from \(target.text)" } ?? value
    }

    private func distance(of card: ScoreCard) -> Rational? {
        guard let amount = reader.amount(program, card), let target = Rational(target) else { return nil }
        return (amount - target).magnitude
    }
}
