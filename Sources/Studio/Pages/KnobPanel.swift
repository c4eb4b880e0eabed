import Numbers
import Reports
import Tuning
import Wording

/// The knobs, in one form: every button of it is a move, and without a script the numbers that were changed are, too.
struct KnobPanel {
    let model: StudioModel

    var html: HTML {
        tag(
            "form",
            [
                "id": "knobs", "class": "knobs", "method": "get", "action": "move",
                "aria-label": say("Numbers of the rubric"), "data-shape": shape,
            ]
        ) {
            StateFields(state: model.state).html
            tag("button", ["type": "submit", "class": "apply"]) { say("Try these numbers") }
            model.groups.map(group)
            ladder
            other
        }
    }

    private func say(_ phrase: Phrase) -> String { model.numbers.say(phrase) }

    /// The same while the same knobs are there.
    private var shape: String { model.groups.flatMap(\.knobs).map(\.path).joined(separator: " ") }

    private func group(_ group: KnobGroup) -> HTML {
        let isOpen = group.id != "scales"
        return tag("details", ["class": "group", "id": "group-\(group.id)", "open": isOpen ? "" : nil]) {
            tag("summary") { group.title }
            group.knobs.map { KnobView(knob: $0, model: model).html }
        }
    }

    @HTMLBuilder private var ladder: HTML {
        if let order = model.ladder {
            tag("details", ["class": "group", "id": "group-ladder", "open": ""]) {
                tag("summary") { say("Order among equals") }
                tag("ol", ["id": "ladder", "class": "ladder", "data-live": ""]) {
                    order.texts.indices.map { index in
                        tag("li") {
                            tag("span") { order.texts[index] }
                            step(order, index, by: -1, "▲", say("Higher: \(order.texts[index])"))
                            step(order, index, by: 1, "▼", say("Lower: \(order.texts[index])"))
                        }
                    }
                }
            }
        }
    }

    private func step(_ order: LadderOrder, _ index: Int, by places: Int, _ sign: String, _ label: String) -> HTML {
        let move = order.moving(index, by: places)
        return tag(
            "button",
            [
                "type": "submit", "name": "set", "value": move?.text, "disabled": move == nil ? "" : nil,
                "id": "ladder-\(index)-\(places)", "aria-label": label,
            ]
        ) { sign }
    }

    /// Whatever else the rubric says, for those who know its names.
    private var other: HTML {
        tag("details", ["class": "group", "id": "group-other"]) {
            tag("summary") { say("Any other value") }
            tag("label", ["for": "other"]) { say("Place and value, such as award.when_short=stop") }
            tag("div", ["class": "row"]) {
                leaf(
                    "input",
                    ["type": "text", "id": "other", "name": "other", "autocomplete": "off", "spellcheck": "false"])
                tag("button", ["type": "submit", "id": "try-other"]) { say("Try") }
            }
        }
    }
}
