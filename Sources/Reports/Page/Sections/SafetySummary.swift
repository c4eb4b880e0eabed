import Awards
import Numbers
import Tuning
import Wording

/// How safe the line is: the award list first, then the top of the ranking, then the trials.
struct SafetySummary {
    let view: CallView

    var html: HTML {
        .joined(
            [awardList, robustness, probability].compactMap { $0 }.enumerated().map { $0 == 0 ? $1 : " ".html + $1 })
    }

    /// What any one weight may do before somebody enters or leaves the award list.
    var awardList: HTML? {
        guard let points = view.tuning?.flipPoints, !points.isEmpty else { return nil }
        let nearest = points.compactMap { point -> (point: FlipPoint, share: Rational)? in
            let ends = [point.award.low, point.award.high].filter { $0.change != nil }
            let shares = ends.compactMap { ($0.value - point.weight).magnitude.divided(by: point.weight) }
            return shares.min().map { (point, $0) }
        }.min { $0.share < $1.share }
        guard let nearest else { return view.numbers.html("No change of a single weight changes the award list.") }
        let share = view.numbers.percent(nearest.share, places: nearest.share < hundredth ? 2 : 1)
        let title = isolated(view.title(ofCriterion: nearest.point.criterion))
        if nearest.share.isZero {
            return view.numbers.html("The least change of the weight of \(slot: 0) changes the award list.", title)
        }
        return view.numbers.html(
            """
            The award list stays the same as long as no single weight moves by more than \(share) of itself; \(slot: 0) is the first to \
            change it.
            """, title)
    }

    /// What every weight may do at once.
    var robustness: HTML? {
        guard let joint = view.tuning?.robustness else { return nil }
        let share = view.numbers.percent(joint.relative, places: joint.relative < hundredth ? 2 : 1)
        let safe = view.numbers.html(
            """
            At the top of the ranking, as many as are funded now, the same proposals stay as long as no weight moves by more than \(share) \
            of itself, whatever the others do.
            """)
        guard joint.relative < .one || joint.pair != nil else {
            return view.numbers.html("No change of the weights puts others on top.")
        }
        return joint.relative.isZero
            ? view.numbers.html("The order at the line is so close that the least change of weights can turn it.")
            : safe
    }

    private var hundredth: Rational { Rational(1, over: 100) ?? .zero }

    var probability: HTML? {
        guard let study = view.tuning?.funding else { return nil }
        let funded = study.proposals.filter(\.isFunded)
        let safe = funded.count { $0.band == .safe }
        let borderline = study.proposals.count { $0.band == .borderline }
        let count = { (number: Int) in view.numbers.count(number) }
        return view.numbers.html(
            """
            In \(count(study.draws)) trials \(count(safe)) of the \(count(funded.count)) funded are safe; \(count(borderline)) \
            \(plural: borderline, "proposal is", "proposals are") borderline.
            """)
    }
}
