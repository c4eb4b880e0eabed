package import Diagnostics
internal import Awards
internal import FEEL
package import Intake
internal import Rubrics
internal import Scoring

/// What a run of the rubric over these submissions is going to meet, told before the run is made: rules that refuse everybody or
/// have no answer, amounts that no award can be, groups that are missing, numbers that look like thousands.
package struct Outlook: Sendable {
    /// One submission of several that something is true of.
    package struct Example: Sendable, Hashable {
        package var proposal: String
        /// Where it comes from, as far as is known.
        package var place: Place
        /// Why there is no answer, or the value.
        package var text: String
    }

    /// How many submissions something is true of, and the first of them.
    package struct Finding: Sendable, Hashable {
        package var count = 0
        package var example: Example?

        mutating func add(_ more: @autoclosure () -> Example) {
            count += 1
            if example == nil { example = more() }
        }
    }

    /// An eligibility rule: how it ends for the admissible submissions.
    package struct Rule: Sendable {
        package var id: String
        /// As the rubric writes it.
        package var text: String
        package var met = 0
        package var failed = 0
        package var withoutAnswer = Finding()
        /// What the facts and values that it reads are, in the order of the frame; at most two.
        package var spans: [ValueSpan]

        package var refusesAll: Bool { met == 0 && failed > 0 }
    }

    /// The amount that proposals ask for, where it can be known before they are scored.
    package struct Amount: Sendable {
        package var text: String
        package var negative = Finding()
        package var zero = Finding()
        package var withoutAnswer = Finding()
    }

    /// What a cap or a guarantee counts by.
    package struct Group: Sendable {
        /// `at_most`, `at_least`.
        package var key: String
        package var text: String
        package var withoutAnswer = Finding()
    }

    /// Admissible submissions.
    package var asked = 0
    package var rules: [Rule] = []
    package var amount: Amount?
    package var groups: [Group] = []

    /// Whether the run would set somebody aside for a reason that the rubric's author has not seen.
    package var isClear: Bool {
        rules.allSatisfy { !$0.refusesAll && $0.withoutAnswer.count == 0 }
            && groups.allSatisfy { $0.withoutAnswer.count == 0 }
            && (amount.map { $0.negative.count == 0 && $0.withoutAnswer.count == 0 } ?? true)
    }
}

extension Call {
    /// - Parameter submissions: read, and held against deadline and duplicates. O(submissions × rules).
    package func outlook(of submissions: some Sequence<Submission>) -> Outlook {
        var gathering = OutlookGathering(rubric)
        let scorer = scorer()
        for submission in submissions where submission.isAdmissible {
            gathering.add(submission, frame: scorer.values(facts: submission.facts), EvaluationContext())
        }
        return gathering.outlook
    }

    /// The same after a run where every admissible submission is ineligible; nil where somebody is not.
    package func outlook(of result: CallResult) -> Outlook? {
        let admissible = result.rows.count - result.rows.count(of: .inadmissible)
        guard admissible > 0, result.rows.count(of: .ineligible) == admissible else { return nil }
        return outlook(of: result.rows.indices.lazy.map { result.rows.submission($0) })
    }
}
