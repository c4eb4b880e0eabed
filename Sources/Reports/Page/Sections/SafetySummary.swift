import Awards
import Numbers
import Tuning

/// How safe the line is, in two sentences.
struct SafetySummary {
    let view: CallView

    var html: HTML {
        .joined([robustness, probability].compactMap { $0 }.enumerated().map { $0 == 0 ? $1 : " ".html + $1 })
    }

    /// What every weight may do at once.
    var robustness: HTML? {
        guard let joint = view.tuning?.robustness else { return nil }
        let share = view.numbers.percent(joint.relative, places: joint.relative < hundredth ? 2 : 1)
        let safe =
            "The same proposals stay on top as long as no weight moves by more than \(share) of itself, whatever the others do."
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
