import Numbers
import Tuning
import Wording

/// The criterion on whose weight the award list hangs most: the one that has to move least before the list changes.
struct NearestTurn {
    let view: CallView
    let flip: FlipPoint
    let end: StableInterval.End
    let change: ListChange

    /// nil: nothing was studied, or no weight changes anything.
    init?(view: CallView) {
        let turns = (view.tuning?.flipPoints ?? []).flatMap { flip in
            [flip.award.low, flip.award.high].compactMap { end in end.change.map { (flip: flip, end: end, change: $0) }
            }
        }
        let nearest = turns.min { left, right in
            (left.end.value - left.flip.weight).magnitude < (right.end.value - right.flip.weight).magnitude
        }
        guard let nearest else { return nil }
        self.view = view
        (flip, end, change) = (nearest.flip, nearest.end, nearest.change)
    }

    var html: HTML {
        let shares = ShareText(numbers: view.numbers)
        return view.numbers.html(
            "\(slot: 0), whose weight is \(slot: 1): at \(slot: 2) \(slot: 3). No other weight changes the list sooner.",
            tag("b") { isolated(view.title(ofCriterion: flip.criterion)) },
            shares.percent(flip.weight, besides: end.value), shares.percent(end.value, besides: flip.weight),
            ChangeText(view: view).html(change))
    }
}
