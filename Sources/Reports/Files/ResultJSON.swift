import Diagnostics
import Awards
public import Calls
import Intake
import Numbers
import Rubrics
import Scoring

/// `result.json`: everything that the call came to, for machines and for the record. Its schema is `scripts/result.schema.json`.
public enum ResultJSON {
    public static func bytes(for result: CallResult) -> [UInt8] {
        json(result).bytes
    }

    private static func json(_ result: CallResult) -> JSONText {
        .object([
            ("format", .number("1")),
            ("version", .string(Call.version)),
            ("rubric", rubric(result.rubric)),
            ("inputs", inputs(result.inputs)),
            ("options", OptionsJSON.json(result.options)),
            ("award", .optional(result.awards) { award($0, result.rubric) }),
            ("counts", counts(result.rows)),
            (
                "rows",
                .made(count: result.rows.count) { ResultRowJSON.json(result.rows[$0], result.rubric) }
            ),
            ("problems", .array(result.diagnostics.map { .string($0.description) })),
        ])
    }

    private static func rubric(_ rubric: Rubric) -> JSONText {
        .object([
            ("id", .string(rubric.id)), ("title", .string(rubric.title)), ("status", .string(rubric.status)),
            ("source", .string(rubric.source)), ("currency", .string(rubric.currency)),
            ("files", .array(rubric.sources.map { digest(FileDigest($0)) })),
        ])
    }

    private static func inputs(_ inputs: CallInputs) -> JSONText {
        .object([
            ("assessments", .array(inputs.sheets.map(digest))), ("adjustments", .optional(inputs.adjustments, digest)),
        ])
    }

    private static func digest(_ file: FileDigest) -> JSONText {
        .object([("name", .string(file.name)), ("sha256", .string(file.sha256))])
    }

    private static func award(_ awards: AwardList, _ rubric: Rubric) -> JSONText {
        .object([
            ("unit", .string(rubric.award?.unit ?? "")),
            ("budget", .exact(awards.budget)),
            ("awarded", .exact(awards.awardedTotal)),
            (
                "lots",
                .array(
                    awards.lots.map { lot in
                        .object([
                            ("id", .string(lot.id)), ("budget", .exact(lot.budget)), ("awarded", .exact(lot.awarded)),
                        ])
                    })
            ),
            ("remarks", .array(awards.remarks.map(JSONText.reason))),
        ])
    }

    private static func counts(_ rows: [CallResult.Row]) -> JSONText {
        .object(
            Status.allCases.map { status in
                (status.rawValue, .number(String(rows.count { $0.status == status })))
            })
    }
}
