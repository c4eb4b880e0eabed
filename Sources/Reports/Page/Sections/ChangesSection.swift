import Awards
import Numbers
import Tuning

/// Who enters the main list and who leaves it, with the causes.
struct ChangesSection {
    let view: ComparisonView

    var section: PageSection {
        PageSection("changes", "Who enters, who leaves") {
            tiles
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
                tile(view.numbers.fixed($0, places: 3), "Kendall's tau-b: 1 is the same order, −1 the opposite")
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
