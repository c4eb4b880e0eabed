import Calls
import Diagnostics
import Rubrics

/// The options of a call in `result.json`. The number of threads is none of them: no result depends on it.
enum OptionsJSON {
    /// With what was tried out of the rubric, where something was.
    static func json(_ options: Call.Options, trial changes: [TrialChange]) -> JSONText {
        var members: [JSONText.Member] = [
            ("budget", .exact(options.budget)),
            ("declined", ids(options.declined)), ("withdrawn", ids(options.withdrawn)),
            ("limits", .object(options.namedLimits.map { ($0.name, .number(String($0.value))) })),
        ]
        if !changes.isEmpty { members.append(("trial", trial(changes))) }
        return .object(members)
    }

    static func trial(_ changes: [TrialChange]) -> JSONText {
        .array(
            changes.map { change in
                .object([
                    ("path", .string(change.path)), ("value", .string(change.value)),
                    ("written", .optional(change.written, JSONText.string)),
                ])
            })
    }

    private static func ids(_ ids: Set<String>) -> JSONText {
        .array(ids.sorted { $0.precedes($1) }.map(JSONText.string))
    }
}
