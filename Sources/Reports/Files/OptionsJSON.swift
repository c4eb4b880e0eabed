import Calls
import Diagnostics
import JSON
import Rubrics

/// The options of a call in `result.json`. The number of threads is none of them: no result depends on it.
enum OptionsJSON {
    /// With what was tried out of the rubric, where something was.
    static func json(_ options: Call.Options, trial changes: [TrialChange]) -> JSONValue {
        var members: [JSONValue.Member] = [
            ("budget", .exact(options.budget)),
            ("declined", ids(options.declined)), ("withdrawn", ids(options.withdrawn)),
            ("limits", .object(options.namedLimits.map { ($0.name, .number(String($0.value))) })),
        ]
        if !changes.isEmpty { members.append(("trial", trial(changes))) }
        return .object(members)
    }

    static func trial(_ changes: [TrialChange]) -> JSONValue {
        .array(
            changes.map { change in
                .object([
                    ("path", .string(change.path)), ("value", .string(change.value)),
                    ("written", .optional(change.written, JSONValue.string)),
                ])
            })
    }

    private static func ids(_ ids: Set<String>) -> JSONValue {
        .array(ids.sorted { $0.precedes($1) }.map(JSONValue.string))
    }
}
