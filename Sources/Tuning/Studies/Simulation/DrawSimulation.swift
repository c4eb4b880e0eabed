import Awards
import Calls
import FEEL
import Numbers
import Rubrics
import Scoring

/// What a draw gives everybody: exactly where whoever is drawn is awarded, else by repeating it with other seeds.
enum DrawSimulation {
    /// - Parameters:
    ///   - awards: of the call as it stands.
    ///   - without: of the same call without its draw.
    ///   - seed: of the repeated draws; the seed of each is it and the draw's number, so that threads change nothing.
    ///   - draws: as many as wanted; fewer of calls with many proposals.
    /// - Returns: nil: the rubric draws nothing.
    static func study(
        _ call: Call, _ awards: AwardList?, without: AwardList?, seed: String, draws: Int, threads: Int
    ) async -> DrawStudy? {
        guard let awards, let record = awards.draw, let rule = call.rubric.award?.draw else { return nil }
        let isExact = record.isCertain && call.options.declined.isEmpty && call.options.withdrawn.isEmpty
        let count = isExact ? 0 : min(draws, max(200, mostQuestions / max(awards.decisions.count, 1)))
        let ranked = awards.decisions.map(\.ranked)
        var tally = [Int](repeating: 0, count: ranked.count)
        if count > 0 {
            let run = Run(call: call, rule: rule, ranked: ranked, seed: seed)
            let parts = await Workers(threads: threads).gather(count, by: 16) {
                [Int](repeating: 0, count: ranked.count)
            } each: { counts, draws in
                run.add(draws, to: &counts)
            } finish: {
                $0
            }
            for part in parts {
                for index in tally.indices { tally[index] += part[index] }
            }
        }
        return DrawStudy(
            seed: count > 0 ? seed : nil, draws: count,
            proposals: proposals(awards, record, Self.statuses(without)) { index in
                count > 0 ? .simulated(awarded: tally[index], of: count) : nil
            })
    }

    /// Proposals × draws.
    private static let mostQuestions = 1_000_000

    private static func statuses(_ list: AwardList?) -> [String: Status] {
        Dictionary(
            (list?.decisions ?? []).map { ($0.ranked.scored.proposal, $0.status) },
            uniquingKeysWith: { first, _ in first })
    }

    private static func proposals(
        _ awards: AwardList, _ record: DrawRecord, _ without: [String: Status],
        _ simulated: (Int) -> DrawStudy.Probability?
    ) -> [DrawStudy.Proposal] {
        awards.decisions.enumerated().map { index, decision in
            let id = decision.ranked.scored.proposal
            let certain: Rational = decision.status == .awarded ? .one : .zero
            let status = without[id]
            return DrawStudy.Proposal(
                proposal: id, rank: decision.ranked.rank, chance: record.chances[id],
                withDraw: simulated(index) ?? .exact(record.chances[id] ?? certain),
                withoutDraw: status == .undecided ? nil : status == .awarded)
        }
    }

    /// The same ranking, drawn again and again.
    private struct Run: Sendable {
        let call: Call
        let rule: DrawRule
        let ranked: [RankedProposal]
        let seed: String

        func add(_ draws: Range<Int>, to tally: inout [Int]) {
            var rubric = call.rubric
            let options = AwardOptions(
                declined: call.options.declined, withdrawn: call.options.withdrawn, budget: call.options.budget)
            for number in draws {
                rubric.award?.draw?.seed = "\(seed) \(number)"
                let list = Awarding.award(
                    ranked, rubric: rubric, context: EvaluationContext(), options: options, digest: SHA256Digest.bytes)
                for (index, decision) in list.decisions.enumerated() where decision.status == .awarded {
                    tally[index] += 1
                }
            }
        }
    }
}

extension Call {
    /// The same call, whose rule goes down the ranking instead of drawing.
    var withoutDraw: Call {
        var rubric = rubric
        rubric.award?.draw = nil
        rubric.award?.tiers = nil
        return Call(rubric: rubric, options: options)
    }
}
