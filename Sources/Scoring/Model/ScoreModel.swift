import FEEL
package import Numbers
package import Rubrics

/// What the rubric makes of scores, in one kind of number: branches, the total, the ranking score, and all thresholds.
package struct ScoreModel<Number: ScoreNumber>: Sendable {
    package struct Node: Sendable {
        /// nil: a leaf.
        package var combination: BranchCombination?
        package var weight: Number
        package var children: [Int]
        package var threshold: Number?
        /// Whom nobody scored is not held to the threshold; else does not meet it.
        package var passesUnscored: Bool

        /// Whether a score meets the threshold; nil: there is none, or it is not asked for.
        ///
        /// A score that `missing:` filled in shows nothing: what nobody scored meets no threshold unless the rubric says
        /// `threshold_when_unscored: met`.
        package func meets(_ score: Number?, isUnscored: Bool) -> Bool? {
            guard let threshold else { return nil }
            if isUnscored { return passesUnscored ? nil : false }
            return score.map { $0 >= threshold.tolerated }
        }
    }

    /// How the total comes about.
    package enum Total: Sendable {
        /// The rubric has none.
        case none
        /// Σ factor × score over those criteria that have a score; divided by the sum of their factors where it is a mean.
        case weighted([(criterion: Int, factor: Number)], isMean: Bool)
        case formula(ScoreFormula<Number>)
    }

    /// In the rubric's order: parts come after their branch.
    package var nodes: [Node]
    package var total: Total
    /// nil: the total ranks.
    package var ranking: ScoreFormula<Number>?
    package var totalThreshold: Number?
    /// Of the total.
    package var rounding: RoundingRule?
    /// What the formulas ask beside scores.
    package let constants: FormulaConstants
    package let slots: SlotLayout
    /// Criteria without a parent.
    let top: [Int]
    /// The rubric's own formulas, with their factors as written; nil: there is none.
    let programs: (total: Program?, ranking: Program?)
}

extension ScoreModel where Number == Rational {
    /// - Parameter weights: one per criterion, instead of those that the rubric writes.
    package init(_ rubric: Rubric, weights: [Rational]? = nil) {
        var constants = FormulaConstants()
        let top = rubric.criteria.indices.filter { rubric.criteria[$0].parent == nil }
        func weight(_ index: Int) -> Rational { weights?[index] ?? rubric.criteria[index].exactWeight }
        switch rubric.total?.combination {
        case nil: total = .none
        case .sum: total = .weighted(top.map { ($0, .one) }, isMean: false)
        case .weightedSum: total = .weighted(top.map { ($0, weight($0)) }, isMean: false)
        case .weightedMean: total = .weighted(top.map { ($0, weight($0)) }, isMean: true)
        case .formula(let program, _): total = .formula(constants.formula(program, rubric.slots))
        }
        ranking = rubric.ranking?.score.map { constants.formula($0, rubric.slots) }
        nodes = rubric.criteria.enumerated().map { index, criterion in
            var combination: BranchCombination?
            if case .branch(let how) = criterion.kind { combination = how }
            return Node(
                combination: combination, weight: weight(index), children: criterion.children,
                threshold: criterion.threshold.flatMap { Rational($0) }, passesUnscored: criterion.passesUnscored)
        }
        totalThreshold = rubric.total?.threshold.flatMap { Rational($0) }
        rounding = rubric.assessments.rounding.flatMap { $0.stage == .total ? $0 : nil }
        slots = rubric.slots
        self.top = top
        self.constants = constants
        programs = (rubric.total?.formula, rubric.ranking?.score)
    }

    /// As declared for the total.
    func finished(_ total: Rational) -> Rational {
        rounding.map { total.rounded(toMultipleOf: $0.step, $0.mode) } ?? total
    }

    /// By criterion, what each point of its score adds to the whole that it belongs to, means taken of those that have a score; nil: that
    /// cannot be said.
    func factors(_ hasScore: (Int) -> Bool) -> [Rational?] {
        var factors = [Rational?](repeating: nil, count: nodes.count)
        func add(_ parts: [(criterion: Int, factor: Rational)], isMean: Bool) {
            let whole = isMean ? parts.reduce(.zero) { hasScore($1.criterion) ? $0 + $1.factor : $0 } : .one
            for part in parts { factors[part.criterion] = part.factor.divided(by: whole) }
        }
        if case .weighted(let terms, let isMean) = total { add(terms, isMean: isMean) }
        for node in nodes {
            switch node.combination {
            case .sum: add(node.children.map { ($0, nodes[$0].weight) }, isMean: false)
            case .mean: add(node.children.map { ($0, nodes[$0].weight) }, isMean: true)
            case .min, .max, nil: break
            }
        }
        return factors
    }

    /// The same in binary numbers.
    package var binary: ScoreModel<Double> {
        func form(_ exact: ScoreFormula<Rational>) -> ScoreFormula<Double> {
            exact.mapFactors(\.double) { $1.double }
        }
        let total: ScoreModel<Double>.Total
        switch self.total {
        case .none: total = .none
        case .weighted(let terms, let isMean):
            total = .weighted(terms.map { ($0.criterion, $0.factor.double) }, isMean: isMean)
        case .formula(let formula): total = .formula(form(formula))
        }
        return ScoreModel<Double>(
            nodes: nodes.map {
                .init(
                    combination: $0.combination, weight: $0.weight.double, children: $0.children,
                    threshold: $0.threshold?.double, passesUnscored: $0.passesUnscored)
            }, total: total, ranking: ranking.map(form), totalThreshold: totalThreshold?.double, rounding: rounding,
            constants: constants, slots: slots, top: top, programs: programs)
    }
}

extension TotalRule {
    /// nil: the total is a sum or a mean.
    fileprivate var formula: Program? { if case .formula(let program, _) = combination { program } else { nil } }
}

extension ScoreModel {
    /// What it makes of one evaluator's scores: a total that is not rounded, and no ranking score of its own.
    var ofOpinions: ScoreModel {
        var model = self
        (model.rounding, model.ranking, model.totalThreshold) = (nil, nil, nil)
        return model
    }

    /// There is no total at all.
    var hasNoTotal: Bool { if case .none = total { true } else { false } }

    /// The rubric's own programs have to be asked: scores do not move in straight lines, not even piece by piece.
    package var asksPrograms: Bool {
        if case .formula(let formula) = total, formula.isProgram { return true }
        return ranking?.isProgram == true
    }

    /// Formulas ask something about a proposal beside its scores.
    package var asksFacts: Bool { !constants.numbers.isEmpty || !constants.conditions.isEmpty || asksPrograms }

    /// The total or the ranking score is a formula.
    var hasFormula: Bool {
        if case .formula = total { return true }
        return ranking != nil
    }

    /// Every score is a weighted sum all the way up, so that its factors mean the same for all proposals.
    package var isLinear: Bool {
        if case .formula(let formula) = total, !formula.isLinear { return false }
        return ranking?.isLinear != false
    }

    /// What a point of each criterion at the top adds to the ranking score: nil where no such number exists, or another in another
    /// piece. A mean counts as if everybody had all scores.
    package var topFactors: [(criterion: Int, factor: Number)]? {
        guard let ranking else { return totalFactors }
        return factors(ranking, total: totalFactors)
    }

    /// The same for the total.
    package var totalFactors: [(criterion: Int, factor: Number)]? {
        switch total {
        case .none: return nil
        case .weighted(let terms, false): return terms
        case .weighted(let terms, true):
            let sum = terms.reduce(Number.zero) { $0 + $1.factor }
            let shares = terms.compactMap { term in
                term.factor.quotient(by: sum).map { (criterion: term.criterion, factor: $0) }
            }
            return shares.count == terms.count ? shares : nil
        case .formula(let formula): return factors(formula, total: nil)
        }
    }

    private func factors(
        _ formula: ScoreFormula<Number>, total: [(criterion: Int, factor: Number)]?
    ) -> [(criterion: Int, factor: Number)]? {
        guard !formula.isProgram else { return nil }
        var found: [Int: Number] = [:]
        var isSame = true
        /// In a linear formula the total may bring a criterion that stands beside it too.
        func add(_ criterion: Int, _ factor: Number) {
            guard let known = found[criterion] else { return found[criterion] = factor }
            if formula.isLinear { return found[criterion] = known + factor }
            if known != factor { isSame = false }
        }
        for term in formula.terms {
            switch term.source {
            case .criterion(let criterion): add(criterion, term.factor)
            case .total:
                guard let total else { return nil }
                for part in total { add(part.criterion, part.factor * term.factor) }
            }
        }
        guard isSame, !found.isEmpty else { return nil }
        return found.sorted { $0.key < $1.key }.map { (criterion: $0.key, factor: $0.value) }
    }
}

extension Criterion {
    /// Its weight as a fraction.
    package var exactWeight: Rational { Rational(weight) ?? .one }
}
