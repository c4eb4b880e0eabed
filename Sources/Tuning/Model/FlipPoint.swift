package import Numbers

/// How far one number of the rubric may move, everything else as written, before the outcome changes.
package struct StableInterval: Sendable, Hashable {
    /// Exact ends. An outcome still holds at an end itself where `low.isIncluded` says so.
    package var low: End
    package var high: End

    package struct End: Sendable, Hashable {
        package var value: Rational
        /// The outcome still is the same at `value` itself.
        package var isIncluded: Bool
        /// What happens just beyond it; nil: the end of the possible values was reached without a change.
        package var change: ListChange?

        package init(value: Rational, isIncluded: Bool, change: ListChange? = nil) {
            self.value = value
            self.isIncluded = isIncluded
            self.change = change
        }
    }

    package init(low: End, high: End) {
        self.low = low
        self.high = high
    }
}

/// Who swaps when the outcome changes.
package struct ListChange: Sendable, Hashable {
    /// The pair of proposals whose order turns at this point: the first had stood above. nil where no pair made the change
    /// (a threshold, the budget).
    package var pair: Pair?
    /// Proposals that are no longer on the main list, in order of id.
    package var leaves: [String]
    /// Proposals that are on it now, in order of id.
    package var enters: [String]
    /// What those lose who are no longer on the main list or get less there, and what others gain: whole awards, in their unit.
    package var moneyOut: Rational
    package var moneyIn: Rational

    package struct Pair: Sendable, Hashable {
        package var leaves: String
        package var enters: String

        package init(leaves: String, enters: String) {
            self.leaves = leaves
            self.enters = enters
        }
    }

    package init(
        pair: Pair? = nil, leaves: [String], enters: [String], moneyOut: Rational = .zero, moneyIn: Rational = .zero
    ) {
        self.pair = pair
        self.leaves = leaves
        self.enters = enters
        self.moneyOut = moneyOut
        self.moneyIn = moneyIn
    }
}

/// The intervals of one criterion's weight: docs/methods.md, "Weights".
package struct FlipPoint: Sendable, Hashable {
    /// A dotted path for a sub-criterion: its id is unique in the rubric, so the id alone.
    package var criterion: String
    /// Its share among its siblings, from 0 to 1; the siblings are rescaled in proportion when it moves.
    package var weight: Rational
    /// While the same proposals are at the top of the ranking, as many as are funded now (docs/methods.md, "Weights").
    package var ranking: StableInterval
    /// While the award list under the call's real award rule is the same.
    package var award: StableInterval

    package init(criterion: String, weight: Rational, ranking: StableInterval, award: StableInterval) {
        self.criterion = criterion
        self.weight = weight
        self.ranking = ranking
        self.award = award
    }
}

/// The interval of another number of the rubric: a threshold, the end of a scale, the budget.
package struct BoundStudy: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case threshold
        case totalThreshold = "total_threshold"
        case scaleMinimum = "scale_minimum"
        case scaleMaximum = "scale_maximum"
        case budget
    }
    package var kind: Kind
    /// The criterion or the lot; empty for the total and the whole budget.
    package var subject: String
    package var value: Rational
    package var award: StableInterval
    /// The whole budget moves by as much as the lot's: else the one would bind where the other is meant.
    package var movesTotal: Bool

    package init(kind: Kind, subject: String, value: Rational, award: StableInterval, movesTotal: Bool = false) {
        self.kind = kind
        self.movesTotal = movesTotal
        self.subject = subject
        self.value = value
        self.award = award
    }
}

extension BoundStudy {
    /// The end of a scale that decides nothing, wherever it is moved.
    package var isIdleScale: Bool {
        (kind == .scaleMinimum || kind == .scaleMaximum) && award.low.change == nil && award.high.change == nil
    }
}

/// How far all weights may move together. docs/methods.md, "Weights".
package struct JointRobustness: Sendable, Hashable {
    /// The largest p such that the set at the top stays the same whenever no weight leaves w ± p·w.
    package var relative: Rational
    /// The same for w ± p.
    package var absolute: Rational
    /// The pair that gives way first at the relative radius; nil: nobody ever gives way.
    package var pair: ListChange.Pair?

    package init(relative: Rational, absolute: Rational, pair: ListChange.Pair? = nil) {
        self.relative = relative
        self.absolute = absolute
        self.pair = pair
    }
}

/// The smallest change of one criterion's score that funds a proposal that is not funded, below a threshold included. Where evaluators' totals
/// are combined or compared it is a score of one of them.
package struct Remedy: Sendable, Hashable {
    package var proposal: String
    /// Best first: the smallest change in units of the criterion's scale range. Empty: no single score can do it.
    package var options: [Option]

    package struct Option: Sendable, Hashable {
        package var criterion: String
        /// Whose score; nil: that of the proposal as a whole.
        package var evaluator: String?
        package var from: Rational
        package var to: Rational

        package init(criterion: String, evaluator: String? = nil, from: Rational, to: Rational) {
            self.criterion = criterion
            self.evaluator = evaluator
            self.from = from
            self.to = to
        }
    }

    package init(proposal: String, options: [Option]) {
        self.proposal = proposal
        self.options = options
    }
}
