package import FEEL
package import Rubrics

/// The checks that need the whole call: is it on time, and which of several submissions counts.
///
/// They run in this order, and each looks only at submissions that are still admissible, so that a late or unreadable
/// one never displaces another:
/// 1. **Deadline**: `LATE`. Exactly at the moment is on time; a deadline that is a date includes its whole day.
/// 2. **Copies**: of submissions with one id and the same facts, the first by file and record counts; the others are
///    `DUPLICATE`.
/// 3. **`one_per`**: of several with one key, the last or first by its fact counts, or none; the others are `DUPLICATE`.
///    Where two are equally last or first nobody can know which counts, and none of them does.
/// 4. **Ids**: submissions that still share an id differ in content; all of them are `DUPLICATE`.
///
/// Nothing depends on the order of the submissions, and nothing is taken away: an inadmissible one keeps its facts.
package enum Admission {
    /// - Parameters:
    ///   - submissions: as the workers gave them, all documents of the call together; they get the objections that these
    ///     checks add.
    ///   - facts: the rubric's, in the order of the submissions' facts.
    ///   - key: the value of `one_per`'s key for one submission, by its position; asked only for admissible ones and only
    ///     where the rubric has one. No answer (`null`) leaves the submission out of the comparison.
    ///   - leaving: ids of those who withdrew or may decline. Another submission of the same key is then kept in, to count
    ///     once they are gone.
    /// - Returns: by id, the submissions instead of which one counts once they are gone.
    /// - Complexity: O(n log n).
    @discardableResult
    package static func admit(
        _ submissions: inout SubmissionList, rules: SubmissionRules, facts: [FactDefinition],
        leaving: Set<String> = [], key: (Int) -> Value
    ) -> [String: [String]] {
        if let deadline = rules.deadline {
            let check = DeadlineCheck(deadline, facts: facts)
            for position in submissions.indices where !check.isOnTime(submissions.fact(deadline.factSlot, of: position))
            {
                guard let objection = check.objection(to: submissions[position]) else { continue }
                submissions.object(objection, to: position)
            }
        }
        // Whoever becomes inadmissible meanwhile leaves a group, and nobody joins one.
        let sameIds = submissions.groups(by: submissions.proposal)
        CopyCheck.apply(to: &submissions, groups: sameIds)
        let check = rules.onePer.map { OnePerCheck($0, facts: facts) }
        let standIns = check?.apply(to: &submissions, leaving: leaving, key: key) ?? [:]
        IdCheck.apply(to: &submissions, groups: sameIds)
        return standIns
    }

    /// The same for a few submissions.
    /// - Parameter key: for the facts of one submission.
    /// - Returns: the same submissions in the same order, with the objections that these checks add.
    package static func admit(
        _ submissions: [Submission], rules: SubmissionRules, facts: [FactDefinition], key: ([Value]) -> Value
    ) -> [Submission] {
        var list = SubmissionList(submissions)
        admit(&list, rules: rules, facts: facts) { key(submissions[$0].facts) }
        return Array(list)
    }
}
