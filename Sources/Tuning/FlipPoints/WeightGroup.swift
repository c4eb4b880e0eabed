import Numbers
import Rubrics
import Scoring

/// Criteria that share a weight among them: those of the top level, or the parts of one branch. When the share of one moves, the
/// others are rescaled in proportion and the sum of the group stays as it is.
///
/// What a weight means depends on the combination: in a weighted sum and in a branch's sum it multiplies the score; in a
/// weighted mean only its share counts; in a plain `sum` every criterion counts once, so that the shares are equal and a
/// moved share makes it a weighted sum; in a ranking formula such as `E + 1.5 * I + Q` the factors are the weights.
struct WeightGroup: Sendable {
    enum Source: Sendable, Hashable {
        case weights
        /// The plain sum of the total.
        case equal
        /// Factors of the formula that ranks, or of the total's own.
        case rankingFormula, totalFormula
    }
    /// The branch; nil: the top level.
    var parent: Int?
    var members: [Int]
    /// One a member.
    var weights: [Rational]
    var source: Source
    /// What the ranking score gains when the weighted mean of the group gains one.
    var factor: Rational
    /// The ranking score is a line over every share of this group, for every proposal.
    var isLinear: Bool

    /// Weights of the whole rubric with the share of one member moved; `all` are the weights as they are.
    func weights(_ all: [Rational], member: Int, share: Rational) -> [Rational] {
        var all = all
        for (index, weight) in zip(members, shifted(member: member, share: share)) { all[index] = weight }
        return all
    }

    /// Weights of the group with the share of one member moved.
    func shifted(member: Int, share: Rational) -> [Rational] {
        let sum = weights.reduce(Rational.zero, +)
        let others = sum - weights[member]
        return weights.indices.map { index in
            if index == member { return share * sum }
            return (weights[index] * (Rational.one - share) * sum).divided(by: others) ?? .zero
        }
    }
}

/// All groups of a rubric that can be studied, and why others cannot.
struct WeightGroups: Sendable {
    private(set) var groups: [WeightGroup] = []
    private(set) var notes: [String] = []
    private let studied: StudiedCall
    private let weights: [Rational]

    init(_ studied: StudiedCall) {
        self.studied = studied
        weights = studied.rubric.criteria.map { Rational($0.weight) ?? .one }
        let top = studied.rubric.criteria.indices.filter { studied.rubric.criteria[$0].parent == nil }
        guard !studied.cards.isEmpty, !top.isEmpty else { return }
        let formula = LinearFormula(studied, top: top)
        addTop(top, formula)
        for parent in studied.rubric.criteria.indices { addBranch(parent, top, formula) }
    }

    private mutating func addTop(_ top: [Int], _ formula: LinearFormula?) {
        let rubric = studied.rubric
        if let formula {
            guard formula.isLinear else {
                notes.append(
                    "the ranking score (\(formula.text)) is not linear in the criteria: their weights have no flip points"
                )
                return
            }
            let sum = formula.factors.reduce(Rational.zero, +)
            add(
                WeightGroup(
                    parent: nil, members: top, weights: formula.factors,
                    source: formula.isTotal ? .totalFormula : .rankingFormula, factor: sum, isLinear: isPlain))
            return
        }
        guard let combination = rubric.total?.combination else { return }
        let own = top.map { weights[$0] }
        let sum = own.reduce(Rational.zero, +)
        switch combination {
        case .formula: return
        case .sum:
            add(
                WeightGroup(
                    parent: nil, members: top, weights: top.map { _ in .one }, source: .equal,
                    factor: Rational(top.count), isLinear: isPlain))
        case .weightedSum:
            add(WeightGroup(parent: nil, members: top, weights: own, source: .weights, factor: sum, isLinear: isPlain))
        case .weightedMean:
            add(WeightGroup(parent: nil, members: top, weights: own, source: .weights, factor: .one, isLinear: isPlain))
        }
    }

    private mutating func addBranch(_ parent: Int, _ top: [Int], _ formula: LinearFormula?) {
        let criterion = studied.rubric.criteria[parent]
        guard case .branch(let combination) = criterion.kind else { return }
        guard combination == .sum || combination == .mean else {
            notes.append("\(criterion.id) takes the \(combination.rawValue) of its parts: their weights mean nothing")
            return
        }
        let own = criterion.children.map { weights[$0] }
        let sum = own.reduce(Rational.zero, +)
        let reach = reach(of: parent, top, formula)
        add(
            WeightGroup(
                parent: parent, members: criterion.children, weights: own, source: .weights,
                factor: (reach ?? .one) * (combination == .sum ? sum : .one), isLinear: reach != nil && isPlain))
    }

    /// What the ranking score gains when the branch gains one; nil where that is not the same everywhere.
    private func reach(of branch: Int, _ top: [Int], _ formula: LinearFormula?) -> Rational? {
        let criterion = studied.rubric.criteria[branch]
        guard let parent = criterion.parent else { return topReach(branch, top, formula) }
        guard let above = reach(of: parent, top, formula) else { return nil }
        switch studied.rubric.criteria[parent].kind {
        case .branch(.sum): return above * weights[branch]
        case .branch(.mean):
            let sum = studied.rubric.criteria[parent].children.reduce(Rational.zero) { $0 + weights[$1] }
            return (above * weights[branch]).divided(by: sum)
        default: return nil
        }
    }

    private func topReach(_ branch: Int, _ top: [Int], _ formula: LinearFormula?) -> Rational? {
        if let formula {
            guard formula.isLinear, let position = top.firstIndex(of: branch) else { return nil }
            return formula.factors[position]
        }
        switch studied.rubric.total?.combination {
        case .sum: return .one
        case .weightedSum: return weights[branch]
        case .weightedMean: return weights[branch].divided(by: top.reduce(Rational.zero) { $0 + weights[$1] })
        case .formula, nil: return nil
        }
    }

    private mutating func add(_ group: WeightGroup) {
        guard group.members.count > 1 else {
            let names = group.members.map { studied.rubric.criteria[$0].id }.joined(separator: ", ")
            notes.append("\(names) is the only criterion of its group: its weight cannot move")
            return
        }
        groups.append(group)
    }

    /// No criterion is left out anywhere and no total is rounded, so that scores move with weights in straight lines.
    private var isPlain: Bool {
        studied.rubric.assessments.rounding?.stage != .total && studied.rubric.assessments.combinationStage != .total
            && studied.cards.allSatisfy { card in card.criteria.allSatisfy { $0.score != nil } }
    }
}
