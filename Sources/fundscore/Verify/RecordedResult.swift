import Calls
import Diagnostics
import FoundationEssentials
import Numbers
import Rubrics
import SafeXML

/// What `verify` has to know of a `result.json` before it repeats the call.
struct RecordedResult: Decodable {
    struct File: Decodable, Hashable {
        var name: String
        var sha256: String
    }
    struct Rubric: Decodable {
        var files: [File]
    }
    struct Inputs: Decodable {
        var assessments: [File]
        var adjustments: File?
        var evaluators: File?
        /// The version of the time zone database, where a rule names a zone.
        var timeZones: String?

        private enum CodingKeys: String, CodingKey {
            case assessments, adjustments, evaluators
            case timeZones = "time_zones"
        }
    }
    struct Options: Decodable {
        var budget: Decimal?
        var declined: [String]
        var withdrawn: [String]
        var limits: [String: Int]
        /// nil: the rubric decided as it stands.
        var trial: [Trial]?
    }
    struct Trial: Decodable {
        var path: String
        var value: String
    }
    struct Row: Decodable {
        struct Source: Decodable {
            var file: String
            var sha256: String
        }
        var source: Source
    }
    var format: Int
    var version: String
    /// nil: it was written before that was recorded.
    var libxml2: String?
    var rubric: Rubric
    var inputs: Inputs
    var options: Options
    var rows: [Row]

    /// Every file that the call was made from, under what it was used as.
    var files: [(use: String, files: [File])] {
        let submissions = Set(rows.map { File(name: $0.source.file, sha256: $0.source.sha256) })
        return [
            ("rubric", rubric.files), ("score sheet", inputs.assessments),
            ("adjustments", [inputs.adjustments].compactMap { $0 }),
            ("list of evaluators", [inputs.evaluators].compactMap { $0 }),
            ("submission", submissions.sorted { $0.name.precedes($1.name) }),
        ]
    }

    /// The values that were tried out.
    var trial: [TrialSetting] { (options.trial ?? []).map { TrialSetting(path: $0.path, value: $0.value) } }

    /// The options with which the call is repeated.
    func callOptions(threads: Int) -> Call.Options {
        var limits = XMLLimits.standard
        for (name, limit) in XMLLimits.names {
            if let value = options.limits[name] { limits[keyPath: limit] = value }
        }
        return Call.Options(
            budget: options.budget.flatMap { Decimal128(exactly: $0.description) }, declined: Set(options.declined),
            withdrawn: Set(options.withdrawn), limits: limits, threads: threads)
    }
}
