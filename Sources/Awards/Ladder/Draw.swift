import FEEL
import Scoring

/// `draw: { seed: TEXT }`; the lowest SHA-256 of the published seed followed by the proposal's id comes first, so that
/// anybody can check the draw: `printf '%s' "$seed$id" | sha256sum`.
struct Draw: LadderComparing {
    var seed: String
    var digest: Digest

    func standing(of card: ScoreCard, above: Set<Value>) -> Standing { .digest(sum(of: card).map { ~$0 }) }

    /// In hexadecimal, as `sha256sum` prints it.
    func text(of card: ScoreCard, above: Set<Value>) -> String {
        let digits = Array("0123456789abcdef")
        return String(sum(of: card).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    private func sum(of card: ScoreCard) -> [UInt8] { digest(Array((seed + card.proposal).utf8)) }
}
