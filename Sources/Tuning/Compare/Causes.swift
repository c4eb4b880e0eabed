import Awards
import Calls
import Intake
import Numbers
import Rubrics
import Scoring
import Wording

/// Why a proposal stands elsewhere: the rules that admit or bar it, then the criteria that moved its score, then its thresholds,
/// the ladder, and the money.
struct Causes {
    let old: CallResult.Row?
    let new: CallResult.Row?
    /// What draws by lot made of it; nil: it was in none.
    let oldLot: DrawnLot?
    let newLot: DrawnLot?
    let oldParts: [Contributions.Part]?
    let newParts: [Contributions.Part]?
    /// How the ranking score is made, where that changed.
    let formulaChange: String?
    /// Between the places before and after: who was overtaken or overtook it.
    let passed: Overtaking.Passed
    /// What the ladder decided in the new ranking between it and one of those.
    let ladder: LadderDecision?

    var all: [Comparison.Cause] {
        var causes = admission + scores + thresholds
        causes += place + draw + money
        return causes
    }

    private func cause(_ subject: String, _ text: Message) -> Comparison.Cause {
        Comparison.Cause(subject: subject, text: text)
    }

    private func reasons(_ row: CallResult.Row?, _ prefixes: [String]) -> [Reason] {
        (row?.reasons ?? []).filter { reason in prefixes.contains { reason.code.hasPrefix($0) } }
    }

    /// What applies now and did not, and the other way round.
    private func difference(_ prefixes: [String]) -> [Comparison.Cause] {
        let (before, after) = (reasons(old, prefixes), reasons(new, prefixes))
        let added = after.filter { reason in !before.contains { $0.code == reason.code } }
        let gone = before.filter { reason in !after.contains { $0.code == reason.code } }
        return added.map { cause(Self.subject($0), Message("now: \($0.message)")) }
            + gone.map { cause(Self.subject($0), Message("no longer: \($0.message)")) }
    }

    /// `E3` of `INELIGIBLE.E3`; the whole code where nothing follows.
    private static func subject(_ reason: Reason) -> String {
        reason.code.split(separator: ".", maxSplits: 1).last.map(String.init) ?? reason.code
    }

    private var admission: [Comparison.Cause] {
        guard let old else { return [cause("", Message("new among the submissions"))] }
        guard let new else { return [cause("", Message("no longer among the submissions"))] }
        let stages: Set<Status> = [.inadmissible, .ineligible, .incomplete]
        guard stages.contains(old.status) || stages.contains(new.status) else { return [] }
        if old.status == .inadmissible || new.status == .inadmissible {
            let isNow = new.status == .inadmissible
            let said = Message.joined((isNow ? new : old).reasons.map(\.message), "; ")
            return [cause("", isNow ? Message("now: \(said)") : Message("no longer: \(said)"))]
        }
        return difference(["INELIGIBLE.", "INCOMPLETE.", "DPR."])
    }

    /// The score difference, criterion by criterion, the greatest first.
    private var scores: [Comparison.Cause] {
        guard let before = old?.card?.rankingScore, let after = new?.card?.rankingScore, before != after else {
            return []
        }
        guard let oldParts, let newParts else {
            let score = Message("score \(Self.arrow(before, after))")
            return [cause("", formulaChange.map { Message("\(score) (\($0))") } ?? score)]
        }
        var causes: [(cause: Comparison.Cause, size: Rational)] = []
        for part in newParts {
            let earlier = oldParts.first { $0.criterion == part.criterion }
            let gain = part.factor * part.score - (earlier.map { $0.factor * $0.score } ?? .zero)
            guard !gain.isZero else { continue }
            causes.append((cause(part.criterion, Self.text(earlier, part, gain)), gain.magnitude))
        }
        for part in oldParts where !newParts.contains(where: { $0.criterion == part.criterion }) {
            let loss = part.factor * part.score
            causes.append(
                (cause(part.criterion, Message("no longer a criterion: \(Self.signed(-loss))")), loss.magnitude))
        }
        let order = causes.indices.sorted { (causes[$1].size, $0) < (causes[$0].size, $1) }
        return order.map { causes[$0].cause }
    }

    private static func text(_ old: Contributions.Part?, _ new: Contributions.Part, _ gain: Rational) -> Message {
        guard let old else {
            return Message("a new criterion, score \(numeral: new.score.shortText): \(signed(gain))")
        }
        var parts: [Message] = []
        if old.factor != new.factor { parts.append(Message("weight \(arrow(old.factor, new.factor))")) }
        if old.score != new.score {
            let rule = old.rule == new.rule ? new.rule : Message("\(old.rule) → \(new.rule)")
            let score = Message("score \(arrow(old.score, new.score))")
            parts.append(rule == .verbatim("") ? score : Message("\(score) (\(rule))"))
        }
        return Message("\(Message.joined(parts, ", ")): \(signed(gain))")
    }

    private static func signed(_ gain: Rational) -> Message {
        gain.isNegative ? Message("−\(numeral: gain.magnitude.shortText)") : Message("+\(numeral: gain.shortText)")
    }

    /// `2.5 → 3.3333`
    private static func arrow(_ old: Rational, _ new: Rational) -> Message {
        let texts = Rational.texts(old, new)
        return Message("\(numeral: texts.one) → \(numeral: texts.other)")
    }

    private var thresholds: [Comparison.Cause] { difference(["BELOW.", "UNSCORED."]) }

    /// Whom it passed or who passed it, and the step of the ladder that decided among those of equal score.
    private var place: [Comparison.Cause] {
        guard let before = old?.decision?.ranked.rank, let after = new?.decision?.ranked.rank, before != after,
            passed.count > 0
        else { return [] }
        let more = passed.count - passed.first.count
        let first = passed.first.joined(separator: ", ")
        let names = more > 0 ? Message("\(first) and \(more) more") : .verbatim(first)
        return [cause("", after > before ? Message("passed by \(names)") : Message("passes \(names)"))] + ladderStep
    }

    private var ladderStep: [Comparison.Cause] {
        guard let step = ladder, step.step != nil else { return [] }
        let text = Message(
            "\(step.above) before \(step.below) by \(step.stepText) (\(step.aboveValue) against \(step.belowValue))")
        return [cause("ladder", text)]
    }

    private var draw: [Comparison.Cause] {
        guard oldLot != newLot else { return [] }
        let texts = [oldLot, newLot].map { $0?.text ?? Message("in no draw") }
        return [cause("draw", .joined(texts, " → "))]
    }

    /// What became of the money, where the list or the amount is another.
    private var money: [Comparison.Cause] {
        guard let before = old?.decision, let after = new?.decision else { return [] }
        guard before.status != after.status || before.awarded != after.awarded else { return [] }
        let reasons = after.reasons.map(\.message)
        return [cause("", reasons.isEmpty ? .verbatim(after.status.rawValue) : .joined(reasons, "; "))]
    }
}
