import Scoring
import Awards
import Calls
import Numbers
import Rubrics
import Wording

/// What it asked for, what was left when its turn came, what it gets.
enum MoneyExplanation {
    static func lines(_ row: CallResult.Row, _ result: CallResult, _ style: NumberStyle) -> [String] {
        guard let decision = row.decision, let award = result.rubric.award else { return [] }
        let unit = award.unit.isEmpty ? "" : " \(style.text(award.unit))"
        let amount = { (number: Decimal128) in style.money(number) + unit }
        var lines: [String] = []
        if let budget = result.awards?.budget {
            lines.append(style.say("budget \(amount(budget)); when short: \(words(award.whenShort))"))
        }
        if let lot = decision.lot { lines.append(style.say("lot \(lot)")) }
        if let requested = decision.requested {
            let rule = award.amountText.isEmpty ? "" : " (\(award.amountText))"
            lines.append(style.say("asked for \(amount(requested) + rule)"))
        }
        if let remaining = decision.remaining {
            let before = amount(remaining + decision.awarded)
            lines.append(style.say("left when its turn came: \(before); left after it: \(amount(remaining))"))
        }
        return lines + [style.say("awarded \(amount(decision.awarded))")]
    }

    private static func words(_ rule: AwardRule.WhenShort) -> Message {
        switch rule {
        case .stop: Message("stop, the list ends at the first that does not fit")
        case .skip: Message("skip, what does not fit is passed over")
        case .reduce(0): Message("reduce, the rest is offered, however little it is")
        case .reduce(let share):
            Message("reduce, the rest is offered if it is at least \(numeral: NumberText.exact(share)) of the amount")
        case .overshoot: Message("overshoot, the one that crosses the budget is funded in full")
        case .nearest(let floor, _):
            Message(
                "nearest, the line comes nearest to the budget, not below \(numeral: NumberText.exact(floor)) of it")
        }
    }
}

/// What kept a proposal from a better list or rank.
enum BetterPlaceExplanation {
    static func lines(_ row: CallResult.Row, _ result: CallResult) -> [Message] {
        switch row.status {
        case .awarded: above(row, result)
        case .reserve, .notFunded, .undecided, .withdrawn: row.reasons.map(\.message) + above(row, result)
        case .belowThreshold, .incomplete, .ineligible, .inadmissible:
            row.reasons.map(\.message) + [
                row.reasons.count == 1
                    ? Message("without this it would have gone on to the next step of the decision")
                    : Message("without these it would have gone on to the next step of the decision")
            ]
        }
    }

    private static func above(_ row: CallResult.Row, _ result: CallResult) -> [Message] {
        let ranked = (result.awards?.decisions ?? []).map(\.ranked)
        guard let own = row.decision?.ranked,
            let index = ranked.firstIndex(where: { $0.scored.proposal == own.scored.proposal })
        else { return [] }
        guard own.rank > 1, let better = ranked[..<index].lastIndex(where: { $0.rank < own.rank }) else {
            return [Message("nobody is ranked above it")]
        }
        let cause = Precedence(result).cause(better, index)
        return [Message("\(ranked[better].scored.proposal) is above it: \(cause.sentence)")]
    }
}
