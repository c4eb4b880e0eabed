import Awards
import Calls
import FEEL
import Intake
import Numbers
import Rubrics
import Scoring

/// A call as numbers, made once: who competes, and what every draw may change.
struct SimulatedCall: Sendable {
    let entrants: [Entrant]
    let tree: ScoreTree<Double>
    let groups: SiblingWeights
    let settings: FundingSimulation.Settings
    /// By criterion.
    let noise: [ScoreNoise?]
    let thresholds: [(criterion: Int, least: Double)]
    let totalThreshold: Double?
    /// For each evaluator that can be left out: whose scores change, and to what.
    let omissions: [[(entrant: Int, scores: [Double?])]]
    let key: SIMD2<UInt32>

    /// nil: nobody is ranked, or the total is no weighted sum of criteria.
    init?(
        call: Call, prepared: PreparedCall, result: CallResult, seed: String, settings: FundingSimulation.Settings
    ) {
        let rubric = call.rubric
        guard let exact = ScoreTree(rubric) else { return nil }
        entrants = result.rows.compactMap { row in
            guard let card = row.card, card.outcome == .ranked || card.outcome == .belowThreshold else { return nil }
            return Entrant(
                card, rank: row.decision?.ranked.rank, isFunded: row.status == .awarded, exact, rubric)
        }
        guard entrants.contains(where: { $0.rank != nil }) else { return nil }
        tree = exact.binary
        groups = SiblingWeights(tree)
        self.settings = settings
        noise = rubric.criteria.map { settings.variesScores ? ScoreNoise($0) : nil }
        thresholds = rubric.criteria.indices.compactMap { index in
            rubric.criteria[index].threshold.flatMap { Rational($0) }.map { (index, $0.double) }
        }
        totalThreshold = (rubric.total?.threshold).flatMap { Rational($0)?.double }
        omissions =
            settings.leavesEvaluatorsOut ? Self.omissions(prepared.assessments, entrants.map(\.card), result) : []
        let digest = SHA256Digest.bytes(Array(seed.utf8))
        func word(_ start: Int) -> UInt32 { digest[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) } }
        key = SIMD2(word(0), word(4))
    }

    /// More assessments than this are not scored again one by one.
    private static let mostAssessments = 20_000

    /// Where a proposal would lose its last evaluator, or one too many, it keeps its scores.
    private static func omissions(
        _ book: AssessmentBook?, _ cards: [ScoreCard], _ result: CallResult
    ) -> [[(entrant: Int, scores: [Double?])]] {
        guard let book, book.assessments.count <= mostAssessments else { return [] }
        let rescoring = Rescoring(book, cards, result)
        return rescoring.evaluators.map { evaluator in
            rescoring.changes(without: evaluator).filter { $0.card.total != nil }.map { change in
                (change.index, Entrant.leaves(change.card, result.rubric).map { $0?.double })
            }
        }
    }

    /// Ranking scores and totals of one draw; nil for who misses a threshold in it.
    func draw(_ number: Int) -> [DrawnScore?] {
        var random = RandomStream(key: key, draw: number, purpose: 0)
        let tree = settings.weights.map { groups.drawn($0, &random) } ?? tree
        let omitted = omissions.isEmpty ? 0 : random.index(below: omissions.count + 1)
        let changes = omitted > 0 ? omissions[omitted - 1] : []
        var noiseStream = RandomStream(key: key, draw: number, purpose: 1)
        var next = 0
        return entrants.indices.map { index in
            var scores = entrants[index].scores
            if next < changes.count, changes[next].entrant == index {
                scores = changes[next].scores
                next += 1
            }
            for criterion in noise.indices {
                guard let noise = noise[criterion], let score = scores[criterion] else { continue }
                scores[criterion] = noise.apply(to: score, &noiseStream)
            }
            tree.rollUp(&scores)
            return judge(scores, tree, entrants[index])
        }
    }

    private func judge(_ scores: [Double?], _ tree: ScoreTree<Double>, _ entrant: Entrant) -> DrawnScore? {
        guard !entrant.isBarred, let total = tree.total.value(scores), let ranking = tree.ranking.value(scores) else {
            return nil
        }
        for threshold in thresholds {
            if let score = scores[threshold.criterion], Self.misses(score, threshold.least) { return nil }
        }
        let drawn = DrawnScore(ranking: ranking + entrant.rankingOffset, total: total + entrant.totalOffset)
        if let totalThreshold, Self.misses(drawn.total, totalThreshold) { return nil }
        return drawn
    }

    /// Below by more than the arithmetic's noise: exactly on a threshold is enough.
    private static func misses(_ score: Double, _ least: Double) -> Bool {
        score < least - 1e-9 * max(1, abs(least))
    }
}

/// What one draw makes of a proposal.
struct DrawnScore: Sendable, Hashable {
    var ranking: Double
    var total: Double
}
