import FEEL
import Numbers
import Rubrics
import Scoring
import Wording

/// Puts outcomes into words.
struct AwardWords {
    let call: FundingCall
    let ties: TieWords
    let verdicts: Verdicts
    /// By resource of a cap: who is funded out of it, in rank order.
    private let holders: [Int: [Int]]

    init(_ rounds: Rounds) {
        call = rounds.call
        verdicts = rounds.verdicts
        ties = TieWords(call, rounds.run.book, rounds.verdicts)
        holders = Self.holders(rounds)
    }

    private static func holders(_ rounds: Rounds) -> [Int: [Int]] {
        let call = rounds.call
        guard !call.rule.caps.isEmpty else { return [:] }
        var holders: [Int: [Int]] = [:]
        for member in call.candidates.indices {
            guard case .funded? = rounds.verdicts.ending(member) else { continue }
            for need in call.candidates[member].needs {
                if case .cap = call.resources[need.resource].kind { holders[need.resource, default: []].append(member) }
            }
        }
        return holders
    }

    // MARK: funded

    func award(_ member: Int, _ outcome: Outcome) -> [Reason] {
        let candidate = call.candidates[member]
        var reasons = [first(candidate, outcome)]
        if outcome.claim >= 0 { reasons.append(Reason(code: "GUARANTEE", text: ties.text(Int(outcome.claim)))) }
        let others = verdicts.fromLeftovers(member)
        if others > 0 {
            let all = Message("paid from what the lots left over")
            let part = Message("\(text(others)) of it paid from what the lots left over")
            reasons.append(Reason(code: "LEFTOVERS", text: others == outcome.awarded ? all : part))
        }
        let notes: [(Outcome.Notes, String, Message)] = [
            (.promoted, "PROMOTED", Message("promoted from the reserve list")),
            (.freed, "FREED", Message("what barred it is gone")),
            (.toppedUp, "TOPPED_UP", Message("at first it got less; the rest came free")),
            (.tieAll, "TIE.ALL", Message("tied with others at the line: all are taken")),
        ]
        for (note, code, text) in notes where outcome.notes.contains(note) {
            reasons.append(Reason(code: code, text: text))
        }
        if let unrounded = candidate.unrounded, let round = call.rule.round, outcome.kind == .awarded {
            let text = Message(
                """
                rounded to a multiple of \(numeral: "\(round.step)") (\(round.mode.text)) from \
                \(numeral: AwardAmount.short(unrounded))
                """)
            reasons.append(Reason(code: "ROUNDED", text: text))
        }
        return reasons
    }

    private func first(_ candidate: Candidate, _ outcome: Outcome) -> Reason {
        guard let amount = candidate.amount, call.rule.amount != nil else {
            return Reason(code: "AWARDED", text: Message("selected"))
        }
        if outcome.kind == .reduced {
            // Rounding keeps a part of what was left.
            if call.rule.round != nil, outcome.remaining ?? 0 > 0 {
                let part = Message(
                    "asked for \(text(amount)); the \(text(outcome.awarded)) of what was left that can be paid are offered"
                )
                return Reason(code: "REDUCED", text: part)
            }
            let offered = Message("asked for \(text(amount)); the \(text(outcome.awarded)) that were left are offered")
            return Reason(code: "REDUCED", text: offered)
        }
        let nothing = Message("awarded \(text(amount)): it asks for nothing")
        return Reason(code: "AWARDED", text: amount == 0 ? nothing : Message("awarded \(text(amount))"))
    }

    // MARK: not funded

    /// Why somebody gets nothing.
    func refusal(_ member: Int, _ outcome: Outcome) -> Reason {
        guard verdicts.isPlain(member) else {
            let text = Message("not funded, however \(ties.cause(for: member)) is decided")
            return Reason(code: "TIE.OPEN", text: text)
        }
        switch outcome.kind {
        case .capped(let resource): return capped(resource)
        case .barred(let holder): return barred(member, by: holder)
        case .tieNone(let tie): return Reason(code: "TIE.NONE", text: ties.none(tie))
        case .noPlace, .placesClosed: return Reason(code: "PLACES", text: noPlace(outcome.kind))
        default: return Reason(code: "BUDGET", text: short(member, outcome))
        }
    }

    /// Ids of those who hold what somebody was refused for.
    func holders(against member: Int, _ outcome: Outcome) -> [String] {
        guard verdicts.isPlain(member) else { return [] }
        switch outcome.kind {
        case .capped(let resource): return holders(of: resource)
        case .barred(let holder): return [call.candidates[holder].id]
        default: return []
        }
    }

    private func holders(of resource: Int) -> [String] { (holders[resource] ?? []).map { call.candidates[$0].id } }

    private func capped(_ resource: Int) -> Reason {
        guard case .cap(let number, let group) = call.resources[resource].kind else {
            return Reason(code: "CAP", text: .verbatim(""))
        }
        let cap = call.rule.caps[number - 1]
        let most =
            if case .awards(let count) = cap.limit { Message("\(count) \(plural: count, "award", "awards")") } else {
                text(call.resources[resource].limit)
            }
        let heldBy = holders(of: resource)
        let bound = Message("at most \(most) for \(group) (\(cap.text))")
        let text = heldBy.isEmpty ? bound : Message("\(bound): held by \(ties.names(heldBy))")
        return Reason(code: "CAP.\(number)", text: text, place: cap.place)
    }

    private func barred(_ member: Int, by holder: Int) -> Reason {
        let key = call.onePer?.keyText ?? ""
        let name = call.candidates[holder].id
        guard call.candidates[member].standsInFor.isEmpty else {
            let names = ties.names(call.candidates[member].standsInFor)
            let text = Message("\(names) with the same \(key) counts instead")
            return Reason(code: "DUPLICATE", text: text, place: call.onePer?.place)
        }
        let text = Message("\(name) has the same \(key) and ranks higher")
        return Reason(code: "DUPLICATE", text: text, place: call.onePer?.place)
    }

    private func noPlace(_ kind: Outcome.Kind) -> Message {
        let places = call.rule.places ?? 0
        if kind == .placesClosed { return Message("the line was drawn above a tie higher up") }
        return places == 1 ? Message("the one place is taken") : Message("all \(places) places are taken")
    }

    /// For want of money.
    private func short(_ member: Int, _ outcome: Outcome) -> Message {
        switch outcome.kind {
        case .ended(let ender):
            guard verdicts.ending(ender) != nil else { return ties.ended(at: ender) }
            return Message("the list ended at \(call.candidates[ender].id), for which the money did not suffice")
        case .endedByTie(let tie): return ties.ended(by: tie)
        case .belowLine:
            let budget = NearestLine.lists(call.rule, budget: call.budget)[call.list(of: member)] ?? 0
            return Message(
                "below the line where the amounts asked for come nearest to \(text(budget * call.rule.budgetShare))")
        case .unlisted where call.rule.reserve == .none:
            return Message("\(asks(member, outcome)), and without a reserve list what came free is not given again")
        case .unlisted: return Message("\(asks(member, outcome)), which are given to the reserve list alone")
        case .noOffer:
            let share = if case .reduce(let share) = call.rule.whenShort { share } else { Decimal128(0) }
            return Message(
                "\(asks(member, outcome)), less than \(numeral: (share * 100).text) % of it, so no offer is made")
        default: return asks(member, outcome)
        }
    }

    private func asks(_ member: Int, _ outcome: Outcome) -> Message {
        let asked = text(call.candidates[member].amount ?? 0)
        guard let left = outcome.remaining else { return Message("asks for \(asked); not as much is left") }
        guard left > 0 else { return Message("asks for \(asked); nothing is left") }
        guard let payable = offered(outOf: left), payable < left else {
            return Message("asks for \(asked); \(text(left)) are left")
        }
        return payable > 0
            ? Message("asks for \(asked); \(text(left)) are left, of which \(text(payable)) can be paid")
            : Message("asks for \(asked); \(text(left)) are left, of which nothing can be paid")
    }

    /// What an offer could be; nil: the rubric makes none.
    private func offered(outOf left: Decimal128) -> Decimal128? {
        guard case .reduce = call.rule.whenShort else { return nil }
        return AwardAmount(rule: call.rule).payable(outOf: left)
    }

    func text(_ amount: Decimal128) -> Message { ties.text(amount) }
}

extension RoundingMode {
    /// As rubrics write it: `half_up`.
    var text: String {
        switch self {
        case .halfEven: "half_even"
        case .halfUp: "half_up"
        case .halfDown: "half_down"
        case .up, .down, .ceiling, .floor: rawValue
        }
    }
}
