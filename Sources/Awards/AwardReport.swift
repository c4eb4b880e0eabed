import Diagnostics
import FEEL
import Numbers
import Rubrics
import Scoring

/// Turns the outcomes of a walk into decisions, with their reasons in words.
struct AwardReport {
    /// After everybody who is gone was replaced.
    let walk: FundingWalk
    /// Before.
    let offered: FundingWalk
    /// The reserve list before anybody was promoted.
    let reserve: [Int]
    let gone: Set<Int>
    let options: AwardOptions

    /// - Parameter groups: of equal rank.
    func list(
        _ ranked: [RankedProposal], _ groups: [Range<Int>], others: [ScoreCard], reader: CardReader, budget: Decimal128?
    ) -> AwardList {
        let places = reservePlaces
        var decisions: [Decision] = []
        decisions.reserveCapacity(ranked.count)
        for group in groups {
            let tied = group.filter { ranked[$0].isExAequo }.map { ranked[$0].card.proposal }
            for index in group { decisions.append(decision(index, ranked[index], place: places[index], tied: tied)) }
        }
        var lists = FundingLists(walk.rule, walk.candidates, budget: budget, given: [])
        lists.number(&decisions)
        lists.close(decisions, isWaiting: isWaiting)
        // A decision is a large value: of a long list each is looked at in its place, not copied.
        let awarded = decisions.indices.lazy.filter { decisions[$0].status == .awarded }
        return AwardList(
            decisions: decisions, budget: budget.map { $0 * walk.rule.budgetShare },
            awardedTotal: awarded.reduce(0) { $0 + decisions[$1].awarded }, lists: lists.lists,
            remarks: remarks(decisions, others, reader))
    }

    /// By candidate: from 1, among those who are still waiting.
    private var reservePlaces: [Int?] {
        var places = [Int?](repeating: nil, count: walk.candidates.count)
        let waiting = reserve.lazy.filter { !gone.contains($0) && isWaiting($0) }
        for (place, member) in waiting.enumerated() { places[member] = place + 1 }
        return places
    }

    private func isWaiting(_ member: Int) -> Bool {
        walk.outcomes[member]?.kind == .noMoney || walk.outcomes[member]?.kind == .noPlace
    }

    private func decision(_ index: Int, _ ranked: RankedProposal, place: Int?, tied: [String]) -> Decision {
        var decision = Decision(
            ranked: ranked, status: .undecided, reasons: [], requested: walk.candidates[index].amount,
            lot: walk.candidates[index].lot.map { walk.rule.lots[$0].id }, tiedWith: tied)
        if let reason = departure(index) {
            decision.status = .withdrawn
            decision.reasons = [reason]
            return decision
        }
        guard let outcome = walk.outcomes[index] else { return decision }
        decision.remaining = outcome.remaining
        decision.reasons = outcome.reasons
        switch outcome.kind {
        case .awarded:
            decision.status = .awarded
            decision.awarded = outcome.awarded
        case .undecided: decision.status = .undecided
        case .refusedOffer: decision.status = .withdrawn
        case .capped, .barred: decision.status = .notFunded
        case .noMoney, .noPlace:
            decision.status = .notFunded
            guard let place else { break }
            decision.status = .reserve
            decision.reservePlace = place
            let why = outcome.reasons.first?.text ?? ""
            decision.reasons = [Reason(code: "RESERVE", text: "place \(place) on the reserve list: \(why)")]
        }
        return decision
    }

    /// Why somebody is on no list any more; nil for those who stay, and for those who declined what nobody offered.
    private func departure(_ index: Int) -> Reason? {
        guard gone.contains(index), let outcome = offered.outcomes[index] else { return nil }
        let id = walk.candidates[index].id
        let had =
            switch outcome.kind {
            case .awarded: "had been awarded \(walk.text(outcome.awarded))"
            case .noMoney, .noPlace: reserve.contains(index) ? "was on the reserve list" : "was not to be funded"
            case .capped, .barred: "was not to be funded"
            case .undecided: "was still to be decided"
            case .refusedOffer: "refused an offer"
            }
        if options.withdrawn.contains(id) { return Reason(code: "WITHDRAWN", text: "withdrawn; \(had)") }
        if outcome.kind == .refusedOffer { return outcome.reasons.first }
        guard isOffered(index) else { return nil }
        return Reason(code: "DECLINED", text: "declined; \(had)")
    }

    private func isOffered(_ index: Int) -> Bool {
        guard let kind = offered.outcomes[index]?.kind else { return false }
        return kind == .awarded || kind == .refusedOffer || reserve.contains(index)
    }

    /// What officials have to decide or know, each once.
    private func remarks(_ decisions: [Decision], _ others: [ScoreCard], _ reader: CardReader) -> [Reason] {
        var remarks: [Reason] = []
        var seen: Set<String> = []
        for index in decisions.indices where decisions[index].status == .undecided {
            for reason in decisions[index].reasons where seen.insert(reason.text).inserted { remarks.append(reason) }
        }
        let setAside = walk.candidates.filter { $0.objection != nil }.map(\.id)
        if !setAside.isEmpty {
            let text =
                "\(setAside.joined(separator: ", ")) \(setAside.count == 1 ? "has" : "have") to be decided first: "
                + "the list was made as if nothing were asked for there"
            remarks.append(Reason(code: "SET_ASIDE", text: text))
        }
        let shortfalls = GuaranteeReport(walk: walk, decisions: decisions, others: others, reader: reader).remarks
        return remarks + shortfalls + idleOptions
    }

    /// Ids that changed nothing.
    private var idleOptions: [Reason] {
        guard !options.isIdle else { return [] }
        let known = Dictionary(uniqueKeysWithValues: walk.candidates.enumerated().map { ($1.id, $0) })
        let idle = options.declined.union(options.withdrawn).filter { id in
            guard let index = known[id] else { return true }
            return !options.withdrawn.contains(id) && !isOffered(index)
        }
        return idle.sorted { $0.precedes($1) }.map { id in
            let verb = options.withdrawn.contains(id) ? "withdrawn" : "declined"
            let text = known[id] == nil ? "\(id) is \(verb) but not ranked" : "\(id) declined, but nothing was offered"
            return Reason(code: "NO_EFFECT", text: text)
        }
    }
}
