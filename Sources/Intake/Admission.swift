public import FEEL
public import Rubrics

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
public enum Admission {
    /// - Parameters:
    ///   - submissions: as the workers gave them, all documents of the call together.
    ///   - facts: the rubric's, in the order of the submissions' facts.
    ///   - key: the value of `one_per`'s key for the facts of one admissible submission; asked only where the rubric has
    ///     one. No answer (`null`) leaves the submission out of the comparison.
    /// - Returns: the same submissions in the same order, with the objections that these checks add.
    /// - Complexity: O(n log n).
    public static func admit(
        _ submissions: [Submission], rules: SubmissionRules, facts: [FactDefinition], key: ([Value]) -> Value
    ) -> [Submission] {
        var admitted = submissions
        if let deadline = rules.deadline {
            let check = DeadlineCheck(deadline, facts: facts)
            for index in admitted.indices {
                if let objection = check.objection(to: admitted[index]) { admitted[index].objections.append(objection) }
            }
        }
        CopyCheck.apply(to: &admitted)
        if let onePer = rules.onePer { OnePerCheck(onePer, facts: facts).apply(to: &admitted, key: key) }
        IdCheck.apply(to: &admitted)
        return admitted
    }

    /// The same, with the rules and facts of a loaded rubric.
    public static func admit(_ submissions: [Submission], rubric: Rubric, key: ([Value]) -> Value) -> [Submission] {
        admit(submissions, rules: rubric.submissions, facts: rubric.facts, key: key)
    }
}
