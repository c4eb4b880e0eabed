import FEEL
import Numbers
import Rubrics
import Scoring

/// Every evaluator's own total for every proposal: the rubric's roll-up of the criteria that evaluators assess, without those
/// that are computed, which are the same for all. Where the total is no weighted sum, the computed scores are part of it.
struct GradeBook: Sendable {
    /// Those with at least one grade, in the order that was asked for.
    private(set) var proposals: [String] = []
    /// Those who gave at least one, sorted.
    private(set) var evaluators: [String] = []
    private(set) var grades: [Grade] = []
    /// Rows that have no total: a criterion is not scored, or was not asked for.
    private(set) var skipped = 0
    private let roll: GradeRoll

    /// - Parameter positions: of the proposals that are asked for, in their order: among those that are scored through, or behind them.
    init(_ book: AssessmentBook, _ studied: StudiedCall, of positions: [Int]) {
        let known = book.evaluators
        let position = Dictionary(known.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        roll = GradeRoll(studied.rubric, studied.model)
        let all = studied.cards + studied.others
        var rows: [(proposal: String, evaluator: Int)] = []
        var scores: [[Double?]] = []
        var owners: [Int] = []
        for index in positions {
            let card = all[index]
            for row in book.assessments(of: card.proposal) where !row.hasConflict && !row.isBlank {
                guard let evaluator = position[row.evaluator] else { continue }
                guard let leaves = roll.leaves(row, card) else {
                    skipped += 1
                    continue
                }
                rows.append((card.proposal, evaluator))
                scores.append(leaves)
                owners.append(index)
            }
        }
        var found: [(proposal: String, evaluator: Int, value: Double)] = []
        for (row, total) in zip(rows, roll.totals(scores) { studied.values(owners[$0]) }) {
            if let total { found.append((row.proposal, row.evaluator, total)) } else { skipped += 1 }
        }
        let used = Set(found.map(\.evaluator)).sorted()
        var places = Array(repeating: 0, count: known.count)
        for (place, evaluator) in used.enumerated() { places[evaluator] = place }
        evaluators = used.map { known[$0] }
        for grade in found {
            if proposals.last != grade.proposal { proposals.append(grade.proposal) }
            grades.append(
                Grade(proposal: proposals.count - 1, evaluator: places[grade.evaluator], value: grade.value))
        }
    }

    /// From the lowest to the highest total that evaluators could give; what they gave where a criterion has no scale. nil:
    /// everybody gave the same.
    var range: Double? {
        let given = (grades.map(\.value).max() ?? 0) - (grades.map(\.value).min() ?? 0)
        guard given > 0 else { return nil }
        return roll.range ?? given
    }
}

/// The roll-up of one evaluator's scores.
struct GradeRoll: Sendable {
    private let rubric: Rubric
    private let exact: ScoreModel<Rational>
    private let model: ScoreModel<Double>
    /// Computed criteria are left out, which a weighted sum allows.
    private let leavesComputedOut: Bool
    private let assessed: [Int]

    init(_ rubric: Rubric, _ model: ScoreModel<Rational>) {
        self.rubric = rubric
        var exact = model
        exact.ranking = nil
        exact.totalThreshold = nil
        if case .formula(let formula) = model.total, formula.isLinear, let factors = model.totalFactors {
            exact.total = .weighted(factors, isMean: false)
        }
        if case .weighted = exact.total { leavesComputedOut = true } else { leavesComputedOut = false }
        self.exact = exact
        self.model = exact.binary
        assessed = rubric.criteria.indices.filter { rubric.criteria[$0].isAssessed }
    }

    /// By criterion; nil where a score is missing that the rubric does not fill in.
    func leaves(_ row: Assessment, _ card: ScoredProposal) -> [Double?]? {
        guard row.faults.isEmpty, row.asked.allSatisfy({ $0 }) else { return nil }
        var scores = [Double?](repeating: nil, count: rubric.criteria.count)
        if !leavesComputedOut {
            for index in scores.indices where rubric.criteria[index].isLeaf {
                scores[index] = card.score(of: index)?.double
            }
        }
        for (column, index) in assessed.enumerated() {
            scores[index] = nil
            if let score = row.scores[column] {
                scores[index] = Rational(score)?.double
                continue
            }
            switch rubric.missingScore(rubric.criteria[index]) {
            case .open: return nil
            case .leftOut: break
            case .counts(let score): scores[index] = score.double
            }
        }
        return scores
    }

    /// - Parameter values: facts, tables and values of the proposal that a row belongs to.
    func totals(_ rows: [[Double?]], values: (Int) -> [Value]) -> [Double?] {
        guard !rows.isEmpty else { return [] }
        let frames = !leavesComputedOut && exact.asksFacts ? rows.indices.map(values) : []
        let facts = ScoreTable(
            count: rows.count, criteria: [], unscored: [], points: ScoreColumn(repeating: .zero, count: rows.count),
            frames: frames, exact
        ).binary
        let table = ScoreTable(
            count: rows.count, criteria: rubric.criteria.indices.map { index in ScoreColumn(rows.map { $0[index] }) },
            points: facts.points, constants: facts.constants, answers: facts.answers, frames: facts.frames)
        return model.scores(of: table).total.numbers
    }

    /// Of the totals between the ends of all scales; nil: a criterion has none, or the total is no weighted sum.
    var range: Double? {
        guard leavesComputedOut, assessed.allSatisfy({ rubric.criteria[$0].scale != nil }) else { return nil }
        let ends = [\Scale.minimum, \Scale.maximum].map { end in
            rubric.criteria.map { $0.isAssessed ? $0.scale.flatMap { Rational($0[keyPath: end])?.double } : nil }
        }
        let totals = totals(ends) { _ in [] }
        guard let least = totals[0], let most = totals[1], most > least else { return nil }
        return most - least
    }
}

/// What one evaluator gave one proposal, over all criteria.
struct Grade: Sendable, Hashable {
    /// Position of the proposal.
    var proposal: Int
    /// Position of the evaluator.
    var evaluator: Int
    var value: Double
}
