import FEEL
import Numbers
import Rubrics
import Scoring

/// The proposals of a call whose evaluators' totals are combined, scored again with other weights from the score sheets on: which
/// totals count depends on the weights, so that no column of scores stays as it is.
struct CombinedTotals: Sendable {
    private let scorer: Scorer
    private let book: AssessmentBook
    private let proposals: [(id: String, facts: [Value])]
    /// Criteria that say more than a total: with a threshold, or read by ranking and award.
    let decidingCriteria: Set<Int>
    /// Which totals count is told by their distances too.
    let comparesDistances: Bool

    /// nil: the rubric combines no totals; or a third opinion is asked for where two totals are far apart, or somebody is left open because two
    /// pairs of totals may be equally close, so that who is scored at all depends on the weights.
    /// - Parameter isOpen: somebody is incomplete.
    init?(_ scorer: Scorer, _ book: AssessmentBook, _ proposals: [(id: String, facts: [Value])], isOpen: Bool) {
        let rules = scorer.rubric.assessments
        comparesDistances = rules.combination.comparesDistances
        guard rules.combinationStage == .total, rules.thirdOpinion?.stage != .total, !(comparesDistances && isOpen)
        else { return nil }
        (self.scorer, self.book, self.proposals) = (scorer, book, proposals)
        let criteria = scorer.rubric.criteria
        decidingCriteria = Set(criteria.indices.filter { criteria[$0].threshold != nil } + scorer.rankedCriteria)
    }

    /// All proposals by a model with other weights.
    func scored(by model: ScoreModel<Rational>) -> [ScoredProposal] {
        scorer.with(model).scored(proposals, assessments: book)
    }

    func scored(_ row: Int, by model: ScoreModel<Rational>) -> ScoredProposal {
        scorer.with(model).scored([proposals[row]], assessments: book)[0]
    }

    /// The evaluators' totals of one proposal; nil: one is open.
    func opinions(_ row: Int, by model: ScoreModel<Rational>) -> [Rational]? {
        scorer.with(model).opinionTotals(of: proposals[row].id, facts: proposals[row].facts, assessments: book)
    }
}

/// The scores of proposals over the share of one criterion where evaluators' totals are combined. Each evaluator's total is a straight line;
/// which of them count can change only where two of them meet, or two distances between them are equal. Between such shares all
/// that the scorer says is straight, and it is asked there.
struct CombinedTotalPaths: Sendable {
    private let studied: StudiedCall
    private let totals: CombinedTotals
    private let reweighing: Reweighing

    /// nil: totals are rounded, a branch takes its lowest or highest part, or a formula ranks that is not linear, so that scores bend
    /// where no two totals meet.
    init?(_ studied: StudiedCall, _ totals: CombinedTotals, _ reweighing: Reweighing) {
        let model = studied.model
        guard model.rounding == nil, model.isLinear,
            model.nodes.allSatisfy({ $0.combination != .min && $0.combination != .max })
        else { return nil }
        (self.studied, self.totals, self.reweighing) = (studied, totals, reweighing)
    }

    /// nil: something is open, or a score that is left out bends a total.
    func proposal(_ row: Int) -> SharePaths.Proposal? {
        guard let turns = turns(of: row) else { return nil }
        let stretches = zip([.zero] + turns, turns + [.one]).map { start, end in
            Stretch(start: start, asked: Self.inside(start, end).map { ($0, scored(row, at: $0)) })
        }
        let jumps = jumps(row, at: turns, between: stretches)
        func path(_ value: (ScoredProposal) -> Rational?) -> SharePath? {
            let pieces = stretches.compactMap { $0.piece(value) }
            return pieces.count == stretches.count ? SharePath(pieces: pieces, jumps: jumps) : nil
        }
        guard let ranking = path(\.rankingScore), let total = path(\.total) else { return nil }
        var proposal = SharePaths.Proposal(ranking: ranking)
        if let threshold = studied.model.totalThreshold { proposal.held.append((total, threshold)) }
        for (index, node) in studied.model.nodes.enumerated() {
            guard let threshold = node.threshold else { continue }
            guard let own = path({ $0.score(of: index) }) else { return nil }
            proposal.held.append((own, threshold))
        }
        return proposal
    }

    private func scored(_ row: Int, at share: Rational) -> ScoredProposal {
        totals.scored(row, by: reweighing.model(at: share))
    }

    /// Three shares between two.
    private static func inside(_ start: Rational, _ end: Rational) -> [Rational] {
        (1...3).map { start + (end - start) * (Rational($0, over: 4) ?? .zero) }
    }

    /// What the scorer says of a proposal between two turns.
    private struct Stretch {
        var start: Rational
        /// At three shares.
        var asked: [(share: Rational, scored: ScoredProposal)]

        func piece(_ value: (ScoredProposal) -> Rational?) -> SharePath.Piece? {
            let line = CombinedTotalPaths.line(asked.map(\.share), asked.map { value($0.scored) })
            return line.map { SharePath.Piece(start: start, zero: $0.zero, one: $0.one) }
        }

        /// A value goes on to what it is at a share beside this stretch, without a jump.
        func leads(_ value: (ScoredProposal) -> Rational?, to here: ScoredProposal, at share: Rational) -> Bool {
            piece(value).map { value(here) == $0.value(at: share) }
                ?? (value(here) == nil && asked.allSatisfy { value($0.scored) == nil })
        }
    }

    /// The line through three values; nil: they lie on none, or one is missing. A mean whose weights depend on the share, as where a score
    /// is left out, meets no line in three places without being it.
    private static func line(_ shares: [Rational], _ values: [Rational?]) -> (zero: Rational, one: Rational)? {
        let values = values.compactMap { $0 }
        guard values.count == 3, shares.count == 3,
            let slope = (values[1] - values[0]).divided(by: shares[1] - shares[0])
        else { return nil }
        let zero = values[0] - slope * shares[0]
        guard values[2] == zero + slope * shares[2] else { return nil }
        return (zero, zero + slope)
    }

    /// Shares between 0 and 1, ascending, at which other totals may begin to count.
    private func turns(of row: Int) -> [Rational]? {
        let shares = Self.inside(.zero, .one)
        let asked = shares.compactMap { totals.opinions(row, by: reweighing.model(at: $0)) }
        guard asked.count == 3, let count = asked.first?.count, asked.allSatisfy({ $0.count == count }) else {
            return nil
        }
        var lines: [SharePath] = []
        for opinion in 0..<count {
            guard let line = Self.line(shares, asked.map { $0[opinion] }) else { return nil }
            lines.append(.line(line.zero, line.one))
        }
        var turns = Self.meetings(lines)
        if totals.comparesDistances {
            let apart = lines.indices.flatMap { first in
                (0..<first).map { lines[first] + lines[$0].scaled(by: -.one) }
            }
            turns.formUnion(Self.meetings(apart + apart.map { $0.scaled(by: -.one) }))
        }
        return turns.filter { !$0.isZero && !$0.isNegative && $0 < .one }.sorted()
    }

    private static func meetings(_ lines: [SharePath]) -> Set<Rational> {
        var found: Set<Rational> = []
        for first in lines.indices {
            for second in 0..<first { found.formUnion(lines[first].crossings(lines[second])) }
        }
        return found
    }

    /// Turns at which something that decides is not what it was just before and is just after.
    private func jumps(_ row: Int, at turns: [Rational], between stretches: [Stretch]) -> Set<Rational> {
        let read: [(ScoredProposal) -> Rational?] =
            [\.rankingScore, \.total] + totals.decidingCriteria.sorted().map { index in { $0.score(of: index) } }
        return Set(
            turns.indices.filter { index in
                let here = scored(row, at: turns[index])
                return read.contains { value in
                    [stretches[index], stretches[index + 1]].contains {
                        !$0.leads(value, to: here, at: turns[index])
                    }
                }
            }.map { turns[$0] })
    }
}
