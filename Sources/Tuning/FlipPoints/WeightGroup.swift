import Numbers
import Rubrics
import Scoring
import Wording

/// Criteria that share a weight among them: those of the top level, or the parts of one branch. When the share of one moves, the
/// others are rescaled in proportion and the sum of the group stays as it is.
///
/// What a weight means depends on the combination: in a weighted sum and in a branch's sum it multiplies the score; in a
/// weighted mean only its share counts; in a plain `sum` every criterion counts once, so that the shares are equal and a
/// moved share makes it a weighted sum; in a formula such as `E + 1.5 * I + Q` the factors are the weights.
struct WeightGroup: Sendable {
    enum Source: Sendable, Hashable {
        /// The parts of a branch.
        case branch(Int)
        /// What makes the total, or the factors of its formula.
        case total
        /// Factors of the formula that ranks.
        case ranking
    }
    var source: Source
    var members: [Int]
    /// One a member.
    var weights: [Rational]
    /// What the ranking score gains when the weighted mean of the group gains one; nil: that is not the same everywhere.
    var factor: Rational?

    /// The branch; nil: the top level.
    var parent: Int? { if case .branch(let index) = source { index } else { nil } }

    /// Weights of the group with the share of one member moved.
    func shifted(member: Int, share: Rational) -> [Rational] {
        let sum = weights.reduce(Rational.zero, +)
        let others = sum - weights[member]
        return weights.indices.map { index in
            if index == member { return share * sum }
            return (weights[index] * (Rational.one - share) * sum).divided(by: others) ?? .zero
        }
    }

    /// The model with these weights in the group's place.
    func model(_ model: ScoreModel<Rational>, _ shifted: [Rational]) -> ScoreModel<Rational> {
        var model = model
        let byCriterion = Dictionary(uniqueKeysWithValues: zip(members, shifted))
        func moved(_ formula: ScoreFormula<Rational>) -> ScoreFormula<Rational> {
            formula.mapFactors({ $0 }) { source, factor in
                if case .criterion(let index) = source { byCriterion[index] ?? factor } else { factor }
            }
        }
        switch (source, model.total) {
        case (.branch, _): for (index, weight) in byCriterion { model.nodes[index].weight = weight }
        case (.ranking, _): model.ranking = model.ranking.map(moved)
        case (.total, .formula(let formula)): model.total = .formula(moved(formula))
        case (.total, .weighted(let terms, let isMean)):
            model.total = .weighted(
                terms.map { ($0.criterion, byCriterion[$0.criterion] ?? $0.factor) }, isMean: isMean)
        case (.total, .none): break
        }
        return model
    }
}

/// All groups of a rubric that can be studied, and why others cannot.
struct WeightGroups: Sendable {
    private(set) var groups: [WeightGroup] = []
    private(set) var notes: [Message] = []
    private let studied: StudiedCall
    private let model: ScoreModel<Rational>

    init(_ studied: StudiedCall) {
        self.studied = studied
        model = studied.model
        guard !studied.cards.isEmpty, !model.asksPrograms else { return }
        addTop()
        for parent in model.nodes.indices { addBranch(parent) }
    }

    private mutating func addTop() {
        guard let (source, terms) = top else {
            notes.append(
                Message(
                    """
                    the weights of the criteria at the top are not studied: a criterion has another factor in another part of the \
                    formula, or none
                    """))
            return
        }
        guard !terms.contains(where: \.factor.isNegative), terms.contains(where: { !$0.factor.isZero }) else {
            notes.append(
                Message("the weights of the criteria at the top are not studied: a higher score lowers the total"))
            return
        }
        let weights = terms.map(\.factor)
        let sum = weights.reduce(Rational.zero, +)
        add(
            WeightGroup(
                source: source, members: terms.map(\.criterion), weights: weights,
                factor: isStraight ? reach(of: source).map { $0 * (isMean ? .one : sum) } : nil))
    }

    /// What the weights at the top are: the total's, unless the ranking has a formula of its own that does not read the total.
    private var top: (WeightGroup.Source, [(criterion: Int, factor: Rational)])? {
        if let ranking = model.ranking, !ranking.terms.contains(where: { $0.source == .total }) {
            return model.topFactors.map { (.ranking, $0) }
        }
        if case .weighted(let terms, _) = model.total { return (.total, terms) }
        return model.totalFactors.map { (.total, $0) }
    }

    private var isMean: Bool {
        if case .weighted(_, true) = model.total { model.ranking == nil || readsTotal } else { false }
    }

    private var readsTotal: Bool { model.ranking?.terms.contains { $0.source == .total } == true }

    /// What the ranking score gains when the total, or the ranking's own formula, gains one.
    private func reach(of source: WeightGroup.Source) -> Rational? {
        guard model.isLinear else { return nil }
        if source == .ranking { return .one }
        guard let ranking = model.ranking else { return .one }
        return ranking.terms.filter { $0.source == .total }.reduce(Rational.zero) { $0 + $1.factor }
    }

    private mutating func addBranch(_ parent: Int) {
        let node = model.nodes[parent]
        guard let combination = node.combination else { return }
        guard combination == .sum || combination == .mean else {
            notes.append(
                Message(
                    """
                    \(studied.rubric.criteria[parent].id) takes the \(combination.rawValue) of its parts: their weights mean nothing
                    """))
            return
        }
        let own = node.children.map { model.nodes[$0].weight }
        let sum = own.reduce(Rational.zero, +)
        let reach = isStraight ? reach(of: parent) : nil
        add(
            WeightGroup(
                source: .branch(parent), members: node.children, weights: own,
                factor: reach.map { $0 * (combination == .sum ? sum : .one) }))
    }

    /// What the ranking score gains when the branch gains one; nil where that is not the same everywhere.
    private func reach(of branch: Int) -> Rational? {
        guard let parent = studied.rubric.criteria[branch].parent else {
            guard model.isLinear else { return nil }
            return model.topFactors?.first { $0.criterion == branch }?.factor
        }
        guard let above = reach(of: parent) else { return nil }
        switch model.nodes[parent].combination {
        case .sum: return above * model.nodes[branch].weight
        case .mean:
            let sum = model.nodes[parent].children.reduce(Rational.zero) { $0 + model.nodes[$1].weight }
            return (above * model.nodes[branch].weight).divided(by: sum)
        case .min, .max, nil: return nil
        }
    }

    private mutating func add(_ group: WeightGroup) {
        guard group.members.count > 1 else {
            let names = group.members.map { studied.rubric.criteria[$0].id }.joined(separator: ", ")
            notes.append(Message("\(names) is the only criterion of its group: its weight cannot move"))
            return
        }
        groups.append(group)
    }

    /// No criterion is left out anywhere and no total is rounded, so that scores move with weights in straight lines.
    private var isStraight: Bool {
        model.rounding == nil && studied.table.criteria.indices.allSatisfy { studied.scored.criteria[$0].absent == nil }
    }
}
