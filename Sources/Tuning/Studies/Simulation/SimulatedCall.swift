import Awards
import Calls
import FEEL
import Numbers
import Rubrics
import Scoring

/// A call as binary numbers, made once: who competes, and what every draw may change.
struct SimulatedCall: Sendable {
    let studied: StudiedCall
    let model: ScoreModel<Double>
    let table: ScoreTable<Double>
    /// The same as if one evaluator had returned nothing, one an evaluator; columns that are the same are shared.
    private let omitted: [ScoreTable<Double>]
    let groups: SiblingWeights
    let settings: FundingSimulation.Settings
    /// By criterion.
    let noise: [ScoreNoise?]
    let omissions: Omissions
    let key: SIMD2<UInt32>
    /// nil: columns of scores say all.
    let sheets: SheetDraws?

    /// nil: nobody is ranked, or the model does not give the scores that the proposals have and there are no sheets to score anew.
    init?(_ studied: StudiedCall, omissions: Omissions, seed: String, settings: FundingSimulation.Settings) {
        sheets = studied.isModelled ? nil : studied.totals.map { SheetDraws($0) }
        guard studied.rankedCount > 0, studied.isModelled || sheets != nil else { return nil }
        self.studied = studied
        model = studied.model.binary
        let table = studied.table.binary
        self.table = table
        groups = SiblingWeights(model)
        self.settings = settings
        self.omissions = settings.leavesEvaluatorsOut ? omissions : .none
        omitted = self.omissions.changes.map { Omissions.applied($0, to: table, studied.model) }
        noise = studied.rubric.criteria.map {
            settings.variesScores ? ScoreNoise($0, isMoved: studied.rubric.assessments.normalisation != nil) : nil
        }
        let digest = SHA256Digest.bytes(Array(seed.utf8))
        func word(_ start: Int) -> UInt32 { digest[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) } }
        key = SIMD2(word(0), word(4))
    }

    var count: Int { table.count }

    /// What one draw makes of the proposals.
    struct Draw: Sendable {
        var ranking: ContiguousArray<Double>
        var total: ContiguousArray<Double>
        /// Who reaches all thresholds in it.
        var competes: [Bool]
    }

    func draw(_ number: Int) -> Draw {
        var random = RandomStream(key: key, draw: number, purpose: 0)
        let drawn = settings.weights.map { groups.drawn($0, &random) }
        let model = drawn ?? model
        if let sheets { return draw(number, sheets, model, &random) }
        let left = omitted.isEmpty ? 0 : random.index(below: omitted.count + 1)
        var table = left > 0 ? omitted[left - 1] : table
        vary(&table.criteria, draw: number)
        let scores = model.scores(of: table)
        return Draw(
            ranking: scores.ranking.values, total: scores.total.values, competes: model.meetsThresholds(scores, table))
    }

    /// All evaluators' scores of a criterion of a proposal are moved by the same.
    private func draw(
        _ number: Int, _ sheets: SheetDraws, _ model: ScoreModel<Double>, _ random: inout RandomStream
    ) -> Draw {
        let leaves = settings.leavesEvaluatorsOut ? sheets.evaluators : []
        let left = leaves.isEmpty ? 0 : random.index(below: leaves.count + 1)
        let shifts = noise.enumerated().map { criterion, noise in
            noise.map { noise in
                let stream = RandomStream(key: key, draw: number, purpose: 16 + UInt32(criterion))
                return SheetDraws.Shift(noise: noise, random: stream.uniforms(count))
            }
        }
        return sheets.draw(model, without: left > 0 ? left - 1 : nil, shifts)
    }

    /// Every criterion has random numbers of its own, one a proposal, so that a score that is missing shifts no other.
    private func vary(_ columns: inout [ScoreColumn<Double>], draw: Int) {
        for criterion in noise.indices {
            guard let noise = noise[criterion] else { continue }
            let random = RandomStream(key: key, draw: draw, purpose: 16 + UInt32(criterion))
            columns[criterion].values = noise.varied(columns[criterion].values, random)
        }
    }
}

/// The call's own ladder and award rule, asked about drawn scores.
struct AwardReplay: Sendable {
    let studied: StudiedCall

    /// The positions that are funded. Scores count to twelve decimals.
    func funded(_ draw: SimulatedCall.Draw) -> [Int] {
        let scores = ScoredColumns(
            criteria: studied.standing.criteria, total: Self.column(draw.total), ranking: Self.column(draw.ranking))
        return studied.contenders.placing(scores, competes: draw.competes).places
            .filter { $0.status == .awarded }.map(\.position)
    }

    private static func column(_ scores: ContiguousArray<Double>) -> ScoreColumn<Rational> {
        ScoreColumn(scores.map { Rational(twelveDecimals: $0) })
    }
}

/// How far an evaluator's score may stand from what was meant: half a step of its scale, within the scale.
struct ScoreNoise: Sendable, Hashable {
    var half: Double
    var low: Double
    var high: Double

    /// - Parameter isMoved: scores are normalised, so that they may lie beyond the scale.
    /// - Returns: nil: the criterion is computed, or any number on its scale can be given.
    init?(_ criterion: Criterion, isMoved: Bool = false) {
        guard criterion.isAssessed, let scale = criterion.scale else { return nil }
        let step: Decimal128?
        switch scale {
        case .steps(_, _, let declared): step = declared
        case .values(let values): step = zip(values, values.dropFirst()).map { $1 - $0 }.min()
        }
        guard let step = step.flatMap({ Rational($0) }), let low = Rational(scale.minimum),
            let high = Rational(scale.maximum)
        else { return nil }
        half = step.double / 2
        self.low = isMoved ? -.infinity : low.double
        self.high = isMoved ? .infinity : high.double
    }

    /// A column varied, with one random number a score.
    func varied(_ scores: ContiguousArray<Double>, _ random: RandomStream) -> ContiguousArray<Double> {
        var numbers = random.uniforms(scores.count)
        let scores = scores.span
        var target = numbers.mutableSpan
        for index in target.indices { target[index] = moved(scores[index], target[index]) }
        return numbers
    }

    /// One score varied.
    /// - Parameter random: in (0, 1).
    func moved(_ score: Double, _ random: Double) -> Double {
        max(low, min(high, score + (2 * random - 1) * half))
    }
}

/// Sibling criteria whose weights are drawn together: shares of one whole.
struct SiblingWeights: Sendable {
    private struct Group: Sendable {
        var members: [Int]
        var shares: [Double]
    }
    private let groups: [Group]
    private let model: ScoreModel<Double>

    /// At the top the factors of the ranking score, in a branch that adds or averages the weights of its parts. A formula without one
    /// factor a criterion keeps those that it has.
    init(_ model: ScoreModel<Double>) {
        self.model = model
        let top = model.topFactors?.map { ($0.criterion, $0.factor) } ?? []
        let branches = model.nodes.filter { $0.combination == .sum || $0.combination == .mean }
            .map { node in node.children.map { ($0, model.nodes[$0].weight) } }
        groups = ([top] + branches).compactMap { members in
            let sum = members.reduce(0) { $0 + $1.1 }
            guard members.count > 1, sum > 0, members.allSatisfy({ $0.1 >= 0 }) else { return nil }
            return Group(members: members.map(\.0), shares: members.map { $0.1 / sum })
        }
    }

    /// No group has two criteria: there is nothing to draw.
    var isEmpty: Bool { groups.isEmpty }

    /// The model with other weights. What a group adds up to stays the same.
    func drawn(_ sampling: WeightSampling, _ random: inout RandomStream) -> ScoreModel<Double> {
        var factors = Array(repeating: 1.0, count: model.nodes.count)
        for group in groups {
            let drawn = sampling.draw(around: group.shares, &random)
            for (member, share) in group.members.indices.map({ (group.members[$0], drawn[$0] / group.shares[$0]) })
            where share.isFinite { factors[member] = share }
        }
        var result = model
        for index in model.nodes.indices where model.nodes[index].combination != nil {
            let parts = model.nodes[index].children
            let weights = Self.weighed(parts.map { model.nodes[$0].weight }, parts.map { factors[$0] })
            for (part, weight) in zip(parts, weights) { result.nodes[part].weight = weight }
        }
        switch model.total {
        case .none: break
        case .weighted(let terms, let isMean):
            let weights = Self.weighed(terms.map(\.factor), terms.map { factors[$0.criterion] })
            result.total = .weighted(zip(terms, weights).map { ($0.criterion, $1) }, isMean: isMean)
        case .formula(let formula): result.total = .formula(Self.weighed(formula, factors))
        }
        result.ranking = model.ranking.map { Self.weighed($0, factors) }
        return result
    }

    private static func weighed(_ formula: ScoreFormula<Double>, _ factors: [Double]) -> ScoreFormula<Double> {
        formula.mapFactors({ $0 }) { source, factor in
            if case .criterion(let index) = source { factor * factors[index] } else { factor }
        }
    }

    /// Weights × factors, brought back to the sum of the weights.
    private static func weighed(_ weights: [Double], _ factors: [Double]) -> [Double] {
        let drawn = zip(weights, factors).map { $0 * $1 }
        let (before, after) = (weights.reduce(0, +), drawn.reduce(0, +))
        return after > 0 && before > 0 ? drawn.map { $0 * before / after } : weights
    }
}
