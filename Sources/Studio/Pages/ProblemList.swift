import Diagnostics
import Reports
import Wording

/// Problems, which are in English everywhere, with their places and lines; those of the settings name the setting.
struct ProblemList {
    let problems: [Diagnostic]
    /// Texts by file, to show the line.
    let sources: [String: String]
    let numbers: NumberStyle

    var html: HTML {
        guard !problems.isEmpty else { return paragraph { numbers.say("No problems.") } }
        return tag("ul", ["class": "problems"]) { problems.map(item) }
    }

    private func item(_ problem: Diagnostic) -> HTML {
        tag("li", ["class": problem.severity.rawValue]) {
            tag("b") { numbers.text(Self.word(problem.severity)) }
            ": ".html
            isolated(problem.message)
            tag("div", ["class": "place"]) {
                problem.place.map { place in tag("code") { place.description } }
                line(problem)
            }
        }
    }

    private static func word(_ severity: Severity) -> Message {
        switch severity {
        case .error: Message("Error")
        case .warning: Message("Warning")
        case .note: Message("Note")
        }
    }

    private func line(_ problem: Diagnostic) -> HTML? {
        guard let place = problem.place, place.sheet == nil, place.line > 0, let text = sources[place.file] else {
            return nil
        }
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard lines.indices.contains(place.line - 1) else { return nil }
        return tag("pre", ["class": "source"]) { String(lines[place.line - 1]) }
    }
}
