package import Awards
package import Calls
package import Numbers
import Rubrics
import Scoring

/// What one corrected score would have done to everybody: the effect on the proposal that complains, and whose award it costs. It is the score
/// of all evaluators together, or of one of them: then the call is decided again with the corrected sheet.
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
        /// Evaluators' totals are combined or compared, so that it has to be said whose score is corrected: one of these.
        case needsEvaluator([String])
        /// Of these who read the proposal.
        case unknownEvaluator([String])
        /// A rule works the score out; no evaluator gives it.
        case notAssessed
        /// Evaluators rank whole sets, which one other number would break.
        case ranksSets
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
    ///   - criterion: whose score is corrected.
    ///   - evaluator: whose score of it; nil: that of all evaluators together.
    ///   - prepared: what the result was made of; the call is decided again with the corrected sheet.
    package init(
        _ call: Call, _ result: CallResult, proposal: String, criterion: String, score: Rational,
        evaluator: String? = nil, of prepared: PreparedCall
    ) async throws(Problem) {
        let leaf = try Self.leaf(criterion, score, call.rubric)
        let studied = StudiedCall(call, result, assessments: prepared.assessments)
        let member = studied.cards.firstIndex { $0.proposal == proposal }
        let before = Self.standings(result)
        let after: [String: Standing]
        if let evaluator {
            let correction = try SheetCorrection(call, prepared, leaf, proposal: proposal, of: evaluator, score)
            from = correction.from
            after = Self.standings(await call.result(of: correction.prepared))
        } else {
            guard let member else { throw .notScored }
            if call.rubric.assessments.readsTotals {
                guard call.rubric.criteria[leaf].isAssessed else { throw .notAssessed }
                throw .needsEvaluator(SheetCorrection.readers(of: proposal, prepared))
            }
            from = studied.cards[member].score(of: leaf)
            var cards = studied.cards + studied.others
            cards[member] = studied.changed(member, replacing: leaf, by: score)
            after = Self.standings(call.awards(of: cards), cards)
        }
        to = score
        own = Effect(proposal: proposal, before: Self.standing(proposal, before), after: Self.standing(proposal, after))
        others = Self.others(studied.ids, than: proposal, before, after)
        turns = Remedy(proposal: proposal, options: [])
        let remedies = Remedies(studied)
        if let member, own.before.status != .awarded, remedies.canBeAsked { turns = remedies.remedy(member) }
    }

    /// The position of a criterion that can have this score.
    private static func leaf(_ id: String, _ score: Rational, _ rubric: Rubric) throws(Problem) -> Int {
        let criteria = rubric.criteria
        guard let leaf = criteria.firstIndex(where: { $0.id == id }) else {
            throw .unknownCriterion(criteria.filter(\.isLeaf).map(\.id))
        }
        guard criteria[leaf].isLeaf else { throw .branch }
        if let scale = criteria[leaf].scale, let low = Rational(scale.minimum), let high = Rational(scale.maximum),
            score < low || score > high
        {
            throw .offScale(scale.minimum, scale.maximum)
        }
        return leaf
    }

    /// Whose list or amount is another.
    private static func others(
        _ ids: [String], than own: String, _ before: [String: Standing], _ after: [String: Standing]
    ) -> [Effect] {
        ids.filter { $0 != own }.compactMap { id in
            let effect = Effect(proposal: id, before: standing(id, before), after: standing(id, after))
            let isSame = effect.before.status == effect.after.status && effect.before.awarded == effect.after.awarded
            return isSame ? nil : effect
        }
    }

    private static func standing(_ proposal: String, _ standings: [String: Standing]) -> Standing {
        standings[proposal] ?? Standing(status: .incomplete, rank: nil, awarded: 0)
    }

    private static func standings(_ result: CallResult) -> [String: Standing] {
        standings(result.awards, result.rows.indices.compactMap { result.rows.decided($0).scored })
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

/// A call with one evaluator's score of one proposal corrected.
private struct SheetCorrection {
    var prepared: PreparedCall
    /// nil: none was given.
    var from: Rational?

    init(
        _ call: Call, _ prepared: PreparedCall, _ leaf: Int, proposal: String, of evaluator: String, _ score: Rational
    ) throws(Appeal.Problem) {
        let criteria = call.rubric.criteria
        guard criteria[leaf].isAssessed else { throw .notAssessed }
        guard call.rubric.assessments.ranks == nil else { throw .ranksSets }
        let column = criteria[..<leaf].count(where: \.isAssessed)
        guard let book = prepared.assessments, let number = score.exactDecimal,
            let corrected = book.correcting(column, to: number, by: evaluator, of: proposal)
        else { throw .unknownEvaluator(Self.readers(of: proposal, prepared)) }
        self.prepared = prepared
        self.prepared.assessments = corrected
        from = book.assessments(of: proposal).first { $0.evaluator == evaluator }?.scores[column]
            .flatMap { Rational($0) }
    }

    /// Who has a row for the proposal, in the order of their ids.
    static func readers(of proposal: String, _ prepared: PreparedCall) -> [String] {
        prepared.assessments?.assessments(of: proposal).map(\.evaluator) ?? []
    }
}
