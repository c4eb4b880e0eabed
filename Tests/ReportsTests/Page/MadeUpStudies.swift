import Awards
import Calls
import Intake
import Numbers
import Rubrics
import Tuning
import Wording

/// A tuning report with every study in it, made up from the ranks of a call: the drawings are tested alone.
struct MadeUpStudies {
    let result: CallResult
    private let ranked: [String]
    private let places: Int
    /// The last that is funded, and the first that is not.
    private let funded: String
    private let next: String

    /// Rows are made when they are asked for: all are asked once.
    init(result: CallResult) {
        self.result = result
        let rows = Array(result.rows.made)
        ranked = rows.filter { $0.decision != nil }.compactMap(\.submission.proposal)
        places = rows.count { $0.status == .awarded }
        funded = rows.last { $0.status == .awarded }?.submission.proposal ?? "none"
        next = rows.first { $0.decision != nil && $0.status != .awarded }?.submission.proposal ?? "none"
    }

    var report: TuningReport {
        TuningReport(
            result: result, flipPoints: leaves.indices.map(flip), bounds: [threshold, budget],
            robustness: JointRobustness(
                relative: share(31), absolute: share(8), pair: ListChange.Pair(leaves: funded, enters: next)),
            funding: funding, evaluators: evaluators, expectedRanks: expected, criteria: leaves.indices.map(criterion),
            remedies: remedies, notes: [.verbatim("The lots were not studied: there are none.")])
    }

    private var leaves: [Criterion] { result.rubric.criteria.filter(\.isLeaf) }

    private func share(_ thousandths: Int) -> Rational { Rational(thousandths, over: 1000) ?? .zero }

    private var swap: ListChange {
        ListChange(
            pair: ListChange.Pair(leaves: funded, enters: next), leaves: [funded], enters: [next],
            moneyOut: Rational(45_000), moneyIn: Rational(50_000))
    }

    private func flip(_ index: Int) -> FlipPoint {
        let weight = share(1000 / leaves.count)
        let end = { (value: Rational, change: ListChange?) in
            StableInterval.End(value: value, isIncluded: true, change: change)
        }
        return FlipPoint(
            criterion: leaves[index].id, weight: weight,
            ranking: StableInterval(low: end(weight - share(20), swap), high: end(weight + share(60), swap)),
            award: StableInterval(
                low: end(index == 0 ? .zero : weight - share(31 * index), index == 0 ? nil : swap),
                high: end(weight + share(90), swap)))
    }

    private var threshold: BoundStudy {
        let interval = StableInterval(
            low: .init(value: .zero, isIncluded: true), high: .init(value: Rational(4), isIncluded: true, change: swap))
        return BoundStudy(kind: .threshold, subject: leaves[0].id, value: Rational(3), award: interval)
    }

    private var budget: BoundStudy {
        let interval = StableInterval(
            low: .init(value: Rational(60_000), isIncluded: true, change: swap),
            high: .init(value: Rational(105_000), isIncluded: false, change: swap))
        return BoundStudy(kind: .budget, subject: "", value: Rational(100_000), award: interval)
    }

    private var funding: FundingStudy {
        FundingStudy(
            method: .verbatim("weights: Dirichlet, concentration 100; scores: ± half a step"), seed: "sample",
            draws: 10_000,
            proposals: ranked.enumerated().map { index, id in
                let distance = Double(index - places) + 0.5
                let probability = min(1, max(0, 0.5 - distance / 8))
                return FundingStudy.Proposal(
                    proposal: id, rank: index + 1, isFunded: index < places, probability: probability,
                    band: probability >= 0.95 ? .safe : (probability <= 0.05 ? .out : .borderline),
                    bestRank: max(1, index - 2), worstRank: min(ranked.count, index + 5))
            })
    }

    private var expected: ExpectedRankStudy {
        ExpectedRankStudy(
            proposals: ranked.enumerated().map { index, id in
                let rank = Double(index) * 0.9 + 1.4
                let group: ExpectedRankStudy.Group =
                    index + 2 < places ? .accepted : (index > places + 2 ? .rejected : .lottery)
                return ExpectedRankStudy.Proposal(
                    proposal: id, expectedRank: rank, lowRank: max(1, rank - 1.5), highRank: rank + 2, group: group)
            }, places: places, fundingLine: Double(places) * 0.9 + 0.9)
    }

    private var evaluators: EvaluatorStudy {
        let names = ["assessor-1", "assessor-2", "assessor-3", "assessor-4"]
        return EvaluatorStudy(
            evaluators: names.enumerated().map { index, name in
                EvaluatorStudy.Evaluator(
                    evaluator: name, assessments: 7 + index, severity: index == 3 ? nil : [-0.42, 0.1, 0.32][index],
                    standardError: index == 3 ? nil : 0.11, shrunk: index == 3 ? nil : [-0.3, 0.07, 0.23][index],
                    mean: 3.1 + Double(index) / 5, leaves: index == 0 ? [funded] : [], enters: index == 0 ? [next] : [])
            },
            proposals: ranked.enumerated().map { index, id in
                EvaluatorStudy.Proposal(
                    proposal: id, raw: 4.5 - Double(index) / 10, rawRank: index + 1,
                    corrected: 4.4 - Double(index) / 11,
                    correctedRank: ranked.count > 4 && index < 4 ? 4 - index : index + 1, shrunk: 4.3,
                    shrunkRank: index + 1,
                    spread: 0.5)
            }, components: 1, alpha: 0.713, remarks: [.verbatim("assessor-4 shares no proposal with the others")])
    }

    private func criterion(_ index: Int) -> CriterionStudy {
        let half = Rational(1, over: 2) ?? .zero
        return CriterionStudy(
            criterion: leaves[index].id, weight: share(1000 / leaves.count),
            effectiveWeight: [0.52, 0.3, 0.11, 0.07][index % 4],
            mean: 3.62, standardDeviation: 0.84, minimum: .one, maximum: Rational(5),
            histogram: (2...10).map { .init(score: half * Rational($0), count: ($0 * 7 + index * 3) % 11) },
            atFloor: 0.02, atCeiling: index == 0 ? 0.31 : nil,
            correlations: leaves.filter { $0.id != leaves[index].id }.map { .init(with: $0.id, value: 0.37) },
            neverDecides: index == 2, redundantWith: index == 1 ? leaves[0].id : nil)
    }

    private var remedies: [Remedy] {
        ranked.dropFirst(places).enumerated().map { index, id in
            Remedy(
                proposal: id,
                options: index == 1
                    ? []
                    : [Remedy.Option(criterion: leaves[0].id, from: Rational(11, over: 3) ?? .one, to: Rational(4))])
        }
    }
}
