package import Numbers
package import Scoring
package import Wording

/// A proposal in its place in the ranking.
package struct RankedProposal: Sendable {
    package var scored: ScoredProposal
    /// From 1. Proposals that stay tied after the ladder share a rank (1, 2, 2, 4).
    package var rank: Int
    /// Still tied with others after the ladder.
    package var isExAequo: Bool
    var evidence: LadderEvidence?

    /// What placed it before the next, where that has an equal score and the ladder had to decide. Worded anew at each call.
    package var ladder: LadderDecision? { evidence?.decision(above: scored) }

    package init(scored: ScoredProposal, rank: Int, isExAequo: Bool = false, ladder: LadderDecision? = nil) {
        self.scored = scored
        self.rank = rank
        self.isExAequo = isExAequo
        evidence = ladder.map { .seen($0) }
    }
}

/// Which step of the ladder put `above` before `below`, and the values that it compared.
package struct LadderDecision: Sendable, Hashable {
    package var above: String
    package var below: String
    /// Index of the step in the rubric's ladder, from 0; nil: no step decided, they share a rank.
    package var step: Int?
    /// As written in the rubric: `highest: relevance`.
    package var stepText: String
    package var aboveValue: Message
    package var belowValue: Message

    package init(
        above: String, below: String, step: Int? = nil, stepText: String, aboveValue: Message, belowValue: Message
    ) {
        self.above = above
        self.below = below
        self.step = step
        self.stepText = stepText
        self.aboveValue = aboveValue
        self.belowValue = belowValue
    }
}

/// The list in which a submission ends. Exactly one.
package enum Status: String, Sendable, Hashable, CaseIterable {
    case awarded, reserve
    case notFunded = "not_funded"
    /// A declared policy is missing or says `undecided`: people have to decide.
    case undecided
    case belowThreshold = "below_threshold"
    case incomplete, ineligible, inadmissible
    /// Awarded (or on reserve) and then declined or withdrawn.
    case withdrawn
}

/// What the award room says of one ranked proposal.
///
/// Reason codes. Funded: `AWARDED` or `REDUCED`, then how: `GUARANTEE`, `LEFTOVERS` (of lots), `PROMOTED` (from the reserve),
/// `FREED` (what barred it is gone), `TOPPED_UP` (it had been reduced), `TIE.ALL`, `ROUNDED`. Not funded: `RESERVE` alone, or
/// `BUDGET`, `CAP.<n>`, `PLACES`, `TIE.NONE`, `TIE.OPEN` (however an open tie is decided), `DUPLICATE` (`one_per`). Left to
/// people: `TIE.UNDECIDED`, `AMOUNT`, `LOT`, `CAP.<n>`, `DUPLICATE` where the thing itself has no answer. Gone: `DECLINED`,
/// `WITHDRAWN`.
package struct Decision: Sendable {
    package var ranked: RankedProposal
    package var status: Status
    /// Why, as `Explained` has it.
    private var explained: Explained
    /// What it asked for, rounded as the rubric says; nil: the amount has no answer (then undecided).
    package var requested: Decimal128?
    /// What it gets; 0 unless awarded.
    package var awarded: Decimal128
    /// Of `awarded`, what was paid from what other envelopes left over.
    package var fromLeftovers: Decimal128 = 0
    /// The lot that pays (or under which it competed); nil without lots.
    package var lot: String?
    /// From 1, among the ranked of its lot (or of those in no lot); nil without lots. Equals share it.
    package var lotRank: Int?
    /// From 1, on the reserve list of its lot (or of those in no lot); equals share it. nil: not on it, or it depends on an
    /// open tie.
    package var reservePlace: Int?
    /// What was left of the budget (of the lot's) after this row, in the order of decision; nil where that depends on a tie.
    package var remaining: Decimal128?
    /// Names of the proposals with the same rank, its own perhaps among them: one list for all of them.
    var tied: [String]

    /// Where a long list is decided, few reasons are ever read: they are put into words when somebody asks.
    private enum Explained: Sendable {
        case said([Reason], heldBy: [String])
        case by(AwardReport, Int32)
    }

    /// Put into words anew at each call.
    package var reasons: [Reason] {
        get {
            switch explained {
            case .said(let reasons, _): reasons
            case .by(let report, let member): report.reasons(of: Int(member))
            }
        }
        set { explained = .said(newValue, heldBy: heldBy) }
    }

    /// Who holds what it was refused for: the awards that a cap counts, in rank order. Looked up at each call.
    package var heldBy: [String] {
        switch explained {
        case .said(_, let holders): holders
        case .by(let report, let member): report.holders(against: Int(member))
        }
    }

    /// Names of the other proposals with the same rank, for the tie column. O(their number).
    package var tiedWith: [String] { tied.filter { $0 != ranked.scored.proposal } }

    /// - Parameter tiedWith: names of the proposals with the same rank; its own may be among them.
    package init(
        ranked: RankedProposal, status: Status, reasons: [Reason], requested: Decimal128? = nil,
        awarded: Decimal128 = 0, lot: String? = nil, remaining: Decimal128? = nil, tiedWith: [String] = []
    ) {
        self.ranked = ranked
        self.status = status
        explained = .said(reasons, heldBy: [])
        self.requested = requested
        self.awarded = awarded
        self.lot = lot
        self.remaining = remaining
        tied = tiedWith
    }

    /// - Parameters:
    ///   - report: says the reasons.
    ///   - member: its position among the candidates.
    init(_ ranked: RankedProposal, _ status: Status, _ report: AwardReport, at member: Int) {
        self.init(ranked: ranked, status: status, reasons: [])
        explained = .by(report, Int32(member))
    }
}
