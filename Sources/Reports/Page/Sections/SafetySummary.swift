import Awards
import Numbers
import Tuning

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
        guard let nearest else { return "No change of a single weight changes the award list.".html }
        let share = view.numbers.percent(nearest.share, places: nearest.share < hundredth ? 2 : 1)
        let title = isolated(view.title(ofCriterion: nearest.point.criterion))
        if nearest.share.isZero {
            return "The least change of the weight of ".html + title + " changes the award list.".html
        }
        return "The award list stays the same as long as no single weight moves by more than \(share) of itself; ".html
            + title + " is the first to change it.".html
    }

    /// What every weight may do at once.
    var robustness: HTML? {
        guard let joint = view.tuning?.robustness else { return nil }
        let share = view.numbers.percent(joint.relative, places: joint.relative < hundredth ? 2 : 1)
        let safe =
            "At the top of the ranking, as many as are funded now, the same proposals stay as long as no weight moves by more than \(share) of itself, whatever the others do."
        guard joint.relative < .one || joint.pair != nil else {
            return "No change of the weights puts others on top.".html
        }
        return joint.relative.isZero
            ? "The order at the line is so close that the least change of weights can turn it.".html : safe.html
    }

    private var hundredth: Rational { Rational(1, over: 100) ?? .zero }

    var probability: HTML? {
        guard let study = view.tuning?.funding else { return nil }
        let funded = study.proposals.filter(\.isFunded)
        let safe = funded.count { $0.band == .safe }
        let borderline = study.proposals.count { $0.band == .borderline }
        return
            "In \(view.numbers.count(study.draws)) trials \(view.numbers.count(safe)) of the \(view.numbers.count(funded.count)) funded are safe; \(view.numbers.count(borderline)) \(borderline == 1 ? "proposal is" : "proposals are") borderline."
            .html
    }
}
