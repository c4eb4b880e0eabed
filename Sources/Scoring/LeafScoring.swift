import FEEL
import Numbers
import Rubrics
import Wording

extension Worksheet {
    /// The score of every leaf that the rubric works out, and of every branch that an example gives; once.
    mutating func scoreComputedLeaves() {
        for index in plan.columns.indices where plan.columns[index] == nil && leaves[index] == nil {
            leaves[index] = given(index) ?? compute(plan.criteria[index])?.leaf
        }
    }

    func given(_ index: Int) -> LeafScore? {
        guard !given.isEmpty else { return nil }
        if isInGivenBranch(index) {
            return LeafScore(state: .ignored(NoAnswer(Message("its branch is given"))))
        }
        return given[index].map { LeafScore(state: .score($0), unrounded: $0) }
    }

    private func isInGivenBranch(_ index: Int) -> Bool {
        var parent = plan.rubric.criteria[index].parent
        while let branch = parent {
            if given[branch] != nil { return true }
            parent = plan.rubric.criteria[branch].parent
        }
        return false
    }

    /// nil: no rule works it out.
    func compute(_ box: CriterionBox) -> (leaf: LeafScore, evidence: CriterionScore.Evidence)? {
        switch box.criterion.kind {
        case .branch, .assessed: return nil
        case .computed(let program):
            return leaf(box, number(program), .computed(slots: program.slots, text: box.criterion.ruleText))
        case .table(let table):
            let outcome = table.evaluate(frame, plan.context)
            let inputs = table.inputs(frame, plan.context)
            return leaf(box, Self.number(outcome.value), .table(rows: outcome.fired, inputs: inputs))
        case .decision(let reference):
            let (value, fired) = reference.evaluate(frame, plan.context)
            return leaf(box, Self.number(value), .decision(slots: reference.inputSlots, fired: fired))
        }
    }

    /// A computed score, held against the scale: off it is an error of the rule, never clamped and never replaced.
    private func leaf(
        _ box: CriterionBox, _ result: Result<Rational, ScoringGap>, _ evidence: CriterionScore.Evidence
    ) -> (LeafScore, CriterionScore.Evidence) {
        switch result {
        case .failure(let gap): return (missing(box, gap.answer), .none(gap.answer))
        case .success(let score):
            guard let scale = box.criterion.scale, !scale.contains(score) else {
                return (LeafScore(state: .score(score), unrounded: score), evidence)
            }
            let why = NoAnswer(
                Message(
                    """
                    the rule gives \(numeral: score.text), which is off the scale (\(scale.message)); the rule stands in \
                    \("\(box.criterion.place)")
                    """), place: box.criterion.place)
            return (LeafScore(state: .open(why), unrounded: score), evidence)
        }
    }

    /// What the rubric's `missing:` makes of a score that is not there.
    func missing(_ box: CriterionBox, _ why: NoAnswer) -> LeafScore {
        switch plan.rubric.missingScore(box.criterion) {
        case .open: LeafScore(state: .open(why))
        case .leftOut: LeafScore(state: .ignored(why), isUnscored: true)
        case .counts(let score): LeafScore(state: .score(score), unrounded: score, isUnscored: true)
        }
    }

    /// The same in words; nil where it leaves the proposal incomplete, which is said elsewhere.
    func missingRemark(_ box: CriterionBox, _ why: NoAnswer) -> Reason? {
        let what: Message
        switch plan.rubric.missingScore(box.criterion) {
        case .open: return nil
        case .leftOut: what = Message("\(box.criterion.id) is left out with its weight: \(why.message)")
        case .counts(let score): what = Message("\(box.criterion.id) counts as \(numeral: score.text): \(why.message)")
        }
        return Reason(code: "MISSING.\(box.criterion.id)", text: what, place: why.place)
    }

    /// As the rubric declares for that stage; unchanged elsewhere.
    func round(_ score: Rational, at stage: RoundingRule.Stage) -> Rational {
        guard let rule = plan.rubric.assessments.rounding, rule.stage == stage else { return score }
        return score.rounded(toMultipleOf: rule.step, rule.mode)
    }
}
