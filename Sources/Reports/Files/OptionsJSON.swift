import Calls
import Diagnostics

/// The options of a call in `result.json`. The number of threads is none of them: no result depends on it.
enum OptionsJSON {
    static func json(_ options: Call.Options) -> JSONText {
        .object([
            ("budget", .exact(options.budget)),
            ("declined", ids(options.declined)), ("withdrawn", ids(options.withdrawn)),
            ("limits", .object(options.namedLimits.map { ($0.name, .number(String($0.value))) })),
        ])
    }

    private static func ids(_ ids: Set<String>) -> JSONText {
        .array(ids.sorted { $0.precedes($1) }.map(JSONText.string))
    }
}
