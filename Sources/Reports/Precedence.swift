import Awards
import Calls
import Numbers
import Rubrics
import Scoring
import Wording

/// What put one proposal before another in the ranking.
struct Precedence {
    enum Cause: Hashable {
        case score(above: Rational, below: Rational)
        /// A step of the ladder, from 1, with the values that it compared.
        case step(Int, text: String, above: Message, below: Message)
        /// They share a rank.
        case nothing
    }

    private let decisions: [Decision]
    private let rounding: RoundingRule?

    init(_ result: CallResult) {
        decisions = result.awards?.decisions ?? []
        rounding = result.rubric.assessments.rounding
    }

    /// O(distance). Between neighbours the first step that tells them apart decided; between others the earliest step that decided
    /// anywhere from the one to the other.
    func cause(_ above: Int, _ below: Int) -> Cause {
        if let high = decisions[above].ranked.scored.rankingScore,
            let low = decisions[below].ranked.scored.rankingScore,
            high != low
        {
            return .score(above: high, below: low)
        }
        let found = (above..<below).compactMap { decisions[$0].ranked.ladder }.filter { $0.step != nil }
        guard let step = found.compactMap(\.step).min(), let first = found.first(where: { $0.step == step }),
            let last = found.last(where: { $0.step == step })
        else { return .nothing }
        return .step(step + 1, text: first.stepText, above: first.aboveValue, below: last.belowValue)
    }

    /// Where the next of another rank has a score that looks the same: who that is and what decided; nil elsewhere.
    /// - Parameters:
    ///   - position: of the proposal in the ranking, from 0.
    ///   - next: of the next in its list.
    func beforeNext(_ position: Int, _ next: Int) -> Message? {
        guard decisions.indices.contains(next), decisions[next].ranked.rank != decisions[position].ranked.rank,
            let own = decisions[position].ranked.scored.rankingScore,
            let other = decisions[next].ranked.scored.rankingScore,
            NumberText.shown(own, rounding) == NumberText.shown(other, rounding)
        else { return nil }
        let id = decisions[next].ranked.scored.proposal
        switch cause(position, next) {
        case .score(let above, let below):
            let texts = Rational.texts(above, below)
            return Message(
                "before \(id) by the exact score, \(numeral: texts.one) against \(numeral: texts.other)")
        case .step(_, let text, let above, let below):
            return Message("before \(id) by \(text), \(above) against \(below)")
        case .nothing: return nil
        }
    }
}

extension Precedence.Cause {
    /// `the ranking score decided: 4.5 against 4.25`
    var sentence: Message {
        switch self {
        case .score(let above, let below):
            let texts = Rational.texts(above, below)
            return Message("the ranking score decided: \(numeral: texts.one) against \(numeral: texts.other)")
        case .step(let number, let text, let above, let below):
            return Message("equal score; step \(number) of the ladder (\(text)) decided: \(above) against \(below)")
        case .nothing: return Message("equal score, and no step of the ladder separates them")
        }
    }
}
