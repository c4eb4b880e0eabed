import Calls
import Intake
import JSON
import Numbers
import Rubrics
import Scoring

/// What a submission's own facts decide, as it stands in a part: which rules of eligibility it fails, and the scores of the criteria that
/// are worked out. What evaluators score is not among them, since nobody knows which of their rows count before all submissions are there.
struct OwnScores: Hashable, Sendable {
    /// Ids of the rules that are not met, in the rubric's order.
    let failed: [String]
    /// Exact texts, `13/3`, one a criterion that is worked out; nil: no score. Empty where it is not eligible.
    let scores: [String?]

    /// nil: it is not admissible by itself, or the rubric scores nothing.
    init?(_ submission: Submission, _ scorer: Scorer) {
        guard submission.isAdmissible, submission.proposal != nil, !scorer.rubric.criteria.isEmpty else { return nil }
        let own = scorer.factScores(submission.facts)
        self.init(failed: own.failed, scores: own.scores.map { $0?.description })
    }

    private init(failed: [String], scores: [String?]) {
        (self.failed, self.scores) = (failed, scores)
    }

    /// One of the two lists: there are scores where all rules are met.
    func write(to line: inout JSONWriter) {
        guard failed.isEmpty else {
            return line.member("ineligible") { $0.array(failed) { $1.string($0) } }
        }
        line.member("scores") { line in
            line.array(scores) { score, line in
                if let score { line.string(score) } else { line.null() }
            }
        }
    }

    /// nil: the line has none.
    static func read(_ line: JSONValue) throws(LineProblem) -> OwnScores? {
        if line["ineligible"] != nil { return OwnScores(failed: try failed(line), scores: []) }
        guard line["scores"] != nil else { return nil }
        var scores: [String?] = []
        for one in try line.elements("scores") {
            switch one {
            case .string(let text): scores.append(text)
            case .null: scores.append(nil)
            default: throw LineProblem("'scores' holds something that is no text")
            }
        }
        return OwnScores(failed: [], scores: scores)
    }

    private static func failed(_ line: JSONValue) throws(LineProblem) -> [String] {
        var failed: [String] = []
        for one in try line.elements("ineligible") {
            guard case .string(let id) = one else { throw LineProblem("'ineligible' holds something that is no text") }
            failed.append(id)
        }
        return failed
    }

    /// What is another here; nil: nothing.
    func difference(from here: OwnScores, _ rubric: Rubric) -> String? {
        if failed != here.failed {
            return "rules not met were \(Self.list(failed)), and are \(Self.list(here.failed)) here"
        }
        let criteria = rubric.criteria.filter(\.isWorkedOut)
        for (criterion, (there, here)) in zip(criteria, zip(scores, here.scores)) where there != here {
            return "the score of '\(criterion.id)' was \(there ?? "none"), and is \(here ?? "none") here"
        }
        return scores.count == here.scores.count ? nil : "other criteria were scored"
    }

    private static func list(_ ids: [String]) -> String { ids.isEmpty ? "none" : ids.joined(separator: ", ") }
}
