package import Numbers

/// What one criterion does in this call: how its scores are spread, and how much it drives the ranking.
package struct CriterionStudy: Sendable, Hashable {
    package var criterion: String
    /// Its share in the total as written: the product of shares down the tree; nil: it has no one factor in the total.
    package var weight: Rational?
    /// Its share of the variance of the total, 0…1: covariance of its points with the total, divided by the total's
    /// variance. 0 where nothing varies; nil where the total is no weighted sum.
    package var effectiveWeight: Double?
    package var mean: Double
    package var standardDeviation: Double
    package var minimum: Rational
    package var maximum: Rational
    /// Distinct scores in order, and how many proposals have each.
    package var histogram: [Bin]
    /// Share of the proposals at the lowest and at the highest possible score; nil: no scale.
    package var atFloor: Double?
    package var atCeiling: Double?
    /// Pearson's correlation with each of the other leaf criteria; nil where one does not vary.
    package var correlations: [Correlation]
    /// Leaving it out changes neither the order of any two funded or reserve proposals nor the award list.
    package var neverDecides: Bool
    /// The id of a criterion that gives every proposal the same order (correlation of at least 0.999); nil: none.
    package var redundantWith: String?

    package struct Bin: Sendable, Hashable {
        package var score: Rational
        package var count: Int

        package init(score: Rational, count: Int) {
            self.score = score
            self.count = count
        }
    }
    package struct Correlation: Sendable, Hashable {
        package var with: String
        package var value: Double?

        package init(with: String, value: Double?) {
            self.with = with
            self.value = value
        }
    }

    package init(
        criterion: String, weight: Rational?, effectiveWeight: Double?, mean: Double, standardDeviation: Double,
        minimum: Rational, maximum: Rational, histogram: [Bin], atFloor: Double?, atCeiling: Double?,
        correlations: [Correlation], neverDecides: Bool, redundantWith: String?
    ) {
        self.criterion = criterion
        self.weight = weight
        self.effectiveWeight = effectiveWeight
        self.mean = mean
        self.standardDeviation = standardDeviation
        self.minimum = minimum
        self.maximum = maximum
        self.histogram = histogram
        self.atFloor = atFloor
        self.atCeiling = atCeiling
        self.correlations = correlations
        self.neverDecides = neverDecides
        self.redundantWith = redundantWith
    }
}
