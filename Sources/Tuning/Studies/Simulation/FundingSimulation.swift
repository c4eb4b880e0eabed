public import Calls
import Rubrics
import Scoring

/// The probability of funding under uncertain weights and scores, by simulation. METHODS 4b.
public enum FundingSimulation {
    /// Draws weights around the rubric's (Dirichlet, concentration 100, within each group of siblings), varies evaluators' scores by
    /// half a step, leaves one evaluator out at a time, asks every threshold again, and runs the call's own award rule in every
    /// draw. Equal seeds give equal answers, on any number of threads; proposals that nothing tells apart get the same one.
    /// - Parameters:
    ///   - result: what `call` made of `prepared`.
    ///   - seed: any text; published, so that anybody can repeat the draws.
    ///   - draws: as many as wanted; fewer are made where the award rule has to be asked itself (caps, lots, guarantees, offers)
    ///     of many proposals: the study says how many.
    /// - Returns: nil where nobody is ranked, or the total is no weighted sum of criteria.
    public static func study(
        call: Call, prepared: PreparedCall, result: CallResult, seed: String, draws: Int, threads: Int
    ) async -> FundingStudy? {
        await study(
            call: call, prepared: prepared, result: result, seed: seed, draws: draws, threads: threads,
            settings: Settings())
    }

    /// Proposals × draws for which the award rule itself is asked.
    static let mostAwards = 1_000_000

    static func study(
        call: Call, prepared: PreparedCall, result: CallResult, seed: String, draws: Int, threads: Int,
        settings: Settings
    ) async -> FundingStudy? {
        guard draws > 0,
            let model = SimulatedCall(
                call: call, prepared: prepared, result: result, seed: seed, settings: settings)
        else { return nil }
        let cards = model.entrants.map(\.card)
        let plain = PlainSelection(call, cards)
        let draws = plain == nil ? min(draws, max(200, mostAwards / cards.count)) : draws
        let run = DrawRun(model: model, plain: plain, replay: AwardReplay(call, cards))
        let parts = await Shares.map(draws, threads: threads) { run.tally($0) }
        let tally = parts.dropFirst().reduce(into: parts[0]) { $0.add($1) }
        return study(tally, model, call.rubric.award, seed: seed, asksAwardRoom: plain == nil)
    }

    private static func study(
        _ tally: FundingTally, _ model: SimulatedCall, _ rule: AwardRule?, seed: String, asksAwardRoom: Bool
    ) -> FundingStudy {
        let omitted = model.omissionsByEntrant
        let groups = ExchangeableGroups(
            model.entrants.indices.map { model.entrants[$0].key(scenarios: omitted[$0], rule) })
        var groupOf = model.entrants.indices.map { [$0] }
        for group in groups.members { for member in group { groupOf[member] = group } }
        let proposals = model.entrants.indices.compactMap { index -> FundingStudy.Proposal? in
            guard let rank = model.entrants[index].rank else { return nil }
            let probability = tally.probability(groupOf[index])
            return FundingStudy.Proposal(
                proposal: model.entrants[index].card.proposal, rank: rank, isFunded: model.entrants[index].isFunded,
                probability: probability, band: .init(probability: probability),
                bestRank: tally.quantile(0.05, groupOf[index]), worstRank: tally.quantile(0.95, groupOf[index]))
        }
        let unranked = model.entrants.indices.filter { model.entrants[$0].rank == nil && tally.funded[$0] > 0 }
        return FundingStudy(
            method: method(model, asksAwardRoom), seed: seed, draws: tally.draws, proposals: proposals,
            belowThreshold: unranked.map {
                .init(proposal: model.entrants[$0].card.proposal, probability: tally.probability(groupOf[$0]))
            })
    }

    private static func method(_ model: SimulatedCall, _ asksAwardRoom: Bool) -> String {
        var parts: [String] = []
        switch model.settings.weights {
        case _ where model.groups.isEmpty: parts.append("weights: as written, there is only one")
        case nil: parts.append("weights: as written")
        case .dirichlet(let concentration):
            parts.append("weights: Dirichlet around the rubric's, concentration \(Int(concentration))")
        case .uniform: parts.append("weights: all equally likely")
        }
        if model.noise.contains(where: { $0 != nil }) { parts.append("evaluators' scores: ± half a step") }
        if !model.omissions.isEmpty { parts.append("one evaluator or none left out at a time") }
        parts.append(asksAwardRoom ? "award: the call's whole rule" : "award: the call's budget, down the list")
        return parts.joined(separator: "; ")
    }
}

extension FundingStudy.Band {
    init(probability: Double) { self = probability >= 0.95 ? .safe : probability <= 0.05 ? .out : .borderline }
}
