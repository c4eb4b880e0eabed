import Diagnostics
import FEEL
import Numbers
import Rubrics
import Scoring
import Wording

/// Turns the verdicts of an award into decisions, and says their reasons. One object that never changes, which all decisions share.
final class AwardReport: Sendable {
    private let rounds: Rounds
    private let options: AwardOptions
    private let call: FundingCall
    private let words: AwardWords

    init(_ rounds: Rounds, _ options: AwardOptions) {
        (self.rounds, self.options) = (rounds, options)
        call = rounds.call
        words = AwardWords(rounds)
    }

    func list(_ ranked: [RankedProposal], others: [ScoredProposal], reader: CardReader) -> AwardList {
        var decisions: [Decision] = []
        decisions.reserveCapacity(ranked.count)
        for group in call.groups {
            let tied = group.filter { ranked[$0].isExAequo }.map { ranked[$0].scored.proposal }
            for index in group { decisions.append(decision(index, ranked[index], tied: tied)) }
        }
        var lists = FundingLists(call)
        lists.number(&decisions)
        lists.close(decisions, isWaiting: isWaiting)
        // A decision is a large value: of a long list each is looked at in its place, not copied.
        let awarded = decisions.indices.lazy.filter { decisions[$0].status == .awarded }
        return AwardList(
            decisions: decisions, budget: call.budget.map { $0 * call.rule.budgetShare },
            awardedTotal: awarded.reduce(0) { $0 + decisions[$1].awarded }, lists: lists.lists,
            remarks: remarks(decisions, others, reader))
    }

    func isWaiting(_ member: Int) -> Bool {
        rounds.verdicts.isPlain(member) && rounds.verdicts.outcome(member).isWaiting
    }

    private func decision(_ index: Int, _ ranked: RankedProposal, tied: [String]) -> Decision {
        let candidate = call.candidates[index]
        let (status, awarded) = rounds.standing(of: index)
        var decision = Decision(ranked, status, self, at: index)
        (decision.requested, decision.awarded, decision.tied) = (candidate.amount, awarded, tied)
        decision.lot = candidate.lot.map { call.rule.lots[$0].id }
        if rounds.departures[index] != nil { return decision }
        decision.remaining = rounds.verdicts.outcome(index).remaining
        switch status {
        case .awarded: decision.fromLeftovers = rounds.verdicts.fromLeftovers(index)
        case .reserve: decision.reservePlace = rounds.verdicts.place(index)
        case .undecided, .notFunded, .withdrawn, .belowThreshold, .incomplete, .ineligible, .inadmissible: break
        }
        return decision
    }

    // MARK: why

    /// - Parameter index: of the candidate.
    func reasons(of index: Int) -> [Reason] {
        if let departure = rounds.departures[index] { return [reason(departure, index)] }
        let outcome = rounds.verdicts.outcome(index)
        switch rounds.standing(of: index).status {
        case .awarded: return words.award(index, outcome)
        case .reserve: return [reserve(index, outcome, place: rounds.verdicts.place(index))]
        case .undecided:
            let isObjected = rounds.verdicts.ending(index) == .objected
            return isObjected ? [call.candidates[index].objection].compactMap { $0 } : [words.ties.open(index)]
        case .notFunded, .withdrawn, .belowThreshold, .incomplete, .ineligible, .inadmissible:
            return [words.refusal(index, outcome)]
        }
    }

    /// Ids of those who hold what the candidate was refused for.
    func holders(against index: Int) -> [String] {
        guard rounds.departures[index] == nil, rounds.standing(of: index).status == .notFunded else { return [] }
        return words.holders(against: index, rounds.verdicts.outcome(index))
    }

    private func reserve(_ index: Int, _ outcome: Outcome, place: Int?) -> Reason {
        let lot = call.candidates[index].lot.map { call.rule.lots[$0].id }
        let standing =
            switch (place, lot) {
            case (let place?, let lot?): Message("place \(place) on the reserve list of lot \(lot)")
            case (let place?, nil): Message("place \(place) on the reserve list")
            case (nil, let lot?): Message("on the reserve list of lot \(lot)")
            case (nil, nil): Message("on the reserve list")
            }
        return Reason(code: "RESERVE", text: Message("\(standing): \(words.refusal(index, outcome).message)"))
    }

    /// Why somebody is on no list any more.
    private func reason(_ departure: Rounds.Departure, _ index: Int) -> Reason {
        let had =
            switch departure.ending {
            case .funded(let amount)?: Message("had been awarded \(words.text(amount))")
            case .reserve?: Message("was on the reserve list")
            case .notFunded?, .gone?: Message("was not to be funded")
            case .refused?: Message("refused an offer")
            case .objected?, .unclear?, nil: Message("was still to be decided")
            }
        if departure.isWithdrawn { return Reason(code: "WITHDRAWN", text: Message("withdrawn; \(had)")) }
        if departure.ending == .refused, let left = departure.outcome.remaining {
            let asked = words.text(call.candidates[index].amount ?? 0)
            return Reason(code: "DECLINED", text: Message("declined \(words.text(left)) instead of \(asked)"))
        }
        return Reason(code: "DECLINED", text: Message("declined; \(had)"))
    }

    // MARK: what officials have to decide or know, each once

    private func remarks(_ decisions: [Decision], _ others: [ScoredProposal], _ reader: CardReader) -> [Reason] {
        var remarks: [Reason] = []
        var seen: Set<String> = []
        for index in decisions.indices where decisions[index].status == .undecided {
            for reason in decisions[index].reasons where seen.insert(reason.text).inserted { remarks.append(reason) }
        }
        remarks += [words.ties.howTo, setAside].compactMap { $0 }
        for (index, ids) in call.uncounted.enumerated() where !ids.isEmpty {
            let cap = call.rule.caps[index]
            let text = Message(
                """
                \(words.ties.names(ids)) \(plural: ids.count, "has", "have") no \(cap.text): the cap per \(cap.text) does not count \
                \(plural: ids.count, "it", "them")
                """)
            remarks.append(Reason(code: "CAP.\(index + 1)", text: text, place: cap.place))
        }
        return remarks + GuaranteeReport(rounds, decisions, others, reader).remarks + idleOptions
    }

    private var setAside: Reason? {
        let ids = call.candidates.indices.filter { rounds.verdicts.ending($0) == .objected }.map {
            call.candidates[$0].id
        }
        guard !ids.isEmpty else { return nil }
        let text = Message(
            """
            \(words.ties.names(ids)) \(plural: ids.count, "has", "have") to be decided first: the list was made as if nothing were \
            asked for there
            """)
        return Reason(code: "SET_ASIDE", text: text)
    }

    /// Ids that changed nothing.
    private var idleOptions: [Reason] {
        guard !options.isIdle else { return [] }
        let known = Dictionary(
            call.candidates.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let idle = options.declined.union(options.withdrawn).filter { id in
            known[id].map { rounds.departures[$0] == nil } ?? true
        }
        return idle.sorted { $0.precedes($1) }.map { id in
            let text =
                if known[id] != nil {
                    Message("\(id) declined, but nothing was offered")
                } else if options.withdrawn.contains(id) {
                    Message("\(id) is withdrawn but not ranked")
                } else {
                    Message("\(id) is declined but not ranked")
                }
            return Reason(code: "NO_EFFECT", text: text)
        }
    }
}

/// Which guarantees are not met, and why.
struct GuaranteeReport {
    private let call: FundingCall
    private let rounds: Rounds
    private let decisions: [Decision]
    private let others: [ScoredProposal]
    private let reader: CardReader

    init(_ rounds: Rounds, _ decisions: [Decision], _ others: [ScoredProposal], _ reader: CardReader) {
        (call, self.rounds, self.decisions) = (rounds.call, rounds, decisions)
        (self.others, self.reader) = (others, reader)
    }

    /// In the order of the rubric and of the ranking.
    var remarks: [Reason] {
        guard !call.rule.guarantees.isEmpty else { return [] }
        var members = [[Int]](repeating: [], count: call.claims.count)
        for member in call.candidates.indices {
            for claim in call.candidates[member].claims { members[claim].append(member) }
        }
        let rest = others.sorted { $0.proposal.precedes($1.proposal) }
        return call.rule.guarantees.enumerated().flatMap { rule, guarantee in
            let claims = call.claims.indices.filter { call.claims[$0].rule == rule }
            var seen = Set(claims.map { call.claims[$0].group })
            let ranked = claims.compactMap { shortfall(guarantee, call.claims[$0].group, members[$0]) }
            let unranked = rest.flatMap { reader.list(guarantee.per, $0) }.map(\.plainText)
                .filter { seen.insert($0).inserted }
            return ranked + unranked.compactMap { shortfall(guarantee, $0, []) }
        }
    }

    private func shortfall(_ guarantee: AwardRule.Guarantee, _ group: String, _ members: [Int]) -> Reason? {
        let awarded = members.count { decisions[$0].status == .awarded }
        guard awarded < guarantee.awards else { return nil }
        let why: Message
        if let first = members.first(where: {
            decisions[$0].status != .awarded && decisions[$0].status != .withdrawn
        }) {
            let reasons = Message.joined(decisions[first].reasons.map(\.message), "; ")
            why = Message("\(call.candidates[first].id) comes next: \(reasons)")
        } else if members.isEmpty {
            why = Message("none of its proposals is ranked")
        } else {
            why = Message("no other of its proposals is ranked")
        }
        let text = Message(
            "\(group) has \(awarded) of \(guarantee.awards) guaranteed awards (per \(guarantee.text)): \(why)")
        return Reason(code: "GUARANTEE.UNMET", text: text, place: guarantee.place)
    }
}
