package import Awards
package import Calls
package import Numbers
import Rubrics
import Scoring

/// What one corrected score would have done to everybody: the effect on the proposal that complains, and whose award it costs.
package struct Appeal: Sendable {
    /// Where a proposal stands.
    package struct Standing: Sendable, Hashable {
        package var status: Status
        /// nil: not ranked.
        package var rank: Int?
        package var awarded: Decimal128
    }

    /// A proposal whose list or amount would be another.
    package struct Effect: Sendable, Hashable {
        package var proposal: String
        package var before: Standing
        package var after: Standing
    }

    /// Why no answer can be given.
    package enum Problem: Error, Hashable {
        /// Neither ranked nor below a threshold: no score of it is compared with others.
        case notScored
        case unknownCriterion([String])
        /// It has parts; those are scored.
        case branch
        /// The scale goes from the one to the other.
        case offScale(Decimal128, Decimal128)
    }

    /// The score that it has; nil: none.
    package var from: Rational?
    package var to: Rational
    /// Of the one that complains.
    package var own: Effect
    /// Of the others, in the order of the corrected ranking.
    package var others: [Effect]
    /// The smallest correction of each criterion that would fund it; the smallest first. Empty for who is funded.
    package var turns: Remedy

    /// - Parameters:
    ///   - result: of the call.
    ///   - proposal: who complains.
    ///   - criterion: whose score is corrected: that of all evaluators together.
    package init(
        _ call: Call, _ result: CallResult, proposal: String, criterion: String, score: Rational
    ) throws(Problem) {
        let criteria = call.rubric.criteria
        guard let leaf = criteria.firstIndex(where: { $0.id == criterion }) else {
            throw .unknownCriterion(criteria.filter(\.isLeaf).map(\.id))
        }
        guard criteria[leaf].isLeaf else { throw .branch }
        if let scale = criteria[leaf].scale, let low = Rational(scale.minimum), let high = Rational(scale.maximum),
            score < low || score > high
        {
            throw .offScale(scale.minimum, scale.maximum)
        }
        let studied = StudiedCall(call, result)
        guard let member = studied.cards.firstIndex(where: { $0.proposal == proposal }) else { throw .notScored }
        var cards = studied.cards + studied.others
        cards[member] = studied.changed(member, replacing: leaf, by: score)
        let before = Self.standings(result.awards, studied.cards)
        let after = Self.standings(call.awards(of: cards), cards)
        from = studied.cards[member].score(of: leaf)
        to = score
        own = Effect(proposal: proposal, before: Self.standing(proposal, before), after: Self.standing(proposal, after))
        others = cards.map(\.proposal).filter { $0 != proposal }.compactMap { id in
            let effect = Effect(proposal: id, before: Self.standing(id, before), after: Self.standing(id, after))
            let isSame = effect.before.status == effect.after.status && effect.before.awarded == effect.after.awarded
            return isSame ? nil : effect
        }
        turns =
            own.before.status == .awarded
            ? Remedy(proposal: proposal, options: []) : Remedies(studied).remedy(member)
    }

    private static func standing(_ proposal: String, _ standings: [String: Standing]) -> Standing {
        standings[proposal] ?? Standing(status: .incomplete, rank: nil, awarded: 0)
    }

    private static func standings(_ awards: AwardList?, _ cards: [ScoredProposal]) -> [String: Standing] {
        var standings: [String: Standing] = [:]
        for card in cards where card.outcome == .belowThreshold {
            standings[card.proposal] = Standing(status: .belowThreshold, rank: nil, awarded: 0)
        }
        for decision in awards?.decisions ?? [] {
            standings[decision.ranked.scored.proposal] = Standing(
                status: decision.status, rank: decision.ranked.rank, awarded: decision.awarded)
        }
        return standings
    }
}
