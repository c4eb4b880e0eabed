import Calls

/// One submission as the page shows it. An object, since it stands in several lists, and copying what it holds takes longer than showing it.
final class ProposalView: Sendable {
    let row: CallResult.Row
    /// The id of its row in the page, unique.
    let anchor: String
    /// The proposal's own id, or the file where it has none.
    let id: String
    /// What tells it from others, such as the two cities of a pair; may be empty.
    let who: String
    /// Its title; empty where the call reads none, or where it is the same as `who`.
    let title: String

    init(row: CallResult.Row, anchor: String, id: String, who: String, title: String) {
        (self.row, self.anchor, self.id, self.who, self.title) = (row, anchor, id, who, title)
    }

    /// Linked to its row: `IUC-2018-004 Granada – Kunming`.
    var link: HTML {
        tag("a", ["href": "#\(anchor)"]) { tag("b") { isolated(label) } } + code
    }

    var name: HTML { tag("b") { isolated(label) } + code }

    /// For the label of a drawing.
    var label: String { who.isEmpty ? id : who }

    private var code: HTML {
        who.isEmpty ? .nothing : " ".html + tag("span", ["class": "id"]) { isolated(id) }
    }
}

extension String {
    /// The text, escaped.
    var html: HTML { .text(self) }
}
