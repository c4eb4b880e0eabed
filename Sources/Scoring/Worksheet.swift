import FEEL
import Numbers
import Rubrics
import Wording

/// The work on one proposal: what is known of it, and the scores of its leaves.
struct Worksheet {
    let plan: ScoringPlan
    let proposal: String
    /// Facts, tables and values; the slots of scores hold a null.
    var frame: [Value]
    var assessments: [Assessment]
    var adjustment: Adjustment?
    var adjustmentFault: Reason?
    /// What was found about the proposal when the score sheets were read.
    var sheetNotes: [Reason]
    /// What evaluators' numbers count as; nil: they count as they are.
    var grading: Grading?
    /// The applicant did not return the reviews that are owed.
    var undelivered: Reason?
    /// Nobody can say who returned what is owed.
    var deliveryGap: Reason?
    /// Scores that an example gives, by criterion: of a leaf, or of a whole branch.
    var given: [Int: Rational] = [:]
    /// By criterion; nil: a branch, or not scored yet.
    var leaves: [LeafScore?]
    /// Where the evaluators' totals are combined, or compared; nil: they are not.
    var selection: TotalSelection?

    /// - Parameter book: what evaluators and the committee said; nil: nothing.
    init(plan: ScoringPlan, proposal: String, frame: [Value], _ book: AssessmentBook? = nil) {
        self.plan = plan
        self.proposal = proposal
        self.frame = frame
        leaves = Array(repeating: nil, count: plan.rubric.criteria.count)
        (assessments, sheetNotes) = ([], [])
        guard let book else { return }
        assessments = book.assessments(of: proposal)
        sheetNotes = book.notes(of: proposal)
        grading = book.grading
        if let delivery = book.delivery {
            undelivered = delivery.objection(to: proposal)
            deliveryGap = delivery.gap(of: proposal)
        }
        adjustment = book.adjustment(of: proposal)
        adjustmentFault = book.adjustmentFault(of: proposal)
    }

    /// What rules work out first, since the evaluators' totals are made of it too.
    mutating func scoreLeaves() {
        scoreComputedLeaves()
        selection = readsTotals ? selectByTotals() : nil
        for (column, index) in plan.assessed.enumerated() {
            leaves[index] = given(index) ?? assess(plan.criteria[index], column: column).leaf
        }
    }

    /// The total before rounding, where the evaluators' totals decide it; nil: the rubric adds it up.
    var decidedTotal: CriterionState? {
        selection.flatMap { combinesTotals || $0.needsThird ? $0.total : nil }
    }

    /// Something beside its scores leaves the proposal incomplete.
    var isHeld: Bool { adjustmentFault != nil || deliveryGap != nil }

    /// The same, or a leaf does.
    var isOpen: Bool { isHeld || leaves.contains { $0?.state.isOpen == true } }

    // MARK: - Rules

    /// Exact where the program is a plain formula, else by FEEL's decimals.
    func number(_ program: Program) -> Result<Rational, ScoringGap> {
        let exact = { (slot: Int) -> Rational? in
            if case .number(let number) = frame[slot] { Rational(number) } else { nil }
        }
        if let exact = program.evaluateExactly(exact) { return .success(exact) }
        return Self.number(program.evaluate(frame, plan.context))
    }

    /// A total or a ranking score: exact also where it chooses or calls functions of facts.
    /// - Parameters:
    ///   - states: of the criteria.
    ///   - total: nil: not reached.
    func score(
        by formula: Program, _ states: [CriterionState], total: CriterionState?
    ) -> Result<Rational, ScoringGap> {
        let slots = plan.rubric.slots
        let exact = { (slot: Int) -> Rational? in
            if slots.criteria.contains(slot) { return states[slot - slots.criteria.lowerBound].score }
            if slot == slots.total { return total?.score }
            if case .number(let number) = frame[slot] { return Rational(number) }
            return nil
        }
        var scored = frame
        for (slot, state) in zip(slots.criteria, states) { scored[slot] = state.value }
        if let total { scored[slots.total] = total.value }
        if let exact = formula.evaluateExactly(over: scored, exact) { return .success(exact) }
        return Self.number(formula.evaluate(scored, plan.context))
    }

    static func number(_ value: Value) -> Result<Rational, ScoringGap> {
        switch value {
        case .number(let number):
            guard let exact = Rational(number) else {
                return .failure(
                    ScoringGap(answer: NoAnswer(Message("the rule gives \(number.description), which is no number"))))
            }
            return .success(exact)
        case .null(let why): return .failure(ScoringGap(answer: why ?? NoAnswer(Message("the rule has no answer"))))
        default:
            return .failure(ScoringGap(answer: NoAnswer(Message("the rule gives \("\(value)"), which is no number"))))
        }
    }
}

/// Why a number could not be had.
struct ScoringGap: Error {
    var answer: NoAnswer
}
