import Calls
import FEEL
import Numbers
import Rubrics
import Scoring
import Wording

/// What each criterion at the top level adds to the ranking score, where the score is a sum of such parts.
struct Contributions {
    struct Part {
        var criterion: String
        var factor: Rational
        var score: Rational
        /// How the score came about: a rule, a table, evaluators.
        var rule: Message
    }
    private let rubric: Rubric
    private let top: [Int]
    private let factors: [Rational]?

    init(_ result: CallResult) {
        rubric = result.rubric
        let rubric = result.rubric
        top = rubric.criteria.indices.filter { rubric.criteria[$0].parent == nil }
        let model = ScoreModel(rubric)
        guard model.isLinear, let found = model.topFactors else {
            factors = nil
            return
        }
        let byCriterion = Dictionary(uniqueKeysWithValues: found.map { ($0.criterion, $0.factor) })
        factors = top.map { byCriterion[$0] ?? .zero }
    }

    /// Whether the score is a sum of parts.
    var isKnown: Bool { factors?.count == top.count }

    func parts(_ card: ScoreCard) -> [Part]? {
        guard let factors, isKnown, card.criteria.count == rubric.criteria.count else { return nil }
        let parts = zip(top, factors).compactMap { index, factor -> Part? in
            guard let score = card.criteria[index].score else { return nil }
            return Part(criterion: rubric.criteria[index].id, factor: factor, score: score, rule: rule(index, card))
        }
        return parts.count == top.count ? parts : nil
    }

    private func rule(_ index: Int, _ card: ScoreCard) -> Message {
        switch card.criteria[index].evidence {
        case .computed(_, let text): return .verbatim(text)
        case .table(let rows, _): return Message("table row \(rows.map { String($0 + 1) }.joined(separator: ", "))")
        case .decision(_, let fired): return Message("decision \(fired.joined(separator: ", "))")
        case .assessments(let scores): return Message("\(scores.count { $0.leftOut == nil }) evaluators")
        case .branch: return changedParts(index, card)
        case .none: return .verbatim("")
        }
    }

    /// The scores of a branch's parts.
    private func changedParts(_ index: Int, _ card: ScoreCard) -> Message {
        .joined(
            rubric.criteria[index].children.map { child in
                Message("\(rubric.criteria[child].id) \(numeral: card.criteria[child].score?.shortText ?? "–")")
            }, ", ")
    }
}
