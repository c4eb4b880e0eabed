import Awards
package import Calls
import Diagnostics
import FEEL
import Intake
import JSON
import Numbers
import Rubrics
import Scoring
import Tabular
import Wording

/// `result.json`: everything that the call came to, for machines and for the record. Its schema is `scripts/result.schema.json`.
package final class ResultJSON: RowFile {
    static let name = "result.json"
    private let result: CallResult
    private let rows: ResultRowJSON

    init(_ result: CallResult, _ dialect: CSVDialect, _ style: NumberStyle = .standard) {
        self.result = result
        rows = ResultRowJSON(of: result)
    }

    package static func bytes(for result: CallResult) -> [UInt8] { wholeFile(result, .standard) }

    /// Up to the first row.
    var head: [UInt8] {
        let members: [(String, JSONValue)] = [
            ("format", .number("1")),
            ("version", .string(Call.version)),
            ("libxml2", .string(Call.libxml2)),
            ("rubric", Self.rubric(result.rubric)),
            ("inputs", Self.inputs(result.inputs, result.rubric.zones?.version)),
            ("options", OptionsJSON.json(result.options, trial: result.rubric.trial)),
            ("award", .optional(result.awards) { Self.award($0, result.rubric) }),
            ("counts", Self.counts(result.rows)),
        ]
        var output = Array("{".utf8)
        for (key, value) in members {
            output += "\n  \"\(key)\": ".utf8
            JSONWriter.add(to: &output, level: 1) { $0.value(value) }
            output += ",".utf8
        }
        return output + "\n  \"rows\": [".utf8
    }

    func add(_ row: CallResult.Row, at position: Int, to output: inout [UInt8]) {
        output += (position == 0 ? "\n    " : ",\n    ").utf8
        JSONWriter.add(to: &output, level: 2) { rows.write(row, to: &$0) }
    }

    /// From the last row on.
    var tail: [UInt8] {
        var output = Array((result.rows.isEmpty ? "]" : "\n  ]").utf8)
        output += ",\n  \"problems\": ".utf8
        JSONWriter.add(to: &output, level: 1) { $0.array(result.diagnostics) { $1.string($0.description) } }
        return output + "\n}\n".utf8
    }

    private static func rubric(_ rubric: Rubric) -> JSONValue {
        .object([
            ("id", .string(rubric.id)), ("title", .string(rubric.title.english)),
            ("status", .string(rubric.status.english)),
            ("source", .string(rubric.source.english)), ("currency", .string(rubric.currency)),
            ("files", .array(rubric.sources.map { digest(FileDigest($0)) })),
        ])
    }

    private static func inputs(_ inputs: CallInputs, _ timeZones: String?) -> JSONValue {
        .object([
            ("assessments", .array(inputs.sheets.map(digest))), ("adjustments", .optional(inputs.adjustments, digest)),
            ("evaluators", .optional(inputs.evaluators, digest)),
            ("time_zones", .optional(timeZones, JSONValue.string)),
        ])
    }

    private static func digest(_ file: FileDigest) -> JSONValue {
        .object([("name", .string(file.name)), ("sha256", .string(file.sha256))])
    }

    private static func award(_ awards: AwardList, _ rubric: Rubric) -> JSONValue {
        .object(
            [
                ("unit", .string(rubric.award?.unit.english ?? "")),
                ("budget", .exact(awards.budget)),
                ("awarded", .exact(awards.awardedTotal)),
                (
                    "lots",
                    .array(
                        awards.lots.map { lot in
                            .object([
                                ("id", .string(lot.lot ?? "")), ("budget", .exact(lot.budget)),
                                ("awarded", .exact(lot.awarded)),
                                ("from_leftovers", .exact(lot.fromLeftovers)), ("left", .exact(lot.left)),
                            ])
                        })
                ),
                ("remarks", .array(awards.remarks.map(JSONValue.reason))),
            ] + (awards.draw.map { [("draw", DrawJSON.json($0))] } ?? []))
    }

    private static func counts(_ rows: CallRows) -> JSONValue {
        .object(
            Status.allCases.map { status in
                (status.rawValue, .number(String(rows.count(of: status))))
            })
    }
}
