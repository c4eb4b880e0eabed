package import Calls
import Diagnostics
import Wording

/// What has to be known before anything else is read: not everything that was given could be used. It stands above the list on the
/// screen and at the top of the page, since both outlive the terminal on which the problems were said.
package enum UnusedNotice {
    /// So many are named; all are in result.json.
    private static let mostNamed = 10

    /// Lines for a screen, with an empty one below; empty where everything was used.
    package static func text(for results: CallResult..., style: NumberStyle = .screen) -> String {
        let problems = problems(of: results)
        guard !problems.isEmpty else { return "" }
        let named = problems.prefix(mostNamed).map { "  " + VisibleText.of(said($0)) }
        let rest = problems.count - mostNamed
        let more = rest > 0 ? ["  " + style.say("… and \(rest) more, on standard error")] : []
        return ([style.say("ATTENTION: \(heading(problems.count))")] + named + more + [""]).joined(separator: "\n")
            + "\n"
    }

    /// The same for a page.
    static func html(for results: CallResult..., style: NumberStyle) -> HTML {
        let problems = problems(of: results)
        guard !problems.isEmpty else { return .nothing }
        return tag("div", ["class": "notice", "role": "alert"]) {
            paragraph { tag("strong") { style.say("Attention: \(heading(problems.count))") } }
            tag("ul") {
                problems.prefix(mostNamed).map { problem in tag("li") { isolated(said(problem)) } }
                problems.count > mostNamed
                    ? tag("li") { style.say("and \(problems.count - mostNamed) more, in result.json") } : .nothing
            }
        }
    }

    /// Of one result or of both sides of a comparison, each once.
    private static func problems(of results: [CallResult]) -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return results.flatMap(\.unused).filter { seen.insert($0).inserted }
    }

    private static func heading(_ count: Int) -> Message {
        count == 1
            ? Message("not everything that was given could be used; what follows is made without it")
            : Message("\(count) things that were given could not be used; what follows is made without them")
    }

    private static func said(_ problem: Diagnostic) -> String {
        problem.place.map { "\($0): \(problem.message)" } ?? problem.message
    }
}
