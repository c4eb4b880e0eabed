import FEEL
import Numbers
import Rubrics

extension Worksheet {
    /// The score of every leaf that the rubric works out.
    mutating func scoreComputedLeaves() {
        leaves = Array(repeating: nil, count: plan.rubric.criteria.count)
        for index in plan.columns.indices where plan.columns[index] == nil {
            guard let leaf = given(index) ?? compute(plan.rubric.criteria[index]) else { continue }
            remarks.append(contentsOf: leaf.remarks)
            leaves[index] = leaf
        }
    }

    /// The score of every leaf that evaluators judge.
    mutating func scoreAssessedLeaves(_ selection: TotalSelection?) {
        for (column, index) in plan.assessed.enumerated() {
            let leaf = given(index) ?? assess(plan.rubric.criteria[index], column: column, selection: selection)
            remarks.append(contentsOf: leaf.remarks)
            leaves[index] = leaf
        }
    }

    private func given(_ index: Int) -> LeafScore? {
        if !given.isEmpty, isInGivenBranch(index) {
            let why = NoAnswer(reason: "its branch is given")
            return LeafScore(state: .ignored(why), evidence: .none(why))
        }
        return given[index].map { score in
            LeafScore(state: .score(score), unrounded: score, evidence: .computed(slots: [], text: "given"))
        }
    }

    private func isInGivenBranch(_ index: Int) -> Bool {
        var parent = plan.rubric.criteria[index].parent
        while let branch = parent {
            if given[branch] != nil { return true }
            parent = plan.rubric.criteria[branch].parent
        }
        return false
    }

    private func compute(_ criterion: Criterion) -> LeafScore? {
        switch criterion.kind {
        case .branch, .assessed: return nil
        case .computed(let program):
            return leaf(criterion, number(program), .computed(slots: program.slots, text: criterion.ruleText))
        case .table(let table):
            let outcome = table.evaluate(frame, plan.context)
            let inputs = table.inputs(frame, plan.context)
            return leaf(criterion, Self.number(outcome.value), .table(rows: outcome.fired, inputs: inputs))
        case .decision(let reference):
            let (value, fired) = reference.evaluate(frame, plan.context)
            return leaf(criterion, Self.number(value), .decision(slots: reference.inputSlots, fired: fired))
        }
    }

    /// A computed score, held against the scale: off it is an error of the rule, never clamped and never replaced.
    private func leaf(
        _ criterion: Criterion, _ result: Result<Rational, ScoringGap>, _ evidence: CriterionScore.Evidence
    ) -> LeafScore {
        switch result {
        case .failure(let gap): return missing(criterion, gap.answer, evidence: .none(gap.answer))
        case .success(let score):
            guard let scale = criterion.scale, !scale.contains(score) else {
                return LeafScore(state: .score(score), unrounded: score, evidence: evidence)
            }
            let why = NoAnswer(
                reason: "the rule gives \(score.text), which is off the scale (\(scale.text)); "
                    + "the rule stands in \(criterion.place)", place: criterion.place)
            return LeafScore(state: .open(why), unrounded: score, evidence: evidence)
        }
    }

    /// What `missing:` puts in the place of a score that is not there; nil: it puts nothing there.
    func filledScore(_ criterion: Criterion) -> Rational? {
        switch plan.rubric.missing {
        case .reject, .ignore: nil
        case .zero: Rational(0)
        case .minimum: (criterion.scale?.minimum).flatMap { Rational($0) } ?? Rational(0)
        }
    }

    /// What the rubric's `missing:` makes of a score that is not there.
    func missing(_ criterion: Criterion, _ why: NoAnswer, evidence: CriterionScore.Evidence) -> LeafScore {
        let replaced: Rational
        switch plan.rubric.missing {
        case .reject: return LeafScore(state: .open(why), evidence: evidence)
        case .ignore:
            let remark = Reason(
                code: "MISSING.\(criterion.id)", text: "\(criterion.id) is left out with its weight: \(why.reason)",
                place: why.place)
            return LeafScore(state: .ignored(why), evidence: evidence, isUnscored: true, remarks: [remark])
        case .zero, .minimum: replaced = filledScore(criterion) ?? Rational(0)
        }
        let remark = Reason(
            code: "MISSING.\(criterion.id)", text: "\(criterion.id) counts as \(replaced.text): \(why.reason)",
            place: why.place)
        return LeafScore(
            state: .score(replaced), unrounded: replaced, evidence: evidence, isUnscored: true, remarks: [remark])
    }
}
