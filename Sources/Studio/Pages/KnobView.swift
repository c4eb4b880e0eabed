import Numbers
import Reports
import Tuning
import Wording

/// One knob: slider and number, − and +, its share, and how far it may go before the list is another.
struct KnobView {
    let knob: Knob
    let model: StudioModel

    private var id: String { HTMLText.anchor(knob.path) }

    var html: HTML {
        tag(
            "div",
            [
                "class": "knob depth-\(min(knob.depth, 3))", "role": "group", "aria-labelledby": "name-\(id)",
                "data-path": knob.path,
            ]
        ) {
            tag("div", ["class": "name"]) {
                tag("label", ["id": "name-\(id)", "for": "number-\(id)"]) { isolated(knob.title) }
                tag("output", ["class": "share", "id": "share-\(id)", "for": "number-\(id)", "data-live": ""]) { share }
            }
            tag("div", ["class": "row"]) {
                button("−", "less-\(id)", say("Less: \(knob.title)"), knob.value - knob.step)
                slider
                button("+", "more-\(id)", say("More: \(knob.title)"), knob.value + knob.step)
                number
                knob.unit.isEmpty ? nil : tag("span", ["class": "unit"]) { knob.unit }
            }
            tag("div", ["id": "reach-\(id)", "data-live": ""]) { ReachView(knob: knob, model: model).html }
        }
    }

    private func say(_ phrase: Phrase) -> String { model.numbers.say(phrase) }

    // MARK: the number

    private var share: HTML {
        var parts: [String] = []
        if let share = knob.share { parts.append(say("effective \(model.numbers.percent(share))")) }
        if let written = model.written[knob.path], written != knob.plainValue {
            parts.append(say("written \(numeral: written)"))
        }
        return parts.joined(separator: ", ").html
    }

    private var slider: HTML {
        leaf(
            "input",
            [
                "type": "range", "id": "slider-\(id)", "name": knob.isOnStep ? "r.\(knob.path)" : nil,
                "min": knob.range.lowerBound.reduced.plainDescription,
                "max": max(knob.range.upperBound, knob.value).reduced.plainDescription,
                "step": knob.isOnStep ? knob.step.reduced.plainDescription : "any", "value": knob.plainValue,
                "data-step": knob.step.reduced.plainDescription, "aria-label": knob.title,
                "aria-valuetext": valueText, "data-title": knob.title,
            ])
    }

    /// `Quality of the action: 20, effective 20.0 %`
    private var valueText: String {
        let unit = knob.unit.isEmpty ? "" : " \(knob.unit)"
        let share = knob.share.map { ", " + say("effective \(model.numbers.percent($0))") } ?? ""
        return "\(model.numbers.exact(knob.value))\(unit)\(share)"
    }

    private var number: HTML {
        leaf(
            "input",
            [
                "type": "number", "id": "number-\(id)", "name": "k.\(knob.path)", "value": knob.plainValue,
                "step": "any", "inputmode": "decimal", "autocomplete": "off",
            ])
    }

    private func button(_ sign: String, _ id: String, _ label: String, _ value: Decimal128) -> HTML {
        let isInside = value >= knob.range.lowerBound
        let text = knob.written(value.reduced.plainDescription)
        return tag(
            "button",
            [
                "type": "submit", "name": "set", "value": "\(knob.path)=\(text)", "id": id, "aria-label": label,
                "aria-disabled": isInside ? nil : "true",
            ]
        ) { sign }
    }
}
