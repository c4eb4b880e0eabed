package import Awards
package import Numbers

/// Other numbers of a rubric, tried on a scored call that is in memory. What is not named stays as it is.
package struct Trial: Sendable, Hashable {
    /// By id of a criterion, in the unit of the rubric's own: in a weighted sum and in a branch that adds a weight multiplies the score, in a mean
    /// only its share counts, in a formula such as `E + 1.5 * I` it is the factor. Not below 0; those of one group must not all be 0.
    package var weights: [String: Rational] = [:]
    /// By id of a criterion, and `total`; a nil inside: no threshold.
    package var thresholds: [String: Rational?] = [:]
    /// Instead of the call's.
    package var budget: Decimal128?
    /// Budgets of lots by their ids, in the unit of the award.
    package var lots: [String: Decimal128] = [:]

    package init(
        weights: [String: Rational] = [:], thresholds: [String: Rational?] = [:], budget: Decimal128? = nil,
        lots: [String: Decimal128] = [:]
    ) {
        (self.weights, self.thresholds, self.budget, self.lots) = (weights, thresholds, budget, lots)
    }

    /// Why a trial cannot be made.
    package enum Problem: Error, Hashable, CustomStringConvertible {
        case unknownCriterion(String)
        case unknownLot(String)
        /// Its branch takes the lowest or the highest part, it is alone in its group, or a formula gives it no factor of its own.
        case noWeight(String)
        case negativeWeight(String)
        /// Of a group, all are 0.
        case noWeightLeft([String])
        /// Which evaluators count depends on the weights.
        case combinedTotals

        package var description: String {
            switch self {
            case .unknownCriterion(let id): "the rubric has no criterion '\(id)'"
            case .unknownLot(let id): "the rubric has no lot '\(id)'"
            case .noWeight(let id): "'\(id)' has no weight that could be moved"
            case .negativeWeight(let id): "the weight of '\(id)' is below 0; a weight is 0 or more"
            case .noWeightLeft(let ids): "the weights of \(ids.joined(separator: ", ")) are all 0; one has to be more"
            case .combinedTotals:
                "the rubric combines evaluators' totals, and which of them count depends on the weights"
            }
        }
    }
}

/// What a trial comes to.
package struct TrialList: Sendable {
    /// One proposal that is scored through.
    package struct Row: Sendable, Hashable {
        package var proposal: String
        /// Among the proposals of the studied call.
        package var position: Int
        /// From 1, equals share it; nil: it misses a threshold.
        package var rank: Int?
        package var status: Status
        /// 0 unless awarded.
        package var awarded: Decimal128
        package var total: Rational?
        package var rankingScore: Rational?
        /// Position of the lot that it competes in; nil: in none.
        package var lot: Int?
        /// As the call stands.
        package var oldRank: Int?
        package var oldStatus: Status
        package var oldAwarded: Decimal128
    }

    /// Those who compete in rank order, equals in the order of their ids; then those who miss a threshold, in the order of ids.
    package var rows: [Row]
    /// In the unit of the award.
    package var awardedTotal: Decimal128
}
