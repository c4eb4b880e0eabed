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
enum ResultRowJSON {
    /// - Parameter draw: nil: nothing is drawn, and no row has a chance.
    static func write(_ row: CallResult.Row, _ rubric: Rubric, _ draw: DrawRecord?, to json: inout JSONWriter) {
        json.object { json in
            source(row, &json)
            decision(row, &json)
            if let draw { chance(row.submission.proposal, draw, &json) }
            json.key("facts")
            json.object { json in
                for (index, value) in row.submission.facts.enumerated() where index < rubric.facts.count {
                    json.key(rubric.facts[index].name)
                    json.fact(value)
                }
            }
            json.key("eligibility")
            json.array(row.card?.eligibility ?? [], eligibility)
            json.key("criteria")
            json.array(row.card?.criteria ?? []) { criterion($0, rubric, &$1) }
            json.key("remarks")
            json.array(row.card?.remarks ?? []) { $1.reason($0) }
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
        json.array((decision?.ranked.ladder).map { [$0] } ?? [], ladder)
        json.member("total", row.card?.total)
        json.member("ranking_score", row.card?.rankingScore)
        json.key("adjustment")
        json.optional(row.card?.adjustment, adjustment)
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

    private static func criterion(_ score: CriterionScore, _ rubric: Rubric, _ json: inout JSONWriter) {
        json.object { json in
            json.member("id", score.id)
            json.member("score", score.score)
            json.member("unrounded", score.unrounded)
            json.member("weight", score.weight)
            json.member("points", score.points)
            json.member("meets_threshold", score.meetsThreshold)
            json.key("evidence")
            json.object { evidence(score.evidence, rubric, &$0) }
        }
    }

    private static func evidence(
        _ evidence: CriterionScore.Evidence, _ rubric: Rubric, _ json: inout JSONWriter
    ) {
        switch evidence {
        case .assessments(let scores):
            json.member("kind", "assessed")
            json.key("scores")
            json.array(scores, individual)
        case .computed(let slots, let text):
            json.member("kind", "computed")
            json.member("rule", text)
            names(slots, rubric, &json)
        case .table(let rows, let inputs):
            json.member("kind", "table")
            json.key("rows")
            json.array(rows) { $1.number($0 + 1) }
            json.key("inputs")
            json.array(inputs) { $1.fact($0) }
        case .decision(let slots, let fired):
            json.member("kind", "decision")
            names(slots, rubric, &json)
            json.key("fired")
            json.array(fired) { $1.string($0) }
        case .branch: json.member("kind", "branch")
        case .none(let why):
            json.member("kind", "none")
            json.member("reason", why.reason)
        }
    }

    private static func names(_ slots: [Int], _ rubric: Rubric, _ json: inout JSONWriter) {
        json.key("reads")
        json.array(slots) { $1.string(rubric.name(ofSlot: $0)) }
    }

    private static func individual(_ score: IndividualScore, _ json: inout JSONWriter) {
        json.object { json in
            json.member("evaluator", score.evaluator)
            json.member("score", score.score)
            if let counted = score.counted { json.member("counted", counted) }
            if let weight = score.weight { json.member("expertise", weight) }
            json.member("comment", score.comment)
            json.member("left_out", score.leftOut?.english)
            json.member("source", score.place)
        }
    }
}
