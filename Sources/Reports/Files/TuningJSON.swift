import Awards
import Calls
import JSON
import Numbers
import Rubrics
package import Tuning
import Wording

/// `tuning.json`: everything that the studies found, for machines and for the record.
///
/// Exact numbers stand twice: as a JSON number of up to 34 digits, and as an exact fraction in a text (`low_exact`). What comes
/// from a simulation or an estimate is a binary number, to nine places.
package enum TuningJSON {
    package static func bytes(for report: TuningReport) -> [UInt8] {
        var members: [JSONValue.Member] = [
            ("format", .number("1")), ("version", .string(Call.version)),
            ("rubric", .string(report.result.rubric.id)),
        ]
        let trial = report.result.rubric.trial
        if !trial.isEmpty { members.append(("trial", OptionsJSON.trial(trial))) }
        members += [
            ("flip_points", .array(report.flipPoints.map(flipPoint))),
            ("bounds", .array(report.bounds.map(bound))),
            ("robustness", .optional(report.robustness, robustness)),
            ("remedies", .array(report.remedies.map(remedy))),
        ]
        members += studies(report)
        if let draw = report.draw { members.append(("draw", DrawStudyFiles.json(draw))) }
        members.append(("notes", .array(report.notes.map { .string($0.english) })))
        return JSONValue.object(members).fileBytes
    }

    private static func flipPoint(_ point: FlipPoint) -> JSONValue {
        var members: [JSONValue.Member] = [("criterion", .string(point.criterion))]
        members += number("weight", point.weight)
        members += number("low", point.ranking.low.value)
        members += number("high", point.ranking.high.value)
        members.append(("low_pair", pair(point.ranking.low.change?.pair)))
        members.append(("high_pair", pair(point.ranking.high.change?.pair)))
        return .object(members + interval("award_", point.award))
    }

    private static func bound(_ bound: BoundStudy) -> JSONValue {
        var members: [JSONValue.Member] = [
            ("kind", .string(bound.kind.rawValue)), ("subject", .string(bound.subject)),
        ]
        members += number("value", bound.value)
        return .object(members + interval("award_", bound.award))
    }

    private static func robustness(_ robustness: JointRobustness) -> JSONValue {
        var members = number("relative", robustness.relative) + number("absolute", robustness.absolute)
        members.append(("pair", pair(robustness.pair)))
        return .object(members)
    }

    private static func remedy(_ remedy: Remedy) -> JSONValue {
        let options = remedy.options.map { option -> JSONValue in
            var members: [JSONValue.Member] = [("criterion", .string(option.criterion))]
            if let evaluator = option.evaluator { members.append(("evaluator", .string(evaluator))) }
            return .object(members + number("from", option.from) + number("to", option.to))
        }
        return .object([("proposal", .string(remedy.proposal)), ("options", .array(options))])
    }

    private static func interval(_ prefix: String, _ interval: StableInterval) -> [JSONValue.Member] {
        var members: [JSONValue.Member] = []
        for (name, end) in [(prefix + "low", interval.low), (prefix + "high", interval.high)] {
            members += number(name, end.value)
            members.append((name + "_included", .boolean(end.isIncluded)))
            members.append((name + "_change", .optional(end.change, change)))
        }
        return members
    }

    private static func change(_ change: ListChange) -> JSONValue {
        .object([
            ("pair", pair(change.pair)), ("leaves", .array(change.leaves.map(JSONValue.string))),
            ("enters", .array(change.enters.map(JSONValue.string))),
            ("money_out", .exact(change.moneyOut)), ("money_in", .exact(change.moneyIn)),
        ])
    }

    private static func pair(_ pair: ListChange.Pair?) -> JSONValue {
        .optional(pair) { .array([.string($0.leaves), .string($0.enters)]) }
    }

    /// A number of up to 34 digits, and the fraction itself.
    private static func number(_ key: String, _ number: Rational) -> [JSONValue.Member] {
        [(key, .number(number.decimal.plainDescription)), (key + "_exact", .string(NumberText.exact(number)))]
    }
}
