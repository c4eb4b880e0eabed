import Awards
import Calls
import FEEL
import Intake
import JSON
import Numbers
import Rubrics
import Scoring
import Wording

/// One submission in `result.json`.
struct ResultRowJSON: Sendable {
    /// Names of the facts, and of all slots.
    private let facts: [String]
    private let slots: [String]
    /// nil: nothing is drawn, and no row has a chance.
    private let draw: DrawRecord?

    init(of result: CallResult) {
        let rubric = result.rubric
        facts = rubric.facts.map(\.name)
        slots = (0..<rubric.slots.count).map { rubric.name(ofSlot: $0) }
        draw = result.awards?.draw
    }

    func write(_ row: CallResult.Row, to json: inout JSONWriter) {
        let card = row.card
        json.object { json in
            Self.source(row, &json)
            Self.decision(row, &json)
            if let draw { Self.chance(row.submission.proposal, draw, &json) }
            json.key("facts")
            json.object { write(row.submission.facts, to: &$0) }
            json.key("eligibility")
            json.array(card?.eligibility ?? [], Self.eligibility)
            json.key("criteria")
            let scores = card?.criteria ?? []
            json.array(scores.count) { criterion(scores, $0, &$1) }
            json.key("remarks")
            json.array(card?.remarks ?? []) { $1.reason($0) }
        }
    }

    private func write(_ values: [Value], to json: inout JSONWriter) {
        let values = values.span
        for index in 0..<min(facts.count, values.count) {
            json.key(facts[index])
            json.fact(values[index])
        }
    }

    private static func source(_ row: CallResult.Row, _ json: inout JSONWriter) {
        let origin = row.submission.origin
        json.member("proposal", row.submission.proposal)
        json.key("source")
        json.object { json in
            json.member("file", origin.file)
            json.member("record", origin.record)
            json.member("line", origin.line)
            json.member("sha256", origin.sha256)
        }
    }

    private static func decision(_ row: CallResult.Row, _ json: inout JSONWriter) {
        let decision = row.decision
        json.member("status", row.status.rawValue)
        json.key("reasons")
        json.array(row.reasons) { $1.reason($0) }
        json.member("rank", decision?.ranked.rank)
        json.member("ex_aequo", decision?.ranked.isExAequo)
        json.key("tied_with")
        json.array(decision?.tiedWith ?? []) { $1.string($0) }
        json.key("ladder")
        json.array((decision?.ranked.ladder).map { [$0] } ?? [], Self.ladder)
        json.member("total", row.card?.total)
        json.member("ranking_score", row.card?.rankingScore)
        json.key("adjustment")
        json.optional(row.card?.adjustment, Self.adjustment)
        json.member("requested", decision?.requested)
        json.member("awarded", decision?.awarded ?? 0)
        json.member("from_leftovers", decision?.fromLeftovers ?? 0)
        json.member("lot", decision?.lot)
        json.member("lot_rank", decision?.lotRank)
        json.member("reserve_place", decision?.reservePlace)
        json.key("held_by")
        json.array(decision?.heldBy ?? []) { $1.string($0) }
        json.member("remaining", decision?.remaining)
    }

    /// Of being drawn, an exact fraction as a text; null for whoever was in no draw.
    private static func chance(_ proposal: String?, _ draw: DrawRecord, _ json: inout JSONWriter) {
        json.member("chance", proposal.flatMap { draw.chances[$0]?.fractionText })
        json.member("drawn", proposal.flatMap { draw.drawn[$0] })
        json.member("tier", proposal.flatMap { draw.tiers[$0] })
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

    private func criterion(_ scores: [CriterionScore], _ index: Int, _ json: inout JSONWriter) {
        json.object { json in
            json.member("id", scores[index].id)
            json.member("score", scores[index].score)
            json.member("unrounded", scores[index].unrounded)
            json.member("weight", scores[index].weight)
            json.member("points", scores[index].points)
            json.member("meets_threshold", scores[index].meetsThreshold)
            json.key("evidence")
            json.object { evidence(scores[index].evidence, &$0) }
        }
    }

    private func evidence(_ evidence: CriterionScore.Evidence, _ json: inout JSONWriter) {
        switch evidence {
        case .assessments(let scores):
            json.member("kind", "assessed")
            json.key("scores")
            json.array(scores.count) { Self.individual(scores, $0, &$1) }
        case .computed(let slots, let text):
            json.member("kind", "computed")
            json.member("rule", text)
            names(slots, &json)
        case .table(let rows, let inputs):
            json.member("kind", "table")
            json.key("rows")
            json.array(rows) { $1.number($0 + 1) }
            json.key("inputs")
            json.array(inputs) { $1.fact($0) }
        case .decision(let slots, let fired):
            json.member("kind", "decision")
            names(slots, &json)
            json.key("fired")
            json.array(fired) { $1.string($0) }
        case .branch: json.member("kind", "branch")
        case .none(let why):
            json.member("kind", "none")
            json.member("reason", why.reason)
        }
    }

    private func names(_ read: [Int], _ json: inout JSONWriter) {
        json.key("reads")
        json.array(read) { $1.string(slots[$0]) }
    }

    private static func individual(_ scores: [IndividualScore], _ index: Int, _ json: inout JSONWriter) {
        json.object { json in
            json.member("evaluator", scores[index].evaluator)
            json.member("score", scores[index].score)
            if let counted = scores[index].counted { json.member("counted", counted) }
            if let weight = scores[index].weight { json.member("expertise", weight) }
            json.member("comment", scores[index].comment)
            json.member("left_out", scores[index].leftOut?.english)
            json.member("source", scores[index].place)
        }
    }
}
