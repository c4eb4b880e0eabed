import Numbers
import Testing
import Wording

@testable import Rubrics
@testable import Scoring

/// Every way of making one score of several.
@Suite struct AggregationTests {
    private func combine(_ combination: any Combining, _ scores: [String]) -> Combined {
        combination.combine(scores.map { Opinion(score: rational($0)) })
    }

    private func value(_ combination: any Combining, _ scores: [String]) -> String {
        switch combine(combination, scores) {
        case .score(let score, _): score.text
        case .none(let reason): reason.english
        }
    }

    private static let table: [(any Combining, [String], String)] = [
        (Mean(), ["4", "5"], "4.5"),
        (Mean(), ["4", "4", "5"], "4.3333 (13/3)"),
        (Mean(), ["3"], "3"),
        (Mean(), [], "there is no score"),
        (Median(), ["4.6", "4.9", "4.4", "4.8"], "4.7"),
        (Median(), ["4.0", "4.5", "4.2", "3.1"], "4.1"),
        (Median(), ["4.3", "4.0", "4.4", "4.1"], "4.2"),
        (Median(), ["1", "5", "2"], "2"),
        (Median(), ["2"], "2"),
        (Median(), ["3", "3", "5"], "3"),
        (Minimum(), ["4", "2", "3"], "2"),
        (Maximum(), ["4", "2", "3"], "4"),
        (TrimmedMean(trim: 1), ["1", "3", "4", "5"], "3.5"),
        (
            TrimmedMean(trim: 1), ["1", "3"],
            "a mean without the 1 lowest and the 1 highest needs at least 3 scores; there are 2"
        ),
        (ClosestTwo(tie: .undecided), ["80", "50", "72"], "76"),
        (ClosestTwo(tie: .higher), ["80", "50", "65"], "72.5"),
        (ClosestTwo(tie: .lower), ["80", "50", "65"], "57.5"),
        (ClosestTwo(tie: .all), ["80", "50", "65"], "65"),
        (
            ClosestTwo(tie: .undecided), ["80", "50", "65"],
            "50 and 65, 65 and 80 are equally close, and the rubric leaves that undecided"
        ),
        (ClosestTwo(tie: .undecided), ["3", "3", "3"], "3"),
        (ClosestTwo(tie: .undecided), ["3"], "the two closest scores are wanted; there is only one"),
        (ClosestTwo(tie: .undecided), ["86", "60", "62"], "61"),
        (ClosestTwo(tie: .undecided), ["3", "3.5", "2.8"], "2.9"),
        (Consensus(), ["4", "5"], "there is no consensus score"),
    ]

    @Test(arguments: table.indices)
    func `Scores and their combination`(index: Int) {
        let (combination, scores, expected) = Self.table[index]
        #expect(value(combination, scores) == expected, "\(combination) of \(scores)")
        #expect(value(combination, scores.reversed()) == expected, "the order of evaluators means nothing")
    }

    @Test func `What is left out says why`() {
        #expect(
            combine(Median(), ["5", "1", "3"])
                == .score(Rational(3), leftOut: [Message("not a middle score"), Message("not a middle score"), nil]))
        #expect(
            combine(ClosestTwo(tie: .higher), ["80", "50", "72"])
                == .score(Rational(76), leftOut: [nil, Message("not one of the two closest scores"), nil]))
        let opinions = [Opinion(score: Rational(1)), Opinion(score: Rational(4), isConsensus: true)]
        #expect(
            Consensus().combine(opinions) == .score(Rational(4), leftOut: [Message("replaced by the consensus"), nil]))
    }

    @Test(arguments: [("70", "49"), ("1.0", "0.7"), ("80", "60")])
    func `N4, N5: exactly 30 % calls for no third opinion`(first: String, second: String) {
        let third = AssessmentRules.ThirdOpinion(distance: .share(decimal("0.3"), of: .higher), stage: .criterion)
        #expect(third.reasonForThird(rational(first), rational(second), maximum: nil) == nil)
    }

    @Test func `N2: 80 and 50 call for a third opinion`() {
        let third = AssessmentRules.ThirdOpinion(distance: .share(decimal("0.3"), of: .higher), stage: .criterion)
        #expect(
            third.reasonForThird(rational("50"), rational("80"), maximum: nil)?.english
                == "50 and 80 differ by 30, more than 30 % of 80, which is 24: a third opinion is needed")
        let points = AssessmentRules.ThirdOpinion(distance: .points(decimal("2")), stage: .criterion)
        #expect(points.reasonForThird(rational("2"), rational("4"), maximum: nil) == nil)
        #expect(
            points.reasonForThird(rational("1.5"), rational("4"), maximum: nil)?.english
                == "1.5 and 4 differ by 2.5, more than 2: a third opinion is needed")
        let maximum = AssessmentRules.ThirdOpinion(distance: .share(decimal("0.2"), of: .maximum), stage: .criterion)
        #expect(maximum.reasonForThird(rational("2"), rational("3"), maximum: Rational(5)) == nil)
        #expect(maximum.reasonForThird(rational("2"), rational("3.5"), maximum: Rational(5)) != nil)
    }

    @Test func `Raising a score never lowers the combination where the method says so; closest_two does not say so`() {
        #expect(ClosestTwo(tie: .all).whyNotMonotone != nil)
        let methods: [any Combining] = [Mean(), Median(), Minimum(), Maximum(), TrimmedMean(trim: 1)]
        var state: UInt64 = 1
        func next(_ bound: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % bound)
        }
        for method in methods {
            #expect(method.whyNotMonotone == nil)
            for _ in 0..<400 {
                let scores = (0..<(3 + next(4))).map { _ in Opinion(score: Rational(next(11))) }
                var raised = scores
                let index = next(UInt64(scores.count))
                raised[index].score = raised[index].score + Rational(1 + next(4))
                let aggregation = method
                guard case .score(let before, _) = aggregation.combine(scores),
                    case .score(let after, _) = aggregation.combine(raised)
                else {
                    Issue.record("\(method) of \(scores)")
                    continue
                }
                #expect(after >= before, "\(method) of \(scores)")
            }
        }
    }
}
