package import Numbers
package import Wording

/// One evaluator's score on its way into a combination.
package struct Opinion: Sendable, Hashable {
    package var score: Rational
    /// The row of the agreed score.
    package var isConsensus: Bool
    /// What it counts where expertise is weighed; 1 elsewhere.
    package var weight: Rational

    package init(score: Rational, isConsensus: Bool = false, weight: Rational = Rational(1)) {
        self.score = score
        self.isConsensus = isConsensus
        self.weight = weight
    }
}

/// Which scores a combination counts.
package enum Kept: Sendable, Hashable {
    case all
    /// Indices that count; the others are left out for the reason given.
    case some([Int], whyNot: Message)
    /// No score can be made of these, and why.
    case none(Message)
}

/// What a combination says.
package enum Combined: Sendable, Hashable {
    /// `leftOut[i]` says why opinion `i` does not count; nil where it does.
    case score(Rational, leftOut: [Message?])
    case none(Message)
}

/// How several evaluators' scores become one.
///
/// Every method of the field chooses which scores count and takes their mean (a median is the mean of the middle one or
/// two), so a method only says which, and whether that mean is weighted.
package protocol Combining: Sendable {
    /// What becomes of the scores, as the end of a sentence that begins with them: `are averaged`.
    var meaning: Message { get }

    /// Pure; `opinions` are not empty, and in the order of the evaluators' ids, and the answer does not depend on that order beyond
    /// naming one of several equal scores.
    func keep(_ opinions: [Opinion]) -> Kept

    /// An agreed score, given in a row of its own, is waited for.
    var awaitsConsensus: Bool { get }

    /// Why raising one score can lower the combined score; nil: it never can.
    var whyNotMonotone: String? { get }

    /// Which scores count depends on how far they lie apart, and not on their order alone.
    var comparesDistances: Bool { get }

    /// Of the scores that count; nil for none.
    func mean(of opinions: [Opinion]) -> Rational?
}

extension Combining {
    package var awaitsConsensus: Bool { false }
    package var whyNotMonotone: String? { nil }
    package var comparesDistances: Bool { false }
    package func mean(of opinions: [Opinion]) -> Rational? { Rational.mean(of: opinions.map(\.score)) }

    /// For each opinion why it does not count; empty: all do, or no score can be made of them.
    package func leftOut(_ opinions: [Opinion]) -> [Message?] {
        guard !opinions.isEmpty, case .some(let indices, let whyNot) = keep(opinions) else { return [] }
        return Self.leftOut(of: opinions.count, but: indices, whyNot)
    }

    private static func leftOut(of count: Int, but kept: [Int], _ whyNot: Message) -> [Message?] {
        var leftOut: [Message?] = Array(repeating: whyNot, count: count)
        for index in kept { leftOut[index] = nil }
        return leftOut
    }

    /// The mean of the scores that count, exact.
    package func combine(_ opinions: [Opinion]) -> Combined {
        if opinions.isEmpty { return .none(Message("there is no score")) }
        switch keep(opinions) {
        case .none(let reason):
            return .none(reason)
        case .all:
            guard let mean = mean(of: opinions) else { return .none(Message("there is no score")) }
            return .score(mean, leftOut: Array(repeating: nil, count: opinions.count))
        case .some(let indices, let whyNot):
            guard let mean = mean(of: indices.map { opinions[$0] }) else {
                return .none(Message("there is no score"))
            }
            return .score(mean, leftOut: Self.leftOut(of: opinions.count, but: indices, whyNot))
        }
    }
}

/// The same method: how a rubric writes it.
protocol CombiningReading: Combining {
    /// The word behind `combine:`.
    static var word: String { get }
    /// Keys of `assessments:` that go with this word only.
    static var parameters: [RubricKey] { get }

    init(_ section: Section, _ loading: inout Loading)
}

extension CombiningReading {
    static var parameters: [RubricKey] { [] }
}

/// The register of the methods. One file with one type in this folder and one line here make a new one.
enum Combinations {
    static let all: [any CombiningReading.Type] = [
        Mean.self,
        Median.self,
        TrimmedMean.self,
        Minimum.self,
        Maximum.self,
        Consensus.self,
        ClosestTwo.self,
        ExpertiseMean.self,
    ]
}

extension Rational {
    /// Exact; nil for no values.
    package static func mean(of values: [Rational]) -> Rational? {
        guard let first = values.first else { return nil }
        if values.count == 1 { return first }
        return values.dropFirst().reduce(first, +).divided(by: Rational(values.count))
    }
}
