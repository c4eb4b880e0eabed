import Rubrics
import Scoring

/// A comment with the name of an evaluator, who is a number in letters.
enum EvaluatorNamed: LetterCheck {
    static let code = "LETTER.EVALUATOR_NAME"
    private static let shortestName = 3

    static func findings(in call: LintedCall) -> [Finding] {
        var index = NameIndex()
        var owners: [String: Int] = [:]
        for name in call.letters.flatMap({ $0.scores.map(\.score.evaluator) }) where owners[name] == nil {
            owners[name] = owners.count
            if name.count >= shortestName { index.add(name, owner: owners.count) }
        }
        return call.letters.flatMap { letter in
            letter.comments.flatMap { part, one in
                index.names(in: one.comment).map { _, name in
                    finding(
                        letter, "the comment on \(call.rubric.criteria[part].id) names the evaluator '\(name)'",
                        at: one.place)
                }
            }
        }
    }
}
