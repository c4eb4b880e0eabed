import Awards
import Calls
import Intake
import Numbers
import Rubrics
import Scoring

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

    private func cause(_ subject: String, _ text: String) -> Comparison.Cause {
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
        return added.map { cause(Self.subject($0), "now: \($0.text)") }
            + gone.map { cause(Self.subject($0), "no longer: \($0.text)") }
    }

    /// `E3` of `INELIGIBLE.E3`; the whole code where nothing follows.
    private static func subject(_ reason: Reason) -> String {
        reason.code.split(separator: ".", maxSplits: 1).last.map(String.init) ?? reason.code
    }

    private var admission: [Comparison.Cause] {
        guard let old else { return [cause("", "new among the submissions")] }
        guard let new else { return [cause("", "no longer among the submissions")] }
        let stages: Set<Status> = [.inadmissible, .ineligible, .incomplete]
        guard stages.contains(old.status) || stages.contains(new.status) else { return [] }
        if old.status == .inadmissible || new.status == .inadmissible {
            let texts = (new.status == .inadmissible ? new : old).reasons.map(\.text)
            return [cause("", (new.status == .inadmissible ? "now: " : "no longer: ") + texts.joined(separator: "; "))]
        }
        return difference(["INELIGIBLE.", "INCOMPLETE.", "DPR."])
    }

    /// The score difference, criterion by criterion, the greatest first.
    private var scores: [Comparison.Cause] {
        guard let before = old?.card?.rankingScore, let after = new?.card?.rankingScore, before != after else {
            return []
        }
        guard let oldParts, let newParts else {
            return [cause("", "score \(Self.arrow(before, after))" + (formulaChange.map { " (\($0))" } ?? ""))]
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
            causes.append((cause(part.criterion, "no longer a criterion: \(Self.signed(-loss))"), loss.magnitude))
        }
        let order = causes.indices.sorted { (causes[$1].size, $0) < (causes[$0].size, $1) }
        return order.map { causes[$0].cause }
    }

    private static func text(_ old: Contributions.Part?, _ new: Contributions.Part, _ gain: Rational) -> String {
        guard let old else { return "a new criterion, score \(new.score.shortText): \(signed(gain))" }
        var parts: [String] = []
        if old.factor != new.factor { parts.append("weight \(arrow(old.factor, new.factor))") }
        if old.score != new.score {
            let rule = old.rule == new.rule ? new.rule : "\(old.rule) → \(new.rule)"
            parts.append("score \(arrow(old.score, new.score))" + (rule.isEmpty ? "" : " (\(rule))"))
        }
        return parts.joined(separator: ", ") + ": \(signed(gain))"
    }

    private static func signed(_ gain: Rational) -> String {
        gain.isNegative ? "−\(gain.magnitude.shortText)" : "+\(gain.shortText)"
    }

    /// `2.5 → 3.3333`
    private static func arrow(_ old: Rational, _ new: Rational) -> String {
        let texts = Rational.texts(old, new)
        return "\(texts.one) → \(texts.other)"
    }

    private var thresholds: [Comparison.Cause] { difference(["BELOW.", "UNSCORED."]) }

    /// Whom it passed or who passed it, and the step of the ladder that decided among those of equal score.
    private var place: [Comparison.Cause] {
        guard let before = old?.decision?.ranked.rank, let after = new?.decision?.ranked.rank, before != after,
            passed.count > 0
        else { return [] }
        let more = passed.count - passed.first.count
        let names = passed.first.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
        return [cause("", (after > before ? "passed by " : "passes ") + names)] + ladderStep
    }

    private var ladderStep: [Comparison.Cause] {
        guard let step = ladder, step.step != nil else { return [] }
        let text =
            "\(step.above) before \(step.below) by \(step.stepText) (\(step.aboveValue) against \(step.belowValue))"
        return [cause("ladder", text)]
    }

    private var draw: [Comparison.Cause] {
        guard oldLot != newLot else { return [] }
        let texts = [oldLot, newLot].map { $0?.text ?? "in no draw" }
        return [cause("draw", texts.joined(separator: " → "))]
    }

    /// What became of the money, where the list or the amount is another.
    private var money: [Comparison.Cause] {
        guard let before = old?.decision, let after = new?.decision else { return [] }
        guard before.status != after.status || before.awarded != after.awarded else { return [] }
        let reasons = after.reasons.isEmpty ? after.status.rawValue : after.reasons.map(\.text).joined(separator: "; ")
        return [cause("", reasons)]
    }
}
