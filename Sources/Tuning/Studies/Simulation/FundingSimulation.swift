import Awards
import Calls
import FEEL
import Numbers
import Rubrics
import Scoring
import Wording

/// The probability of funding under uncertain weights and scores, by simulation. docs/methods.md, "Probability of funding".
enum FundingSimulation {
    /// Draws weights around the rubric's (Dirichlet, concentration 100, within each group of siblings), varies evaluators' scores by
    /// half a step, leaves one evaluator out at a time, asks every threshold again, and runs the call's own award rule in every
    /// draw. Equal seeds give equal answers, on any number of threads; proposals that nothing tells apart get the same one.
    /// - Parameters:
    ///   - omissions: what changes where one evaluator is left out.
    ///   - seed: any text; published, so that anybody can repeat the draws.
    ///   - draws: as many as wanted; fewer are made where the award rule has to be asked itself (caps, lots, guarantees, offers)
    ///     of many proposals, or the rubric's own formula, or its combination of evaluators' totals: the study says how many.
    /// - Returns: nil where nobody is ranked, or the model of the rubric does not give the scores that the proposals have and there are no sheets.
    static func study(
        _ studied: StudiedCall, omissions: Omissions, seed: String, draws: Int, threads: Int,
        settings: Settings = Settings()
    ) async -> FundingStudy? {
        guard draws > 0,
            let model = SimulatedCall(studied, omissions: omissions, seed: seed, settings: settings)
        else { return nil }
        let plain = studied.contenders.plain
        let draws = min(draws, max(200, questions(model, plain).map { $0 / model.count } ?? draws))
        let run = DrawRun(model: model, plain: plain, replay: AwardReplay(studied: studied))
        let parts = await Workers(threads: threads).gather(draws, by: 16) {
            DrawRun.Bench(count: model.count)
        } each: { bench, range in
            run.make(range, &bench)
        } finish: {
            $0.tally
        }
        // Whole numbers: it does not matter who counted which draw.
        let tally = parts.dropFirst().reduce(into: parts[0]) { $0.add($1) }
        let rule = studied.rubric.award ?? .none
        return study(
            tally, model, seed: seed, asksWholeRule: plain == nil || !rule.caps.isEmpty || !rule.lots.isEmpty)
    }

    /// Proposals × draws for which the award rule, or the rubric's formula, is asked itself.
    static let mostQuestions = 1_000_000
    /// The same for the rubric's combination of totals.
    static let mostCombinations = 2_000_000

    /// Proposals × draws that can be waited for; nil: as many as wanted.
    private static func questions(_ model: SimulatedCall, _ plain: PlainWalk?) -> Int? {
        if plain == nil || model.model.asksPrograms { return mostQuestions }
        return model.sheets?.asksCombination == true ? mostCombinations : nil
    }

    private static func study(
        _ tally: FundingTally, _ model: SimulatedCall, seed: String, asksWholeRule: Bool
    ) -> FundingStudy {
        let studied = model.studied
        let groups = ExchangeableGroups(keys(model))
        var groupOf = studied.cards.indices.map { [$0] }
        for group in groups.members { for member in group { groupOf[member] = group } }
        let proposals = studied.cards.indices.compactMap { index -> FundingStudy.Proposal? in
            guard let rank = studied.ranks[index] else { return nil }
            let probability = tally.probability(groupOf[index])
            let proposal = studied.cards[index].proposal
            return FundingStudy.Proposal(
                proposal: proposal, rank: rank, isFunded: studied.outcome.awarded[proposal] != nil,
                probability: probability, band: .init(probability: probability),
                bestRank: tally.quantile(0.05, groupOf[index]), worstRank: tally.quantile(0.95, groupOf[index]))
        }
        let unranked = studied.cards.indices.filter { studied.ranks[$0] == nil && tally.funded[$0] > 0 }
        return FundingStudy(
            method: method(model, asksWholeRule), seed: seed, draws: tally.draws, proposals: proposals,
            belowThreshold: unranked.map {
                .init(proposal: studied.cards[$0].proposal, probability: tally.probability(groupOf[$0]))
            })
    }

    /// Equal keys: no draw may prefer one to the other.
    private struct Key: Hashable {
        var scores: [[Double?]]
        var rank: Int?
        /// What formulas and the award rule ask beside scores: bonus, amount, lot, groups.
        var facts: [Double?]
        var answers: [Bool?]
        var award: [Value]
        /// Whose sheets there are, where totals are combined; their scores stand among the others.
        var readers: [String]
    }

    private static func keys(_ model: SimulatedCall) -> [Key] {
        let (studied, rule) = (model.studied, model.studied.rubric.award)
        let programs =
            [rule?.amount].compactMap { $0 } + (rule?.lots.map(\.when) ?? []) + (rule?.guarantees.map(\.per) ?? [])
            + (rule?.caps.compactMap(\.per) ?? [])
        let omitted = model.omissions.byMember(model.count)
        let leaves = model.table.criteria.indices.filter { model.model.nodes[$0].combination == nil }
        return studied.cards.indices.map { index in
            let frame = studied.cards[index].frame
            let sheets = model.sheets?.key(index)
            return Key(
                scores: [leaves.map { model.table.criteria[$0][index] }] + omitted[index] + (sheets?.scores ?? []),
                rank: studied.ranks[index],
                facts: model.table.constants.map { $0[index] } + [model.table.points[index]],
                answers: model.table.answers.map { $0[index] },
                award: programs.map { $0.evaluate(frame, EvaluationContext()) }, readers: sheets?.readers ?? [])
        }
    }

    private static func method(_ model: SimulatedCall, _ asksWholeRule: Bool) -> Message {
        var parts: [Message] = []
        switch model.settings.weights {
        case _ where model.groups.isEmpty: parts.append(Message("weights: as written, there is only one"))
        case nil: parts.append(Message("weights: as written"))
        case .dirichlet(let concentration):
            parts.append(Message("weights: Dirichlet around the rubric's, concentration \(Int(concentration))"))
        case .uniform: parts.append(Message("weights: all equally likely"))
        }
        if model.model.asksPrograms { parts.append(Message("scores: by the rubric's formula")) }
        if model.noise.contains(where: { $0 != nil }) { parts.append(Message("evaluators' scores: ± half a step")) }
        if model.sheets != nil {
            parts.append(Message("totals: each evaluator's, combined by the rubric in every draw"))
        }
        let omits = model.sheets.map { !$0.evaluators.isEmpty && model.settings.leavesEvaluatorsOut }
        if omits ?? !model.omissions.changes.isEmpty {
            parts.append(Message("one evaluator or none left out at a time"))
        }
        parts.append(
            asksWholeRule
                ? Message("award: the call's whole rule") : Message("award: the call's budget, down the list"))
        return .joined(parts, "; ")
    }
}

extension FundingStudy.Band {
    init(probability: Double) { self = probability >= 0.95 ? .safe : probability <= 0.05 ? .out : .borderline }
}

extension FundingSimulation {
    /// What is uncertain.
    struct Settings: Sendable, Hashable {
        /// nil: the weights are as written.
        var weights: WeightSampling? = .dirichlet(concentration: 100)
        /// Scores by evaluators vary uniformly by half a step of their scale up and down, within the scale.
        var variesScores = true
        /// In every draw one evaluator's sheets, or nobody's, are left out, each as likely.
        var leavesEvaluatorsOut = true
    }
}

/// Makes draws and counts what comes of them.
struct DrawRun: Sendable {
    let model: SimulatedCall
    /// nil: the whole award rule is asked in every draw.
    let plain: PlainWalk?
    let replay: AwardReplay

    /// What one thread works with.
    struct Bench {
        fileprivate(set) var tally: FundingTally
        fileprivate var order: ScoreOrder
        fileprivate var notes = PlainWalk.Notes()

        init(count: Int) { (tally, order) = (FundingTally(proposals: count), ScoreOrder(count: count)) }
    }

    func make(_ draws: Range<Int>, _ bench: inout Bench) {
        for number in draws {
            var draw = model.draw(number)
            let competing = setAside(&draw)
            bench.order.sort(draw.ranking)
            bench.tally.addRanks(bench.order)
            if let plain, plain.decide(bench.order.order, bench.order.ranks, competing: competing, &bench.notes) {
                bench.tally.addDraw(funded: bench.notes.funded(bench.order.order, competing: competing))
            } else {
                bench.tally.addDraw(funded: replay.funded(draw))
            }
        }
    }

    /// Who does not compete stands below all who do.
    /// - Returns: how many compete.
    private func setAside(_ draw: inout SimulatedCall.Draw) -> Int {
        var (lowest, competing) = (Double.infinity, 0)
        for index in draw.competes.indices where draw.competes[index] {
            lowest = min(lowest, draw.ranking[index])
            competing += 1
        }
        if competing < draw.competes.count {
            let below = (competing > 0 ? lowest : 0) - 1
            let competes = draw.competes
            var ranking = draw.ranking.mutableSpan
            for index in ranking.indices where !competes[index] { ranking[index] = below }
        }
        return competing
    }
}
