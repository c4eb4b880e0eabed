import FEEL
import Numbers
import Rubrics

/// The work on one proposal, from its frame to its card.
struct Worksheet {
    let plan: ScoringPlan
    let proposal: String
    /// Facts, tables and values are set; criteria and totals are filled in as they are reached.
    var frame: [Value]
    var assessments: [Assessment] = []
    var adjustment: Adjustment?
    var adjustmentFault: Reason?
    /// What was found about the proposal when the score sheets were read.
    var sheetNotes: [Reason] = []
    /// What evaluators' numbers count as; nil: they count as they are.
    var grading: Grading?
    /// The applicant did not return the reviews that are owed.
    var undelivered: Reason?
    /// Nobody can say who returned what is owed.
    var deliveryGap: Reason?
    /// false: only what was decided is asked for, not why; nothing is kept that says so.
    var keepsEvidence = true
    /// Scores that an example gives, by criterion: of a leaf, or of a whole branch.
    var given: [Int: Rational] = [:]
    var states: [CriterionState] = []
    var leaves: [LeafScore?] = []
    var remarks: [Reason] = []
    var total: CriterionState?
    var rankingScore: CriterionState?

    init(plan: ScoringPlan, proposal: String, frame: [Value]) {
        self.plan = plan
        self.proposal = proposal
        self.frame = frame
    }

    /// The steps of a decision in their order: who is not eligible is not scored.
    mutating func card() -> ScoreCard {
        let (eligibility, objections) = judgeEligibility()
        guard objections.isEmpty else { return makeCard(.ineligible, objections, eligibility, criteria: []) }
        if let undelivered { return makeCard(.ineligible, [undelivered], eligibility, criteria: []) }
        score()
        return scoredCard(eligibility)
    }

    /// Leaves, branches, total and ranking score.
    mutating func score() {
        if keepsEvidence { remarkOnRows() }
        scoreComputedLeaves()
        let selection = readsTotals ? selectByTotals() : nil
        let decided = selection.flatMap { combinesTotals || $0.needsThird ? $0.total : nil }
        scoreAssessedLeaves(combinesTotals ? selection : nil)
        addUp(decided: decided)
    }

    /// Branches, total and ranking score from the leaves.
    /// - Parameter decided: the total where the evaluators' totals were combined.
    mutating func addUp(decided: CriterionState? = nil) {
        states = rollUp(leaves.map { $0?.state })
        writeStates()
        total = decided ?? combineTop()
        finishTotal()
        rankingScore = scoreForRanking()
        if let rankingScore { frame[plan.rubric.slots.rankingScore] = rankingScore.value }
    }

    func scoredCard(_ eligibility: [EligibilityOutcome]) -> ScoreCard {
        let scores = criterionScores()
        let gaps = incompleteReasons()
        if !gaps.isEmpty { return makeCard(.incomplete, gaps, eligibility, criteria: scores) }
        let misses = thresholdReasons()
        return makeCard(misses.isEmpty ? .ranked : .belowThreshold, misses, eligibility, criteria: scores)
    }

    private func makeCard(
        _ outcome: ScoreCard.Outcome, _ reasons: [Reason], _ eligibility: [EligibilityOutcome],
        criteria: [CriterionScore]
    ) -> ScoreCard {
        ScoreCard(
            proposal: proposal, outcome: outcome, reasons: reasons, frame: frame, eligibility: eligibility,
            criteria: criteria, total: outcome == .incomplete ? nil : total?.score,
            rankingScore: outcome == .incomplete ? nil : rankingScore?.score,
            adjustment: outcome == .ineligible ? nil : adjustment, remarks: remarks)
    }

    /// The exact value of a slot, for formulas that are computed with fractions.
    func exact(_ slot: Int) -> Rational? {
        let slots = plan.rubric.slots
        if slots.criteria.contains(slot) {
            let index = slot - slots.criteria.lowerBound
            return index < states.count ? states[index].score : nil
        }
        if slot == slots.total { return total?.score }
        if slot == slots.rankingScore { return rankingScore?.score }
        guard case .number(let number) = frame[slot] else { return nil }
        return Rational(number)
    }

    /// Exact where the program is a plain formula, else by FEEL's decimals.
    func number(_ program: Program) -> Result<Rational, ScoringGap> {
        if let exact = program.evaluateExactly({ exact($0) }) { return .success(exact) }
        return Self.number(program.evaluate(frame, plan.context))
    }

    /// A total or a ranking score: exact also where it chooses or calls functions of facts.
    func score(by formula: Program) -> Result<Rational, ScoringGap> {
        if let exact = formula.evaluateExactly(over: frame, { exact($0) }) { return .success(exact) }
        return Self.number(formula.evaluate(frame, plan.context))
    }

    static func number(_ value: Value) -> Result<Rational, ScoringGap> {
        switch value {
        case .number(let number):
            guard let exact = Rational(number) else {
                return .failure(
                    ScoringGap(answer: NoAnswer(reason: "the rule gives \(number.description), which is no number")))
            }
            return .success(exact)
        case .null(let why): return .failure(ScoringGap(answer: why ?? NoAnswer(reason: "the rule has no answer")))
        default:
            return .failure(ScoringGap(answer: NoAnswer(reason: "the rule gives \(value), which is no number")))
        }
    }
}

/// Why a number could not be had.
struct ScoringGap: Error {
    var answer: NoAnswer
}
