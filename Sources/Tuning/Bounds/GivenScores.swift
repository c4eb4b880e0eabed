import Calls
import Numbers
import Rubrics
import Scoring

/// The scores of one criterion that have to be on its scale: what evaluators gave, or what the rule gave.
struct GivenScores: Sendable {
    /// How far the scores of one proposal reach.
    struct Reach: Sendable {
        var least: Rational
        var most: Rational
    }

    /// All that occur.
    var scores: Set<Rational> = []
    /// By proposal; nil: it has none.
    var reach: [Reach?] = []

    /// Of some criteria. Every proposal is looked at once: O(proposals × assessments).
    static func all(_ studied: StudiedCall, _ criteria: [Int], threads: Int) async -> [Int: GivenScores] {
        let parts = await Workers(threads: threads).gather(studied.cards.count, by: 64) {
            [(start: Int, given: [GivenScores])]()
        } each: { parts, range in
            parts.append((range.lowerBound, of(range, studied, criteria)))
        } finish: {
            $0
        }
        var all: [Int: GivenScores] = [:]
        for part in parts.joined().sorted(by: { $0.start < $1.start }) {
            for (criterion, given) in zip(criteria, part.given) { all[criterion, default: GivenScores()].add(given) }
        }
        return all
    }

    /// One a criterion.
    private static func of(_ members: Range<Int>, _ studied: StudiedCall, _ criteria: [Int]) -> [GivenScores] {
        let isAssessed = criteria.map { studied.rubric.criteria[$0].isAssessed }
        var all = criteria.map { _ in GivenScores() }
        for member in members {
            let evidence = isAssessed.contains(true) ? studied.card(member)?.criteria ?? [] : []
            for (place, criterion) in criteria.enumerated() {
                let own = isAssessed[place] && evidence.indices.contains(criterion) ? evidence[criterion].evidence : nil
                all[place].add(scores(studied, member, criterion, own))
            }
        }
        return all
    }

    private static func scores(
        _ studied: StudiedCall, _ member: Int, _ criterion: Int, _ evidence: CriterionScore.Evidence?
    ) -> [Rational] {
        guard case .assessments(let individuals)? = evidence else {
            return [studied.cards[member].score(of: criterion)].compactMap { $0 }
        }
        let needsConsensus = studied.rubric.assessments.combination.awaitsConsensus
        return individuals.compactMap { individual in
            guard !needsConsensus || individual.leftOut == nil else { return nil }
            return individual.score.flatMap { Rational($0) }
        }
    }

    /// The next proposal.
    private mutating func add(_ own: [Rational]) {
        scores.formUnion(own)
        reach.append(own.min().flatMap { least in own.max().map { Reach(least: least, most: $0) } })
    }

    /// The proposals that come next.
    private mutating func add(_ next: GivenScores) {
        scores.formUnion(next.scores)
        reach += next.reach
    }
}
