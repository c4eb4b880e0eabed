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

    /// nil: nobody is ranked, or the model does not give the scores that the proposals have.
    init?(_ studied: StudiedCall, omissions: Omissions, seed: String, settings: FundingSimulation.Settings) {
        guard studied.rankedCount > 0, studied.isModelled else { return nil }
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
        let model = settings.weights.map { groups.drawn($0, &random) } ?? model
        let left = omitted.isEmpty ? 0 : random.index(below: omitted.count + 1)
        var table = left > 0 ? omitted[left - 1] : table
        vary(&table.criteria, draw: number)
        let scores = model.scores(of: table)
        return Draw(
            ranking: scores.ranking.values, total: scores.total.values, competes: model.meetsThresholds(scores, table))
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
