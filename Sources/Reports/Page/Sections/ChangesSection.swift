import Awards
import Numbers
import Tuning
import Wording

/// Who enters the main list and who leaves it, with the causes.
struct ChangesSection {
    let view: ComparisonView

    var section: PageSection {
        PageSection("changes", view.say("Who enters, who leaves")) {
            tiles
            if view.comparison.tauB != nil { likeness }
            list(.entered, view.say("Enter the main list"))
            list(.left, view.say("Leave the main list"))
        }
    }

    private var tiles: HTML {
        let count = { (move: Comparison.Move) in view.numbers.count(view.proposals(move).count) }
        return tag("ul", ["class": "tiles"]) {
            tile(count(.entered), view.say("enter the main list"))
            tile(count(.left), view.say("leave it"))
            tile(count(.moved), view.say("move otherwise"))
            tile(count(.unchanged), view.say("stay as they are"))
            view.comparison.tauB.map {
                tile(
                    view.numbers.fixed($0, places: 3),
                    view.say("likeness of the two rankings: 1 is the same order, −1 the opposite"))
            }
        }
    }

    private var likeness: HTML {
        fold(view.say("How the likeness of the rankings is counted")) {
            paragraph {
                view.say(
                    """
                    Of all pairs of proposals that both rankings hold: those in the same order on both sides count for, those in opposite \
                    order against; ties on one side are allowed for. Statistics calls it Kendall's tau-b.
                    """)
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
            paragraph { view.say("Nobody.") }
        } else {
            MoveTable(view: view, caption: title).html(proposals)
        }
    }
}
