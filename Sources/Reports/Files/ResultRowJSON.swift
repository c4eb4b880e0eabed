import Awards
import Calls
import FEEL
import Intake
import Numbers
import Rubrics
import Scoring

/// One submission in `result.json`.
enum ResultRowJSON {
    static func json(_ row: CallResult.Row, _ rubric: Rubric) -> JSONText {
        .object(
            source(row) + decision(row)
                + [
                    ("facts", facts(row.submission, rubric)),
                    ("eligibility", .array((row.card?.eligibility ?? []).map(eligibility))),
                    ("criteria", .array((row.card?.criteria ?? []).map { criterion($0, rubric) })),
                    ("remarks", .array((row.card?.remarks ?? []).map(JSONText.reason))),
                ])
    }

    private static func source(_ row: CallResult.Row) -> [(key: String, value: JSONText)] {
        let origin = row.submission.origin
        return [
            ("proposal", .optional(row.submission.proposal, JSONText.string)),
            (
                "source",
                .object([
                    ("file", .string(origin.file)), ("record", .number(String(origin.record))),
                    ("line", .number(String(origin.line))), ("sha256", .string(origin.sha256)),
                ])
            ),
        ]
    }

    private static func decision(_ row: CallResult.Row) -> [(key: String, value: JSONText)] {
        let decision = row.decision
        return [
            ("status", .string(row.status.rawValue)),
            ("reasons", .array(row.reasons.map(JSONText.reason))),
            ("rank", .optional(decision) { .number(String($0.ranked.rank)) }),
            ("ex_aequo", .optional(decision) { .boolean($0.ranked.isExAequo) }),
            ("tied_with", .array((decision?.tiedWith ?? []).map(JSONText.string))),
            ("ladder", .array((decision?.ranked.ladder ?? []).map(ladder))),
            ("total", .exact(row.card?.total)),
            ("ranking_score", .exact(row.card?.rankingScore)),
            ("adjustment", .optional(row.card?.adjustment, adjustment)),
            ("requested", .exact(decision?.requested)),
            ("awarded", .exact(decision?.awarded ?? 0)),
            ("lot", .optional(decision?.lot, JSONText.string)),
            ("remaining", .exact(decision?.remaining)),
        ]
    }

    private static func facts(_ submission: Submission, _ rubric: Rubric) -> JSONText {
        .object(zip(rubric.facts, submission.facts).map { ($0.name, .fact($1)) })
    }

    private static func ladder(_ decision: LadderDecision) -> JSONText {
        .object([
            ("above", .string(decision.above)), ("below", .string(decision.below)),
            ("step", .optional(decision.step) { .number(String($0 + 1)) }),
            ("rule", .string(decision.stepText)), ("above_value", .string(decision.aboveValue)),
            ("below_value", .string(decision.belowValue)),
        ])
    }

    private static func adjustment(_ adjustment: Adjustment) -> JSONText {
        .object([
            ("points", .exact(adjustment.points)), ("reason", .string(adjustment.reason)),
            ("source", .place(adjustment.place)),
        ])
    }

    private static func eligibility(_ outcome: EligibilityOutcome) -> JSONText {
        let (answer, reason): (String, String?) =
            switch outcome.answer {
            case .met: ("met", nil)
            case .failed: ("failed", nil)
            case .noAnswer(let why): ("no answer", why.reason)
            }
        return .object([
            ("id", .string(outcome.id)), ("answer", .string(answer)), ("reason", .optional(reason, JSONText.string)),
        ])
    }

    private static func criterion(_ score: CriterionScore, _ rubric: Rubric) -> JSONText {
        .object([
            ("id", .string(score.id)), ("score", .exact(score.score)), ("unrounded", .exact(score.unrounded)),
            ("weight", .exact(score.weight)), ("points", .exact(score.points)),
            ("meets_threshold", .optional(score.meetsThreshold, JSONText.boolean)),
            ("evidence", evidence(score.evidence, rubric)),
        ])
    }

    private static func evidence(_ evidence: CriterionScore.Evidence, _ rubric: Rubric) -> JSONText {
        switch evidence {
        case .assessments(let scores):
            .object([("kind", .string("assessed")), ("scores", .array(scores.map(individual)))])
        case .computed(let slots, let text):
            .object([("kind", .string("computed")), ("rule", .string(text)), ("reads", names(slots, rubric))])
        case .table(let rows, let inputs):
            .object([
                ("kind", .string("table")), ("rows", .array(rows.map { .number(String($0 + 1)) })),
                ("inputs", .array(inputs.map(JSONText.fact))),
            ])
        case .decision(let slots, let fired):
            .object([
                ("kind", .string("decision")), ("reads", names(slots, rubric)),
                ("fired", .array(fired.map(JSONText.string))),
            ])
        case .branch: .object([("kind", .string("branch"))])
        case .none(let why): .object([("kind", .string("none")), ("reason", .string(why.reason))])
        }
    }

    private static func names(_ slots: [Int], _ rubric: Rubric) -> JSONText {
        .array(slots.map { .string(rubric.name(ofSlot: $0)) })
    }

    private static func individual(_ score: IndividualScore) -> JSONText {
        .object([
            ("evaluator", .string(score.evaluator)), ("score", .exact(score.score)),
            ("comment", .string(score.comment)), ("left_out", .optional(score.leftOut, JSONText.string)),
            ("source", .place(score.place)),
        ])
    }
}
