import Numbers
import Reports
import Rubrics
import Wording

/// A trial that was given a name.
package struct NamedTrial: Sendable, Hashable {
    package var name: String
    package var state: StudioState
}

/// Below the list: what is tried, the command that makes the same list, and what can be done with the trial.
struct TrialPanel {
    let model: StudioModel

    var html: HTML {
        tag("section", ["class": "trial", "aria-labelledby": "trial-title"]) {
            tag("h2", ["id": "trial-title"]) { say("This trial") }
            changes
            command
            tag("div", ["class": "forms"]) {
                naming
                saving
                exporting
            }
            shelf
        }
    }

    @HTMLBuilder private var changes: HTML {
        let trial = model.outcome.view?.rubric.trial ?? []
        if trial.isEmpty {
            paragraph { say("Nothing is tried: this is the list of the rubric as it is.") }
        } else {
            tag("ul", ["class": "changes"]) {
                trial.map { change in
                    tag("li") {
                        tried(change)
                        " "
                        tag(
                            "a",
                            [
                                "href": model.state.making(Move(path: change.path, value: "")).address,
                                "class": "back", "data-go": "", "aria-label": say("Put \(change.path) back"),
                            ]
                        ) { say("put back") }
                    }
                }
            }
        }
    }

    private func tried(_ change: TrialChange) -> HTML {
        let (path, value) = (tag("code") { change.path }, tag("b") { isolated(change.value) })
        return change.written.map { model.numbers.html("\(slot: 0): \(slot: 1) instead of \($0)", path, value) }
            ?? model.numbers.html("\(slot: 0): \(slot: 1) where the rubric says nothing", path, value)
    }

    private func say(_ phrase: Phrase) -> String { model.numbers.say(phrase) }

    @HTMLBuilder private var command: HTML {
        if let command = model.command {
            paragraph { say("The same list on the command line:") }
            tag("pre", ["class": "command", "id": "command", "tabindex": "0", "aria-label": say("Command")]) { command }
        } else {
            paragraph("muted") { say("The text that is tried is in no file: save it, and a command can name it.") }
        }
    }

    private var naming: HTML {
        form("name", method: "post") {
            tag("label", ["for": "trial-name"]) { say("Remember this trial as") }
            tag("div", ["class": "row"]) {
                leaf(
                    "input",
                    [
                        "type": "text", "id": "trial-name", "name": "name", "maxlength": "80", "required": "",
                        "autocomplete": "off",
                    ])
                tag("button", ["type": "submit"]) { say("Remember") }
            }
        }
    }

    private var saving: HTML {
        form("save", method: "post") {
            tag("label", ["for": "file-name"]) { say("Save the rubric as") }
            tag("div", ["class": "row"]) {
                leaf(
                    "input",
                    [
                        "type": "text", "id": "file-name", "name": "name", "maxlength": "80", "required": "",
                        "placeholder": "rubric-trial.yaml", "autocomplete": "off", "spellcheck": "false",
                    ])
                tag("button", ["type": "submit", "id": "save"]) { say("Save as") }
            }
            tag("p", ["class": "muted"]) {
                say("A new file in the call’s folder. Only the numbers that were moved are written differently.")
            }
        }
    }

    private var exporting: HTML {
        form("export", method: "get") {
            tag("p") { say("All files of ‘run’ for this trial, each saying what was tried:") }
            tag("button", ["type": "submit", "id": "export"]) { say("Download as ZIP") }
        }
    }

    private func form(_ action: String, method: String, @HTMLBuilder _ content: () -> HTML) -> HTML {
        tag("form", ["method": method, "action": action]) {
            StateFields(state: model.state).html
            content()
        }
    }

    @HTMLBuilder private var shelf: HTML {
        if !model.shelf.isEmpty {
            tag("h3") { say("Remembered trials") }
            tag("ul", ["id": "shelf"]) {
                model.shelf.map { trial in
                    tag("li") {
                        tag("a", ["href": trial.state.address]) { isolated(trial.name) }
                        " ".html
                        tag("span", ["class": "muted"]) {
                            trial.state.settings.isEmpty
                                ? say("as it is") : trial.state.settings.map(\.text).joined(separator: "; ")
                        }
                    }
                }
            }
        }
    }
}
