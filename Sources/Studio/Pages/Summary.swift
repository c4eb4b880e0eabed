import Reports
import Wording

/// What a trial does to the list, in a line.
struct Summary {
    let model: StudioModel

    var html: HTML {
        tag("div", ["class": "summary"]) {
            tag("p", ["id": "said"]) {
                counts
                tag("span", ["class": "names"]) { names }
            }
        }
    }

    var text: String { counts + names }

    private func say(_ phrase: Phrase) -> String { model.numbers.say(phrase) }

    private var counts: String {
        guard let view = model.outcome.view else { return say("No list: the rubric cannot be used with these values.") }
        guard !model.state.settings.isEmpty || model.state.draft != nil else { return say("The rubric as it is.") }
        let (entered, left, moved) = (view.entered.count, view.left.count, view.moved)
        return say(
            "Trial, not the decision: \(entered) in, \(left) out, \(moved) \(plural: moved, "moves", "move").")
    }

    /// Who enters and leaves, where these are a few.
    private var names: String {
        guard let view = model.outcome.view else { return "" }
        let labels = { (positions: [Int]) -> String? in
            guard !positions.isEmpty, positions.count <= Self.mostNames else { return nil }
            return positions.map { view.rows[$0].label }.joined(separator: "; ")
        }
        let entered = labels(view.entered).map { " " + say("In: \($0).") } ?? ""
        return entered + (labels(view.left).map { " " + say("Out: \($0).") } ?? "")
    }

    private static let mostNames = 4
}

extension ListRow {
    /// For people: what tells it from others, or its id.
    var label: String { name.isEmpty ? proposal : name }
}
