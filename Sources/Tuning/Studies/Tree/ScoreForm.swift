import FEEL
import Numbers
import Rubrics

/// A total as a weighted sum of criteria. What does not depend on criteria is left out.
struct ScoreForm<Number: ScoreNumber>: Sendable {
    struct Term: Sendable {
        /// Position of the criterion.
        var criterion: Int
        var factor: Number
    }
    var terms: [Term]
    /// The sum is divided by the factors of the criteria that have a score.
    var isMean: Bool

    /// nil where no criterion has a score.
    func value(_ scores: [Number?]) -> Number? {
        var (sum, weight, found) = (Number.zero, Number.zero, false)
        for term in terms {
            guard let score = scores[term.criterion] else { continue }
            sum = sum + term.factor * score
            weight = weight + term.factor
            found = true
        }
        guard found else { return nil }
        return isMean ? sum.quotient(by: weight) : sum
    }
}

extension ScoreForm where Number == Rational {
    /// How the rubric adds up its total; nil: no total, or one that is no weighted sum.
    static func total(_ rubric: Rubric) -> ScoreForm? {
        let top = rubric.criteria.indices.filter { rubric.criteria[$0].parent == nil }
        func terms(_ factor: (Int) -> Rational) -> [Term] { top.map { Term(criterion: $0, factor: factor($0)) } }
        func weight(_ index: Int) -> Rational { Rational(rubric.criteria[index].weight) ?? .one }
        switch rubric.total?.combination {
        case nil: return nil
        case .sum: return ScoreForm(terms: terms { _ in .one }, isMean: false)
        case .weightedSum: return ScoreForm(terms: terms(weight), isMean: false)
        case .weightedMean: return ScoreForm(terms: terms(weight), isMean: true)
        case .formula(let program, _): return FormulaFactors(program, rubric.slots).form(total: nil)
        }
    }

    /// How the ranking score comes about; nil as above.
    static func ranking(_ rubric: Rubric) -> ScoreForm? {
        let total = total(rubric)
        guard let program = rubric.ranking?.score else { return total }
        return FormulaFactors(program, rubric.slots).form(total: total)
    }
}
