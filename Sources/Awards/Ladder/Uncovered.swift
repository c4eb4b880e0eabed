import FEEL
import Numbers
import Scoring

/// `uncovered: themes`; first who brings something that no higher-ranked proposal covers.
///
/// Source: Horizon Europe, General Annexes, ex aequo step 1: proposals on "aspects of the call that have not otherwise been
/// covered by more highly ranked proposals".
struct Uncovered: LadderComparing {
    var program: Program
    var reader: CardReader

    var scope: LadderScope { .ranked }

    func elements(of card: ScoreCard) -> [Value] { reader.list(program, card) }

    func standing(of card: ScoreCard, above: Set<Value>) -> Standing {
        .number(Rational(firstUncovered(of: card, above) == nil ? 0 : 1))
    }

    func text(of card: ScoreCard, above: Set<Value>) -> String {
        firstUncovered(of: card, above).map { "brings \($0)" } ?? "nothing uncovered"
    }

    private func firstUncovered(of card: ScoreCard, _ above: Set<Value>) -> Value? {
        elements(of: card).first { !above.contains($0) }
    }
}
