import TestSupport
import Testing

@testable import Tuning

@Suite struct EvaluatorLawTests {
    /// Proposals of known merit read by evaluators of known severity; each reads some.
    private func grades(seed: Int, noise: Double) -> (grades: [Grade], severity: [Double]) {
        var random = SplitMix64(seed: seed)
        let merit = (0..<30).map { _ in random.double(2...8) }
        var severity = (0..<6).map { _ in random.double(-1...1) }
        let mean = severity.reduce(0, +) / 6
        severity = severity.map { $0 - mean }
        var grades: [Grade] = []
        for proposal in merit.indices {
            for step in 0..<3 {
                let evaluator = (proposal + step * (1 + proposal % 2)) % 6
                let rest = noise > 0 ? random.double(-noise...noise) : 0
                grades.append(
                    Grade(proposal: proposal, evaluator: evaluator, value: merit[proposal] + severity[evaluator] + rest)
                )
            }
        }
        return (grades, severity)
    }

    @Test(arguments: 1...20) func `without noise severity is found exactly`(_ seed: Int) {
        let (grades, severity) = grades(seed: seed, noise: 0)
        let found = LeastSquaresSeverity(grades, proposals: 30, evaluators: 6)
        for (effect, expected) in zip(found.effects, severity) { #expect(abs((effect ?? 99) - expected) < 1e-9) }
        #expect((found.residualVariance ?? 99) < 1e-18)
    }

    @Test func `standard errors cover what they should`() {
        var (covered, all) = (0, 0)
        for seed in 1...200 {
            let (grades, severity) = grades(seed: 1_000 + seed, noise: 1)
            let found = LeastSquaresSeverity(grades, proposals: 30, evaluators: 6)
            for index in severity.indices {
                let error = found.standardErrors[index] ?? 0
                if abs((found.effects[index] ?? 99) - severity[index]) <= 2 * error { covered += 1 }
                all += 1
            }
        }
        #expect(0.92...0.98 ~= Double(covered) / Double(all))
    }

    @Test(arguments: 1...20) func `the mixed model shrinks`(_ seed: Int) throws {
        let (grades, _) = grades(seed: seed, noise: 1)
        let model = try #require(MixedModel(grades, proposals: 30, evaluators: 6))
        let squares = LeastSquaresSeverity(grades, proposals: 30, evaluators: 6)
        let fixed = squares.effects.reduce(0) { $0 + ($1 ?? 0) * ($1 ?? 0) }
        let random = model.evaluators.reduce(0) { $0 + $1 * $1 }
        #expect(random < fixed)
        #expect(model.residualVariance > 0 && model.proposalVariance > 0)
    }

    /// Evaluators who agree exactly, or differ by the same everywhere, leave nothing to estimate a variance from.
    @Test(arguments: 1...60) func `exactly additive grades have no cautious estimate`(_ seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let (proposals, evaluators) = (random.int(2...12), random.int(2...4))
        let merit = (0..<proposals).map { _ in Double(random.int(0...10)) / 2 }
        let severity = (0..<evaluators).map { _ in seed.isMultiple(of: 3) ? 0 : Double(random.int(-2...2)) / 2 }
        let grades = (0..<proposals).flatMap { proposal in
            (0..<evaluators).map { evaluator in
                Grade(proposal: proposal, evaluator: evaluator, value: merit[proposal] + severity[evaluator])
            }
        }
        #expect(MixedModel(grades, proposals: proposals, evaluators: evaluators) == nil)
    }

    /// As many grades as effects: no degree of freedom is left.
    @Test func `without a degree of freedom there is no cautious estimate`() {
        let grades = [(0, 0, 5.0), (0, 1, 4.0), (1, 1, 3.0), (2, 1, 2.5), (2, 2, 1.0)].map {
            Grade(proposal: $0.0, evaluator: $0.1, value: $0.2)
        }
        #expect(MixedModel(grades, proposals: 3, evaluators: 3) == nil)
    }

    @Test func `groups that nobody links are not compared`() {
        let grades = [(0, 0, 5.0), (0, 1, 4.0), (1, 0, 3.0), (1, 1, 2.5), (2, 2, 1.0), (2, 3, 5.0), (3, 4, 2.0)].map {
            Grade(proposal: $0.0, evaluator: $0.1, value: $0.2)
        }
        let found = LeastSquaresSeverity(grades, proposals: 4, evaluators: 5)
        #expect(found.components.count == 3)
        #expect(found.components.areLinked(evaluator: 0, 1) && !found.components.areLinked(evaluator: 1, 2))
        #expect(found.components.evaluators(like: 4) == 1)
        #expect(abs((found.effects[0] ?? 9) - 0.375) < 1e-12 && abs((found.effects[1] ?? 9) + 0.375) < 1e-12)
        #expect(abs((found.effects[2] ?? 9) + 2) < 1e-12 && abs((found.effects[4] ?? 9)) < 1e-12)
    }

    /// Krippendorff's own example C: four observers, twelve units, some values missing.
    @Test(arguments: [
        (KrippendorffAlpha.Metric.nominal, 0.743), (.ordinal, 0.815), (.interval, 0.849),
    ])
    func `krippendorffs example`(_ metric: KrippendorffAlpha.Metric, _ alpha: Double) throws {
        let observers = ["123321412...", "1233224125.3", ".3332342251.", "12332441251."]
        let units = (0..<12).map { unit in
            observers.compactMap { Array($0)[unit].wholeNumberValue.map(Double.init) }
        }
        let found = try #require(KrippendorffAlpha(metric: metric).value(units))
        #expect(abs(found - alpha) < 0.0005)
    }

    @Test func `alpha is not defined without differences`() {
        #expect(KrippendorffAlpha().value([[3, 3], [3, 3]]) == nil)
        #expect(KrippendorffAlpha().value([[3], [4]]) == nil)
        #expect(KrippendorffAlpha().value([[3, 3], [4, 4]]) == 1)
    }

    @Test func `z scores need five grades`() {
        let grades = (0..<5).flatMap { proposal in
            [
                Grade(proposal: proposal, evaluator: 0, value: Double(proposal)),
                Grade(proposal: proposal, evaluator: 1, value: 3),
            ]
        }
        let found = ZScores.means(grades, proposals: 5, evaluators: 2)
        #expect(found[2] == 0 && (found[4] ?? 0) > 0 && found[0].map { -$0 } == found[4])
        #expect(ZScores.means(grades.dropLast(), proposals: 5, evaluators: 2).allSatisfy { $0 == nil })
    }

    @Test func `ranks ignore the noise of arithmetic`() {
        #expect(CompetitionRanks.of([0.1 + 0.2, 0.3, nil, 0.4, 0.1]) == [2, 2, nil, 1, 4])
    }
}
