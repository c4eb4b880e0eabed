import FEEL
import Numbers
import Rubrics

extension Assessment {
    /// What its scores weigh.
    fileprivate var weight: Rational { expertise.flatMap { Rational($0) } ?? Rational(1) }
}

/// What one evaluator's cell is worth.
private enum Cell {
    case notAsked, conflict, blank, empty
    case fault(Assessment.Fault)
    case score(Decimal128)

    /// The evaluator read the proposal and was asked for the score.
    var isOfReader: Bool {
        switch self {
        case .notAsked, .conflict, .blank: false
        case .empty, .fault, .score: true
        }
    }

    /// A missing score: other cells of the row are filled in.
    var isEmpty: Bool {
        switch self {
        case .empty: true
        case .notAsked, .conflict, .blank, .fault, .score: false
        }
    }
}

/// The scores of one assessed criterion, sorted out.
private struct Panel {
    var individuals: [IndividualScore] = []
    var opinions: [Opinion] = []
    /// For each opinion its place among the individuals.
    var sources: [Int] = []
    /// For each opinion whether `missing:` put it in the place of an empty cell.
    var isFilled: [Bool] = []
    /// Evaluators who read the proposal and were asked for this score, whether they gave it or not: `minimum` counts them.
    var readers = 0
    /// Who left the cell empty.
    var silent: [String] = []
    /// Why the criterion cannot have a score, whatever the others say.
    var gap: NoAnswer?

    /// The opinions of evaluators; the consensus is nobody's.
    var own: [Opinion] { opinions.filter { !$0.isConsensus } }
    var ownCount: Int { opinions.count { !$0.isConsensus } }
    /// The least and the most of what evaluators wrote themselves; nil: fewer than two did.
    var range: (least: Rational, most: Rational)? {
        var (least, most, count) = (Rational.zero, Rational.zero, 0)
        for index in opinions.indices where !isFilled[index] && !opinions[index].isConsensus {
            let score = opinions[index].score
            if count == 0 || score < least { least = score }
            if count == 0 || score > most { most = score }
            count += 1
        }
        return count > 1 ? (least, most) : nil
    }

    /// Whether nothing that counts was given by anybody.
    func isUnscored(_ leftOut: [String?]) -> Bool {
        opinions.indices.allSatisfy { isFilled[$0] || (leftOut.indices.contains($0) && leftOut[$0] != nil) }
    }
}

extension Worksheet {
    /// Where the score of one assessed criterion stands. In this order: a cell that cannot be used leaves it open; then `minimum`
    /// has to be met, by nobody as by too few; only then `missing:` says what becomes of cells that were left empty.
    /// - Parameter selection: which evaluators count, where the rubric combines totals.
    func assess(_ criterion: Criterion, column: Int, selection: TotalSelection?) -> LeafScore {
        var panel = panel(of: criterion, column: column, keepsIndividuals: keepsEvidence || selection != nil)
        let remarks = keepsEvidence ? disagreement(panel, on: criterion) + filled(panel, on: criterion) : []
        func open(_ why: NoAnswer) -> LeafScore {
            LeafScore(state: .open(why), evidence: .assessments(panel.individuals), remarks: remarks)
        }
        if let gap = panel.gap { return open(gap) }
        if let gap = tooFew(panel.readers) { return open(gap) }
        if panel.opinions.isEmpty {
            guard panel.readers > 0 else { return open(Self.nobody) }
            return missing(criterion, Self.nobody, evidence: .assessments(panel.individuals))
        }
        switch combine(panel, criterion, selection) {
        case .none(let reason): return open(NoAnswer(reason: reason))
        case .score(let score, let leftOut):
            for (opinion, why) in leftOut.enumerated() where why != nil && keepsEvidence {
                panel.individuals[panel.sources[opinion]].leftOut = why
            }
            let rounded = round(score, at: .criterion)
            return LeafScore(
                state: .score(rounded), unrounded: score, evidence: .assessments(panel.individuals),
                isUnscored: panel.isUnscored(leftOut), remarks: remarks)
        }
    }

    private static let nobody = NoAnswer(reason: "no evaluator gave a score")

    private func combine(_ panel: Panel, _ criterion: Criterion, _ selection: TotalSelection?) -> Combined {
        if let selection {
            let leftOut = panel.sources.map { selection.leftOut[panel.individuals[$0].evaluator] }
            let kept = panel.opinions.indices.filter { leftOut[$0] == nil }.map { panel.opinions[$0].score }
            guard let mean = Rational.mean(of: kept) else {
                return .none("no evaluator whose total counts gave a score")
            }
            return .score(mean, leftOut: leftOut)
        }
        if let third = plan.rubric.assessments.thirdOpinion, third.stage != .total, panel.ownCount == 2,
            let reason = third.reasonForThird(
                panel.own[0].score, panel.own[1].score, maximum: (criterion.scale?.maximum).flatMap { Rational($0) })
        {
            return .none(reason)
        }
        return plan.aggregation.combine(panel.opinions)
    }

    /// - Parameter keepsIndividuals: false: the opinions alone are asked for.
    private func panel(of criterion: Criterion, column: Int, keepsIndividuals: Bool) -> Panel {
        var panel = Panel()
        for row in assessments {
            let cell = Self.cell(row, column)
            if case .notAsked = cell { continue }
            let isConsensus = row.evaluator == Consensus.evaluator
            if cell.isOfReader, !isConsensus { panel.readers += 1 }
            if cell.isEmpty, decides(row) { panel.silent.append(row.evaluator) }
            var leftOut: String?
            var counted: Rational?
            switch resolve(cell, of: row, criterion, column) {
            case .score(let score):
                counted = score
                panel.opinions.append(Opinion(score: score, isConsensus: isConsensus, weight: row.weight))
                panel.isFilled.append(cell.isEmpty)
                panel.sources.append(panel.individuals.count)
            case .ignored(let why): leftOut = why.reason
            case .open(let why):
                leftOut = why.reason
                guard panel.gap == nil, decides(row) else { break }
                panel.gap = NoAnswer(reason: "evaluator '\(row.evaluator)': \(why.reason)", place: row.place)
            }
            guard keepsIndividuals else { continue }
            var individual = IndividualScore(
                evaluator: row.evaluator, score: row.scores[column], comment: row.comments[column], leftOut: leftOut,
                place: row.place)
            if grading != nil, !cell.isEmpty { individual.counted = counted }
            individual.weight = row.expertise
            panel.individuals.append(individual)
        }
        return panel
    }

    /// What one evaluator's cell counts as.
    func state(_ row: Assessment, _ criterion: Criterion, column: Int) -> CriterionState {
        resolve(Self.cell(row, column), of: row, criterion, column)
    }

    /// Under a consensus, a hole in an individual sheet decides nothing.
    func decides(_ row: Assessment) -> Bool {
        !plan.aggregation.awaitsConsensus || row.evaluator == Consensus.evaluator
    }

    /// Why so few assessments are not enough; nil when they are. A consensus counts without any unless a minimum is set.
    func tooFew(_ count: Int) -> NoAnswer? {
        let least = plan.rubric.assessments.minimum ?? (plan.aggregation.awaitsConsensus ? 0 : 1)
        guard count < least else { return nil }
        if count == 0 { return Self.nobody }
        return NoAnswer(
            reason: "\(count) of at least \(least) evaluators gave a score", place: plan.rubric.assessments.place)
    }

    private static func cell(_ row: Assessment, _ column: Int) -> Cell {
        if row.hasConflict { return .conflict }
        if let fault = row.faults.first(where: { $0.criterion == nil || $0.criterion == column }) {
            return .fault(fault)
        }
        if !row.asked[column] { return .notAsked }
        if let score = row.scores[column] { return .score(score) }
        return row.isBlank ? .blank : .empty
    }

    private func resolve(
        _ cell: Cell, of row: Assessment, _ criterion: Criterion, _ column: Int
    ) -> CriterionState {
        switch cell {
        case .notAsked: return .ignored(NoAnswer(reason: "not asked"))
        case .conflict: return .ignored(NoAnswer(reason: IndividualScore.conflict))
        case .blank: return .ignored(NoAnswer(reason: "the sheet came back blank"))
        case .fault(let fault): return .open(NoAnswer(reason: fault.text, place: fault.place))
        case .score(let score):
            guard let number = Rational(score) else { return .open(NoAnswer(reason: "\(score) is no number")) }
            return grading?.state(number, by: row.evaluator, column: column) ?? .score(number)
        case .empty:
            let why = NoAnswer(reason: "no score")
            switch plan.rubric.missing {
            case .reject: return .open(why)
            case .ignore: return .ignored(why)
            case .zero, .minimum: return .score(filledScore(criterion) ?? Rational(0))
            }
        }
    }

    /// Scores that evaluators did not give, said once a criterion.
    private func filled(_ panel: Panel, on criterion: Criterion) -> [Reason] {
        // Where nobody gave any, `missing` says what becomes of the whole criterion.
        guard !panel.silent.isEmpty, !panel.opinions.isEmpty, plan.rubric.missing != .reject else { return [] }
        let names = panel.silent.map { "'\($0)'" }.joined(separator: ", ")
        let what = filledScore(criterion).map { "counted as \($0.text)" } ?? "left out"
        return [
            Reason(code: "MISSING.\(criterion.id)", text: "\(criterion.id): no score from \(names); \(what)")
        ]
    }

    private func disagreement(_ panel: Panel, on criterion: Criterion) -> [Reason] {
        guard let spread = plan.disagreementSpread, let (least, most) = panel.range, most - least >= spread else {
            return []
        }
        return [
            Reason(
                code: "DISAGREEMENT.\(criterion.id)",
                text: "the scores of \(criterion.id) range from \(least.text) to \(most.text)")
        ]
    }

    /// As the rubric declares for that stage; unchanged elsewhere.
    func round(_ score: Rational, at stage: RoundingRule.Stage) -> Rational {
        guard let rule = plan.rubric.assessments.rounding, rule.stage == stage else { return score }
        return score.rounded(toMultipleOf: rule.step, rule.mode)
    }

    /// Rows that count nowhere, said once a row, and what the reader of the sheets had to say.
    mutating func remarkOnRows() {
        remarks.append(contentsOf: sheetNotes)
        for row in assessments {
            if row.hasConflict {
                let text = "evaluator '\(row.evaluator)' declared a conflict of interest; the scores are left out"
                remarks.append(Reason(code: "CONFLICT", text: text, place: row.place))
            } else if row.isBlank {
                let text = "evaluator '\(row.evaluator)' gave no scores"
                remarks.append(Reason(code: "BLANK", text: text, place: row.place))
            }
        }
    }
}
