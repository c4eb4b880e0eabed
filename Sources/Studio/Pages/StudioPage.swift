import Diagnostics
package import Reports
import Wording

/// What the page is made of.
package struct StudioModel: Sendable {
    package var state: StudioState
    /// Of the call.
    package var title: String
    /// As the call was named on the command line.
    package var name: String
    package var numbers: NumberStyle
    package var outcome: TrialOutcome
    /// The knobs; those of the last text that could be used where this one cannot.
    package var groups: [KnobGroup] = []
    /// What each knob says in the rubric as it was read, by path.
    package var written: [String: String] = [:]
    package var ladder: LadderOrder?
    /// nil: not worked out yet.
    package var intervals: [KnobInterval]?
    /// What stands beside the knobs, but for the list.
    package var content = HTML.nothing
    /// The command that makes the same list; nil: a text is tried that no file holds.
    package var command: String?
    package var shelf: [NamedTrial] = []
    /// What tells proposals from others, by id.
    package var names: [String: String] = [:]
    /// The rubric's file is another than the one that was read; nil: it cannot be read.
    package var differsOnDisk: Bool? = false
    /// The rubric that was read is none that could be used.
    package var isBroken = false
    /// What an action came to.
    package var message: String?
}

/// The studio's page: knobs on the left, and what they come to on the right. A function of its model; it works as forms and links, and
/// what the script exchanges are the parts with `data-live`.
package struct StudioPage {
    package let model: StudioModel

    package init(_ model: StudioModel) { self.model = model }

    package var html: HTML {
        .documentType
            + tag("html", ["lang": model.numbers.language.code]) {
                head
                tag("body") {
                    tag("a", ["class": "skip", "href": "#result"]) { say("Skip to the list") }
                    header
                    bar
                    aloud
                    tag("div", ["class": "desk"]) {
                        KnobPanel(model: model).html
                        tag("main", ["id": "result", "tabindex": "-1"]) { main }
                    }
                    tag("footer") {
                        paragraph {
                            say(
                                "Only ‘Save as’ writes a file. Inputs are read and never changed; nothing leaves this machine."
                            )
                        }
                    }
                }
            }
    }

    private func say(_ phrase: Phrase) -> String { model.numbers.say(phrase) }

    /// What is read out, and what the script says where nobody answers it any more.
    private var aloud: HTML {
        let stopped = say("The studio does not answer: it was stopped. Start it again on the command line.")
        return tag("p", ["class": "aloud", "role": "status", "id": "aloud", "data-stopped": stopped]) { HTML.nothing }
    }

    /// The parts that move while a knob is turned.
    package var part: HTML {
        tag("div", ["id": "part", "data-query": model.state.query, "data-said": said]) {
            header
            bar
            KnobPanel(model: model).html
            tag("main") { main }
        }
    }

    private var head: HTML {
        tag("head") {
            leaf("meta", ["charset": "utf-8"])
            leaf("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
            leaf("meta", ["name": "color-scheme", "content": "light dark"])
            tag("title") { say("\(model.state.tab.title): \(model.title), studio") }
            leaf("link", ["rel": "icon", "type": "image/svg+xml", "href": "icon.svg"])
            leaf("link", ["rel": "stylesheet", "href": "style.css"])
            tag("script", ["src": "script.js", "defer": ""]) { HTML.nothing }
        }
    }

    private var header: HTML {
        tag("header", ["id": "head", "data-live": ""]) {
            paragraph("kind") { say("Studio") }
            tag("h1") { isolated(model.title) }
            notices
        }
    }

    /// What the last move did, and the way back; it stays in sight.
    private var bar: HTML {
        tag(
            "div",
            ["class": "bar", "id": "bar", "data-live": "", "role": "region", "aria-label": say("What the trial does")]
        ) {
            Summary(model: model).html
            tag("div", ["class": "acts"]) {
                act(say("Undo"), "undo", model.state.canUndo ? model.state.undone : nil)
                act(say("Redo"), "redo", model.state.canRedo ? model.state.redone : nil)
                act(say("Reset"), "reset", model.state.settings.isEmpty ? nil : model.state.making(.reset))
                tag("a", ["class": "act there", "href": "#knobs"]) { say("Numbers") }
                tag("a", ["class": "act there", "href": "#result"]) { say("List") }
            }
        }
    }

    private func act(_ word: String, _ id: String, _ state: StudioState?) -> HTML {
        guard let state else {
            return tag("a", ["class": "act", "id": id, "role": "link", "aria-disabled": "true"]) { word }
        }
        return tag("a", ["class": "act", "id": id, "href": state.address, "data-go": ""]) { word }
    }

    @HTMLBuilder private var notices: HTML {
        if let message = model.message { notice { paragraph { isolated(message) } } }
        if model.differsOnDisk == false, model.isBroken {
            notice {
                paragraph { say("The rubric’s file cannot be used as it was read. Mend it, then read it again.") }
                readAgain
            }
        }
        if model.differsOnDisk != false {
            notice {
                paragraph {
                    model.differsOnDisk == nil
                        ? say(
                            "The rubric’s file can no longer be read. What is shown is the rubric as it was read before."
                        )
                        : say(
                            "The rubric’s file was changed since it was read. What is shown is the rubric as it was read before."
                        )
                }
                readAgain
            }
        }
        if model.state.draft != nil {
            notice {
                paragraph {
                    say(
                        "A text of the rubric that is in no file is being tried. Movements are against the rubric’s file."
                    )
                }
            }
        }
    }

    private var readAgain: HTML {
        post("reload") { tag("button", ["type": "submit"]) { say("Read the file again") } }
    }

    private func notice(@HTMLBuilder _ content: () -> HTML) -> HTML {
        tag("div", ["class": "notice", "role": "note"], content)
    }

    private func post(_ action: String, @HTMLBuilder _ content: () -> HTML) -> HTML {
        tag("form", ["method": "post", "action": action]) {
            StateFields(state: model.state).html
            content()
        }
    }

    /// For whoever hears the page: what the last move did.
    private var said: String { Summary(model: model).text }

    @HTMLBuilder private var main: HTML {
        tag("div", ["id": "main", "data-live": ""]) {
            tabs
            switch model.state.tab {
            case .list: list
            default:
                tag("h2") { model.numbers.text(model.state.tab.title) }
                model.content
            }
        }
    }

    private var tabs: HTML {
        tag("nav", ["class": "tabs", "aria-label": say("Views")]) {
            tag("ul") {
                Tab.allCases.map { tab in
                    tag("li") {
                        tag(
                            "a",
                            [
                                "href": model.state.showing(tab).address,
                                "aria-current": tab == model.state.tab ? "page" : nil,
                            ]
                        ) {
                            model.numbers.text(tab.title)
                            tab == .problems ? problemCount : HTML.nothing
                        }
                    }
                }
            }
        }
    }

    private var problemCount: HTML {
        let count = model.outcome.problems.count { $0.severity != .note }
        return count == 0 ? .nothing : " ".html + tag("span", ["class": "count"]) { String(count) }
    }

    @HTMLBuilder private var list: HTML {
        switch model.outcome {
        case .list(let view):
            ListPanel(model: model, view: view).html
            TrialPanel(model: model).html
        case .refused(let problems):
            tag("h2") { say("No list") }
            paragraph("standing") { say("With these values the rubric cannot be used, and no list can be made.") }
            ProblemList(problems: problems, sources: [:], numbers: model.numbers).html
        }
    }
}

extension String {
    /// The text, escaped.
    var html: HTML { .text(self) }
}
