import Numbers
import Rubrics
import Scoring

/// The ranking score of every proposal over the share of one criterion, where it is straight piece by piece: `min`, `max` and `if`
/// in a formula, a branch that takes its lowest or highest part.
struct SharePaths: Sendable {
    private let model: ScoreModel<Rational>
    private let table: ScoreTable<Rational>
    /// The model with the share at 0 and at 1.
    private let zero: ScoreModel<Rational>
    private let one: ScoreModel<Rational>
    private let group: WeightGroup

    /// nil: a score is left out or a total rounded, so that scores do not move in straight pieces.
    init?(_ studied: StudiedCall, _ group: WeightGroup, member: Int) {
        guard studied.model.rounding == nil, !studied.model.asksPrograms,
            studied.scored.criteria.allSatisfy({ $0.absent == nil }),
            studied.table.constants.allSatisfy({ $0.absent == nil })
        else { return nil }
        model = studied.model
        table = studied.table
        self.group = group
        zero = group.model(model, group.shifted(member: member, share: .zero))
        one = group.model(model, group.shifted(member: member, share: .one))
    }

    /// What a proposal's scores do: the ranking score, and what has a threshold.
    struct Proposal: Sendable {
        var ranking: SharePath
        /// With a threshold each.
        var held: [(path: SharePath, threshold: Rational)] = []
    }

    func proposal(_ row: Int) -> Proposal? {
        var paths = [SharePath](repeating: .constant(.zero), count: model.nodes.count)
        for index in model.nodes.indices.reversed() {
            guard let combination = model.nodes[index].combination else {
                paths[index] = .constant(table.criteria[index].values[row])
                continue
            }
            guard let path = branch(index, combination, paths) else { return nil }
            paths[index] = path
        }
        guard let total = total(paths, row) else { return nil }
        let ranking: SharePath
        switch (model.ranking, zero.ranking, one.ranking) {
        case (_?, let low?, let high?):
            guard let path = FormulaPath(paths, total, table, row).path(low, high) else { return nil }
            ranking = path
        default: ranking = total
        }
        var held = model.nodes.indices.compactMap { index in
            model.nodes[index].combination == nil ? nil : model.nodes[index].threshold.map { (paths[index], $0) }
        }
        if let threshold = model.totalThreshold { held.append((total, threshold)) }
        return Proposal(ranking: ranking, held: held.map { (path: $0.0, threshold: $0.1) })
    }

    private func branch(_ index: Int, _ combination: BranchCombination, _ paths: [SharePath]) -> SharePath? {
        let parts = model.nodes[index].children
        switch combination {
        case .sum, .mean:
            return weighted(
                parts.map { ($0, zero.nodes[$0].weight, one.nodes[$0].weight) }, isMean: combination == .mean, paths)
        case .min, .max:
            guard let first = parts.first else { return nil }
            return parts.dropFirst().reduce(paths[first]) {
                $0.extreme(paths[$1], isLeast: combination == .min)
            }
        }
    }

    /// The weights of the group are lines over the share, and the scores that they weigh do not depend on it.
    private func weighted(
        _ terms: [(criterion: Int, zero: Rational, one: Rational)], isMean: Bool, _ paths: [SharePath]
    ) -> SharePath? {
        let weight = terms.reduce(Rational.zero) { $0 + $1.zero }
        guard !isMean || !weight.isZero else { return nil }
        let sum = terms.reduce(SharePath.constant(.zero)) { $0 + paths[$1.criterion].weighed($1.zero, $1.one) }
        return isMean ? Rational.one.divided(by: weight).map(sum.scaled) : sum
    }

    private func total(_ paths: [SharePath], _ row: Int) -> SharePath? {
        let points = SharePath.constant(table.points.values[row])
        switch (zero.total, one.total) {
        case (.weighted(let low, let isMean), .weighted(let high, _)):
            return weighted(zip(low, high).map { ($0.criterion, $0.factor, $1.factor) }, isMean: isMean, paths)
                .map { $0 + points }
        case (.formula(let low), .formula(let high)):
            return FormulaPath(paths, .constant(.zero), table, row).path(low, high).map { $0 + points }
        default: return .constant(.zero)
        }
    }
}

extension SharePath {
    /// Times a weight that is a line over the share; then this is the same for every share.
    fileprivate func weighed(_ zero: Rational, _ one: Rational) -> SharePath {
        guard zero != one else { return scaled(by: zero) }
        let value = pieces.first?.zero ?? .zero
        return .line(value * zero, value * one)
    }
}

/// A formula over one proposal's paths.
private struct FormulaPath {
    private let paths: [SharePath]
    private let total: SharePath
    private let table: ScoreTable<Rational>
    private let row: Int

    init(_ paths: [SharePath], _ total: SharePath, _ table: ScoreTable<Rational>, _ row: Int) {
        (self.paths, self.total, self.table, self.row) = (paths, total, table, row)
    }

    /// - Parameters: the formula with its factors at share 0 and at share 1.
    func path(_ zero: ScoreFormula<Rational>, _ one: ScoreFormula<Rational>) -> SharePath? {
        switch (zero, one) {
        case (.constant(let position), _): return .constant(table.constants[position].values[row])
        case (.term(.criterion(let index), let low), .term(_, let high)): return paths[index].weighed(low, high)
        case (.term(.total, let factor), _): return total.scaled(by: factor)
        case (.sum(let low), .sum(let high)): return folded(low, high, +)
        case (.least(let low), .least(let high)): return folded(low, high) { $0.extreme($1, isLeast: true) }
        case (.greatest(let low), .greatest(let high)): return folded(low, high) { $0.extreme($1, isLeast: false) }
        case (.scaled(let position, let low), .scaled(_, let high)):
            return path(low, high).map { $0.scaled(by: table.constants[position].values[row]) }
        case (.choice(let test, let then, let otherwise), .choice(_, let lateThen, let lateOtherwise)):
            guard let condition = condition(test), let yes = path(then, lateThen),
                let no = path(otherwise, lateOtherwise)
            else { return nil }
            return yes.chosen(condition, else: no)
        default: return nil
        }
    }

    private func folded(
        _ zero: [ScoreFormula<Rational>], _ one: [ScoreFormula<Rational>], _ join: (SharePath, SharePath) -> SharePath
    ) -> SharePath? {
        let parts = zip(zero, one).compactMap(path)
        guard parts.count == zero.count, let first = parts.first else { return nil }
        return parts.dropFirst().reduce(first, join)
    }

    private func condition(_ test: ScoreCondition<Rational>) -> ShareCondition? {
        switch test {
        case .constant(let position): return table.answers[position][row].map(ShareCondition.constant)
        case .isLess(let left, let right): return compared(left, right, ShareCondition.isLess)
        case .isEqual(let left, let right): return compared(left, right, ShareCondition.isEqual)
        case .not(let inner): return condition(inner)?.negated
        case .both(let left, let right): return joined(left, right) { $0 && $1 }
        case .either(let left, let right): return joined(left, right) { $0 || $1 }
        }
    }

    private func compared(
        _ left: ScoreFormula<Rational>, _ right: ScoreFormula<Rational>,
        _ compare: (SharePath, SharePath) -> ShareCondition
    ) -> ShareCondition? {
        guard let one = path(left, left), let other = path(right, right) else { return nil }
        return compare(one, other)
    }

    private func joined(
        _ left: ScoreCondition<Rational>, _ right: ScoreCondition<Rational>, _ join: (Bool, Bool) -> Bool
    ) -> ShareCondition? {
        guard let one = condition(left), let other = condition(right) else { return nil }
        return one.joined(other, join)
    }
}
