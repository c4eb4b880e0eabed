import FEEL
import Numbers
import Rubrics
import Scoring

/// What the ranking and the rubric give to the walk. None of it changes while money is given.
struct FundingCall: Sendable {
    var rule: AwardRule
    var candidates: [Candidate]
    /// Of equal rank, from the top.
    var groups: [Range<Int>]
    var resources: [Resource]
    let claims: [Claim]
    /// Resources of money: one a lot, last the general one. Empty without a line of money.
    let envelopes: [Int]
    /// The resource of what is left over; nil where nothing is pooled.
    let leftovers: Int?
    /// Who does not take what it is offered.
    let declined: Set<String>
    let withdrawn: Set<String>
    /// Of candidates by id; only of a call in which some stand in for others.
    var position: [String: Int]
    /// Of the run, without the rubric's share.
    var budget: Decimal128?

    /// For each cap those without the fact by which it counts.
    let uncounted: [[String]]
    let onePer: OnePer?

    /// Whether some of the candidates are of one applicant, and only the best of them competes.
    let hasRivals: Bool

    init(_ ranked: [RankedProposal], rubric: Rubric, reader: CardReader, options: AwardOptions) {
        let rule = rubric.award ?? .none
        var builder = CandidateBuilder(rule: rule, reader: reader, budget: options.budget ?? rule.budget)
        var candidates = ranked.map { builder.candidate($0) }
        let applicants = Applicants(rubric.submissions.onePer, ranked, reader)
        applicants.mark(&candidates)
        for index in candidates.indices where !options.standsInFor.isEmpty {
            candidates[index].standsInFor = options.standsInFor[candidates[index].id] ?? []
        }
        self.rule = rule
        self.candidates = candidates
        uncounted = builder.uncounted
        onePer = rubric.submissions.onePer
        hasRivals = applicants.hasRivals
        groups = ranked.indices.chunked { ranked[$0].rank == ranked[$1].rank }
        leftovers = builder.addLeftovers()
        resources = builder.resources
        claims = builder.claims
        envelopes = builder.envelopes
        (declined, withdrawn) = (options.declined, options.withdrawn)
        position =
            options.standsInFor.isEmpty
            ? [:] : Dictionary(candidates.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        budget = options.budget ?? rule.budget
    }

    /// Of a candidate, among the lists; the last is that of whoever belongs to no lot.
    func list(of member: Int) -> Int { candidates[member].lot ?? rule.lots.count }

    /// The resource of its own money; nil without a line of money.
    func money(of member: Int) -> Int? { envelopes.isEmpty ? nil : envelopes[list(of: member)] }

    /// Whether an award uses as much of the resource as it pays.
    func countsMoney(_ resource: Int) -> Bool {
        switch resources[resource].kind {
        case .money, .call, .leftovers: return true
        case .places: return false
        case .cap(let number, _):
            switch rule.caps[number - 1].limit {
            case .awards: return false
            case .amount, .shareOfBudget: return true
            }
        }
    }
}

/// The budgets of an award, each to the share of it to which the list is drawn.
struct Envelopes {
    /// Of each lot.
    let lots: [Decimal128]
    /// What the lots leave of the whole; nil: no budget is declared.
    let general: Decimal128?
    /// nil: no budget is declared, the lots have theirs.
    let whole: Decimal128?
    /// The lots have more than there is.
    let isOverdrawn: Bool

    /// - Parameter budget: of the run.
    init(_ rule: AwardRule, budget: Decimal128?) {
        let whole = budget.map { $0 * rule.budgetShare }
        let lots = rule.lots.map { $0.budget.amount(of: budget) * rule.budgetShare }
        let apart = lots.reduce(Decimal128(0), +)
        (self.whole, self.lots) = (whole, lots)
        general = whole.map { max($0 - apart, 0) }
        isOverdrawn = whole.map { $0 < apart } ?? false
    }
}
