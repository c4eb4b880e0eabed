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
        let moved = view.rows.count { if case .moved = $0.movement { true } else { false } }
        return "Trial, not the decision: \(view.rows.count(.entered)) in, \(view.rows.count(.left)) out, "
            + "\(moved) \(moved == 1 ? "moves" : "move")."
    }

    /// Who enters and leaves, where these are a few.
    private var names: String {
        guard let view = model.outcome.view else { return "" }
        return [(ListRow.Movement.entered, "In"), (.left, "Out")].map { movement, word in
            let rows = view.rows.filter { $0.movement == movement }
            guard !rows.isEmpty, rows.count <= Self.mostNames else { return "" }
            return " \(word): \(rows.map(\.label).joined(separator: "; "))."
        }.joined()
    }

    private static let mostNames = 4
}

extension ListRow {
    /// For people: what tells it from others, or its id.
    var label: String { name.isEmpty ? proposal : name }
}
