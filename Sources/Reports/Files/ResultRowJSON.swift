import Awards
import Calls
import FEEL
import Intake
import JSON
import Numbers
import Rubrics
import Scoring
import Wording

/// One submission in `result.json`. Names and whatever else is the same in every row is laid out once, in forms. An object, since all rows share it.
final class ResultRowJSON: Sendable {
    private let row: JSONForm
    private let facts: JSONForm
    /// Names of the facts, for a row that has not all of them.
    private let factNames: [String]
    private let reason: JSONForm
    /// Every rule of eligibility is met; and by which rules.
    private let allMet: JSONForm
    private let rules: [String]
    private let criteria: [CriterionJSON]
    /// nil: nothing is drawn, and no row has a chance.
    private let draw: DrawRecord?

    init(of result: CallResult) {
        let rubric = result.rubric
        draw = result.awards?.draw
        row = Self.form(hasDraw: draw != nil)
        factNames = rubric.facts.map(\.name)
        facts = JSONForm(factNames, level: 3)
        reason = JSONForm(["code", "text", "source"], level: 4)
        rules = rubric.eligibility.map(\.id)
        let met = rules.map { id in
            JSONValue.object([("id", .string(id)), ("answer", .string("met")), ("reason", .null)])
        }
        allMet = JSONForm(.fixed(.array(met)), level: 3)
        criteria = rubric.criteria.map { CriterionJSON($0, rubric) }
    }

    /// Of a whole row, as `write` fills it in.
    private static func form(hasDraw: Bool) -> JSONForm {
        func places(_ names: String...) -> [(name: String, part: JSONForm.Part)] { names.map { ($0, .place) } }
        let source = JSONForm.Part.object(places("file", "record", "line", "sha256"))
        return JSONForm(
            places("proposal") + [("source", source)]
                + places("status", "reasons", "rank", "ex_aequo", "tied_with", "ladder", "total", "ranking_score")
                + places("adjustment", "requested", "awarded", "from_leftovers", "lot", "lot_rank", "reserve_place")
                + places("held_by", "remaining") + (hasDraw ? places("chance", "drawn", "tier") : [])
                + places("facts", "eligibility", "criteria", "remarks"), level: 2)
    }

    func write(_ row: CallResult.Row, to json: inout JSONWriter) {
        // One reference for all places of the row.
        let form = self.row
        var filled = JSONForm.Progress()
        source(row, form, &json, &filled)
        decision(row, form, &json, &filled)
        standing(row, form, &json, &filled)
        if let draw { chance(row.submission.proposal, draw, form, &json, &filled) }
        json.fill(form, &filled)
        write(row.submission, to: &json)
        json.fill(form, &filled)
        write(row.card?.eligibility ?? [], to: &json)
        json.fill(form, &filled)
        write(row.card?.criteria ?? [], to: &json)
        json.fill(form, &filled)
        write(row.card?.remarks ?? [], to: &json)
        json.end(form, filled)
    }

    /// The facts, from where they are packed. A file that could not be read has none.
    private func write(_ submission: PackedSubmission, to json: inout JSONWriter) {
        guard submission.factCount == factNames.count, !factNames.isEmpty else { return json.object { _ in } }
        let form = facts
        var filled = JSONForm.Progress()
        submission.eachPart { text in
            json.string(text)
        } value: { value in
            json.fact(value)
        } mark: { mark in
            if case .fact = mark { json.fill(form, &filled) } else { json.add(mark) }
        }
        json.end(form, filled)
    }

    private func write(_ scores: [CriterionScore], to json: inout JSONWriter) {
        let forms = criteria
        json.open(UInt8(ascii: "["))
        for index in 0..<min(scores.count, forms.count) {
            json.beginItem()
            forms.span[index].write(scores, index, to: &json)
        }
        json.close(UInt8(ascii: "]"))
    }

    private func write(_ eligibility: [EligibilityOutcome], to json: inout JSONWriter) {
        let outcomes = eligibility.span
        var isMet = outcomes.count == rules.count
        for index in outcomes.indices where isMet {
            isMet = outcomes[index].answer == .met && outcomes[index].id == rules[index]
        }
        if isMet { json.end(allMet) } else { json.array(eligibility, Self.eligibility) }
    }

    private func write(_ reasons: [Reason], to json: inout JSONWriter) {
        let form = reason
        json.array(reasons.count) { index, json in
            var filled = JSONForm.Progress()
            json.fill(form, &filled)
            json.string(reasons[index].code)
            json.fill(form, &filled)
            json.string { reasons[index].message.write(to: &$0) }
            json.fill(form, &filled)
            json.optional(reasons[index].place)
            json.end(form, filled)
        }
    }

    private func source(
        _ row: CallResult.Row, _ form: borrowing JSONForm, _ json: inout JSONWriter, _ filled: inout JSONForm.Progress
    ) {
        json.fill(form, &filled)
        json.optional(row.submission.proposal)
        json.fill(form, &filled)
        json.string(row.submission.origin.file)
        json.fill(form, &filled)
        json.number(row.submission.origin.record)
        json.fill(form, &filled)
        json.number(row.submission.origin.line)
        json.fill(form, &filled)
        json.string(row.submission.origin.sha256)
    }

    /// The list, and the rank.
    private func decision(
        _ row: CallResult.Row, _ form: borrowing JSONForm, _ json: inout JSONWriter, _ filled: inout JSONForm.Progress
    ) {
        json.fill(form, &filled)
        json.string(row.status.rawValue)
        json.fill(form, &filled)
        write(row.reasons, to: &json)
        json.fill(form, &filled)
        json.optional(row.decision?.ranked.rank)
        json.fill(form, &filled)
        json.optional(row.decision?.ranked.isExAequo)
        json.fill(form, &filled)
        json.array(row.decision?.tiedWith ?? []) { $1.string($0) }
        json.fill(form, &filled)
        json.array((row.decision?.ranked.ladder).map { [$0] } ?? [], Self.ladder)
        json.fill(form, &filled)
        json.optional(row.card?.total)
        json.fill(form, &filled)
        json.optional(row.card?.rankingScore)
        json.fill(form, &filled)
        json.optional(row.card?.adjustment, Self.adjustment)
    }

    /// The award, and what it was held against.
    private func standing(
        _ row: CallResult.Row, _ form: borrowing JSONForm, _ json: inout JSONWriter, _ filled: inout JSONForm.Progress
    ) {
        json.fill(form, &filled)
        json.optional(row.decision?.requested)
        json.fill(form, &filled)
        json.exact(row.decision?.awarded ?? 0)
        json.fill(form, &filled)
        json.exact(row.decision?.fromLeftovers ?? 0)
        json.fill(form, &filled)
        json.optional(row.decision?.lot)
        json.fill(form, &filled)
        json.optional(row.decision?.lotRank)
        json.fill(form, &filled)
        json.optional(row.decision?.reservePlace)
        json.fill(form, &filled)
        json.array(row.decision?.heldBy ?? []) { $1.string($0) }
        json.fill(form, &filled)
        json.optional(row.decision?.remaining)
    }

    /// Of being drawn, an exact fraction as a text; null for whoever was in no draw.
    private func chance(
        _ proposal: String?, _ draw: DrawRecord, _ form: borrowing JSONForm, _ json: inout JSONWriter,
        _ filled: inout JSONForm.Progress
    ) {
        json.fill(form, &filled)
        json.optional(proposal.flatMap { draw.chances[$0]?.fractionText })
        json.fill(form, &filled)
        json.optional(proposal.flatMap { draw.drawn[$0] })
        json.fill(form, &filled)
        json.optional(proposal.flatMap { draw.tiers[$0] })
    }

    private static func ladder(_ decision: LadderDecision, _ json: inout JSONWriter) {
        json.object { json in
            json.member("above", decision.above)
            json.member("below", decision.below)
            json.member("step", decision.step.map { $0 + 1 })
            json.member("rule", decision.stepText)
            json.member("above_value", decision.aboveValue.english)
            json.member("below_value", decision.belowValue.english)
        }
    }

    private static func adjustment(_ adjustment: Adjustment, _ json: inout JSONWriter) {
        json.object { json in
            json.member("points", adjustment.points)
            json.member("reason", adjustment.reason)
            json.member("source", adjustment.place)
        }
    }

    private static func eligibility(_ outcome: EligibilityOutcome, _ json: inout JSONWriter) {
        let (answer, reason): (String, String?) =
            switch outcome.answer {
            case .met: ("met", nil)
            case .failed: ("failed", nil)
            case .noAnswer(let why): ("no answer", why.reason)
            }
        json.object { json in
            json.member("id", outcome.id)
            json.member("answer", answer)
            json.member("reason", reason)
        }
    }
}
