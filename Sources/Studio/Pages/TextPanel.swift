import Diagnostics
import Reports
import Wording

/// The rubric's text with its problems at their lines.
struct TextPanel {
    let state: StudioState
    let file: String
    let text: String
    let problems: [Diagnostic]
    let numbers: NumberStyle

    @HTMLBuilder var html: HTML {
        tag("form", ["method": "post", "action": "text", "id": "text-form"]) {
            StateFields(state: state).html
            tag("p") {
                numbers.html(
                    "\(slot: 0) \(slot: 1). It is tried here, and written nowhere until it is saved under another name.",
                    tag("label", ["for": "text"]) { say("The text of") }, tag("code") { isolated(file) })
            }
            tag("div", ["class": "editor"]) {
                tag("div", ["class": "gutter", "id": "gutter", "aria-hidden": "true"]) { HTML.nothing }
                tag(
                    "textarea",
                    [
                        "id": "text", "name": "text", "rows": "28", "spellcheck": "false", "autocomplete": "off",
                        "wrap": "off",
                    ]
                ) {
                    HTML.lines(text)
                }
            }
            tag("div", ["class": "row"]) {
                tag("button", ["type": "submit", "id": "try-text"]) { say("Try this text") }
                state.draft == nil
                    ? nil : tag("a", ["class": "act", "href": back]) { say("Back to the rubric’s file") }
            }
            tag("div", ["id": "text-problems", "aria-live": "polite"]) {
                TextProblems(text: text, problems: problems, file: file, numbers: numbers).html
            }
        }
        if !state.settings.isEmpty {
            tag("form", ["method": "post", "action": "write"]) {
                StateFields(state: state).html
                tag("p") { say("The text says nothing of the numbers that were moved.") }
                tag("button", ["type": "submit", "id": "write"]) { say("Write the moved numbers into the text") }
            }
        }
    }

    private func say(_ phrase: Phrase) -> String { numbers.say(phrase) }

    private var back: String {
        var state = state
        state.draft = nil
        return state.address
    }
}

/// The problems of a text, each with its line; where a name was probably meant, one press puts it there.
struct TextProblems {
    let text: String
    let problems: [Diagnostic]
    let file: String
    let numbers: NumberStyle

    var html: HTML {
        guard !problems.isEmpty else { return paragraph("good") { numbers.say("No problems: the text is a rubric.") } }
        let errors = problems.count { $0.severity == .error }
        return .joined([
            paragraph {
                errors == 0
                    ? numbers.say(
                        "The text is a rubric, with \(problems.count) \(plural: problems.count, "remark", "remarks").")
                    : numbers.say("\(errors) \(plural: errors, "error", "errors"): the text is no rubric yet.")
            },
            tag("ol", ["class": "problems"]) { problems.map(item) },
        ])
    }

    private func item(_ problem: Diagnostic) -> HTML {
        let place = problem.place
        let isHere = place?.file == file
        return tag(
            "li",
            [
                "class": problem.severity.rawValue, "data-line": isHere ? place.map { String($0.line) } : nil,
                "data-column": isHere ? place.map { String($0.column) } : nil, "data-length": String(problem.length),
            ]
        ) {
            tag("b") { isHere ? numbers.say("Line \(place?.line ?? 0)") : place?.description ?? "" }
            ": ".html
            isolated(problem.message)
            if let fix = TextFix(problem, in: text, file: file) {
                " "
                tag("button", ["type": "submit", "name": "fix", "value": fix.text]) {
                    numbers.say("Write ‘\(fix.name)’")
                }
            }
        }
    }
}
