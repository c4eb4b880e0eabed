import Calls
import Intake
import Numbers
import Rubrics
import Scoring

/// What a submission's own facts decide: which rules of eligibility it fails, and the scores of the criteria that are worked out. What
/// evaluators score is not among them, since nobody knows which of their rows count before all submissions are there.
struct OwnScores: Hashable, Sendable {
    /// Ids of the rules that are not met, in the rubric's order.
    let failed: [String]
    /// Exact texts, `13/3`; nil: no score. Empty where it is not eligible.
    let scores: [Score]

    struct Score: Hashable, Sendable {
        let criterion: String
        let text: String?
    }

    /// nil: it is not admissible by itself, or the rubric scores nothing.
    init?(_ submission: Submission, _ scorer: Scorer) {
        guard submission.isAdmissible, let id = submission.proposal, !scorer.rubric.criteria.isEmpty else { return nil }
        let card = scorer.card(proposal: id, facts: submission.facts, assessments: nil)
        failed = card.eligibility.filter { $0.answer != .met }.map(\.id)
        scores = zip(scorer.rubric.criteria, card.criteria).compactMap { criterion, score in
            guard criterion.isLeaf, !criterion.isAssessed else { return nil }
            return Score(criterion: criterion.id, text: score.score?.description)
        }
    }

    private init(failed: [String], scores: [Score]) {
        (self.failed, self.scores) = (failed, scores)
    }

    func write(to line: inout LineWriter) {
        line.member("ineligible") { $0.array(failed) { $1.string($0) } }
        line.member("scores") { line in
            line.object { line in
                for score in scores {
                    line.member(score.criterion) { line in
                        if let text = score.text { line.string(text) } else { line.null() }
                    }
                }
            }
        }
    }

    /// nil: the line has none.
    static func read(_ line: JSONLine) throws(LineProblem) -> OwnScores? {
        guard line["ineligible"] != nil else { return nil }
        var failed: [String] = []
        for one in try line.elements("ineligible") {
            guard case .string(let id) = one else { throw LineProblem("'ineligible' holds something that is no text") }
            failed.append(id)
        }
        var scores: [Score] = []
        for (criterion, value) in try line.members("scores") {
            switch value {
            case .string(let text): scores.append(Score(criterion: criterion, text: text))
            case .null: scores.append(Score(criterion: criterion, text: nil))
            default: throw LineProblem("the score of '\(criterion)' is no text")
            }
        }
        return OwnScores(failed: failed, scores: scores)
    }

    /// What is another here; nil: nothing.
    func difference(from here: OwnScores) -> String? {
        if failed != here.failed {
            return "rules not met were \(Self.list(failed)), and are \(Self.list(here.failed)) here"
        }
        for (there, here) in zip(scores, here.scores) where there != here {
            return "the score of '\(here.criterion)' was \(there.text ?? "none"), and is \(here.text ?? "none") here"
        }
        return scores.count == here.scores.count ? nil : "other criteria were scored"
    }

    private static func list(_ ids: [String]) -> String { ids.isEmpty ? "none" : ids.joined(separator: ", ") }
}
