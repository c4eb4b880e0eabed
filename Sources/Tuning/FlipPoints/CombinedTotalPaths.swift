import Numbers
import Rubrics
import Scoring

/// The scores of proposals over the share of one criterion where evaluators' totals are combined. Each evaluator's total is a straight line;
/// which of them count can change only where two of them meet, or two distances between them are equal. Between such shares the same totals count,
/// and whatever is made of them is a line. Every proposal stands in one table once for each stretch and each such share, and the table is scored at three
/// shares with the totals that count there.
struct CombinedTotalPaths: Sendable {
    private let studied: StudiedCall
    private let totals: CombinedTotals
    /// At which everything is scored: lines go through all three of them.
    private let shares: [Rational]
    private let models: [ScoreModel<Rational>]
    /// By sheet; nil: its total does not count.
    private let lines: [SharePath?]

    /// nil: totals are rounded, a branch takes its lowest or highest part, or a formula ranks that is not linear, so that scores bend
    /// where no two totals meet; or a score that is left out bends a total.
    init?(_ studied: StudiedCall, _ totals: CombinedTotals, _ reweighing: Reweighing) {
        let model = studied.model
        guard model.rounding == nil, model.isLinear,
            model.nodes.allSatisfy({ $0.combination != .min && $0.combination != .max })
        else { return nil }
        shares = (1...3).map { Rational($0, over: 4) ?? .zero }
        models = shares.map(reweighing.model(at:))
        let asked = models.map { totals.opinions.totals(by: $0) }
        var lines: [SharePath?] = []
        for sheet in asked[0].values.indices {
            let isScored = asked.map { $0.states[sheet] == .scored }
            guard isScored.allSatisfy({ $0 == isScored[0] }) else { return nil }
            let line = Self.line(shares, asked.map { $0.values[sheet] })
            guard line != nil || !isScored[0] else { return nil }
            lines.append(isScored[0] ? line.map { SharePath.line($0.zero, $0.one) } : nil)
        }
        (self.studied, self.totals, self.lines) = (studied, totals, lines)
    }

    /// One a proposal; nil: something is open, or a score that is left out bends a total.
    func proposals() -> [SharePaths.Proposal]? {
        let turns = studied.cards.indices.map { self.turns(of: $0) }
        let stands = turns.indices.flatMap { member in Self.stands(member, turns[member]) }
        let table = totals.opinions.only(stands.map(\.member))
        var deciding: ContiguousArray<Rational> = []
        for stand in stands {
            for sheet in totals.opinions.seats.rows(of: stand.member) {
                deciding.append(lines[sheet]?.pieces[0].value(at: stand.share) ?? .zero)
            }
        }
        let scored = models.map { table.scored(by: $0, deciding: deciding).scores }
        var first = 0
        var proposals: [SharePaths.Proposal] = []
        for turns in turns {
            let count = 2 * turns.count + 1
            let own = Stands(stands[first..<first + count], scored, shares)
            guard let proposal = proposal(own) else { return nil }
            proposals.append(proposal)
            first += count
        }
        return proposals
    }

    /// A proposal between two turns or at one, with the share that tells which of its totals count.
    private struct Stand {
        var member: Int
        var share: Rational
        /// Where the stretch begins; nil: it is a turn.
        var start: Rational?
    }

    private static func stands(_ member: Int, _ turns: [Rational]) -> [Stand] {
        var stands: [Stand] = []
        for (start, end) in zip([.zero] + turns, turns + [.one]) {
            if !start.isZero { stands.append(Stand(member: member, share: start)) }
            let middle = (start + end).divided(by: Rational(2)) ?? start
            stands.append(Stand(member: member, share: middle, start: start))
        }
        return stands
    }

    private func proposal(_ own: Stands) -> SharePaths.Proposal? {
        let jumps = own.jumps([.ranking, .total] + totals.decidingCriteria.sorted().map(Stands.Value.criterion))
        func path(_ value: Stands.Value) -> SharePath? {
            own.pieces(value).map { SharePath(pieces: $0, jumps: jumps) }
        }
        guard let ranking = path(.ranking), let total = path(.total) else { return nil }
        var proposal = SharePaths.Proposal(ranking: ranking)
        if let threshold = studied.model.totalThreshold { proposal.held.append((total, threshold)) }
        for (index, node) in studied.model.nodes.enumerated() {
            guard let threshold = node.threshold else { continue }
            guard let path = path(.criterion(index)) else { return nil }
            proposal.held.append((path, threshold))
        }
        return proposal
    }

    /// One proposal's stretches and turns, scored.
    private struct Stands {
        enum Value { case ranking, total, criterion(Int) }

        private let stands: ArraySlice<Stand>
        private let scored: [ScoredColumns<Rational>]
        private let shares: [Rational]

        init(_ stands: ArraySlice<Stand>, _ scored: [ScoredColumns<Rational>], _ shares: [Rational]) {
            (self.stands, self.scored, self.shares) = (stands, scored, shares)
        }

        private func numbers(_ value: Value, _ row: Int) -> [Rational?] {
            scored.map { scores in
                switch value {
                case .ranking: scores.ranking[row]
                case .total: scores.total[row]
                case .criterion(let index): scores.criteria[index][row]
                }
            }
        }

        private func piece(_ value: Value, _ row: Int) -> SharePath.Piece? {
            CombinedTotalPaths.line(shares, numbers(value, row)).map {
                SharePath.Piece(start: stands[row].start ?? stands[row].share, zero: $0.zero, one: $0.one)
            }
        }

        /// Of all stretches.
        func pieces(_ value: Value) -> [SharePath.Piece]? {
            let stretches = stands.indices.filter { stands[$0].start != nil }
            let pieces = stretches.compactMap { piece(value, $0) }
            return pieces.count == stretches.count ? pieces : nil
        }

        /// Turns at which one of these is not what it was just before and is just after.
        func jumps(_ values: [Value]) -> Set<Rational> {
            let turns = stands.indices.filter { stands[$0].start == nil }
            return Set(turns.filter { turn in values.contains { jumps($0, at: turn) } }.map { stands[$0].share })
        }

        private func jumps(_ value: Value, at turn: Int) -> Bool {
            let here = piece(value, turn)?.value(at: stands[turn].share)
            return [turn - 1, turn + 1].contains { stretch in
                if let piece = piece(value, stretch) { return piece.value(at: stands[turn].share) != here }
                return here != nil || numbers(value, stretch).contains { $0 != nil }
            }
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
    private func turns(of member: Int) -> [Rational] {
        let lines = totals.opinions.seats.rows(of: member).compactMap { self.lines[$0] }
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
}
