package import Numbers
package import Reports
package import Rubrics
import Wording

/// The knobs of a rubric, as it is with what is tried out. Weights that count for nothing have none.
package struct KnobList: Sendable {
    private let rubric: Rubric
    private let budget: Decimal128?
    private let style: NumberStyle

    /// - Parameters:
    ///   - budget: of the run.
    ///   - style: of the titles.
    package init(_ rubric: Rubric, budget: Decimal128?, style: NumberStyle = .standard) {
        (self.rubric, self.budget, self.style) = (rubric, budget, style)
    }

    private func say(_ phrase: Phrase) -> String { style.say(phrase) }

    package var groups: [KnobGroup] {
        [
            KnobGroup(id: "weights", title: say("Weights"), knobs: weights),
            KnobGroup(id: "thresholds", title: say("Thresholds"), knobs: thresholds),
            KnobGroup(id: "money", title: say("Money and places"), knobs: money),
            KnobGroup(id: "scales", title: say("Scales"), knobs: scales),
        ].filter { !$0.knobs.isEmpty }
    }

    package var all: [Knob] { groups.flatMap(\.knobs) }

    // MARK: weights

    private var weights: [Knob] {
        let groups = Dictionary(grouping: rubric.criteria.indices) { rubric.criteria[$0].parent }
        return rubric.criteria.indices.compactMap { index in
            let siblings = groups[rubric.criteria[index].parent] ?? []
            guard siblings.count > 1, countsWeights(of: rubric.criteria[index].parent) else { return nil }
            return weight(index, siblings.map { rubric.criteria[$0].weight })
        }
    }

    private func countsWeights(of parent: Int?) -> Bool {
        guard let parent else {
            switch rubric.total?.combination {
            case .weightedSum, .weightedMean: return true
            case .sum, .formula, nil: return false
            }
        }
        switch rubric.criteria[parent].kind {
        case .branch(.sum), .branch(.mean): return true
        default: return false
        }
    }

    private func weight(_ index: Int, _ group: [Decimal128]) -> Knob {
        let criterion = rubric.criteria[index]
        let most = group.max() ?? 1
        let step: Decimal128 =
            most >= 10
            ? 1 : most < 1 ? Decimal128(coefficient: 1, exponent: -2) : Decimal128(coefficient: 5, exponent: -1)
        let end: Decimal128 = most >= 10 ? max(100, most) : most < 1 ? 1 : max(10, most * 2)
        let sum = group.reduce(Decimal128(0), +)
        var knob = knob(.weight(index), index, "weight", criterion.weight, step...end, step)
        knob.share = Rational(criterion.weight).flatMap { weight in Rational(sum).flatMap { weight.divided(by: $0) } }
        return knob
    }

    private func knob(
        _ kind: Knob.Kind, _ index: Int, _ key: String, _ value: Decimal128, _ range: ClosedRange<Decimal128>,
        _ step: Decimal128
    ) -> Knob {
        Knob(
            kind: kind, path: path(of: index) + "." + key, title: style.text(rubric.criteria[index].name),
            id: rubric.criteria[index].id, depth: depth(of: index), value: value, range: range, step: step)
    }

    private func path(of index: Int) -> String {
        let criterion = rubric.criteria[index]
        return (criterion.parent.map { path(of: $0) + "." } ?? "") + "criteria." + criterion.id
    }

    private func depth(of index: Int) -> Int { rubric.criteria[index].parent.map { depth(of: $0) + 1 } ?? 0 }

    // MARK: thresholds

    private var thresholds: [Knob] {
        let own = rubric.criteria.indices.compactMap { index -> Knob? in
            guard let threshold = rubric.criteria[index].threshold else { return nil }
            let scale = self.scale(of: index)
            let (range, step) = Self.slider(threshold, scale.map { $0.minimum...$0.maximum }, Self.step(of: scale))
            return knob(.threshold(index), index, "threshold", threshold, range, step)
        }
        guard let threshold = rubric.total?.threshold else { return own }
        let scale = rubric.total?.isMean == true ? rubric.scale : nil
        let (range, step) = Self.slider(threshold, scale.map { $0.minimum...$0.maximum }, nil)
        return own + [
            Knob(
                kind: .threshold(nil), path: "total.threshold", title: say("Total"), id: "total", value: threshold,
                range: range, step: step)
        ]
    }

    /// Of a branch that takes a mean or an extreme, the scale of its parts.
    private func scale(of index: Int) -> Scale? {
        let criterion = rubric.criteria[index]
        switch criterion.kind {
        case .branch(.sum): return nil
        case .branch: return criterion.children.first.flatMap { scale(of: $0) }
        default: return criterion.scale
        }
    }

    private static func step(of scale: Scale?) -> Decimal128? {
        if case .steps(_, _, let step) = scale { step } else { nil }
    }

    /// A slider that holds the value: over the range, or up to twice the value.
    private static func slider(
        _ value: Decimal128, _ range: ClosedRange<Decimal128>?, _ step: Decimal128?
    ) -> (ClosedRange<Decimal128>, Decimal128) {
        let range = range ?? 0...max(1, value * 2)
        let length = range.upperBound - range.lowerBound
        // A tenth of the scale's own step is fine enough for means of several scores.
        let step = step.map { $0 * Decimal128(coefficient: 2, exponent: -1) } ?? roundStep(length)
        return (range, length.remainder(dividingBy: step).isZero ? step : roundStep(length))
    }

    /// About a hundredth of a length: 1, 2 or 5 with zeros.
    private static func roundStep(_ length: Decimal128) -> Decimal128 {
        var unit = Decimal128(1)
        let tenth = Decimal128(coefficient: 1, exponent: -1)
        while unit * 100 > length, unit > Decimal128(coefficient: 1, exponent: -4) { unit = unit * tenth }
        while unit * 1000 <= length { unit = unit * 10 }
        for factor in [Decimal128(5), 2] where unit * factor * 100 <= length { return unit * factor }
        return unit
    }

    // MARK: money

    private var money: [Knob] {
        guard let rule = rubric.award else { return [] }
        var knobs: [Knob] = []
        if let budget {
            knobs.append(amount(.budget, "award.budget", say("Budget"), budget))
        }
        if let places = rule.places {
            knobs.append(count(.places, "award.places", say("Places"), places))
        }
        for (index, lot) in rule.lots.enumerated() {
            let path = "award.lots.\(lot.id).budget"
            switch lot.budget {
            case .amount(let money):
                knobs.append(amount(.lot(index), path, say("Lot: \(lot.title)"), money, id: lot.id))
            case .shareOfBudget(let share):
                knobs.append(
                    Knob(
                        kind: .lot(index), path: path, title: say("Lot: \(lot.title)"), id: lot.id, value: share * 100,
                        range: 1...100, step: 1, unit: "%"))
            }
        }
        return knobs + rule.caps.enumerated().compactMap { cap($1, $0, style.text(rule.unit)) }
    }

    private func cap(_ cap: AwardRule.Cap, _ index: Int, _ unit: String) -> Knob? {
        let path = "award.at_most.\(index + 1)"
        let title =
            cap.per == nil ? say("At most in all") : say("At most for each \(rubric.called(cap.text))")
        switch cap.limit {
        case .awards(let most): return count(.cap(index), path + ".awards", title, most)
        case .amount(let most): return amount(.money, path + ".amount", title, most)
        case .shareOfBudget(let share):
            return Knob(
                kind: .money, path: path + ".amount", title: title, value: share * 100, range: 1...100, step: 1,
                unit: "%")
        }
    }

    private func amount(
        _ kind: Knob.Kind, _ path: String, _ title: String, _ value: Decimal128, id: String = ""
    ) -> Knob {
        let step = Self.roundStep(value)
        let most = Rational(value * 2)?.rounded(toMultipleOf: step, .ceiling).decimal ?? value * 2
        return Knob(
            kind: kind, path: path, title: title, id: id, value: value, range: 0...most, step: step,
            unit: rubric.award.map { style.text($0.unit) } ?? "")
    }

    private func count(_ kind: Knob.Kind, _ path: String, _ title: String, _ value: Int) -> Knob {
        Knob(
            kind: kind, path: path, title: title, value: Decimal128(value), range: 1...Decimal128(max(10, 2 * value)),
            step: 1, unit: say("awards"))
    }

    // MARK: scales

    private var scales: [Knob] {
        var knobs = rubric.scale.map { ends(of: $0, "scale", say("All scores"), "", depth: 0) } ?? []
        for index in rubric.criteria.indices {
            let criterion = rubric.criteria[index]
            guard criterion.isLeaf, let scale = criterion.scale, scale != rubric.scale else { continue }
            knobs += ends(
                of: scale, path(of: index) + ".scale", style.text(rubric.criteria[index].name), criterion.id,
                depth: depth(of: index))
        }
        return knobs
    }

    private func ends(of scale: Scale, _ path: String, _ title: String, _ id: String, depth: Int) -> [Knob] {
        guard case .steps(let low, let high, let step) = scale else { return [] }
        let unit = step ?? 1
        let range = min(0, low)...max(high * 2, low + unit * 10)
        return [
            ("min", say("\(title): lowest score"), low), ("max", say("\(title): highest score"), high),
        ].map { key, title, value in
            Knob(
                kind: .scale, path: "\(path).\(key)", title: title, id: id, depth: depth,
                value: value, range: range, step: unit)
        }
    }
}

extension TotalRule {
    /// In the unit of the scale.
    fileprivate var isMean: Bool { if case .weightedMean = combination { true } else { false } }
}
