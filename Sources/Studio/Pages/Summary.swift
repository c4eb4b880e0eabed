import Reports

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

    private var counts: String {
        guard let view = model.outcome.view else { return "No list: the rubric cannot be used with these values." }
        guard !model.state.settings.isEmpty || model.state.draft != nil else { return "The rubric as it is." }
        return "Trial, not the decision: \(view.entered.count) in, \(view.left.count) out, "
            + "\(view.moved) \(view.moved == 1 ? "moves" : "move")."
    }

    /// Who enters and leaves, where these are a few.
    private var names: String {
        guard let view = model.outcome.view else { return "" }
        return [(view.entered, "In"), (view.left, "Out")].map { positions, word in
            guard !positions.isEmpty, positions.count <= Self.mostNames else { return "" }
            return " \(word): \(positions.map { view.rows[$0].label }.joined(separator: "; "))."
        }.joined()
    }

    private static let mostNames = 4
}

extension ListRow {
    /// For people: what tells it from others, or its id.
    var label: String { name.isEmpty ? proposal : name }
}
