public import Diagnostics
internal import Awards
internal import FEEL
public import Intake
internal import Rubrics
internal import Scoring

/// What a run of the rubric over these submissions is going to meet, told before the run is made: rules that refuse everybody or
/// have no answer, amounts that no award can be, groups that are missing, numbers that look like thousands.
public struct Outlook: Sendable {
    /// One submission of several that something is true of.
    public struct Example: Sendable, Hashable {
        public var proposal: String
        /// Where it comes from, as far as is known.
        public var place: Place
        /// Why there is no answer, or the value.
        public var text: String
    }

    /// How many submissions something is true of, and the first of them.
    public struct Finding: Sendable, Hashable {
        public var count = 0
        public var example: Example?

        mutating func add(_ more: @autoclosure () -> Example) {
            count += 1
            if example == nil { example = more() }
        }
    }

    /// An eligibility rule: how it ends for the admissible submissions.
    public struct Rule: Sendable {
        public var id: String
        /// As the rubric writes it.
        public var text: String
        public var met = 0
        public var failed = 0
        public var withoutAnswer = Finding()
        /// What the facts and values that it reads are, in the order of the frame; at most two.
        public var spans: [ValueSpan]

        public var refusesAll: Bool { met == 0 && failed > 0 }
    }

    /// The amount that proposals ask for, where it can be known before they are scored.
    public struct Amount: Sendable {
        public var text: String
        public var negative = Finding()
        public var zero = Finding()
        public var withoutAnswer = Finding()
    }

    /// What a cap or a guarantee counts by.
    public struct Group: Sendable {
        /// `at_most`, `at_least`.
        public var key: String
        public var text: String
        public var withoutAnswer = Finding()
    }

    /// Admissible submissions.
    public var asked = 0
    public var rules: [Rule] = []
    public var amount: Amount?
    public var groups: [Group] = []

    /// Whether the run would set somebody aside for a reason that the rubric's author has not seen.
    public var isClear: Bool {
        rules.allSatisfy { !$0.refusesAll && $0.withoutAnswer.count == 0 }
            && groups.allSatisfy { $0.withoutAnswer.count == 0 }
            && (amount.map { $0.negative.count == 0 && $0.withoutAnswer.count == 0 } ?? true)
    }
}

extension Call {
    /// - Parameter submissions: read, and held against deadline and duplicates. O(submissions × rules).
    public func outlook(of submissions: some Sequence<Submission>) -> Outlook {
        var gathering = OutlookGathering(rubric)
        let scorer = scorer()
        for submission in submissions where submission.isAdmissible {
            gathering.add(submission, frame: scorer.values(facts: submission.facts), EvaluationContext())
        }
        return gathering.outlook
    }

    /// The same after a run where every admissible submission is ineligible; nil where somebody is not.
    public func outlook(of result: CallResult) -> Outlook? {
        let admissible = result.rows.count - result.rows.count(of: .inadmissible)
        guard admissible > 0, result.rows.count(of: .ineligible) == admissible else { return nil }
        return outlook(of: result.rows.lazy.map(\.submission))
    }
}
