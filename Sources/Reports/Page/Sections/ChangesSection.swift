import Awards
import Numbers
import Tuning

/// Who enters the main list and who leaves it, with the causes.
struct ChangesSection {
    let view: ComparisonView

    var section: PageSection {
        PageSection("changes", "Who enters, who leaves") {
            tiles
            if view.comparison.tauB != nil { likeness }
            list(.entered, "Enter the main list")
            list(.left, "Leave the main list")
        }
    }

    private var tiles: HTML {
        let count = { (move: Comparison.Move) in view.numbers.count(view.proposals(move).count) }
        return tag("ul", ["class": "tiles"]) {
            tile(count(.entered), "enter the main list")
            tile(count(.left), "leave it")
            tile(count(.moved), "move otherwise")
            tile(count(.unchanged), "stay as they are")
            view.comparison.tauB.map {
                tile(
                    view.numbers.fixed($0, places: 3),
                    "likeness of the two rankings: 1 is the same order, −1 the opposite")
            }
        }
    }

    private var likeness: HTML {
        fold("How the likeness of the rankings is counted") {
            paragraph {
                "Of all pairs of proposals that both rankings hold: those in the same order on both sides count for, those in opposite "
                "order against; ties on one side are allowed for. Statistics calls it Kendall's tau-b."
            }
        }
    }

    private func tile(_ number: String, _ text: String) -> HTML {
        tag("li") {
            tag("b") { number }
            " "
            tag("span") { text }
        }
    }

    @HTMLBuilder private func list(_ move: Comparison.Move, _ title: String) -> HTML {
        let proposals = view.proposals(move)
        heading("\(title) (\(view.numbers.count(proposals.count)))")
        if proposals.isEmpty {
            paragraph { "Nobody." }
        } else {
            MoveTable(view: view, caption: title).html(proposals)
        }
    }
}
