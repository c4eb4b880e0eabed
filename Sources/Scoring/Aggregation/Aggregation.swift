import Numbers
public import Rubrics

/// One evaluator's score on its way into a combination.
struct Opinion: Sendable, Hashable {
    var score: Rational
    /// The row of the agreed score.
    var isConsensus = false
}

/// Which scores a combination counts.
enum Kept: Sendable, Hashable {
    case all
    /// Indices that count; the others are left out for the reason given.
    case some([Int], whyNot: String)
    /// No score can be made of these, and why.
    case none(String)
}

/// How several evaluators' scores become one.
///
/// Every method of the field chooses which scores count and takes their mean (a median is the mean of the middle one or
/// two), so a method only says which. To add one: one file with one type, and one line in `Aggregations`.
protocol Aggregation: Sendable {
    /// Pure; `opinions` are not empty, and in the order of the evaluators' ids, and the answer does not depend on that order beyond
    /// naming one of several equal scores.
    func keep(_ opinions: [Opinion]) -> Kept

    /// Whether raising one score can never lower the combined score.
    var isMonotone: Bool { get }
}

/// What a combination says.
enum Combined: Sendable, Hashable {
    /// `leftOut[i]` says why opinion `i` does not count; nil where it does.
    case score(Rational, leftOut: [String?])
    case none(String)
}

extension Aggregation {
    /// The mean of the scores that count, exact.
    func combine(_ opinions: [Opinion]) -> Combined {
        if opinions.isEmpty { return .none("there is no score") }
        switch keep(opinions) {
        case .none(let reason):
            return .none(reason)
        case .all:
            guard let mean = Rational.mean(of: opinions.map(\.score)) else { return .none("there is no score") }
            return .score(mean, leftOut: Array(repeating: nil, count: opinions.count))
        case .some(let indices, let whyNot):
            guard let mean = Rational.mean(of: indices.map { opinions[$0].score }) else {
                return .none("there is no score")
            }
            var leftOut: [String?] = Array(repeating: whyNot, count: opinions.count)
            for index in indices { leftOut[index] = nil }
            return .score(mean, leftOut: leftOut)
        }
    }
}

/// The register of the methods.
public enum Aggregations {
    static func method(for combination: AssessmentRules.Combination) -> any Aggregation {
        switch combination {
        case .mean: Mean()
        case .median: Median()
        case .min: Minimum()
        case .max: Maximum()
        case .trimmedMean(let trim): TrimmedMean(trim: trim)
        case .consensus: Consensus()
        case .closestTwo(let tie): ClosestTwo(tie: tie)
        }
    }

    /// Whether raising an evaluator's score can never lower the combined score. False for the mean of the two closest:
    /// 80 and 60 give 70; with 86 instead of 80 a third opinion of 62 makes it 61.
    public static func isMonotone(_ combination: AssessmentRules.Combination) -> Bool {
        method(for: combination).isMonotone
    }
}

extension Rational {
    /// nil for no values.
    static func mean(of values: [Rational]) -> Rational? {
        guard let first = values.first else { return nil }
        if values.count == 1 { return first }
        return values.dropFirst().reduce(first, +).divided(by: Rational(values.count))
    }
}
