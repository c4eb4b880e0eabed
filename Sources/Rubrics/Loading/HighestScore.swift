import Diagnostics
import Numbers

/// The highest score that branches and the total can come to, by the scales of what they are made of.
struct HighestScore {
    let criteria: [Criterion]
    /// `missing: ignore`: a part that nobody scored is left out with its weight.
    let leavesOut: Bool

    /// With the highest score everywhere; nil: a criterion has no scale, or the total is a formula.
    func score(of part: Part) -> Rational? { score(part, leavesOut: false) }

    /// No score is above it, whatever is left out.
    func bound(of part: Part) -> Rational? { score(part, leavesOut: leavesOut) }

    enum Part {
        case criterion(Int)
        case total(TotalRule.Combination)
    }

    private func score(_ part: Part, leavesOut: Bool) -> Rational? {
        switch part {
        case .total(.formula): return nil
        case .total(.sum): return combined(top, .sum, isWeighted: false, leavesOut)
        case .total(.weightedSum): return combined(top, .sum, isWeighted: true, leavesOut)
        case .total(.weightedMean): return combined(top, .mean, isWeighted: true, leavesOut)
        case .criterion(let index):
            guard case .branch(let combination) = criteria[index].kind else {
                return (criteria[index].scale?.maximum).flatMap { Rational($0) }
            }
            return combined(criteria[index].children, combination, isWeighted: true, leavesOut)
        }
    }

    private var top: [Int] { criteria.indices.filter { criteria[$0].parent == nil } }

    private func combined(
        _ parts: [Int], _ combination: BranchCombination, isWeighted: Bool, _ leavesOut: Bool
    ) -> Rational? {
        var scores = parts.compactMap { score(.criterion($0), leavesOut: leavesOut) }
        guard scores.count == parts.count, let most = scores.max(), let least = scores.min() else { return nil }
        // The parts that are left may be those with the highest scores.
        if leavesOut { scores = scores.map { _ in most } }
        let weights = parts.map { isWeighted ? Rational(criteria[$0].weight) ?? .one : .one }
        let sum = zip(weights, scores).reduce(Rational.zero) { $0 + $1.0 * $1.1 }
        switch combination {
        case .sum: return sum
        case .mean: return sum.divided(by: weights.reduce(.zero, +))
        case .min: return leavesOut ? most : least
        case .max: return most
        }
    }
}

extension HighestScore {
    /// What a branch or the total has to reach: a number, or a share of its highest score (`50%`).
    /// - Parameters:
    ///   - name: of what has the threshold, in messages: `the total`.
    ///   - more: what can come on top of the scores; nil: nobody can tell how much.
    func threshold(
        _ section: Section, of part: Part, name: String, more: Decimal128?, _ loading: inout Loading
    ) -> Decimal128? {
        guard let value = section["threshold"] else { return nil }
        guard let share = section.share("threshold") else {
            let threshold = loading.decimal(value, section.path("threshold"))
            warn(of: threshold, part, name, more, at: value.place, &loading)
            return threshold
        }
        guard let highest = score(of: part), let threshold = (highest * (Rational(share) ?? .zero)).exactDecimal else {
            let why =
                score(of: part).map { "that share of the highest score of \(name), which is \($0), is no decimal" }
                ?? "nothing says what the highest score of \(name) is"
            loading.error("RUBRIC.THRESHOLD", "\(why): write the number that has to be reached", at: value.place)
            return nil
        }
        warn(of: threshold, part, name, more, at: value.place, &loading)
        return threshold
    }

    private func warn(
        of threshold: Decimal128?, _ part: Part, _ name: String, _ more: Decimal128?, at place: Place,
        _ loading: inout Loading
    ) {
        guard let threshold = threshold.flatMap({ Rational($0) }), let more = more.flatMap({ Rational($0) }),
            let bound = bound(of: part), threshold > bound + more
        else { return }
        loading.problems.warning(
            "RUBRIC.THRESHOLD",
            "no score reaches this threshold: with the highest scores everywhere \(name) is \(bound + more)", at: place)
    }
}

extension Section {
    /// `50%` behind a key, as 0.5; nil: it is no share.
    func share(_ key: String) -> Decimal128? {
        guard case .scalar(let scalar)? = self[key] else { return nil }
        return Loading.share(scalar.text)
    }
}
